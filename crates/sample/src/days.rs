//! Days of the sample, counted back from its as-of date.

use book::Date;

/// The day that the sample is of: 20 November 2026.
#[must_use]
pub fn as_of() -> Date {
    on(2026, 11, 20)
}

/// A day by its date; the first day of all for one that does not exist.
pub(crate) fn on(year: i32, month: u32, day: u32) -> Date {
    Date::from_ymd(year, month, day).unwrap_or(Date(0))
}

/// So many days before the as-of date, moved to a working day before it where need be.
pub(crate) fn worked(days_ago: i32) -> Date {
    let day = ago(days_ago);
    let since_monday = day.days_since(day.monday());
    day.plus_days(-(since_monday - 4).max(0))
}

/// So many days before the as-of date.
pub(crate) fn ago(days: i32) -> Date {
    as_of().plus_days(-days)
}

/// How many days back the finance system reaches: five years.
pub(crate) const FIVE_YEARS: i32 = 5 * 365;

/// How many days of a company's history are in the book.
pub(crate) fn history(since: Option<Date>) -> i32 {
    let days = since.map_or(0, |since| as_of().days_since(since));
    days.min(FIVE_YEARS)
}
