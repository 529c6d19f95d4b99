//! A table: records by key, fields by position, cells in columns.

use crate::{Column, FieldSpec, Keys, Kind, TableId, Tri, Value};
use crate::{Currency, Date, Decimal, EMPTY_DAY, EMPTY_KEY, EMPTY_NUMBER, TextColumn};

/// The records of one kind.
#[derive(Clone, Debug)]
pub struct Table {
    id: TableId,
    keys: Keys,
    specs: Vec<FieldSpec>,
    columns: Vec<Column>,
}

impl Table {
    /// An empty table with its built-in fields.
    #[must_use]
    pub fn new(id: TableId) -> Self {
        let specs: Vec<_> = id
            .builtin()
            .iter()
            .map(|&(name, kind)| FieldSpec {
                name: name.to_owned(),
                kind,
                own: false,
            })
            .collect();
        let columns = specs.iter().map(|spec| spec.kind.column()).collect();
        Self {
            id,
            keys: Keys::default(),
            specs,
            columns,
        }
    }

    /// Which table this is.
    #[must_use]
    pub const fn id(&self) -> TableId {
        self.id
    }

    /// The ids, with and without records.
    #[must_use]
    pub const fn keys(&self) -> &Keys {
        &self.keys
    }

    /// How many records; rows count from 0.
    #[must_use]
    pub fn n_rows(&self) -> u32 {
        self.keys.n_rows()
    }

    /// The id of a row's record.
    #[must_use]
    pub fn row_id(&self, row: u32) -> std::borrow::Cow<'_, str> {
        self.keys.id(self.keys.key(row))
    }

    /// The row of a record.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<u32> {
        self.keys.find(id).and_then(|key| self.keys.row(key))
    }

    /// The fields, built-in ones first, in column order.
    #[must_use]
    pub fn specs(&self) -> &[FieldSpec] {
        &self.specs
    }

    /// The position of a field.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.specs.iter().position(|spec| spec.name == name)
    }

    /// The cells of a field. Positions come from [`crate::fields`] or [`Table::position`].
    #[must_use]
    pub fn column(&self, position: usize) -> &Column {
        &self.columns[position]
    }

    /// The texts or choices of a field; none if it is of another kind.
    #[must_use]
    pub fn texts(&self, position: usize) -> Option<&TextColumn> {
        match &self.columns[position] {
            Column::Text(column) | Column::Choice(column) => Some(column),
            _ => None,
        }
    }

    /// The text or choice of a cell; empty if there is none.
    #[must_use]
    pub fn text(&self, position: usize, row: u32) -> &str {
        self.texts(position).map_or("", |column| column.get(row))
    }

    /// The numbers (ten-thousandths) or amounts (minor units) of a field; empty if of another kind.
    #[must_use]
    pub fn numbers(&self, position: usize) -> &[i64] {
        match &self.columns[position] {
            Column::Number(column) | Column::Money(column) => column,
            _ => &[],
        }
    }

    /// The days of a date field; empty if it is of another kind.
    #[must_use]
    pub fn days(&self, position: usize) -> &[i32] {
        match &self.columns[position] {
            Column::Date(column) => column,
            _ => &[],
        }
    }

    /// The answers of a yes/no field; empty if it is of another kind.
    #[must_use]
    pub fn flags(&self, position: usize) -> &[Tri] {
        match &self.columns[position] {
            Column::Flag(column) => column,
            _ => &[],
        }
    }

    /// The keys a field refers to; empty if it is of another kind.
    #[must_use]
    pub fn refs(&self, position: usize) -> &[u32] {
        match &self.columns[position] {
            Column::Ref(column) => column,
            _ => &[],
        }
    }

    pub(crate) fn keys_mut(&mut self) -> &mut Keys {
        &mut self.keys
    }

    pub(crate) fn push_row(&mut self, key: u32) -> u32 {
        for column in &mut self.columns {
            column.push_empty();
        }
        self.keys.push(key)
    }

    pub(crate) fn swap_remove(&mut self, row: u32) {
        for column in &mut self.columns {
            column.swap_remove(row);
        }
        self.keys.swap_remove(row);
    }

    pub(crate) fn set(&mut self, row: u32, position: usize, value: &Value, key: u32) {
        self.columns[position].set(row, value, key);
    }

    pub(crate) fn add_field(&mut self, name: &str, kind: Kind) {
        let mut column = kind.column();
        for _ in 0..self.n_rows() {
            column.push_empty();
        }
        self.specs.push(FieldSpec {
            name: name.to_owned(),
            kind,
            own: true,
        });
        self.columns.push(column);
    }

    pub(crate) fn remove_field(&mut self, position: usize) {
        self.specs.remove(position);
        self.columns.remove(position);
    }

    /// A cell's value, except that references come as [`Value::Empty`]: their ids live in
    /// another table, so ask [`crate::Book::value`].
    pub(crate) fn plain_value(&self, row: u32, position: usize) -> Value {
        let at = row as usize;
        match &self.columns[position] {
            Column::Text(c) => Value::text(c.get(row)),
            Column::Choice(c) => Value::choice(c.get(row)),
            Column::Number(c) if c[at] != EMPTY_NUMBER => Value::Number(Decimal(c[at])),
            Column::Money(c) if c[at] != EMPTY_NUMBER => Value::Money(c[at]),
            Column::Date(c) if c[at] != EMPTY_DAY => Value::Date(Date(c[at])),
            Column::Flag(c) if c[at] != Tri::Unknown => Value::Flag(c[at] == Tri::Yes),
            Column::Choices(c) => Value::choices(c.get(row)),
            _ => Value::Empty,
        }
    }

    /// The key a cell refers to.
    #[must_use]
    pub fn ref_key(&self, row: u32, position: usize) -> Option<u32> {
        self.refs(position)
            .get(row as usize)
            .copied()
            .filter(|&key| key != EMPTY_KEY)
    }

    /// The currency named in a cell, or `home` where the cell is empty; `None` if it names none.
    #[must_use]
    pub fn currency(&self, row: u32, position: usize, home: Currency) -> Option<Currency> {
        match self.text(position, row) {
            "" => Some(home),
            code => Currency::parse(code),
        }
    }
}
