//! The smallest parts of a file: texts, days, amounts, numbers, and a cell of an own field.
//!
//! Numbers in JSON are read as 64-bit floats by many programs, so integers beyond ±(2⁵³ − 1)
//! stand as texts of digits, and numbers with decimals always as texts.

use std::fmt;

use book::{Date, Decimal, Kind, Value};
use serde::de::{SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The greatest integer that JSON carries exactly everywhere.
const MAX_SAFE: i64 = (1 << 53) - 1;
/// The days that files hold: 0000-01-01 … 9999-12-31.
const DAYS: std::ops::RangeInclusive<i32> = -365..=3_652_059;

/// What a built-in field holds in a file.
pub(crate) trait Leaf: Sized {
    /// The value as it is written; `None` for empty.
    fn from_value(value: Value) -> Option<Self>;
    /// The value as it was read.
    fn into_value(self) -> Value;
}

/// A plain text.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) struct Text(String);

/// One of a list that grows with use.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) struct Choice(String);

/// The id of a record; the record need not be in the file.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) struct Id(String);

/// Yes or no; absent: unknown.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) struct Flag(bool);

/// An exact 64-bit integer: a JSON number up to ±(2⁵³ − 1), a text of digits beyond.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Integer(pub(crate) i64);

/// Minor units of money.
pub(crate) type Minor = Integer;

/// A decimal number with up to four decimals, such as `-12.5`.
#[derive(Debug)]
pub(crate) struct Number(Decimal);

/// A calendar day, `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Day(pub(crate) Date);

/// The value of an own field: text, number, date, one of and reference are texts, money is an
/// integer, yes/no is a boolean, many of is a list of texts.
#[derive(Debug)]
pub(crate) enum Cell {
    Text(String),
    Integer(i64),
    Flag(bool),
    Many(Vec<String>),
}

impl Integer {
    fn parse(digits: &str) -> Option<Self> {
        // One spelling for each: no plus, no leading zero, and nothing that fits a number.
        let value: i64 = digits.parse().ok()?;
        let is_needed = value.unsigned_abs() > MAX_SAFE.unsigned_abs() && value != i64::MIN;
        (is_needed && value.to_string() == digits).then_some(Self(value))
    }
}

impl Leaf for Text {
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Text(text) = value {
            Some(Self(text))
        } else {
            None
        }
    }

    fn into_value(self) -> Value {
        if self.0.is_empty() {
            Value::Empty
        } else {
            Value::Text(self.0)
        }
    }
}

impl Leaf for Choice {
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Choice(name) = value {
            Some(Self(name))
        } else {
            None
        }
    }

    fn into_value(self) -> Value {
        if self.0.is_empty() {
            Value::Empty
        } else {
            Value::Choice(self.0)
        }
    }
}

impl Leaf for Id {
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Ref(id) = value {
            Some(Self(id))
        } else {
            None
        }
    }

    fn into_value(self) -> Value {
        if self.0.is_empty() {
            Value::Empty
        } else {
            Value::Ref(self.0)
        }
    }
}

impl Leaf for Flag {
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Flag(yes) = value {
            Some(Self(yes))
        } else {
            None
        }
    }

    fn into_value(self) -> Value {
        Value::Flag(self.0)
    }
}

impl Leaf for Minor {
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Money(minor) = value {
            Some(Self(minor))
        } else {
            None
        }
    }

    fn into_value(self) -> Value {
        Value::Money(self.0)
    }
}

impl Leaf for Number {
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Number(number) = value {
            Some(Self(number))
        } else {
            None
        }
    }

    fn into_value(self) -> Value {
        Value::Number(self.0)
    }
}

impl Leaf for Day {
    fn from_value(value: Value) -> Option<Self> {
        if let Value::Date(day) = value {
            Some(Self(day))
        } else {
            None
        }
    }

    fn into_value(self) -> Value {
        Value::Date(self.0)
    }
}

impl Cell {
    /// A value as it is written; `None` for empty.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        Some(match value {
            Value::Empty => return None,
            Value::Text(text) | Value::Choice(text) | Value::Ref(text) => Self::Text(text),
            Value::Number(number) => Self::Text(number.to_string()),
            Value::Money(minor) => Self::Integer(minor),
            Value::Date(day) => Self::Text(day.to_string()),
            Value::Flag(yes) => Self::Flag(yes),
            Value::Choices(names) => Self::Many(names),
        })
    }

    /// The value for a field of a kind; `None` if it is none of that kind.
    pub(crate) fn into_value(self, kind: Kind) -> Option<Value> {
        Some(match (kind, self) {
            (Kind::Text, Self::Text(text)) => Text(text).into_value(),
            (Kind::Choice, Self::Text(name)) => Choice(name).into_value(),
            (Kind::Ref(_), Self::Text(id)) => Id(id).into_value(),
            (Kind::Number, Self::Text(text)) => Value::Number(Decimal::parse(&text).ok()?),
            (Kind::Date, Self::Text(text)) => Value::Date(Date::parse(&text)?),
            (Kind::Money, Self::Integer(minor)) => Value::Money(minor),
            (Kind::Money, Self::Text(digits)) => Value::Money(Integer::parse(&digits)?.0),
            (Kind::Flag, Self::Flag(yes)) => Value::Flag(yes),
            (Kind::Choices, Self::Many(names)) => Value::choices(names),
            _ => return None,
        })
    }
}

impl Serialize for Integer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.unsigned_abs() <= MAX_SAFE.unsigned_abs() {
            serializer.serialize_i64(self.0)
        } else {
            serializer.collect_str(&self.0)
        }
    }
}

struct IntegerVisitor;

impl Visitor<'_> for IntegerVisitor {
    type Value = Integer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer up to 9007199254740991, or a text of digits beyond")
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Integer, E> {
        if value.unsigned_abs() <= MAX_SAFE.unsigned_abs() {
            Ok(Integer(value))
        } else {
            Err(E::invalid_value(Unexpected::Signed(value), &self))
        }
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Integer, E> {
        let signed = i64::try_from(value);
        signed
            .map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
            .and_then(|value| self.visit_i64(value))
    }

    fn visit_str<E: serde::de::Error>(self, digits: &str) -> Result<Integer, E> {
        Integer::parse(digits).ok_or_else(|| E::invalid_value(Unexpected::Str(digits), &self))
    }
}

impl<'de> Deserialize<'de> for Integer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IntegerVisitor)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(
            deserializer,
            "a number with up to four decimals as a text",
            |text| Decimal::parse(text).ok().map(Self),
        )
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer, "a day such as 2026-11-22", |text| {
            Date::parse(text).map(Self)
        })
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Integer(integer) => Integer(*integer).serialize(serializer),
            Self::Flag(yes) => serializer.serialize_bool(*yes),
            Self::Many(names) => names.serialize(serializer),
        }
    }
}

struct CellVisitor;

impl<'de> Visitor<'de> for CellVisitor {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, an integer, true, false or a list of texts")
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Cell, E> {
        Ok(Cell::Flag(yes))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Cell, E> {
        IntegerVisitor
            .visit_i64(value)
            .map(|integer| Cell::Integer(integer.0))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Cell, E> {
        IntegerVisitor
            .visit_u64(value)
            .map(|integer| Cell::Integer(integer.0))
    }

    fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Cell, E> {
        Ok(Cell::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Cell, A::Error> {
        let mut names = Vec::new();
        while let Some(name) = list.next_element()? {
            names.push(name);
        }
        Ok(Cell::Many(names))
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CellVisitor)
    }
}

/// A text that must be of a form.
pub(crate) fn parsed<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    form: &'static str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    /// Refuses within the visit, so that the error has the place of the text.
    struct Form<P>(&'static str, P);

    impl<T, P: Fn(&str) -> Option<T>> Visitor<'_> for Form<P> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            self.1(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
        }
    }

    deserializer.deserialize_str(Form(form, parse))
}

impl Day {
    /// A day as it is written.
    pub(crate) fn from_domain(day: Date) -> Result<Self, crate::WriteError> {
        if DAYS.contains(&day.0) {
            Ok(Self(day))
        } else {
            Err(crate::WriteError::DayOutOfRange { day: day.0 })
        }
    }
}
