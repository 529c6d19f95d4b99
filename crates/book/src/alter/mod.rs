//! Whole records altered: two made one, one made two, taken away, erased. Each gives changes to
//! [`apply`](crate::apply) as one edit, whose inverse is exact. This room must not know
//! policies: who keeps ids elsewhere (pins, lists of members) follows the ids named here.

mod delete;
mod erase;
mod merge;
mod split;

pub use delete::delete;
pub use erase::{Erased, Mention, Mode, erase};
pub use merge::{Differing, Merged, merge};
pub use split::split;

use crate::{Book, Change, EMPTY_KEY, EditError, Kind, TableId, Value};

/// The row of a record.
fn row(book: &Book, table: TableId, id: &str) -> Result<u32, EditError> {
    let found = book.table(table).find(id);
    found.ok_or_else(|| EditError::NoRecord {
        table,
        id: id.to_owned(),
    })
}

fn set(table: TableId, id: &str, field: &str, value: Value) -> Change {
    Change::Set {
        table,
        id: id.to_owned(),
        field: field.to_owned(),
        value,
    }
}

/// A place that refers to a record: table, row, field.
type Place<'a> = (TableId, u32, &'a str);

/// All places that refer to records of a table, in order, where `is_meant` says so of the row.
fn places(book: &Book, target: TableId, is_meant: impl Fn(u32) -> bool) -> Vec<Place<'_>> {
    let mut found = Vec::new();
    let keys = book.table(target).keys();
    for table in TableId::ALL {
        let records = book.table(table);
        for (position, spec) in records.specs().iter().enumerate() {
            if spec.kind != Kind::Ref(target) {
                continue;
            }
            let rows = (0_u32..).zip(records.refs(position));
            let meant = rows
                .filter(|(_, key)| **key != EMPTY_KEY && keys.row(**key).is_some_and(&is_meant));
            found.extend(meant.map(|(row, _)| (table, row, spec.name.as_str())));
        }
    }
    found
}
