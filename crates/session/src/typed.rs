//! What a person types into a field, read by the field's kind.

use book::{Currency, Date, Decimal, Kind, Value};

/// A number as people write it, in plain form: `18,500 ₽`, `18 500,50` and `18500.5` are all
/// understood. `None` if it is no number. A lone separator before exactly three digits parts
/// thousands; otherwise it parts decimals.
pub(crate) fn plain_number(text: &str) -> Option<String> {
    let kept: String = text
        .chars()
        .filter(|c| {
            !c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '₽' | '$' | '€' | '£')
        })
        .map(|c| if c == '\u{2212}' { '-' } else { c })
        .collect();
    let (sign, digits) = kept
        .strip_prefix('-')
        .map_or(("", kept.as_str()), |rest| ("-", rest));
    let separators: Vec<(usize, char)> = digits
        .char_indices()
        .filter(|(_, c)| matches!(c, ',' | '.'))
        .collect();
    let decimal = match separators.as_slice() {
        [] => None,
        [(at, ',')] => (digits.len() - at != 4).then_some(*at),
        [(at, _)] => Some(*at),
        [rest @ .., (at, last)] => rest.iter().all(|(_, c)| c != last).then_some(*at),
    };
    let (whole, fraction) = decimal.map_or((digits, ""), |at| (&digits[..at], &digits[at + 1..]));
    if !thousands_are_in_place(whole) {
        return None;
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let digits_only = fraction.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits_only || (decimal.is_some() && fraction.is_empty()) {
        return None;
    }
    Some(if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    })
}

fn thousands_are_in_place(whole: &str) -> bool {
    let mut groups = whole.split([',', '.']);
    let first = groups.next().unwrap_or("");
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    digits(first) && groups.all(|group| group.len() == 3 && digits(group))
}

/// An amount in minor units.
pub(crate) fn money(currency: Currency, text: &str) -> Option<i64> {
    currency.parse_amount(&plain_number(text)?).ok()
}

/// A day: ISO, or day, month and year parted by points.
pub(crate) fn date(text: &str) -> Option<Date> {
    let text = text.trim();
    Date::parse(text).or_else(|| {
        let mut parts = text.split('.').map(|part| part.parse::<u32>().ok());
        let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
        let year = i32::try_from(year).ok().filter(|&year| year >= 1000)?;
        if parts.next().is_some() {
            None
        } else {
            Date::from_ymd(year, month, day)
        }
    })
}

/// A cell's value; the empty text empties the cell.
pub(crate) fn value(kind: Kind, home: Currency, text: &str) -> Option<Value> {
    let text = text.trim();
    if text.is_empty() {
        return Some(Value::Empty);
    }
    Some(match kind {
        Kind::Text => Value::text(text),
        Kind::Choice => Value::choice(text),
        Kind::Choices => Value::choices(text.split([',', ';']).map(str::trim)),
        Kind::Number => Value::Number(Decimal::parse(&plain_number(text)?).ok()?),
        Kind::Money => Value::Money(money(home, text)?),
        Kind::Date => Value::Date(date(text)?),
        Kind::Ref(_) => Value::Ref(text.to_owned()),
        Kind::Flag => match text.to_lowercase().as_str() {
            "yes" | "да" | "true" | "1" | "+" => Value::Flag(true),
            "no" | "нет" | "false" | "0" | "-" => Value::Flag(false),
            "unknown" | "неизвестно" | "?" => Value::Empty,
            _ => return None,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (typed, plain) in [
            ("18,500", Some("18500")),
            ("18 500,50 ₽", Some("18500.50")),
            ("1,5", Some("1.5")),
            ("1.5", Some("1.5")),
            ("1,234,567.5", Some("1234567.5")),
            ("1.234.567,5", Some("1234567.5")),
            ("\u{2212}3", Some("-3")),
            ("1,2,3", None),
            ("9e99", None),
            ("", None),
            ("12.", None),
        ] {
            assert_eq!(plain_number(typed).as_deref(), plain, "{typed}");
        }
    }

    #[test]
    fn days_are_iso_or_pointed() {
        assert_eq!(date("22.11.2026"), Date::parse("2026-11-22"));
        assert_eq!(date("31.02.2026"), None);
        assert_eq!(date("1.2.26"), None);
    }
}
