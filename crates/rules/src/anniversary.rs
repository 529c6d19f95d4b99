//! Days of the year that return in a window.

use book::Date;

/// The days, as month and day of month, that return between two days. 29 February returns on
/// the 28th in common years.
#[derive(Debug)]
pub(crate) struct Anniversaries([u32; 13]);

impl Anniversaries {
    /// Both days included.
    pub(crate) fn between(from: Date, to: Date) -> Self {
        // A year has them all.
        let n_days = to.days_since(from).min(366);
        let mut months = [0; 13];
        for day in (0..=n_days).map(|n| from.plus_days(n)) {
            let (year, month, day_of_month) = day.ymd();
            months[month as usize] |= 1 << day_of_month;
            let is_common = Date::from_ymd(year, 2, 29).is_none();
            if is_common && (month, day_of_month) == (2, 28) {
                months[2] |= 1 << 29;
            }
        }
        Self(months)
    }

    pub(crate) fn contain(&self, day: Date) -> bool {
        let (month, day_of_month) = month_and_day(day);
        self.0[month] >> day_of_month & 1 == 1
    }
}

/// Month 1..=12 and day 1..=31, without the cost of a calendar library, for scans. The formula
/// is Howard Hinnant's `civil_from_days`, which counts years from March.
fn month_and_day(day: Date) -> (usize, u32) {
    const DAYS_IN_400_YEARS: i64 = 146_097;
    // 0001-01-01 is day 1 here, and 0000-03-01 day 0 there.
    let days = i64::from(day.0) + 305;
    let of_era = days.rem_euclid(DAYS_IN_400_YEARS);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day_of_month = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    (
        usize::try_from(month).unwrap_or(0),
        u32::try_from(day_of_month).unwrap_or(0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn month_and_day_are_those_of_the_calendar() {
        let start = Date::from_ymd(1896, 1, 1).unwrap();
        for day in (0..150_000).map(|n| start.plus_days(n)) {
            let (_, month, day_of_month) = day.ymd();
            assert_eq!(month_and_day(day), (month as usize, day_of_month), "{day}");
        }
    }

    #[test]
    fn any_mark_in_a_column_can_be_asked() {
        for mark in [i32::MIN, -1, 0, i32::MAX] {
            let (month, day) = month_and_day(Date(mark));
            assert!((1..=12).contains(&month) && (1..=31).contains(&day));
        }
    }
}
