//! How many units meet a rule, and what every condition does to their number.

use book::{Date, Unit};
use rules::Evaluation;
use serde::Serialize;

/// The counts of a rule.
#[derive(Debug, Serialize)]
pub struct CountResult {
    /// `YYYY-MM-DD`.
    pub as_of: String,
    /// How many meet the rule.
    pub count: usize,
    /// By number of the node: parents before children, in reading order.
    pub nodes: Vec<NodeCount>,
    /// How many there are.
    pub total: u32,
    /// `person` or `company`.
    pub unit: &'static str,
}

/// The counts of one condition or group.
#[derive(Debug, Serialize)]
pub struct NodeCount {
    /// Meet it, whatever the rest says.
    pub alone: usize,
    /// Meet it only because there is no value.
    pub empty_added: usize,
    /// Meet the rule, and would not if this came out the other way.
    pub gained: usize,
    /// Do not meet the rule, and would if this came out the other way.
    pub lost: usize,
}

impl CountResult {
    /// Writes an evaluation down.
    #[must_use]
    pub fn of(as_of: Date, unit: Unit, total: u32, evaluation: &Evaluation) -> Self {
        let nodes = evaluation.nodes.iter().map(|node| NodeCount {
            alone: node.alone,
            empty_added: node.empty_added,
            gained: node.gained,
            lost: node.lost,
        });
        Self {
            as_of: as_of.to_string(),
            count: evaluation.matches.count(),
            nodes: nodes.collect(),
            total,
            unit: unit.name(),
        }
    }
}
