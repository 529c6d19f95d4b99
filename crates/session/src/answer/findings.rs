//! What the checks say of the plan, as sentences.

use words::Said;

pub(crate) fn said(finding: &plan::Finding) -> Said {
    Said::new(&format!("finding-{}", finding.code.replace('_', "-")))
}
