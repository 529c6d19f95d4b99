//! Files of several sheets: which there are, which is read. Knows no format.

use crate::grid::{self, Grid, Origin};
use crate::read::Sheet;
use crate::{DecimalSign, Diagnostic, FileKind, Problem, Read, ReadOptions, Watch};

/// A file that was opened, with its sheets still to be decoded.
pub(crate) trait Workbook {
    fn kind(&self) -> FileKind;

    /// Names and visibility; `n_rows` is not known yet.
    fn sheets(&self) -> Vec<Sheet>;

    /// The sheet to read if nobody chose one; the first visible one with something in it if this does not say.
    fn preferred(&self) -> Option<usize> {
        None
    }

    /// What its dialect says besides.
    fn origin(&self) -> Origin {
        Origin {
            kind: self.kind(),
            encoding: None,
            has_byte_order_mark: false,
            decimal: Some(DecimalSign::Point),
        }
    }

    /// Decodes one sheet.
    fn grid(&mut self, index: usize, watch: Watch<'_>) -> Result<Grid, Problem>;
}

/// Reads the chosen sheet, or the first visible one that has something in it.
pub(crate) fn read<B: Workbook>(
    opened: Result<B, Problem>,
    options: &ReadOptions,
    watch: Watch<'_>,
) -> (Option<Read>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let read = opened
        .map_err(Diagnostic::of_file)
        .and_then(|mut book| read_sheet(&mut book, options, watch, &mut diagnostics));
    match read {
        Ok(read) => (Some(read), diagnostics),
        Err(problem) => (None, vec![problem]),
    }
}

fn read_sheet(
    book: &mut impl Workbook,
    options: &ReadOptions,
    watch: Watch<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Read, Diagnostic> {
    let mut sheets = book.sheets();
    if let Some(index) = options.sheet.filter(|index| *index >= sheets.len()) {
        return Err(Diagnostic::of_file(Problem::NoSuchSheet { index }));
    }
    let wanted = options.sheet.or_else(|| book.preferred());
    let mut chosen: Option<(usize, Grid)> = None;
    let (mut damage, mut hidden): (Option<Problem>, Option<(usize, Grid)>) = (None, None);
    let n_sheets = sheets.len() as u64;
    for (index, sheet) in sheets.iter_mut().enumerate() {
        let at = |index: u64| 900 * index / n_sheets;
        let step = watch.within(at(index as u64), at(index as u64 + 1));
        let mut grid = match book.grid(index, step) {
            Ok(grid) => grid,
            // The one to read may be fine all the same.
            Err(Problem::Damaged { part })
                if !sheet.is_visible || chosen.is_some() || wanted.is_some_and(|n| n != index) =>
            {
                damage.get_or_insert(Problem::Damaged { part });
                continue;
            }
            Err(problem) => return Err(Diagnostic::of_file(problem)),
        };
        sheet.n_rows = grid.n_rows();
        let is_wanted = match wanted {
            Some(wanted) => wanted == index,
            None => chosen.is_none() && !grid.is_empty() && sheet.is_visible,
        };
        if is_wanted {
            chosen = Some((index, grid));
            hidden = None;
        } else if chosen.is_none() && wanted.is_none() && !grid.is_empty() {
            hidden.get_or_insert((index, grid));
        }
    }
    let Some((index, grid)) = chosen.or(hidden) else {
        return Err(Diagnostic::of_file(damage.unwrap_or(Problem::Empty)));
    };
    let origin = book.origin();
    let mut read = grid::into_read(grid, &origin, options, watch.within(900, 1000), diagnostics)?;
    read.name.clone_from(&sheets[index].name);
    read.sheets = sheets;
    Ok(read)
}
