//! Every folder below `tests/cases/csv` is a statement: these bytes, with these
//! options, read so. `UPDATE_CASES=1` writes what is read now; look at the difference before you commit it.
#![expect(clippy::unwrap_used, reason = "helpers of the test may stop it")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use tables::{
    DecimalSign, Delimiter, Diagnostic, Encoding, HeaderRow, RaggedRows, Read, ReadOptions,
    column_letters, read,
};

#[test]
fn every_csv_case_reads_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/csv");
    let mut cases: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    cases.sort();
    let mut failures = String::new();
    for case in cases.iter().filter(|case| case.is_dir()) {
        let bytes = fs::read(case.join("input.csv")).unwrap();
        let (read, diagnostics) = read(&bytes, &options(case));
        let found = render(read.as_ref(), &diagnostics);
        let expect_path = case.join("expect.txt");
        if env::var_os("UPDATE_CASES").is_some() {
            fs::write(&expect_path, &found).unwrap();
        }
        let expected = fs::read_to_string(&expect_path).unwrap_or_default();
        if found != expected {
            let _ = writeln!(
                failures,
                "{}\n--- expected\n{expected}--- found\n{found}",
                case.display()
            );
        }
    }
    assert!(
        cases.len() > 30,
        "the cases are gone from {}",
        folder.display()
    );
    assert!(failures.is_empty(), "{failures}");
}

/// `options.txt` has lines of `option value`, such as `delimiter Semicolon`.
fn options(case: &Path) -> ReadOptions {
    let mut options = ReadOptions::default();
    let text = fs::read_to_string(case.join("options.txt")).unwrap_or_default();
    for line in text.lines() {
        let (option, value) = line.split_once(' ').unwrap();
        match option {
            "encoding" => options.encoding = Encoding::ALL.into_iter().find(|e| e.name() == value),
            "delimiter" => {
                options.delimiter = Delimiter::ALL
                    .into_iter()
                    .find(|d| format!("{d:?}") == value)
            }
            "header_row" if value == "absent" => options.header_row = Some(HeaderRow::Absent),
            "header_row" => options.header_row = Some(HeaderRow::Row(value.parse().unwrap())),
            "first_row" => options.first_row = Some(value.parse().unwrap()),
            "decimal" => options.decimal = Some(DecimalSign::Comma),
            "ragged_rows" => options.ragged_rows = RaggedRows::Pad,
            "keeps_footer" => options.keeps_footer = value == "yes",
            "limit_bytes" => options.limit_bytes = Some(value.parse().unwrap()),
            _ => panic!("no option {option}"),
        }
    }
    options
}

fn render(read: Option<&Read>, diagnostics: &[Diagnostic]) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let _ = write!(out, "{:?} {}", diagnostic.severity(), diagnostic.code());
        if let Some(row) = diagnostic.place.row {
            let _ = write!(out, " row {row}");
        }
        if let Some(column) = &diagnostic.place.column {
            let _ = write!(
                out,
                " column {} {:?}",
                column_letters(column.index),
                column.name
            );
        }
        if let Some(byte) = diagnostic.place.byte {
            let _ = write!(out, " byte {byte}");
        }
        let _ = writeln!(out, ": {:?}", diagnostic.problem);
    }
    let Some(Read {
        table,
        dialect,
        rejected,
        ..
    }) = read
    else {
        return out + "nothing read\n";
    };
    let mark = if dialect.has_byte_order_mark {
        " with mark"
    } else {
        ""
    };
    let _ = writeln!(
        out,
        "{}{mark}, {}, header {:?}, values from row {}, decimal {:?}",
        dialect.encoding.map_or("no text", Encoding::name),
        dialect
            .delimiter
            .map_or_else(|| "cells".to_owned(), |sign| format!("{sign:?}")),
        dialect.header_row,
        dialect.first_row,
        dialect.decimal
    );
    let line = |cells: Vec<&str>| {
        cells
            .iter()
            .map(|cell| format!("{cell:?}"))
            .collect::<Vec<_>>()
            .join(" | ")
    };
    let _ = writeln!(
        out,
        "   # {}",
        line(table.headers().iter().map(String::as_str).collect())
    );
    for row in 0..table.n_rows() {
        let _ = writeln!(
            out,
            "{:4} {}",
            table.row_line(row),
            line(table.row(row).collect())
        );
    }
    for row in rejected {
        let _ = writeln!(
            out,
            "{:4} rejected, {} fields: {:?}",
            row.row, row.n_fields, row.text
        );
    }
    out
}
