//! What would bring somebody in, as JSON.

use plan::WayIn;
use plan::ways::{Changed, Way};
use serde::Serialize;

use super::{Minor, value};
use crate::v1::Cell;

/// A way in.
#[derive(Debug, Serialize)]
pub struct WayResult {
    /// For `values`: what would have to change.
    pub changes: Vec<ValueResult>,
    /// `more_seats`, `decline`, `withdraw_pin`, `readmit`, `values` or `pin`.
    pub code: &'static str,
    /// What it costs more.
    pub cost_change_minor: Minor,
    /// Who gains, the unit among them.
    pub gains: Vec<MoveResult>,
    /// Who loses.
    pub losses: Vec<MoveResult>,
    /// How many more seats it takes.
    pub more_seats: u32,
    /// Those of whom one would have to decline, or whose pin would have to go.
    pub units: Vec<String>,
}

/// A value that would have to be another.
#[derive(Debug, Serialize)]
pub struct ValueResult {
    /// The path of a field, if it is a field.
    pub field: Option<String>,
    from: Option<Cell>,
    /// The number of a condition on related records, if it is that.
    pub node: Option<usize>,
    /// The segment in whose rule that condition is.
    pub segment: Option<String>,
    to: Option<Cell>,
}

/// Somebody's treatments before and after.
#[derive(Debug, Serialize)]
pub struct MoveResult {
    pub from: Vec<String>,
    pub to: Vec<String>,
    pub unit: String,
}

/// A way in as it is written.
pub(super) fn way(way: &WayIn) -> WayResult {
    let moves = |moves: &[plan::Move]| {
        let moves = moves.iter().map(|who| MoveResult {
            from: who.from.clone(),
            to: who.to.clone(),
            unit: who.unit.clone(),
        });
        moves.collect()
    };
    let bare = |code| WayResult {
        changes: Vec::new(),
        code,
        cost_change_minor: Minor::new(way.difference.cost_change_minor),
        gains: moves(&way.difference.gains),
        losses: moves(&way.difference.losses),
        more_seats: 0,
        units: Vec::new(),
    };
    match &way.way {
        Way::MoreSeats { n, .. } => WayResult {
            more_seats: *n,
            ..bare("more_seats")
        },
        Way::Decline { units, .. } => WayResult {
            units: units.clone(),
            ..bare("decline")
        },
        Way::WithdrawPin { unit } => WayResult {
            units: vec![unit.clone()],
            ..bare("withdraw_pin")
        },
        Way::Readmit => bare("readmit"),
        Way::Values {
            changes,
            more_seats,
            passes,
        } => WayResult {
            changes: changes.iter().map(change).collect(),
            more_seats: *more_seats,
            units: passes.iter().cloned().collect(),
            ..bare("values")
        },
        Way::Pin => bare("pin"),
    }
}

fn change(change: &plan::ways::ValueChange) -> ValueResult {
    let (field, node, segment) = match &change.what {
        Changed::Field(path) => (Some(path.clone()), None, None),
        Changed::Related(node) => (None, Some(*node), None),
        Changed::RelatedInSegment { segment, node } => (None, Some(*node), Some(segment.clone())),
    };
    ValueResult {
        field,
        from: value(change.from.clone()),
        node,
        segment,
        to: value(change.to.clone()),
    }
}
