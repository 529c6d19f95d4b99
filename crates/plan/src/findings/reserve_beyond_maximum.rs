//! More seats are kept for segments than the treatment has.

use allocation::Shortfall;

use super::{Check, Finding, Ground, Parameter};

#[derive(Debug)]
pub(super) struct ReserveBeyondMaximum;

impl Check for ReserveBeyondMaximum {
    fn code(&self) -> &'static str {
        "reserve_beyond_maximum"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        for shortfall in &ground.plan.solution().shortfalls {
            if let Shortfall::Reserve {
                treatment,
                index,
                missing,
            } = shortfall
            {
                let written = &ground.programme().treatments[*treatment as usize];
                let segment = &written.reserves[usize::from(*index)].segment;
                let finding = ground
                    .at(self.code(), &written.id)
                    .with("n", Parameter::Count(*missing))
                    .with("segment", Parameter::Segment(segment.clone()));
                findings.push(finding);
            }
        }
    }
}
