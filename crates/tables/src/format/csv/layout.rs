//! The shape of a text of separated values.

use super::sample::{self, Sample};
use crate::layout::{self, Layout, column_place};
use crate::{Delimiter, Diagnostic, Place, Problem, ReadOptions};

/// A shape, and where in the text its values start.
#[derive(Debug)]
pub(super) struct TextLayout {
    pub(super) layout: Layout,
    /// Number of the first row of values, and its first byte.
    pub(super) first_row: u32,
    pub(super) first_byte: usize,
}

/// Finds the shape of the text from byte `body` on; what `options` ask for wins.
pub(super) fn find(
    text: &str,
    body: usize,
    newline: u8,
    delimiter: Delimiter,
    options: &ReadOptions,
) -> Result<TextLayout, Diagnostic> {
    let number = if body == 0 { 1 } else { 2 };
    let n_rows = layout::n_rows_needed(options);
    let sample = sample::split(text, body, number, newline, delimiter.byte(), n_rows);
    if options.header_row.is_none() && sample.rows.is_empty() {
        return Err(unclosed_header(&sample));
    }
    let layout = layout::find(&sample.rows, options)?;
    let first = layout.first;
    Ok(TextLayout {
        first_row: sample
            .rows
            .get(first)
            .map_or(sample.next_number, |row| row.number),
        first_byte: sample.starts.get(first).copied().unwrap_or(sample.end),
        layout,
    })
}

fn unclosed_header(sample: &Sample) -> Diagnostic {
    let (column, byte) = sample.unclosed.unwrap_or((0, sample.end));
    let column = Some(column_place(&[], column));
    let place = Place {
        row: Some(sample.next_number),
        column,
        byte: Some(byte as u64),
    };
    Diagnostic {
        problem: Problem::UnclosedQuote { n_rows_read: 0 },
        place,
    }
}
