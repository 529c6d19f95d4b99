//! Policy in, plan out: who gets what, and why.
//!
//! [`plan`] is a pure function of the book and the policy: same input, same plan, to the byte.
//! This room turns a policy into a problem of integers, asks `allocation`, and explains the
//! answer in terms of fields and rules. It must not know files, words or the browser.

pub mod change;
pub mod check;
pub mod lower;
pub mod policy;

pub use change::{ChangeError, PolicyChange, ProgrammeEdit, RuleEdit, TreatmentEdit};
pub use check::{CheckedPolicy, CheckedProgramme, PolicyDiagnostic, check_policy};
pub use lower::{Bar, Lowered, lower};
pub use policy::{
    Base, Bilingual, Channel, Exclusion, NamedSegment, Obligation, Pin, Policy, Preference,
    Programme, RankKey, Reserve, Treatment, ValueLimit,
};
