//! A table to CSV that no spreadsheet runs, and that [`read`](crate::read()) takes back exactly;
//! below, to workbooks and address cards.

mod vcard;
mod xlsx;
pub(crate) mod zip;

pub use vcard::write_vcard;
pub use xlsx::{OutSheet, write_xlsx};

use chrono::NaiveDate;

use crate::guard::is_dangerous;
use crate::{Decimal, DecimalSign, Delimiter, FileKind, sniff};

/// A cell to write. Only text is guarded: typed values cannot be formulas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutCell<'a> {
    Empty,
    Text(&'a str),
    Number(Decimal),
    Date(NaiveDate),
}

/// How to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WriteOptions {
    pub delimiter: Delimiter,
    pub decimal: DecimalSign,
    /// Excel takes a file for UTF-8 only with a mark.
    pub byte_order_mark: bool,
}

impl Default for WriteOptions {
    /// Comma, point, no mark.
    fn default() -> Self {
        Self {
            delimiter: Delimiter::Comma,
            decimal: DecimalSign::Point,
            byte_order_mark: false,
        }
    }
}

/// Writes a header and rows as UTF-8 with CRLF. Text that a spreadsheet might run as a formula gets an
/// apostrophe in front, which [`read`](crate::read()) takes off again; days are written as `2026-12-31`.
pub fn write_csv<'a, H, R>(
    headers: impl IntoIterator<Item = H>,
    rows: impl IntoIterator<Item = R>,
    options: &WriteOptions,
) -> Vec<u8>
where
    H: AsRef<str>,
    R: IntoIterator<Item = OutCell<'a>>,
{
    let mut out = String::new();
    if options.byte_order_mark {
        out.push('\u{FEFF}');
    }
    let headers: Vec<H> = headers.into_iter().collect();
    write_row(
        &mut out,
        headers.iter().map(|name| OutCell::Text(name.as_ref())),
        options,
    );
    for row in rows {
        write_row(&mut out, row, options);
    }
    out.into_bytes()
}

fn write_row<'a>(
    out: &mut String,
    cells: impl IntoIterator<Item = OutCell<'a>>,
    options: &WriteOptions,
) {
    let start = out.len();
    let mut n_cells = 0;
    for cell in cells {
        if n_cells > 0 {
            out.push(char::from(options.delimiter.byte()));
        }
        n_cells += 1;
        match cell {
            OutCell::Empty => {}
            OutCell::Text(text) => write_text(out, text, options.delimiter),
            OutCell::Number(number) => {
                write_quoted_if(out, &number.to_text(options.decimal), options.delimiter)
            }
            OutCell::Date(day) => out.push_str(&day.to_string()),
        }
    }
    // A row of nothing but delimiters counts as blank when read.
    if out.len() + 1 == start + n_cells {
        out.insert_str(start, "\"\"");
    }
    out.push_str("\r\n");
}

fn write_text(out: &mut String, text: &str, delimiter: Delimiter) {
    if is_dangerous(text) {
        let guarded = format!("'{text}");
        write_quoted_if(out, &guarded, delimiter);
    } else {
        write_quoted_if(out, text, delimiter);
    }
}

fn write_quoted_if(out: &mut String, text: &str, delimiter: Delimiter) {
    let is_special = |c: char| matches!(c, '"' | '\r' | '\n') || c == char::from(delimiter.byte());
    // The first cell must not make the file look like another kind, or like one with a mark.
    let is_first = out.trim_start_matches('\u{FEFF}').is_empty();
    let misleads = is_first
        && (text.starts_with('\u{FEFF}')
            || text.starts_with("sep=")
            || sniff(text.as_bytes()) != FileKind::Csv);
    if misleads
        || text.contains(is_special)
        || text.starts_with(char::is_whitespace)
        || text.ends_with(char::is_whitespace)
    {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(text);
    }
}
