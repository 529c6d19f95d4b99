//! From a sheet of cells to a table: title, header, rows, footer.

use super::header::{fill_merged, join_second_row};
use super::{Cell, Grid, LIMIT_CELLS, place_of};
use crate::footer::is_footer_row;
use crate::layout::{self, HeadRow};
use crate::watch::{WATCH_ROWS, Watch};
use crate::{
    DecimalSign, Diagnostic, Dialect, Encoding, FileKind, HeaderRow, Place, Problem, Read,
    ReadOptions, RejectedRow, TableBuilder,
};

/// What the format knows of a sheet besides its cells.
#[derive(Debug, Clone)]
pub(crate) struct Origin {
    pub(crate) kind: FileKind,
    pub(crate) encoding: Option<Encoding>,
    pub(crate) has_byte_order_mark: bool,
    /// Numbers were numbers in the file, and have a point now.
    pub(crate) decimal: Option<DecimalSign>,
}

/// The sheet as a table.
pub(crate) fn into_read(
    mut grid: Grid,
    origin: &Origin,
    options: &ReadOptions,
    watch: Watch<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Read, Diagnostic> {
    grid.sort();
    if grid.is_empty() {
        return Err(Diagnostic::of_file(Problem::Empty));
    }
    let rows: Vec<&[Cell]> = grid.rows().collect();
    let mut head = head_rows(&grid, &rows, layout::n_rows_needed(options));
    fill_merged(&grid, &mut head);
    // A column that is filled only further down is a column all the same.
    let width = width(&rows);
    for row in &mut head {
        if row.cells.len() > 1 {
            row.cells.resize(width.max(row.cells.len()), String::new());
        }
    }
    let mut options_here = options.clone();
    let mut second = None;
    if options.header_row.is_none() && options.first_row.is_none() {
        second = join_second_row(&grid, &mut head);
    }
    if let Some(row) = options.first_row {
        // Blank rows are not among the cells.
        options_here.first_row = head.iter().map(|row| row.number).find(|n| *n >= row);
        if options_here.first_row.is_none() {
            let problem = Problem::NoSuchRow { row };
            return Err(Diagnostic {
                problem,
                place: Place::row(row),
            });
        }
    }
    let layout = layout::find(&head, &options_here)?;
    let first = layout.first + usize::from(second.is_some());
    let n_columns = layout.headers.len();
    let mut values = rows.get(first..).unwrap_or_default();
    let n_footer = if options.keeps_footer {
        0
    } else {
        let texts = |row: &&[Cell]| is_footer_row(row.iter().map(|cell| grid.text_of(cell)));
        values.iter().rev().take_while(|row| texts(row)).count()
    };
    let footer_row = values
        .get(values.len() - n_footer)
        .and_then(|row| row.first());
    values = &values[..values.len() - n_footer];
    if (values.len() as u64).saturating_mul(n_columns as u64) > LIMIT_TABLE_CELLS {
        return Err(Diagnostic::of_file(Problem::TooManyCells {
            limit: LIMIT_CELLS,
        }));
    }

    let mut table = TableBuilder::new(&layout.headers);
    let mut rejected = Vec::new();
    for (index, row) in values.iter().enumerate() {
        if (index as u32).is_multiple_of(WATCH_ROWS)
            && !watch.goes_on(index as u64, values.len() as u64)
        {
            return Err(Diagnostic::of_file(Problem::Stopped));
        }
        let number = row.first().map_or(0, |cell| cell.row);
        let n_fields = row.last().map_or(0, |cell| cell.column as usize + 1);
        if n_fields > n_columns {
            let text: Vec<&str> = dense(&grid, row, n_fields.min(n_columns + 8)).collect();
            rejected.push(RejectedRow {
                row: number,
                n_fields,
                text: text.join("\t"),
            });
            continue;
        }
        if !table.push_row(number, dense(&grid, row, n_columns)) {
            return Err(Diagnostic::of_file(Problem::TooManyCells {
                limit: LIMIT_CELLS,
            }));
        }
    }
    layout.report(diagnostics);
    if let Some(row) = second {
        diagnostics.push(Diagnostic {
            problem: Problem::SecondHeaderRow,
            place: Place::row(row),
        });
    }
    if let Some(cell) = footer_row {
        diagnostics.push(Diagnostic {
            problem: Problem::FooterRows { n_rows: n_footer },
            place: Place::row(cell.row),
        });
    }
    report_rejected(&rejected, n_columns, diagnostics);
    if let Some((row, column)) = grid.first_error {
        let problem = Problem::ErrorCells {
            n_cells: grid.n_errors,
        };
        diagnostics.push(Diagnostic {
            problem,
            place: place_of(row, column, &layout.headers),
        });
    }
    let table = table.finish();
    if table.n_rows() == 0 {
        diagnostics.push(Diagnostic::of_file(Problem::NoRows));
    }
    let header_number = match layout.header_row {
        HeaderRow::Row(row) => row,
        HeaderRow::Absent => 0,
    };
    let first_row = rows
        .get(first)
        .and_then(|row| row.first())
        .map_or(header_number + 1, |cell| cell.row);
    Ok(Read {
        dialect: Dialect {
            kind: origin.kind,
            encoding: origin.encoding,
            has_byte_order_mark: origin.has_byte_order_mark,
            delimiter: None,
            header_row: layout.header_row,
            second_header_row: second,
            first_row,
            decimal: options
                .decimal
                .or(origin.decimal)
                .or_else(|| crate::format::decimal_hint(&table)),
        },
        table,
        name: String::new(),
        sheets: Vec::new(),
        rejected,
    })
}

/// One remark for each number of fields found among the rejected rows.
fn report_rejected(rejected: &[RejectedRow], expected: usize, diagnostics: &mut Vec<Diagnostic>) {
    let mut found: Vec<(usize, u32)> = rejected.iter().map(|row| (row.n_fields, row.row)).collect();
    found.sort_unstable();
    for run in found.chunk_by(|a, b| a.0 == b.0) {
        diagnostics.push(Diagnostic {
            problem: Problem::RaggedRows {
                n_rows: run.len(),
                expected,
                found: run[0].0,
            },
            place: Place::row(run[0].1),
        });
    }
}

/// The first rows with all their cells.
fn head_rows(grid: &Grid, rows: &[&[Cell]], n_rows: usize) -> Vec<HeadRow> {
    let head = |row: &&[Cell]| HeadRow {
        number: row.first().map_or(0, |cell| cell.row),
        cells: dense(
            grid,
            row,
            row.last().map_or(0, |cell| cell.column as usize + 1),
        )
        .map(str::to_owned)
        .collect(),
    };
    let mut n_cells = 0;
    let mut all = Vec::new();
    for row in rows.iter().take(n_rows) {
        let row = head(row);
        n_cells += row.cells.len();
        all.push(row);
        if n_cells > LIMIT_HEAD_CELLS {
            break;
        }
    }
    all
}

/// The cells of a row with empty ones between.
fn dense<'a>(grid: &'a Grid, row: &'a [Cell], width: usize) -> impl Iterator<Item = &'a str> {
    let mut rest = row.iter().peekable();
    (0..width).map(
        move |column| match rest.next_if(|cell| cell.column as usize == column) {
            Some(cell) => grid.text_of(cell),
            None => "",
        },
    )
}

/// Columns up to the last filled one, unless a few far cells would blow up the table.
fn width(rows: &[&[Cell]]) -> usize {
    let last = |row: &&[Cell]| row.last().map_or(0, |cell| cell.column as usize + 1);
    let width = rows.iter().map(last).max().unwrap_or(0);
    if (width as u64) * (rows.len() as u64) <= LIMIT_CELLS {
        width
    } else {
        0
    }
}

/// Cells of the table, empty ones included: few bytes each, but not for nothing.
const LIMIT_TABLE_CELLS: u64 = 16_000_000;
/// Cells of the rows looked at to find the shape.
const LIMIT_HEAD_CELLS: usize = 400_000;
