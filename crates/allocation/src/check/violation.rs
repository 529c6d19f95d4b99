//! What can be wrong with a solution.

/// One thing wrong with a solution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Violation {
    /// Awards are not sorted by treatment or name a unit, treatment, reserve or obligation
    /// that does not exist; nothing else was checked.
    Malformed {
        /// Index in [`crate::Solution::awards`].
        award: usize,
    },
    /// A unit has the same treatment twice.
    Twice {
        /// Who.
        unit: u32,
        /// What.
        treatment: u32,
    },
    /// A unit has no right to the seat it sits on.
    NotEntitled {
        /// Who.
        unit: u32,
        /// What.
        treatment: u32,
    },
    /// A unit holds two treatments that do not go together for it.
    Together {
        /// Who.
        unit: u32,
        /// The later one.
        treatment: u32,
        /// The earlier one.
        with: u32,
    },
    /// More awards than seats.
    OverMaximum {
        /// Of which treatment.
        treatment: u32,
    },
    /// More awards on reserved seats than there are.
    OverReserve {
        /// Of which treatment.
        treatment: u32,
        /// Index in [`crate::Treatment::reserves`].
        index: usize,
    },
    /// More awards to a group than its cap.
    OverCap {
        /// Of which treatment.
        treatment: u32,
        /// Which group.
        group: u32,
    },
    /// More awards to an owner's units than the maximum per owner.
    OverOwnerMaximum {
        /// Of which treatment.
        treatment: u32,
        /// Which owner.
        owner: u32,
    },
    /// More minutes than the owner has.
    OverMinutes {
        /// Which owner.
        owner: u32,
    },
    /// More money than the budget.
    OverBudget,
    /// At its turn a unit could have been seated, and was not: justified envy when somebody
    /// below was seated the same way, else a seat wasted.
    PassedOver {
        /// Who.
        unit: u32,
        /// What.
        treatment: u32,
        /// Somebody who was seated the same way, though it was their turn later.
        instead: Option<u32>,
    },
    /// An award that the procedure comes to neither then nor so: out of order, on another
    /// seat than the unit's turn gives, or beyond what was left.
    OutOfTurn {
        /// Who.
        unit: u32,
        /// What.
        treatment: u32,
    },
    /// What the solution says of itself is not so.
    Misreported {
        /// Of which treatment; `None`: in total.
        treatment: Option<u32>,
        /// Which part.
        claim: Claim,
    },
    /// The reason given for passing over a unit is not so, or the unit was not passed over.
    FalseReason {
        /// Who.
        unit: u32,
        /// What.
        treatment: u32,
    },
    /// A unit was passed over and no reason is given.
    NoReason {
        /// Who.
        unit: u32,
        /// What.
        treatment: u32,
    },
}

/// A part of what a solution says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// One outcome per treatment.
    Outcomes,
    /// `eligible`, `awarded` or `cost` of an outcome, or `spent` in total.
    Sums,
    /// `cut`.
    Cut,
    /// `stopped_by`.
    StoppedBy,
    /// `waitlist`.
    Waitlist,
    /// A shortfall is not named, or one is named that is none.
    Shortfalls,
    /// `owner_minutes_used`.
    Minutes,
}
