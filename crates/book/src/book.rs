//! The book: its tables, its currency and rates, its cut points and its as-of date.

use std::collections::BTreeMap;

use crate::mapping::Mapping;
use crate::{Currency, Date, Rate, Settings, Table, TableId, Value, fields::Kind};

/// All records of a firm at one state.
#[derive(Clone, Debug)]
pub struct Book {
    /// Told apart from other books by it; given by whoever makes the book.
    pub id: String,
    /// The firm's name.
    pub name: String,
    /// The currency that money fields are in and invoices are summed in.
    pub home: Currency,
    /// What one unit of another currency is worth.
    pub rates: BTreeMap<Currency, Rate>,
    /// The day that all windows are counted from.
    pub as_of: Date,
    pub settings: Settings,
    /// Mappings that people made or accepted, by the [`fingerprint`](crate::mapping::fingerprint)
    /// of the headers they are for.
    pub mappings: BTreeMap<String, Mapping>,
    tables: [Table; TableId::ALL.len()],
}

impl Book {
    /// An empty book in roubles.
    #[must_use]
    pub fn new(id: &str, name: &str, as_of: Date) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            home: Currency::RUB,
            rates: BTreeMap::new(),
            as_of,
            settings: Settings::default(),
            mappings: BTreeMap::new(),
            tables: TableId::ALL.map(Table::new),
        }
    }

    /// A table.
    #[must_use]
    pub fn table(&self, id: TableId) -> &Table {
        &self.tables[id as usize]
    }

    pub(crate) fn table_mut(&mut self, id: TableId) -> &mut Table {
        &mut self.tables[id as usize]
    }

    /// The companies.
    #[must_use]
    pub fn companies(&self) -> &Table {
        self.table(TableId::Companies)
    }

    /// The people.
    #[must_use]
    pub fn people(&self) -> &Table {
        self.table(TableId::People)
    }

    /// A cell's value.
    #[must_use]
    pub fn value(&self, table: TableId, row: u32, position: usize) -> Value {
        let table = self.table(table);
        match table.specs()[position].kind {
            Kind::Ref(target) => table.ref_key(row, position).map_or(Value::Empty, |key| {
                Value::Ref(self.table(target).keys().id(key).into_owned())
            }),
            _ => table.plain_value(row, position),
        }
    }

    /// The row that a reference leads to, if the record is there.
    #[must_use]
    pub fn follow(&self, table: TableId, row: u32, position: usize) -> Option<u32> {
        let from = self.table(table);
        let Kind::Ref(target) = from.specs()[position].kind else {
            return None;
        };
        self.table(target).keys().row(from.ref_key(row, position)?)
    }

    /// An id for a new record of a table.
    pub fn mint(&mut self, table: TableId) -> String {
        let keys = self.table_mut(table).keys_mut();
        let key = keys.mint();
        keys.id(key).into_owned()
    }
}
