//! The end of an import: what is new or differs becomes changes.

use super::Import;
use crate::mapping::records::Record;
use crate::mapping::{Counts, Diagnostic, ImportDraft, Origin};
use crate::{Book, Change, TableId, Value};

impl Import<'_> {
    /// The changes, in the order to make them, and everything said.
    pub(in crate::mapping) fn finish(mut self, mut diagnostics: Vec<Diagnostic>) -> ImportDraft {
        self.close_references();
        diagnostics.append(&mut self.diagnostics);
        let mut draft = ImportDraft {
            rejected: self.rejected,
            ..ImportDraft::default()
        };
        for (table, name, kind) in self.made_fields {
            draft.changes.push(Change::AddField { table, name, kind });
        }
        let mut updates = Vec::new();
        for (table, records) in TableId::ALL.into_iter().zip(self.tables) {
            let mut counts = Counts::default();
            let mut n_created = 0;
            for record in records.list {
                match record.row {
                    None => {
                        counts.n_new += 1;
                        n_created += u32::from(!record.is_main);
                        if matches!(table, TableId::Companies | TableId::People) {
                            let (file, row) = record.made_by;
                            draft.origins.push(Origin {
                                change: number(draft.changes.len()),
                                file: number(file),
                                row,
                            });
                        }
                        let (id, values) = (record.id, record.values);
                        draft.changes.push(Change::Insert { table, id, values });
                    }
                    Some(row) => {
                        let n_before = updates.len();
                        updates.extend(differences(self.book, table, row, &record));
                        counts.n_updated += u32::from(updates.len() > n_before);
                        if updates.len() == n_before && record.is_main {
                            counts.n_unchanged += 1;
                            draft.unchanged.push((table, record.id));
                        }
                    }
                }
            }
            if counts != Counts::default() {
                draft.counts.insert(table, counts);
            }
            if n_created > 0 {
                diagnostics.push(Diagnostic::Created {
                    table,
                    n_records: n_created,
                });
            }
        }
        draft.changes.append(&mut updates);
        for (table, (n_rows, first)) in self.unknown {
            diagnostics.push(Diagnostic::UnknownReference {
                table,
                n_rows,
                first,
            });
        }
        for (table, (n_rows, first)) in self.ambiguous {
            diagnostics.push(Diagnostic::AmbiguousName {
                table,
                n_rows,
                first,
            });
        }
        draft.diagnostics = diagnostics;
        draft
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The fields of a record in the book that rows say something else of.
fn differences(book: &Book, table: TableId, row: u32, record: &Record) -> Vec<Change> {
    let stored = |field: &str| match book.table(table).position(field) {
        Some(position) => book.value(table, row, position),
        None => Value::Empty,
    };
    let differing = record
        .values
        .iter()
        .filter(|(field, value)| stored(field) != *value);
    differing
        .map(|(field, value)| Change::Set {
            table,
            id: record.id.clone(),
            field: field.clone(),
            value: value.clone(),
        })
        .collect()
}
