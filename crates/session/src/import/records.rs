//! The records behind the counts of a preview, a window at a time.

use std::collections::BTreeMap;

use book::mapping::{LookAlike, Other};
use book::{Book, Change, Currency, Kind, TableId, Value};
use serde::{Deserialize, Serialize};

use super::choices::OtherPlace;
use super::columns::numbered;
use super::{Pending, alike};
use crate::answer::cells;
use crate::open::Open;
use crate::view::{Cell, ImportFieldView, ImportRecordView, ImportRecordsView, PairView};

/// Which records of the import under way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportQuery {
    /// `new`, `updated` (a line for each field that changes), `unchanged`,
    /// `rejected` or `alike` (pairs to be decided).
    pub list: String,
    /// Only of this table; all if empty.
    pub table: String,
    pub offset: u32,
    pub limit: u32,
}

/// The records asked for.
pub(crate) fn answer(open: &Open, pending: &Pending, query: &ImportQuery) -> ImportRecordsView {
    let (offset, limit) = (query.offset as usize, query.limit as usize);
    let mut view = ImportRecordsView {
        offset: query.offset,
        ..ImportRecordsView::default()
    };
    if query.list == "rejected" {
        let rows = pending.rejected();
        view.n_total = numbered(rows.len());
        view.rejected = rows.into_iter().skip(offset).take(limit).collect();
        return view;
    }
    let names = Names::of(&pending.changes);
    if query.list == "alike" {
        view.n_total = numbered(pending.open.len());
        let shown = pending.open.iter().skip(offset).take(limit);
        view.pairs = shown.map(|pair| names.pair(open, pending, pair)).collect();
        return view;
    }
    let is_of = |table: TableId| query.table.is_empty() || table.name() == query.table;
    let records: Vec<Listed<'_>> = match query.list.as_str() {
        "unchanged" => {
            let same = pending.unchanged.iter().filter(|(table, _)| is_of(*table));
            same.map(|(table, id)| Listed::Same(*table, id)).collect()
        }
        "updated" => updated(&pending.changes, &is_of),
        _ => {
            let new = pending.changes.iter().filter_map(|change| match change {
                Change::Insert { table, id, values } if is_of(*table) => {
                    Some(Listed::New(*table, id, values))
                }
                _ => None,
            });
            new.collect()
        }
    };
    view.n_total = numbered(records.len());
    let shown = records.iter().skip(offset).take(limit);
    view.records = shown.map(|record| names.record(open, record)).collect();
    view
}

enum Listed<'a> {
    New(TableId, &'a str, &'a [(String, Value)]),
    Changed(TableId, &'a str, &'a Change),
    Same(TableId, &'a str),
}

/// A line for each field of each record that changes.
fn updated<'a>(changes: &'a [Change], is_of: &dyn Fn(TableId) -> bool) -> Vec<Listed<'a>> {
    let lines = changes.iter().filter_map(|change| match change {
        Change::Set { table, id, .. } if is_of(*table) => Some(Listed::Changed(*table, id, change)),
        _ => None,
    });
    lines.collect()
}

/// Names of records that are not in the book yet.
struct Names<'a> {
    new: BTreeMap<(TableId, &'a str), &'a str>,
    changes: &'a [Change],
}

impl<'a> Names<'a> {
    fn of(changes: &'a [Change]) -> Self {
        let named = changes.iter().filter_map(|change| match change {
            Change::Insert { table, id, values } if *table <= TableId::People => {
                Some(((*table, id.as_str()), text(values, "name")))
            }
            _ => None,
        });
        Self {
            new: named.collect(),
            changes,
        }
    }

    /// A new record and another, with what either says.
    fn pair(&self, open: &Open, pending: &Pending, pair: &LookAlike) -> PairView {
        let book = &open.document.book;
        let table = pair.new.table;
        let new = self.values(table, &pair.new_id);
        let other = match &pair.other {
            Other::Record(id) => stored_values(book, table, id),
            Other::Row(_) => self.values(table, &pair.other_id).to_vec(),
        };
        let said = |values: &[(String, Value)], field: &str| {
            let of = values.iter().find(|(name, _)| name == field);
            let value = of.map_or(Value::Empty, |(_, value)| value.clone());
            self.cell(open, table, field, value, book.home)
        };
        let specs = book.table(table).specs();
        let fields = specs.iter().map(|spec| ImportFieldView {
            path: format!("{}.{}", table.name(), spec.name),
            old: said(&other, &spec.name),
            new: said(new, &spec.name),
        });
        let place = |row| alike::place(row, &pending.files);
        let at = place(&pair.new);
        PairView {
            file: pending
                .sources
                .get(at.file as usize)
                .map_or_else(String::new, |source| source.name.clone()),
            new: at,
            other: match &pair.other {
                Other::Record(id) => OtherPlace::Record(id.clone()),
                Other::Row(row) => OtherPlace::Row(place(row)),
            },
            new_name: self.name(open, table, &pair.new_id),
            other_name: self.name(open, table, &pair.other_id),
            score: pair.score,
            reasons: pair
                .reasons
                .iter()
                .map(|reason| reason.code().to_owned())
                .collect(),
            fields: fields
                .filter(|field| field.old != Cell::Empty || field.new != Cell::Empty)
                .collect(),
        }
    }

    /// The values of a new record.
    fn values(&self, of: TableId, of_id: &str) -> &'a [(String, Value)] {
        let found = self.changes.iter().find_map(|change| match change {
            Change::Insert { table, id, values } if *table == of && id == of_id => {
                Some(values.as_slice())
            }
            _ => None,
        });
        found.unwrap_or_default()
    }

    fn record(&self, open: &Open, listed: &Listed<'_>) -> ImportRecordView {
        let book = &open.document.book;
        match *listed {
            Listed::New(table, id, values) => ImportRecordView {
                table: table.name().to_owned(),
                id: id.to_owned(),
                name: self.title(open, table, id, values),
                fields: values
                    .iter()
                    .filter(|(field, _)| field != "name")
                    .map(|(field, value)| ImportFieldView {
                        path: format!("{}.{field}", table.name()),
                        old: Cell::Empty,
                        new: self.cell(open, table, field, value.clone(), currency(book, values)),
                    })
                    .collect(),
            },
            Listed::Changed(table, id, change) => {
                let fields = match change {
                    Change::Set { field, value, .. } => {
                        let old = stored(book, table, id, field);
                        let is_in = stored_currency(book, table, id);
                        vec![ImportFieldView {
                            path: format!("{}.{field}", table.name()),
                            old: self.cell(open, table, field, old, is_in),
                            new: self.cell(open, table, field, value.clone(), is_in),
                        }]
                    }
                    _ => Vec::new(),
                };
                ImportRecordView {
                    table: table.name().to_owned(),
                    id: id.to_owned(),
                    name: self.stored_title(open, table, id),
                    fields,
                }
            }
            Listed::Same(table, id) => ImportRecordView {
                table: table.name().to_owned(),
                id: id.to_owned(),
                name: self.stored_title(open, table, id),
                fields: Vec::new(),
            },
        }
    }

    /// What a new record is called: an event by whose it is.
    fn title(&self, open: &Open, table: TableId, id: &str, values: &[(String, Value)]) -> String {
        let whose = values.iter().find_map(|(field, value)| match value {
            Value::Ref(to) if field == "company_id" => Some((TableId::Companies, to)),
            Value::Ref(to) if field == "person_id" => Some((TableId::People, to)),
            _ => None,
        });
        let name = text(values, "name");
        match whose {
            Some((of, to)) if table > TableId::People => self.name(open, of, to),
            _ if name.is_empty() => id.to_owned(),
            _ => name.to_owned(),
        }
    }

    fn stored_title(&self, open: &Open, table: TableId, id: &str) -> String {
        let field = match table {
            TableId::Invoices => "company_id",
            TableId::Interactions | TableId::Awards => "person_id",
            _ => return self.name(open, table, id),
        };
        let of = if table == TableId::Invoices {
            TableId::Companies
        } else {
            TableId::People
        };
        match stored(&open.document.book, table, id, field) {
            Value::Ref(to) => self.name(open, of, &to),
            _ => id.to_owned(),
        }
    }

    fn name(&self, open: &Open, table: TableId, id: &str) -> String {
        match self.new.get(&(table, id)) {
            Some(name) if !name.is_empty() => (*name).to_owned(),
            _ => cells::record_name(open.facts(), table, id),
        }
    }

    fn cell(
        &self,
        open: &Open,
        table: TableId,
        field: &str,
        value: Value,
        is_in: Currency,
    ) -> Cell {
        let book = &open.document.book;
        match value {
            Value::Money(minor) if is_in != book.home => {
                Cell::Text(format!("{} {}", is_in.format_amount(minor), is_in.code()))
            }
            Value::Ref(id) => {
                let fields = book.table(table).specs();
                let kind = fields
                    .iter()
                    .find(|spec| spec.name == field)
                    .map(|spec| spec.kind);
                let name = match kind {
                    Some(Kind::Ref(of)) => self.name(open, of, &id),
                    _ => String::new(),
                };
                Cell::Record { id, name }
            }
            value => cells::cell(open.facts(), Kind::Text, value),
        }
    }
}

fn text<'v>(values: &'v [(String, Value)], field: &str) -> &'v str {
    let of = values.iter().find(|(name, _)| name == field);
    match of.map(|(_, value)| value) {
        Some(Value::Text(text) | Value::Choice(text)) => text,
        _ => "",
    }
}

fn currency(book: &Book, values: &[(String, Value)]) -> Currency {
    Currency::parse(text(values, "currency")).unwrap_or(book.home)
}

fn stored(book: &Book, table: TableId, id: &str, field: &str) -> Value {
    let of = book.table(table);
    match of.find(id).zip(of.position(field)) {
        Some((row, position)) => book.value(table, row, position),
        None => Value::Empty,
    }
}

fn stored_values(book: &Book, table: TableId, id: &str) -> Vec<(String, Value)> {
    let specs = book.table(table).specs();
    specs
        .iter()
        .map(|spec| (spec.name.clone(), stored(book, table, id, &spec.name)))
        .collect()
}

fn stored_currency(book: &Book, table: TableId, id: &str) -> Currency {
    match stored(book, table, id, "currency") {
        Value::Choice(code) => Currency::parse(&code).unwrap_or(book.home),
        _ => book.home,
    }
}
