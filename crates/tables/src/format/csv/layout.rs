//! Where the header stands and how wide the table is.

use super::column_place;
use super::sample::{self, SampleRow};
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

pub(super) fn find(
    text: &str,
    body: usize,
    newline: u8,
    delimiter: Delimiter,
    options: &ReadOptions,
) -> Result<Layout, Problem> {
    let asked = [
        asked_row(options.header_row),
        options.first_row.unwrap_or(0),
    ]
    .into_iter()
    .max()
    .unwrap_or(0);
    let number = if body == 0 { 1 } else { 2 };
    let n_rows = N_ROWS.max(asked as usize + N_ROWS);
    let rows = sample::split(text, body, number, newline, delimiter.byte(), n_rows);
    let index_of = |row: u32| {
        let index = (row.checked_sub(number))
            .map(|index| index as usize)
            .filter(|index| *index < rows.len());
        index.ok_or(Problem::NoSuchRow { row })
    };
    let header = match options.header_row {
        Some(HeaderRow::Row(row)) => Some(index_of(row)?),
        Some(HeaderRow::Absent) => None,
        None => Some(header_index(&rows)),
    };
    let first = match (options.first_row, header) {
        (Some(row), _) => index_of(row)?,
        (None, Some(header)) => header + 1,
        (None, None) => 0,
    };
    let below = rows.get(first..).unwrap_or_default();
    let mut plain_headers = match header.and_then(|header| rows.get(header)) {
        Some(row) => row.cells.clone(),
        None => (0..usual_width(below)).map(column_letters).collect(),
    };
    let n_named = plain_headers
        .iter()
        .rposition(|name| !name.trim().is_empty())
        .map_or(1, |last| last + 1);
    let n_filled = below
        .iter()
        .map(SampleRow::n_to_last_filled)
        .filter(|n| *n <= plain_headers.len())
        .max();
    plain_headers.truncate(n_named.max(n_filled.unwrap_or(0)));
    Ok(Layout {
        headers: distinct_names(&plain_headers),
        header_row: header.map_or(HeaderRow::Absent, |header| {
            HeaderRow::Row(rows.get(header).map_or(number, |row| row.number))
        }),
        n_title_rows: header.map_or(0, |header| {
            rows[..header.min(rows.len())]
                .iter()
                .filter(|row| row.n_filled() > 0)
                .count()
        }),
        first_row: rows
            .get(first)
            .map_or(number + rows.len() as u32, |row| row.number),
        first_byte: rows.get(first).map_or(text.len(), |row| row.start),
        plain_headers,
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
            let is_namesake = self.headers[..index]
                .iter()
                .any(|earlier| earlier == plain.trim());
            if is_namesake && plain.trim() != renamed && !renamed.is_empty() {
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

/// The first row that is filled as a header is; titles above it fill a cell or two.
fn header_index(rows: &[SampleRow]) -> usize {
    let width = usual_width(rows);
    let top = || rows.iter().take(N_ROWS_ABOVE).enumerate();
    let is_full = |row: &SampleRow| match width {
        0..=4 => row.n_filled() >= width,
        _ => row.n_filled() * 10 > width * 6,
    };
    top()
        .find(|(_, row)| is_full(row))
        .or_else(|| top().find(|(_, row)| row.n_filled() * 2 >= width && row.n_filled() > 0))
        .or_else(|| top().find(|(_, row)| row.n_filled() > 0))
        .map_or(0, |(index, _)| index)
}

/// The number of columns that most rows reach; what a trailing delimiter adds does not count.
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

fn asked_row(header_row: Option<HeaderRow>) -> u32 {
    match header_row {
        Some(HeaderRow::Row(row)) => row,
        Some(HeaderRow::Absent) | None => 0,
    }
}

/// Rows looked at to find the shape.
const N_ROWS: usize = 200;
/// Rows among which the header is sought.
const N_ROWS_ABOVE: usize = 40;
