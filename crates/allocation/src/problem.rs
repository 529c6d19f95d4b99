//! What is to be decided: units, treatments, limits. Plain columns, filled by the caller;
//! knows neither where they come from nor how the decision is made.

use crate::UnitSet;

/// "None" in a column of indices: a unit without a group or without an owner.
pub const NONE: u32 = u32::MAX;

/// Everything a decision depends on. All indices are checked by [`Problem::flaws`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// Units are `0..n_units`.
    pub n_units: u32,
    /// Groups (companies) are `0..n_groups`.
    pub n_groups: u32,
    /// Owners are `0..n_owners`.
    pub n_owners: u32,
    /// The group of each unit or [`NONE`]; one per unit.
    pub group: Vec<u32>,
    /// The owner of each unit or [`NONE`]; one per unit.
    pub owner: Vec<u32>,
    /// In order of precedence, best first.
    pub treatments: Vec<Treatment>,
    /// The floor, if there is one.
    pub base: Option<Base>,
    /// Minor units that may be spent in total; `None` is unlimited.
    pub budget: Option<i64>,
    /// Minutes each owner has in total, `None` unlimited; one per owner.
    pub owner_minutes: Vec<Option<i64>>,
}

/// One kind of scarce attention.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Treatment {
    /// Who may have it (eligible, reachable, neither opted out nor excluded by hand), best
    /// first; each unit at most once.
    pub ranked: Vec<u32>,
    /// Awards below this number are a shortfall.
    pub minimum: u32,
    /// Seats in total, reserved ones included; `None` is unlimited.
    pub maximum: Option<u32>,
    /// Seats for units of one group; units without a group are not counted.
    pub cap_per_group: Option<u32>,
    /// Seats for units of one owner; units without an owner are not counted.
    pub maximum_per_owner: Option<u32>,
    /// Minor units for each award, not negative.
    pub unit_cost: i64,
    /// Minor units charged once, with the first award, not negative.
    pub fixed_cost: i64,
    /// Minutes that each award takes of the unit's owner, not negative.
    pub minutes: i64,
    /// Seated by hand, before everybody; they need not be ranked.
    pub pins: Vec<u32>,
    /// Seats kept for segments, served in this order.
    pub reserves: Vec<Reserve>,
    /// Who is owed this treatment, served in this order.
    pub obligations: Vec<Obligation>,
    /// "Never with": treatments no holder of this one may hold; works both ways.
    pub excludes: Vec<u32>,
    /// "Also gets": earlier treatments whose holders may have this one too.
    pub also_with: Vec<u32>,
}

/// Seats kept for a segment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reserve {
    /// Who may sit here, first served first; each unit at most once. They need not be in
    /// [`Treatment::ranked`]: then a reserved seat is the only one they can get.
    pub ranked: Vec<u32>,
    /// How many. Seats beyond the treatment's maximum do not exist: earlier reserves first.
    pub seats: u32,
    /// Whether a seat that nobody of the segment takes stays empty.
    pub hard: bool,
}

/// A debt to the members of a segment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Obligation {
    /// Who is owed. A unit that is not ranked is not served and counts as unmet.
    pub owed: UnitSet,
    /// Earlier treatments that pay the debt; any other is no reason not to give this one.
    pub settled_by: Vec<u32>,
}

/// The floor: who must get at least one treatment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Base {
    /// The treatment that is the floor; an earlier one is better and meets it too.
    pub treatment: u32,
    /// Who must not fall below. A member that is not ranked for it cannot be given it.
    pub members: UnitSet,
}
