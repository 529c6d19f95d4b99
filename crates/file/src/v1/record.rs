//! How a record of any table stands in a file: its id, its filled built-in fields by name,
//! and the firm's own fields under `own`.

use std::collections::BTreeMap;

use book::{Book, Kind, TableId, Value};

use super::cell::Cell;
use super::exact::Day;
use super::keyed::Keyed;
use super::trouble::{Trouble, Within as _};
use crate::{Fault, WriteError};

/// The firm's own fields of a table.
pub(crate) type OwnKinds = BTreeMap<String, Kind>;

/// A record of one table.
pub(crate) trait Record: Sized {
    /// Which table.
    const TABLE: TableId;
    /// The built-in fields that files hold.
    #[cfg(test)]
    const FIELDS: &'static [&'static str];

    /// All records of a book, by id: shorter ids first, then by bytes, so that counted ids count.
    fn all(book: &Book) -> Result<Vec<Self>, WriteError>;

    /// The id and the filled fields.
    fn into_values(self, own: &OwnKinds) -> Result<(String, Vec<(String, Value)>), Trouble>;
}

/// The rows of a table in the order of the file.
pub(crate) fn rows_by_id(book: &Book, table: TableId) -> Vec<u32> {
    let records = book.table(table);
    let mut rows: Vec<u32> = (0..records.n_rows()).collect();
    rows.sort_by_cached_key(|&row| {
        let id = records.row_id(row).into_owned();
        (id.len(), id)
    });
    rows
}

/// A cell as it can be written.
pub(crate) fn cell(book: &Book, table: TableId, row: u32, at: usize) -> Result<Value, WriteError> {
    let value = book.value(table, row, at);
    if let Value::Date(day) = value {
        Day::from_domain(day)?;
    }
    Ok(value)
}

/// The own fields of a record.
pub(crate) fn own_cells(book: &Book, table: TableId, row: u32) -> Result<Keyed<Cell>, WriteError> {
    let mut cells = Vec::new();
    for (at, spec) in book
        .table(table)
        .specs()
        .iter()
        .enumerate()
        .filter(|(_, spec)| spec.own)
    {
        if let Some(cell) = Cell::from_value(cell(book, table, row, at)?) {
            cells.push((spec.name.clone(), cell));
        }
    }
    Ok(Keyed::new(cells))
}

/// Reads the own fields of a record by their kinds.
pub(crate) fn own_values(
    cells: Keyed<Cell>,
    kinds: &OwnKinds,
    values: &mut Vec<(String, Value)>,
) -> Result<(), Trouble> {
    for (field, cell) in cells.into_entries() {
        let value = match kinds.get(&field) {
            None => Err(Trouble::from(Fault::OwnField {
                field: field.clone(),
            })),
            Some(kind) => cell.into_value(*kind).ok_or_else(|| {
                Trouble::from(Fault::WrongKind {
                    field: field.clone(),
                })
            }),
        };
        let value = value.within(&field).within("own")?;
        if value != Value::Empty {
            values.push((field, value));
        }
    }
    Ok(())
}

/// A record's struct and conversions. Fields in alphabetical order, with `[id]` and `[own]`
/// where those stand in it.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident of $table:ident {
        $($(#[$a_doc:meta])* $a:ident: $A:ty,)* [id]
        $($(#[$b_doc:meta])* $b:ident: $B:ty,)* [own]
        $($(#[$c_doc:meta])* $c:ident: $C:ty,)*
    }) => {
        $(#[$doc])*
        #[derive(Debug, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields, remote = "Self")]
        pub(crate) struct $name {
            $($(#[$a_doc])* #[serde(default, skip_serializing_if = "Option::is_none")] $a: Option<$A>,)*
            /// Stable; unique in its list.
            id: String,
            $($(#[$b_doc])* #[serde(default, skip_serializing_if = "Option::is_none")] $b: Option<$B>,)*
            /// The firm's own fields, by name.
            #[serde(default, skip_serializing_if = "Keyed::is_empty")]
            own: Keyed<Cell>,
            $($(#[$c_doc])* #[serde(default, skip_serializing_if = "Option::is_none")] $c: Option<$C>,)*
        }

        super::object::objects!($name);

        impl Record for $name {
            const TABLE: TableId = TableId::$table;
            #[cfg(test)]
            const FIELDS: &'static [&'static str] =
                &[$(stringify!($a),)* $(stringify!($b),)* $(stringify!($c),)*];

            fn all(book: &Book) -> Result<Vec<Self>, WriteError> {
                let records = book.table(Self::TABLE);
                let place = |field| records.position(field).filter(|&at| !records.specs()[at].own);
                $(let $a = place(stringify!($a));)*
                $(let $b = place(stringify!($b));)*
                $(let $c = place(stringify!($c));)*
                let leaf = |row, at: Option<usize>| match at {
                    Some(at) => cell(book, Self::TABLE, row, at),
                    None => Ok(Value::Empty),
                };
                rows_by_id(book, Self::TABLE).into_iter().map(|row| Ok(Self {
                    $($a: Leaf::from_value(leaf(row, $a)?),)*
                    id: records.row_id(row).into_owned(),
                    $($b: Leaf::from_value(leaf(row, $b)?),)*
                    own: own_cells(book, Self::TABLE, row)?,
                    $($c: Leaf::from_value(leaf(row, $c)?),)*
                })).collect()
            }

            fn into_values(
                self,
                own: &OwnKinds,
            ) -> Result<(String, Vec<(String, Value)>), Trouble> {
                let mut values = Vec::new();
                let mut push = |name: &str, value: Value| if value != Value::Empty {
                    values.push((name.to_owned(), value));
                };
                $(if let Some(leaf) = self.$a { push(stringify!($a), leaf.into_value()); })*
                $(if let Some(leaf) = self.$b { push(stringify!($b), leaf.into_value()); })*
                $(if let Some(leaf) = self.$c { push(stringify!($c), leaf.into_value()); })*
                own_values(self.own, own, &mut values)?;
                Ok((self.id, values))
            }
        }
    };
}
pub(crate) use record;
