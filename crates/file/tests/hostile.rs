//! Broken and foreign files: refused with their place, never a panic, never half read.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop at what cannot be"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use file::{FileError, read, write};

fn root(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../")
        .join(path)
}

fn golden() -> Vec<u8> {
    fs::read(root("tests/golden/v1.json")).unwrap()
}

/// Every `tests/cases/files/<case>/input` is answered as its `answer` says. With
/// `PRECEDENCE_RENEW=1` the answers are written anew, to be read before they are committed.
#[test]
fn each_case_gets_its_answer() {
    let mut cases: Vec<_> = fs::read_dir(root("tests/cases/files"))
        .unwrap()
        .map(|case| case.unwrap().path())
        .collect();
    cases.sort();
    let mut wrong = String::new();
    for case in cases {
        let said = answer(&fs::read(case.join("input")).unwrap());
        if std::env::var_os("PRECEDENCE_RENEW").is_some() {
            fs::write(case.join("answer"), format!("{said}\n")).unwrap();
        }
        let expected = fs::read_to_string(case.join("answer")).unwrap_or_default();
        if said != expected.trim_end() {
            writeln!(
                wrong,
                "{}\n  expected {expected}\n  said     {said}",
                case.display()
            )
            .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn answer(bytes: &[u8]) -> String {
    match read(bytes) {
        Ok(document) => format!("opens: {}", document.book.name),
        Err(FileError::Damaged { place, fault }) => {
            let detail = match &fault {
                file::Fault::Shape { detail } => format!("shape: {detail}"),
                other => format!("{other:?}"),
            };
            format!(
                "damaged at line {}, column {} ({}): {detail}",
                place.line, place.column, place.path
            )
        }
        Err(other) => format!("{other:?}"),
    }
}

#[test]
fn every_beginning_of_a_file_is_refused_as_cut_off() {
    let bytes = golden();
    for end in 1..bytes.len() {
        match read(&bytes[..end]) {
            Err(FileError::Damaged {
                fault: file::Fault::EndsEarly,
                ..
            }) => {}
            other => panic!("cut at {end}: {other:?}"),
        }
    }
}

/// 10 000 single-byte changes: each is refused, or the file still says something that
/// survives being written and read.
#[test]
fn single_byte_changes_never_break_the_reader() {
    let bytes = golden();
    let mut random = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = move || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random
    };
    let mut n_read = 0;
    for _ in 0..10_000 {
        let mut mutated = bytes.clone();
        let at = usize::try_from(next()).unwrap() % mutated.len();
        mutated[at] = next().to_le_bytes()[0];
        if let Ok(document) = read(&mutated) {
            let written = write(&document).unwrap();
            assert_eq!(write(&read(&written).unwrap()).unwrap(), written);
            n_read += 1;
        }
    }
    assert!(
        (1..9_000).contains(&n_read),
        "{n_read} of 10 000 changed files were read"
    );
}

#[test]
fn a_depth_bomb_is_refused_at_once() {
    for opening in ["{\"a\":", "{\"header\":["] {
        let bomb = opening.repeat(2_000_000);
        assert!(matches!(
            read(bomb.as_bytes()),
            Err(FileError::Damaged {
                fault: file::Fault::TooDeep { limit: 64 },
                ..
            })
        ));
    }
    let list = "[".repeat(2_000_000);
    assert_eq!(
        read(list.as_bytes()).err(),
        Some(FileError::NotAPlanFile {
            kind: tables::FileKind::Json
        })
    );
}
