//! The sheets of the content: rows and cells that may stand for many.

use std::collections::BTreeSet;

use super::cell::Cell;
use crate::format::xlsx::LIMIT_SHEETS;
use crate::grid::{Grid, LIMIT_CELLS, Merge};
use crate::parts::archive::{Archive, Part, damaged};
use crate::parts::xml::{Element, Node, Xml};
use crate::read::Sheet;
use crate::watch::WATCH_ROWS;
use crate::{Problem, Watch};

/// Decodes all sheets.
pub(super) fn sheets(
    archive: &Archive<'_>,
    watch: Watch<'_>,
) -> Result<Vec<(Sheet, Grid)>, Problem> {
    let n_bytes = archive.n_bytes(PART);
    let mut xml = Xml::new(archive.part(PART)?, PART);
    let (mut sheets, mut hidden_styles, mut style) = (Vec::new(), BTreeSet::new(), String::new());
    let mut n_cells = 0;
    loop {
        let (sheet, is_visible) = match xml.next()? {
            Node::Open(element) => match element.name() {
                "style" => {
                    style = element.attribute("name").unwrap_or_default().into_owned();
                    continue;
                }
                "table-properties" => {
                    if element
                        .attribute("display")
                        .is_some_and(|shown| shown == "false")
                    {
                        hidden_styles.insert(style.clone());
                    }
                    continue;
                }
                "table" => {
                    let style = element.attribute("style-name");
                    let is_hidden = style.is_some_and(|style| hidden_styles.contains(&*style));
                    let name = element.attribute("name").unwrap_or_default();
                    (name.into_owned(), !is_hidden)
                }
                _ => continue,
            },
            Node::End => break,
            _ => continue,
        };
        let grid = Rows::default().read(&mut xml, n_bytes, watch)?;
        n_cells += grid.n_cells();
        if n_cells > LIMIT_CELLS {
            return Err(Problem::TooManyCells { limit: LIMIT_CELLS });
        }
        if sheets.len() == LIMIT_SHEETS {
            return Err(damaged(PART));
        }
        let sheet = Sheet {
            name: sheet,
            n_rows: 0,
            is_visible,
        };
        sheets.push((sheet, grid));
    }
    if sheets.is_empty() {
        return Err(damaged(PART));
    }
    Ok(sheets)
}

/// The rows of one sheet so far.
#[derive(Debug, Default)]
struct Rows {
    grid: Grid,
    /// Number of the row at hand, from 1, and how many it stands for.
    row: u64,
    n_same_rows: u64,
    column: u64,
    cells: Vec<Cell>,
}

impl Rows {
    /// Reads up to the end of the table.
    fn read(
        mut self,
        xml: &mut Xml<Part<'_>>,
        n_bytes: u64,
        watch: Watch<'_>,
    ) -> Result<Grid, Problem> {
        let mut n_seen = 0_u32;
        // Tables may stand within cells; their content is none of ours.
        let mut n_inner = 0_usize;
        loop {
            let mut cell = None;
            match xml.next()? {
                Node::Open(element) => match element.name() {
                    "table" => n_inner += 1,
                    "table-row" if n_inner == 0 => {
                        self.row += self.n_same_rows.max(1);
                        self.n_same_rows = repeated(&element, "number-rows-repeated");
                        self.column = 0;
                    }
                    "table-cell" | "covered-table-cell" if n_inner == 0 => {
                        cell = Some(Cell::of(&element));
                    }
                    _ => {}
                },
                Node::Close(element) => match element.name() {
                    "table" if n_inner == 0 => return Ok(self.grid),
                    "table" => n_inner -= 1,
                    "table-row" if n_inner == 0 => self.end_row()?,
                    _ => {}
                },
                Node::End => return Ok(self.grid),
                Node::Text(_) => {}
            }
            if let Some(mut cell) = cell {
                cell.read_text(xml)?;
                cell.column = self.column;
                self.column = self.column.saturating_add(cell.n_same);
                if cell.is_filled() {
                    self.cells.push(cell);
                }
                n_seen = n_seen.wrapping_add(1);
                if n_seen.is_multiple_of(WATCH_ROWS) && !watch.goes_on(xml.n_read(), n_bytes) {
                    return Err(Problem::Stopped);
                }
            }
        }
    }

    fn end_row(&mut self) -> Result<(), Problem> {
        let cells = std::mem::take(&mut self.cells);
        let n_cells = cells
            .iter()
            .fold(0_u64, |n, cell| n.saturating_add(cell.n_same));
        let n_all = n_cells.saturating_mul(self.n_same_rows);
        if n_all.saturating_add(self.grid.n_cells()) > LIMIT_CELLS {
            return Err(Problem::TooManyCells { limit: LIMIT_CELLS });
        }
        if cells.is_empty() {
            return Ok(());
        }
        for row in self.row..self.row.saturating_add(self.n_same_rows) {
            let row = u32::try_from(row).map_err(|_| damaged(PART))?;
            for cell in &cells {
                for column in cell.column..cell.column + cell.n_same {
                    let column = u32::try_from(column).map_err(|_| damaged(PART))?;
                    if cell.is_error {
                        self.grid.push_error(row, column);
                    } else {
                        self.grid.push(row, column, &cell.text)?;
                    }
                    self.grid.push_merge(Merge {
                        row,
                        column,
                        n_rows: cell.n_rows,
                        n_columns: cell.n_columns,
                    });
                }
            }
        }
        Ok(())
    }
}

/// How many this element stands for.
pub(super) fn repeated(element: &Element<'_>, name: &str) -> u64 {
    let said = element.attribute(name).and_then(|n| n.parse().ok());
    said.unwrap_or(1).clamp(1, u64::from(u32::MAX))
}

const PART: &str = "content.xml";
