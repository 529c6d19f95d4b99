//! `xyz`: classes by how much quarterly revenue varies.
//!
//! Looked at are the last full calendar quarters up to the as-of date, as many as the
//! settings say; a quarter without invoices is 0. The coefficient of variation is the standard
//! deviation (of all quarters, not of a sample) divided by the mean. X up to the first bound,
//! Y up to the second, Z above. Companies with no revenue in these quarters have no class.

use super::{
    CutPoints, Fields,
    ledger::{Entry, Ledger},
};
use crate::{Book, Column, Date, EMPTY_CODE, Kind, TextColumn};

pub(super) fn add(fields: &mut Fields, book: &Book, ledger: &Ledger, cuts: &mut CutPoints) {
    let mut column = TextColumn::default();
    let classes = ["X", "Y", "Z"].map(|name| column.words.intern(name));
    let starts = quarter_starts(book.as_of, book.settings.xyz_quarters);
    if let [first, .., end] = starts.as_slice() {
        cuts.xyz_days = Some((*first, end.plus_days(-1)));
    }
    let bounds = book.settings.xyz_variation_bp;
    let mut sums = vec![0_i128; starts.len().saturating_sub(1)];
    for entries in ledger.companies() {
        sum_by_quarter(entries, &starts, &mut sums);
        let exceeded = bounds
            .iter()
            .take_while(|&&bound| varies_more(&sums, bound))
            .count();
        let earns = sums.iter().sum::<i128>() > 0;
        column
            .codes
            .push(if earns { classes[exceeded] } else { EMPTY_CODE });
    }
    fields.push("xyz", Kind::Choice, Column::Choice(column));
}

/// First days of the last `n` full quarters, earliest first, and the day after the last one.
fn quarter_starts(as_of: Date, n: u32) -> Vec<Date> {
    if n == 0 {
        return Vec::new();
    }
    // The quarter that `as_of` ends is full.
    let (year, month, _) = as_of.plus_days(1).ymd();
    let end = Date::from_ymd(year, month - (month - 1) % 3, 1).unwrap_or(as_of);
    let n = i32::try_from(n).unwrap_or(i32::MAX).min(400);
    (0..=n)
        .rev()
        .map(|back| end.plus_months(-3 * back))
        .collect()
}

fn sum_by_quarter(entries: &[Entry], starts: &[Date], sums: &mut [i128]) {
    sums.fill(0);
    let mut quarter = 0;
    for entry in entries {
        while quarter < sums.len() && entry.day >= starts[quarter + 1].0 {
            quarter += 1;
        }
        if quarter < sums.len() && entry.day >= starts[quarter].0 {
            sums[quarter] += i128::from(entry.minor);
        }
    }
}

/// Whether the coefficient of variation exceeds `bound_bp` basis points, by comparing squares:
/// (n·Σx² − (Σx)²) / (Σx)² > (bound / 10 000)². The sum must be positive.
fn varies_more(sums: &[i128], bound_bp: u32) -> bool {
    // Squares times 10⁸ must fit: above 2⁴⁰ minor units (eleven billion roubles a quarter) the
    // lowest binary digits are dropped, alike in all quarters.
    let n = sums.len() as i128;
    let greatest = sums.iter().map(|x| x.unsigned_abs()).max().unwrap_or(0);
    let shift = (128 - greatest.leading_zeros()).saturating_sub(40);
    let (mut sum, mut squares) = (0_i128, 0_i128);
    for x in sums {
        let x = x >> shift;
        sum += x;
        squares += x * x;
    }
    let variance = n * squares - sum * sum;
    let bound = i128::from(bound_bp) * i128::from(bound_bp);
    variance * 100_000_000 > (sum * sum).saturating_mul(bound)
}
