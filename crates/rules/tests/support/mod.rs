//! What the tests of rules share: a plain evaluator and random rules.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "each test file uses a part of this"
)]

pub mod plain;
pub mod random;
pub mod world;

use rules::{Operand, Rule};

/// `field operator operand` as a rule.
pub fn test(field: &str, operator: &str, operand: Operand) -> Rule {
    Rule::test(field, operator, operand)
}

/// The rule with one node replaced.
pub fn with_node(rule: &Rule, number: usize, node: Rule) -> Rule {
    let mut rule = rule.clone();
    *rule.node_mut(number).unwrap() = node;
    rule
}

pub const YES: Rule = Rule::All(Vec::new());
pub const NO: Rule = Rule::Any(Vec::new());
