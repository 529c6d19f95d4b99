//! Every folder below `tests/cases/<format>` is a statement: these bytes, with these
//! options, read so. `UPDATE_CASES=1` writes what is read now; look at the difference before you commit it.
#![expect(clippy::unwrap_used, reason = "helpers of the test may stop it")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use tables::{
    DecimalSign, Delimiter, Diagnostic, Encoding, HeaderRow, RaggedRows, Read, ReadOptions,
    column_letters, read,
};

/// Families of cases, and how many there are at least.
const FAMILIES: [(&str, usize); 9] = [
    ("csv", 30),
    ("xlsx", 10),
    ("xlsb", 2),
    ("ods", 4),
    ("xls", 5),
    ("html", 5),
    ("vcard", 5),
    ("bank", 3),
    ("crashers", 0),
];

#[test]
fn every_case_reads_as_it_says() {
    let mut failures = String::new();
    for (family, n_least) in FAMILIES {
        let cases = cases(family);
        assert!(cases.len() >= n_least, "the cases of {family} are gone");
        for case in &cases {
            check(case, &mut failures);
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

fn cases(family: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let Ok(entries) = fs::read_dir(folder.join(family)) else {
        return Vec::new();
    };
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.retain(|case| case.is_dir());
    cases.sort();
    cases
}

fn check(case: &Path, failures: &mut String) {
    let bytes = fs::read(input(case)).unwrap();
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

/// The one file of the case that is called `input`, whatever its ending.
fn input(case: &Path) -> PathBuf {
    let mut files = fs::read_dir(case)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let is_input = |path: &PathBuf| path.file_stem().is_some_and(|stem| stem == "input");
    files.find(is_input).unwrap()
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
            "sheet" => options.sheet = Some(value.parse().unwrap()),
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
        name,
        sheets,
    }) = read
    else {
        return out + "nothing read\n";
    };
    for sheet in sheets {
        let is_read = if sheet.name == *name { " (read)" } else { "" };
        let is_hidden = if sheet.is_visible { "" } else { ", hidden" };
        let _ = writeln!(
            out,
            "sheet {:?}, {} rows{is_hidden}{is_read}",
            sheet.name, sheet.n_rows
        );
    }
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
