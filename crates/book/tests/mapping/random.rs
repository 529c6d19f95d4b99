//! Random books as our own tables: what comes in says what the tables say, and coming in
//! again changes nothing.

use book::mapping::{
    Decision, KnownLayout, Mapping, Source, column_values, draft_with, known_layouts, look_alikes,
    propose,
};
use book::testing::any_book;
use book::{Book, Decimal, TableId, Value};
use proptest::prelude::*;
use tables::{DecimalSign, Table, TableBuilder};

use crate::kit::{draft_all, empty, shown};

/// A table of a book with all built-in fields as its columns.
fn exported(book: &Book, table: TableId) -> Table {
    let specs = book.table(table).specs();
    let builtin: Vec<usize> = (0..specs.len()).filter(|&at| !specs[at].own).collect();
    let names = builtin.iter().map(|&at| specs[at].name.as_str());
    let mut rows = TableBuilder::new(std::iter::once("id").chain(names));
    for row in 0..book.table(table).n_rows() {
        let text = |at: &usize| match book.value(table, row, *at) {
            Value::Money(minor) => Decimal(minor * 100).to_string(),
            value => shown(value),
        };
        let cells: Vec<String> = builtin.iter().map(text).collect();
        let id = book.table(table).row_id(row);
        let cells = std::iter::once(id.as_ref()).chain(cells.iter().map(String::as_str));
        assert!(rows.push_row(row + 2, cells));
    }
    rows.finish()
}

fn proposed(table: &Table) -> Mapping {
    let mut mapping = propose(table);
    for column in &mut mapping.columns {
        column.reading.decimal = Some(DecimalSign::Point);
    }
    mapping
}

/// A table with the headers of a known program and whatever in its cells.
fn any_export() -> impl Strategy<Value = Table> {
    let cell = prop_oneof![
        4 => prop::sample::select(vec![
            "", "1", "2", "Роза", "ООО «Роза»", "Rose Ltd", "Пётр Иванов", "P. Ivanov", "31.01.2026", "1 200,50", "-5", "a@x.ru, b@x.ru",
            "a@x.ru ::: c@x.ru", "+7 495 1234567", "Closed Won", "Сделка успешна", "компания", "контакт", "Директор", "да", "90.01", "USD",
            "Реализация 00-1 от 11.12.2024 9:07:59", "Итого",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ];
    let layout = prop::sample::select(known_layouts());
    (
        layout,
        prop::collection::vec(prop::collection::vec(cell, 40), 0..7),
    )
        .prop_map(|(layout, rows)| export(&layout, &rows))
}

fn export(layout: &KnownLayout, rows: &[Vec<String>]) -> Table {
    let headers = layout.columns.iter().map(|column| column.headers[0]);
    let mut table = TableBuilder::new(headers);
    for (line, row) in (2..).zip(rows) {
        assert!(table.push_row(line, row.iter().map(String::as_str)));
    }
    table.finish()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn our_own_tables_come_in_as_they_are_and_only_once(book in any_book(9)) {
        let tables: Vec<Table> = TableId::ALL.iter().map(|&table| exported(&book, table)).collect();
        let mappings: Vec<Mapping> = tables.iter().map(proposed).collect();
        let mut copy = empty();
        let first = draft_all(&copy, &tables, &mappings);
        prop_assert!(first.is_complete(), "{:?}", first.diagnostics);
        book::apply(&mut copy, &first.changes).unwrap();

        for table in TableId::ALL {
            for row in 0..book.table(table).n_rows() {
                let id = book.table(table).row_id(row);
                let Some(copied) = copy.table(table).find(&id) else {
                    // Only an event without its day, amount or parent stays outside, and is named.
                    let named = first.rejected.iter().any(|r| r.row == row + 2 && !r.row_kept);
                    prop_assert!(named, "{} {id}", table.name());
                    continue;
                };
                for (at, spec) in book.table(table).specs().iter().enumerate().filter(|(_, spec)| !spec.own) {
                    let position = copy.table(table).position(&spec.name).unwrap();
                    let (before, after) = (book.value(table, row, at), copy.value(table, copied, position));
                    if spec.name != "currency" && !matches!(before, Value::Ref(_)) {
                        prop_assert_eq!(shown(after), shown(before).trim().to_owned(), "{} {}", id, &spec.name);
                    }
                }
            }
        }
        let again = draft_all(&copy, &tables, &mappings);
        prop_assert_eq!(&again.changes, &vec![]);
        prop_assert_eq!(again.total().n_new, 0);
    }

    #[test]
    fn whatever_stands_in_an_export_comes_in_as_one_edit_or_is_named(first in any_export(), second in any_export(), is_same in any::<bool>()) {
        let mut book = empty();
        let tables = [first, second];
        let mappings: Vec<Mapping> = tables.iter().map(propose).collect();
        let sources: Vec<Source<'_>> = tables
            .iter()
            .zip(&mappings)
            .map(|(table, mapping)| Source { file: "f", table, mapping })
            .collect();
        for source in &sources {
            prop_assert!(column_values(source.mapping, source.table).len() <= source.table.n_columns() * 2);
        }
        let draft = draft_with(&book, &sources, &[], &mut |_, _| true).unwrap();
        let alike = look_alikes(&book, &draft, &[], &mut |_, _| true).unwrap();
        let decisions: Vec<Decision> = alike
            .into_iter()
            .map(|found| Decision { new: found.new, other: found.other, is_same })
            .collect();
        let decided = draft_with(&book, &sources, &decisions, &mut |_, _| true).unwrap();
        if !is_same {
            prop_assert_eq!(&decided.changes, &draft.changes);
        }
        let before = book.clone();
        let inverse = book::apply(&mut book, &decided.changes).unwrap();
        book::apply(&mut book, &inverse).unwrap();
        prop_assert!(book.same_records(&before));
    }
}
