//! The first rows of a text, split the plain way: to find the dialect, not to read.

use crate::layout::HeadRow;

/// The first rows and what comes after them.
#[derive(Debug)]
pub(super) struct Sample {
    pub(super) rows: Vec<HeadRow>,
    /// First byte of each row in the text.
    pub(super) starts: Vec<usize>,
    /// Cells with text between the closing quote and the delimiter: a sign of the wrong delimiter.
    pub(super) n_stray: usize,
    /// First byte that is in no row of the sample, and the number its row has.
    pub(super) end: usize,
    pub(super) next_number: u32,
    /// Column and byte of the quote that does not close, where one ended the sample.
    pub(super) unclosed: Option<(usize, usize)>,
}

/// Splits up to `n_rows` rows from byte `from` on, the first of which has number `number`.
pub(super) fn split(
    text: &str,
    from: usize,
    number: u32,
    newline: u8,
    delimiter: u8,
    n_rows: usize,
) -> Sample {
    let bytes = text.as_bytes();
    let mut sample = Sample {
        rows: Vec::new(),
        starts: Vec::new(),
        n_stray: 0,
        end: from,
        next_number: number,
        unclosed: None,
    };
    while sample.end < bytes.len() && sample.rows.len() < n_rows && sample.end - from < LIMIT_BYTES
    {
        let start = sample.end;
        let mut row = HeadRow {
            number: sample.next_number,
            cells: Vec::new(),
        };
        let (mut at, mut n_stray) = (start, 0);
        loop {
            let Some((cell, end, is_stray)) = split_cell(text, at, newline, delimiter) else {
                sample.unclosed = Some((row.cells.len(), at));
                return sample;
            };
            row.cells.push(cell);
            n_stray += usize::from(is_stray);
            at = bytes.len().min(end + 1);
            if bytes.get(end) != Some(&delimiter) {
                break;
            }
        }
        sample.rows.push(row);
        sample.starts.push(start);
        sample.n_stray += n_stray;
        sample.end = at;
        sample.next_number += 1;
    }
    sample
}

/// The cell at `from`, where it ends, and whether text follows its closing quote. `None` if its
/// quote does not close within [`LIMIT_BYTES`].
fn split_cell(
    text: &str,
    from: usize,
    newline: u8,
    delimiter: u8,
) -> Option<(String, usize, bool)> {
    let bytes = text.as_bytes();
    let mut cell = String::new();
    let mut at = from;
    let is_quoted = bytes.get(at) == Some(&b'"');
    if is_quoted {
        at += 1;
        loop {
            let limit = bytes.len().min(at + LIMIT_BYTES);
            let quote = at + bytes[at..limit].iter().position(|byte| *byte == b'"')?;
            cell.push_str(&text[at..quote]);
            at = quote + 1;
            if bytes.get(at) != Some(&b'"') {
                break;
            }
            cell.push('"');
            at += 1;
        }
    }
    let rest = bytes[at..]
        .iter()
        .position(|byte| *byte == newline || *byte == delimiter);
    let end = rest.map_or(bytes.len(), |rest| at + rest);
    let mut tail = &text[at..end];
    if bytes.get(end) != Some(&delimiter) && newline == b'\n' {
        tail = tail.strip_suffix('\r').unwrap_or(tail);
    }
    cell.push_str(tail);
    Some((cell, end, is_quoted && !tail.is_empty()))
}

const LIMIT_BYTES: usize = 1 << 20;
