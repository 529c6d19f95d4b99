//! `abc`: classes by cumulative share of `revenue_12m`.
//!
//! Companies with revenue are put in order, most first, ties by id. A are the fewest from the
//! top that together bring at least the first share (80 % unless set otherwise) of all revenue
//! of these companies; B the fewest next that reach the second share (95 %); C the rest. So
//! the greatest is always A. Companies without revenue have no class.

use super::{CutPoints, Fields, revenue::Earned};
use crate::{Book, Column, EMPTY_CODE, Kind, TextColumn};

pub(super) fn add(fields: &mut Fields, book: &Book, earned: &Earned, cuts: &mut CutPoints) {
    let mut column = TextColumn::default();
    let classes = ["A", "B", "C"].map(|name| column.words.intern(name));
    column.codes = vec![EMPTY_CODE; earned.revenue_12m.len()];
    let revenue = |row: u32| i128::from(earned.revenue_12m[row as usize]);
    let total: i128 = earned.by_revenue.iter().map(|&row| revenue(row)).sum();
    let reached = |sum: i128, share_bp: u32| sum * 10_000 >= total * i128::from(share_bp);
    let mut before = 0_i128;
    for &row in &earned.by_revenue {
        let shares = book.settings.abc_shares_bp;
        let class = shares
            .iter()
            .take_while(|&&share| before > 0 && reached(before, share))
            .count();
        column.codes[row as usize] = classes[class];
        if let Some(least) = cuts.abc_least_minor.get_mut(class) {
            *least = Some(earned.revenue_12m[row as usize]);
        }
        before += revenue(row);
    }
    fields.push("abc", Kind::Choice, Column::Choice(column));
}
