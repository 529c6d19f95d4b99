//! A treatment whose rule nobody has justified in writing.

use super::{Check, Finding, Ground};

#[derive(Debug)]
pub(super) struct NoJustification;

impl Check for NoJustification {
    fn code(&self) -> &'static str {
        "no_justification"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        let treatments = ground.programme().treatments.iter();
        let silent = treatments.filter(|treatment| treatment.justification.is_empty());
        findings.extend(silent.map(|treatment| ground.at(self.code(), &treatment.id)));
    }
}
