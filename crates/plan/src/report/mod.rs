//! A plan in ids, to be written down, signed and compared: it stands without the book.

mod writer;

use allocation::Reason;
use book::{Date, Facts, Unit};

use crate::lower::Bar;
use crate::{Lowered, Plan};

/// A plan as a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The day that it is of.
    pub as_of: Date,
    /// Id of the programme.
    pub programme: String,
    /// The policy's version.
    pub policy_version: u32,
    /// Whom it is about.
    pub unit: Unit,
    /// In order of precedence.
    pub treatments: Vec<TreatmentReport>,
    /// By treatment, in each in the order given.
    pub awards: Vec<AwardReport>,
    /// By treatment, in each in order.
    pub waitlist: Vec<WaitReport>,
    /// Who was asked and could not be seated, by treatment.
    pub skipped: Vec<SkipReport>,
    /// What could not be done.
    pub shortfalls: Vec<ShortfallReport>,
    /// Who meets a rule and is barred all the same, by treatment, then by row.
    pub barred: Vec<BarredReport>,
    /// Minor units spent.
    pub cost_minor: i64,
    /// Minor units that may be spent; `None` is unlimited.
    pub budget_minor: Option<i64>,
    /// How many units get anything.
    pub n_reached: u32,
    /// How many get nothing.
    pub n_not_reached: u32,
}

/// How one treatment went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreatmentReport {
    /// Its id.
    pub id: String,
    /// How many may have it: they meet the rule and are not barred.
    pub eligible: u32,
    /// How many were given.
    pub awarded: u32,
    /// How many wait.
    pub waiting: u32,
    /// Awards below this number are a shortfall.
    pub minimum: u32,
    /// Seats; `None` is unlimited.
    pub maximum: Option<u32>,
    /// Minor units spent on it.
    pub cost_minor: i64,
}

/// One unit gets one treatment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardReport {
    /// Id of the person or company.
    pub unit: String,
    /// Id of the company, if there is one.
    pub company: Option<String>,
    /// Id of the treatment.
    pub treatment: String,
    /// Place among those who may have it, from 1; `None` for others.
    pub rank: Option<u32>,
    /// Why the seat is theirs.
    pub seat: SeatReport,
}

/// Why somebody has a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeatReport {
    /// By hand.
    Pin,
    /// Owed to a segment.
    Obligation {
        /// Id of the segment.
        segment: String,
    },
    /// Kept for a segment.
    Reserve {
        /// Id of the segment.
        segment: String,
    },
    /// By the floor.
    Base,
    /// By rank.
    Open,
}

impl SeatReport {
    /// `pin`, `obligation`, `reserve`, `base` or `open`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Pin => "pin",
            Self::Obligation { .. } => "obligation",
            Self::Reserve { .. } => "reserve",
            Self::Base => "base",
            Self::Open => "open",
        }
    }
}

/// Somebody waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitReport {
    /// Id of the person or company.
    pub unit: String,
    /// Id of the treatment.
    pub treatment: String,
    /// From 1.
    pub position: u32,
}

/// Somebody was asked and could not be seated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkipReport {
    /// Id of the person or company.
    pub unit: String,
    /// Id of the treatment.
    pub treatment: String,
    /// What was in the way.
    pub reason: Reason,
}

/// The code of a reason, for files and words.
#[must_use]
pub const fn reason_name(reason: Reason) -> &'static str {
    match reason {
        Reason::Holds { .. } => "holds",
        Reason::Excluded { .. } => "never_with",
        Reason::NotRanked => "not_eligible",
        Reason::Cap { .. } => "cap",
        Reason::OwnerMaximum { .. } => "owner_maximum",
        Reason::Minutes { .. } => "minutes",
        Reason::Money => "money",
        Reason::ReservedSeats => "reserved_seats",
        Reason::Full => "full",
    }
}

/// Something the policy asks for that could not be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortfallReport {
    /// `minimum`, `reserve`, `pin`, `obligation` or `base`.
    pub kind: &'static str,
    /// Id of the treatment; the floor's own for the floor.
    pub treatment: String,
    /// The segment of a reserve or obligation.
    pub segment: Option<String>,
    /// How many seats, pins or units are missing.
    pub n_missing: u32,
    /// Ids of the units concerned.
    pub units: Vec<String>,
    /// Why a pin could not be honoured.
    pub reason: Option<Reason>,
}

/// Somebody meets a rule and is barred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarredReport {
    /// Id of the person or company.
    pub unit: String,
    /// Id of the treatment.
    pub treatment: String,
    /// Everything that bars.
    pub bars: Vec<Bar>,
}

impl Report {
    /// Writes a plan down.
    #[must_use]
    pub fn of(facts: Facts<'_>, lowered: &Lowered, plan: &Plan) -> Self {
        writer::write(facts, lowered, plan)
    }
}
