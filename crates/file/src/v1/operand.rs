//! What a test compares with, as it stands in a file.
//!
//! `"client"`, `["client","lost"]`, `{"from":"1","to":"2"}`, `{"n":6,"unit":"months"}`,
//! `{"period":"quarter"}`. An integer is taken for the text of its digits.

use std::fmt;

use book::{Window, WindowUnit};
use rules::Period;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An operand that is there.
#[derive(Debug)]
pub(crate) enum Operand {
    One(String),
    Many(Vec<String>),
    Shaped(Shaped),
}

/// The operands that are objects: bounds, a window or a period. The keys of one of them.
#[derive(Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
    { "required": ["from", "to"] },
    { "required": ["n", "unit"] },
    { "required": ["period"] },
])))]
#[serde(deny_unknown_fields)]
pub(crate) struct Shaped {
    /// The lower bound, included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Word>,
    /// How many units of time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    n: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    period: Option<PeriodName>,
    /// The upper bound, included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<Word>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<UnitName>,
}

/// A value as plain text: `client`, `1500000.5`, `2026-11-22`.
#[derive(Debug)]
pub(crate) struct Word(String);

/// What windows are counted in.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum UnitName {
    Days,
    Weeks,
    Months,
    Years,
}

/// A calendar period.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum PeriodName {
    Week,
    Month,
    Quarter,
    Year,
}

impl Operand {
    /// The operand as it is written; `None` for nothing.
    pub(crate) fn from_domain(operand: &rules::Operand) -> Option<Self> {
        Some(match operand {
            rules::Operand::Nothing => return None,
            rules::Operand::One(text) => Self::One(text.clone()),
            rules::Operand::Many(texts) => Self::Many(texts.clone()),
            rules::Operand::Between(from, to) => Self::Shaped(Shaped {
                from: Some(Word(from.clone())),
                to: Some(Word(to.clone())),
                ..Shaped::default()
            }),
            rules::Operand::Window(window) => Self::Shaped(Shaped {
                n: Some(window.n),
                unit: Some(UnitName::from_domain(window.unit)),
                ..Shaped::default()
            }),
            rules::Operand::Period(period) => Self::Shaped(Shaped {
                period: Some(PeriodName::from_domain(*period)),
                ..Shaped::default()
            }),
        })
    }

    /// The operand as it was read; nothing if it is absent.
    pub(crate) fn into_domain(operand: Option<Self>) -> rules::Operand {
        match operand {
            None => rules::Operand::Nothing,
            Some(Self::One(text)) => rules::Operand::One(text),
            Some(Self::Many(texts)) => rules::Operand::Many(texts),
            // Reading lets only whole shapes through.
            Some(Self::Shaped(shaped)) => shaped.into_domain().unwrap_or(rules::Operand::Nothing),
        }
    }
}

impl Shaped {
    fn into_domain(self) -> Option<rules::Operand> {
        Some(match self {
            Self {
                from: Some(from),
                to: Some(to),
                n: None,
                unit: None,
                period: None,
            } => rules::Operand::Between(from.0, to.0),
            Self {
                n: Some(n),
                unit: Some(unit),
                from: None,
                to: None,
                period: None,
            } => rules::Operand::Window(Window {
                n,
                unit: unit.into_domain(),
            }),
            Self {
                period: Some(period),
                from: None,
                to: None,
                n: None,
                unit: None,
            } => rules::Operand::Period(period.into_domain()),
            _ => return None,
        })
    }

    fn is_whole(&self) -> bool {
        let has = [
            self.from.is_some(),
            self.to.is_some(),
            self.n.is_some(),
            self.unit.is_some(),
            self.period.is_some(),
        ];
        [
            [true, true, false, false, false],
            [false, false, true, true, false],
            [false, false, false, false, true],
        ]
        .contains(&has)
    }
}

impl UnitName {
    const fn from_domain(unit: WindowUnit) -> Self {
        match unit {
            WindowUnit::Days => Self::Days,
            WindowUnit::Weeks => Self::Weeks,
            WindowUnit::Months => Self::Months,
            WindowUnit::Years => Self::Years,
        }
    }

    const fn into_domain(self) -> WindowUnit {
        match self {
            Self::Days => WindowUnit::Days,
            Self::Weeks => WindowUnit::Weeks,
            Self::Months => WindowUnit::Months,
            Self::Years => WindowUnit::Years,
        }
    }
}

impl PeriodName {
    const fn from_domain(period: Period) -> Self {
        match period {
            Period::Week => Self::Week,
            Period::Month => Self::Month,
            Period::Quarter => Self::Quarter,
            Period::Year => Self::Year,
        }
    }

    const fn into_domain(self) -> Period {
        match self {
            Self::Week => Period::Week,
            Self::Month => Period::Month,
            Self::Quarter => Period::Quarter,
            Self::Year => Period::Year,
        }
    }
}

impl Serialize for Operand {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::One(text) => serializer.serialize_str(text),
            Self::Many(texts) => texts.serialize(serializer),
            Self::Shaped(shaped) => shaped.serialize(serializer),
        }
    }
}

impl Serialize for Word {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

struct OperandVisitor;

impl<'de> Visitor<'de> for OperandVisitor {
    type Value = Operand;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, an integer, a list of texts, bounds, a window or a period")
    }

    fn visit_i64<E>(self, value: i64) -> Result<Operand, E> {
        Ok(Operand::One(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Operand, E> {
        Ok(Operand::One(value.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Operand, E> {
        Ok(Operand::One(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Operand, A::Error> {
        let mut texts = Vec::new();
        while let Some(Word(text)) = list.next_element()? {
            texts.push(text);
        }
        Ok(Operand::Many(texts))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Operand, A::Error> {
        let shaped = Shaped::deserialize(MapAccessDeserializer::new(map))?;
        if shaped.is_whole() {
            Ok(Operand::Shaped(shaped))
        } else {
            Err(A::Error::custom(
                "expected `from` and `to`, `n` and `unit`, or `period`",
            ))
        }
    }
}

impl<'de> Deserialize<'de> for Operand {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OperandVisitor)
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WordVisitor;

        impl Visitor<'_> for WordVisitor {
            type Value = Word;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or an integer")
            }

            fn visit_i64<E>(self, value: i64) -> Result<Word, E> {
                Ok(Word(value.to_string()))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Word, E> {
                Ok(Word(value.to_string()))
            }

            fn visit_str<E>(self, text: &str) -> Result<Word, E> {
                Ok(Word(text.to_owned()))
            }
        }

        deserializer.deserialize_any(WordVisitor)
    }
}
