//! A policy to start with: the latest of another plan file, without what is about its people.

use plan::Policy;
use words::Said;

use super::{Ground, Intent};
use crate::fault;
use crate::history::Delta;

/// The policy of a plan file as the first draft of a book that has none.
///
/// # Errors
/// The book has a policy, or the file has none or cannot be read.
pub(super) fn read(ground: Ground<'_>, bytes: &[u8]) -> Result<Intent, Said> {
    if !ground.policies.is_empty() {
        return Err(Said::new("refused-policy-there"));
    }
    let document = file::read(bytes).map_err(|error| fault::of_file(&error))?;
    let policy = document.policy().ok_or_else(|| Said::new("refused-no-policy"))?;
    Ok(Intent {
        label: Said::new("edit-take-policy"),
        forward: vec![Delta::Policies(vec![blank(policy.clone())])],
    })
}

/// Pins and exclusions name people of the other book.
fn blank(mut policy: Policy) -> Policy {
    policy.version = 1;
    policy.published = false;
    for programme in &mut policy.programmes {
        programme.pins.clear();
        programme.exclusions.clear();
    }
    policy
}
