//! Changes of a book. Each has an exact inverse; a list of changes happens whole or not at all.

use crate::mapping::Mapping;
use crate::{Book, Currency, Date, EMPTY_KEY, Kind, Rate, Settings, TableId, Value};

/// One change. A record's fields that are not named are empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Insert {
        table: TableId,
        id: String,
        values: Vec<(String, Value)>,
    },
    Remove {
        table: TableId,
        id: String,
    },
    Set {
        table: TableId,
        id: String,
        field: String,
        value: Value,
    },
    /// A new field of the firm's own, empty in every record.
    AddField {
        table: TableId,
        name: String,
        kind: Kind,
    },
    /// Takes away one of the firm's own fields. Its values go with it, so empty them first
    /// where they should come back by undo: a field with values is refused.
    RemoveField {
        table: TableId,
        name: String,
    },
    Name(String),
    Home(Currency),
    Rate {
        currency: Currency,
        rate: Option<Rate>,
    },
    AsOf(Date),
    Settings(Box<Settings>),
    /// Remembers how tables with these headers come in, or forgets it.
    Remember {
        /// As [`crate::mapping::fingerprint`].
        headers: String,
        mapping: Option<Box<Mapping>>,
    },
}

/// Why a change cannot be made. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// A record with this id is already there.
    Exists {
        table: TableId,
        id: String,
    },
    /// No record with this id.
    NoRecord {
        table: TableId,
        id: String,
    },
    NoField {
        table: TableId,
        field: String,
    },
    /// The field is of another kind than the value.
    WrongKind {
        table: TableId,
        field: String,
    },
    FieldExists {
        table: TableId,
        field: String,
    },
    /// A built-in field, or one that still has values.
    FieldInUse {
        table: TableId,
        field: String,
    },
    /// An id may not be empty.
    EmptyId {
        table: TableId,
    },
}

/// Makes the changes in order and returns those that undo them, in the order to make them.
///
/// # Errors
/// The first change that cannot be made; the book is then as before.
pub fn apply(book: &mut Book, changes: &[Change]) -> Result<Vec<Change>, EditError> {
    let mut inverse = Vec::with_capacity(changes.len());
    for change in changes {
        match apply_one(book, change) {
            Ok(back) => inverse.push(back),
            Err(error) => {
                for back in inverse.iter().rev() {
                    // The inverse of a change just made cannot fail.
                    let undone = apply_one(book, back);
                    debug_assert!(undone.is_ok(), "{undone:?}");
                }
                return Err(error);
            }
        }
    }
    inverse.reverse();
    Ok(inverse)
}

fn apply_one(book: &mut Book, change: &Change) -> Result<Change, EditError> {
    Ok(match change {
        Change::Insert { table, id, values } => return insert(book, *table, id, values),
        Change::Remove { table, id } => return remove(book, *table, id),
        Change::Set {
            table,
            id,
            field,
            value,
        } => return set(book, *table, id, field, value),
        Change::AddField { table, name, kind } => {
            let taken =
                book.table(*table).position(name).is_some() || name.is_empty() || name == "id";
            if taken {
                return Err(EditError::FieldExists {
                    table: *table,
                    field: name.clone(),
                });
            }
            book.table_mut(*table).add_field(name, *kind);
            Change::RemoveField {
                table: *table,
                name: name.clone(),
            }
        }
        Change::RemoveField { table, name } => return remove_field(book, *table, name),
        Change::Name(name) => Change::Name(std::mem::replace(&mut book.name, name.clone())),
        Change::Home(home) => Change::Home(std::mem::replace(&mut book.home, *home)),
        Change::Rate { currency, rate } => Change::Rate {
            currency: *currency,
            rate: match rate {
                Some(rate) => book.rates.insert(*currency, *rate),
                None => book.rates.remove(currency),
            },
        },
        Change::AsOf(day) => Change::AsOf(std::mem::replace(&mut book.as_of, *day)),
        Change::Settings(settings) => Change::Settings(Box::new(std::mem::replace(
            &mut book.settings,
            (**settings).clone(),
        ))),
        Change::Remember { headers, mapping } => Change::Remember {
            headers: headers.clone(),
            mapping: match mapping {
                Some(mapping) => book.mappings.insert(headers.clone(), (**mapping).clone()),
                None => book.mappings.remove(headers),
            }
            .map(Box::new),
        },
    })
}

fn insert(
    book: &mut Book,
    table: TableId,
    id: &str,
    values: &[(String, Value)],
) -> Result<Change, EditError> {
    if id.is_empty() {
        return Err(EditError::EmptyId { table });
    }
    if book.table(table).find(id).is_some() {
        return Err(EditError::Exists {
            table,
            id: id.to_owned(),
        });
    }
    let positions = values
        .iter()
        .map(|(field, value)| position(book, table, field, value))
        .collect::<Result<Vec<_>, _>>()?;
    let key = book.table_mut(table).keys_mut().intern(id);
    let row = book.table_mut(table).push_row(key);
    for (position, (_, value)) in positions.into_iter().zip(values) {
        write(book, table, row, position, value);
    }
    Ok(Change::Remove {
        table,
        id: id.to_owned(),
    })
}

fn remove(book: &mut Book, table: TableId, id: &str) -> Result<Change, EditError> {
    let row = row(book, table, id)?;
    let specs = book.table(table).specs();
    let values = (0..specs.len())
        .map(|at| (specs[at].name.clone(), book.value(table, row, at)))
        .filter(|(_, value)| *value != Value::Empty)
        .collect();
    book.table_mut(table).swap_remove(row);
    Ok(Change::Insert {
        table,
        id: id.to_owned(),
        values,
    })
}

fn set(
    book: &mut Book,
    table: TableId,
    id: &str,
    field: &str,
    value: &Value,
) -> Result<Change, EditError> {
    let row = row(book, table, id)?;
    let position = position(book, table, field, value)?;
    let before = book.value(table, row, position);
    write(book, table, row, position, value);
    Ok(Change::Set {
        table,
        id: id.to_owned(),
        field: field.to_owned(),
        value: before,
    })
}

fn remove_field(book: &mut Book, table: TableId, name: &str) -> Result<Change, EditError> {
    let no_field = || EditError::NoField {
        table,
        field: name.to_owned(),
    };
    let records = book.table(table);
    let position = records.position(name).ok_or_else(no_field)?;
    let spec = records.specs()[position].clone();
    let column = records.column(position);
    let used = (0..records.n_rows()).any(|row| !column.is_empty_at(row));
    if !spec.own || used {
        return Err(EditError::FieldInUse {
            table,
            field: name.to_owned(),
        });
    }
    book.table_mut(table).remove_field(position);
    Ok(Change::AddField {
        table,
        name: spec.name,
        kind: spec.kind,
    })
}

fn row(book: &Book, table: TableId, id: &str) -> Result<u32, EditError> {
    book.table(table)
        .find(id)
        .ok_or_else(|| EditError::NoRecord {
            table,
            id: id.to_owned(),
        })
}

fn position(book: &Book, table: TableId, field: &str, value: &Value) -> Result<usize, EditError> {
    let records = book.table(table);
    let position = records.position(field).ok_or_else(|| EditError::NoField {
        table,
        field: field.to_owned(),
    })?;
    if records.specs()[position].kind.fits(value) {
        Ok(position)
    } else {
        Err(EditError::WrongKind {
            table,
            field: field.to_owned(),
        })
    }
}

fn write(book: &mut Book, table: TableId, row: u32, position: usize, value: &Value) {
    let key = match (book.table(table).specs()[position].kind, value) {
        (Kind::Ref(target), Value::Ref(id)) => book.table_mut(target).keys_mut().intern(id),
        _ => EMPTY_KEY,
    };
    book.table_mut(table).set(row, position, value, key);
}
