//! A place given by hand that the plan could not give.

use allocation::Shortfall;

use super::{Check, Finding, Ground, Parameter};
use crate::lower::PinLost;
use crate::report::reason_name;

#[derive(Debug)]
pub(super) struct LostPin;

impl Check for LostPin {
    fn code(&self) -> &'static str {
        "lost_pin"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        for lost in &ground.lowered.lost_pins {
            let pin = &ground.programme().pins[lost.index];
            let why = match lost.lost {
                PinLost::NoUnit => "no_unit",
                PinLost::Barred(_) => "barred",
            };
            let finding = ground
                .at(self.code(), &pin.treatment)
                .about(vec![pin.unit.clone()])
                .with("why", Parameter::Code(why));
            findings.push(finding);
        }
        for shortfall in &ground.plan.solution().shortfalls {
            if let Shortfall::Pin {
                treatment,
                unit,
                reason,
            } = shortfall
            {
                let written = &ground.programme().treatments[*treatment as usize];
                let finding = ground
                    .at(self.code(), &written.id)
                    .about(vec![ground.id(*unit)])
                    .with("why", Parameter::Code(reason_name(*reason)));
                findings.push(finding);
            }
        }
    }
}
