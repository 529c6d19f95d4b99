//! Why one unit gets a treatment or does not: every condition, its rank, who stands around it,
//! what took the seats, and what would bring it in.
//!
//! Reads a plan and decides nothing; what it says follows from the same problem and solution.

mod neighbours;
mod seats;
mod verdict;

use allocation::Reason;
use book::{Date, Facts, Value};
use rules::NodeOutcome;

use crate::ways::{WayIn, ways_in};
use crate::{Bar, CheckedProgramme, Lowered, Plan, lower};

pub use neighbours::Neighbour;
pub use seats::SeatsTaken;
pub use verdict::Verdict;

/// The explanation of one unit at one treatment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Id of the person or company.
    pub unit: String,
    /// Position of the treatment in the order of precedence.
    pub treatment: u32,
    /// What came out.
    pub verdict: Verdict,
    /// Whether the unit meets the eligibility rule.
    pub is_eligible: bool,
    /// Every node of the eligibility rule, by number, with the unit's own value.
    pub conditions: Vec<NodeOutcome>,
    /// What bars it whatever the rule says.
    pub bars: Vec<Bar>,
    /// The treatments it holds, best first.
    pub holding: Vec<u32>,
    /// Why it was passed over, if it was asked and could not be seated.
    pub skipped: Option<Reason>,
    /// Place among those who may have the treatment, from 1.
    pub rank: Option<u32>,
    /// How many may have it.
    pub n_ranked: u32,
    /// The rank of the last one seated by rank.
    pub cut: Option<u32>,
    /// Place on the waitlist, from 1.
    pub waiting: Option<u32>,
    /// The ranking keys with the unit's own values.
    pub keys: Vec<KeyValue>,
    /// Who stands around the unit and around the cut, by rank.
    pub neighbours: Vec<Neighbour>,
    /// What the seats went to.
    pub seats: SeatsTaken,
    /// The reserves whose segment the unit is of.
    pub reserves: Vec<InReserve>,
    /// The obligations towards the unit.
    pub obligations: Vec<Owed>,
    /// What would bring it in, smallest first; each was tried. See [`ways_in`].
    pub ways_in: Vec<WayIn>,
}

/// A ranking key with a unit's own value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyValue {
    /// The path of the field as written in the policy.
    pub field: String,
    /// Whether the greatest come first.
    pub descending: bool,
    /// The unit's value.
    pub value: Value,
}

/// Membership in a reserve's segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InReserve {
    /// Position among the treatment's reserves.
    pub index: usize,
    /// Place in the reserve's own order, from 1; `None` if barred.
    pub place: Option<u32>,
    /// How many are in that order.
    pub n_ranked: u32,
}

/// Membership in an obligation's segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    /// Position among the treatment's obligations.
    pub index: usize,
    /// Whether it is owed now.
    pub is_owed: bool,
    /// When it, or what settles it, was last given.
    pub last_given: Option<Date>,
}

/// Explains a unit at a treatment, with the ways in. `None` if there is no such unit or
/// treatment.
#[must_use]
pub fn explain(
    facts: Facts<'_>,
    checked: &CheckedProgramme,
    lowered: &Lowered,
    plan: &Plan,
    unit_row: u32,
    treatment: u32,
) -> Option<Explanation> {
    let mut explanation = explain_only(facts, checked, lowered, plan, unit_row, treatment)?;
    explanation.ways_in = ways_in(facts, checked, lowered, plan, &explanation, unit_row);
    Some(explanation)
}

/// Explains a unit at a treatment without looking for ways in, which takes plans of its own.
#[must_use]
pub fn explain_only(
    facts: Facts<'_>,
    checked: &CheckedProgramme,
    lowered: &Lowered,
    plan: &Plan,
    unit_row: u32,
    treatment: u32,
) -> Option<Explanation> {
    let at = treatment as usize;
    let rules = checked.treatments.get(at)?;
    let written = checked.programme().treatments.get(at)?;
    if unit_row >= lowered.problem.n_units {
        return None;
    }
    let unit = lowered.unit();
    let sets = &lowered.treatments[at];
    let problem = &lowered.problem.treatments[at];
    let row = unit_row as usize;
    let outcome = &plan.solution().outcomes[at];
    let bars = lowered.bars(facts, unit_row, at);
    let is_eligible = sets.eligible.get(row);
    let place_in = |ranked: &[u32]| {
        let place = ranked.iter().position(|&other| other == unit_row)?;
        u32::try_from(place + 1).ok()
    };
    let count = |ranked: &[u32]| u32::try_from(ranked.len()).unwrap_or(u32::MAX);
    let reserves: Vec<InReserve> = (0..sets.reserves.len())
        .filter(|&index| sets.reserves[index].get(row))
        .map(|index| {
            let ranked = &problem.reserves[index].ranked;
            InReserve {
                index,
                place: place_in(ranked),
                n_ranked: count(ranked),
            }
        })
        .collect();
    let obligations = (0..sets.obligations.len())
        .filter(|&index| sets.obligations[index].get(row))
        .map(|index| {
            let mut names = vec![written.id.as_str()];
            names.extend(
                written.obligations[index]
                    .settled_by
                    .iter()
                    .map(String::as_str),
            );
            Owed {
                index,
                is_owed: problem.obligations[index].owed.has(unit_row),
                last_given: lower::last_given(facts, unit, unit_row, &names),
            }
        })
        .collect();
    let keys = rules.ranking.iter().zip(&written.ranking);
    let keys = keys
        .map(|(key, written)| KeyValue {
            field: written.field.clone(),
            descending: written.descending,
            value: facts.value(unit, unit_row, key.field),
        })
        .collect();
    let mut explanation = Explanation {
        unit: facts.book.table(unit.table()).row_id(unit_row).into_owned(),
        treatment,
        verdict: Verdict::NotEligible,
        is_eligible,
        conditions: rules.eligibility.explain(facts, unit_row),
        bars,
        holding: plan.holding(unit_row).collect(),
        skipped: plan.skipped(unit_row, treatment),
        rank: lowered.rank(unit_row, treatment),
        n_ranked: count(&problem.ranked),
        cut: outcome.cut.map(|place| place + 1),
        waiting: plan.waiting(unit_row, treatment),
        keys,
        neighbours: neighbours::around(facts, checked, lowered, plan, unit_row, treatment),
        seats: seats::taken(lowered, plan, treatment),
        reserves,
        obligations,
        ways_in: Vec::new(),
    };
    explanation.verdict = verdict::of(lowered, plan, unit_row, &explanation);
    Some(explanation)
}

impl Explanation {
    /// The numbers of all conditions that are in the way: leaves whose answer keeps the rule
    /// from being met, not just the first.
    #[must_use]
    pub fn failing(&self, rule: &rules::Rule) -> Vec<usize> {
        let nodes = rule.nodes();
        let mut failing = Vec::new();
        if !self.is_eligible {
            collect_failing(&nodes, &self.conditions, 0, true, &mut failing);
        }
        failing
    }
}

/// The leaves below a node that make it come out otherwise than wanted.
fn collect_failing(
    nodes: &[&rules::Rule],
    conditions: &[NodeOutcome],
    number: usize,
    wanted: bool,
    failing: &mut Vec<usize>,
) {
    if conditions[number].met == wanted {
        return;
    }
    let below = match nodes[number] {
        rules::Rule::All(_) | rules::Rule::Any(_) => wanted,
        rules::Rule::None(_) => !wanted,
        _ => {
            failing.push(number);
            return;
        }
    };
    let mut child = number + 1;
    for rule in nodes[number].children() {
        collect_failing(nodes, conditions, child, below, failing);
        child += rule.nodes().len();
    }
}
