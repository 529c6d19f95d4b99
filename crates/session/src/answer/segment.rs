//! The rule of a segment, with the counts and the choices that a treatment's rule has.

use book::Unit;
use rules::{CheckedRule, Evaluator, Members, Scope, check};
use words::Said;

use super::people::both;
use super::plan::count;
use super::policy::{Screen, segment_choices};
use crate::open::Open;
use crate::view::SegmentView;
use crate::{RuleOf, fault};

/// The screen of a segment.
pub(crate) fn answer(open: &Open, id: &str) -> Result<SegmentView, Said> {
    let policy = open
        .document
        .policy()
        .ok_or_else(|| Said::new("refused-no-policy"))?;
    let named = policy
        .segments
        .get(id)
        .ok_or_else(|| Said::new("fault-unknown-segment").text("segment", id))?;
    let facts = open.facts();
    let unit = named.segment.unit;
    let mut view = SegmentView {
        id: id.to_owned(),
        name: both(&named.name),
        is_company: unit == Unit::Company,
        n_units: facts.book.table(unit.table()).n_rows(),
        segments: segment_choices(policy),
        ..SegmentView::default()
    };
    let rule = match &named.segment.members {
        Members::Dynamic(rule) => rule,
        Members::List(ids) | Members::Snapshot { ids, .. } => {
            view.n_members = count(ids.len());
            return Ok(view);
        }
    };
    let programme = policy
        .programme(&open.programme)
        .ok_or_else(|| Said::new("refused-no-policy"))?;
    let screen = Screen::of(open, programme, unit);
    let segments = policy.segments();
    let scope = Scope {
        unit,
        facts,
        segments: &segments,
    };
    let checked = check(rule, scope);
    let evaluation = checked
        .as_ref()
        .ok()
        .map(|rule: &CheckedRule| Evaluator::new(facts).evaluate(rule));
    view.n_members = evaluation
        .as_ref()
        .map_or(0, |evaluation| count(evaluation.matches.count()));
    view.sentence = screen.both(|words, subject| words.sentence(subject, rule));
    view.nodes = screen.nodes(rule, evaluation.as_ref());
    view.faults = checked
        .err()
        .unwrap_or_default()
        .iter()
        .map(|found| (count(found.node), fault::of_rule(&found.fault)))
        .collect();
    view.fields = screen.fields();
    Ok(view)
}

/// The rule of a treatment or segment, and whose it is about.
pub(crate) fn rule_of<'a>(
    policy: &'a plan::Policy,
    programme: &str,
    of: &RuleOf,
) -> Option<(&'a rules::Rule, Unit)> {
    match of {
        RuleOf::Treatment(id) => {
            let programme = policy.programme(programme)?;
            let treatment = programme.treatments.get(programme.position(id)?)?;
            Some((&treatment.eligibility, programme.unit))
        }
        RuleOf::Segment(id) => match &policy.segments.get(id)?.segment {
            rules::Segment {
                unit,
                members: Members::Dynamic(rule),
            } => Some((rule, *unit)),
            rules::Segment { .. } => None,
        },
    }
}
