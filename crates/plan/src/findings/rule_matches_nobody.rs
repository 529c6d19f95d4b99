//! A rule or a segment that nobody meets, so that it does no work.

use super::{Check, Finding, Ground, Parameter};

#[derive(Debug)]
pub(super) struct RuleMatchesNobody;

impl Check for RuleMatchesNobody {
    fn code(&self) -> &'static str {
        "rule_matches_nobody"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        if ground.lowered.problem.n_units == 0 {
            return; // an empty book says nothing of a rule
        }
        let programme = ground.programme();
        for (written, sets) in programme.treatments.iter().zip(&ground.lowered.treatments) {
            let at = |part| {
                ground
                    .at(self.code(), &written.id)
                    .with("part", Parameter::Code(part))
            };
            if sets.eligible.is_empty() {
                findings.push(at("eligibility"));
            }
            for (reserve, members) in written.reserves.iter().zip(&sets.reserves) {
                if members.is_empty() {
                    let segment = Parameter::Segment(reserve.segment.clone());
                    findings.push(at("reserve").with("segment", segment));
                }
            }
            for (obligation, members) in written.obligations.iter().zip(&sets.obligations) {
                if members.is_empty() {
                    let segment = Parameter::Segment(obligation.segment.clone());
                    findings.push(at("obligation").with("segment", segment));
                }
            }
        }
        if let Some(base) = &programme.base
            && ground.lowered.base_members.is_empty()
        {
            let finding = ground.at(self.code(), &base.treatment);
            findings.push(finding.with("part", Parameter::Code("base")));
        }
    }
}
