//! Short ways to read, map, draft and look.

use book::mapping::{ImportDraft, Mapping, Source, draft, propose};
use book::{Book, Change, Date, Derived, Facts, TableId, Unit, Value, apply};
use tables::{ReadOptions, Table, read};

pub(crate) fn table(text: &str) -> Table {
    read(text.as_bytes(), &ReadOptions::default())
        .0
        .unwrap()
        .table
}

pub(crate) fn empty() -> Book {
    Book::new("b", "B", Date::from_ymd(2026, 11, 22).unwrap())
}

/// Drafts files as proposed; files are named `1`, `2`, ….
pub(crate) fn drafted(book: &Book, texts: &[&str]) -> ImportDraft {
    let tables: Vec<Table> = texts.iter().map(|text| table(text)).collect();
    let mappings: Vec<Mapping> = tables.iter().map(propose).collect();
    draft_all(book, &tables, &mappings)
}

pub(crate) fn draft_all(book: &Book, tables: &[Table], mappings: &[Mapping]) -> ImportDraft {
    let names: Vec<String> = (1..=tables.len()).map(|n| n.to_string()).collect();
    let sources: Vec<Source<'_>> = tables
        .iter()
        .zip(mappings)
        .zip(&names)
        .map(|((table, mapping), file)| Source {
            file,
            table,
            mapping,
        })
        .collect();
    draft(book, &sources)
}

/// Drafts files as proposed and applies the draft as one edit; its inverse undoes it.
pub(crate) fn import(book: &mut Book, texts: &[&str]) -> ImportDraft {
    let draft = drafted(book, texts);
    accept(book, &draft);
    draft
}

pub(crate) fn accept(book: &mut Book, draft: &ImportDraft) {
    let before = book.clone();
    let inverse: Vec<Change> = apply(book, &draft.changes).unwrap();
    let mut undone = book.clone();
    apply(&mut undone, &inverse).unwrap();
    assert!(undone.same_records(&before), "an import is one undo");
}

/// A cell by table, id and field, as text; empty if there is no value.
pub(crate) fn cell(book: &Book, table: TableId, id: &str, field: &str) -> String {
    let row = book
        .table(table)
        .find(id)
        .unwrap_or_else(|| panic!("no {id} in {}", table.name()));
    let position = book
        .table(table)
        .position(field)
        .unwrap_or_else(|| panic!("no field {field}"));
    shown(book.value(table, row, position))
}

/// All records of a table as `id: field=value …`, sorted.
pub(crate) fn rows(book: &Book, table: TableId) -> Vec<String> {
    let record = |(id, fields): (String, std::collections::BTreeMap<String, Value>)| {
        let fields = fields
            .into_iter()
            .map(|(name, value)| format!(" {name}={}", shown(value)));
        format!("{id}:{}", fields.collect::<String>())
    };
    book.records(table).into_iter().map(record).collect()
}

/// A stored or derived field of every company, by id.
pub(crate) fn of_companies(book: &Book, field: &str) -> Vec<(String, String)> {
    let derived = Derived::of(book);
    let facts = Facts::new(book, &derived);
    let field = facts.find(TableId::Companies, field).unwrap();
    (0..book.companies().n_rows())
        .map(|row| {
            let value = facts.value(Unit::Company, row, field);
            (book.companies().row_id(row).into_owned(), shown(value))
        })
        .collect()
}

pub(crate) fn shown(value: Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) | Value::Choice(text) | Value::Ref(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Money(minor) => minor.to_string(),
        Value::Date(day) => day.to_string(),
        Value::Flag(yes) => if yes { "yes" } else { "no" }.to_owned(),
        Value::Choices(names) => names.join(","),
    }
}
