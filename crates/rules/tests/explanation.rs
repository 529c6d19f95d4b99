//! The explanation of one unit agrees with the plain evaluator, and the changes it names work.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use book::{Change, Date, Decimal, Derived, Facts, Value, apply};
use proptest::prelude::*;
use rules::{Gap, MOST_STEPS, NodeOutcome, Rule, SmallestChange};
use support::plain::Plain;
use support::random::Leaves;
use support::world::{World, any_world};
use support::{NO, YES, with_node};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn every_node_is_told_as_it_is(world in any_world(Leaves::All)) {
        let checked = world.checked();
        for row in world.rows() {
            let told = checked.explain(world.facts(), row);
            prop_assert_eq!(checked.is_met(world.facts(), row), told[0].met);
            prop_assert_eq!(told.len(), world.rule.nodes().len());
            for (outcome, node) in told.iter().zip(world.rule.nodes()) {
                prop_assert_eq!(outcome.met, world.holds(node, row), "{:?} of {}", node, row);
                prop_assert_eq!(outcome.decides, world.hangs_on(outcome.node, row));
                if let Rule::Test(test) = node {
                    let value = world.plain().value(&test.field, world.unit.table(), row).1;
                    prop_assert_eq!(&outcome.actual, &value);
                }
                gap_leads_to_the_threshold(&world, node, outcome)?;
            }
        }
    }

    #[test]
    fn the_smallest_changes_are_enough_and_no_less_is(world in any_world(Leaves::All)) {
        let checked = world.checked();
        for row in world.rows() {
            let changes = checked.smallest_changes(world.facts(), row);
            let fewest = (!world.holds(&world.rule, row)).then(|| fewest_flips(&world, row)).flatten();
            prop_assert_eq!(changes.first().map(|change| change.steps.len()), fewest);
            for SmallestChange { steps } in &changes {
                prop_assert!(world.holds(&flipped(&world, row, steps.iter().map(|s| s.node)), row));
                for left_out in steps {
                    let others = steps.iter().map(|s| s.node).filter(|&n| n != left_out.node);
                    prop_assert!(!world.holds(&flipped(&world, row, others), row));
                }
            }
        }
    }

    #[test]
    fn a_smallest_change_made_in_the_book_brings_the_unit_in(world in any_world(Leaves::Stored)) {
        let checked = world.checked();
        for row in world.rows() {
            for change in checked.smallest_changes(world.facts(), row) {
                let Some(changes) = as_edits(&world, row, &change) else { continue };
                let mut book = world.book.clone();
                apply(&mut book, &changes).unwrap();
                let derived = Derived::of(&book);
                let plain = Plain { facts: Facts::new(&book, &derived), segments: &world.segments };
                prop_assert!(plain.holds(&world.rule, world.unit.table(), row), "{:?}", changes);
            }
        }
    }
}

fn gap_leads_to_the_threshold(
    world: &World,
    node: &Rule,
    outcome: &NodeOutcome,
) -> Result<(), TestCaseError> {
    let (Some(gap), Rule::Test(test)) = (outcome.missing, node) else {
        return Ok(());
    };
    let moved = |share: i64| match (&outcome.actual, gap) {
        (Value::Number(n), Gap::Number(gap)) => Value::Number(Decimal(n.0 + gap.0 - share)),
        (Value::Money(minor), Gap::Money(gap)) => Value::Money(minor + gap - share),
        (Value::Date(day), Gap::Days(gap)) => {
            Value::Date(Date(day.0 + gap - i32::try_from(share).unwrap()))
        }
        other => panic!("{other:?}"),
    };
    let kind = world.plain().value(&test.field, world.unit.table(), 0).0;
    let passes = |value: &Value| {
        world
            .plain()
            .passes(kind, value, &test.operator, &test.operand)
    };
    let towards = match gap {
        Gap::Number(gap) => gap.0.signum(),
        Gap::Money(gap) => gap.signum(),
        Gap::Days(gap) => i64::from(gap.signum()),
    };
    prop_assert!(passes(&moved(0)), "{node:?} {outcome:?}");
    prop_assert!(!passes(&moved(towards)), "{node:?} {outcome:?}");
    Ok(())
}

/// The rule with some leaves answering the other way for a row.
fn flipped(world: &World, row: u32, nodes: impl Iterator<Item = usize>) -> Rule {
    let mut nodes: Vec<usize> = nodes.collect();
    // From behind, so that the numbers of the others stay.
    nodes.sort_unstable_by(|a, b| b.cmp(a));
    nodes.into_iter().fold(world.rule.clone(), |rule, number| {
        let met = world.holds(rule.nodes()[number], row);
        with_node(&rule, number, if met { NO } else { YES })
    })
}

/// The least number of leaves that bring a unit in by answering the other way.
fn fewest_flips(world: &World, row: u32) -> Option<usize> {
    let nodes = world.rule.nodes();
    let is_leaf = |&n: &usize| {
        matches!(
            nodes[n],
            Rule::Test(_) | Rule::Related(_) | Rule::Segment(_)
        )
    };
    let leaves: Vec<usize> = (0..nodes.len()).filter(is_leaf).collect();
    let works = |set: &[usize]| world.holds(&flipped(world, row, set.iter().copied()), row);
    let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
    for size in 1..=MOST_STEPS {
        sets = sets
            .iter()
            .flat_map(|set| {
                let after = set.last().map_or(0, |&last| last + 1);
                let next = leaves.iter().filter(move |&&leaf| leaf >= after);
                next.map(move |&leaf| [set.as_slice(), &[leaf]].concat())
            })
            .collect();
        if sets.iter().any(|set| works(set)) {
            return Some(size);
        }
    }
    None
}

/// The edits that a change means; `None` if a condition itself says best what is needed.
fn as_edits(world: &World, row: u32, change: &SmallestChange) -> Option<Vec<Change>> {
    let facts = world.facts();
    let edits = change.steps.iter().map(|step| {
        let field = step.field?;
        let row = facts.row_for(world.unit, row, field)?;
        let id = world.book.table(field.table).row_id(row).into_owned();
        Some(Change::Set {
            table: field.table,
            id,
            field: facts.name(field).to_owned(),
            value: step.to.clone()?,
        })
    });
    edits.collect()
}
