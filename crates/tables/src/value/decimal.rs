//! Numbers as people write them, in integers; never through a float.

use std::fmt;

use super::{Currency, ValueProblem};

/// The sign between the whole and the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecimalSign {
    Point,
    Comma,
}

impl DecimalSign {
    fn character(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

/// An exact number: `units / 10^scale`, without trailing zeros in the scale, so that
/// equal numbers are equal values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Decimal {
    units: i128,
    scale: u8,
}

impl Decimal {
    /// `units / 10^scale`, such as `(1050, 2)` for 10.5.
    pub fn new(units: i128, scale: u8) -> Self {
        let (mut units, mut scale) = (units, scale);
        while scale > 0 && units % 10 == 0 {
            units /= 10;
            scale -= 1;
        }
        Self { units, scale }
    }

    /// All digits as an integer; see [`scale`](Self::scale).
    pub fn units(self) -> i128 {
        self.units
    }

    /// Number of decimal places in [`units`](Self::units).
    pub fn scale(self) -> u8 {
        self.scale
    }

    /// The number in units of `10^-digits`: with 2, rubles become kopecks. Refuses what has more
    /// places ([`TooPrecise`](ValueProblem::TooPrecise)) or does not fit ([`TooLarge`](ValueProblem::TooLarge)).
    pub fn to_minor(self, digits: u8) -> Result<i64, ValueProblem> {
        let Some(missing) = digits.checked_sub(self.scale) else {
            return Err(ValueProblem::TooPrecise);
        };
        let factor = 10_i128
            .checked_pow(u32::from(missing))
            .ok_or(ValueProblem::TooLarge)?;
        let minor = self
            .units
            .checked_mul(factor)
            .ok_or(ValueProblem::TooLarge)?;
        i64::try_from(minor).map_err(|_| ValueProblem::TooLarge)
    }

    /// As [`to_minor`](Self::to_minor), but what has more places is rounded, halves away from zero.
    pub fn to_minor_rounded(self, digits: u8) -> Result<i64, ValueProblem> {
        let Some(surplus) = self.scale.checked_sub(digits) else {
            return self.to_minor(digits);
        };
        let divisor = 10_i128
            .checked_pow(u32::from(surplus))
            .ok_or(ValueProblem::TooLarge)?;
        let half = if self.units < 0 {
            -(divisor / 2)
        } else {
            divisor / 2
        };
        i64::try_from((self.units + half) / divisor).map_err(|_| ValueProblem::TooLarge)
    }

    /// The number if it is whole.
    pub fn to_integer(self) -> Option<i64> {
        self.to_minor(0).ok()
    }

    /// Plain digits with this sign, without grouping; reads back as the same number.
    pub fn to_text(self, sign: DecimalSign) -> String {
        let digits = format!(
            "{:0>width$}",
            self.units.unsigned_abs(),
            width = usize::from(self.scale) + 1
        );
        let (whole, rest) = digits.split_at(digits.len() - usize::from(self.scale));
        let minus = if self.units < 0 { "-" } else { "" };
        match rest {
            "" => format!("{minus}{whole}"),
            rest => format!("{minus}{whole}{}{rest}", sign.character()),
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text(DecimalSign::Point))
    }
}

/// A number and the currency that stood beside it, if one did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Amount {
    pub number: Decimal,
    pub currency: Option<Currency>,
}

/// Reads a number with this decimal sign. Takes thousands grouped by three with blanks (also no-break and thin ones), apostrophes
/// or the other sign; a minus, a plus, parentheses for negatives; a currency before or after.
pub fn parse_decimal(text: &str, sign: DecimalSign) -> Result<Amount, ValueProblem> {
    if let Some(number) = plain(text.as_bytes(), sign) {
        return Ok(Amount {
            number,
            currency: None,
        });
    }
    let parts = Parts::of(text)?;
    let number = parts.body.parse(sign)?;
    let number = if parts.is_negative {
        Decimal {
            units: -number.units,
            ..number
        }
    } else {
        number
    };
    Ok(Amount {
        number,
        currency: parts.currency,
    })
}

/// What the cells of a column say of its decimal sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecimalEvidence {
    /// Also where nothing depends on it, as in a column of whole numbers.
    Point,
    Comma,
    /// Cells such as `1.234` read differently, or cells contradict each other: ask.
    Ambiguous,
}

impl DecimalEvidence {
    /// The sign, unless a person has to choose.
    pub fn sign(self) -> Option<DecimalSign> {
        match self {
            Self::Point => Some(DecimalSign::Point),
            Self::Comma => Some(DecimalSign::Comma),
            Self::Ambiguous => None,
        }
    }
}

/// Finds the decimal sign of a column from all its cells; what is no number has no say.
pub fn column_decimal_sign<'a>(cells: impl IntoIterator<Item = &'a str>) -> DecimalEvidence {
    match Votes::of(cells) {
        Votes {
            points: true,
            commas: true,
            ..
        } => DecimalEvidence::Ambiguous,
        Votes { points: true, .. } => DecimalEvidence::Point,
        Votes { commas: true, .. } => DecimalEvidence::Comma,
        Votes { open: true, .. } => DecimalEvidence::Ambiguous,
        _ => DecimalEvidence::Point,
    }
}

/// The sign that some of the cells need and none forbids.
pub(crate) fn clear_decimal_sign<'a>(
    cells: impl IntoIterator<Item = &'a str>,
) -> Option<DecimalSign> {
    match Votes::of(cells) {
        Votes {
            points: true,
            commas: false,
            ..
        } => Some(DecimalSign::Point),
        Votes {
            points: false,
            commas: true,
            ..
        } => Some(DecimalSign::Comma),
        _ => None,
    }
}

/// Which signs some cell needs, and whether some cell reads well with either.
#[derive(Default)]
struct Votes {
    points: bool,
    commas: bool,
    open: bool,
}

impl Votes {
    fn of<'a>(cells: impl IntoIterator<Item = &'a str>) -> Self {
        let mut votes = Self::default();
        for cell in cells {
            match vote(cell) {
                Vote::Nothing => {}
                Vote::Open => votes.open = true,
                Vote::Sign(DecimalSign::Point) => votes.points = true,
                Vote::Sign(DecimalSign::Comma) => votes.commas = true,
            }
        }
        votes
    }
}

/// What one cell says.
enum Vote {
    Nothing,
    /// Reads well with either sign, and differently.
    Open,
    Sign(DecimalSign),
}

fn vote(cell: &str) -> Vote {
    if !cell.bytes().any(|byte| matches!(byte, b'.' | b',')) {
        return Vote::Nothing;
    }
    let read = |sign| parse_decimal(cell, sign).ok().map(|amount| amount.number);
    match (read(DecimalSign::Point), read(DecimalSign::Comma)) {
        (Some(point), Some(comma)) if point != comma => Vote::Open,
        // `0,000` or `руб.`
        (Some(_), Some(_)) | (None, None) => Vote::Nothing,
        (Some(_), None) => Vote::Sign(DecimalSign::Point),
        (None, Some(_)) => Vote::Sign(DecimalSign::Comma),
    }
}

/// The quick way for `-1234.56`; `None` sends everything else the long way.
fn plain(bytes: &[u8], sign: DecimalSign) -> Option<Decimal> {
    let (is_negative, digits) = match bytes {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, bytes),
    };
    if digits.is_empty() || digits.len() > 18 || !digits[0].is_ascii_digit() {
        return None;
    }
    let (mut units, mut point) = (0_i64, None);
    for (index, byte) in digits.iter().enumerate() {
        match byte {
            b'0'..=b'9' => units = units * 10 + i64::from(byte - b'0'),
            _ if char::from(*byte) == sign.character() && point.is_none() => point = Some(index),
            _ => return None,
        }
    }
    let scale = point.map_or(0, |point| digits.len() - point - 1) as u8;
    let units = i128::from(if is_negative { -units } else { units });
    Some(Decimal::new(units, scale))
}

/// A text taken apart around its digits.
struct Parts<'a> {
    body: Body<'a>,
    is_negative: bool,
    currency: Option<Currency>,
}

impl<'a> Parts<'a> {
    fn of(text: &'a str) -> Result<Self, ValueProblem> {
        let text = text.trim_matches(is_blank);
        if text.is_empty() {
            return Err(ValueProblem::Empty);
        }
        let first = text
            .find(|c: char| c.is_ascii_digit())
            .ok_or(ValueProblem::NotANumber)?;
        let last = text
            .rfind(|c: char| c.is_ascii_digit())
            .ok_or(ValueProblem::NotANumber)?;
        let (before, body, after) = (&text[..first], &text[first..=last], &text[last + 1..]);
        let mut signs = Signs::default();
        let (before, starts_with) = match before.strip_suffix(['.', ',']) {
            Some(rest) if Currency::from_text(signs.clone().strip(before)).is_none() => {
                (rest, &text[rest.len()..first])
            }
            _ => (before, ""),
        };
        let (after, ends_with) = match after.strip_prefix(['.', ',']) {
            Some(rest) => (rest, &after[..1]),
            None => (after, ""),
        };
        let units = [signs.strip(before), signs.strip(after)];
        let currency = match units {
            ["", ""] => None,
            [unit, ""] | ["", unit] => {
                Some(Currency::from_text(unit).ok_or_else(|| unit_problem(body, unit))?)
            }
            _ => return Err(ValueProblem::NotANumber),
        };
        Ok(Self {
            body: Body {
                starts_with,
                middle: body,
                ends_with,
            },
            is_negative: signs.is_negative()?,
            currency,
        })
    }
}

/// A word with digits in it is no number; a number with a foreign unit is told apart.
fn unit_problem(body: &str, unit: &str) -> ValueProblem {
    let is_number = body
        .chars()
        .all(|c| c.is_ascii_digit() || c == '.' || c == ',' || is_blank(c));
    if is_number && unit.chars().count() <= 24 {
        ValueProblem::UnknownUnit
    } else {
        ValueProblem::NotANumber
    }
}

/// The signs met around a number.
#[derive(Clone, Default)]
struct Signs {
    n_minus: usize,
    n_plus: usize,
    n_open: usize,
    n_close: usize,
}

impl Signs {
    /// Counts and removes the signs and blanks at both ends.
    fn strip<'a>(&mut self, text: &'a str) -> &'a str {
        let mut count = |c: char| {
            match c {
                '-' | '−' | '–' => self.n_minus += 1,
                '+' => self.n_plus += 1,
                '(' => self.n_open += 1,
                ')' => self.n_close += 1,
                _ => return is_blank(c),
            }
            true
        };
        let text = text.trim_start_matches(&mut count);
        text.trim_end_matches(&mut count)
    }

    fn is_negative(&self) -> Result<bool, ValueProblem> {
        match (self.n_minus, self.n_plus, self.n_open, self.n_close) {
            (0, 0 | 1, 0, 0) => Ok(false),
            (1, 0, 0, 0) | (0, 0, 1, 1) => Ok(true),
            _ => Err(ValueProblem::NotANumber),
        }
    }
}

/// The part from the first to the last digit, with a decimal sign that may stand at either end.
struct Body<'a> {
    starts_with: &'a str,
    middle: &'a str,
    ends_with: &'a str,
}

impl Body<'_> {
    fn parse(&self, sign: DecimalSign) -> Result<Decimal, ValueProblem> {
        let decimal = sign.character();
        let (mut units, mut scale, mut n_digits) = (0_i128, None, 0_u32);
        let (mut separator, mut group) = (None, 0);
        let all = [self.starts_with, self.middle, self.ends_with];
        for c in all.into_iter().flat_map(str::chars) {
            if let Some(digit) = c.to_digit(10) {
                n_digits += 1;
                if n_digits > MAX_DIGITS {
                    return Err(ValueProblem::TooLarge);
                }
                units = units * 10 + i128::from(digit);
                group += 1;
                scale = scale.map(|scale: u8| scale + 1);
            } else if c == decimal && scale.is_none() && (separator.is_none() || group == 3) {
                scale = Some(0);
            } else if is_separator(c, sign.other()) && scale.is_none() {
                let fits = if separator.is_none() {
                    (1..=3).contains(&group)
                } else {
                    group == 3
                };
                if !fits || separator.is_some_and(|before| before != c) {
                    return Err(ValueProblem::BadGrouping);
                }
                separator = Some(c);
                group = 0;
            } else {
                return Err(match c {
                    'e' | 'E' => ValueProblem::Exponent,
                    '.' | ',' | '\'' | '’' => ValueProblem::BadGrouping,
                    c if is_blank(c) => ValueProblem::BadGrouping,
                    _ => ValueProblem::NotANumber,
                });
            }
        }
        match (separator, scale) {
            (Some(_), None) if group != 3 => Err(ValueProblem::BadGrouping),
            _ => Ok(Decimal::new(units, scale.unwrap_or(0))),
        }
    }
}

fn is_separator(c: char, other: DecimalSign) -> bool {
    is_blank(c) || c == '\'' || c == '’' || c == other.character()
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{FEFF}' || c == '\u{200B}'
}

/// More than any sum of money has, few enough for `i128`.
const MAX_DIGITS: u32 = 30;
