//! Ways by values: a condition reached, somebody passed in rank, or both; with more seats where
//! that alone is not enough.

use allocation::Seat;
use book::{DECIMAL_SCALE, Decimal, Facts, FieldRef, Value};

use super::records::{changes, is_amount};
use super::targets::{Ground, Target, What};
use super::trial::Trial;
use super::{Changed, MOST_UNITS_TO_TRY, Step, ValueChange, Way, WayIn, seats};
use crate::{CheckedProgramme, Difference, Lowered, Plan, TreatmentEdit, difference};

/// So many of those seated by rank are tried to be passed, the last first.
const MOST_TO_PASS: usize = 3;

pub(super) fn ways(trial: &Trial<'_>) -> Vec<WayIn> {
    let is_barred = trial.said.rank.is_none() && !trial.said.bars.is_empty();
    if is_barred || trial.lowered.problem.n_units > MOST_UNITS_TO_TRY {
        return Vec::new();
    }
    let segments = trial.checked.policy().segments();
    let ground = Ground {
        facts: trial.facts,
        segments: &segments,
    };
    let rule = &trial.checked.treatments[trial.said.treatment as usize].eligibility;
    let mut sets = ground.of(rule, trial.unit_row, None, 0);
    if trial.said.is_eligible {
        sets = vec![Vec::new()];
    }
    let mut ways: Vec<WayIn> = Vec::new();
    for set in &sets {
        let way = by_targets(trial, set);
        ways.extend(way.filter(|way| ways.iter().all(|other| other.way != way.way)));
    }
    ways
}

/// What the targets alone come to.
struct Looked {
    /// Who moves, if the unit is in.
    is_in: Option<Difference>,
    /// The last seated by rank, last first, with their values of the first key, and whether the
    /// unit stands before them with the same value.
    rivals: Vec<(String, Value, bool)>,
    /// The fewest seats more, the maximum then, and who moves.
    more: Option<(u32, u32, Difference)>,
}

/// The way by a set of targets: alone, else with a rank, else with more seats.
fn by_targets(trial: &Trial<'_>, targets: &[Target]) -> Option<WayIn> {
    let taken = steps(trial.facts, targets)?;
    let looked = trial.with(&taken, |facts, checked, lowered, plan| Looked {
        is_in: trial
            .is_in(plan)
            .then(|| difference(trial.facts, lowered, trial.plan, plan)),
        rivals: rivals(trial, facts, checked, lowered, plan),
        more: more(trial, lowered, plan),
    })?;
    if let Some(difference) = looked.is_in {
        return Some(WayIn {
            way: way(targets, 0, None),
            steps: taken,
            difference,
        });
    }
    if let Some(found) = by_rank(trial, targets, &looked.rivals) {
        return Some(found);
    }
    // More seats without any other change are a way of their own.
    let (n, maximum, difference) = looked.more.filter(|_| !targets.is_empty())?;
    let mut steps = taken;
    steps.push(trial.treatment(TreatmentEdit::Maximum(Some(maximum))));
    Some(WayIn {
        way: way(targets, n, None),
        steps,
        difference,
    })
}

/// The targets, and a first ranking key good enough to pass one of those seated by rank.
fn by_rank(
    trial: &Trial<'_>,
    targets: &[Target],
    rivals: &[(String, Value, bool)],
) -> Option<WayIn> {
    let key = *trial.checked.treatments[trial.said.treatment as usize]
        .ranking
        .first()?;
    let has_cell = trial
        .facts
        .row_for(trial.lowered.unit(), trial.unit_row, key.field)
        .is_some();
    if !is_amount(key.field.kind) || !has_cell {
        return None;
    }
    rivals.iter().find_map(|(unit, value, wins_tie)| {
        let to = if *wins_tie {
            value.clone()
        } else {
            beyond(value, key.descending)?
        };
        let targets = with_key(trial, targets, key.field, to, key.descending);
        let told = way(&targets, 0, Some(unit.clone()));
        trial.way(told, steps(trial.facts, &targets)?)
    })
}

/// The fewest seats more that bring the unit in once the targets are met.
fn more(trial: &Trial<'_>, lowered: &Lowered, plan: &Plan) -> Option<(u32, u32, Difference)> {
    let (n, maximum) = seats::fewest_more(trial, &lowered.problem, plan)?;
    let mut problem = lowered.problem.clone();
    problem.treatments[trial.said.treatment as usize].maximum = Some(maximum);
    let then = plan.again(&problem, trial.said.treatment);
    Some((
        n,
        maximum,
        difference(trial.facts, lowered, trial.plan, &then),
    ))
}

fn steps(facts: Facts<'_>, targets: &[Target]) -> Option<Vec<Step>> {
    let changes = changes(facts, targets)?;
    Some(changes.into_iter().map(Step::Book).collect())
}

fn way(targets: &[Target], more_seats: u32, passes: Option<String>) -> Way {
    let changes = targets.iter().map(|target| ValueChange {
        what: target.told.clone(),
        from: target.from.clone(),
        to: target.to.clone(),
    });
    Way::Values {
        changes: changes.collect(),
        more_seats,
        passes,
    }
}

fn rivals(
    trial: &Trial<'_>,
    facts: Facts<'_>,
    checked: &CheckedProgramme,
    lowered: &Lowered,
    plan: &Plan,
) -> Vec<(String, Value, bool)> {
    let treatment = trial.said.treatment;
    let keys = &checked.treatments[treatment as usize].ranking;
    let Some((first, rest)) = keys.split_first() else {
        return Vec::new();
    };
    let table = facts.book.table(lowered.unit().table());
    let awards = plan.solution().awards_of(treatment).iter().rev();
    let mut rivals: Vec<(String, Value, bool)> = Vec::new();
    for award in awards.filter(|award| award.seat == Seat::Open) {
        let value = facts.value(lowered.unit(), award.unit, first.field);
        if rivals.last().is_none_or(|(_, last, _)| *last != value) {
            let wins_tie = lowered.is_before(facts, rest, trial.unit_row, award.unit);
            rivals.push((table.row_id(award.unit).into_owned(), value, wins_tie));
        }
        if rivals.len() == MOST_TO_PASS {
            break;
        }
    }
    rivals
}

/// The nearest value that comes before this one.
fn beyond(value: &Value, descending: bool) -> Option<Value> {
    let step = if descending { 1 } else { -1 };
    match value {
        Value::Money(minor) => minor.checked_add(step).map(Value::Money),
        Value::Number(n) if n.0 % DECIMAL_SCALE == 0 => {
            let whole = n.0.checked_add(step * DECIMAL_SCALE);
            whole.map(|n| Value::Number(Decimal(n)))
        }
        Value::Number(n) => n.0.checked_add(step).map(|n| Value::Number(Decimal(n))),
        Value::Date(day) => {
            let step = if descending { 1 } else { -1 };
            Some(Value::Date(day.plus_days(step)))
        }
        _ => None,
    }
}

/// The targets with one for the ranking key; a condition on the same field may ask for more.
fn with_key(
    trial: &Trial<'_>,
    targets: &[Target],
    field: FieldRef,
    to: Value,
    descending: bool,
) -> Vec<Target> {
    let mut all = targets.to_vec();
    let unit = trial.lowered.unit();
    let is_same = |target: &Target| matches!(target.what, What::Field(other) if other == field);
    if let Some(same) = all.iter_mut().find(|target| is_same(target)) {
        same.to = if descending {
            to.max(same.to.clone())
        } else {
            to.min(same.to.clone())
        };
        return all;
    }
    all.push(Target {
        unit,
        row: trial.unit_row,
        what: What::Field(field),
        told: Changed::Field(trial.facts.path(field)),
        from: trial.facts.value(unit, trial.unit_row, field),
        to,
    });
    all
}
