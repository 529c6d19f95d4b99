//! Decisions by hand and limits of value as they stand in a file.

use plan::policy;
use serde::{Deserialize, Serialize};

use super::exact::{Day, Integer, Minor};
use super::object::objects;
use crate::WriteError;

/// A place given by hand.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct Pin {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    author: String,
    on: Day,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    treatment: String,
    /// Id of the person or company.
    unit: String,
}

/// A place refused by hand.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct Exclusion {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    author: String,
    on: Day,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    /// All treatments if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    treatment: Option<String>,
    /// Id of the person or company.
    unit: String,
}

/// The greatest value that a kind of recipient may be given.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct ValueLimit {
    /// Minor units.
    maximum_minor: Minor,
    /// Where the limit comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    recipient_kind: String,
}

objects!(Pin, Exclusion, ValueLimit);

impl Pin {
    pub(crate) fn from_domain(pin: &policy::Pin) -> Result<Self, WriteError> {
        Ok(Self {
            author: pin.author.clone(),
            on: Day::from_domain(pin.on)?,
            reason: pin.reason.clone(),
            treatment: pin.treatment.clone(),
            unit: pin.unit.clone(),
        })
    }

    pub(crate) fn into_domain(self) -> policy::Pin {
        policy::Pin {
            treatment: self.treatment,
            unit: self.unit,
            reason: self.reason,
            author: self.author,
            on: self.on.0,
        }
    }
}

impl Exclusion {
    pub(crate) fn from_domain(exclusion: &policy::Exclusion) -> Result<Self, WriteError> {
        Ok(Self {
            author: exclusion.author.clone(),
            on: Day::from_domain(exclusion.on)?,
            reason: exclusion.reason.clone(),
            treatment: exclusion.treatment.clone(),
            unit: exclusion.unit.clone(),
        })
    }

    pub(crate) fn into_domain(self) -> policy::Exclusion {
        policy::Exclusion {
            treatment: self.treatment,
            unit: self.unit,
            reason: self.reason,
            author: self.author,
            on: self.on.0,
        }
    }
}

impl ValueLimit {
    pub(crate) fn from_domain(limit: &policy::ValueLimit) -> Self {
        Self {
            maximum_minor: Integer(limit.maximum_minor),
            note: limit.note.clone(),
            recipient_kind: limit.recipient_kind.clone(),
        }
    }

    pub(crate) fn into_domain(self) -> policy::ValueLimit {
        policy::ValueLimit {
            recipient_kind: self.recipient_kind,
            maximum_minor: self.maximum_minor.0,
            note: self.note,
        }
    }
}
