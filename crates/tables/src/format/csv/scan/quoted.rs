//! Fields that start with a quote, or with the apostrophe that may be a guard.

use super::Pass;
use crate::Place;
use crate::guard::is_guarded;
use crate::layout::column_place;
use crate::watch::WATCH_ROWS;

/// How to go on after a field that starts with a quote or an apostrophe.
pub(super) enum Next {
    /// As with any field.
    Plain,
    /// The next field starts here.
    Field(usize),
    Stop,
}

impl Pass<'_> {
    /// A field starts with a quote or an apostrophe at `field`.
    pub(super) fn special_field(&mut self, field: usize) -> Next {
        let bytes = self.text.as_bytes();
        if bytes[field] == b'"' {
            return self.quoted_field(field);
        }
        let stop = self.field_stop(field);
        let cell = &self.text[field..stop];
        let is_last = bytes.get(stop) != Some(&self.delimiter);
        let cell = if is_last && self.newline == b'\n' {
            cell.strip_suffix('\r').unwrap_or(cell)
        } else {
            cell
        };
        if is_guarded(cell) {
            // The guard is left out: the run up to it goes to the arena, the next starts behind it.
            let run = &self.text[self.run_start..field];
            self.scanned.table.text.push_str(run);
            self.run_start = field + 1;
        }
        Next::Plain
    }

    fn quoted_field(&mut self, field: usize) -> Next {
        let (text, bytes) = (self.text, self.text.as_bytes());
        let arena = &mut self.scanned.table.text;
        arena.push_str(&text[self.run_start..field]);
        self.run_start = field;
        self.row_has_quotes = true;
        let cell_start = arena.len();
        let mut from = field + 1;
        let closed = loop {
            let Some(quote) = text[from..].find('"') else {
                return self.unclosed(field);
            };
            let quote = from + quote;
            if bytes.get(quote + 1) == Some(&b'"') {
                arena.push_str(&text[from..=quote]);
                from = quote + 2;
            } else if bytes.get(quote + 1) == Some(&self.delimiter) {
                // By far the most frequent case: the closing quote serves as the byte after the cell.
                arena.push_str(&text[from..=quote]);
                self.run_start = quote + 2;
                return self.close_cell(cell_start, quote + 2);
            } else {
                arena.push_str(&text[from..quote]);
                break quote + 1;
            }
        };
        self.run_start = closed;
        let stop = self.field_stop(closed);
        let arena = &mut self.scanned.table.text;
        let is_last = bytes.get(stop) != Some(&self.delimiter);
        let mut end = stop;
        if is_last && self.newline == b'\n' && stop > closed && bytes[stop - 1] == b'\r' {
            end -= 1;
        }
        if end > closed {
            match inner_quotes(&text[field..end]) {
                Some(inner) => {
                    arena.truncate(cell_start);
                    arena.push_str(inner);
                }
                None => arena.push_str(&text[closed..end]),
            }
            self.run_start = end;
        }
        if is_guarded(&arena[cell_start..]) {
            arena.remove(cell_start);
        }
        if end > closed {
            self.note_stray();
        }
        if !self.push_end(self.run_start) {
            return Next::Stop;
        }
        if !is_last {
            return Next::Field(stop + 1);
        }
        let next = text.len().min(stop + 1);
        self.end_row(end, next);
        if stop >= text.len() || (self.row.is_multiple_of(WATCH_ROWS) && !self.goes_on()) {
            Next::Stop
        } else {
            Next::Field(next)
        }
    }

    /// A quoted cell and one byte more are in the arena; the next field starts at `next`.
    fn close_cell(&mut self, cell_start: usize, next: usize) -> Next {
        let arena = &mut self.scanned.table.text;
        let last = arena.len() - 1;
        if arena.as_bytes()[cell_start] == b'\'' && is_guarded(&arena[cell_start..last]) {
            arena.remove(cell_start);
        }
        match u32::try_from(arena.len() - 1) {
            Ok(end) => {
                self.scanned.table.ends.push(end);
                Next::Field(next)
            }
            Err(_) => {
                self.fill_up();
                Next::Stop
            }
        }
    }

    /// The first delimiter or line end from `from` on, or the end of the text.
    fn field_stop(&self, from: usize) -> usize {
        let rest = &self.text.as_bytes()[from..];
        let stop = rest
            .iter()
            .position(|byte| *byte == self.delimiter || *byte == self.newline);
        stop.map_or(self.text.len(), |stop| from + stop)
    }

    pub(super) fn place(&self, column: usize, byte: Option<usize>) -> Place {
        let column = column_place(&self.scanned.table.headers, column);
        Place {
            row: Some(self.row),
            column: Some(column),
            byte: byte.map(|byte| byte as u64),
        }
    }

    fn note_stray(&mut self) {
        let column = self.scanned.table.ends.len() - self.row_first_end;
        let place = self.place(column, None);
        let (n, _) = self.scanned.stray.get_or_insert((0, place));
        *n += 1;
    }

    #[cold]
    fn unclosed(&mut self, field: usize) -> Next {
        let column = self.scanned.table.ends.len() - self.row_first_end;
        self.scanned.unclosed = Some(self.place(column, Some(field)));
        self.drop_row(self.text.len());
        Next::Stop
    }
}

/// The text of a field such as `"Firm "Daisy""`, whose writer did not double the quotes.
fn inner_quotes(field: &str) -> Option<&str> {
    field.strip_prefix('"')?.strip_suffix('"')
}
