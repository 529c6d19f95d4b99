//! Why one unit gets a treatment or does not, as JSON.

use allocation::{Reason, Seat};
use book::Facts;
use plan::ways::{Changed, Way};
use plan::{Explanation, Lowered, Programme, Treatment, Verdict, WayIn, reason_name};
use rules::Gap;
use serde::Serialize;

use super::{Minor, bar_name, value};
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

/// What came out.
#[derive(Debug, Default, Serialize)]
pub struct VerdictResult {
    /// `given`, `waiting`, `passed_over`, `holds_better`, `never_with`, `waiting_in_reserve`,
    /// `barred` or `not_eligible`.
    pub code: &'static str,
    /// Place in line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<u32>,
    /// What was in the way, as in `skipped` of a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
    /// The kind of seat, as in `awards` of a plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<&'static str>,
    /// The segment of the reserve or obligation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    /// Id of the other treatment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub treatment: Option<String>,
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

/// A way in.
#[derive(Debug, Serialize)]
pub struct WayResult {
    /// For `values`: what would have to change.
    pub changes: Vec<ValueResult>,
    /// `more_seats`, `decline`, `withdraw_pin`, `readmit`, `values` or `pin`.
    pub code: &'static str,
    /// What it costs more.
    pub cost_change_minor: Minor,
    /// Who gains, the unit among them.
    pub gains: Vec<MoveResult>,
    /// Who loses.
    pub losses: Vec<MoveResult>,
    /// How many more seats it takes.
    pub more_seats: u32,
    /// Those of whom one would have to decline, or whose pin would have to go.
    pub units: Vec<String>,
}

/// A value that would have to be another.
#[derive(Debug, Serialize)]
pub struct ValueResult {
    /// The path of a field, if it is a field.
    pub field: Option<String>,
    from: Option<Cell>,
    /// The number of a condition on related records, if it is that.
    pub node: Option<usize>,
    /// The segment in whose rule that condition is.
    pub segment: Option<String>,
    to: Option<Cell>,
}

/// Somebody's treatments before and after.
#[derive(Debug, Serialize)]
pub struct MoveResult {
    pub from: Vec<String>,
    pub to: Vec<String>,
    pub unit: String,
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

const fn seat_name(seat: Seat) -> &'static str {
    match seat {
        Seat::Pin { .. } => "pin",
        Seat::Obligation { .. } => "obligation",
        Seat::Reserve(_) => "reserve",
        Seat::Base => "base",
        Seat::Open => "open",
    }
}

fn verdict(programme: &Programme, treatment: &Treatment, verdict: Verdict) -> VerdictResult {
    let other = |position: u32| programme.treatments[position as usize].id.clone();
    let bare = |code| VerdictResult {
        code,
        ..VerdictResult::default()
    };
    match verdict {
        Verdict::Given { seat } => VerdictResult {
            seat: Some(seat_name(seat)),
            segment: segment_of(treatment, seat),
            ..bare("given")
        },
        Verdict::Waiting { position, because } => VerdictResult {
            position: Some(position),
            reason: because.map(reason_name),
            ..bare("waiting")
        },
        Verdict::PassedOver { reason } => VerdictResult {
            reason: Some(reason_name(reason)),
            ..bare("passed_over")
        },
        Verdict::HoldsBetter { treatment } => VerdictResult {
            reason: Some(reason_name(Reason::Holds { treatment })),
            treatment: Some(other(treatment)),
            ..bare("holds_better")
        },
        Verdict::NeverWith { treatment } => VerdictResult {
            treatment: Some(other(treatment)),
            ..bare("never_with")
        },
        Verdict::WaitingInReserve { index, place } => VerdictResult {
            position: Some(place),
            segment: Some(treatment.reserves[index].segment.clone()),
            ..bare("waiting_in_reserve")
        },
        Verdict::Barred => bare("barred"),
        Verdict::NotEligible => bare("not_eligible"),
    }
}

fn segment_of(treatment: &Treatment, seat: Seat) -> Option<String> {
    match seat {
        Seat::Obligation { index, .. } => {
            Some(treatment.obligations[usize::from(index)].segment.clone())
        }
        Seat::Reserve(index) => Some(treatment.reserves[usize::from(index)].segment.clone()),
        Seat::Pin { .. } | Seat::Base | Seat::Open => None,
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

fn way(way: &WayIn) -> WayResult {
    let moves = |moves: &[plan::Move]| {
        let moves = moves.iter().map(|who| MoveResult {
            from: who.from.clone(),
            to: who.to.clone(),
            unit: who.unit.clone(),
        });
        moves.collect()
    };
    let bare = |code| WayResult {
        changes: Vec::new(),
        code,
        cost_change_minor: Minor::new(way.difference.cost_change_minor),
        gains: moves(&way.difference.gains),
        losses: moves(&way.difference.losses),
        more_seats: 0,
        units: Vec::new(),
    };
    match &way.way {
        Way::MoreSeats { n, .. } => WayResult {
            more_seats: *n,
            ..bare("more_seats")
        },
        Way::Decline { units, .. } => WayResult {
            units: units.clone(),
            ..bare("decline")
        },
        Way::WithdrawPin { unit } => WayResult {
            units: vec![unit.clone()],
            ..bare("withdraw_pin")
        },
        Way::Readmit => bare("readmit"),
        Way::Values {
            changes,
            more_seats,
            passes,
        } => WayResult {
            changes: changes.iter().map(change).collect(),
            more_seats: *more_seats,
            units: passes.iter().cloned().collect(),
            ..bare("values")
        },
        Way::Pin => bare("pin"),
    }
}

fn change(change: &plan::ways::ValueChange) -> ValueResult {
    let (field, node, segment) = match &change.what {
        Changed::Field(path) => (Some(path.clone()), None, None),
        Changed::Related(node) => (None, Some(*node), None),
        Changed::RelatedInSegment { segment, node } => (None, Some(*node), Some(segment.clone())),
    };
    ValueResult {
        field,
        from: value(change.from.clone()),
        node,
        segment,
        to: value(change.to.clone()),
    }
}
