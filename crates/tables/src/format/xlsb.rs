//! Binary Office Open XML workbooks: the parts of an XLSX as records (MS-XLSB).

mod records;

use super::xlsx::{self, LIMIT_SHEETS, Strings};
use super::{Format, xls};
use crate::grid::{Grid, Merge};
use crate::parts::archive::{Archive, damaged};
use crate::parts::bytes::{u16_at, u32_at, u64_at};
use crate::parts::number::{self, Epoch, Meaning, builtin_meaning, meaning_of};
use crate::parts::workbook::{self, Workbook};
use crate::read::Sheet;
use crate::{Diagnostic, FileKind, Problem, Read, ReadOptions, Watch};
use records::{Record, Records, wide_text};
use std::collections::BTreeMap;

/// Binary workbooks of Excel since 2007.
#[derive(Debug)]
pub(super) struct Xlsb;

impl Format for Xlsb {
    fn kind(&self) -> FileKind {
        FileKind::Xlsb
    }

    fn read(
        &self,
        bytes: &[u8],
        options: &ReadOptions,
        watch: Watch<'_>,
    ) -> (Option<Read>, Vec<Diagnostic>) {
        let opened = Archive::open(bytes, watch.within(0, 200)).and_then(Book::open);
        workbook::read(opened, options, watch.within(200, 1000))
    }
}

/// An opened workbook.
#[derive(Debug)]
struct Book<'a> {
    archive: Archive<'a>,
    /// Each sheet with the name of its part.
    sheets: Vec<(Sheet, String)>,
    strings: Strings,
    meanings: Vec<Meaning>,
    epoch: Epoch,
}

impl<'a> Book<'a> {
    fn open(archive: Archive<'a>) -> Result<Self, Problem> {
        let parts = xlsx::parts(&archive, "xl/_rels/workbook.bin.rels")?;
        let whole_of = |kind: &str| {
            let part = parts.values().find(|part| part.kind == kind);
            let part = part.filter(|part| archive.has(&part.name));
            part.map_or(Ok(Vec::new()), |part| archive.whole(&part.name))
        };
        let mut strings = Strings::default();
        for record in Records::new(&whole_of("sharedStrings")?) {
            if record.kind == TEXT_ITEM {
                strings.push(&record.body.get(1..).and_then(wide_text).unwrap_or_default());
            }
        }
        let meanings = meanings(&whole_of("styles")?);
        let (mut sheets, mut epoch) = (Vec::new(), Epoch::Excel1900);
        for record in Records::new(&archive.whole(WORKBOOK)?) {
            match record.kind {
                PROPERTIES if u32_at(record.body, 0).is_some_and(|flags| flags & 1 != 0) => {
                    epoch = Epoch::Excel1904;
                }
                SHEET => {
                    let (id, sheet) = sheet_of(&record).ok_or_else(|| damaged(WORKBOOK))?;
                    let part = parts.get(&id).filter(|part| part.kind == "worksheet");
                    sheets.extend(part.map(|part| (sheet, part.name.clone())));
                }
                _ => {}
            }
        }
        if sheets.is_empty() || sheets.len() > LIMIT_SHEETS {
            return Err(damaged(WORKBOOK));
        }
        Ok(Self {
            archive,
            sheets,
            strings,
            meanings,
            epoch,
        })
    }

    fn cell(&self, row: u32, record: &Record<'_>, grid: &mut Grid) -> Option<Result<(), Problem>> {
        let (column, style) = (
            u32_at(record.body, 0)?,
            u32_at(record.body, 4)? & 0x00FF_FFFF,
        );
        let value = record.body.get(8..)?;
        let number = |value: f64| {
            let meaning = self
                .meanings
                .get(style as usize)
                .copied()
                .unwrap_or_default();
            number::text_of_f64(value, meaning, self.epoch)
        };
        let flag = |flag: u8| Some(if flag == 0 { "no" } else { "yes" }.to_owned());
        let text = match record.kind {
            CELL_RK => number(xls::unpacked(u32_at(value, 0)?)),
            CELL_REAL | FORMULA_NUMBER => number(f64::from_bits(u64_at(value, 0)?)),
            CELL_FLAG | FORMULA_FLAG => flag(*value.first()?),
            CELL_TEXT | FORMULA_TEXT => Some(wide_text(value)?),
            CELL_RICH => Some(wide_text(value.get(1..)?)?),
            CELL_SHARED => Some(self.strings.get(u32_at(value, 0)? as usize)?.to_owned()),
            _ => None,
        };
        Some(match text {
            Some(text) => grid.push(row, column, &text),
            None => {
                grid.push_error(row, column);
                Ok(())
            }
        })
    }
}

impl Workbook for Book<'_> {
    fn kind(&self) -> FileKind {
        FileKind::Xlsb
    }

    fn sheets(&self) -> Vec<Sheet> {
        self.sheets.iter().map(|(sheet, _)| sheet.clone()).collect()
    }

    fn grid(&mut self, index: usize, watch: Watch<'_>) -> Result<Grid, Problem> {
        let (_, part) = &self.sheets[index];
        let bytes = self.archive.whole(part)?;
        let mut grid = Grid::default();
        let (mut row, mut is_whole) = (0, false);
        let mut records = Records::new(&bytes);
        let mut n_records = 0_u32;
        while let Some(record) = records.next() {
            match record.kind {
                ROW => {
                    row = u32_at(record.body, 0).ok_or_else(|| damaged(part))?;
                    row = row.saturating_add(1);
                }
                CELL_RK..=FORMULA_ERROR | CELL_RICH => self
                    .cell(row, &record, &mut grid)
                    .unwrap_or_else(|| Err(damaged(part)))?,
                MERGE => {
                    if let Some(merge) = merge_of(record.body) {
                        grid.push_merge(merge);
                    }
                }
                END_OF_CELLS => is_whole = true,
                _ => {}
            }
            n_records += 1;
            if n_records.is_multiple_of(1 << 14)
                && !watch.goes_on(records.at as u64, bytes.len() as u64)
            {
                return Err(Problem::Stopped);
            }
        }
        if is_whole {
            Ok(grid)
        } else {
            Err(damaged(part))
        }
    }
}

/// The meaning of numbers by the number of their style.
fn meanings(bytes: &[u8]) -> Vec<Meaning> {
    let (mut own, mut meanings, mut is_in_cells) = (BTreeMap::new(), Vec::new(), false);
    for record in Records::new(bytes) {
        match record.kind {
            NUMBER_FORMAT => {
                let text = record.body.get(2..).and_then(wide_text);
                if let (Some(id), Some(text)) = (u16_at(record.body, 0), text) {
                    own.insert(id, meaning_of(&text));
                }
            }
            BEGIN_STYLES => is_in_cells = true,
            END_STYLES => is_in_cells = false,
            STYLE if is_in_cells => {
                let id = u16_at(record.body, 2).unwrap_or(0);
                meanings.push(own.get(&id).copied().unwrap_or_else(|| builtin_meaning(id)));
            }
            _ => {}
        }
    }
    meanings
}

/// The id of a sheet's part, and the sheet.
fn sheet_of(record: &Record<'_>) -> Option<(String, Sheet)> {
    let state = u32_at(record.body, 0)?;
    let id_at = record.body.get(8..)?;
    let id = wide_text(id_at)?;
    let name = wide_text(id_at.get(4 + 2 * u32_at(id_at, 0)? as usize..)?)?;
    let sheet = Sheet {
        name,
        n_rows: 0,
        is_visible: state == 0,
    };
    Some((id, sheet))
}

fn merge_of(body: &[u8]) -> Option<Merge> {
    let at = |index: usize| u32_at(body, 4 * index);
    let (row, last_row, column, last_column) = (at(0)?, at(1)?, at(2)?, at(3)?);
    Some(Merge {
        row: row.saturating_add(1),
        column,
        n_rows: last_row.checked_sub(row)?.saturating_add(1),
        n_columns: last_column.checked_sub(column)?.saturating_add(1),
    })
}

const WORKBOOK: &str = "xl/workbook.bin";

const ROW: u16 = 0;
const CELL_RK: u16 = 2;
const CELL_FLAG: u16 = 4;
const CELL_REAL: u16 = 5;
const CELL_TEXT: u16 = 6;
const CELL_SHARED: u16 = 7;
const FORMULA_TEXT: u16 = 8;
const FORMULA_NUMBER: u16 = 9;
const FORMULA_FLAG: u16 = 10;
const FORMULA_ERROR: u16 = 11;
const CELL_RICH: u16 = 62;
const TEXT_ITEM: u16 = 19;
const NUMBER_FORMAT: u16 = 44;
const STYLE: u16 = 47;
const END_OF_CELLS: u16 = 146;
const PROPERTIES: u16 = 153;
const SHEET: u16 = 156;
const MERGE: u16 = 176;
const BEGIN_STYLES: u16 = 617;
const END_STYLES: u16 = 618;
