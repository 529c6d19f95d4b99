//! The fast pass over the text: finds every delimiter and line end eight bytes at a
//! time, and copies whole runs of rows into the table's arena.
//!
//! A quote counts only as the first byte of a field, so the pass need not look for it elsewhere.
//! The arena keeps one byte after each cell; runs of the source without quotes and with
//! plain line feeds have just that shape already.

use super::column_place;
use super::layout::Layout;
use crate::guard::is_guarded;
use crate::read::RejectedRow;
use crate::table::Table;
use crate::{Delimiter, Diagnostic, Place, Problem, RaggedRows};

/// What the pass found.
#[derive(Debug)]
pub(super) struct Scanned {
    pub(super) table: Table,
    pub(super) rejected: Vec<RejectedRow>,
    unclosed: Option<Place>,
    stray: Option<(usize, Place)>,
    is_full: bool,
    last_row: u32,
    last_row_start: usize,
}

pub(super) fn scan(
    text: &str,
    layout: &Layout,
    newline: u8,
    delimiter: Delimiter,
    ragged_rows: RaggedRows,
) -> Scanned {
    let mut pass = Pass {
        text,
        newline,
        delimiter: delimiter.byte(),
        ragged_rows,
        n_columns: layout.headers.len(),
        run_start: layout.first_byte,
        row: layout.first_row,
        row_start: layout.first_byte,
        row_first_end: 0,
        row_has_quotes: false,
        scanned: Scanned {
            table: Table {
                headers: layout.headers.clone(),
                ..Table::default()
            },
            rejected: Vec::new(),
            unclosed: None,
            stray: None,
            is_full: false,
            last_row: layout.first_row,
            last_row_start: layout.first_byte,
        },
    };
    let rest = text.len() - layout.first_byte;
    pass.scanned.table.text.reserve(rest + 1);
    pass.scanned.table.ends.reserve(rest / 8);
    pass.run();
    pass.scanned
}

struct Pass<'a> {
    text: &'a str,
    newline: u8,
    delimiter: u8,
    ragged_rows: RaggedRows,
    n_columns: usize,
    /// Source from here on is not in the arena yet.
    run_start: usize,
    /// Number of the row at hand, its first byte, and its first entry in `ends`.
    row: u32,
    row_start: usize,
    row_first_end: usize,
    row_has_quotes: bool,
    scanned: Scanned,
}

impl Pass<'_> {
    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        let mut field = self.run_start;
        let mut at;
        'fields: loop {
            // A field starts at `field`.
            while let Some(b'"' | b'\'') = bytes.get(field) {
                match self.special_field(field) {
                    Next::Plain => break,
                    Next::Field(next) => field = next,
                    Next::Stop => return,
                }
            }
            if field >= bytes.len() {
                break;
            }
            at = field;
            while let Some(block) = bytes.get(at..at + 8) {
                let word = u64::from_le_bytes([
                    block[0], block[1], block[2], block[3], block[4], block[5], block[6], block[7],
                ]);
                let mut hits = bytes_equal(word, self.delimiter) | bytes_equal(word, self.newline);
                while hits != 0 {
                    let hit = at + (hits.trailing_zeros() / 8) as usize;
                    hits &= hits - 1;
                    if !self.end_field(field, hit) {
                        return;
                    }
                    field = hit + 1;
                    if let Some(b'"' | b'\'') = bytes.get(field) {
                        continue 'fields;
                    }
                }
                at += 8;
            }
            while at < bytes.len() {
                if bytes[at] == self.delimiter || bytes[at] == self.newline {
                    if !self.end_field(field, at) {
                        return;
                    }
                    field = at + 1;
                    if let Some(b'"' | b'\'') = bytes.get(field) {
                        continue 'fields;
                    }
                }
                at += 1;
            }
            break;
        }
        self.end_text(field);
    }

    /// An unquoted field ends before `hit`, which is a delimiter or a line end. `false` if the table is full.
    #[inline]
    fn end_field(&mut self, field: usize, hit: usize) -> bool {
        let bytes = self.text.as_bytes();
        if bytes[hit] == self.delimiter {
            return self.push_end(hit);
        }
        let end = if self.newline == b'\n' && hit > field && bytes[hit - 1] == b'\r' {
            hit - 1
        } else {
            hit
        };
        self.push_end(end) && {
            self.end_row(end, hit + 1);
            true
        }
    }

    /// Notes that a cell of the pending run ends before the source byte `end`.
    #[inline]
    fn push_end(&mut self, end: usize) -> bool {
        let table = &mut self.scanned.table;
        let Ok(end) = u32::try_from(table.text.len() + (end - self.run_start)) else {
            self.scanned.is_full = true;
            self.drop_row(self.text.len());
            return false;
        };
        table.ends.push(end);
        true
    }

    /// The last cell of the row is noted and ends before the source byte `end`; the next row starts at `next`.
    #[inline]
    fn end_row(&mut self, end: usize, next: usize) {
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
        } else if self.ragged_rows == RaggedRows::Pad {
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

    fn drop_row(&mut self, next: usize) {
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
    fn settle(&mut self, next: usize) {
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

    /// A field starts with a quote or an apostrophe at `field`.
    fn special_field(&mut self, field: usize) -> Next {
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
        if stop >= text.len() {
            Next::Stop
        } else {
            Next::Field(next)
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

    fn place(&self, column: usize, byte: Option<usize>) -> Place {
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

    /// The text is over; its last field started at `field`.
    fn end_text(&mut self, field: usize) {
        let is_within_row = self.scanned.table.ends.len() > self.row_first_end;
        if field < self.text.len() || is_within_row {
            let cut = usize::from(self.newline == b'\n' && self.text[field..].ends_with('\r'));
            let end = self.text.len() - cut;
            if self.push_end(end) {
                self.end_row(end, self.text.len());
            }
        }
        self.settle(self.text.len());
    }
}

/// The text of a field such as `"Firm "Daisy""`, whose writer did not double the quotes.
fn inner_quotes(field: &str) -> Option<&str> {
    field.strip_prefix('"')?.strip_suffix('"')
}

/// How to go on after a field that starts with a quote or an apostrophe.
enum Next {
    /// As with any field.
    Plain,
    /// The next field starts here.
    Field(usize),
    Stop,
}

/// The high bit of each byte of `word` that equals `byte`.
#[inline]
fn bytes_equal(word: u64, byte: u8) -> u64 {
    const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;
    let differs = word ^ (u64::from(byte) * 0x0101_0101_0101_0101);
    !(((differs & LOW) + LOW) | differs | LOW)
}

impl Scanned {
    /// Takes the last row out of the table; its number.
    pub(super) fn reject_last_row(&mut self, text: &str) -> u32 {
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

    pub(super) fn report(&self, diagnostics: &mut Vec<Diagnostic>) {
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
