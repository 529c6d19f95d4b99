//! One cell to a number: grouping, signs, currencies. The column's decimal sign is given.

use super::{Currency, Decimal, DecimalSign, ValueProblem};

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
        Decimal::new(-number.units(), number.scale())
    } else {
        number
    };
    Ok(Amount {
        number,
        currency: parts.currency,
    })
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
