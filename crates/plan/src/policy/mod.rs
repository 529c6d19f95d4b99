//! The written policy: segments, programmes, treatments and the decisions made by hand.
//!
//! A policy is a value that a person edits; [`crate::check_policy`] says what is wrong with it.

mod treatment;

use std::collections::BTreeMap;

use book::{Date, Unit};
use rules::{Rule, Segment, Segments};

pub use treatment::{Channel, Obligation, Preference, RankKey, Reserve, Treatment};

/// A text in both languages; either may be empty, and then the other stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    pub en: String,
    pub ru: String,
}

impl Bilingual {
    /// The same words in English and Russian.
    #[must_use]
    pub fn new(en: &str, ru: &str) -> Self {
        Self {
            en: en.to_owned(),
            ru: ru.to_owned(),
        }
    }

    /// Whether neither language has words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.en.trim().is_empty() && self.ru.trim().is_empty()
    }
}

/// One version of the firm's policy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// 1, 2, …; a signed version never changes, the next edit makes the next one.
    pub version: u32,
    /// Frozen for signing.
    pub published: bool,
    pub segments: BTreeMap<String, NamedSegment>,
    pub programmes: Vec<Programme>,
}

/// A segment with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedSegment {
    pub name: Bilingual,
    pub segment: Segment,
}

/// An occasion or a service: who can get what, in which order of precedence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Stable; unique in the policy.
    pub id: String,
    pub name: Bilingual,
    pub unit: Unit,
    /// In order of precedence, best first.
    pub treatments: Vec<Treatment>,
    pub base: Option<Base>,
    /// Money for everything, in minor units; unlimited if `None`.
    pub budget_minor: Option<i64>,
    /// Whether the minutes of treatments count against the owners' minutes in the book.
    pub limit_owner_minutes: bool,
    pub pins: Vec<Pin>,
    pub exclusions: Vec<Exclusion>,
    /// Greatest value of a gift by kind of recipient, in minor units. A setting of the
    /// firm's with a note on where it comes from; not legal advice.
    pub value_limits: Vec<ValueLimit>,
}

/// The floor: who must get at least which treatment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// Id of a treatment of the programme, usually the last.
    pub treatment: String,
    pub members: Rule,
}

/// A place given by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    pub treatment: String,
    /// Id of the person or company.
    pub unit: String,
    pub reason: String,
    pub author: String,
    pub on: Date,
}

/// A place refused by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// All treatments if `None`.
    pub treatment: Option<String>,
    pub unit: String,
    pub reason: String,
    pub author: String,
    pub on: Date,
}

/// The greatest value that a kind of recipient may be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueLimit {
    /// A choice of the people's field `recipient_kind`.
    pub recipient_kind: String,
    pub maximum_minor: i64,
    pub note: String,
}

impl Policy {
    /// A programme by id.
    #[must_use]
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }

    /// The segments as rules see them.
    #[must_use]
    pub fn segments(&self) -> Segments {
        self.segments
            .iter()
            .map(|(id, named)| (id.clone(), named.segment.clone()))
            .collect()
    }
}

impl Programme {
    /// The position of a treatment in the order of precedence.
    #[must_use]
    pub fn position(&self, treatment: &str) -> Option<usize> {
        self.treatments
            .iter()
            .position(|other| other.id == treatment)
    }
}
