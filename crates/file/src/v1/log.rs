//! The change log as it stands in a file.

use book::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::exact::{Day, parsed};
use super::keyed::Keyed;
use super::object::objects;
use crate::WriteError;

const MS_A_DAY: i64 = 86_400_000;
/// 1970-01-01 as [`Date`] counts days.
const EPOCH_DAY: i64 = 719_163;

/// What was changed, by whom, when and why.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct LogEntry {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    author: String,
    /// The name of the sentence that says what was changed.
    code: String,
    /// What the sentence speaks of, by name.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    parameters: Keyed<String>,
    /// In the author's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    time: Time,
}

/// A moment, `2026-11-22T10:15:30.000Z`.
#[derive(Debug)]
pub(crate) struct Time(i64);

objects!(LogEntry);

impl LogEntry {
    pub(crate) fn from_domain(entry: &crate::LogEntry) -> Result<Self, WriteError> {
        let time_ms = entry.time_ms;
        let day = i32::try_from(time_ms.div_euclid(MS_A_DAY) + EPOCH_DAY).unwrap_or(i32::MAX);
        Day::from_domain(Date(day)).map_err(|_| WriteError::TimeOutOfRange { time_ms })?;
        Ok(Self {
            author: entry.author.clone(),
            code: entry.code.clone(),
            parameters: Keyed::new(entry.parameters.clone()),
            reason: entry.reason.clone(),
            time: Time(time_ms),
        })
    }

    pub(crate) fn into_domain(self) -> crate::LogEntry {
        crate::LogEntry {
            time_ms: self.time.0,
            author: self.author,
            code: self.code,
            parameters: self.parameters.into_entries(),
            reason: self.reason,
        }
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let day = i32::try_from(self.0.div_euclid(MS_A_DAY) + EPOCH_DAY).unwrap_or(i32::MAX);
        let ms = self.0.rem_euclid(MS_A_DAY);
        let (hour, minute) = (ms / 3_600_000, ms / 60_000 % 60);
        let (second, ms) = (ms / 1_000 % 60, ms % 1_000);
        serializer.collect_str(&format_args!(
            "{}T{hour:02}:{minute:02}:{second:02}.{ms:03}Z",
            Date(day)
        ))
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(
            deserializer,
            "a moment such as 2026-11-22T10:15:30.000Z",
            |text| {
                let (day, time) = text.split_once('T')?;
                let [hour, minute, second, ms] = numbers(time)?;
                let is_time = hour < 24 && minute < 60 && second < 60;
                let day = i64::from(Date::parse(day)?.0) - EPOCH_DAY;
                let ms = ((hour * 60 + minute) * 60 + second) * 1_000 + ms;
                is_time.then_some(Self(day * MS_A_DAY + ms))
            },
        )
    }
}

/// Reads `hh:mm:ss.mmmZ`.
fn numbers(time: &str) -> Option<[i64; 4]> {
    let shape = b"00:00:00.000Z";
    let fits = time.len() == shape.len()
        && time.bytes().zip(shape).all(|(byte, wanted)| match wanted {
            b'0' => byte.is_ascii_digit(),
            _ => byte == *wanted,
        });
    if !fits {
        return None;
    }
    let number = |range| time.get(range).and_then(|digits: &str| digits.parse().ok());
    Some([number(0..2)?, number(3..5)?, number(6..8)?, number(9..12)?])
}
