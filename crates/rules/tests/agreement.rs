//! The evaluator over columns says what the plain one says, of every unit, rule and count.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use book::Value;
use proptest::prelude::*;
use rules::{Evaluator, Rule};
use support::random::{Leaves, Raw, any_raw, rule};
use support::world::any_world;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn the_same_units_meet_a_rule(world in any_world(Leaves::All)) {
        let found: Vec<u32> = world.checked().matches(world.facts()).iter().collect();
        let expected: Vec<u32> = world.rows().filter(|&row| world.holds(&world.rule, row)).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn counts_are_what_replacing_a_node_shows(world in any_world(Leaves::All)) {
        let evaluation = world.checked().evaluate(world.facts());
        let table = world.unit.table();
        for (number, node) in world.rule.nodes().into_iter().enumerate() {
            let counts = evaluation.nodes[number];
            let count = |test: &dyn Fn(u32) -> bool| world.rows().filter(|&row| test(row)).count();
            prop_assert_eq!(counts.alone, count(&|row| world.holds(node, row)), "alone {}", number);
            let decided = |row, met| world.hangs_on(number, row) && world.holds(&world.rule, row) == met;
            prop_assert_eq!(counts.lost, count(&|row| decided(row, false)), "lost {}", number);
            prop_assert_eq!(counts.gained, count(&|row| decided(row, true)), "gained {}", number);
            if let Rule::Test(test) = node {
                let negative = rules::find_operator(&test.operator).unwrap().is_negative();
                let added = count(&|row| {
                    negative && world.plain().value(&test.field, table, row).1 == Value::Empty
                });
                prop_assert_eq!(counts.empty_added, added, "empty {}", number);
            }
        }
    }

    #[test]
    fn a_kept_memo_changes_no_answer(world in any_world(Leaves::All), other in any_raw()) {
        let edited = rule(world.facts(), world.unit, &Raw::Group(0, vec![other]), Leaves::All);
        let edited = world.check(&Rule::All(vec![edited, world.rule.clone()]));
        let mut evaluator = Evaluator::new(world.facts());
        let first = evaluator.evaluate(&world.checked());
        let mut evaluator = Evaluator::with_memo(world.facts(), evaluator.into_memo());
        let fresh = edited.evaluate(world.facts());
        for _ in 0..2 {
            let found = evaluator.evaluate(&edited);
            prop_assert_eq!(found.matches, fresh.matches.clone());
            prop_assert_eq!(found.nodes, fresh.nodes.clone());
        }
        prop_assert_eq!(evaluator.matches(&world.checked()), first.matches);
        let mut memo = evaluator.into_memo();
        memo.forget_unused();
        memo.forget_unused();
        prop_assert!(memo.is_empty());
    }
}
