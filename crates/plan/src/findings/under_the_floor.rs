//! Somebody whom the floor names gets nothing, with how many of them for which cause.

use allocation::Shortfall;

use super::{Check, Finding, Ground, Parameter};
use crate::Bar;

#[derive(Debug)]
pub(super) struct UnderTheFloor;

impl Check for UnderTheFloor {
    fn code(&self) -> &'static str {
        "under_the_floor"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        for shortfall in &ground.plan.solution().shortfalls {
            let Shortfall::Base { treatment, unmet } = shortfall else {
                continue;
            };
            let at = *treatment as usize;
            let (mut opted_out, mut unreachable, mut other) = (0, 0, 0);
            for &unit in unmet {
                let bars = ground.lowered.bars(ground.facts, unit, at);
                if bars.contains(&Bar::OptedOut) {
                    opted_out += 1;
                } else if bars.iter().any(|bar| matches!(bar, Bar::Unreachable(_))) {
                    unreachable += 1;
                } else {
                    other += 1;
                }
            }
            let finding = ground
                .at(self.code(), &ground.programme().treatments[at].id)
                .about(ground.ids(unmet.iter().copied()))
                .counted()
                .with("opted_out", Parameter::Count(opted_out))
                .with("unreachable", Parameter::Count(unreachable))
                .with("other", Parameter::Count(other));
            findings.push(finding);
        }
    }
}
