//! Numbers and days, exactly.
//!
//! Numbers in JSON are read as 64-bit floats by many programs, so integers beyond ±(2⁵³ − 1)
//! stand as texts of digits, and numbers with decimals always as texts.

use std::fmt;

use book::{Date, Decimal};
use serde::de::{Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The greatest integer that JSON carries exactly everywhere.
const MAX_SAFE: i64 = (1 << 53) - 1;
/// The days that files hold: 0000-01-01 … 9999-12-31.
const DAYS: std::ops::RangeInclusive<i32> = -365..=3_652_059;

/// An exact 64-bit integer: a JSON number up to ±(2⁵³ − 1), a text of digits beyond.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Integer(pub(crate) i64);

/// Minor units of money.
pub(crate) type Minor = Integer;

/// A decimal number with up to four decimals, such as `-12.5`.
#[derive(Debug)]
pub(crate) struct Number(pub(crate) Decimal);

/// A calendar day, `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Day(pub(crate) Date);

impl Integer {
    /// The integer of a text of digits.
    pub(crate) fn parse(digits: &str) -> Option<Self> {
        // One spelling for each: no plus, no leading zero, and nothing that fits a number.
        let value: i64 = digits.parse().ok()?;
        let is_needed = value.unsigned_abs() > MAX_SAFE.unsigned_abs() && value != i64::MIN;
        (is_needed && value.to_string() == digits).then_some(Self(value))
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

pub(crate) struct IntegerVisitor;

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
