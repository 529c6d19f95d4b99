//! The policy: the ladder, one treatment's rule as cards, and its terms.

use serde::{Deserialize, Serialize};
use words::Said;

use super::Both;

/// The screen for one treatment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyView {
    pub version: u32,
    pub published: bool,
    /// People barred from everything because they opted out.
    pub n_opted_out: u32,
    pub rungs: Vec<Rung>,
    pub cost_minor: i64,
    pub budget_minor: Option<i64>,
    pub costs_minor: Vec<i64>,
    /// Position of the treatment shown.
    pub selected: u32,
    pub n_units: u32,
    pub n_eligible: u32,
    /// The rule as sentences that one signs.
    pub sentence: Both,
    /// Seats, cap, reserves and order, as a second paragraph.
    pub terms_sentence: Both,
    pub nodes: Vec<NodeView>,
    pub ranking: Vec<RankView>,
    pub terms: Terms,
    pub justification: Both,
    pub public_wording: Both,
    /// Faults of this treatment's rule, with the node each is at.
    pub faults: Vec<(u32, Said)>,
    /// Fields a condition can be about.
    pub fields: Vec<FieldChoice>,
    /// Pins and exclusions by hand.
    pub exceptions: Vec<ExceptionView>,
    /// Segments that a reserve, an obligation or a condition can name.
    pub segments: Vec<SegmentChoice>,
}

/// A segment to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SegmentChoice {
    pub id: String,
    pub name: Both,
    /// Whether its members are companies.
    pub is_company: bool,
    /// Whether it has a rule; the others are lists.
    pub has_rule: bool,
}

/// The rule of a segment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SegmentView {
    pub id: String,
    pub name: Both,
    pub is_company: bool,
    pub n_units: u32,
    pub n_members: u32,
    /// Empty for a list.
    pub sentence: Both,
    pub nodes: Vec<NodeView>,
    pub faults: Vec<(u32, Said)>,
    pub fields: Vec<FieldChoice>,
    pub segments: Vec<SegmentChoice>,
}

/// A treatment on the ladder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    pub treatment: String,
    pub name: Both,
    pub ink: u8,
    pub maximum: Option<u32>,
    pub n_eligible: u32,
    pub n_awarded: u32,
    pub cost_minor: i64,
    /// "30 places, 4 for prospects".
    pub meta: Said,
}

/// A node of the rule, in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NodeView {
    pub number: u32,
    pub depth: u32,
    /// `all`, `any`, `none`, `test`, `related`, `segment`.
    pub kind: String,
    /// Full path of a test's field.
    pub field: String,
    pub field_kind: String,
    pub operator: String,
    /// Operators that fit the field.
    pub operators: Vec<OperatorChoice>,
    pub operand: crate::OperandText,
    /// The condition in words, both languages (related tests and segments are shown so).
    pub words: Both,
    /// Values that occur, for choices.
    pub choices: Vec<String>,
    pub alone: u32,
    pub lost: u32,
    pub gained: u32,
    /// How many more a negative test lets in because the value is empty.
    pub empty_added: u32,
    /// The tests inside a test over related records, numbered as there.
    pub inner: Vec<NodeView>,
    /// The segment that membership is asked in.
    pub segment: String,
}

/// An operator to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperatorChoice {
    pub id: String,
    /// `nothing`, `one`, `many`, `between`, `window`, `period`.
    pub operand: String,
}

/// A field to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChoice {
    pub path: String,
    pub kind: String,
    pub operators: Vec<OperatorChoice>,
    /// Whether people can be ranked by it.
    pub ranks: bool,
    /// Values that occur, for choices.
    pub choices: Vec<String>,
}

/// A ranking key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankView {
    pub field: String,
    pub descending: bool,
    pub kind: String,
    /// How many of those who qualify are still tied after this key.
    pub n_tied: u32,
}

/// What can be edited in the drawer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    pub minimum: u32,
    pub maximum: Option<u32>,
    pub cap_per_company: Option<u32>,
    /// How many the cap passes over now.
    pub n_capped: u32,
    pub reserves: Vec<ReserveView>,
    pub unit_cost_minor: i64,
    pub fixed_cost_minor: i64,
    pub minutes: u32,
    pub n_awarded: u32,
    pub obligations: Vec<ObligationView>,
    pub channel: Option<String>,
    pub respects: Option<String>,
}

/// Seats kept for a segment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReserveView {
    pub segment: Both,
    pub segment_id: String,
    /// The segment's rule as a sentence.
    pub sentence: Both,
    pub seats: u32,
    pub hard: bool,
    pub n_members: u32,
}

/// An obligation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObligationView {
    pub segment: Both,
    pub segment_id: String,
    pub months: u32,
    pub n_owed: u32,
    pub n_unmet: u32,
    pub settled_by: Vec<String>,
}

/// A decision by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExceptionView {
    pub pin: bool,
    pub treatment: Option<String>,
    pub id: String,
    pub name: String,
    pub reason: String,
    pub author: String,
    pub on: i32,
}
