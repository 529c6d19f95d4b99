//! Merging, splitting, deleting and erasing records: nothing is lost unsaid, and undo is exact.
#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

use book::alter::{Mode, delete, erase, merge, split};
use book::testing::any_book;
use book::{Book, Change, Date, EditError, Kind, TableId, Value, apply};
use proptest::prelude::*;
use proptest::sample::Index;

/// Applies the changes, and sees that their inverse restores the book.
fn altered(book: &Book, changes: &[Change]) -> Book {
    let mut after = book.clone();
    let inverse = apply(&mut after, changes).unwrap();
    let mut undone = after.clone();
    apply(&mut undone, &inverse).unwrap();
    assert!(undone.same_records(book), "undo is exact");
    after
}

fn ids(book: &Book, table: TableId) -> Vec<String> {
    book.records(table).into_keys().collect()
}

/// Whether any reference in the book leads to this id.
fn is_referred_to(book: &Book, table: TableId, id: &str) -> bool {
    TableId::ALL.into_iter().any(|from| {
        let records = book.table(from);
        records.specs().iter().enumerate().any(|(position, spec)| {
            spec.kind == Kind::Ref(table)
                && (0..records.n_rows())
                    .any(|row| book.value(from, row, position) == Value::Ref(id.to_owned()))
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_merge_loses_nothing_unsaid(book in any_book(9), a in any::<Index>(), b in any::<Index>(), table in 0..3_usize) {
        let table = TableId::ALL[table];
        let ids = ids(&book, table);
        prop_assume!(ids.len() > 1);
        let (keep, drop) = (&ids[a.index(ids.len())], &ids[b.index(ids.len())]);
        if keep == drop {
            prop_assert!(merge(&book, table, keep, drop, &[]).is_err());
            return Ok(());
        }
        let merged = merge(&book, table, keep, drop, &[]).unwrap();
        let after = altered(&book, &merged.changes);
        prop_assert_eq!(after.table(table).n_rows() + 1, book.table(table).n_rows());
        prop_assert!(!is_referred_to(&after, table, drop));
        let (before, records) = (book.records(table), after.records(table));
        for (field, value) in &before[drop] {
            let is_kept = records[keep].get(field) == Some(value);
            let is_said = merged.differing.iter().any(|differing| differing.field == *field && differing.dropped == *value);
            let is_of_themselves = matches!(value, Value::Ref(id) if id == keep || id == drop);
            prop_assert!(is_kept || is_said || is_of_themselves, "{} {:?}", field, value);
        }
        for (field, value) in &before[keep] {
            let is_of_themselves = matches!(value, Value::Ref(id) if id == keep || id == drop);
            let is_wish = table == TableId::People && ["opt_out", "no_gifts", "no_events"].contains(&field.as_str());
            prop_assert!(is_of_themselves || is_wish || records[keep].get(field) == Some(value));
        }
    }

    #[test]
    fn what_is_deleted_or_erased_is_referred_to_by_nobody(book in any_book(9), at in any::<Index>(), table in 0..6_usize, stays in any::<bool>()) {
        let table = TableId::ALL[table];
        let ids = ids(&book, table);
        prop_assume!(!ids.is_empty());
        let id = &ids[at.index(ids.len())];
        let after = altered(&book, &delete(&book, table, std::slice::from_ref(id)).unwrap());
        prop_assert!(after.table(table).find(id).is_none());
        prop_assert!(!is_referred_to(&after, table, id));
        if table == TableId::People {
            let mode = if stays { Mode::EventsStay } else { Mode::WithEvents };
            let erased = erase(&book, id, mode, "stand-in").unwrap();
            let after = altered(&book, &erased.changes);
            prop_assert!(after.table(table).find(id).is_none());
            prop_assert!(!is_referred_to(&after, table, id));
            let n = |book: &Book| book.table(TableId::Interactions).n_rows() + book.table(TableId::Awards).n_rows();
            let n_gone = if stays { 0 } else { erased.n_interactions + erased.n_awards };
            prop_assert_eq!(n(&after) + n_gone, n(&book));
        }
    }
}

fn small() -> Book {
    use TableId::{Awards, Companies, Interactions, Invoices, People};
    let mut book = Book::new("b", "B", Date::from_ymd(2026, 11, 22).unwrap());
    let text = |field: &str, text: &str| (field.to_owned(), Value::text(text));
    let link = |field: &str, id: &str| (field.to_owned(), Value::Ref(id.to_owned()));
    type Row = (TableId, &'static str, Vec<(String, Value)>);
    let records: Vec<Row> = vec![
        (
            Companies,
            "c1",
            vec![text("name", "Rose"), text("tax_number", "7701")],
        ),
        (
            Companies,
            "c2",
            vec![
                text("name", "Rose Ltd"),
                text("website", "rose.example"),
                link("referred_by", "c1"),
            ],
        ),
        (
            Companies,
            "c3",
            vec![
                text("name", "Lily"),
                link("referred_by", "c2"),
                text("note", "Peter Stone told us"),
            ],
        ),
        (
            People,
            "p1",
            vec![
                text("name", "Peter Stone"),
                link("company_id", "c1"),
                text("email", "peter@rose.example"),
            ],
        ),
        (
            People,
            "p2",
            vec![
                text("name", "P. Stone"),
                link("company_id", "c2"),
                text("phone", "+7 1"),
            ],
        ),
        (
            Invoices,
            "1",
            vec![link("company_id", "c2"), link("contact_id", "p1")],
        ),
        (
            Interactions,
            "1",
            vec![
                link("person_id", "p1"),
                text("note", "Peter Stone likes tea"),
            ],
        ),
        (Awards, "1", vec![link("person_id", "p2")]),
    ];
    for (table, id, values) in records {
        apply(
            &mut book,
            &[Change::Insert {
                table,
                id: id.to_owned(),
                values,
            }],
        )
        .unwrap();
    }
    book
}

#[test]
fn two_companies_become_one_with_all_that_is_theirs() {
    let book = small();
    let merged = merge(&book, TableId::Companies, "c1", "c2", &["name"]).unwrap();
    let after = altered(&book, &merged.changes);
    let one = &after.records(TableId::Companies)["c1"];
    let expected = [
        ("name", Value::text("Rose Ltd")),
        ("tax_number", Value::text("7701")),
        ("website", Value::text("rose.example")),
    ];
    assert_eq!(
        *one,
        expected
            .map(|(field, value)| (field.to_owned(), value))
            .into(),
        "it does not refer itself"
    );
    assert_eq!(merged.n_moved, 3, "a referral, a person and an invoice");
    assert_eq!(
        (
            merged.differing[0].field.as_str(),
            &merged.differing[0].dropped
        ),
        ("name", &Value::text("Rose"))
    );
    assert_eq!(merged.differing.len(), 1);
}

#[test]
fn who_asked_to_be_left_alone_stays_so_when_merged() {
    let mut book = small();
    for (id, no) in [("p1", false), ("p2", true)] {
        let field = "opt_out".to_owned();
        let change = Change::Set {
            table: TableId::People,
            id: id.to_owned(),
            field,
            value: Value::Flag(no),
        };
        apply(&mut book, &[change]).unwrap();
    }
    for (keep, drop, chosen) in [("p1", "p2", &[][..]), ("p2", "p1", &["opt_out"][..])] {
        let merged = merge(&book, TableId::People, keep, drop, chosen).unwrap();
        let after = altered(&book, &merged.changes);
        assert_eq!(
            after.records(TableId::People)[keep]["opt_out"],
            Value::Flag(true)
        );
        assert!(
            merged
                .differing
                .iter()
                .any(|differing| differing.field == "opt_out")
        );
    }
}

#[test]
fn one_person_becomes_two_and_what_is_named_goes_to_the_second() {
    let book = small();
    let values = [("name".to_owned(), Value::text("Peter Stone junior"))];
    let moved = [
        (TableId::Interactions, "1".to_owned()),
        (TableId::Invoices, "1".to_owned()),
    ];
    let after = altered(
        &book,
        &split(&book, TableId::People, "p1", "p9", &values, &moved).unwrap(),
    );
    assert!(is_referred_to(&after, TableId::People, "p9"));
    assert!(!is_referred_to(&after, TableId::People, "p1"));
    let not_theirs = [(TableId::Awards, "1".to_owned())];
    let refused = split(&book, TableId::People, "p1", "p9", &values, &not_theirs);
    assert_eq!(
        refused,
        Err(EditError::NoRecord {
            table: TableId::Awards,
            id: "1".into()
        })
    );
    let taken = split(&book, TableId::People, "p1", "p2", &values, &[]);
    assert_eq!(
        taken,
        Err(EditError::Exists {
            table: TableId::People,
            id: "p2".into()
        })
    );
}

#[test]
fn who_is_erased_leaves_no_name_and_what_names_them_elsewhere_is_said() {
    let book = small();
    let erased = erase(&book, "p1", Mode::EventsStay, "nobody").unwrap();
    assert_eq!(
        (erased.n_interactions, erased.n_awards, erased.n_invoices),
        (1, 0, 1)
    );
    let places: Vec<_> = erased
        .mentions
        .iter()
        .map(|found| (found.table, found.id.as_str(), found.field.as_str()))
        .collect();
    assert_eq!(places, [(TableId::Companies, "c3", "note")]);
    let after = altered(&book, &erased.changes);
    assert_eq!(
        after.records(TableId::Interactions)["1"]["person_id"],
        Value::Ref("nobody".into())
    );
    assert_eq!(after.records(TableId::Interactions)["1"].get("note"), None);
    assert_eq!(
        after.records(TableId::People)["nobody"]["opt_out"],
        Value::Flag(true)
    );
    assert_eq!(after.records(TableId::People)["nobody"].get("name"), None);

    let erased = erase(&book, "p1", Mode::WithEvents, "").unwrap();
    assert_eq!(
        altered(&book, &erased.changes)
            .table(TableId::Interactions)
            .n_rows(),
        0
    );
}
