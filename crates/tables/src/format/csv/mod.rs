//! Separated values: decode, find the dialect, scan, tidy up.

mod delimiter;
mod footer;
mod layout;
mod sample;
mod scan;

use std::borrow::Cow;

use super::Format;
use crate::encoding::{Detected, Malformed, detect};
use crate::{
    ColumnPlace, DecimalSign, Diagnostic, Dialect, Encoding, FileKind, Place, Problem, Read,
    ReadOptions, Table, value,
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
        let mut of_text = Vec::new();
        let read = match read_text(&decoded, options, &mut of_text) {
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
        (None | Some(Encoding::Utf8), Detected::Utf8(text)) => {
            let decoded = Decoded {
                text: text.into(),
                encoding: Encoding::Utf8,
                has_byte_order_mark: false,
                is_cut: false,
            };
            if let Some(first) = text.find(char::REPLACEMENT_CHARACTER) {
                let n_characters =
                    text[first..].matches(char::REPLACEMENT_CHARACTER).count() as u64;
                let problem = Problem::LostCharacters { n_characters };
                diagnostics.push(Diagnostic {
                    problem,
                    place: Place::byte(first),
                });
            }
            return check_zeros(decoded, options);
        }
        (None | Some(Encoding::Utf8), Detected::CutUtf8(end)) => (Encoding::Utf8, end),
        (Some(encoding), _) | (None, Detected::Clear(encoding)) => (encoding, bytes.len()),
        (None, Detected::Unclear(candidates)) => {
            return Err(Diagnostic::of_file(Problem::EncodingUnclear { candidates }));
        }
    };
    let mark_len = encoding.mark_len(bytes);
    let is_wide = matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
    let end = if is_wide {
        end - (end - mark_len) % 2
    } else {
        end
    };
    let (text, malformed) = encoding.decode(&bytes[mark_len..end]);
    if let Some(Malformed {
        first_byte,
        n_places,
    }) = malformed
    {
        let problem = Problem::BytesNotInEncoding { encoding, n_places };
        diagnostics.push(Diagnostic {
            problem,
            place: Place::byte(mark_len + first_byte),
        });
    }
    let has_byte_order_mark = mark_len > 0;
    check_zeros(
        Decoded {
            text,
            encoding,
            has_byte_order_mark,
            is_cut: end < bytes.len(),
        },
        options,
    )
}

/// Zero bytes are no text, unless a person named the encoding and so insists.
fn check_zeros<'a>(decoded: Decoded<'a>, options: &ReadOptions) -> Result<Decoded<'a>, Diagnostic> {
    match decoded.text.find('\0') {
        Some(zero) if options.encoding.is_none() => {
            let n_bytes = decoded.text.bytes().filter(|byte| *byte == 0).count() as u64;
            Err(Diagnostic {
                problem: Problem::ZeroBytes { n_bytes },
                place: Place::byte(zero),
            })
        }
        _ => Ok(decoded),
    }
}

fn read_text(
    decoded: &Decoded<'_>,
    options: &ReadOptions,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Read, Diagnostic> {
    let text = &*decoded.text;
    if text.trim().is_empty() {
        return Err(Diagnostic::of_file(Problem::Empty));
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
        decimal: options.decimal.or_else(|| decimal_hint(&scanned.table)),
    };
    Ok(Read {
        table: scanned.table,
        dialect,
        name: String::new(),
        rejected: scanned.rejected,
    })
}

/// What the cells of the first rows say of the decimal sign, all columns together.
fn decimal_hint(table: &Table) -> Option<DecimalSign> {
    let rows = 0..table.n_rows().min(N_HINT_ROWS);
    value::clear_decimal_sign(rows.flat_map(|row| table.row(row)))
}

const N_HINT_ROWS: usize = 200;

fn column_place(headers: &[String], index: usize) -> ColumnPlace {
    ColumnPlace {
        index,
        name: headers.get(index).cloned().unwrap_or_default(),
    }
}
