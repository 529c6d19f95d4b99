//! What can be done to one node of a rule. Nodes are numbered in reading order, the root being 0.

use serde::{Deserialize, Serialize};

use crate::OperandText;

/// An edit of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NodeEdit {
    /// Another operator or operand; `inner`: of a condition inside a test over related records,
    /// by its number there.
    Compare {
        node: u32,
        inner: Option<u32>,
        operator: String,
        operand: OperandText,
    },
    /// Another joint of a group: `all`, `any`, `none`.
    Join { node: u32, kind: String },
    /// Takes a node away with all below it.
    Remove { node: u32 },
    /// Puts a field test at the end of a group.
    AddTest {
        group: u32,
        field: String,
        operator: String,
        operand: OperandText,
    },
    /// Puts membership in a segment at the end of a group.
    AddSegment { group: u32, segment: String },
    /// Puts an empty group at the end of a group.
    AddGroup { group: u32, kind: String },
    /// One place up (negative) or down among its siblings.
    Shift { node: u32, by: i32 },
    /// Into the group just above it (or else just below), at its near end.
    Into { node: u32 },
    /// Out of its group, to the place just after it.
    Out { node: u32 },
    /// To the place just before or after another node, in that node's group.
    Beside { node: u32, beside: u32, after: bool },
    /// Membership in another segment.
    Segment { node: u32, segment: String },
}

/// A ranking key as the screen gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankText {
    pub field: String,
    pub descending: bool,
}
