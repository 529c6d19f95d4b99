//! The value of an own field, whose kind the book's list of fields tells.

use std::fmt;

use book::{Date, Decimal, Kind, Value};
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::exact::{Integer, IntegerVisitor};
use super::leaf::{Choice, Id, Leaf as _, Text};

/// The value of an own field: text, number, date, one of and reference are texts, money is an
/// integer, yes/no is a boolean, many of is a list of texts.
#[derive(Debug)]
pub(crate) enum Cell {
    Text(String),
    Integer(i64),
    Flag(bool),
    Many(Vec<String>),
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
