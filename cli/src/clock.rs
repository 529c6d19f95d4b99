//! The clock, for what is written into a new book: its as-of date and the time of the import.

use std::time::{SystemTime, UNIX_EPOCH};

use book::Date;

/// Milliseconds since 1970 in UTC.
pub(crate) fn now_ms() -> i64 {
    #[expect(
        clippy::disallowed_methods,
        reason = "the command line is who passes the time on"
    )]
    let now = SystemTime::now();
    let since = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(0)
}

/// Today in UTC.
pub(crate) fn today() -> Date {
    let days = now_ms().div_euclid(86_400_000);
    let epoch = Date::from_ymd(1970, 1, 1).unwrap_or(Date(719_163));
    epoch.plus_days(i32::try_from(days).unwrap_or(0))
}
