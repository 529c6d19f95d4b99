//! What an import would change, before anything does.

use std::collections::BTreeMap;

use tables::Table;

use super::compiled::{OwnFields, Part, parts};
use super::import::Import;
use super::rows::RowReader;
use super::{Decision, Diagnostic, Mapping, Origin, Rejected, Role, Scope};
use crate::{Book, Change, TableId};

/// A table with its mapping.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Names the file in remarks.
    pub file: &'a str,
    pub table: &'a Table,
    pub mapping: &'a Mapping,
}

/// The changes of an import, and what there is to say of them. [`crate::apply`] makes them as
/// one edit.
#[derive(Clone, Debug, Default)]
pub struct ImportDraft {
    pub changes: Vec<Change>,
    /// Records by table; tables that no row touches are not there.
    pub counts: BTreeMap<TableId, Counts>,
    /// Records that rows are about and that stay as they are.
    pub unchanged: Vec<(TableId, String)>,
    /// Rows and cells that stay outside, in order.
    pub rejected: Vec<Rejected>,
    /// Which rows made the new companies and people, in the order of changes.
    pub origins: Vec<Origin>,
    pub diagnostics: Vec<Diagnostic>,
}

/// What happens to the records of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub n_new: u32,
    pub n_updated: u32,
    pub n_unchanged: u32,
}

impl ImportDraft {
    /// The counts of all tables together.
    #[must_use]
    pub fn total(&self) -> Counts {
        self.counts
            .values()
            .fold(Counts::default(), |sum, counts| Counts {
                n_new: sum.n_new + counts.n_new,
                n_updated: sum.n_updated + counts.n_updated,
                n_unchanged: sum.n_unchanged + counts.n_unchanged,
            })
    }

    /// Whether every file can enter: no question is open.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.diagnostics.iter().any(Diagnostic::stops_the_file)
    }
}

/// What the sources would change in the book. Those that define records are read before those
/// that refer to them, whatever their order here. A source with an open question changes nothing.
/// Empty cells change nothing.
#[must_use]
pub fn draft(book: &Book, sources: &[Source<'_>]) -> ImportDraft {
    draft_with(book, sources, &[], &mut |_, _| true).unwrap_or_default()
}

/// As [`draft()`], with what a person decided of [look-alikes](super::look_alikes()). `go_on` hears
/// every few thousand rows how many of how many are read; `None` if it says stop.
#[must_use]
pub fn draft_with(
    book: &Book,
    sources: &[Source<'_>],
    decisions: &[Decision],
    go_on: &mut dyn FnMut(u64, u64) -> bool,
) -> Option<ImportDraft> {
    let mut diagnostics = Vec::new();
    let mut open: Vec<(usize, &Source<'_>)> = Vec::new();
    for (number, source) in sources.iter().enumerate() {
        let stops = questions(source);
        if stops.is_empty() {
            open.push((number, source));
        }
        diagnostics.extend(stops);
    }
    open.sort_by_key(|(number, source)| (defines(source.mapping), *number));
    let own = OwnFields::of(book, open.iter().map(|(_, source)| source.mapping));
    let n_files = TableId::ALL.map(|table| {
        let feeds = |mapping: &Mapping| mapping.feeds.iter().any(|feed| feed.table == table);
        open.iter()
            .filter(|(_, source)| feeds(source.mapping))
            .count()
    });
    let mut import = Import::new(book, own.made.clone(), n_files, decisions);
    let n_rows = |source: &Source<'_>| source.table.n_rows() as u64;
    let total = open.iter().map(|(_, source)| n_rows(source)).sum();
    let mut done = 0;
    for (file, source) in open {
        let parts = parts(source.mapping, &own);
        let rows = RowReader {
            file: source.file,
            table: source.table,
            home: book.home,
        };
        let mut in_file = |n: u64| go_on(done + n, total);
        if !take(
            &mut import,
            &rows,
            file,
            &parts,
            source.mapping,
            &mut in_file,
        ) {
            return None;
        }
        done += n_rows(source);
        left_out_columns(source, &mut diagnostics);
    }
    go_on(total, total).then(|| import.finish(diagnostics))
}

fn take(
    import: &mut Import<'_>,
    rows: &RowReader<'_>,
    file: usize,
    parts: &[Part<'_>],
    mapping: &Mapping,
    go_on: &mut dyn FnMut(u64) -> bool,
) -> bool {
    let on_rows: Vec<_> = mapping
        .conditions
        .iter()
        .filter(|c| c.scope == Scope::Row)
        .collect();
    import.begin_file(file);
    let about: Vec<_> = mapping
        .conditions
        .iter()
        .filter(|c| matches!(c.scope, Scope::About(_)))
        .collect();
    let defines = |row| about.iter().all(|condition| rows.meets(row, condition));
    // Rows about a record come before those that only name it.
    let passes: &[bool] = if about.is_empty() {
        &[true]
    } else {
        &[true, false]
    };
    for &pass in passes {
        let mut above = None;
        for row in 0..rows.table.n_rows() {
            if row % 2048 == 0 && !go_on(row as u64) {
                return false;
            }
            if !about.is_empty() && defines(row) != pass {
                continue;
            }
            if let Some(condition) = on_rows.iter().find(|condition| !rows.meets(row, condition)) {
                import.leave_out(None, condition.column);
                continue;
            }
            let goes_on = mapping
                .continues
                .is_some_and(|column| rows.table.cell(row, column).trim().is_empty());
            match above.filter(|_| goes_on) {
                Some(above) => import.take_row_below(rows, above, row, parts),
                None => {
                    above = Some(row);
                    import.take_row(rows, row, parts);
                }
            }
        }
    }
    import.end_file(rows.file);
    true
}

/// Sources that define what others refer to come first.
fn defines(mapping: &Mapping) -> TableId {
    let main = mapping.feeds.iter().filter(|feed| feed.role == Role::Main);
    main.map(|feed| feed.table).min().unwrap_or(TableId::Awards)
}

fn questions(source: &Source<'_>) -> Vec<Diagnostic> {
    let file = source.file.to_owned();
    if source.mapping.feeds.is_empty() {
        return vec![Diagnostic::UnknownTable { file }];
    }
    let mut questions = Vec::new();
    for column in source.mapping.open_columns() {
        let reading = &source.mapping.columns[column].reading;
        questions.push(if reading.asks_date_order() {
            Diagnostic::ChooseDateOrder {
                file: file.clone(),
                column,
            }
        } else {
            Diagnostic::ChooseDecimalSign {
                file: file.clone(),
                column,
            }
        });
    }
    questions
}

fn left_out_columns(source: &Source<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let used = |column: usize| source.mapping.conditions.iter().any(|c| c.column == column);
    let columns = source.mapping.columns.iter().enumerate();
    let headers: Vec<String> = columns
        .filter(|(at, column)| column.targets.is_empty() && !used(*at))
        .map(|(_, column)| column.header.clone())
        .collect();
    if !headers.is_empty() {
        diagnostics.push(Diagnostic::ColumnsLeftOut {
            file: source.file.to_owned(),
            headers,
        });
    }
}
