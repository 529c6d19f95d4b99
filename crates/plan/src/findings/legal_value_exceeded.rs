//! Somebody gets, by hand, what is worth more than their kind of recipient may accept.

use super::{Check, Finding, Ground, Parameter};
use crate::Bar;

#[derive(Debug)]
pub(super) struct LegalValueExceeded;

impl Check for LegalValueExceeded {
    fn code(&self) -> &'static str {
        "legal_value_exceeded"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        let programme = ground.programme();
        // Without a value there is nothing to exceed, and only pins get past the limit.
        for (treatment, written) in (0_u32..).zip(&programme.treatments) {
            for &unit in &ground.lowered.problem.treatments[treatment as usize].pins {
                if ground.plan.award(unit, treatment).is_none() {
                    continue;
                }
                let bars = ground.lowered.bars(ground.facts, unit, treatment as usize);
                let limit = bars.iter().find_map(|bar| match bar {
                    Bar::ValueLimit { index } => programme.value_limits.get(*index),
                    _ => None,
                });
                findings.extend(limit.map(|limit| {
                    ground
                        .at(self.code(), &written.id)
                        .about(vec![ground.id(unit)])
                        .with("value", Parameter::Money(written.value_minor))
                        .with("limit", Parameter::Money(limit.maximum_minor))
                        .with("kind", Parameter::Text(limit.recipient_kind.clone()))
                }));
            }
        }
    }
}
