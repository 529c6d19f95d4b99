//! Equality of books by what they say, not by how their rows lie in memory.

use std::collections::BTreeMap;

use crate::{Book, TableId, Value};

impl Book {
    /// The records of a table by id, each with its filled fields by name.
    #[must_use]
    pub fn records(&self, table: TableId) -> BTreeMap<String, BTreeMap<String, Value>> {
        let specs = self.table(table).specs();
        (0..self.table(table).n_rows())
            .map(|row| {
                let filled = (0..specs.len())
                    .map(|at| (specs[at].name.clone(), self.value(table, row, at)))
                    .filter(|(_, value)| *value != Value::Empty)
                    .collect();
                (self.table(table).row_id(row).into_owned(), filled)
            })
            .collect()
    }

    /// Whether both books have the same settings, fields and records. The order of rows and
    /// of own fields does not matter. Slow: for tests and comparisons, not for each edit.
    #[must_use]
    pub fn same_records(&self, other: &Self) -> bool {
        let head = |book: &Self| {
            let rates = book.rates.clone();
            (
                book.id.clone(),
                book.name.clone(),
                book.home,
                rates,
                book.as_of,
                book.settings.clone(),
                book.mappings.clone(),
            )
        };
        let fields = |book: &Self, table| -> BTreeMap<String, _> {
            let specs = book.table(table).specs().iter();
            specs
                .map(|spec| (spec.name.clone(), (spec.kind, spec.own)))
                .collect()
        };
        head(self) == head(other)
            && TableId::ALL.into_iter().all(|table| {
                fields(self, table) == fields(other, table)
                    && self.records(table) == other.records(table)
            })
    }
}
