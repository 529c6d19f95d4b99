//! What would have to be so for a unit to meet a rule, as targets for fields and records.

use book::{Facts, FieldRef, Unit, Value};
use rules::{CheckedRule, Members, Rule, Scope, Segments};

use super::Changed;

/// Segments of segments are followed so far.
const DEEPEST: usize = 4;

/// Something that has to become so.
#[derive(Clone, Debug)]
pub(super) struct Target {
    /// Whose row it is: a person of the programme, or the company of one.
    pub(super) unit: Unit,
    pub(super) row: u32,
    pub(super) what: What,
    pub(super) told: Changed,
    pub(super) from: Value,
    pub(super) to: Value,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    Field(FieldRef),
    Records(rules::Related),
}

/// What a rule is asked on.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) facts: Facts<'a>,
    pub(super) segments: &'a Segments,
}

impl Ground<'_> {
    /// Sets of targets, any of which makes the unit meet the rule; smallest first.
    pub(super) fn of(
        self,
        rule: &CheckedRule,
        unit_row: u32,
        inside: Option<&str>,
        depth: usize,
    ) -> Vec<Vec<Target>> {
        let changes = rule.smallest_changes(self.facts, unit_row);
        let mut sets = Vec::new();
        for change in &changes {
            let mut targets = Vec::new();
            let all = change.steps.iter().all(|step| {
                match self.step(rule, unit_row, step, inside, depth) {
                    Some(more) => {
                        targets.extend(more);
                        true
                    }
                    None => false,
                }
            });
            if all {
                sets.push(targets);
            }
        }
        sets
    }

    fn step(
        self,
        rule: &CheckedRule,
        unit_row: u32,
        step: &rules::Step,
        inside: Option<&str>,
        depth: usize,
    ) -> Option<Vec<Target>> {
        let unit = rule.unit();
        if let Some(field) = step.field {
            return Some(vec![Target {
                unit,
                row: unit_row,
                what: What::Field(field),
                told: Changed::Field(self.facts.path(field)),
                from: self.facts.value(unit, unit_row, field),
                to: step.to.clone()?,
            }]);
        }
        let nodes = rule.rule().nodes();
        match nodes.get(step.node)? {
            Rule::Related(related) => {
                let told = inside.map_or(Changed::Related(step.node), |segment| {
                    Changed::RelatedInSegment {
                        segment: segment.to_owned(),
                        node: step.node,
                    }
                });
                let outcomes = rule.explain(self.facts, unit_row);
                Some(vec![Target {
                    unit,
                    row: unit_row,
                    what: What::Records((*related).clone()),
                    told,
                    from: outcomes.get(step.node)?.actual.clone(),
                    to: step.to.clone()?,
                }])
            }
            Rule::Segment(id) if step.to_met && depth < DEEPEST => {
                self.segment(unit, unit_row, id, depth)
            }
            _ => None,
        }
    }

    fn segment(self, unit: Unit, unit_row: u32, id: &str, depth: usize) -> Option<Vec<Target>> {
        let segment = self.segments.get(id)?;
        let Members::Dynamic(members) = &segment.members else {
            return None;
        };
        let row = match (unit, segment.unit) {
            (Unit::Person, Unit::Company) => self.facts.company_of(unit_row)?,
            _ => unit_row,
        };
        let scope = Scope {
            unit: segment.unit,
            facts: self.facts,
            segments: self.segments,
        };
        let checked = rules::check(members, scope).ok()?;
        self.of(&checked, row, Some(id), depth + 1)
            .into_iter()
            .next()
    }
}
