//! What the pass found, and what is said of it.

use crate::read::RejectedRow;
use crate::table::Table;
use crate::{Diagnostic, Place, Problem};

/// What the pass found.
#[derive(Debug)]
pub(in crate::format::csv) struct Scanned {
    pub(in crate::format::csv) table: Table,
    pub(in crate::format::csv) rejected: Vec<RejectedRow>,
    pub(super) unclosed: Option<Place>,
    pub(super) stray: Option<(usize, Place)>,
    pub(super) is_full: bool,
    pub(in crate::format::csv) is_stopped: bool,
    pub(super) last_row: u32,
    pub(super) last_row_start: usize,
}

impl Scanned {
    /// Takes the last row out of the table; its number.
    pub(in crate::format::csv) fn reject_last_row(&mut self, text: &str) -> u32 {
        let n_rows = self.table.n_rows;
        if n_rows > 0 && self.table.row_line(n_rows - 1) == self.last_row {
            self.table.truncate(n_rows - 1);
            self.rejected.push(RejectedRow {
                row: self.last_row,
                n_fields: self.table.n_columns(),
                text: text[self.last_row_start..].to_owned(),
            });
        }
        self.last_row
    }

    pub(in crate::format::csv) fn report(&self, diagnostics: &mut Vec<Diagnostic>) {
        let expected = self.table.n_columns();
        let mut found: Vec<usize> = self
            .rejected
            .iter()
            .map(|row| row.n_fields)
            .filter(|n| *n != expected)
            .collect();
        found.sort_unstable();
        for run in found.chunk_by(|a, b| a == b) {
            let first = self
                .rejected
                .iter()
                .find(|row| row.n_fields == run[0])
                .map_or(0, |row| row.row);
            let problem = Problem::RaggedRows {
                n_rows: run.len(),
                expected,
                found: run[0],
            };
            diagnostics.push(Diagnostic {
                problem,
                place: Place::row(first),
            });
        }
        if let Some((n_cells, place)) = &self.stray {
            diagnostics.push(Diagnostic {
                problem: Problem::StrayQuotes { n_cells: *n_cells },
                place: place.clone(),
            });
        }
        if let Some(place) = &self.unclosed {
            let problem = Problem::UnclosedQuote {
                n_rows_read: self.table.n_rows,
            };
            diagnostics.push(Diagnostic {
                problem,
                place: place.clone(),
            });
        } else if self.table.n_rows == 0 {
            diagnostics.push(Diagnostic::of_file(Problem::NoRows));
        }
        if self.is_full {
            let problem = Problem::TooLarge {
                size_bytes: u64::from(u32::MAX) + 1,
                limit_bytes: u64::from(u32::MAX),
            };
            diagnostics.push(Diagnostic {
                problem,
                place: Place::row(self.last_row),
            });
        }
    }
}
