//! Separated values: decode, find the dialect, scan, tidy up.

mod delimiter;
mod footer;
mod layout;
mod sample;
mod scan;

use super::Format;
use crate::parts::text::{Decoded, decode};
use crate::watch::Watch;
use crate::{
    DecimalSign, Diagnostic, Dialect, Encoding, FileKind, Place, Problem, Read, ReadOptions, Table,
    value,
};

/// CSV, TSV and their relatives.
#[derive(Debug)]
pub(super) struct Csv;

impl Format for Csv {
    fn kind(&self) -> FileKind {
        FileKind::Csv
    }

    fn read(
        &self,
        bytes: &[u8],
        options: &ReadOptions,
        watch: Watch<'_>,
    ) -> (Option<Read>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let decoded = match decode(bytes, None, options, &mut diagnostics) {
            Ok(decoded) => decoded,
            Err(problem) => return (None, vec![problem]),
        };
        let mut of_text = Vec::new();
        let read = match read_text(&decoded, options, watch, &mut of_text) {
            Ok(read) => Some(read),
            Err(problem) => {
                of_text = vec![problem];
                None
            }
        };
        // Places of the text become places of the file, where they can.
        for diagnostic in &mut of_text {
            let mark_len = decoded.encoding.mark_len(bytes) as u64;
            let byte = &mut diagnostic.place.byte;
            *byte = byte
                .filter(|_| decoded.encoding == Encoding::Utf8)
                .map(|byte| byte + mark_len);
        }
        diagnostics.append(&mut of_text);
        (read, diagnostics)
    }
}

/// Reads separated values from text.
pub(super) fn read_text(
    decoded: &Decoded<'_>,
    options: &ReadOptions,
    watch: Watch<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Read, Diagnostic> {
    let text = &*decoded.text;
    if text.trim().is_empty() {
        return Err(Diagnostic::of_file(Problem::Empty));
    }
    let newline = if text.contains('\n') { b'\n' } else { b'\r' };
    let (delimiter, body) = delimiter::find(text, newline, options.delimiter);
    let layout = layout::find(text, body, newline, delimiter, options)?;
    let mut scanned = scan::scan(
        text,
        &layout,
        newline,
        delimiter,
        options.ragged_rows,
        watch,
    );
    if scanned.is_stopped {
        return Err(Diagnostic::of_file(Problem::Stopped));
    }
    layout.layout.report(diagnostics);
    if decoded.is_cut {
        let row = scanned.reject_last_row(text);
        diagnostics.push(Diagnostic {
            problem: Problem::EndsInsideCharacter,
            place: Place::row(row),
        });
    }
    if !options.keeps_footer {
        footer::leave_out(&mut scanned, diagnostics);
    }
    scanned.report(diagnostics);
    let dialect = Dialect {
        kind: FileKind::Csv,
        encoding: Some(decoded.encoding),
        has_byte_order_mark: decoded.has_byte_order_mark,
        delimiter: Some(delimiter),
        header_row: layout.layout.header_row,
        second_header_row: None,
        first_row: layout.first_row,
        decimal: options.decimal.or_else(|| decimal_hint(&scanned.table)),
    };
    Ok(Read {
        table: scanned.table,
        dialect,
        name: String::new(),
        sheets: Vec::new(),
        rejected: scanned.rejected,
    })
}

/// What the cells of the first rows say of the decimal sign, all columns together.
pub(crate) fn decimal_hint(table: &Table) -> Option<DecimalSign> {
    let rows = 0..table.n_rows().min(N_HINT_ROWS);
    value::clear_decimal_sign(rows.flat_map(|row| table.row(row)))
}

const N_HINT_ROWS: usize = 200;
