//! Ends of rows: taken into the table, padded, rejected or passed over.

use super::Pass;
use crate::RaggedRows;
use crate::read::RejectedRow;

impl Pass<'_> {
    /// The last cell of the row is noted and ends before the source byte `end`; the next row starts at `next`.
    #[inline]
    pub(super) fn end_row(&mut self, end: usize, next: usize) {
        let table = &mut self.scanned.table;
        let n_cells = table.ends.len() - self.row_first_end;
        let row_text = self.row_text_start();
        let n_bytes = self
            .scanned
            .table
            .ends
            .last()
            .map_or(0, |end| *end as usize)
            - row_text;
        // A blank row is nothing but delimiters.
        if n_bytes + 1 == n_cells && !self.row_has_quotes {
            self.drop_row(next);
        } else if n_cells == self.n_columns {
            if end + 1 != next {
                self.settle(next);
            }
            self.accept(next);
        } else {
            self.end_ragged_row(n_cells, end, next);
        }
    }

    #[cold]
    fn end_ragged_row(&mut self, n_cells: usize, end: usize, next: usize) {
        let table = &mut self.scanned.table;
        let wanted_ends = self.row_first_end + self.n_columns;
        if n_cells > self.n_columns {
            // Only empty cells beyond the last column: a trailing delimiter.
            let kept_end = table.ends[wanted_ends - 1] as usize;
            let last_end = table.ends[table.ends.len() - 1] as usize;
            if last_end - kept_end == n_cells - self.n_columns {
                table.ends.truncate(wanted_ends);
                self.settle(next);
                return self.accept(next);
            }
        } else if self.ragged_rows == RaggedRows::Pad
            && wanted_ends < self.text.len().saturating_mul(2).saturating_add(MAX_PADDED)
        {
            self.settle(next);
            let table = &mut self.scanned.table;
            for _ in n_cells..self.n_columns {
                table.ends.push(table.text.len() as u32);
                table.text.push('\n');
            }
            return self.accept(next);
        }
        self.scanned.rejected.push(RejectedRow {
            row: self.row,
            n_fields: n_cells,
            text: self.text[self.row_start..end].to_owned(),
        });
        self.drop_row(next);
    }

    #[inline]
    fn accept(&mut self, next: usize) {
        let table = &mut self.scanned.table;
        table.numbers.push(table.n_rows, self.row);
        table.n_rows += 1;
        self.row_first_end = table.ends.len();
        self.start_row(next);
    }

    pub(super) fn drop_row(&mut self, next: usize) {
        self.scanned.table.ends.truncate(self.row_first_end);
        self.settle(next);
        self.start_row(next);
    }

    #[inline]
    fn start_row(&mut self, next: usize) {
        self.scanned.last_row = self.row;
        self.scanned.last_row_start = self.row_start;
        self.row += 1;
        self.row_start = next;
        self.row_has_quotes = false;
    }

    /// Where the text of the row at hand starts in the arena.
    #[inline]
    fn row_text_start(&self) -> usize {
        match self.row_first_end {
            0 => 0,
            first => self.scanned.table.ends[first - 1] as usize + 1,
        }
    }

    /// Brings the arena to one byte past its last cell; the next run starts at `next`.
    pub(super) fn settle(&mut self, next: usize) {
        let table = &mut self.scanned.table;
        let wanted = table.ends.last().map_or(0, |end| *end as usize + 1);
        if let Some(missing) = wanted.checked_sub(table.text.len()) {
            let run_end = (self.run_start + missing).min(self.text.len());
            table.text.push_str(&self.text[self.run_start..run_end]);
            if table.text.len() < wanted {
                table.text.push('\n');
            }
        } else {
            table.text.truncate(wanted);
        }
        self.run_start = next;
    }
}

/// Cells that padding may make beyond two for each byte of the text: a few short rows below a wide header are
/// meant so, millions are not.
const MAX_PADDED: usize = 1_000_000;
