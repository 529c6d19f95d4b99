//! Megabytes per second of reading the layout of the benchmark: `cargo bench -p tables`.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench measures, prints and may stop"
)]

use std::fmt::Write as _;
use std::time::Instant;

use tables::{ReadOptions, read};

fn main() {
    let n_people = std::env::args()
        .filter_map(|arg| arg.parse().ok())
        .next()
        .unwrap_or(200_000);
    let files = [
        ("people, plain", people(n_people, false, "\n")),
        ("people, CRLF", people(n_people, false, "\r\n")),
        ("people, all quoted", people(n_people, true, "\r\n")),
        ("invoices", invoices(n_people * 3 / 2)),
    ];
    for (name, text) in files {
        let mut best = f64::INFINITY;
        let mut n_rows = 0;
        for _ in 0..5 {
            let start = Instant::now();
            let (read, diagnostics) = read(text.as_bytes(), &ReadOptions::default());
            best = best.min(start.elapsed().as_secs_f64());
            assert!(diagnostics.is_empty(), "{diagnostics:?}");
            n_rows = read.expect("the file is good").table.n_rows();
        }
        let megabytes = text.len() as f64 / 1e6;
        println!(
            "{name:20} {megabytes:7.1} MB {n_rows:8} rows {:7.1} ms {:7.0} MB/s",
            best * 1e3,
            megabytes / best
        );
    }
}

fn people(n: usize, is_quoted: bool, line_end: &str) -> String {
    let mut text = format!("id,company_id,name,email,role,decision_maker,city{line_end}");
    let quote = if is_quoted { "\"" } else { "" };
    for i in 0..n {
        let cells = [
            format!("p{i}"),
            format!("c{}", i / 4),
            format!("Анна Person{i}"),
            format!("person{i}@example.com"),
            "director".to_owned(),
            "yes".to_owned(),
            "Kazan".to_owned(),
        ];
        let row = cells.map(|cell| format!("{quote}{cell}{quote}")).join(",");
        let _ = write!(text, "{row}{line_end}");
    }
    text
}

fn invoices(n: usize) -> String {
    let mut text = "company_id,date,amount\n".to_owned();
    for i in 0..n {
        let _ = writeln!(
            text,
            "c{},2026-{:02}-{:02},{}.{:02}",
            i / 6,
            i % 12 + 1,
            i % 28 + 1,
            i % 100_000,
            i % 100
        );
    }
    text
}
