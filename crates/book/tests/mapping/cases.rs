//! Small exports of known programs, one folder each in `tests/cases/layouts`: `input.csv` is
//! read, mapped as proposed and accepted; `expected.txt` says what came of it. Set
//! `WRITE_EXPECTED=1` to write what is missing.

use std::fmt::Write as _;
use std::path::Path;

use book::TableId;
use book::mapping::{Confidence, Mapping, Pick, Slot, Target, propose};
use tables::{ReadOptions, read};

use crate::kit::{accept, draft_all, empty, rows};

#[test]
fn exports_of_known_programs_come_in_without_a_manual_step() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/layouts");
    let mut folders: Vec<_> = std::fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    assert!(folders.len() >= 20, "the cases are there");
    let mut wrong = Vec::new();
    for folder in folders {
        let found = outcome(&std::fs::read(folder.join("input.csv")).unwrap());
        let path = folder.join("expected.txt");
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        if expected.is_empty() && std::env::var_os("WRITE_EXPECTED").is_some() {
            std::fs::write(&path, &found).unwrap();
        } else if found != expected {
            wrong.push(format!("{}:\n{found}", folder.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn outcome(bytes: &[u8]) -> String {
    let (read, _) = read(bytes, &ReadOptions::default());
    let tables = [read.unwrap().table];
    let mapping = propose(&tables[0]);
    let mut text = format!("{}\n\n", mapping.layout);
    for column in &mapping.columns {
        let sure = match column.confidence {
            Confidence::Sure => "",
            Confidence::Likely => " (likely)",
            Confidence::Guess => " (guess)",
            Confidence::LeftOut => "-",
        };
        let targets: Vec<String> = column.targets.iter().map(shown).collect();
        let header = column.header.replace('\n', " ");
        writeln!(text, "{header}: {}{sure}", targets.join(" + ")).unwrap();
    }
    let mappings: [Mapping; 1] = [mapping];
    let mut book = empty();
    let draft = draft_all(&book, &tables, &mappings);
    accept(&mut book, &draft);
    for table in TableId::ALL {
        for row in rows(&book, table) {
            write!(text, "\n{} {row}", table.name()).unwrap();
        }
    }
    text.push('\n');
    for rejected in &draft.rejected {
        writeln!(
            text,
            "\nrejected row {}: {:?} {:?}",
            rejected.row, rejected.cell, rejected.reason
        )
        .unwrap();
    }
    for remark in &draft.diagnostics {
        writeln!(text, "\n{remark:?}").unwrap();
    }
    let again = draft_all(&book, &tables, &mappings);
    assert_eq!(again.changes, [], "again changes nothing: {text}");
    text
}

fn shown(target: &Target) -> String {
    let place = match &target.slot {
        Slot::Own { name, kind } => format!("{} own {kind:?} “{name}”", target.table.name()),
        Slot::Sum(_) => format!("sum of {}", target.path()),
        Slot::NamePart(n) | Slot::AddressPart(n) => format!("{} part {n}", target.path()),
        Slot::Id | Slot::Field(_) => target.path(),
    };
    match target.pick {
        Pick::Whole => place,
        pick => format!("{place} ({})", pick.name()),
    }
}
