//! What the built-in fields hold: a type for each kind, and how it stands for a value.

use book::Value;
use serde::{Deserialize, Serialize};

use super::exact::{Day, Minor, Number};

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
pub(crate) struct Text(pub(crate) String);

/// One of a list that grows with use.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) struct Choice(pub(crate) String);

/// The id of a record; the record need not be in the file.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) struct Id(pub(crate) String);

/// Yes or no; absent: unknown.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(crate) struct Flag(bool);

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
