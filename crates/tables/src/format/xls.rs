//! Workbooks of Excel 5 to 2003: a small file system (`cfb`) around a stream of records.
//! Nothing that the file declares is allocated before it is there.

mod cfb;
mod globals;
mod records;
mod sheet;
mod texts;

use super::Format;
use crate::grid::Grid;
use crate::parts::archive;
use crate::parts::workbook::{self, Workbook};
use crate::read::Sheet;
use crate::{Diagnostic, FileKind, Problem, Read, ReadOptions, Watch};
pub(super) use cfb::cut_off;
use globals::Globals;

/// Workbooks of Excel before 2007.
#[derive(Debug)]
pub(super) struct Xls;

impl Format for Xls {
    fn kind(&self) -> FileKind {
        FileKind::Xls
    }

    fn read(
        &self,
        bytes: &[u8],
        options: &ReadOptions,
        watch: Watch<'_>,
    ) -> (Option<Read>, Vec<Diagnostic>) {
        workbook::read(Book::open(bytes), options, watch)
    }
}

/// An opened workbook.
#[derive(Debug)]
struct Book {
    stream: Vec<u8>,
    globals: Globals,
}

impl Book {
    fn open(bytes: &[u8]) -> Result<Self, Problem> {
        let stream = cfb::stream(bytes, &["Workbook", "Book"])?;
        let globals = Globals::read(&stream)?;
        Ok(Self { stream, globals })
    }
}

impl Workbook for Book {
    fn kind(&self) -> FileKind {
        FileKind::Xls
    }

    fn sheets(&self) -> Vec<Sheet> {
        let sheets = self.globals.sheets.iter();
        sheets.map(|(sheet, _)| sheet.clone()).collect()
    }

    fn grid(&mut self, index: usize, watch: Watch<'_>) -> Result<Grid, Problem> {
        let (_, offset) = self.globals.sheets[index];
        sheet::grid(&self.stream, offset, &self.globals, watch)
    }
}

/// Something in this stream is not as it should be.
fn damaged() -> Problem {
    archive::damaged("Workbook")
}

/// A number of four bytes: the upper part of a binary number or an integer, perhaps in hundredths.
pub(super) fn unpacked(packed: u32) -> f64 {
    let value = if packed & 2 != 0 {
        f64::from(packed.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(packed & !3) << 32)
    };
    if packed & 1 != 0 {
        value / 100.0
    } else {
        value
    }
}
