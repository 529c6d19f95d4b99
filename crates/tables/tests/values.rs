//! What cells mean, as tables of text and value.

use tables::DateOrder::{DayFirst, Iso, MonthFirst};
use tables::DecimalSign::{Comma, Point};
use tables::{
    DateEvidence, DecimalEvidence, ValueProblem, column_date_order, column_decimal_sign,
    parse_date, parse_decimal,
};

#[test]
fn numbers_read_as_people_write_them() {
    let cases = [
        ("0", Point, "0", ""),
        ("-1234.56", Point, "-1234.56", ""),
        ("1234,50", Comma, "1234.5", ""),
        (" 1 200,50 ", Comma, "1200.5", ""),
        ("1\u{a0}234\u{a0}567,89", Comma, "1234567.89", ""),
        ("1\u{202f}200", Comma, "1200", ""),
        ("1'200.50", Point, "1200.5", ""),
        ("1’200.50", Point, "1200.5", ""),
        ("1,234,567.89", Point, "1234567.89", ""),
        ("1.234.567,89", Comma, "1234567.89", ""),
        ("1.234", Comma, "1234", ""),
        ("1.234", Point, "1.234", ""),
        ("(1 200,00)", Comma, "-1200", ""),
        ("−5", Point, "-5", ""),
        ("+7", Point, "7", ""),
        (".5", Point, "0.5", ""),
        ("5.", Point, "5", ""),
        ("007", Point, "7", ""),
        ("100 ₽", Comma, "100", "RUB"),
        ("1 200,50 руб.", Comma, "1200.5", "RUB"),
        ("15 р.", Comma, "15", "RUB"),
        ("3000 Российский рубль", Point, "3000", "RUB"),
        ("RUB 100", Point, "100", "RUB"),
        ("-$1,200.50", Point, "-1200.5", "USD"),
        ("$-5", Point, "-5", "USD"),
        ("($12.00)", Point, "-12", "USD"),
        ("12 usd", Point, "12", "USD"),
        ("€12", Point, "12", "EUR"),
        ("10,5 EUR", Comma, "10.5", "EUR"),
        ("5 Доллар США", Point, "5", "USD"),
    ];
    for (text, sign, number, currency) in cases {
        let amount =
            parse_decimal(text, sign).unwrap_or_else(|problem| panic!("{text:?}: {problem:?}"));
        assert_eq!(amount.number.to_string(), number, "{text:?}");
        assert_eq!(
            amount
                .currency
                .as_ref()
                .map_or("", |currency| currency.code()),
            currency,
            "{text:?}"
        );
    }
}

#[test]
fn what_is_no_number_says_why() {
    let cases = [
        ("", ValueProblem::Empty),
        (" \u{a0}", ValueProblem::Empty),
        ("NaN", ValueProblem::NotANumber),
        ("inf", ValueProblem::NotANumber),
        ("none", ValueProblem::NotANumber),
        ("9e99", ValueProblem::Exponent),
        ("1E5", ValueProblem::Exponent),
        ("1,2,3", ValueProblem::BadGrouping),
        ("12 34", ValueProblem::BadGrouping),
        ("1 2345", ValueProblem::BadGrouping),
        ("1.2.3", ValueProblem::BadGrouping),
        ("1 234'567", ValueProblem::BadGrouping),
        ("12%", ValueProblem::UnknownUnit),
        ("12 boxes", ValueProblem::UnknownUnit),
        ("¥5", ValueProblem::UnknownUnit),
        ("--5", ValueProblem::NotANumber),
        ("(5", ValueProblem::NotANumber),
        ("5-6", ValueProblem::NotANumber),
        ("$5 USD", ValueProblem::NotANumber),
        ("p17", ValueProblem::UnknownUnit),
        ("31.12.2026", ValueProblem::BadGrouping),
        ("1234567890123456789012345678901", ValueProblem::TooLarge),
    ];
    for (text, problem) in cases {
        for sign in [Point, Comma] {
            assert_eq!(
                parse_decimal(text, sign),
                Err(problem),
                "{text:?} with {sign:?}"
            );
        }
    }
    assert_eq!(parse_decimal("1,5", Point), Err(ValueProblem::BadGrouping));
    assert_eq!(parse_decimal("1.5", Comma), Err(ValueProblem::BadGrouping));
}

#[test]
fn minor_units_are_exact_or_refused() {
    let minor = |text, digits| parse_decimal(text, Point).unwrap().number.to_minor(digits);
    let rounded = |text, digits| {
        parse_decimal(text, Point)
            .unwrap()
            .number
            .to_minor_rounded(digits)
    };
    assert_eq!(minor("12.30", 2), Ok(1230));
    assert_eq!(minor("12.300", 2), Ok(1230));
    assert_eq!(minor("12.345", 2), Err(ValueProblem::TooPrecise));
    assert_eq!(minor("12", 0), Ok(12));
    assert_eq!(
        minor("99999999999999999999", 2),
        Err(ValueProblem::TooLarge)
    );
    assert_eq!(rounded("12.345", 2), Ok(1235));
    assert_eq!(rounded("-12.345", 2), Ok(-1235));
    assert_eq!(rounded("12.344", 2), Ok(1234));
    assert_eq!(rounded("12", 2), Ok(1200));
}

#[test]
fn the_decimal_sign_belongs_to_the_column() {
    let cases: [(&[&str], DecimalEvidence); 14] = [
        (&["1.5", "2.25"], DecimalEvidence::Point),
        (&["1,5", "1 200"], DecimalEvidence::Comma),
        (&["1", "200", ""], DecimalEvidence::Point),
        (&["1.234"], DecimalEvidence::Ambiguous),
        (&["1,234", "12,345"], DecimalEvidence::Ambiguous),
        (&["1.234", "1.5"], DecimalEvidence::Point),
        (&["1.234", "1.234.567"], DecimalEvidence::Comma),
        (&["1,234.50"], DecimalEvidence::Point),
        (&["1.234,50 €"], DecimalEvidence::Comma),
        (&["1 234,567"], DecimalEvidence::Comma),
        (&["1234.567"], DecimalEvidence::Point),
        (&["1.5", "1,5"], DecimalEvidence::Ambiguous),
        (
            &["31.12.2026", "1,2,3", "Anna, Bob"],
            DecimalEvidence::Point,
        ),
        (&["0,000"], DecimalEvidence::Point),
    ];
    for (cells, expected) in cases {
        assert_eq!(
            column_decimal_sign(cells.iter().copied()),
            expected,
            "{cells:?}"
        );
    }
}

#[test]
fn days_read_as_people_write_them() {
    let cases = [
        ("2026-12-31", Iso, "2026-12-31"),
        ("2026-12-31", MonthFirst, "2026-12-31"),
        ("2026-12-31T23:59:59Z", Iso, "2026-12-31"),
        ("2006-06-15T20:47:07.000Z", DayFirst, "2006-06-15"),
        ("2026-12-31 00:00:00", Iso, "2026-12-31"),
        ("2026-12-31 10:15+03:00", Iso, "2026-12-31"),
        ("2026/1/2", Iso, "2026-01-02"),
        ("20261231", Iso, "2026-12-31"),
        ("31.12.2026", DayFirst, "2026-12-31"),
        ("1.2.2026", DayFirst, "2026-02-01"),
        ("31.12.2026 9:07", DayFirst, "2026-12-31"),
        ("11.12.2024 9:07:59", DayFirst, "2024-12-11"),
        ("31.12.2026 г.", DayFirst, "2026-12-31"),
        ("31/12/26", DayFirst, "2026-12-31"),
        ("31-12-1999", DayFirst, "1999-12-31"),
        ("12/31/2026", MonthFirst, "2026-12-31"),
        ("1/2/68", MonthFirst, "2068-01-02"),
        ("1/2/69", MonthFirst, "1969-01-02"),
        ("12/31/2026 11:59 PM", MonthFirst, "2026-12-31"),
        ("22 Nov 2026", Iso, "2026-11-22"),
        ("22-Nov-26", Iso, "2026-11-22"),
        ("Nov 22, 2026", Iso, "2026-11-22"),
        ("September 1, 2026 10:00", Iso, "2026-09-01"),
        ("22 ноября 2026 г.", Iso, "2026-11-22"),
        ("1 мая 2026", Iso, "2026-05-01"),
        ("29.02.2024", DayFirst, "2024-02-29"),
    ];
    for (text, order, day) in cases {
        let found =
            parse_date(text, order).unwrap_or_else(|problem| panic!("{text:?}: {problem:?}"));
        assert_eq!(found.to_string(), day, "{text:?}");
    }
}

#[test]
fn what_is_no_day_says_why() {
    let cases = [
        ("", DayFirst, ValueProblem::Empty),
        ("0/0/00", MonthFirst, ValueProblem::Empty),
        ("31.02.2026", DayFirst, ValueProblem::NoSuchDate),
        ("29.02.2026", DayFirst, ValueProblem::NoSuchDate),
        ("2026-13-01", Iso, ValueProblem::NoSuchDate),
        ("31 Feb 2026", Iso, ValueProblem::NoSuchDate),
        ("45/45/2026", DayFirst, ValueProblem::NoSuchDate),
        ("12/31/2026", DayFirst, ValueProblem::OtherDateOrder),
        ("31/12/2026", MonthFirst, ValueProblem::OtherDateOrder),
        ("31.12.2026", Iso, ValueProblem::OtherDateOrder),
        ("31.12", DayFirst, ValueProblem::NotADate),
        ("31.12/2026", DayFirst, ValueProblem::NotADate),
        ("31.12.026", DayFirst, ValueProblem::NotADate),
        ("31.12.2026 25:00", DayFirst, ValueProblem::NotADate),
        ("31.12.2026 soon", DayFirst, ValueProblem::NotADate),
        ("99887766", Iso, ValueProblem::NotADate),
        ("7", Iso, ValueProblem::NotADate),
        ("soon", Iso, ValueProblem::NotADate),
        ("May", Iso, ValueProblem::NotADate),
        ("12345 Nov 2026", Iso, ValueProblem::NotADate),
        ("99999999999999-1-1", Iso, ValueProblem::NotADate),
    ];
    for (text, order, problem) in cases {
        assert_eq!(parse_date(text, order), Err(problem), "{text:?}");
    }
}

#[test]
fn the_order_of_days_belongs_to_the_column() {
    let cases: [(&[&str], DateEvidence); 13] = [
        (&["2026-03-04", ""], DateEvidence::Iso),
        (&[], DateEvidence::Iso),
        (&["soon", "22 Nov 2026"], DateEvidence::Iso),
        (&["03/04/2026", "05/06/2026"], DateEvidence::Ambiguous),
        (&["03/04/2026", "13/04/2026"], DateEvidence::DayFirst),
        (&["03/04/2026", "04/13/2026"], DateEvidence::MonthFirst),
        (&["13/04/2026", "04/13/2026"], DateEvidence::Ambiguous),
        (&["03.04.2026"], DateEvidence::DayFirst),
        (&["03.04.2026", "04/13/2026"], DateEvidence::Ambiguous),
        (&["03/03/2026"], DateEvidence::DayFirst),
        (&["2026-03-04", "25.12.2025 10:00"], DateEvidence::DayFirst),
        (&["45/45/2026"], DateEvidence::Iso),
        (&["0/0/00", "12/25/1980"], DateEvidence::MonthFirst),
    ];
    for (cells, expected) in cases {
        assert_eq!(
            column_date_order(cells.iter().copied()),
            expected,
            "{cells:?}"
        );
    }
}
