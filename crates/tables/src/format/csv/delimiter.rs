//! Which character separates the fields: the one that makes the rows agree.

use super::sample::{self, Sample};
use crate::Delimiter;

/// The delimiter, asked for or found, and the byte where the rows start: Excel's hint line
/// `sep=;` is passed over.
pub(super) fn find(text: &str, newline: u8, asked: Option<Delimiter>) -> (Delimiter, usize) {
    let first_line = text.split(char::from(newline)).next().unwrap_or_default();
    let hint = first_line.trim_end().strip_prefix("sep=").and_then(|sign| {
        Delimiter::ALL
            .into_iter()
            .find(|delimiter| sign.as_bytes() == [delimiter.byte()])
    });
    let body = if hint.is_some() {
        text.len().min(first_line.len() + 1)
    } else {
        0
    };
    let delimiter = asked.or(hint).unwrap_or_else(|| guess(text, newline));
    (delimiter, body)
}

fn guess(text: &str, newline: u8) -> Delimiter {
    let mut best = (Delimiter::Comma, 0);
    for delimiter in Delimiter::ALL {
        let sample = sample::split(text, 0, 1, newline, delimiter.byte(), N_ROWS);
        let score = score(&sample);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// Per mille of rows that have the most frequent number of fields, weighted by that number; 0
/// where nothing is separated.
fn score(sample: &Sample) -> usize {
    let counted = || sample.rows.iter().filter(|row| row.n_filled() > 0);
    let mut widths: Vec<usize> = counted()
        .map(|row| row.n_to_last_filled().max(row.cells.len() - 1))
        .collect();
    widths.sort_unstable();
    let n_rows = widths.len();
    let most_frequent = widths
        .chunk_by(|a, b| a == b)
        .filter(|run| run[0] > 1)
        .max_by_key(|run| run.len());
    let Some(run) = most_frequent else { return 0 };
    let n_agreeing = run.len().saturating_sub(sample.n_stray);
    let agreement = 1000 * n_agreeing / n_rows;
    // Four fields that always agree are worth more than two, but forty are not worth ten times more.
    agreement * agreement * (8 + run[0].min(8))
}

const N_ROWS: usize = 200;
