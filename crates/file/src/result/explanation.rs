//! Why one unit gets a treatment or does not, as JSON.

use book::Facts;
use plan::{Explanation, Lowered, Programme, reason_name};
use rules::Gap;
use serde::Serialize;

use super::verdict::{VerdictResult, seat_name, verdict};
use super::way::{WayResult, way};
use super::{bar_name, value};
use crate::WriteError;
use crate::v1::{Cell, Rule};

/// The explanation of one unit at one treatment. Values stand as in plan files.
#[derive(Debug, Serialize)]
pub struct ExplanationResult {
    /// The day that the plan is of, `YYYY-MM-DD`.
    pub as_of: String,
    /// What bars it whatever the rule says.
    pub bars: Vec<&'static str>,
    /// Every node of the rule, parents before children.
    pub conditions: Vec<Condition>,
    /// The rank of the last one seated by rank.
    pub cut: Option<u32>,
    /// Whether it meets the rule.
    pub eligible: bool,
    /// The numbers of all conditions that are in the way.
    pub failing: Vec<usize>,
    /// Ids of the treatments it holds, best first.
    pub holds: Vec<String>,
    /// How many may have the treatment.
    pub n_ranked: u32,
    /// Who stands around it and around the cut, by rank.
    pub neighbours: Vec<NeighbourResult>,
    /// The obligations towards it.
    pub obligations: Vec<OwedResult>,
    /// Id of the programme.
    pub programme: String,
    /// Place among those who may have the treatment, from 1.
    pub rank: Option<u32>,
    /// The ranking keys with its own values.
    pub ranking: Vec<KeyResult>,
    /// The reserves whose segment it is of.
    pub reserves: Vec<MemberOf>,
    /// What the seats went to.
    pub seats: SeatsResult,
    /// Why it was passed over, if it was asked.
    pub skipped: Option<&'static str>,
    /// Id of the treatment.
    pub treatment: String,
    /// Id of the person or company.
    pub unit: String,
    pub verdict: VerdictResult,
    /// Place on the waitlist, from 1.
    pub waiting: Option<u32>,
    /// What would bring it in, smallest first; each was tried.
    pub ways_in: Vec<WayResult>,
}

/// The explanations of one unit at several treatments.
#[derive(Debug, Serialize)]
pub struct ExplanationsResult {
    /// The day that the plan is of, `YYYY-MM-DD`.
    pub as_of: String,
    /// In order of precedence.
    pub explanations: Vec<ExplanationResult>,
    /// Id of the programme.
    pub programme: String,
    /// Id of the person or company.
    pub unit: String,
}

/// One node of the rule.
#[derive(Debug, Serialize)]
pub struct Condition {
    actual: Option<Cell>,
    /// Whether the rule would come out the other way if this did.
    pub decides: bool,
    /// Whether the unit meets it.
    pub met: bool,
    missing: Option<Cell>,
    /// Its number.
    pub node: usize,
    rule: Rule,
}

/// A ranking key.
#[derive(Debug, Serialize)]
pub struct KeyResult {
    pub descending: bool,
    pub field: String,
    value: Option<Cell>,
}

/// Somebody near in rank.
#[derive(Debug, Serialize)]
pub struct NeighbourResult {
    /// Something better that it holds instead.
    pub holds: Option<String>,
    /// Whether the cut is just below.
    pub is_last_in: bool,
    pub is_self: bool,
    keys: Vec<Option<Cell>>,
    pub rank: u32,
    /// The kind of its seat.
    pub seat: Option<&'static str>,
    pub unit: String,
}

/// What the seats went to; they sum up to the awards.
#[derive(Debug, Serialize)]
pub struct SeatsResult {
    pub base: u32,
    pub by_rank: u32,
    /// Nobody's.
    pub free: Option<u32>,
    /// `null` is unlimited.
    pub max: Option<u32>,
    pub obligations: u32,
    pub pins: u32,
    /// By reserve, in the policy's order.
    pub reserves: Vec<u32>,
}

/// Membership in a reserve's segment.
#[derive(Debug, Serialize)]
pub struct MemberOf {
    pub n_ranked: u32,
    /// Place in the reserve's own order, from 1; `null` if barred.
    pub place: Option<u32>,
    pub segment: String,
}

/// An obligation towards the unit.
#[derive(Debug, Serialize)]
pub struct OwedResult {
    /// `YYYY-MM-DD`.
    pub last_given: Option<String>,
    pub owed: bool,
    pub segment: String,
}

impl ExplanationResult {
    /// Writes an explanation down.
    ///
    /// # Errors
    /// [`WriteError::RuleTooDeep`].
    pub fn of(facts: Facts<'_>, lowered: &Lowered, said: &Explanation) -> Result<Self, WriteError> {
        let programme = lowered.programme();
        let treatment = &programme.treatments[said.treatment as usize];
        let id = |position: u32| programme.treatments[position as usize].id.clone();
        let nodes = treatment.eligibility.nodes();
        let conditions = said.conditions.iter().map(|outcome| {
            Ok(Condition {
                actual: value(outcome.actual.clone()),
                decides: outcome.decides,
                met: outcome.met,
                missing: outcome.missing.map(gap),
                node: outcome.node,
                rule: Rule::node_from_domain(nodes[outcome.node])?,
            })
        });
        Ok(Self {
            as_of: facts.as_of().to_string(),
            bars: said.bars.iter().map(bar_name).collect(),
            conditions: conditions.collect::<Result<_, WriteError>>()?,
            cut: said.cut,
            eligible: said.is_eligible,
            failing: said.failing(&treatment.eligibility),
            holds: said.holding.iter().map(|&position| id(position)).collect(),
            n_ranked: said.n_ranked,
            neighbours: said
                .neighbours
                .iter()
                .map(|near| neighbour(programme, near))
                .collect(),
            obligations: (said.obligations.iter())
                .map(|owed| OwedResult {
                    last_given: owed.last_given.map(|day| day.to_string()),
                    owed: owed.is_owed,
                    segment: treatment.obligations[owed.index].segment.clone(),
                })
                .collect(),
            programme: programme.id.clone(),
            rank: said.rank,
            ranking: (said.keys.iter())
                .map(|key| KeyResult {
                    descending: key.descending,
                    field: key.field.clone(),
                    value: value(key.value.clone()),
                })
                .collect(),
            reserves: (said.reserves.iter())
                .map(|reserve| MemberOf {
                    n_ranked: reserve.n_ranked,
                    place: reserve.place,
                    segment: treatment.reserves[reserve.index].segment.clone(),
                })
                .collect(),
            seats: SeatsResult {
                base: said.seats.base,
                by_rank: said.seats.by_rank,
                free: said.seats.free,
                max: said.seats.maximum,
                obligations: said.seats.obligations,
                pins: said.seats.pins,
                reserves: said.seats.reserves.clone(),
            },
            skipped: said.skipped.map(reason_name),
            treatment: treatment.id.clone(),
            unit: said.unit.clone(),
            verdict: verdict(programme, treatment, said.verdict),
            waiting: said.waiting,
            ways_in: said.ways_in.iter().map(way).collect(),
        })
    }
}

fn neighbour(programme: &Programme, near: &plan::explain::Neighbour) -> NeighbourResult {
    NeighbourResult {
        holds: near
            .holds
            .map(|at| programme.treatments[at as usize].id.clone()),
        is_last_in: near.is_last_in,
        is_self: near.is_self,
        keys: near.keys.iter().map(|key| value(key.clone())).collect(),
        rank: near.rank,
        seat: near.seat.map(seat_name),
        unit: near.unit.clone(),
    }
}

fn gap(gap: Gap) -> Cell {
    match gap {
        Gap::Number(number) => Cell::Text(number.to_string()),
        Gap::Money(minor) => Cell::Integer(minor),
        Gap::Days(days) => Cell::Integer(days.into()),
    }
}
