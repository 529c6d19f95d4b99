//! Separated values: decode, find the dialect, scan, tidy up.

mod delimiter;
mod footer;
mod layout;
mod sample;
mod scan;

use std::borrow::Cow;

use super::Format;
use crate::encoding::{Detected, detect};
use crate::read::refuse;
use crate::{
    ColumnPlace, Diagnostic, Dialect, Encoding, FileKind, Place, Problem, Read, ReadOptions,
};

/// CSV, TSV and their relatives.
#[derive(Debug)]
pub(super) struct Csv;

impl Format for Csv {
    fn kind(&self) -> FileKind {
        FileKind::Csv
    }

    fn read(&self, bytes: &[u8], options: &ReadOptions) -> (Option<Read>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let decoded = match decode(bytes, options, &mut diagnostics) {
            Ok(decoded) => decoded,
            Err(problem) => return (None, vec![problem]),
        };
        match read_text(&decoded, options, &mut diagnostics) {
            Ok(read) => (Some(read), diagnostics),
            Err(problem) => refuse(problem),
        }
    }
}

/// The file as text, without its mark.
struct Decoded<'a> {
    text: Cow<'a, str>,
    encoding: Encoding,
    has_byte_order_mark: bool,
    /// The last character was cut off.
    is_cut: bool,
}

fn decode<'a>(
    bytes: &'a [u8],
    options: &ReadOptions,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Decoded<'a>, Diagnostic> {
    let (encoding, end) = match (options.encoding, detect(bytes)) {
        (Some(Encoding::Utf8) | None, Detected::CutUtf8(end)) => (Encoding::Utf8, end),
        (Some(encoding), _) | (None, Detected::Clear(encoding)) => (encoding, bytes.len()),
        (None, Detected::Unclear(candidates)) => {
            return Err(Diagnostic::of_file(Problem::EncodingUnclear { candidates }));
        }
    };
    let mark_len = encoding.mark_len(bytes);
    let (text, is_clean) = encoding.decode(&bytes[mark_len..end]);
    if let Some(zero) = text.find('\0') {
        let n_bytes = text.bytes().filter(|byte| *byte == 0).count() as u64;
        return Err(Diagnostic {
            problem: Problem::ZeroBytes { n_bytes },
            place: Place::byte(zero),
        });
    }
    if !is_clean && let Some((first, n_bytes)) = encoding.malformed(&bytes[mark_len..end]) {
        let problem = Problem::BytesNotInEncoding { encoding, n_bytes };
        diagnostics.push(Diagnostic {
            problem,
            place: Place::byte(mark_len + first),
        });
    }
    Ok(Decoded {
        text,
        encoding,
        has_byte_order_mark: mark_len > 0,
        is_cut: end < bytes.len(),
    })
}

fn read_text(
    decoded: &Decoded<'_>,
    options: &ReadOptions,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Read, Problem> {
    let text = &*decoded.text;
    if text.trim().is_empty() {
        return Err(Problem::Empty);
    }
    let newline = if text.contains('\n') { b'\n' } else { b'\r' };
    let (delimiter, body) = delimiter::find(text, newline, options.delimiter);
    let layout = layout::find(text, body, newline, delimiter, options)?;
    let mut scanned = scan::scan(text, &layout, newline, delimiter, options.ragged_rows);
    layout.report(diagnostics);
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
        encoding: decoded.encoding,
        has_byte_order_mark: decoded.has_byte_order_mark,
        delimiter,
        header_row: layout.header_row,
        first_row: layout.first_row,
        decimal: options.decimal,
    };
    Ok(Read {
        table: scanned.table,
        dialect,
        name: String::new(),
        rejected: scanned.rejected,
    })
}

fn column_place(headers: &[String], index: usize) -> ColumnPlace {
    ColumnPlace {
        index,
        name: headers.get(index).cloned().unwrap_or_default(),
    }
}
