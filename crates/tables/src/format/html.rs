//! Tables of a web page, which some programs call a spreadsheet: Bitrix24 writes its "Excel"
//! so, and the clipboard has a copied range so.

mod cells;

use super::Format;
use crate::grid::{Grid, Origin};
use crate::parts::text::decode;
use crate::parts::workbook::{self, Workbook};
use crate::read::Sheet;
use crate::{Diagnostic, Encoding, FileKind, Problem, Read, ReadOptions, Watch};

/// Pages with a table in them.
#[derive(Debug)]
pub(super) struct Html;

impl Format for Html {
    fn kind(&self) -> FileKind {
        FileKind::HtmlTable
    }

    fn read(
        &self,
        bytes: &[u8],
        options: &ReadOptions,
        watch: Watch<'_>,
    ) -> (Option<Read>, Vec<Diagnostic>) {
        let mut remarks = Vec::new();
        let decoded = match decode(bytes, says(bytes), options, &mut remarks) {
            Ok(decoded) => decoded,
            Err(problem) => return (None, vec![problem]),
        };
        let opened = cells::tables(&decoded.text, watch.within(0, 700)).map(|tables| Page {
            tables,
            origin: Origin {
                kind: FileKind::HtmlTable,
                encoding: Some(decoded.encoding),
                has_byte_order_mark: decoded.has_byte_order_mark,
                decimal: None,
            },
        });
        let (mut read, mut diagnostics) = workbook::read(opened, options, watch.within(700, 1000));
        if let Some(read) = &mut read
            && read.sheets.len() == 1
        {
            read.sheets.clear();
            read.name.clear();
        }
        if read.is_some() {
            remarks.append(&mut diagnostics);
            return (read, remarks);
        }
        (read, diagnostics)
    }
}

/// The tables of a page, each with its caption.
#[derive(Debug)]
struct Page {
    tables: Vec<(String, Grid)>,
    origin: Origin,
}

impl Workbook for Page {
    fn kind(&self) -> FileKind {
        FileKind::HtmlTable
    }

    fn origin(&self) -> Origin {
        self.origin.clone()
    }

    /// One table is the file; among several, other ones may only arrange the page.
    fn sheets(&self) -> Vec<Sheet> {
        let sheet = |(name, _): &(String, Grid)| Sheet {
            name: name.clone(),
            n_rows: 0,
            is_visible: true,
        };
        self.tables.iter().map(sheet).collect()
    }

    fn preferred(&self) -> Option<usize> {
        let n_cells = |index: &usize| (self.tables[*index].1.n_cells(), usize::MAX - index);
        (0..self.tables.len()).max_by_key(n_cells)
    }

    fn grid(&mut self, index: usize, _: Watch<'_>) -> Result<Grid, Problem> {
        Ok(std::mem::take(&mut self.tables[index].1))
    }
}

/// The encoding that the page says it is in.
fn says(bytes: &[u8]) -> Option<Encoding> {
    const SIGN: &[u8] = b"charset=";
    let start = bytes[..bytes.len().min(4096)].to_ascii_lowercase();
    let at = start
        .windows(SIGN.len())
        .position(|window| window == SIGN)?
        + SIGN.len();
    let label: String = start[at..]
        .iter()
        .map(|byte| char::from(*byte))
        .skip_while(|c| matches!(c, '"' | '\'' | ' '))
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    Encoding::from_label(&label)
}
