//! What would bring somebody in: the smallest changes, each tried before it is told.
//!
//! A way is a list of steps that anybody can take again: edits of the policy, changes of the
//! book. This room proposes and tries; nothing here is ever applied to what it was given.

mod derived;
mod operand;
mod records;
mod seats;
mod targets;
mod trial;
mod values;

use book::{Change, Facts, Value};

use crate::explain::{Explanation, Verdict};
use crate::{Bar, CheckedProgramme, Difference, Lowered, Pin, Plan, PolicyChange, ProgrammeEdit};
use trial::Trial;

/// With more units than this, changes of the book are not tried: each takes a copy of it.
pub const MOST_UNITS_TO_TRY: u32 = 20_000;

/// The reason and author in the steps of a way; the page asks for real ones.
pub const NOT_YET_SIGNED: &str = "?";

/// One way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayIn {
    /// What it is.
    pub way: Way,
    /// What to do for it, in order. Decisions by hand carry [`NOT_YET_SIGNED`].
    pub steps: Vec<Step>,
    /// Who moves, the unit among the gains, and what it costs.
    pub difference: Difference,
}

/// The kinds of ways in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// More seats.
    MoreSeats {
        /// How many more; no smaller number does it.
        n: u32,
        /// The maximum then.
        maximum: u32,
    },
    /// One of these declines, whichever.
    Decline {
        /// Ids, last in rank first. The steps are those of the first.
        units: Vec<String>,
        /// How many sit by rank (or, where none of those will do, on kept seats); as many as
        /// `units` if any of them will do.
        n_by_rank: u32,
    },
    /// A pin of somebody else is withdrawn.
    WithdrawPin {
        /// Id of the pinned unit.
        unit: String,
    },
    /// The unit's own exclusion is withdrawn.
    Readmit,
    /// Some values change, and perhaps there are more seats as well.
    Values {
        /// What changes, in the order of the rule, the ranking key last.
        changes: Vec<ValueChange>,
        /// More seats that it takes besides.
        more_seats: u32,
        /// Whom the unit passes in rank, if that is what the last change is for.
        passes: Option<String>,
    },
    /// A pin.
    Pin,
}

/// A value that would have to be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueChange {
    /// What changes.
    pub what: Changed,
    /// The value now.
    pub from: Value,
    /// The value needed.
    pub to: Value,
}

/// What a value change is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// A field, by its full path.
    Field(String),
    /// A condition of the treatment's rule on related records: what it measures. The number of
    /// its node.
    Related(usize),
    /// A condition on related records inside a segment.
    RelatedInSegment {
        /// Id of the segment.
        segment: String,
        /// The number of the node in its rule.
        node: usize,
    },
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// An edit of the policy.
    Policy(PolicyChange),
    /// A change of the book.
    Book(Change),
}

/// The ways that bring a unit in, smallest first. None for somebody who is in, holds something
/// better, or has opted out.
#[must_use]
pub fn ways_in(
    facts: Facts<'_>,
    checked: &CheckedProgramme,
    lowered: &Lowered,
    plan: &Plan,
    said: &Explanation,
    unit_row: u32,
) -> Vec<WayIn> {
    let is_settled = matches!(
        said.verdict,
        Verdict::Given { .. } | Verdict::HoldsBetter { .. } | Verdict::NeverWith { .. }
    );
    if is_settled || said.bars.contains(&Bar::OptedOut) {
        return Vec::new();
    }
    let trial = Trial {
        facts,
        checked,
        lowered,
        plan,
        said,
        unit_row,
    };
    let mut ways = Vec::new();
    ways.extend(readmit(&trial));
    ways.extend(seats::more(&trial));
    ways.extend(seats::decline(&trial));
    ways.extend(seats::withdraw_pins(&trial));
    ways.extend(values::ways(&trial));
    ways.extend(pin(&trial));
    ways
}

fn readmit(trial: &Trial<'_>) -> Option<WayIn> {
    let programme = trial.checked.programme();
    let steps: Vec<Step> = trial
        .said
        .bars
        .iter()
        .filter_map(|bar| match bar {
            Bar::Excluded { index } => programme.exclusions.get(*index),
            _ => None,
        })
        .map(|exclusion| {
            trial.programme(ProgrammeEdit::WithdrawExclusion {
                treatment: exclusion.treatment.clone(),
                unit: exclusion.unit.clone(),
            })
        })
        .collect();
    if steps.is_empty() {
        return None;
    }
    trial.way(Way::Readmit, steps)
}

fn pin(trial: &Trial<'_>) -> Option<WayIn> {
    let step = trial.programme(ProgrammeEdit::Pin(Pin {
        treatment: trial.treatment_id().to_owned(),
        unit: trial.said.unit.clone(),
        reason: NOT_YET_SIGNED.to_owned(),
        author: NOT_YET_SIGNED.to_owned(),
        on: trial.facts.as_of(),
    }));
    trial.way(Way::Pin, vec![step])
}
