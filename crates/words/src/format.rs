//! How figures, sums and days look in each language. Own code, so that every engine prints
//! the same: no-break spaces, no locale of the machine.

use book::{Currency, Date};

use crate::Language;

const NBSP: char = '\u{a0}';

/// A whole number: `1,234` or `1 234`.
#[must_use]
pub fn count(language: Language, n: i64) -> String {
    grouped(language, n.unsigned_abs().to_string(), "", n < 0)
}

/// A place in an order: `26th`, `26-е` (место).
#[must_use]
pub fn ordinal(language: Language, n: i64) -> String {
    let figure = count(language, n);
    let suffix = match (language, n % 10, n % 100) {
        (Language::Ru, _, _) => "-е",
        (Language::En, _, 11..=13) => "th",
        (Language::En, 1, _) => "st",
        (Language::En, 2, _) => "nd",
        (Language::En, 3, _) => "rd",
        (Language::En, _, _) => "th",
    };
    format!("{figure}{suffix}")
}

/// Ten-thousandths, without trailing zeros: `12.5` or `12,5`.
#[must_use]
pub fn number(language: Language, ten_thousandths: i64) -> String {
    let plain = book::Decimal(ten_thousandths).to_string();
    decimal(language, &plain)
}

/// Minor units with the currency's sign: `1,500,000 ₽`; decimals only where there are any.
#[must_use]
pub fn money(language: Language, currency: Currency, minor: i64) -> String {
    format!(
        "{}{NBSP}{}",
        amount(language, currency, minor),
        sign(currency)
    )
}

/// Minor units without the sign.
#[must_use]
pub fn amount(language: Language, currency: Currency, minor: i64) -> String {
    let plain = currency.format_amount(minor);
    let padded = match plain.split_once('.') {
        Some((whole, fraction)) => {
            format!(
                "{whole}.{fraction:0<width$}",
                width = currency.digits() as usize
            )
        }
        None => plain,
    };
    decimal(language, &padded)
}

/// The sign of a currency, or its code.
#[must_use]
pub fn sign(currency: Currency) -> String {
    match currency.code() {
        "RUB" => "₽",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        other => other,
    }
    .to_owned()
}

/// A day: `20 Nov 2026`, `20 ноя 2026`.
#[must_use]
pub fn date(language: Language, day: Date) -> String {
    let (year, _, _) = day.ymd();
    format!("{}{NBSP}{year}", day_month(language, day))
}

/// A day without its year: `20 Nov`.
#[must_use]
pub fn day_month(language: Language, day: Date) -> String {
    const EN: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    const RU: [&str; 12] = [
        "янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    ];
    let (_, month, day) = day.ymd();
    let names = match language {
        Language::En => EN,
        Language::Ru => RU,
    };
    format!("{day}{NBSP}{}", names[(month as usize + 11) % 12])
}

fn decimal(language: Language, plain: &str) -> String {
    let (negative, plain) = plain
        .strip_prefix('-')
        .map_or((false, plain), |rest| (true, rest));
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    grouped(language, whole.to_owned(), fraction, negative)
}

fn grouped(language: Language, digits: String, fraction: &str, negative: bool) -> String {
    let (separator, point) = match language {
        Language::En => (',', '.'),
        Language::Ru => (NBSP, ','),
    };
    let mut text = String::new();
    if negative {
        text.push('\u{2212}');
    }
    // Russian leaves four digits together: 1234, but 12 345.
    let group = language == Language::En || digits.len() > 4;
    for (at, digit) in digits.chars().enumerate() {
        if group && at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_and_days_look_as_each_language_writes_them() {
        let usd = Currency::parse("USD").unwrap();
        assert_eq!(amount(Language::En, usd, 123_456_750), "1,234,567.50");
        assert_eq!(
            amount(Language::Ru, usd, 123_456_750),
            "1\u{a0}234\u{a0}567,50"
        );
        assert_eq!(
            money(Language::En, Currency::RUB, 55_500_000),
            "555,000\u{a0}₽"
        );
        assert_eq!(count(Language::En, -1200), "\u{2212}1,200");
        let day = Date::parse("2026-11-20").unwrap();
        assert_eq!(date(Language::Ru, day), "20\u{a0}ноя\u{a0}2026");
    }
}
