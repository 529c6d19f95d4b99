//! A figure on a screen, by what it counts. Every figure can be opened into the people it counts.

use serde::{Deserialize, Serialize};

/// What a figure counts, in people (or companies, where the programme or segment is of them).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Figure {
    /// Whoever gets anything.
    Reached,
    /// Whoever gets nothing.
    Without,
    /// Whoever may not be given any of the treatments.
    Barred,
    /// Whoever asked not to be written to.
    OptedOut,
    /// The places that cost money.
    Paid,
    /// Debts, and those of them that are not paid.
    Owed,
    Unmet,
    /// Places by hand outside the rule, and within it.
    Overrides,
    Pins,
    Exclusions,
    /// Whoever may have a treatment, by rank.
    Eligible {
        treatment: String,
    },
    Awarded {
        treatment: String,
    },
    /// A run of a gauge: its kind, and which reserve it is.
    Seats {
        treatment: String,
        kind: String,
        reserve: Option<u32>,
    },
    Waiting {
        treatment: String,
    },
    PassedOver {
        treatment: String,
        reason: String,
    },
    /// Who goes without by the shortfall of this number.
    Shortfall {
        number: u32,
    },
    /// Whom the finding of this number is about.
    Finding {
        number: u32,
    },
    /// The members of a reserve's segment who can be given it.
    Kept {
        treatment: String,
        index: u32,
    },
    /// Those owed by one obligation, and those of them who go without.
    OwedBy {
        treatment: String,
        index: u32,
    },
    UnmetBy {
        treatment: String,
        index: u32,
    },
    /// Those who are still tied after a ranking key.
    Tied {
        treatment: String,
        key: u32,
    },
    /// Whoever meets a rule.
    Meets {
        of: RuleOf,
    },
    /// Whoever meets one condition of a rule, whatever the rest says.
    Alone {
        of: RuleOf,
        node: u32,
    },
    /// Whoever is lost because of one condition alone, and whoever is let in only by it.
    Lost {
        of: RuleOf,
        node: u32,
    },
    Gained {
        of: RuleOf,
        node: u32,
    },
    /// Whoever meets a negative condition only because there is no value.
    Empty {
        of: RuleOf,
        node: u32,
    },
}

/// Whose rule it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RuleOf {
    /// The eligibility rule of a treatment of the programme on screen.
    Treatment(String),
    /// The rule of a segment.
    Segment(String),
}
