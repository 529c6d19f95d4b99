//! Reads 10 000 mutated files of every format, or as many as said:
//! `cargo run --release -p tables --example fuzz [N [FIRST]]`. What fails is kept in the folder for temporary files.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a tool for the terminal that says how long it takes"
)]

#[path = "../fuzz/mod.rs"]
mod fuzz;

use std::process::ExitCode;
use std::time::Instant;
use std::{env, fs};

fn main() -> ExitCode {
    let mut arguments = env::args()
        .skip(1)
        .map(|number| number.parse::<u64>().unwrap());
    let n_files = arguments.next().unwrap_or(10_000);
    let first = arguments.next().unwrap_or(0);
    let mut code = ExitCode::SUCCESS;
    for seeds in fuzz::seeds() {
        let (start, kind) = (Instant::now(), seeds.kind.code());
        match seeds.check(first..first + n_files) {
            None => println!("{kind}: {n_files} files in {:?}", start.elapsed()),
            Some(crash) => {
                let path = env::temp_dir().join(format!("{kind}-{}.bin", crash.number));
                fs::write(&path, &crash.bytes).unwrap();
                println!(
                    "{:?} {}: {} ({})",
                    crash.kind,
                    crash.number,
                    crash.what,
                    path.display()
                );
                code = ExitCode::FAILURE;
            }
        }
    }
    // The most memory the process ever took.
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    for line in status.lines().filter(|line| line.starts_with("VmHWM")) {
        println!("{line}");
    }
    code
}
