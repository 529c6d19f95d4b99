//! `tenure_years`, `tenure_days`, `anniversary`.
//!
//! Tenure counts from `since`, or from the first invoice where that is empty. The
//! anniversary is that of `since`: the next one, the as-of date included.

use super::{Fields, revenue::Earned};
use crate::fields::companies;
use crate::{Book, Date, Decimal, EMPTY_DAY, EMPTY_NUMBER};

pub(super) fn add(fields: &mut Fields, book: &Book, earned: &Earned) {
    let as_of = book.as_of;
    let (mut years, mut days, mut anniversaries) = (Vec::new(), Vec::new(), Vec::new());
    for (&since, &first) in book
        .companies()
        .days(companies::SINCE)
        .iter()
        .zip(&earned.first_day)
    {
        let from = if since == EMPTY_DAY { first } else { since };
        let known = from != EMPTY_DAY && from <= as_of.0;
        let whole = |n: i32| {
            if known {
                Decimal::whole(n.into()).0
            } else {
                EMPTY_NUMBER
            }
        };
        years.push(whole(full_years(Date(from), as_of)));
        days.push(whole(as_of.days_since(Date(from))));
        anniversaries.push(match since {
            EMPTY_DAY => EMPTY_DAY,
            day => next_anniversary(Date(day), as_of).0,
        });
    }
    fields.number("tenure_years", years);
    fields.number("tenure_days", days);
    fields.date("anniversary", anniversaries);
}

/// Whole years from one day to a later one; 29 February has its anniversary on the 28th in
/// other years. Negative if `as_of` comes first.
pub(super) fn full_years(from: Date, as_of: Date) -> i32 {
    let years = as_of.ymd().0 - from.ymd().0;
    years - i32::from(from.plus_months(years.saturating_mul(12)) > as_of)
}

/// The first anniversary on or after `as_of`.
pub(super) fn next_anniversary(from: Date, as_of: Date) -> Date {
    let years = (as_of.ymd().0 - from.ymd().0).max(1);
    let next = from.plus_months(years.saturating_mul(12));
    if next >= as_of {
        next
    } else {
        from.plus_months((years + 1).saturating_mul(12))
    }
}
