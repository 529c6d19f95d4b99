//! Values worth trying in a field, so that its conditions come out differently.

use book::{Date, Decimal, EMPTY_DAY, EMPTY_NUMBER, Facts, Value};

use crate::Matcher;
use crate::tree::{CheckedMeasure, What};

/// What a field could become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Proposal {
    Value(Value),
    /// Whatever turns just the conditions in question.
    AsAsked,
}

/// How many values are tried in one field, and how many of one list.
const MOST: usize = 24;
const MOST_OF_ONE: usize = 4;

/// Values for the field (or measure) of some leaves, nearest to what it is now first. Between
/// two neighbouring bounds of its ranges a number's answers do not change, so the bounds are
/// all that need trying.
pub(crate) fn proposals<'a>(
    leaves: impl Iterator<Item = &'a What>,
    facts: Facts<'_>,
    actual: &Value,
) -> Vec<Proposal> {
    let mut values = Vec::new();
    let mut may_empty = false;
    for what in leaves {
        let comparison = match what {
            What::Test(test) => Some(&test.test),
            What::Related(test) => {
                if matches!(
                    test.measure,
                    CheckedMeasure::Exists | CheckedMeasure::Missing
                ) {
                    values.extend([0, 1].map(|n| Value::Number(Decimal::whole(n))));
                }
                test.measure.comparison()
            }
            What::All | What::Any | What::None | What::Segment(_) => None,
        };
        let Some(comparison) = comparison else {
            continue;
        };
        let example = comparison.operand.values().first().copied().cloned();
        let matcher = comparison.matcher(facts);
        may_empty |= matcher == Matcher::Empty;
        values.extend(of_matcher(&matcher, example.as_ref(), actual));
        match matcher {
            Matcher::OneOf { .. } => {
                // Any of a long list will do.
                let named = comparison.operand.values().into_iter();
                values.extend(named.take(MOST_OF_ONE).cloned());
            }
            Matcher::HasAny(_) | Matcher::HasAll(_) => {
                values.extend(sets(&comparison.operand.values(), actual));
            }
            _ => {}
        }
    }
    values.sort_by_cached_key(|value| distance(value, actual));
    values.dedup();
    values.truncate(MOST);
    let mut proposals: Vec<_> = values.into_iter().map(Proposal::Value).collect();
    if may_empty {
        proposals.push(Proposal::Value(Value::Empty));
    }
    proposals
}

/// The bounds of a range and their outer neighbours; the two answers of a flag.
fn of_matcher(matcher: &Matcher, example: Option<&Value>, actual: &Value) -> Vec<Value> {
    match matcher {
        Matcher::Number(range) => {
            let (from, to) = (*range.start(), *range.end());
            let outer = [from.checked_sub(1), to.checked_add(1)];
            let is_money = [example, Some(actual)]
                .iter()
                .any(|value| matches!(value, Some(Value::Money(_))));
            [Some(from), Some(to)]
                .into_iter()
                .chain(outer)
                .flatten()
                // The ends of the type stand for "no bound".
                .filter(|&n| n > EMPTY_NUMBER + 1 && n < i64::MAX)
                .map(|n| {
                    if is_money {
                        Value::Money(n)
                    } else {
                        Value::Number(Decimal(n))
                    }
                })
                .collect()
        }
        Matcher::Days(range) => {
            let (from, to) = (*range.start(), *range.end());
            let outer = [from.checked_sub(1), to.checked_add(1)];
            [Some(from), Some(to)]
                .into_iter()
                .chain(outer)
                .flatten()
                .filter(|&day| day > EMPTY_DAY + 1 && day < i32::MAX)
                .map(|day| Value::Date(Date(day)))
                .collect()
        }
        Matcher::Flag(_) => vec![Value::Flag(true), Value::Flag(false)],
        _ => Vec::new(),
    }
}

/// The choices there are with all wanted ones, with the first, and without any of them.
fn sets(wanted: &[&Value], actual: &Value) -> Vec<Value> {
    let chosen: &[String] = match actual {
        Value::Choices(names) => names,
        _ => &[],
    };
    let wanted = crate::matcher::texts(wanted.iter().copied());
    let with = |more: &[String]| Value::choices(chosen.iter().chain(more).cloned());
    let is_wanted = |name: &String| wanted.iter().any(|w| crate::fold(w) == crate::fold(name));
    vec![
        with(&wanted[..wanted.len().min(1)]),
        with(&wanted),
        Value::choices(chosen.iter().filter(|&name| !is_wanted(name)).cloned()),
    ]
}

/// How far a proposal is from the value: numbers by difference, everything else alike.
fn distance(value: &Value, actual: &Value) -> i128 {
    let number = |value: &Value| match value {
        Value::Number(n) => Some(i128::from(n.0)),
        Value::Money(minor) => Some(i128::from(*minor)),
        Value::Date(day) => Some(i128::from(day.0)),
        _ => None,
    };
    match (number(value), number(actual)) {
        (Some(to), Some(from)) => (to - from).abs(),
        _ => 0,
    }
}
