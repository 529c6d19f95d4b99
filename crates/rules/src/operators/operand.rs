//! What operators take out of their operand. The shape was checked, so a `None` never occurs
//! and stands for a test that nothing passes.

use book::{Date, Value, Window};

use crate::matcher::{folded, texts};
use crate::{Matcher, Period, TypedOperand};

pub(super) const NO_NUMBER: Matcher = Matcher::Number(std::ops::RangeInclusive::new(1, 0));
pub(super) const NO_DAY: Matcher = Matcher::Days(std::ops::RangeInclusive::new(1, 0));
/// Before all days.
pub(super) const EVER: Date = Date(i32::MIN);
/// After all days.
pub(super) const NEVER: Date = Date(i32::MAX);

/// From one number to another, both included, the mark of empty cells left out.
pub(super) fn numbers(from: i64, to: i64) -> Matcher {
    Matcher::Number(from.max(book::EMPTY_NUMBER + 1)..=to)
}

/// From one day to another, both included, the mark of empty cells left out.
pub(super) fn days(from: Date, to: Date) -> Matcher {
    Matcher::Days(from.0.max(book::EMPTY_DAY + 1)..=to.0)
}

impl TypedOperand {
    /// The values, if it is made of values.
    #[must_use]
    pub fn values(&self) -> Vec<&Value> {
        match self {
            Self::One(value) => vec![value],
            Self::Many(values) => values.iter().collect(),
            Self::Between(from, to) => vec![from, to],
            Self::Nothing | Self::Window(_) | Self::Period(_) => Vec::new(),
        }
    }

    pub(super) fn all_folded(&self) -> Vec<String> {
        folded(&texts(self.values()))
    }

    pub(super) fn folded(&self) -> String {
        self.all_folded().into_iter().next().unwrap_or_default()
    }

    pub(super) fn first_number(&self) -> Option<i64> {
        self.values().into_iter().find_map(number)
    }

    pub(super) fn day(&self) -> Option<Date> {
        match self {
            Self::One(Value::Date(day)) => Some(*day),
            _ => None,
        }
    }

    pub(super) fn bounds(&self) -> Matcher {
        match self {
            Self::Between(Value::Date(from), Value::Date(to)) => days(*from, *to),
            Self::Between(from, to) => match (number(from), number(to)) {
                (Some(from), Some(to)) => numbers(from, to),
                _ => NO_NUMBER,
            },
            _ => NO_NUMBER,
        }
    }

    pub(super) fn window(&self) -> Option<Window> {
        match self {
            Self::Window(window) => Some(*window),
            _ => None,
        }
    }

    pub(super) fn period(&self) -> Option<Period> {
        match self {
            Self::Period(period) => Some(*period),
            _ => None,
        }
    }
}

fn number(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => Some(number.0),
        Value::Money(minor) => Some(*minor),
        _ => None,
    }
}

impl Period {
    /// The period `offset` after the one of the as-of date.
    pub(super) fn days(self, as_of: Date, offset: i32) -> Matcher {
        let (from, next) = self.starts(as_of, offset);
        days(from, next.plus_days(-1))
    }

    fn starts(self, as_of: Date, offset: i32) -> (Date, Date) {
        let (year, month, _) = as_of.ymd();
        let (first_month, n_months) = match self {
            Self::Week => {
                let monday = as_of.monday().plus_days(7 * offset);
                return (monday, monday.plus_days(7));
            }
            Self::Month => (month, 1),
            Self::Quarter => ((month - 1) / 3 * 3 + 1, 3),
            Self::Year => (1, 12),
        };
        let first = Date::from_ymd(year, first_month, 1).unwrap_or(as_of);
        (
            first.plus_months(n_months * offset),
            first.plus_months(n_months * (offset + 1)),
        )
    }
}
