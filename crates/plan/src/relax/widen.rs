//! Thresholds of a rule moved just far enough to let more in.

use book::{Currency, DECIMAL_SCALE, Decimal, Kind, Value, Window};
use rules::{Operand, Rule, Test};

use super::{Ground, Relaxation, RelaxationKind};
use crate::{RuleEdit, TreatmentEdit};

/// Thresholds that a rule may have and that are tried.
const MOST_NODES: usize = 16;

/// For each threshold of the eligibility rule the nearest value with which least is missing.
pub(super) fn ways_out(ground: &Ground<'_>, treatment: u32) -> Vec<Relaxation> {
    let rule = &ground.checked.programme().treatments[treatment as usize].eligibility;
    let nodes = rule.nodes();
    let tests = nodes
        .iter()
        .enumerate()
        .filter_map(|(node, rule)| match rule {
            Rule::Test(test) => Some((node, test)),
            _ => None,
        });
    tests
        .take(MOST_NODES)
        .filter_map(|(node, test)| widened(ground, treatment, node, test))
        .collect()
}

fn widened(ground: &Ground<'_>, treatment: u32, node: usize, test: &Test) -> Option<Relaxation> {
    let operands = match &test.operand {
        Operand::Window(window) => [3, 4]
            .map(|times| {
                Operand::Window(Window {
                    n: window.n.saturating_mul(times) / 2,
                    ..*window
                })
            })
            .to_vec(),
        Operand::One(_) => thresholds(ground, treatment, node, test),
        _ => Vec::new(),
    };
    let mut best: Option<Relaxation> = None;
    for operand in operands {
        let edit = RuleEdit::Operand {
            node,
            inner: None,
            operand: operand.clone(),
        };
        let change = ground.edit(treatment, TreatmentEdit::Rule(edit));
        let way = ground.price(RelaxationKind::Threshold { node, operand }, vec![change]);
        let is_better = |way: &Relaxation| {
            best.as_ref()
                .is_none_or(|best| way.unmet_after < best.unmet_after)
        };
        if let Some(way) = way.filter(is_better) {
            let is_enough = way.unmet_after == 0;
            best = Some(way);
            if is_enough {
                break;
            }
        }
    }
    best
}

/// The values of those whom this condition alone keeps out, nearest first: as many as are
/// missing, then twice and four times as many, since some may hold something better.
fn thresholds(ground: &Ground<'_>, treatment: u32, node: usize, test: &Test) -> Vec<Operand> {
    let (is_floor, is_strict) = match test.operator.as_str() {
        "at_least" | "on_or_after" => (true, false),
        "more" | "after" => (true, true),
        "at_most" | "on_or_before" => (false, false),
        "less" | "before" => (false, true),
        _ => return Vec::new(),
    };
    let facts = ground.facts;
    let unit = ground.lowered.unit();
    let Some(field) = facts.resolve(unit, &test.field) else {
        return Vec::new();
    };
    let checked = &ground.checked.treatments[treatment as usize].eligibility;
    let sets = &ground.lowered.treatments[treatment as usize];
    let mut values: Vec<Value> = (0..ground.lowered.problem.n_units)
        .filter(|&row| !sets.eligible.get(row as usize) && !sets.barred.get(row as usize))
        .filter(|&row| checked.explain(facts, row)[node].decides)
        .map(|row| facts.value(unit, row, field))
        .filter(|value| *value != Value::Empty)
        .collect();
    values.sort_unstable();
    if is_floor {
        values.reverse();
    }
    let missing = ground.missing(ground.plan) as usize;
    let mut places: Vec<usize> = [1, 2, 4]
        .iter()
        .map(|times| (missing * times).min(values.len()))
        .collect();
    places.dedup();
    places
        .into_iter()
        .filter_map(|place| values.get(place.checked_sub(1)?))
        .filter_map(|value| {
            let step = if is_floor { -1 } else { 1 };
            let beyond = if is_strict { step } else { 0 };
            written(value, beyond, field.kind, facts.book.home)
        })
        .collect()
}

/// The value as a threshold, or the nearest one beyond it: by a minor unit, a whole number or a
/// day.
fn written(value: &Value, beyond: i32, kind: Kind, home: Currency) -> Option<Operand> {
    let moved = |n: i64, unit: i64| n.checked_add(unit * i64::from(beyond));
    let text = match (kind, value) {
        (Kind::Number, Value::Number(n)) => Decimal(moved(n.0, DECIMAL_SCALE)?).to_string(),
        (Kind::Money, Value::Money(minor)) => home.format_amount(moved(*minor, 1)?),
        (Kind::Date, Value::Date(day)) => day.plus_days(beyond).to_string(),
        _ => return None,
    };
    Some(Operand::One(text))
}
