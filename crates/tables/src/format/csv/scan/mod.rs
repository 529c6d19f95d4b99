//! The fast pass over the text: finds every delimiter and line end eight bytes at a
//! time, and copies whole runs of rows into the table's arena.
//!
//! A quote counts only as the first byte of a field, so the pass need not look for it elsewhere.
//! The arena keeps one byte after each cell; runs of the source without quotes and with
//! plain line feeds have just that shape already.

mod quoted;
mod rows;
mod scanned;

use quoted::Next;
pub(super) use scanned::Scanned;

use super::layout::TextLayout;
use crate::table::Table;
use crate::watch::{WATCH_ROWS, Watch};
use crate::{Delimiter, RaggedRows};

/// Reads the rows below the header into a table.
pub(super) fn scan(
    text: &str,
    layout: &TextLayout,
    newline: u8,
    delimiter: Delimiter,
    ragged_rows: RaggedRows,
    watch: Watch<'_>,
) -> Scanned {
    let mut pass = Pass {
        text,
        newline,
        delimiter: delimiter.byte(),
        ragged_rows,
        watch,
        n_columns: layout.layout.headers.len(),
        run_start: layout.first_byte,
        row: layout.first_row,
        row_start: layout.first_byte,
        row_first_end: 0,
        row_has_quotes: false,
        scanned: Scanned {
            table: Table {
                headers: layout.layout.headers.clone(),
                ..Table::default()
            },
            rejected: Vec::new(),
            unclosed: None,
            stray: None,
            is_full: false,
            is_stopped: false,
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
    watch: Watch<'a>,
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
            !self.row.is_multiple_of(WATCH_ROWS) || self.goes_on()
        }
    }

    /// Notes that a cell of the pending run ends before the source byte `end`.
    #[inline]
    pub(super) fn push_end(&mut self, end: usize) -> bool {
        let table = &mut self.scanned.table;
        let Ok(end) = u32::try_from(table.text.len() + (end - self.run_start)) else {
            self.fill_up();
            return false;
        };
        table.ends.push(end);
        true
    }

    /// Shows how far the pass has come; `false` if it shall stop.
    #[cold]
    pub(super) fn goes_on(&mut self) -> bool {
        let goes_on = self
            .watch
            .goes_on(self.row_start as u64, self.text.len() as u64);
        self.scanned.is_stopped |= !goes_on;
        goes_on
    }

    /// The arena is full: the row at hand is the first that is not read.
    #[cold]
    fn fill_up(&mut self) {
        self.scanned.is_full = true;
        self.drop_row(self.text.len());
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

/// The high bit of each byte of `word` that equals `byte`.
#[inline]
fn bytes_equal(word: u64, byte: u8) -> u64 {
    const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;
    let differs = word ^ (u64::from(byte) * 0x0101_0101_0101_0101);
    !(((differs & LOW) + LOW) | differs | LOW)
}
