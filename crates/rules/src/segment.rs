//! Segments: named sets of units that rules can refer to.

use std::collections::BTreeMap;

use book::{Date, Unit};

use crate::Rule;

/// A named set of people or of companies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    pub unit: Unit,
    pub members: Members,
}

/// Who is in a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Members {
    /// Whoever meets the rule now.
    Dynamic(Rule),
    /// Listed by id.
    List(Vec<String>),
    /// Whoever met a rule on a day, kept by id.
    Snapshot { ids: Vec<String>, on: Date },
}

/// The segments of a policy by id.
pub type Segments = BTreeMap<String, Segment>;
