//! What is wrong with a rule, and where. Words live elsewhere.

use book::Kind;

/// A fault of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The number of the node (see [`crate::Rule::nodes`]).
    pub node: usize,
    /// For a fault inside a related test: the number of the node in its condition.
    pub inner: Option<usize>,
    pub fault: Fault,
}

/// The kinds of faults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    UnknownField {
        field: String,
    },
    UnknownOperator {
        operator: String,
    },
    /// The operator is not one for fields of this kind.
    OperatorDoesNotFit {
        operator: String,
        field: String,
        kind: Kind,
    },
    /// The operand has the wrong shape for the operator (a window where one value is wanted).
    OperandDoesNotFit {
        operator: String,
    },
    /// The text is no value of the field's kind.
    NotAValue {
        field: String,
        kind: Kind,
        text: String,
    },
    /// The first of two bounds is above the second.
    BoundsReversed {
        from: String,
        to: String,
    },
    UnknownSegment {
        segment: String,
    },
    /// A segment of people in a rule about companies, or of companies where the person has no such.
    SegmentOfOtherUnit {
        segment: String,
    },
    /// The segment contains itself through these segments.
    SegmentCycle {
        through: Vec<String>,
    },
    /// The segment's own rule has faults.
    FaultySegment {
        segment: String,
    },
    /// These records do not belong to this unit.
    NotRelated {
        table: &'static str,
    },
    /// Sums and averages need a number or money field, latest a date field.
    MeasureDoesNotFit {
        field: String,
        kind: Kind,
    },
    /// Deeper than 64 levels.
    TooDeep,
}
