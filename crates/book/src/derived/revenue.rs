//! Revenue and invoices: `revenue_12m`, `revenue_total`, `n_invoices`, `n_invoices_12m`,
//! `first_invoice`, `last_invoice`, `revenue_rank`.
//!
//! Credit notes lower revenue and are otherwise passed over.

use super::{Fields, ledger::Ledger, to_minor, window_start};
use crate::{Book, EMPTY_DAY, EMPTY_NUMBER, TableId};

/// What other families build on, a company row each.
pub(super) struct Earned {
    pub(super) revenue_12m: Vec<i64>,
    pub(super) first_day: Vec<i32>,
    pub(super) last_day: Vec<i32>,
    /// Company rows with revenue in the window, most first, ties by id.
    pub(super) by_revenue: Vec<u32>,
}

pub(super) fn add(fields: &mut Fields, book: &Book, ledger: &Ledger) -> Earned {
    let n = book.companies().n_rows() as usize;
    let from = window_start(book);
    let (mut revenue_12m, mut total) = (Vec::with_capacity(n), Vec::with_capacity(n));
    let (mut n_12m, mut n_total) = (Vec::with_capacity(n), Vec::with_capacity(n));
    let (mut first_day, mut last_day) = (Vec::with_capacity(n), Vec::with_capacity(n));
    for entries in ledger.companies() {
        let (mut sum, mut sum_12m, mut count, mut count_12m) = (0_i128, 0_i128, 0, 0);
        let (mut first, mut last) = (EMPTY_DAY, EMPTY_DAY);
        for entry in entries {
            let recent = entry.day >= from;
            sum += i128::from(entry.minor);
            sum_12m += if recent { i128::from(entry.minor) } else { 0 };
            if entry.is_credit_note() {
                continue;
            }
            count += 1;
            count_12m += i64::from(recent);
            last = entry.day;
            if first == EMPTY_DAY {
                first = entry.day;
            }
        }
        revenue_12m.push(to_minor(sum_12m));
        total.push(to_minor(sum));
        n_12m.push(count_12m);
        n_total.push(count);
        first_day.push(first);
        last_day.push(last);
    }
    let by_revenue = ranked(book, &revenue_12m);
    let mut rank = vec![EMPTY_NUMBER; n];
    for (place, &row) in (1..).zip(&by_revenue) {
        rank[row as usize] = crate::Decimal::whole(place).0;
    }
    fields.money("revenue_12m", revenue_12m.clone());
    fields.money("revenue_total", total);
    fields.count("n_invoices", n_total);
    fields.count("n_invoices_12m", n_12m);
    fields.date("first_invoice", first_day.clone());
    fields.date("last_invoice", last_day.clone());
    fields.number("revenue_rank", rank);
    Earned {
        revenue_12m,
        first_day,
        last_day,
        by_revenue,
    }
}

fn ranked(book: &Book, revenue: &[i64]) -> Vec<u32> {
    let companies = book.table(TableId::Companies);
    let mut rows: Vec<u32> = (0_u32..)
        .zip(revenue)
        .filter(|&(_, &revenue)| revenue > 0)
        .map(|(row, _)| row)
        .collect();
    rows.sort_unstable_by(|&a, &b| {
        let more = revenue[b as usize].cmp(&revenue[a as usize]);
        more.then_with(|| companies.row_id(a).cmp(&companies.row_id(b)))
    });
    rows
}
