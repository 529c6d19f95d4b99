//! A treatment whose criterion cannot be said to a client: there are no words for it.

use super::{Check, Finding, Ground};

#[derive(Debug)]
pub(super) struct NoPublicWording;

impl Check for NoPublicWording {
    fn code(&self) -> &'static str {
        "no_public_wording"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        let treatments = ground.programme().treatments.iter();
        let silent = treatments.filter(|treatment| treatment.public_wording.is_empty());
        findings.extend(silent.map(|treatment| ground.at(self.code(), &treatment.id)));
    }
}
