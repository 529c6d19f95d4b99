//! Why one person (or company) has what they have, and what would change it.

use serde::{Deserialize, Serialize};
use words::Said;

use super::{Both, Cell};

/// The "Why" drawer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhyView {
    pub id: String,
    pub name: String,
    pub role: String,
    pub company: String,
    pub lifecycle: String,
    pub since: Option<i32>,
    pub decision_maker: Option<bool>,
    pub owner: String,
    /// "Gets a gift. First in line for the reception:"
    pub verdict: Said,
    /// "one seat short.", the deciding fact.
    pub deciding: Option<Said>,
    /// The treatment explained in full, and its name.
    pub treatment: String,
    pub treatment_name: Both,
    pub ink: u8,
    /// "meets all, ranks 26th".
    pub summary: Said,
    pub conditions: Vec<Condition>,
    pub rank: Option<u32>,
    /// "26th, for 25 seats".
    pub rank_said: Option<Said>,
    /// "25 seats go by rank: 30 − 4 kept − 1 override; by revenue…".
    pub rank_note: Option<Said>,
    pub neighbours: Vec<Neighbour>,
    pub ways: Vec<Way>,
    pub others: Vec<OtherTreatment>,
    pub notes: Vec<Said>,
    pub holds_it: bool,
    pub pinned: Option<String>,
    pub excluded: Option<String>,
    /// Whom a pin would put out, if all seats are taken.
    pub would_displace: Option<String>,
    pub unit_cost_minor: i64,
}

/// A condition against the unit's own value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    pub node: u32,
    pub depth: u32,
    /// `all`, `any`, `none`, `test`, `related`, `segment`.
    pub kind: String,
    pub words: Both,
    pub met: bool,
    /// Not met (or met, under "none of"), and this alone decides.
    pub decides: bool,
    pub actual: Cell,
    /// Where the value and the threshold stand on a common scale, 0..=100; for numbers and sums.
    pub bullet: Option<(u8, u8)>,
}

/// Somebody near in rank; `cut_before` draws the line above this row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbour {
    pub id: String,
    pub rank: u32,
    pub name: String,
    pub company: String,
    pub value: Cell,
    pub me: bool,
    pub cut_before: bool,
}

/// A change that would bring the unit in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    pub said: Said,
    /// What else it does.
    pub outcome: Option<Said>,
    /// The edit that makes it, if one does.
    pub edit: Option<crate::Edit>,
}

/// Another treatment, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherTreatment {
    pub treatment: String,
    pub name: Both,
    pub ink: u8,
    pub summary: Said,
    pub conditions: Vec<Condition>,
}
