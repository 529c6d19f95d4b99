//! OpenDocument spreadsheets.

mod cell;
mod content;

use super::Format;
use crate::grid::Grid;
use crate::parts::archive::Archive;
use crate::parts::workbook::{self, Workbook};
use crate::read::Sheet;
use crate::{Diagnostic, FileKind, Problem, Read, ReadOptions, Watch};

/// Spreadsheets of LibreOffice and others.
#[derive(Debug)]
pub(super) struct Ods;

impl Format for Ods {
    fn kind(&self) -> FileKind {
        FileKind::Ods
    }

    fn read(
        &self,
        bytes: &[u8],
        options: &ReadOptions,
        watch: Watch<'_>,
    ) -> (Option<Read>, Vec<Diagnostic>) {
        let opened = Archive::open(bytes, watch.within(0, 200))
            .and_then(|archive| Book::open(&archive, watch.within(200, 800)));
        workbook::read(opened, options, watch.within(800, 1000))
    }
}

/// All sheets stand in one part, so they are decoded together.
#[derive(Debug)]
struct Book {
    sheets: Vec<(Sheet, Grid)>,
}

impl Book {
    fn open(archive: &Archive<'_>, watch: Watch<'_>) -> Result<Self, Problem> {
        const MANIFEST: &str = "META-INF/manifest.xml";
        if archive.has(MANIFEST) {
            let manifest = archive.whole(MANIFEST)?;
            let sign = b"encryption-data";
            if manifest.windows(sign.len()).any(|part| part == sign) {
                return Err(Problem::Password);
            }
        }
        let sheets = content::sheets(archive, watch)?;
        Ok(Self { sheets })
    }
}

impl Workbook for Book {
    fn kind(&self) -> FileKind {
        FileKind::Ods
    }

    fn sheets(&self) -> Vec<Sheet> {
        self.sheets.iter().map(|(sheet, _)| sheet.clone()).collect()
    }

    fn grid(&mut self, index: usize, _: Watch<'_>) -> Result<Grid, Problem> {
        Ok(std::mem::take(&mut self.sheets[index].1))
    }
}
