//! Results as JSON: a plan, the explanation of one unit, the counts of a rule.
//!
//! What `--json` prints and what the engine hands to other pages. Keys are stable: later
//! versions add keys and take none away. Nothing here decides or words anything; keys stand in
//! alphabetical order, so that the bytes are canonical (RFC 8785).

mod count;
mod explanation;
mod finding;
mod plan;
mod verdict;
mod way;

pub use count::{CountResult, NodeCount};
pub use explanation::{
    Condition, ExplanationResult, ExplanationsResult, KeyResult, MemberOf, NeighbourResult,
    OwedResult, SeatsResult,
};
pub use finding::{FindingResult, FindingsResult};
pub use plan::{
    AwardResult, BarredResult, PlanResult, ShortfallResult, SkipResult, TreatmentResult,
    WaitResult, plan_fingerprint,
};
pub use verdict::VerdictResult;
pub use way::{MoveResult, ValueResult, WayResult};

use plan_room::Bar;
use serde::Serialize;

use crate::v1::{Cell, Integer};

// The word `plan` is a result here.
use ::plan as plan_room;

/// The canonical bytes of a result.
#[must_use]
pub fn result_bytes(result: &impl Serialize) -> Vec<u8> {
    crate::write::canonical(result)
}

/// Minor units of money: a number up to ±(2⁵³ − 1), a text of digits beyond.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Minor(Integer);

impl Minor {
    /// Wraps minor units.
    #[must_use]
    pub const fn new(minor: i64) -> Self {
        Self(Integer(minor))
    }
}

/// A value of a field as it stands in files; `null` if empty.
fn value(value: book::Value) -> Option<Cell> {
    Cell::from_value(value)
}

/// The code of what bars a unit.
fn bar_name(bar: &Bar) -> &'static str {
    match bar {
        Bar::OptedOut => "opted_out",
        Bar::Excluded { .. } => "excluded",
        Bar::Preference(preference) => preference.field(),
        Bar::Unreachable(_) => "unreachable",
        Bar::ValueLimit { .. } => "value_limit",
    }
}
