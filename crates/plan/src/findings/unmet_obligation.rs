//! More is owed than was given.

use allocation::Shortfall;

use super::{Check, Finding, Ground, Parameter};

#[derive(Debug)]
pub(super) struct UnmetObligation;

impl Check for UnmetObligation {
    fn code(&self) -> &'static str {
        "unmet_obligation"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        for shortfall in &ground.plan.solution().shortfalls {
            let Shortfall::Obligation {
                treatment,
                index,
                unmet,
            } = shortfall
            else {
                continue;
            };
            let (at, index) = (*treatment as usize, usize::from(*index));
            let written = &ground.programme().treatments[at];
            let obligation = &written.obligations[index];
            let owed = &ground.lowered.problem.treatments[at].obligations[index].owed;
            let finding = ground
                .at(self.code(), &written.id)
                .about(ground.ids(unmet.iter().copied()))
                .counted()
                .with("owed", Parameter::Count(owed.count()))
                .with("segment", Parameter::Segment(obligation.segment.clone()))
                .with("months", Parameter::Count(obligation.months));
            findings.push(finding);
        }
    }
}
