//! The cells of one sheet.

use super::globals::Globals;
use super::records::{BOF, END, Record, Records};
use super::{damaged, unpacked};
use crate::grid::{Grid, Merge};
use crate::parts::bytes::{u16_at, u32_at, u64_at};
use crate::parts::number::{self, Meaning};
use crate::{Problem, Watch};

/// Reads the cells and merged ranges of the sheet whose records start here.
pub(super) fn grid(
    stream: &[u8],
    offset: usize,
    globals: &Globals,
    watch: Watch<'_>,
) -> Result<Grid, Problem> {
    let mut records = Records::new(stream, offset);
    if records.next().is_none_or(|record| record.kind != BOF) {
        return Err(damaged());
    }
    let mut pass = Pass {
        globals,
        grid: Grid::default(),
        awaits_text: None,
    };
    // Charts stand within a sheet, with a start and an end of their own.
    let (mut depth, mut n_records) = (1_u32, 0_u32);
    while depth > 0 {
        let record = records.next().ok_or_else(damaged)?;
        match record.kind {
            BOF => depth += 1,
            END => depth -= 1,
            _ if depth == 1 => pass.record(record)?,
            _ => {}
        }
        n_records += 1;
        if n_records.is_multiple_of(1 << 14)
            && !watch.goes_on(records.at as u64, stream.len() as u64)
        {
            return Err(Problem::Stopped);
        }
    }
    Ok(pass.grid)
}

struct Pass<'a> {
    globals: &'a Globals,
    grid: Grid,
    /// The cell of a formula whose text is in the next record.
    awaits_text: Option<(u32, u32)>,
}

impl Pass<'_> {
    fn record(&mut self, record: Record<'_>) -> Result<(), Problem> {
        match record.kind {
            NUMBER | RK | TEXT_OF_TABLE | LABEL | RICH_LABEL | FLAG_OR_ERROR | FORMULA
            | FORMULA_3 | FORMULA_4 => self.cell(record),
            RK_ROW => self.row_of_numbers(record.body),
            TEXT => match (
                self.awaits_text.take(),
                self.globals.writing.long(record.body),
            ) {
                (Some((row, column)), Some(text)) => self.grid.push(row, column, &text),
                _ => Ok(()),
            },
            MERGES => {
                self.merges(record.body);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn cell(&mut self, record: Record<'_>) -> Result<(), Problem> {
        let body = record.body;
        let place = (u16_at(body, 0), u16_at(body, 2), u16_at(body, 4));
        let (Some(row), Some(column), Some(style)) = place else {
            return Err(damaged());
        };
        let (row, column) = (u32::from(row) + 1, u32::from(column));
        let value = body.get(6..).ok_or_else(damaged)?;
        match record.kind {
            NUMBER => {
                let bits = u64_at(value, 0).ok_or_else(damaged)?;
                self.number(row, column, style, f64::from_bits(bits))
            }
            RK => {
                let packed = u32_at(value, 0).ok_or_else(damaged)?;
                self.number(row, column, style, unpacked(packed))
            }
            TEXT_OF_TABLE => {
                let index = u32_at(value, 0).ok_or_else(damaged)?;
                let text = self
                    .globals
                    .strings
                    .get(index as usize)
                    .ok_or_else(damaged)?;
                self.grid.push(row, column, text)
            }
            LABEL | RICH_LABEL => {
                let text = self.globals.writing.long(value).ok_or_else(damaged)?;
                self.grid.push(row, column, &text)
            }
            FLAG_OR_ERROR => match value {
                [flag, 0, ..] => self.flag(row, column, *flag),
                _ => {
                    self.grid.push_error(row, column);
                    Ok(())
                }
            },
            _ => self.formula(row, column, style, value),
        }
    }

    /// The stored result of a formula.
    fn formula(&mut self, row: u32, column: u32, style: u16, value: &[u8]) -> Result<(), Problem> {
        self.awaits_text = None;
        let bits = u64_at(value, 0).ok_or_else(damaged)?;
        if bits >> 48 != 0xFFFF {
            return self.number(row, column, style, f64::from_bits(bits));
        }
        match value[0] {
            0 => self.awaits_text = Some((row, column)),
            1 => return self.flag(row, column, value[2]),
            2 => self.grid.push_error(row, column),
            _ => {}
        }
        Ok(())
    }

    fn flag(&mut self, row: u32, column: u32, flag: u8) -> Result<(), Problem> {
        self.grid
            .push(row, column, if flag == 0 { "no" } else { "yes" })
    }

    fn number(&mut self, row: u32, column: u32, style: u16, value: f64) -> Result<(), Problem> {
        let meaning = self.globals.meanings.get(usize::from(style)).copied();
        let meaning = meaning.unwrap_or(Meaning::Number);
        match number::text_of_f64(value, meaning, self.globals.epoch) {
            Some(text) => self.grid.push(row, column, &text),
            None => {
                self.grid.push_error(row, column);
                Ok(())
            }
        }
    }

    /// Numbers side by side: row, first column, pairs of style and number, last column.
    fn row_of_numbers(&mut self, body: &[u8]) -> Result<(), Problem> {
        let (Some(row), Some(first)) = (u16_at(body, 0), u16_at(body, 2)) else {
            return Err(damaged());
        };
        let pairs = body
            .get(4..body.len().saturating_sub(2))
            .unwrap_or_default();
        for (index, pair) in pairs.chunks_exact(6).enumerate() {
            let (Some(style), Some(packed)) = (u16_at(pair, 0), u32_at(pair, 2)) else {
                return Err(damaged());
            };
            let column = u32::from(first) + index as u32;
            self.number(u32::from(row) + 1, column, style, unpacked(packed))?;
        }
        Ok(())
    }

    fn merges(&mut self, body: &[u8]) {
        for range in body.get(2..).unwrap_or_default().chunks_exact(8) {
            let at = |index: usize| u32::from(u16_at(range, 2 * index).unwrap_or(0));
            let (row, last_row, column, last_column) = (at(0), at(1), at(2), at(3));
            self.grid.push_merge(Merge {
                row: row + 1,
                column,
                n_rows: (last_row + 1).saturating_sub(row),
                n_columns: (last_column + 1).saturating_sub(column),
            });
        }
    }
}

const NUMBER: u16 = 0x0203;
const RK: u16 = 0x027E;
const RK_ROW: u16 = 0x00BD;
const TEXT_OF_TABLE: u16 = 0x00FD;
const LABEL: u16 = 0x0204;
const RICH_LABEL: u16 = 0x00D6;
const FLAG_OR_ERROR: u16 = 0x0205;
const FORMULA: u16 = 0x0006;
const FORMULA_3: u16 = 0x0206;
const FORMULA_4: u16 = 0x0406;
const TEXT: u16 = 0x0207;
const MERGES: u16 = 0x00E5;
