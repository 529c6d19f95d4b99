//! A decoded sheet: its filled cells, whatever format they came from. Turns into a
//! table with the same rules for titles, headers and footers as a text. Knows no format.

mod header;
mod shape;

use crate::{Place, Problem};

pub(crate) use shape::{Origin, into_read};

/// Filled cells of a sheet with their places, and the ranges that are merged.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    text: String,
    cells: Vec<Cell>,
    pub(crate) merges: Vec<Merge>,
    n_errors: usize,
    first_error: Option<(u32, u32)>,
    is_unsorted: bool,
}

/// A filled cell; its text stands in the grid's arena.
#[derive(Debug, Clone, Copy)]
struct Cell {
    /// From 1, and from 0.
    row: u32,
    column: u32,
    start: u32,
    end: u32,
}

/// A merged range: first cell and extent; rows from 1, columns from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Merge {
    pub(crate) row: u32,
    pub(crate) column: u32,
    pub(crate) n_rows: u32,
    pub(crate) n_columns: u32,
}

impl Grid {
    /// Notes a cell; rows from 1, columns from 0. Empty text is no cell. Later cells at a place win.
    pub(crate) fn push(&mut self, row: u32, column: u32, text: &str) -> Result<(), Problem> {
        if text.is_empty() || column >= crate::layout::LIMIT_COLUMNS as u32 {
            return Ok(());
        }
        if self.cells.len() as u64 >= LIMIT_CELLS {
            return Err(Problem::TooManyCells { limit: LIMIT_CELLS });
        }
        if self.text.len() + text.len() > LIMIT_TEXT_BYTES {
            return Err(Problem::UnpacksTooLarge {
                limit_bytes: LIMIT_TEXT_BYTES as u64,
            });
        }
        let start = self.text.len() as u32;
        self.text.push_str(text);
        if let Some(last) = self.cells.last() {
            self.is_unsorted |= (last.row, last.column) >= (row, column);
        }
        self.cells.push(Cell {
            row,
            column,
            start,
            end: self.text.len() as u32,
        });
        Ok(())
    }

    /// Notes a cell that a formula left as an error: it is empty.
    pub(crate) fn push_error(&mut self, row: u32, column: u32) {
        self.n_errors += 1;
        self.first_error.get_or_insert((row, column));
    }

    /// Notes a merged range; what covers one cell only is none.
    pub(crate) fn push_merge(&mut self, merge: Merge) {
        if (merge.n_rows > 1 || merge.n_columns > 1) && self.merges.len() < LIMIT_MERGES {
            self.merges.push(merge);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    pub(crate) fn n_cells(&self) -> u64 {
        self.cells.len() as u64
    }

    /// Puts cells in order and keeps the last of those at one place.
    fn sort(&mut self) {
        if !self.is_unsorted {
            return;
        }
        self.cells.sort_by_key(|cell| (cell.row, cell.column));
        self.cells.reverse();
        self.cells.dedup_by_key(|cell| (cell.row, cell.column));
        self.cells.reverse();
        self.is_unsorted = false;
    }

    /// Rows with something in them.
    pub(crate) fn n_rows(&mut self) -> u32 {
        self.sort();
        self.rows().count() as u32
    }

    /// Runs of cells that share a row; the grid is sorted.
    fn rows(&self) -> impl Iterator<Item = &[Cell]> {
        self.cells.chunk_by(|a, b| a.row == b.row)
    }

    fn text_of(&self, cell: &Cell) -> &str {
        self.text
            .get(cell.start as usize..cell.end as usize)
            .unwrap_or_default()
    }
}

/// Where a problem of this sheet is.
fn place_of(row: u32, column: u32, headers: &[String]) -> Place {
    Place {
        row: Some(row),
        column: Some(crate::layout::column_place(headers, column as usize)),
        byte: None,
    }
}

/// More filled cells than this are no list of clients.
pub(crate) const LIMIT_CELLS: u64 = 2_000_000;
/// Text of all cells of a sheet; keeps grid and table together below the memory a page may take.
pub(crate) const LIMIT_TEXT_BYTES: usize = 100_000_000;
const LIMIT_MERGES: usize = 100_000;
