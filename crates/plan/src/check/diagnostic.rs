//! What is wrong with a policy, and where. Words live elsewhere.

use book::Kind;

/// A fault of a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyDiagnostic {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub fault: PolicyFault,
}

/// Where in a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A segment.
    Segment {
        /// Its id.
        segment: String,
    },
    /// A programme.
    Programme {
        /// Its id.
        programme: String,
        /// Which part of it.
        part: ProgrammePart,
    },
    /// A treatment of a programme.
    Treatment {
        /// Id of the programme.
        programme: String,
        /// Id of the treatment.
        treatment: String,
        /// Which part of it.
        part: TreatmentPart,
    },
}

/// Parts of a programme that can be wrong. Positions count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProgrammePart {
    /// Its id.
    Id,
    /// Its list of treatments.
    Treatments,
    /// The floor.
    Base,
    /// The money.
    Budget,
    /// A pin.
    Pin(usize),
    /// An exclusion.
    Exclusion(usize),
    /// A greatest value.
    ValueLimit(usize),
}

/// Parts of a treatment that can be wrong. Positions count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TreatmentPart {
    /// Its id.
    Id,
    /// The eligibility rule.
    Eligibility,
    /// A key of the ranking.
    Ranking(usize),
    /// A reserve.
    Reserve(usize),
    /// A key of a reserve's own ranking.
    ReserveRanking {
        /// Position of the reserve.
        reserve: usize,
        /// Position of the key.
        key: usize,
    },
    /// An obligation.
    Obligation(usize),
    /// What it never goes with.
    NeverWith,
    /// What it also goes with.
    AlsoWith,
    /// Unit cost, fixed cost or value.
    Cost,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PolicyFault {
    /// A rule has a fault of its own.
    Rule(rules::Diagnostic),
    /// A rank key names a field that is not there.
    UnknownField(String),
    /// A rank key names a field that has no order: many of, or a reference.
    NotRankable {
        /// The path of the field.
        field: String,
        /// Its kind.
        kind: Kind,
    },
    /// No segment has this id.
    UnknownSegment(String),
    /// No treatment of the programme has this id.
    UnknownTreatment(String),
    /// An id is empty.
    NoId,
    /// An id is taken by an earlier one of the same kind.
    SameId(String),
    /// A treatment names itself.
    Itself,
    /// One treatment both goes along with and never goes with another.
    Contradiction(String),
    /// Money is below zero.
    Negative,
    /// A programme without treatments gives nothing.
    NoTreatments,
    /// A programme has at most 64 treatments, a treatment at most 1000 reserves and obligations.
    TooMany,
    /// A period of no months.
    NoPeriod,
    /// A decision by hand without a reason or a name.
    NoReason,
}
