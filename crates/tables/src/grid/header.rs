//! Headers made of merged cells and of two rows, as accounting programs print them.

use std::collections::BTreeSet;

use super::{Grid, Merge};
use crate::ReadOptions;
use crate::layout::{self, HeadRow};

/// Gives each cell of a merged range in the first rows the text of its first cell, as far as the range goes to the right; but
/// not where a row has nothing else, which is a title.
pub(super) fn fill_merged(grid: &Grid, head: &mut [HeadRow]) {
    for row in head.iter_mut().take(N_ROWS_ABOVE) {
        if row.n_filled() < 2 {
            continue;
        }
        let below = filled_below(grid, row.number);
        for merge in wide(grid, row.number) {
            let first = merge.column as usize;
            let Some(text) = row
                .cells
                .get(first)
                .filter(|text| !text.is_empty())
                .cloned()
            else {
                continue;
            };
            // What has no values of its own below is only a wide cell.
            let end = (first + merge.n_columns as usize).min(first + MAX_SPAN);
            for column in first + 1..end {
                let has_values = below.contains(&(column as u32));
                if column >= row.cells.len() && has_values {
                    row.cells.resize(column + 1, String::new());
                }
                if let Some(cell) = row
                    .cells
                    .get_mut(column)
                    .filter(|cell| has_values && cell.is_empty())
                {
                    cell.clone_from(&text);
                }
            }
        }
    }
}

/// Joins a second row of names to the header, if it has one: the header has wide cells, and all that is filled in
/// the next row stands below them and is a word. The number of that row, which is blank now.
pub(super) fn join_second_row(grid: &Grid, head: &mut [HeadRow]) -> Option<u32> {
    let layout = layout::find(head, &ReadOptions::default()).ok()?;
    let header = layout.first.checked_sub(1)?;
    let (above, below) = head.split_at_mut_checked(layout.first)?;
    let (first, second) = (above.get_mut(header)?, below.first_mut()?);
    if second.number != first.number + 1 {
        return None;
    }
    let spans: Vec<Merge> = wide(grid, first.number).collect();
    let is_below_span = |column: usize| {
        spans.iter().any(|merge| {
            let start = merge.column as usize;
            (start..start + merge.n_columns as usize).contains(&column)
        })
    };
    let filled = || {
        second
            .cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.trim().is_empty())
    };
    let fits =
        filled().all(|(column, cell)| is_below_span(column) && !layout::looks_like_value(cell));
    if !fits || filled().count() == 0 {
        return None;
    }
    for (column, cell) in second.cells.iter_mut().enumerate() {
        if cell.trim().is_empty() {
            continue;
        }
        if column >= first.cells.len() {
            first.cells.resize(column + 1, String::new());
        }
        let name = &mut first.cells[column];
        if !name.trim().is_empty() {
            name.push(' ');
        }
        name.push_str(cell.trim());
        cell.clear();
    }
    Some(second.number)
}

/// Merged ranges over several columns that start in this row.
fn wide(grid: &Grid, row: u32) -> impl Iterator<Item = Merge> {
    grid.merges
        .iter()
        .filter(move |merge| merge.row == row && merge.n_columns > 1)
        .copied()
        .take(MAX_SPAN)
}

/// Columns that have a cell soon below the row.
fn filled_below(grid: &Grid, row: u32) -> BTreeSet<u32> {
    let first = grid.cells.partition_point(|cell| cell.row <= row);
    let below = grid.cells[first..].iter().take(MAX_LOOK);
    below.map(|cell| cell.column).collect()
}

const N_ROWS_ABOVE: usize = 40;
const MAX_SPAN: usize = 256;
const MAX_LOOK: usize = 4096;
