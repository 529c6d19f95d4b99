//! Random books as our own tables: what comes in says what the tables say, and coming in
//! again changes nothing.

use book::mapping::{Mapping, propose};
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
}
