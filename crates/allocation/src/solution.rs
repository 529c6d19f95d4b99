//! What was decided: awards, who waits, who was passed over and why, what is missing.
//! Plain values; says nothing about how they were found.

/// The whole decision. Equal problems give equal solutions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Solution {
    /// By treatment, in each in the order given.
    pub awards: Vec<Award>,
    /// By treatment; at most one per unit and treatment. See [`Skip`].
    pub skipped: Vec<Skip>,
    /// One per treatment.
    pub outcomes: Vec<Outcome>,
    /// By treatment; in each: minimum, reserves, pins, obligations, base.
    pub shortfalls: Vec<Shortfall>,
    /// Minor units spent.
    pub spent: i64,
    /// Minutes used of each owner.
    pub owner_minutes_used: Vec<i64>,
}

/// One unit gets one treatment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Award {
    /// Who.
    pub unit: u32,
    /// What.
    pub treatment: u32,
    /// On which seat.
    pub seat: Seat,
    /// Counts the awards of this treatment from 0, in the order given.
    pub ordinal: u32,
}

/// Why a unit has its seat, and for pins and obligations which reserve the seat is of
/// (`None`: an open one).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// By hand.
    Pin {
        /// Index in [`crate::Treatment::reserves`].
        reserve: Option<u16>,
    },
    /// Owed.
    Obligation {
        /// Index in [`crate::Treatment::obligations`].
        index: u16,
        /// Index in [`crate::Treatment::reserves`].
        reserve: Option<u16>,
    },
    /// As a member of a segment; index in [`crate::Treatment::reserves`].
    Reserve(u16),
    /// By the floor.
    Base,
    /// By rank alone.
    Open,
}

/// A unit that was asked and could not be seated. Kept for every refused pin and
/// obligation, and in the other steps for whoever somebody below was seated past, or
/// for all refused when the list ended with seats and money left. Whoever simply came after
/// the last seat is on the waitlist only, and so nothing is kept of holders of something better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skip {
    /// Who.
    pub unit: u32,
    /// What they did not get.
    pub treatment: u32,
    /// The first limit in the way.
    pub reason: Reason,
}

/// Why a unit could not be seated when it was its turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It holds an earlier treatment, and each unit gets one.
    Holds {
        /// The first one that stands in the way.
        treatment: u32,
    },
    /// It holds a treatment that never goes with this one.
    Excluded {
        /// The first one that stands in the way.
        treatment: u32,
    },
    /// It is owed this treatment but not ranked for it.
    NotRanked,
    /// The group has all the seats it may have.
    Cap {
        /// The unit's group.
        group: u32,
    },
    /// The owner's units have all the seats they may have.
    OwnerMaximum {
        /// The unit's owner.
        owner: u32,
    },
    /// The owner has too few minutes left.
    Minutes {
        /// The unit's owner.
        owner: u32,
    },
    /// Too little money is left.
    Money,
    /// The only seats left are kept for a segment the unit is not of.
    ReservedSeats,
    /// No seat is left.
    Full,
}

/// How one treatment went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// How many were ranked.
    pub eligible: u32,
    /// How many were given.
    pub awarded: u32,
    /// Place in [`crate::Treatment::ranked`] of the last one seated on an open seat by rank.
    pub cut: Option<u32>,
    /// What ended the open seats ([`Reason::Full`], [`Reason::ReservedSeats`] or
    /// [`Reason::Money`]); `None`: everybody was asked.
    pub stopped_by: Option<Reason>,
    /// Who is left, by rank: ranked, without this treatment, and not holding anything that
    /// stands in the way (somebody still owed it in addition is left too).
    pub waitlist: Vec<u32>,
    /// Minor units spent on it.
    pub cost: i64,
}

/// Something the policy asks for that could not be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shortfall {
    /// Fewer awards than the minimum.
    Minimum {
        /// Of which treatment.
        treatment: u32,
        /// How many more it takes.
        missing: u32,
    },
    /// More seats are reserved than the maximum has.
    Reserve {
        /// Of which treatment.
        treatment: u32,
        /// Index in [`crate::Treatment::reserves`].
        index: u16,
        /// Seats that do not exist.
        missing: u32,
    },
    /// A pin that could not be honoured.
    Pin {
        /// Of which treatment.
        treatment: u32,
        /// Who was pinned.
        unit: u32,
        /// What was in the way.
        reason: Reason,
    },
    /// A debt that was not paid.
    Obligation {
        /// Of which treatment.
        treatment: u32,
        /// Index in [`crate::Treatment::obligations`].
        index: u16,
        /// Who is still owed, ascending.
        unmet: Vec<u32>,
    },
    /// Members of the base who hold neither it nor anything better.
    Base {
        /// The treatment that is the floor.
        treatment: u32,
        /// Who, ascending.
        unmet: Vec<u32>,
    },
}

impl Shortfall {
    /// The treatment whose turn left it.
    #[must_use]
    pub fn treatment(&self) -> u32 {
        match *self {
            Self::Minimum { treatment, .. }
            | Self::Reserve { treatment, .. }
            | Self::Pin { treatment, .. }
            | Self::Obligation { treatment, .. }
            | Self::Base { treatment, .. } => treatment,
        }
    }
}

impl Seat {
    /// The reserve this seat is of; `None` for an open seat.
    #[must_use]
    pub fn reserve(self) -> Option<u16> {
        match self {
            Self::Pin { reserve } | Self::Obligation { reserve, .. } => reserve,
            Self::Reserve(index) => Some(index),
            Self::Base | Self::Open => None,
        }
    }
}

impl Solution {
    /// The awards of one treatment in the order given.
    #[must_use]
    pub fn awards_of(&self, treatment: u32) -> &[Award] {
        let from = self.awards.partition_point(|a| a.treatment < treatment);
        let to = self.awards.partition_point(|a| a.treatment <= treatment);
        &self.awards[from..to]
    }
}
