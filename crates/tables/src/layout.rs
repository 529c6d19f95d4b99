//! Where the header stands and how wide the table is, told from the first rows of any format.

use crate::guard::is_guarded;
use crate::header::{column_letters, distinct_names};
use crate::{ColumnPlace, Diagnostic, HeaderRow, Place, Problem, ReadOptions};

/// One of the first rows, to find the shape, not to read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct HeadRow {
    /// Number from 1 in the file.
    pub(crate) number: u32,
    pub(crate) cells: Vec<String>,
}

impl HeadRow {
    /// Cells with more than blanks in them.
    pub(crate) fn n_filled(&self) -> usize {
        self.cells
            .iter()
            .filter(|cell| !cell.trim().is_empty())
            .count()
    }

    /// Cells up to the last filled one.
    pub(crate) fn n_to_last_filled(&self) -> usize {
        self.cells
            .iter()
            .rposition(|cell| !cell.trim().is_empty())
            .map_or(0, |last| last + 1)
    }
}

/// The shape of a table.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) headers: Vec<String>,
    /// The names as they stand in the file.
    plain_headers: Vec<String>,
    pub(crate) header_row: HeaderRow,
    n_title_rows: usize,
    /// Index of the first row of values among the rows given; their number if there is none.
    pub(crate) first: usize,
}

/// Finds the shape from the first rows, of which there is at least one unless the header is asked to be absent; what
/// `options` ask for wins.
pub(crate) fn find(rows: &[HeadRow], options: &ReadOptions) -> Result<Layout, Diagnostic> {
    let header = match options.header_row {
        Some(HeaderRow::Row(row)) => Some(index_of(row, rows)?),
        Some(HeaderRow::Absent) => None,
        None => Some(header_index(rows)),
    };
    let first = match (options.first_row, header) {
        (Some(row), _) => index_of(row, rows)?,
        (None, Some(header)) => header + 1,
        (None, None) => 0,
    };
    let below = rows.get(first..).unwrap_or_default();
    let plain_headers = match header.and_then(|header| rows.get(header)) {
        Some(header) => named(&header.cells, below),
        None => (0..usual_width(below)).map(column_letters).collect(),
    };
    if plain_headers.len() > LIMIT_COLUMNS {
        let problem = Problem::TooManyColumns {
            n_columns: plain_headers.len(),
            limit: LIMIT_COLUMNS,
        };
        return Err(Diagnostic::of_file(problem));
    }
    let titles = rows.iter().take(header.unwrap_or(0));
    Ok(Layout {
        headers: distinct_names(&plain_headers),
        plain_headers,
        header_row: header
            .and_then(|header| rows.get(header))
            .map_or(HeaderRow::Absent, |row| HeaderRow::Row(row.number)),
        n_title_rows: titles.filter(|row| row.n_filled() > 0).count(),
        first,
    })
}

impl Layout {
    /// Says what was passed over and renamed.
    pub(crate) fn report(&self, diagnostics: &mut Vec<Diagnostic>) {
        if self.n_title_rows > 0 {
            diagnostics.push(Diagnostic::of_file(Problem::TitleRows {
                n_rows: self.n_title_rows,
            }));
        }
        for (index, (plain, renamed)) in self.plain_headers.iter().zip(&self.headers).enumerate() {
            // What was renamed is longer than it was; trimming and joining lines make it no longer.
            if renamed.len() > plain.len() {
                let problem = Problem::DuplicateHeader {
                    name: plain.trim().to_owned(),
                    renamed: renamed.clone(),
                };
                let row = match self.header_row {
                    HeaderRow::Row(row) => Some(row),
                    HeaderRow::Absent => None,
                };
                let place = Place {
                    row,
                    column: Some(column_place(&self.headers, index)),
                    byte: None,
                };
                diagnostics.push(Diagnostic { problem, place });
            }
        }
    }
}

/// The names up to the last that is one, or that has values below: a trailing delimiter makes no column.
fn named(cells: &[String], below: &[HeadRow]) -> Vec<String> {
    let n_named = cells
        .iter()
        .rposition(|name| !name.trim().is_empty())
        .map_or(1, |last| last + 1);
    let n_filled = below
        .iter()
        .map(HeadRow::n_to_last_filled)
        .filter(|n| *n <= cells.len())
        .max()
        .unwrap_or(0);
    let unguarded = |cell: &String| {
        if is_guarded(cell) {
            cell[1..].to_owned()
        } else {
            cell.clone()
        }
    };
    cells[..n_named.max(n_filled)]
        .iter()
        .map(unguarded)
        .collect()
}

/// The first row that is filled as a header is. Titles above it fill a cell or two; if one fills more, it
/// is still no header when a full row of mere words follows soon.
fn header_index(rows: &[HeadRow]) -> usize {
    let width = usual_width(rows);
    let first = |is_it: &dyn Fn(&HeadRow) -> bool| rows.iter().take(N_ROWS_ABOVE).position(is_it);
    let nearly = first(&|row| row.n_filled() * 10 > width * 6)
        .or_else(|| first(&|row| row.n_filled() * 2 >= width && row.n_filled() > 0));
    let Some(nearly) = nearly else {
        return first(&|row| row.n_filled() > 0).unwrap_or(0);
    };
    let soon = &rows[nearly..rows.len().min(nearly + 6)];
    match soon.iter().position(|row| row.n_filled() >= width) {
        Some(full) if !soon[full].cells.iter().any(|cell| looks_like_value(cell)) => nearly + full,
        _ => nearly,
    }
}

pub(crate) fn looks_like_value(cell: &str) -> bool {
    cell.contains(|c: char| c.is_ascii_digit() || c == '@')
}

/// The number of columns that most rows have; what a trailing delimiter adds does not count.
fn usual_width(rows: &[HeadRow]) -> usize {
    let mut n_cells: Vec<usize> = rows
        .iter()
        .filter(|row| row.n_filled() > 0)
        .map(|row| row.cells.len())
        .collect();
    n_cells.sort_unstable();
    let usual = n_cells
        .chunk_by(|a, b| a == b)
        .max_by_key(|run| run.len())
        .map_or(1, |run| run[0]);
    let filled = rows
        .iter()
        .map(HeadRow::n_to_last_filled)
        .filter(|n| *n <= usual)
        .max();
    filled.unwrap_or(1).max(1)
}

fn index_of(row: u32, rows: &[HeadRow]) -> Result<usize, Diagnostic> {
    let index = rows.iter().position(|head| head.number == row);
    index.ok_or_else(|| Diagnostic {
        problem: Problem::NoSuchRow { row },
        place: Place::row(row),
    })
}

/// As many of the first rows as tell the shape, those asked for included.
pub(crate) fn n_rows_needed(options: &ReadOptions) -> usize {
    let header = match options.header_row {
        Some(HeaderRow::Row(row)) => row,
        Some(HeaderRow::Absent) | None => 0,
    };
    N_ROWS + header.max(options.first_row.unwrap_or(0)) as usize
}

/// A column by its index.
pub(crate) fn column_place(headers: &[String], index: usize) -> ColumnPlace {
    ColumnPlace {
        index,
        name: headers.get(index).cloned().unwrap_or_default(),
    }
}

/// As many as Excel has.
pub(crate) const LIMIT_COLUMNS: usize = 16_384;
/// Rows looked at to find the shape.
const N_ROWS: usize = 200;
/// Rows among which the header is sought.
const N_ROWS_ABOVE: usize = 40;
