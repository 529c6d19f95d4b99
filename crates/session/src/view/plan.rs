//! The plan: bands of places in order of precedence.

use serde::{Deserialize, Serialize};
use words::Said;

use super::Both;

/// The whole screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanView {
    pub fingerprint: String,
    pub n_units: u32,
    pub n_reached: u32,
    pub n_barred: u32,
    pub cost_minor: i64,
    pub budget_minor: Option<i64>,
    /// Cost by treatment, in order.
    pub costs_minor: Vec<i64>,
    pub obligations_unmet: u32,
    pub obligations_owed: u32,
    pub n_pins: u32,
    /// Pins of units that the rule does not rank.
    pub n_overrides: u32,
    pub n_exclusions: u32,
    /// Whether the independent check found nobody passed over without a named reason.
    pub envy_free: bool,
    pub bands: Vec<Band>,
    pub shortfalls: Vec<ShortfallView>,
    pub findings: Vec<Said>,
}

/// One treatment of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    pub treatment: String,
    pub name: Both,
    pub given: Both,
    /// 1..=4, see [`super::TreatmentName`].
    pub ink: u8,
    pub minimum: u32,
    pub maximum: Option<u32>,
    pub n_eligible: u32,
    pub n_awarded: u32,
    /// Meet the rule and cannot be given it: not reachable, their own wish, a decision by hand.
    pub n_barred: u32,
    pub n_waiting: u32,
    pub cost_minor: i64,
    /// How the seats are taken, in order; sums to the maximum where there is one.
    pub gauge: Vec<GaugePart>,
    /// Rank of the last one seated by rank.
    pub cut: Option<u32>,
    /// Seated by rank.
    pub n_by_rank: u32,
    /// Passed over above the cut, by reason code (`cap`, `minutes`, `money`, …).
    pub passed_over: Vec<(String, u32)>,
    /// In the order of the screen: by rank, then by override, then kept seats.
    pub places: Vec<Place>,
    /// The first of those who wait.
    pub waiting: Vec<Place>,
    /// Whether `places` and `waiting` are whole.
    pub whole: bool,
    pub one_more: Option<WhatIf>,
    pub one_fewer: Option<WhatIf>,
}

/// A run of a gauge.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GaugePart {
    /// `rank`, `over` (override), `owed`, `reserve`, `base`, `free`.
    pub kind: String,
    pub n: u32,
    /// The segment of a reserve, and which reserve it is.
    pub segment: Option<Both>,
    pub reserve: Option<u32>,
}

/// Somebody's place, or place in the queue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub id: String,
    pub name: String,
    pub company: String,
    /// Of a company, the choice that says its industry.
    pub industry: String,
    /// Rank among those who qualify, from 1; `None` for an override or a kept seat outside the rule.
    pub rank: Option<u32>,
    /// `rank`, `over`, `owed`, `reserve`, `base`, or `waiting`.
    pub seat: String,
    pub pinned: bool,
    /// The reason of a pin.
    pub reason: String,
    /// Whether one more place would go here: next in line, and nothing in the way.
    pub is_next: bool,
}

/// What one place more or fewer would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhatIf {
    /// The chain, first the one whose place it is; empty: nobody would move.
    pub moves: Vec<Move>,
    pub cost_change_minor: i64,
    /// Who would be next after.
    pub next: Option<Place>,
}

/// Somebody's move between treatments; `None` is nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    pub id: String,
    pub name: String,
    pub company: String,
    pub from: Option<String>,
    pub to: Option<String>,
    /// `to` is not new: it was held beside `from`, and is what is left.
    pub keeps: bool,
}

/// Something the policy asks for that cannot be done, with ways out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShortfallView {
    pub treatment: String,
    /// `obligation`, `minimum`, `base`, `pin`, `reserve`.
    pub kind: String,
    /// The headline: "72 decision makers are owed a gift this year. There are 50 gifts."
    pub said: Said,
    /// The second line.
    pub detail: Option<Said>,
    pub n_unmet: u32,
    pub unmet: Vec<Place>,
    pub ways: Vec<BandWay>,
}

/// A way out of a shortfall.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BandWay {
    pub said: Said,
    pub unmet_after: u32,
    pub cost_change_minor: i64,
    /// Negative: over the budget. `None` without a budget.
    pub budget_left_minor: Option<i64>,
}
