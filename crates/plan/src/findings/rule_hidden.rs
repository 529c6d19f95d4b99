//! A rule that others hide: everybody it lets in gets something better, so it gives nothing.

use super::{Check, Finding, Ground, Parameter};

#[derive(Debug)]
pub(super) struct RuleHidden;

impl Check for RuleHidden {
    fn code(&self) -> &'static str {
        "rule_hidden"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        let programme = ground.programme();
        let outcomes = &ground.plan.solution().outcomes;
        for (at, (written, outcome)) in programme.treatments.iter().zip(outcomes).enumerate() {
            let gives_nothing = outcome.awarded == 0 && outcome.waitlist.is_empty();
            let ranked = &ground.lowered.problem.treatments[at].ranked;
            if !gives_nothing || ranked.is_empty() {
                continue;
            }
            let mut n_held = vec![0_u32; at];
            for &unit in ranked {
                let better = ground
                    .plan
                    .best(unit)
                    .and_then(|best| n_held.get_mut(best as usize));
                if let Some(n) = better {
                    *n += 1;
                }
            }
            // The treatment that hides most; the better one of two that hide as many.
            let by = (0..at).rev().max_by_key(|&better| n_held[better]);
            findings.extend(by.filter(|&by| n_held[by] > 0).map(|by| {
                let id = programme.treatments[by].id.clone();
                ground
                    .at(self.code(), &written.id)
                    .about(ground.ids(ranked.iter().copied()))
                    .counted()
                    .with("by", Parameter::Treatment(id))
            }));
        }
    }
}
