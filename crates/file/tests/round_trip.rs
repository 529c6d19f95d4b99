//! What is written reads back as the same document, and writing is canonical.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop at what cannot be"
)]

mod common;

use std::path::PathBuf;

use book::{Book, Change, Date, Kind, TableId, Value, apply};
use common::{any_document, any_rule};
use file::{Document, FileError, WriteError, fingerprint, read, read_rule, write, write_rule};
use proptest::prelude::*;
use rules::{Operand, Rule};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_document_reads_back_as_written(document in any_document(12)) {
        let bytes = write(&document).unwrap();
        let again = read(&bytes).unwrap();
        prop_assert!(again.book.same_records(&document.book));
        prop_assert_eq!(&again.policies, &document.policies);
        prop_assert_eq!(&again.log, &document.log);
        prop_assert_eq!(&again.made_by, &document.made_by);
        prop_assert_eq!(write(&again).unwrap(), bytes);
    }

    #[test]
    fn a_rule_reads_back_as_written(rule in any_rule()) {
        prop_assert_eq!(read_rule(&write_rule(&rule).unwrap()).unwrap(), rule);
    }

    #[test]
    fn writing_agrees_with_an_independent_canonicaliser(document in any_document(12)) {
        let bytes = write(&document).unwrap();
        let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let canonical = serde_json_canonicalizer::to_vec(&value).unwrap();
        prop_assert_eq!(String::from_utf8(bytes), String::from_utf8(canonical));
    }

    #[test]
    fn blanks_and_the_order_of_keys_are_free(document in any_document(4)) {
        let bytes = write(&document).unwrap();
        let mut value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        value.sort_all_objects();
        let loose = serde_json::to_vec_pretty(&value).unwrap();
        prop_assert_eq!(write(&read(&loose).unwrap()).unwrap(), bytes);
    }
}

/// RFC 8785 §3.2.3: keys by UTF-16 code units; §3.2.2.2: escapes.
#[test]
fn own_fields_come_in_the_order_of_the_rfc() {
    let names = [
        "\u{20ac}",
        "\r",
        "\u{fb33}",
        "1",
        "\u{1f600}",
        "\u{80}",
        "\u{f6}",
    ];
    let mut book = book_of(names.map(|name| (name, Kind::Text)).as_slice());
    let values = names.map(|name| (name.to_owned(), Value::text("\u{f}\n'A'\u{42}\"\\\"/😀")));
    let insert = Change::Insert {
        table: TableId::People,
        id: "1".into(),
        values: values.into(),
    };
    apply(&mut book, &[insert]).unwrap();
    let text = String::from_utf8(write(&Document::new(book)).unwrap()).unwrap();
    let own = text
        .split_once("\"own\":{")
        .unwrap()
        .1
        .split_once('}')
        .unwrap()
        .0;
    let expected = [
        "\\r",
        "1",
        "\u{80}",
        "\u{f6}",
        "\u{20ac}",
        "\u{1f600}",
        "\u{fb33}",
    ]
    .map(|key| format!("\"{key}\":\"\\u000f\\n'A'B\\\"\\\\\\\"/😀\""));
    assert_eq!(own, expected.join(","));
}

/// JSON numbers are exact up to 2⁵³ − 1 only; what is larger must not lose a unit.
#[test]
fn great_amounts_stay_exact() {
    let edge = 1_i64 << 53;
    for (minor, written) in [
        (edge - 1, "9007199254740991"),
        (edge, "\"9007199254740992\""),
        (-edge, "\"-9007199254740992\""),
        (i64::MAX, "\"9223372036854775807\""),
    ] {
        let mut book = book_of(&[("sum", Kind::Money)]);
        let money = |field: &str| (field.to_owned(), Value::Money(minor));
        let changes = [
            Change::Insert {
                table: TableId::Awards,
                id: "1".into(),
                values: vec![money("value")],
            },
            Change::Insert {
                table: TableId::People,
                id: "1".into(),
                values: vec![money("sum")],
            },
        ];
        apply(&mut book, &changes).unwrap();
        let bytes = write(&Document::new(book.clone())).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains(&format!("\"value\":{written}")), "{text}");
        assert!(text.contains(&format!("\"sum\":{written}")), "{text}");
        assert!(read(&bytes).unwrap().book.same_records(&book));
    }
}

#[test]
fn counted_ids_stand_in_counting_order() {
    let mut book = book_of(&[]);
    let inserts: Vec<_> = (1..=11)
        .map(|n| Change::Insert {
            table: TableId::Awards,
            id: n.to_string(),
            values: vec![],
        })
        .collect();
    apply(&mut book, &inserts).unwrap();
    let text = String::from_utf8(write(&Document::new(book)).unwrap()).unwrap();
    assert!(
        text.contains("{\"id\":\"9\"},{\"id\":\"10\"},{\"id\":\"11\"}"),
        "{text}"
    );
}

#[test]
fn the_fingerprint_is_that_of_the_file_and_follows_every_change() {
    let document = Document::new(book_of(&[]));
    let before = fingerprint(&write(&document).unwrap());
    assert_eq!(before, fingerprint(&write(&document.clone()).unwrap()));
    let mut changed = document;
    changed.book.as_of = changed.book.as_of.plus_days(1);
    assert_ne!(before, fingerprint(&write(&changed).unwrap()));
}

#[test]
fn no_file_is_written_that_could_not_be_read() {
    let nested =
        |depth| (1..depth).fold(Rule::Segment("s".into()), |rule, _| Rule::All(vec![rule]));
    let deepest = nested(file::MAX_RULE_DEPTH);
    assert_eq!(
        read_rule(&write_rule(&deepest).unwrap()),
        Ok(deepest.clone())
    );
    let too_deep = WriteError::RuleTooDeep {
        limit: file::MAX_RULE_DEPTH,
    };
    assert_eq!(write_rule(&nested(file::MAX_RULE_DEPTH + 1)), Err(too_deep));

    let mut document = Document::new(book_of(&[]));
    document.book.as_of = Date(4_000_000);
    assert_eq!(
        write(&document),
        Err(WriteError::DayOutOfRange { day: 4_000_000 })
    );
}

/// The deepest rule in the deepest place still fits the limit on JSON.
#[test]
fn the_deepest_rule_fits_a_policy() {
    let leaf = Rule::test("f", "is_any_of", Operand::Many(vec!["x".into()]));
    let rule = (1..file::MAX_RULE_DEPTH).fold(leaf, |rule, _| Rule::All(vec![rule]));
    let rule = String::from_utf8(write_rule(&rule).unwrap()).unwrap();
    let document = Document::new(book_of(&[]));
    let text = String::from_utf8(write(&document).unwrap()).unwrap();
    let policies = format!(
        ",\"policies\":[{{\"programmes\":[{{\"id\":\"p\",\"treatments\":[{{\"eligibility\":{rule},\
         \"id\":\"t\"}}],\"unit\":\"person\"}}],\"version\":1}}]}}"
    );
    let text = text.strip_suffix('}').unwrap().to_owned() + &policies;
    let document = read(text.as_bytes()).unwrap();
    assert_eq!(write(&document).unwrap(), text.as_bytes());
}

#[test]
fn an_integer_in_a_rule_is_the_text_of_its_digits() {
    let rule = read_rule(br#"{"field":"revenue_12m","op":"at_least","value":1500000}"#);
    assert_eq!(
        rule,
        Ok(Rule::test(
            "revenue_12m",
            "at_least",
            Operand::one("1500000")
        ))
    );
    let float = read_rule(br#"{"field":"revenue_12m","op":"at_least","value":1.5}"#);
    assert!(matches!(float, Err(FileError::Damaged { .. })), "{float:?}");
}

fn book_of(own: &[(&str, Kind)]) -> Book {
    let mut book = Book::new("b", "Firm", Date::from_ymd(2026, 11, 22).unwrap());
    let fields: Vec<_> = own
        .iter()
        .map(|(name, kind)| Change::AddField {
            table: TableId::People,
            name: (*name).to_owned(),
            kind: *kind,
        })
        .collect();
    apply(&mut book, &fields).unwrap();
    book
}

#[test]
fn remembered_mappings_come_back_as_they_were() {
    let cases = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/layouts");
    let mut book = book_of(&[]);
    for case in std::fs::read_dir(cases).unwrap() {
        let bytes = std::fs::read(case.unwrap().path().join("input.csv")).unwrap();
        let table = tables::read(&bytes, &tables::ReadOptions::default())
            .0
            .unwrap()
            .table;
        let mut mapping = book::mapping::propose(&table);
        mapping.send(&table, 0, "companies.note");
        let change = book::mapping::remember(&book, &table, &mapping).unwrap();
        apply(&mut book, &[change]).unwrap();
    }
    assert!(book.mappings.len() > 20);
    let bytes = write(&Document::new(book.clone())).unwrap();
    let again = read(&bytes).unwrap().book;
    for (headers, mapping) in &book.mappings {
        assert_eq!(again.mappings.get(headers), Some(mapping), "{headers}");
    }
    assert_eq!(write(&Document::new(again)).unwrap(), bytes);
}
