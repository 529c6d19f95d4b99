//! Records taken away with all that is only theirs. What refers to them is emptied first, so
//! that undo puts everything back.

use book::{Book, Change, EMPTY_KEY, Kind, TableId, Value};

/// What goes: the rows of each table, ascending.
#[derive(Debug, Default)]
pub(crate) struct Gone(Vec<(TableId, Vec<u32>)>);

impl Gone {
    /// Rows of a table, and the records that are only theirs: a company's invoices, a person's
    /// interactions and awards.
    pub(crate) fn of(book: &Book, table: TableId, rows: Vec<u32>) -> Self {
        let mut gone = Self(vec![(table, rows)]);
        for child in [TableId::Invoices, TableId::Interactions, TableId::Awards] {
            if child == table {
                continue;
            }
            let Some(position) = belongs(child, table) else {
                continue;
            };
            let is_gone = gone.flags(book, table);
            let keys = book.table(table).keys();
            let rows = (0..)
                .zip(book.table(child).refs(position))
                .filter(|(_, key)| refers(**key, keys, &is_gone))
                .map(|(row, _)| row)
                .collect();
            gone.0.push((child, rows));
        }
        gone
    }

    fn flags(&self, book: &Book, table: TableId) -> Vec<bool> {
        let mut flags = vec![false; book.table(table).n_rows() as usize];
        for (of, rows) in &self.0 {
            if *of == table {
                for &row in rows {
                    flags[row as usize] = true;
                }
            }
        }
        flags
    }

    /// Ids of all that goes.
    pub(crate) fn ids(&self, book: &Book) -> Vec<(TableId, String)> {
        let of_table = |(table, rows): &(TableId, Vec<u32>)| {
            let records = book.table(*table);
            let ids = rows
                .iter()
                .map(|&row| (*table, records.row_id(row).into_owned()));
            ids.collect::<Vec<_>>()
        };
        self.0.iter().flat_map(of_table).collect()
    }
}

/// The field by which a record is only its parent's.
fn belongs(child: TableId, parent: TableId) -> Option<usize> {
    let field = match (child, parent) {
        (TableId::Invoices, TableId::Companies) => "company_id",
        (TableId::Interactions | TableId::Awards, TableId::People) => "person_id",
        _ => return None,
    };
    book::Table::new(child).position(field)
}

fn refers(key: u32, keys: &book::Keys, is_gone: &[bool]) -> bool {
    key != EMPTY_KEY && keys.row(key).is_some_and(|row| is_gone[row as usize])
}

/// The changes that take everything away.
pub(crate) fn removal(book: &Book, gone: &Gone) -> Vec<Change> {
    let mut changes = Vec::new();
    let flags: Vec<(TableId, Vec<bool>)> = gone
        .0
        .iter()
        .map(|(table, _)| (*table, gone.flags(book, *table)))
        .collect();
    let of = |table: TableId| flags.iter().find(|(of, _)| *of == table).map(|(_, f)| f);
    for table in TableId::ALL {
        let records = book.table(table);
        for (position, spec) in records.specs().iter().enumerate() {
            let Kind::Ref(target) = spec.kind else {
                continue;
            };
            let Some(is_gone) = of(target) else { continue };
            let keys = book.table(target).keys();
            for (row, &key) in (0_u32..).zip(records.refs(position)) {
                let own = of(table).is_some_and(|own| own[row as usize]);
                if !own && refers(key, keys, is_gone) {
                    changes.push(Change::Set {
                        table,
                        id: records.row_id(row).into_owned(),
                        field: spec.name.clone(),
                        value: Value::Empty,
                    });
                }
            }
        }
    }
    // Records before those that they belong to.
    for (table, id) in gone.ids(book).into_iter().rev() {
        changes.push(Change::Remove { table, id });
    }
    changes
}
