//! Fewer were given than the policy's minimum.

use allocation::Shortfall;

use super::{Check, Finding, Ground, Parameter};

#[derive(Debug)]
pub(super) struct UnmetMinimum;

impl Check for UnmetMinimum {
    fn code(&self) -> &'static str {
        "unmet_minimum"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        for shortfall in &ground.plan.solution().shortfalls {
            if let Shortfall::Minimum { treatment, missing } = shortfall {
                let written = &ground.programme().treatments[*treatment as usize];
                let finding = ground
                    .at(self.code(), &written.id)
                    .with("n", Parameter::Count(*missing))
                    .with("minimum", Parameter::Count(written.minimum));
                findings.push(finding);
            }
        }
    }
}
