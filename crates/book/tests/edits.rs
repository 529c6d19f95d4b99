//! Edits have exact inverses, and a refused edit leaves no trace.

use book::testing::{any_book, any_change};
use book::{Change, EditError, Kind, TableId, Value, apply};
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_inverse_of_possible_changes_restores_the_book(
        book in any_book(8), changes in vec(any_change(8), 0..40),
    ) {
        let mut edited = book.clone();
        let mut inverses = Vec::new();
        for change in &changes {
            if let Ok(inverse) = apply(&mut edited, std::slice::from_ref(change)) {
                inverses.push(inverse);
            }
        }
        let after = edited.clone();
        let mut forth = Vec::new();
        for inverse in inverses.iter().rev() {
            forth.push(apply(&mut edited, inverse).unwrap());
        }
        prop_assert!(edited.same_records(&book));
        for again in forth.iter().rev() {
            apply(&mut edited, again).unwrap();
        }
        prop_assert!(edited.same_records(&after), "redo");
    }

    #[test]
    fn a_list_of_changes_happens_whole_or_not_at_all(
        book in any_book(6), changes in vec(any_change(6), 1..8),
    ) {
        let mut edited = book.clone();
        if let Ok(inverse) = apply(&mut edited, &changes) {
            apply(&mut edited, &inverse).unwrap();
        }
        prop_assert!(edited.same_records(&book));
    }
}

#[test]
fn an_edit_that_cannot_be_made_says_why() {
    let mut book = book::Book::new("b", "B", book::Date::from_ymd(2026, 11, 22).unwrap());
    let companies = TableId::Companies;
    let insert = |id: &str| Change::Insert {
        table: companies,
        id: id.into(),
        values: vec![],
    };
    let set = |field: &str, value| Change::Set {
        table: companies,
        id: "1".into(),
        field: field.into(),
        value,
    };
    let add = |name: &str| Change::AddField {
        table: companies,
        name: name.into(),
        kind: Kind::Flag,
    };
    let mut refused =
        |change: Change| apply(&mut book, &[insert("1"), add("vip"), change]).unwrap_err();
    let EditError::Exists { id, .. } = refused(insert("1")) else {
        panic!()
    };
    assert_eq!(id, "1");
    assert_eq!(refused(insert("")), EditError::EmptyId { table: companies });
    let cases = [
        (set("nmae", Value::Empty), "NoField"),
        (set("since", Value::Text("x".into())), "WrongKind"),
        (add("vip"), "FieldExists"),
        (add("id"), "FieldExists"),
        (
            Change::RemoveField {
                table: companies,
                name: "name".into(),
            },
            "FieldInUse",
        ),
        (
            Change::Remove {
                table: companies,
                id: "2".into(),
            },
            "NoRecord",
        ),
    ];
    for (change, name) in cases {
        let error = format!("{:?}", refused(change));
        assert!(error.starts_with(name), "{error}");
    }
    assert_eq!(book.companies().n_rows(), 0);
}
