//! The people behind the figures of a rule: who meets a condition, whom it decides.

use book::{Facts, Unit};
use rules::{Bits, CheckedRule, Evaluator, NodeUnits, Operand, Rule, Scope, check};
use words::{Parameter, Said};

use super::super::policy::split;
use super::super::segment::rule_of;
use super::{Counted, Set};
use crate::open::Open;
use crate::planned::Planned;
use crate::{Figure, RuleOf};

/// Those whom a figure about a rule counts.
pub(super) fn set(open: &Open, of: &RuleOf, figure: &Figure) -> Result<Set, Said> {
    let gone = || Said::new("refused-no-figure");
    let policy = open.document.policy().ok_or_else(gone)?;
    let (rule, unit) = rule_of(policy, &open.programme, of).ok_or_else(gone)?;
    let facts = open.facts();
    let segments = policy.segments();
    let scope = Scope {
        unit,
        facts,
        segments: &segments,
    };
    let checked = |rule: &Rule| check(rule, scope).map_err(|_| gone());
    let whole = checked(rule)?;
    let found: Bits = match figure {
        Figure::Alone { node, .. } => node_units(facts, &whole, *node).ok_or_else(gone)?.alone,
        Figure::Lost { node, .. } => node_units(facts, &whole, *node).ok_or_else(gone)?.lost,
        Figure::Gained { node, .. } => node_units(facts, &whole, *node).ok_or_else(gone)?.gained,
        Figure::Empty { node, .. } => {
            let nodes = rule.nodes();
            let leaf = nodes.get(*node as usize).ok_or_else(gone)?;
            let Rule::Test(test) = leaf else {
                return Err(gone());
            };
            let empty = Rule::test(&test.field, "is_empty", Operand::Nothing);
            Evaluator::new(facts).matches(&checked(&Rule::All(vec![(*leaf).clone(), empty]))?)
        }
        _ => Evaluator::new(facts).matches(&whole),
    };
    let code = match figure {
        Figure::Alone { .. } => "counted-alone",
        Figure::Lost { .. } => "counted-lost",
        Figure::Gained { .. } => "counted-gained",
        Figure::Empty { .. } => "counted-empty",
        _ => "counted-meets",
    };
    Ok(Set {
        title: Said::new(code).with("rule", name(open, of)),
        unit,
        counted: found.iter().map(Counted::plain).collect(),
    })
}

fn node_units(facts: Facts<'_>, rule: &CheckedRule, node: u32) -> Option<NodeUnits> {
    Evaluator::new(facts).units_of(rule, node as usize)
}

/// The name of the treatment or segment.
fn name(open: &Open, of: &RuleOf) -> Parameter {
    let policy = open.document.policy();
    let programme = policy.and_then(|policy| policy.programme(&open.programme));
    let (named, id) = match of {
        RuleOf::Treatment(id) => (
            programme.and_then(|it| Some(&it.treatments[it.position(id)?].name)),
            id,
        ),
        RuleOf::Segment(id) => (
            policy.and_then(|policy| Some(&policy.segments.get(id)?.name)),
            id,
        ),
    };
    named.map_or_else(
        || Parameter::Text(id.clone()),
        |name| Parameter::Bilingual {
            en: name.en.clone(),
            ru: name.ru.clone(),
        },
    )
}

/// Whoever asked not to be written to.
pub(super) fn opted_out(open: &Open) -> Set {
    let flags = open
        .facts()
        .book
        .people()
        .flags(book::fields::people::OPT_OUT);
    Set {
        title: Said::new("counted-opted-out"),
        unit: Unit::Person,
        counted: (0..)
            .zip(flags)
            .filter(|(_, flag)| **flag == book::Tri::Yes)
            .map(|(row, _)| Counted::plain(row))
            .collect(),
    }
}

/// Those who are still tied after the keys up to one, group by group.
pub(super) fn tied(facts: Facts<'_>, planned: &Planned, at: usize, key: u32) -> Vec<u32> {
    let programme = planned.programme();
    let mut groups = vec![planned.lowered.problem.treatments[at].ranked.clone()];
    for key in programme.treatments[at]
        .ranking
        .iter()
        .take(key as usize + 1)
    {
        let field = facts.resolve(programme.unit, &key.field);
        groups = field.map_or_else(Vec::new, |field| {
            split(facts, programme.unit, field, &groups)
        });
    }
    groups.concat()
}
