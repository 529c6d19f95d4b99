//! The filter of a list as a rule.

use book::{Facts, Unit};
use rules::{Bits, Evaluator, Operand, Rule, Scope, check};
use words::Said;

use crate::edit::policy::read_operand;
use crate::open::Open;
use crate::{ListFilter, OperandText, fault};

/// The field of a term that asks for membership in a segment.
const SEGMENT: &str = "segment";
const NOT_IN: &str = "not_in_segment";

/// Who meets a filter; `None` if it asks nothing.
///
/// # Errors
/// The first of its conditions that cannot be asked, and why.
pub(super) fn members(
    open: &Open,
    unit: Unit,
    filter: &ListFilter,
) -> Result<Option<Bits>, (u32, Said)> {
    if filter.terms.is_empty() {
        return Ok(None);
    }
    let facts = open.facts();
    let rule = rule_of(facts, unit, filter)?;
    let segments = open
        .document
        .policy()
        .map(plan::Policy::segments)
        .unwrap_or_default();
    let scope = Scope {
        unit,
        facts,
        segments: &segments,
    };
    let checked = check(&rule, scope).map_err(|faults| {
        let first = faults.first();
        let node = first.map_or(0, |fault| fault.node);
        // A test on a segment from without may stand in a group of its own.
        let term = (0..filter.terms.len())
            .rev()
            .find(|&at| first_node(&rule, at) <= node)
            .unwrap_or(0);
        let said = first.map_or_else(
            || Said::new("refused-not-a-condition"),
            |fault| fault::of_rule(&fault.fault),
        );
        (u32::try_from(term).unwrap_or(0), said)
    })?;
    Ok(Some(Evaluator::new(facts).matches(&checked)))
}

/// The number of a term's first node.
fn first_node(rule: &Rule, term: usize) -> usize {
    1 + rule
        .children()
        .iter()
        .take(term)
        .map(|child| child.nodes().len())
        .sum::<usize>()
}

/// The rule that a filter says.
///
/// # Errors
/// The first of its conditions that cannot be read, and why.
pub(crate) fn rule_of(
    facts: Facts<'_>,
    unit: Unit,
    filter: &ListFilter,
) -> Result<Rule, (u32, Said)> {
    let mut rules = Vec::with_capacity(filter.terms.len());
    for (at, term) in (0..).zip(&filter.terms) {
        let rule = if term.field == SEGMENT {
            let OperandText::One(id) = &term.operand else {
                return Err((at, Said::new("refused-not-a-condition")));
            };
            let is_in = Rule::Segment(id.clone());
            if term.operator == NOT_IN {
                Rule::None(vec![is_in])
            } else {
                is_in
            }
        } else {
            let kind = facts.resolve(unit, &term.field).map(|field| field.kind);
            let operand: Operand = read_operand(&term.operand, kind).map_err(|said| (at, said))?;
            Rule::test(&term.field, &term.operator, operand)
        };
        rules.push(rule);
    }
    Ok(match filter.kind.as_str() {
        "any" => Rule::Any(rules),
        "none" => Rule::None(rules),
        _ => Rule::All(rules),
    })
}
