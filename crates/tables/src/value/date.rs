//! Calendar days as people write them. The order of day and month belongs to a column,
//! not to a cell.

use chrono::NaiveDate;

use super::ValueProblem;

/// The order in which a column writes its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// `31.12.2026`, `31/12/26`
    DayFirst,
    /// `12/31/2026`
    MonthFirst,
    /// Only `2026-12-31` and what no order can change.
    Iso,
}

/// What the cells of a column say of their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateEvidence {
    DayFirst,
    MonthFirst,
    /// Also where nothing depends on it.
    Iso,
    /// Cells such as `03/04/2026` read either way, or cells contradict each other: ask.
    Ambiguous,
}

impl DateEvidence {
    /// The order, unless a person has to choose.
    pub fn order(self) -> Option<DateOrder> {
        match self {
            Self::DayFirst => Some(DateOrder::DayFirst),
            Self::MonthFirst => Some(DateOrder::MonthFirst),
            Self::Iso => Some(DateOrder::Iso),
            Self::Ambiguous => None,
        }
    }
}

/// Reads a day. A time after it is checked and left out; a zone is ignored: the day counts as written.
/// ISO days and days with the month as a word (English, Russian) are read in any order.
/// Years of two digits: 00–68 are 2000–2068, the others 1969–1999.
pub fn parse_date(text: &str, order: DateOrder) -> Result<NaiveDate, ValueProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ValueProblem::Empty);
    }
    match shape(text).ok_or(ValueProblem::NotADate)? {
        Shape::Ymd(year, month, day) => day_of(year, month, day),
        Shape::Numbers {
            first: 0,
            second: 0,
            ..
        } => Err(ValueProblem::Empty),
        Shape::Numbers {
            first,
            second,
            year,
            ..
        } => {
            let (day, month) = match order {
                DateOrder::DayFirst => (first, second),
                DateOrder::MonthFirst => (second, first),
                DateOrder::Iso => return Err(ValueProblem::OtherDateOrder),
            };
            day_of(year, month, day).map_err(|problem| match day_of(year, day, month) {
                Ok(_) => ValueProblem::OtherDateOrder,
                Err(_) => problem,
            })
        }
    }
}

/// Finds the order of a column from all its cells; what is no date has no say.
pub fn column_date_order<'a>(cells: impl IntoIterator<Item = &'a str>) -> DateEvidence {
    let (mut is_day_first, mut is_month_first, mut has_dots, mut is_open, mut is_same) =
        (false, false, false, false, false);
    for cell in cells {
        let Some(Shape::Numbers {
            first,
            second,
            has_dots: dots,
            ..
        }) = shape(cell.trim())
        else {
            continue;
        };
        match (first > 12, second > 12) {
            (true, true) => {}
            (true, false) => is_day_first = true,
            (false, true) => is_month_first = true,
            (false, false) if first == second => is_same = true,
            (false, false) if dots => has_dots = true,
            (false, false) => is_open = true,
        }
    }
    match (is_day_first, is_month_first) {
        (true, true) => DateEvidence::Ambiguous,
        (true, false) => DateEvidence::DayFirst,
        (false, true) if has_dots => DateEvidence::Ambiguous,
        (false, true) => DateEvidence::MonthFirst,
        (false, false) if is_open => DateEvidence::Ambiguous,
        // Nobody writes the month first with dots.
        (false, false) if has_dots || is_same => DateEvidence::DayFirst,
        (false, false) => DateEvidence::Iso,
    }
}

/// A text that has the form of a date, before the order is known.
enum Shape {
    Ymd(i32, u32, u32),
    Numbers {
        first: u32,
        second: u32,
        year: i32,
        has_dots: bool,
    },
}

fn day_of(year: i32, month: u32, day: u32) -> Result<NaiveDate, ValueProblem> {
    NaiveDate::from_ymd_opt(year, month, day).ok_or(ValueProblem::NoSuchDate)
}

fn shape(text: &str) -> Option<Shape> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    numeric(text).or_else(|| with_month_name(text))
}

/// `2026-12-31`, `31.12.2026`, `12/31/26`, `20261231`, each perhaps with a time.
fn numeric(text: &str) -> Option<Shape> {
    let (first, rest) = number(text)?;
    let Some(separator) = rest.chars().next().filter(|c| matches!(c, '.' | '/' | '-')) else {
        return compact(first, rest);
    };
    let (second, rest) = number(&rest[1..])?;
    let (third, rest) = number(rest.strip_prefix(separator)?)?;
    if !is_time(rest) || second.len() > 2 {
        return None;
    }
    let second = second.parse().ok()?;
    match (first.len(), third.len()) {
        (4, 1 | 2) => Some(Shape::Ymd(first.parse().ok()?, second, third.parse().ok()?)),
        (1 | 2, 2 | 4) => Some(Shape::Numbers {
            first: first.parse().ok()?,
            second,
            year: year_of(third)?,
            has_dots: separator == '.',
        }),
        _ => None,
    }
}

/// `20261231`, of this and the last century only: other eight digits are ids.
fn compact(digits: &str, rest: &str) -> Option<Shape> {
    let is_day = digits.len() == 8
        && is_time(rest)
        && (digits.starts_with("19") || digits.starts_with("20"));
    let (year, month, day) = is_day.then(|| (&digits[..4], &digits[4..6], &digits[6..]))?;
    Some(Shape::Ymd(
        year.parse().ok()?,
        month.parse().ok()?,
        day.parse().ok()?,
    ))
}

/// `22 Nov 2026`, `Nov 22, 2026`, `22-Nov-26`, `22 ноября 2026 г.`
fn with_month_name(text: &str) -> Option<Shape> {
    let (first, rest) = word(text)?;
    let (second, rest) = word(rest)?;
    let (third, rest) = word(rest)?;
    let (month, day) = match (month_of(first), month_of(second)) {
        (Some(month), None) => (month, second),
        (None, Some(month)) => (month, first),
        _ => return None,
    };
    let is_day = day.len() <= 2 && matches!(third.len(), 2 | 4) && is_time(rest);
    let is_digits = [day, third]
        .into_iter()
        .all(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    (is_day && is_digits).then_some(Shape::Ymd(year_of(third)?, month, day.parse().ok()?))
}

/// The next word and what follows it.
fn word(text: &str) -> Option<(&str, &str)> {
    let is_between = |c: char| matches!(c, ' ' | '\u{A0}' | ',' | '-' | '.' | '/');
    let text = text.trim_start_matches(is_between);
    let end = text.find(is_between).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn month_of(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    if word.chars().count() < 3 {
        return None;
    }
    let index = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| name.starts_with(&word)))?;
    Some(index as u32 + 1)
}

/// The leading digits and what follows them.
fn number(text: &str) -> Option<(&str, &str)> {
    let end = text
        .bytes()
        .position(|byte| !byte.is_ascii_digit())
        .unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn year_of(digits: &str) -> Option<i32> {
    let year: i32 = digits.parse().ok()?;
    Some(match (digits.len(), year) {
        (2, 0..=68) => 2000 + year,
        (2, _) => 1900 + year,
        _ => year,
    })
}

/// Nothing, the word for year, or a time: `T14:05:09.5Z`, ` 9:07`, ` 9:07:59 PM +03:00`.
fn is_time(rest: &str) -> bool {
    let rest = rest.trim_start();
    let rest = rest
        .strip_prefix("г.")
        .or_else(|| rest.strip_prefix('г'))
        .unwrap_or(rest)
        .trim();
    if rest.is_empty() {
        return true;
    }
    let rest = rest
        .strip_prefix(['T', 't', ','])
        .unwrap_or(rest)
        .trim_start();
    let end = rest
        .find(|c: char| !(c.is_ascii_digit() || c == ':' || c == '.'))
        .unwrap_or(rest.len());
    let (clock, zone) = rest.split_at(end);
    is_clock(clock) && is_zone(zone.trim())
}

fn is_clock(clock: &str) -> bool {
    let clock = clock.split_once('.').map_or(clock, |(clock, _)| clock);
    let parts: Vec<&str> = clock.split(':').collect();
    let limits = [24, 59, 60];
    (2..=3).contains(&parts.len())
        && parts.iter().zip(limits).all(|(part, limit)| {
            (1..=2).contains(&part.len()) && part.parse::<u32>().is_ok_and(|number| number <= limit)
        })
}

fn is_zone(zone: &str) -> bool {
    let upper = zone.to_ascii_uppercase();
    let zone = upper
        .strip_prefix("AM")
        .or_else(|| upper.strip_prefix("PM"))
        .unwrap_or(&upper)
        .trim();
    let zone = zone
        .strip_prefix("UTC")
        .or_else(|| zone.strip_prefix("GMT"))
        .unwrap_or(zone);
    match zone.strip_prefix(['+', '-']) {
        Some(offset) => {
            !offset.is_empty()
                && offset.len() <= 5
                && offset.bytes().all(|b| b.is_ascii_digit() || b == b':')
        }
        None => zone.is_empty() || zone == "Z",
    }
}

const MONTHS: [&[&str]; 12] = [
    &["january", "январь", "января"],
    &["february", "февраль", "февраля"],
    &["march", "март", "марта"],
    &["april", "апрель", "апреля"],
    &["may", "май", "мая"],
    &["june", "июнь", "июня"],
    &["july", "июль", "июля"],
    &["august", "август", "августа"],
    &["september", "сентябрь", "сентября"],
    &["october", "октябрь", "октября"],
    &["november", "ноябрь", "ноября"],
    &["december", "декабрь", "декабря"],
];
