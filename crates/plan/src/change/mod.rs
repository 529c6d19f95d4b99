//! Edits of a policy as values: what a page, a proposal or an undo step does to it.
//!
//! A change is small and typed, so that it can be named, previewed and applied again. It
//! knows neither the book nor the plan: whether the result makes sense, [`crate::check_policy`]
//! says.

mod apply;
mod programme;
mod rule;
mod treatment;

use rules::{Operand, Rule};

use crate::policy::{
    Base, Bilingual, Channel, Exclusion, Obligation, Pin, Preference, RankKey, Reserve, Treatment,
    ValueLimit,
};

pub use apply::{apply, apply_all};

/// One edit of a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PolicyChange {
    /// Changes a programme itself.
    Programme {
        /// Id of the programme.
        programme: String,
        /// What changes.
        edit: ProgrammeEdit,
    },
    /// Changes one treatment of a programme.
    Treatment {
        /// Id of the programme.
        programme: String,
        /// Id of the treatment.
        treatment: String,
        /// What changes.
        edit: TreatmentEdit,
    },
    /// Changes the rule of a dynamic segment.
    SegmentRule {
        /// Id of the segment.
        segment: String,
        /// What changes.
        edit: RuleEdit,
    },
    /// Gives a segment another name.
    SegmentName {
        /// Id of the segment.
        segment: String,
        /// The new name.
        name: Bilingual,
    },
}

/// An edit of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProgrammeEdit {
    /// The name.
    Name(Bilingual),
    /// Money for everything, in minor units; `None` is unlimited.
    Budget(Option<i64>),
    /// Whether treatments use up the owners' minutes.
    LimitOwnerMinutes(bool),
    /// The treatments in a new order of precedence: their ids, each once.
    Order(Vec<String>),
    /// A new treatment at a position of the order (at the end if beyond).
    AddTreatment {
        /// 0 is the best.
        position: usize,
        /// The treatment; its id must be new in the programme.
        treatment: Box<Treatment>,
    },
    /// Takes a treatment away, with its pins, its exclusions and where others name it.
    RemoveTreatment(String),
    /// The floor.
    Base(Option<Base>),
    /// The rule of the floor.
    BaseRule(RuleEdit),
    /// The greatest values by kind of recipient.
    ValueLimits(Vec<ValueLimit>),
    /// Gives a place by hand; takes the place of an earlier decision on the same unit there.
    Pin(Pin),
    /// Withdraws a pin.
    Unpin {
        /// Id of the treatment.
        treatment: String,
        /// Id of the person or company.
        unit: String,
    },
    /// Refuses a place by hand; takes the place of earlier decisions on the same unit there.
    Exclude(Exclusion),
    /// Withdraws an exclusion.
    WithdrawExclusion {
        /// Id of the treatment; `None` is the exclusion from all.
        treatment: Option<String>,
        /// Id of the person or company.
        unit: String,
    },
}

/// An edit of a treatment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TreatmentEdit {
    /// The name.
    Name(Bilingual),
    /// What exactly is given.
    Given(Bilingual),
    /// Why the rule is so.
    Justification(Bilingual),
    /// What a client may be told.
    PublicWording(Bilingual),
    /// Awards below this number are a shortfall.
    Minimum(u32),
    /// Seats in total; `None` is unlimited.
    Maximum(Option<u32>),
    /// Seats for one owner's units; `None` is unlimited.
    MaximumPerOwner(Option<u32>),
    /// Seats for one company; `None` is unlimited.
    CapPerCompany(Option<u32>),
    /// Money for one award, in minor units.
    UnitCost(i64),
    /// Money once, in minor units.
    FixedCost(i64),
    /// The owner's minutes for one award.
    Minutes(u32),
    /// What the recipient's gift is worth, in minor units.
    Value(i64),
    /// The channel it needs.
    Channel(Option<Channel>),
    /// Whose preference it respects.
    Respects(Option<Preference>),
    /// The order of precedence among the eligible.
    Ranking(Vec<RankKey>),
    /// Treatments that never go with it.
    NeverWith(Vec<String>),
    /// Treatments whose holders get it too.
    AlsoWith(Vec<String>),
    /// All reserves.
    Reserves(Vec<Reserve>),
    /// Seats of one reserve.
    ReserveSeats {
        /// Position among the reserves.
        index: usize,
        /// How many.
        seats: u32,
    },
    /// Whether unused seats of one reserve stay empty.
    ReserveHard {
        /// Position among the reserves.
        index: usize,
        /// Whether they do.
        hard: bool,
    },
    /// All obligations.
    Obligations(Vec<Obligation>),
    /// The period of one obligation.
    ObligationMonths {
        /// Position among the obligations.
        index: usize,
        /// Once in so many months.
        months: u32,
    },
    /// The better treatments that settle one obligation.
    SettledBy {
        /// Position among the obligations.
        index: usize,
        /// Ids of treatments.
        treatments: Vec<String>,
    },
    /// The eligibility rule.
    Rule(RuleEdit),
}

/// An edit of a rule. Nodes are numbered as in [`Rule::nodes`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleEdit {
    /// Another rule.
    Replace(Rule),
    /// What a condition compares with: its threshold, window or list.
    Operand {
        /// The number of the node.
        node: usize,
        /// The number of the node in the condition of a related test.
        inner: Option<usize>,
        /// The new operand.
        operand: Operand,
    },
    /// How a condition compares.
    Operator {
        /// The number of the node.
        node: usize,
        /// The number of the node in the condition of a related test.
        inner: Option<usize>,
        /// The id of the operator.
        operator: String,
    },
    /// Puts another rule in the place of a node.
    Node {
        /// The number of the node.
        node: usize,
        /// What stands there from now on.
        rule: Rule,
    },
}

/// Why a change does not fit a policy. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeError {
    /// No programme of this id.
    NoProgramme(String),
    /// No treatment of this id.
    NoTreatment(String),
    /// No segment of this id, or it is a list.
    NoSegment(String),
    /// The treatment has no such reserve.
    NoReserve(usize),
    /// The treatment has no such obligation.
    NoObligation(usize),
    /// The rule has no such node.
    NoNode(usize),
    /// The node compares nothing: it is a group or a segment.
    NotACondition(usize),
    /// The programme has no floor.
    NoBase,
    /// There is no such pin.
    NoPin,
    /// There is no such exclusion.
    NoExclusion,
    /// A decision by hand needs a reason and a name.
    NoReason,
    /// The order does not name every treatment once.
    NotTheSameTreatments,
    /// A treatment of this id is already there.
    TreatmentExists(String),
    /// Money and minutes are not below zero.
    Negative,
}

impl PolicyChange {
    /// An edit of a treatment.
    #[must_use]
    pub fn treatment(programme: &str, treatment: &str, edit: TreatmentEdit) -> Self {
        Self::Treatment {
            programme: programme.to_owned(),
            treatment: treatment.to_owned(),
            edit,
        }
    }

    /// An edit of a programme.
    #[must_use]
    pub fn programme(programme: &str, edit: ProgrammeEdit) -> Self {
        Self::Programme {
            programme: programme.to_owned(),
            edit,
        }
    }
}
