//! How the cells of a column are read: its order of day and month, its decimal sign, and
//! which of its texts stand for which values.

use std::collections::BTreeMap;

use tables::{
    DateOrder, DecimalSign, ValueProblem, column_date_order, column_decimal_sign, parse_date,
    parse_decimal,
};

use super::{Pick, Reason, Target};
use crate::{Currency, Date, Decimal, Kind, Value};

/// Decisions that hold for a whole column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Whether cells are read as days, numbers.
    pub has_dates: bool,
    pub has_numbers: bool,
    /// `None` where a person has to choose (if the column has dates).
    pub date_order: Option<DateOrder>,
    /// `None` where a person has to choose (if the column has numbers).
    pub decimal: Option<DecimalSign>,
    /// Text of a cell, lower case and trimmed, onto a value of the book; others stay as they are.
    pub values: BTreeMap<String, String>,
    /// Job titles, lower case and trimmed, onto `yes`, `no` or nothing, where a person says
    /// otherwise than [`super::roles::decides`] of who decides.
    pub decides: BTreeMap<String, String>,
}

impl Reading {
    /// What the cells of a column say of themselves, given where they go.
    #[must_use]
    pub fn of<'a>(targets: &[Target], cells: impl Iterator<Item = &'a str> + Clone) -> Self {
        let first = |kinds: &[Kind]| targets.iter().find(|target| kinds.contains(&target.kind()));
        let dates = first(&[Kind::Date]);
        let numbers = first(&[Kind::Number, Kind::Money]);
        let picked = |pick: Pick| cells.clone().map(move |cell| pick.of(cell));
        Self {
            has_dates: dates.is_some(),
            has_numbers: numbers.is_some(),
            date_order: dates.and_then(|target| column_date_order(picked(target.pick)).order()),
            decimal: numbers.and_then(|target| column_decimal_sign(picked(target.pick)).sign()),
            ..Self::default()
        }
    }

    /// Whether somebody has to say which comes first, day or month.
    #[must_use]
    pub const fn asks_date_order(&self) -> bool {
        self.has_dates && self.date_order.is_none()
    }

    /// Whether somebody has to say what the decimal sign is.
    #[must_use]
    pub const fn asks_decimal_sign(&self) -> bool {
        self.has_numbers && self.decimal.is_none()
    }

    /// The value of a cell and, of an amount, the currency named in it.
    ///
    /// # Errors
    /// Why the text is no value of the kind.
    pub(super) fn value(
        &self,
        text: &str,
        pick: Pick,
        kind: Kind,
        currency: Currency,
    ) -> Result<(Value, Option<Currency>), Reason> {
        let told = match pick {
            Pick::Decides => &self.decides,
            _ => &self.values,
        };
        let told = if told.is_empty() {
            None
        } else {
            told.get(&text.trim().to_lowercase())
        };
        let text = told.map_or_else(|| pick.of(text), String::as_str);
        if text.is_empty() {
            return Ok((Value::Empty, None));
        }
        let value = match kind {
            Kind::Text => Value::text(text),
            Kind::Choice => Value::choice(text),
            Kind::Choices => Value::choices(
                text.split([';', ',', '\n'])
                    .flat_map(|part| part.split(":::"))
                    .map(tag),
            ),
            Kind::Ref(_) => Value::Ref(text.to_owned()),
            Kind::Flag => flag(text)?,
            Kind::Date => match parse_date(text, self.date_order.unwrap_or(DateOrder::Iso)) {
                Ok(day) => Value::Date(Date::from(day)),
                Err(ValueProblem::Empty) => Value::Empty,
                Err(problem) => return Err(Reason::Value(problem)),
            },
            Kind::Number | Kind::Money => return self.number(text, kind, currency),
        };
        Ok((value, None))
    }

    fn number(
        &self,
        text: &str,
        kind: Kind,
        currency: Currency,
    ) -> Result<(Value, Option<Currency>), Reason> {
        let sign = self.decimal.unwrap_or(DecimalSign::Point);
        let amount = match parse_decimal(text, sign) {
            Ok(amount) => amount,
            Err(ValueProblem::Empty) => return Ok((Value::Empty, None)),
            Err(problem) => return Err(Reason::Value(problem)),
        };
        let named = amount
            .currency
            .and_then(|named| Currency::parse(named.code()));
        let digits = match kind {
            Kind::Money => named.unwrap_or(currency).digits(),
            _ => 4,
        };
        let units = u8::try_from(digits).map_or(Err(ValueProblem::TooLarge), |digits| {
            amount.number.to_minor(digits)
        });
        let units = units.and_then(|n| {
            if n == i64::MIN {
                Err(ValueProblem::TooLarge)
            } else {
                Ok(n)
            }
        });
        match units {
            Ok(n) if kind == Kind::Money => Ok((Value::Money(n), named)),
            Ok(n) => Ok((Value::Number(Decimal(n)), named)),
            Err(problem) => Err(Reason::Value(problem)),
        }
    }
}

/// A label without blanks around and without the star that Google puts before its own.
fn tag(text: &str) -> &str {
    text.trim().trim_start_matches("* ").trim()
}

const YES: &[&str] = &[
    "yes",
    "y",
    "true",
    "1",
    "+",
    "x",
    "v",
    "✓",
    "да",
    "д",
    "истина",
    "лпр",
    "decision maker",
    "decision-maker",
    "decides",
    "принимает решения",
    "принимает решение",
];
const NO: &[&str] = &[
    "no",
    "n",
    "false",
    "0",
    "-",
    "нет",
    "н",
    "ложь",
    "не лпр",
    "не принимает решения",
    "not a decision maker",
    "does not decide",
];
const UNKNOWN: &[&str] = &[
    "unknown",
    "неизвестно",
    "неизв",
    "?",
    "n/a",
    "не знаю",
    "не указано",
    "н/д",
    "—",
    "–",
];

/// Yes, no, or empty for what says that it is not known.
pub(super) fn flag(text: &str) -> Result<Value, Reason> {
    let text = text.to_lowercase();
    let is = |words: &[&str]| words.contains(&text.as_str());
    match () {
        () if is(YES) => Ok(Value::Flag(true)),
        () if is(NO) => Ok(Value::Flag(false)),
        () if is(UNKNOWN) => Ok(Value::Empty),
        () => Err(Reason::NotAFlag),
    }
}

/// Whether a text reads as yes or no.
pub(super) fn is_flag_word(text: &str) -> bool {
    let text = text.to_lowercase();
    text.chars().count() > 1 && matches!(flag(&text), Ok(Value::Flag(_)))
}
