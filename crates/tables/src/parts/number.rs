//! Numbers of spreadsheets as exact text: fifteen digits count, as in every spreadsheet, so
//! that 1.2010000000000001 is 1.201 again. Days are numbers under a format.

use chrono::{Duration, NaiveDate};

use crate::{Decimal, DecimalSign};

/// What a number format says of the numbers under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Meaning {
    #[default]
    Number,
    /// A day, a time of day, or both.
    Moment,
    /// Hours that may be more than a day has.
    Duration,
}

/// From which day the numbers count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Epoch {
    /// 1 is the first of January 1900, and 60 a day that never was.
    #[default]
    Excel1900,
    /// 0 is the first of January 1904.
    Excel1904,
}

/// The text of a stored number under a meaning; `None` if it is no number.
pub(crate) fn text_of(stored: &str, meaning: Meaning, epoch: Epoch) -> Option<String> {
    let Some(number) = decimal(stored) else {
        let is_number = stored.trim().parse::<f64>().is_ok_and(f64::is_finite);
        return is_number.then(|| stored.trim().to_owned());
    };
    let as_moment = match meaning {
        Meaning::Number => None,
        Meaning::Moment => moment(number, epoch),
        Meaning::Duration => duration(number),
    };
    Some(as_moment.unwrap_or_else(|| number.to_text(DecimalSign::Point)))
}

/// As [`text_of`], for a number in binary.
pub(crate) fn text_of_f64(stored: f64, meaning: Meaning, epoch: Epoch) -> Option<String> {
    if !stored.is_finite() {
        return None;
    }
    text_of(&format!("{stored:e}"), meaning, epoch)
}

/// A stored number such as `1.2010000000000001` or `-4.5E-3`, of which fifteen digits count.
/// `None` for what is no number or too long to write out.
pub(crate) fn decimal(stored: &str) -> Option<Decimal> {
    let stored = stored.trim();
    let (mantissa, exponent) = match stored.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (
            mantissa,
            exponent.parse::<i32>().ok()?.clamp(-MOST_POWER, MOST_POWER),
        ),
        None => (stored, 0),
    };
    let (is_negative, digits) = match mantissa.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, mantissa.strip_prefix('+').unwrap_or(mantissa)),
    };
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let all = || whole.bytes().chain(rest.bytes());
    if whole.len() + rest.len() == 0 || !all().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (mut units, mut n_digits, mut power) = (0_i128, 0_u32, exponent);
    let mut is_rounded = false;
    for (index, byte) in all().enumerate() {
        let is_rest = index >= whole.len();
        if n_digits < N_DIGITS {
            units = units * 10 + i128::from(byte - b'0');
            n_digits += u32::from(units != 0);
            power -= i32::from(is_rest);
        } else {
            if !is_rounded {
                units += i128::from(byte >= b'5');
                is_rounded = true;
            }
            power += i32::from(!is_rest);
        }
    }
    let units = if is_negative { -units } else { units };
    match power {
        _ if units == 0 => Some(Decimal::new(0, 0)),
        0..=18 => Some(Decimal::new(units * 10_i128.pow(power as u32), 0)),
        -60..=-1 => Some(Decimal::new(units, (-power) as u8)),
        _ => None,
    }
}

/// Whole days, and seconds of the day, rounded.
fn days_and_seconds(number: Decimal) -> Option<(i64, i64)> {
    let one = 10_i128.checked_pow(u32::from(number.scale()))?;
    let day = number.units().div_euclid(one);
    let part = number.units().rem_euclid(one);
    // Fractions longer than this cannot be told from rounding.
    let seconds = part.checked_mul(SECONDS_A_DAY)?.checked_add(one / 2)? / one;
    let (day, seconds) = if seconds == SECONDS_A_DAY {
        (day + 1, 0)
    } else {
        (day, seconds)
    };
    Some((i64::try_from(day).ok()?, i64::try_from(seconds).ok()?))
}

fn moment(number: Decimal, epoch: Epoch) -> Option<String> {
    let (day, seconds) = days_and_seconds(number)?;
    if !(0..=LAST_DAY).contains(&day) {
        return None;
    }
    let time = format!(
        "{:02}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    );
    let date = match (epoch, day) {
        (Epoch::Excel1900, 0) => return Some(time),
        (Epoch::Excel1904, 0) if seconds > 0 => return Some(time),
        (Epoch::Excel1900, 60) => "1900-02-29".to_owned(),
        (Epoch::Excel1900, 1..60) => date_after(1899, 12, 31, day)?,
        (Epoch::Excel1900, _) => date_after(1899, 12, 30, day)?,
        (Epoch::Excel1904, _) => date_after(1904, 1, 1, day)?,
    };
    Some(if seconds == 0 {
        date
    } else {
        format!("{date} {time}")
    })
}

fn date_after(year: i32, month: u32, day: u32, n_days: i64) -> Option<String> {
    let start = NaiveDate::from_ymd_opt(year, month, day)?;
    let date = start.checked_add_signed(Duration::try_days(n_days)?)?;
    Some(date.to_string())
}

fn duration(number: Decimal) -> Option<String> {
    if number.units() < 0 {
        return None;
    }
    let (days, seconds) = days_and_seconds(number)?;
    let seconds = days
        .checked_mul(SECONDS_A_DAY as i64)?
        .checked_add(seconds)?;
    Some(format!(
        "{}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    ))
}

/// What a built-in number format means.
pub(crate) fn builtin_meaning(id: u16) -> Meaning {
    match id {
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Meaning::Moment,
        46 => Meaning::Duration,
        _ => Meaning::Number,
    }
}

/// What a number format such as `dd.mm.yyyy` or `#,##0.00` means: its first section counts, without quoted text,
/// escapes and brackets.
pub(crate) fn meaning_of(format: &str) -> Meaning {
    let mut characters = format.chars().peekable();
    let (mut bracket, mut plain) = (None, String::new());
    while let Some(character) = characters.next() {
        match character {
            ';' => break,
            '"' => {
                characters.by_ref().take_while(|c| *c != '"').for_each(drop);
            }
            '\\' | '_' | '*' => {
                characters.next();
            }
            '[' => {
                let inside: String = characters.by_ref().take_while(|c| *c != ']').collect();
                let inside = inside.to_ascii_lowercase();
                let is_elapsed = !inside.is_empty()
                    && ["h", "m", "s"]
                        .iter()
                        .any(|unit| inside.trim_matches(|c| unit.contains(c)).is_empty());
                if is_elapsed {
                    bracket = Some(Meaning::Duration);
                }
            }
            other => plain.push(other.to_ascii_lowercase()),
        }
    }
    if plain.trim() == "general" || plain.contains("standard") {
        return Meaning::Number;
    }
    if let Some(meaning) = bracket {
        return meaning;
    }
    let plain = plain
        .replace("am/pm", "h")
        .replace("a/p", "h")
        .replace("ss.000", "s")
        .replace("ss.00", "s")
        .replace("ss.0", "s")
        .replace("s.0", "s");
    let has_digits = plain.contains(['0', '#', '?']);
    if !has_digits && plain.contains(['y', 'd', 'm', 'h', 's']) {
        Meaning::Moment
    } else {
        Meaning::Number
    }
}

const N_DIGITS: u32 = 15;
/// Larger powers of ten are no numbers of anybody.
const MOST_POWER: i32 = 10_000;
const SECONDS_A_DAY: i128 = 86_400;
/// 31 December 9999.
const LAST_DAY: i64 = 2_958_465;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifteen_digits_count() {
        let cases = [
            ("1.2010000000000001", "1.201"),
            ("0.30000000000000004", "0.3"),
            ("-4.5E-3", "-0.0045"),
            ("123", "123"),
            ("1E3", "1000"),
            ("123456789012", "123456789012"),
            ("1.0000000000000001E+17", "100000000000000000"),
            ("0", "0"),
            ("-0", "0"),
            ("9e99", "9e99"),
        ];
        for (stored, expected) in cases {
            let found = text_of(stored, Meaning::Number, Epoch::Excel1900);
            assert_eq!(found.as_deref(), Some(expected), "{stored}");
        }
        for stored in ["", "x", "NaN", "1,5", "inf"] {
            assert_eq!(
                text_of(stored, Meaning::Number, Epoch::Excel1900),
                None,
                "{stored}"
            );
        }
    }

    #[test]
    fn days_count_from_1900_with_its_leap_year_and_from_1904() {
        let cases = [
            ("1", Epoch::Excel1900, "1900-01-01"),
            ("59", Epoch::Excel1900, "1900-02-28"),
            ("60", Epoch::Excel1900, "1900-02-29"),
            ("61", Epoch::Excel1900, "1900-03-01"),
            ("44197", Epoch::Excel1900, "2021-01-01"),
            ("42735", Epoch::Excel1904, "2021-01-01"),
            ("0", Epoch::Excel1904, "1904-01-01"),
            ("44197.5", Epoch::Excel1900, "2021-01-01 12:00:00"),
            ("44197.99999999", Epoch::Excel1900, "2021-01-02"),
            ("0.75", Epoch::Excel1900, "18:00:00"),
            ("-1", Epoch::Excel1900, "-1"),
            ("2958466", Epoch::Excel1900, "2958466"),
        ];
        for (stored, epoch, expected) in cases {
            let found = text_of(stored, Meaning::Moment, epoch);
            assert_eq!(found.as_deref(), Some(expected), "{stored}");
        }
        let hours = text_of("10.6320601851852", Meaning::Duration, Epoch::Excel1900);
        assert_eq!(hours.as_deref(), Some("255:10:10"));
    }

    #[test]
    fn formats_say_what_numbers_mean() {
        let moments = [
            "dd.mm.yyyy",
            "m/d/yy",
            "yyyy\\-mm\\-dd",
            "[$-419]d mmmm yyyy;@",
            "h:mm AM/PM",
            "mm:ss.0",
            "mmm\\-yy",
        ];
        for format in moments {
            assert_eq!(meaning_of(format), Meaning::Moment, "{format}");
        }
        let numbers = [
            "General",
            "0.00",
            "#,##0.00\\ [$₽-419]",
            "0\" дней\"",
            "#,##0.00\"р.\";[Red]\\-#,##0.00\"р.\"",
            "0.00E+00",
            "@",
            "# ?/?",
            "[Red]0;[Blue]dd",
        ];
        for format in numbers {
            assert_eq!(meaning_of(format), Meaning::Number, "{format}");
        }
        assert_eq!(meaning_of("[h]:mm:ss"), Meaning::Duration);
    }
}
