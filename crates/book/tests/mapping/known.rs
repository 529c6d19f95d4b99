//! Every known layout: exports made of its headers are recognised in both encodings, and the
//! table of the documents says where each column goes.

use std::fmt::Write as _;
use std::path::Path;

use book::mapping::{Confidence, KnownLayout, Target, known_layouts, propose};
use tables::{ReadOptions, Table, read};

/// What separates the words of the document from the table made of the layouts.
const MARK: &str = "<!-- made by crates/book/tests/mapping/known.rs -->\n";

#[test]
fn an_export_of_every_known_program_maps_with_no_manual_step() {
    for layout in known_layouts() {
        for is_utf8 in [true, false] {
            let text = synthesised(&layout);
            let bytes = if is_utf8 {
                text.clone().into_bytes()
            } else {
                windows_1251(&text)
            };
            let (read, said) = read(&bytes, &ReadOptions::default());
            let table = read
                .unwrap_or_else(|| panic!("{}: {said:?}", layout.name))
                .table;
            mapped_as_known(&layout, &table);
        }
    }
}

/// All headers of the layout, each in its best spelling, and rows of plausible cells.
fn synthesised(layout: &KnownLayout) -> String {
    let mut text = String::new();
    for column in &layout.columns {
        write!(text, "\"{}\";", column.headers[0]).unwrap();
    }
    text.push('\n');
    for n in 1..=3 {
        for column in &layout.columns {
            let target = column.targets.first().map_or("", String::as_str);
            let cell = match target.split_once('.').map_or("", |(_, field)| field) {
                "date" | "since" | "birthday" => format!("1{n}.12.2024"),
                "amount" => format!("{n}00,50"),
                "email" => format!("user{n}@example.com"),
                "phone" => format!("+7 495 123-45-6{n}"),
                "opt_out" | "no_gifts" => "нет".to_owned(),
                "id" => format!("{n}"),
                "own" => format!("Поле {n}, часть {n}"),
                _ => format!("Значение {n}"),
            };
            write!(text, "\"{cell}\";").unwrap();
        }
        text.push('\n');
    }
    text
}

fn mapped_as_known(layout: &KnownLayout, table: &Table) {
    let mapping = propose(table);
    assert_eq!(mapping.layout, layout.name);
    for (at, (column, known)) in mapping.columns.iter().zip(&layout.columns).enumerate() {
        // What other columns say already, such as number and day in the name of a document.
        let others = layout.columns[..at].iter().flat_map(|other| &other.targets);
        if known
            .targets
            .iter()
            .all(|target| others.clone().any(|other| other == target))
        {
            continue;
        }
        let found: Vec<String> = column.targets.iter().map(Target::path).collect();
        for target in &known.targets {
            assert!(
                found.contains(target),
                "{}, {}: {found:?}",
                layout.name,
                column.header
            );
        }
        if !known.targets.is_empty() {
            assert_eq!(
                column.confidence,
                Confidence::Sure,
                "{}, {}",
                layout.name,
                column.header
            );
        }
    }
    assert_eq!(mapping.open_columns(), [0; 0], "{}", layout.name);
}

fn windows_1251(text: &str) -> Vec<u8> {
    let byte = |c: char| match c {
        'ё' => 0xB8,
        'Ё' => 0xA8,
        'А'..='я' => u8::try_from(u32::from(c) - u32::from('А') + 0xC0).unwrap(),
        c => u8::try_from(c).unwrap(),
    };
    text.chars().map(byte).collect()
}

#[test]
fn the_table_of_the_documents_says_where_each_column_goes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/imports.md");
    let document = std::fs::read_to_string(&path).unwrap();
    let (words, table) = document.split_once(MARK).unwrap();
    let expected = tables_of_layouts();
    if table != expected && std::env::var_os("WRITE_EXPECTED").is_some() {
        std::fs::write(&path, format!("{words}{MARK}{expected}")).unwrap();
    } else {
        assert_eq!(table, expected, "WRITE_EXPECTED=1 writes it anew");
    }
}

fn tables_of_layouts() -> String {
    let mut text = String::new();
    for layout in known_layouts() {
        write!(
            text,
            "\n## {}\n\n| column | becomes |\n|---|---|\n",
            layout.name
        )
        .unwrap();
        let (known, unused): (Vec<_>, Vec<_>) = layout
            .columns
            .iter()
            .partition(|column| !column.targets.is_empty());
        for column in known {
            writeln!(
                text,
                "| {} | {} |",
                column.headers.join(" · "),
                column.targets.join(", ")
            )
            .unwrap();
        }
        let unused: Vec<&str> = unused
            .iter()
            .flat_map(|column| column.headers.iter().copied())
            .collect();
        if !unused.is_empty() {
            writeln!(
                text,
                "| {} | nothing, or read where it decides |",
                unused.join(" · ")
            )
            .unwrap();
        }
    }
    text
}
