//! Where the header stands and how wide the table is.

use super::column_place;
use super::sample::{self, Sample, SampleRow};
use crate::guard::is_guarded;
use crate::header::{column_letters, distinct_names};
use crate::{Delimiter, Diagnostic, HeaderRow, Place, Problem, ReadOptions};

/// The shape of a text.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) headers: Vec<String>,
    /// The names as they stand in the file.
    plain_headers: Vec<String>,
    pub(super) header_row: HeaderRow,
    n_title_rows: usize,
    /// Number of the first row of values, and its first byte.
    pub(super) first_row: u32,
    pub(super) first_byte: usize,
}

/// Finds the shape of the text from byte `body` on; what `options` ask for wins.
pub(super) fn find(
    text: &str,
    body: usize,
    newline: u8,
    delimiter: Delimiter,
    options: &ReadOptions,
) -> Result<Layout, Diagnostic> {
    let number = if body == 0 { 1 } else { 2 };
    let n_rows = N_ROWS + furthest_asked(options) as usize;
    let sample = sample::split(text, body, number, newline, delimiter.byte(), n_rows);
    let rows = sample.rows.as_slice();
    let header = match options.header_row {
        Some(HeaderRow::Row(row)) => Some(index_of(row, &sample)?),
        Some(HeaderRow::Absent) => None,
        None if rows.is_empty() => return Err(unclosed_header(&sample)),
        None => Some(header_index(rows)),
    };
    let first = match (options.first_row, header) {
        (Some(row), _) => index_of(row, &sample)?,
        (None, Some(header)) => header + 1,
        (None, None) => 0,
    };
    let below = rows.get(first..).unwrap_or_default();
    let plain_headers = match header {
        Some(header) => named(&rows[header].cells, below),
        None => (0..usual_width(below)).map(column_letters).collect(),
    };
    if plain_headers.len() > LIMIT_COLUMNS {
        let problem = Problem::TooManyColumns {
            n_columns: plain_headers.len(),
            limit: LIMIT_COLUMNS,
        };
        return Err(Diagnostic::of_file(problem));
    }
    let titles = &rows[..header.unwrap_or(0)];
    Ok(Layout {
        headers: distinct_names(&plain_headers),
        plain_headers,
        header_row: header.map_or(HeaderRow::Absent, |header| {
            HeaderRow::Row(rows[header].number)
        }),
        n_title_rows: titles.iter().filter(|row| row.n_filled() > 0).count(),
        first_row: rows.get(first).map_or(sample.next_number, |row| row.number),
        first_byte: rows.get(first).map_or(sample.end, |row| row.start),
    })
}

impl Layout {
    pub(super) fn report(&self, diagnostics: &mut Vec<Diagnostic>) {
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
fn named(cells: &[String], below: &[SampleRow]) -> Vec<String> {
    let n_named = cells
        .iter()
        .rposition(|name| !name.trim().is_empty())
        .map_or(1, |last| last + 1);
    let n_filled = below
        .iter()
        .map(SampleRow::n_to_last_filled)
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
fn header_index(rows: &[SampleRow]) -> usize {
    let width = usual_width(rows);
    let first = |is_it: &dyn Fn(&SampleRow) -> bool| rows.iter().take(N_ROWS_ABOVE).position(is_it);
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

fn looks_like_value(cell: &str) -> bool {
    cell.contains(|c: char| c.is_ascii_digit() || c == '@')
}

/// The number of columns that most rows have; what a trailing delimiter adds does not count.
fn usual_width(rows: &[SampleRow]) -> usize {
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
        .map(SampleRow::n_to_last_filled)
        .filter(|n| *n <= usual)
        .max();
    filled.unwrap_or(1).max(1)
}

fn index_of(row: u32, sample: &Sample) -> Result<usize, Diagnostic> {
    let index = sample.rows.iter().position(|sampled| sampled.number == row);
    index.ok_or_else(|| Diagnostic {
        problem: Problem::NoSuchRow { row },
        place: Place::row(row),
    })
}

fn furthest_asked(options: &ReadOptions) -> u32 {
    let header = match options.header_row {
        Some(HeaderRow::Row(row)) => row,
        Some(HeaderRow::Absent) | None => 0,
    };
    header.max(options.first_row.unwrap_or(0))
}

fn unclosed_header(sample: &Sample) -> Diagnostic {
    let (column, byte) = sample.unclosed.unwrap_or((0, sample.end));
    let column = Some(column_place(&[], column));
    let place = Place {
        row: Some(sample.next_number),
        column,
        byte: Some(byte as u64),
    };
    Diagnostic {
        problem: Problem::UnclosedQuote { n_rows_read: 0 },
        place,
    }
}

/// As many as Excel has.
const LIMIT_COLUMNS: usize = 16_384;
/// Rows looked at to find the shape.
const N_ROWS: usize = 200;
/// Rows among which the header is sought.
const N_ROWS_ABOVE: usize = 40;
