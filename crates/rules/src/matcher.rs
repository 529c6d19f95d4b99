//! What an operator comes down to: a test on one value that is never true of an empty one,
//! unless it asks for emptiness. Negative operators turn it round afterwards.

use std::ops::RangeInclusive;

use book::{Date, Tri, Value};

use crate::anniversary::Anniversaries;
use crate::fold;

/// A compiled test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matcher {
    Empty,
    Filled,
    /// The text or choice is one of these, which are folded; a reference, one of these ids.
    OneOf {
        folded: Vec<String>,
        ids: Vec<String>,
    },
    /// These three hold folded texts.
    Contains(String),
    StartsWith(String),
    EndsWith(String),
    /// Ten-thousandths or minor units.
    Number(RangeInclusive<i64>),
    /// Days as in [`Date`].
    Days(RangeInclusive<i32>),
    /// The next anniversary of the day is among these days.
    Anniversary {
        from: Date,
        to: Date,
    },
    /// At least one of these folded choices is chosen.
    HasAny(Vec<String>),
    /// All of these folded choices are chosen.
    HasAll(Vec<String>),
    Flag(bool),
}

impl Matcher {
    /// The texts, choices or ids of an operand.
    pub(crate) fn one_of<'a>(values: impl IntoIterator<Item = &'a Value>) -> Self {
        let ids = texts(values);
        Self::OneOf {
            folded: folded(&ids),
            ids,
        }
    }

    /// Whether a value passes.
    #[must_use]
    pub fn accepts(&self, value: &Value) -> bool {
        match value {
            Value::Empty => *self == Self::Empty,
            _ if matches!(self, Self::Empty | Self::Filled) => *self == Self::Filled,
            Value::Text(text) | Value::Choice(text) => self.accepts_folded(&fold(text)),
            Value::Number(number) => self.accepts_number(number.0),
            Value::Money(minor) => self.accepts_number(*minor),
            Value::Date(day) => self.accepts_day(*day),
            Value::Flag(yes) => *self == Self::Flag(*yes),
            Value::Choices(names) => self.accepts_set(&folded(names)),
            Value::Ref(id) => matches!(self, Self::OneOf { ids, .. } if ids.contains(id)),
        }
    }

    /// For a text or choice that is not empty, folded.
    pub(crate) fn accepts_folded(&self, text: &str) -> bool {
        match self {
            Self::Filled => true,
            Self::OneOf { folded, .. } => folded.iter().any(|other| other == text),
            Self::Contains(part) => text.contains(part.as_str()),
            Self::StartsWith(part) => text.starts_with(part.as_str()),
            Self::EndsWith(part) => text.ends_with(part.as_str()),
            _ => false,
        }
    }

    /// For a set of choices that is not empty, folded.
    pub(crate) fn accepts_set(&self, names: &[String]) -> bool {
        match self {
            Self::Filled => true,
            Self::HasAny(wanted) => wanted.iter().any(|name| names.contains(name)),
            Self::HasAll(wanted) => wanted.iter().all(|name| names.contains(name)),
            _ => false,
        }
    }

    pub(crate) fn accepts_tri(&self, answer: Tri) -> bool {
        match answer {
            Tri::Unknown => *self == Self::Empty,
            Tri::Yes => matches!(self, Self::Filled | Self::Flag(true)),
            Tri::No => matches!(self, Self::Filled | Self::Flag(false)),
        }
    }

    fn accepts_number(&self, number: i64) -> bool {
        matches!(self, Self::Number(range) if range.contains(&number))
    }

    fn accepts_day(&self, day: Date) -> bool {
        match self {
            Self::Days(range) => range.contains(&day.0),
            Self::Anniversary { from, to } => Anniversaries::between(*from, *to).contain(day),
            _ => false,
        }
    }
}

/// The texts, choices or ids among values.
pub(crate) fn texts<'a>(values: impl IntoIterator<Item = &'a Value>) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::Text(text) | Value::Choice(text) | Value::Ref(text) => Some(text.clone()),
        _ => None,
    };
    values.into_iter().filter_map(text).collect()
}

pub(crate) fn folded(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| fold(text)).collect()
}
