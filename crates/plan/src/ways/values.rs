//! Ways by values: a condition reached, somebody passed in rank, or both; with more seats where
//! that alone is not enough.

use allocation::Seat;
use book::{DECIMAL_SCALE, Decimal, Facts, FieldRef, Value};

use super::records::{changes, is_amount};
use super::targets::{Ground, Target, What};
use super::trial::Trial;
use super::{Changed, MOST_UNITS_TO_TRY, Step, ValueChange, Way, WayIn, seats};
use crate::{Lowered, Plan, TreatmentEdit};

/// So many of those seated by rank are tried to be passed, the last first.
const MOST_TO_PASS: usize = 4;

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
        let Some(way) = by_conditions(trial, set)
            .or_else(|| by_rank(trial, set))
            .or_else(|| by_seats(trial, set))
        else {
            continue;
        };
        if !ways.iter().any(|other| other.way == way.way) {
            ways.push(way);
        }
    }
    ways
}

/// The conditions alone.
fn by_conditions(trial: &Trial<'_>, targets: &[Target]) -> Option<WayIn> {
    if targets.is_empty() {
        return None;
    }
    trial.way(way(targets, 0, None), steps(trial.facts, targets)?)
}

/// The conditions, and a first ranking key great enough to pass one of those seated by rank.
fn by_rank(trial: &Trial<'_>, targets: &[Target]) -> Option<WayIn> {
    let key = trial.checked.treatments[trial.said.treatment as usize]
        .ranking
        .first()?;
    if !is_amount(key.field.kind) {
        return None;
    }
    let row = trial
        .facts
        .row_for(trial.lowered.unit(), trial.unit_row, key.field);
    row?;
    let before = steps(trial.facts, targets)?;
    let rivals = trial.with(&before, |facts, _, lowered, plan| {
        rivals(facts, lowered, plan, trial.said.treatment, key.field)
    })?;
    for (unit, value) in rivals {
        for to in passing(&value, key.descending) {
            let targets = with_key(trial, targets, key.field, to, key.descending);
            let told = way(&targets, 0, Some(unit.clone()));
            let found = steps(trial.facts, &targets).and_then(|steps| trial.way(told, steps));
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

/// The conditions, and more seats.
fn by_seats(trial: &Trial<'_>, targets: &[Target]) -> Option<WayIn> {
    if targets.is_empty() {
        return None; // a way of its own
    }
    let mut steps = steps(trial.facts, targets)?;
    let (n, maximum) = trial.with(&steps, |_, _, lowered, plan| {
        seats::fewest_more(trial, &lowered.problem, plan)
    })??;
    steps.push(trial.treatment(TreatmentEdit::Maximum(Some(maximum))));
    trial.way(way(targets, n, None), steps)
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

/// The last seated by rank, last first, with their values of the first key.
fn rivals(
    facts: Facts<'_>,
    lowered: &Lowered,
    plan: &Plan,
    treatment: u32,
    field: FieldRef,
) -> Vec<(String, Value)> {
    let table = facts.book.table(lowered.unit().table());
    let awards = plan.solution().awards_of(treatment).iter().rev();
    let mut rivals: Vec<(String, Value)> = Vec::new();
    for award in awards.filter(|award| award.seat == Seat::Open) {
        let value = facts.value(lowered.unit(), award.unit, field);
        if rivals.last().is_none_or(|(_, last)| *last != value) {
            rivals.push((table.row_id(award.unit).into_owned(), value));
        }
        if rivals.len() == MOST_TO_PASS {
            break;
        }
    }
    rivals
}

/// The same value, where later keys or the id may decide, then the nearest one beyond it.
fn passing(value: &Value, descending: bool) -> Vec<Value> {
    let step = if descending { 1 } else { -1 };
    let beyond = match value {
        Value::Money(minor) => minor.checked_add(step).map(Value::Money),
        Value::Number(n) if n.0 % DECIMAL_SCALE == 0 => {
            n.0.checked_add(step * DECIMAL_SCALE)
                .map(|n| Value::Number(Decimal(n)))
        }
        Value::Number(n) => n.0.checked_add(step).map(|n| Value::Number(Decimal(n))),
        Value::Date(day) => i32::try_from(step)
            .ok()
            .map(|step| Value::Date(day.plus_days(step))),
        _ => None,
    };
    match beyond {
        Some(beyond) => vec![value.clone(), beyond],
        None => Vec::new(),
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
