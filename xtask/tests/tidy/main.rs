//! The house rules that no compiler knows (CONTRIBUTING.md says why): each is one file here, reads
//! the checkout as text, and names the place and the way out.
#![expect(
    clippy::unwrap_used,
    reason = "a rule that cannot read the checkout has failed"
)]

mod allows;
mod cases;
mod colours;
mod doors;
mod heads;
mod licences;
mod literals;
mod sources;
mod words;

/// Fails with all findings at once, so that one run shows the whole list.
fn assert_none(rule: &str, findings: &[String]) {
    assert!(findings.is_empty(), "{rule}\n  {}\n", findings.join("\n  "));
}
