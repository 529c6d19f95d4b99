//! Calendar days and windows of them. Months are calendar months, clamped at month ends.

use chrono::{Datelike, Days, Months, NaiveDate};

/// A calendar day, as days since 0001-01-01 (day 1), so that columns of dates are integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub i32);

impl Date {
    /// The day of a year (−9999..=9999), month (1..=12) and day of month; `None` if there is no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day)
            .filter(|_| (-9999..=9999).contains(&year))
            .map(Self::from)
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let digits = |part: &str| {
            part.bytes()
                .all(|b| b.is_ascii_digit())
                .then(|| part.parse().ok())
                .flatten()
        };
        let (year, month, day): (u32, u32, u32) = (
            digits(text.get(0..4)?)?,
            digits(text.get(5..7)?)?,
            digits(text.get(8..10)?)?,
        );
        Self::from_ymd(i32::try_from(year).ok()?, month, day)
    }

    /// The day as chrono's type; days outside its range clamp to its ends.
    #[must_use]
    pub fn naive(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0).unwrap_or(if self.0 < 0 {
            NaiveDate::MIN
        } else {
            NaiveDate::MAX
        })
    }

    /// Year, month 1..=12, day 1..=31.
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        let day = self.naive();
        (day.year(), day.month(), day.day())
    }

    /// The day `n` days later (earlier if negative), saturating.
    #[must_use]
    pub fn plus_days(self, n: i32) -> Self {
        Self(self.0.saturating_add(n))
    }

    /// The same day of month `n` months later (earlier if negative), clamped to the month's end.
    #[must_use]
    pub fn plus_months(self, n: i32) -> Self {
        let day = self.naive();
        let months = Months::new(n.unsigned_abs());
        let moved = if n < 0 {
            day.checked_sub_months(months)
        } else {
            day.checked_add_months(months)
        };
        moved.map_or(self, Self::from)
    }

    /// Days from `earlier` to this day; negative if this day comes first.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        self.0.saturating_sub(earlier.0)
    }

    /// Monday of this day's ISO week.
    #[must_use]
    pub fn monday(self) -> Self {
        let day = self.naive();
        day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday())))
            .map_or(self, Self::from)
    }
}

impl From<NaiveDate> for Date {
    fn from(day: NaiveDate) -> Self {
        Self(day.num_days_from_ce())
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// What a window of time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WindowUnit {
    Days,
    Weeks,
    Months,
    Years,
}

/// A span such as "6 months".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Window {
    pub n: u32,
    pub unit: WindowUnit,
}

impl Window {
    /// `n` calendar months.
    #[must_use]
    pub const fn months(n: u32) -> Self {
        Self {
            n,
            unit: WindowUnit::Months,
        }
    }

    /// The first day of "in the last …" of `as_of`: 6 months of 2026-11-22 begin on 2026-05-22,
    /// and the window ends on `as_of`, both inclusive.
    #[must_use]
    pub fn start(self, as_of: Date) -> Date {
        self.shift(as_of, -1)
    }

    /// The last day of "in the next …" of `as_of`, inclusive.
    #[must_use]
    pub fn end(self, as_of: Date) -> Date {
        self.shift(as_of, 1)
    }

    fn shift(self, as_of: Date, sign: i32) -> Date {
        let n = i32::try_from(self.n)
            .unwrap_or(i32::MAX)
            .saturating_mul(sign);
        match self.unit {
            WindowUnit::Days => as_of.plus_days(n),
            WindowUnit::Weeks => as_of.plus_days(n.saturating_mul(7)),
            WindowUnit::Months => as_of.plus_months(n),
            WindowUnit::Years => as_of.plus_months(n.saturating_mul(12)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn months_are_calendar_months_clamped_at_month_ends() {
        assert_eq!(
            Window::months(6).start(day("2026-11-22")),
            day("2026-05-22")
        );
        assert_eq!(day("2024-02-29").plus_months(-12), day("2023-02-28"));
        assert_eq!(day("2026-03-31").plus_months(-1), day("2026-02-28"));
    }

    #[test]
    fn only_whole_iso_days_are_read() {
        assert_eq!(day("2026-11-22").to_string(), "2026-11-22");
        for wrong in [
            "2026-02-31",
            "2026-1-1",
            "22.11.2026",
            "2026-11-22T00",
            "+026-11-22",
            "",
        ] {
            assert_eq!(Date::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn weeks_begin_on_monday() {
        assert_eq!(day("2026-11-22").monday(), day("2026-11-16"));
    }
}
