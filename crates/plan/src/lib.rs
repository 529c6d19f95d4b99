//! Policy in, plan out: who gets what, and why.
//!
//! [`plan`](fn@plan) is a pure function of the book and the policy: same input, same plan, to the byte.
//! This room turns a policy into a problem of integers, asks `allocation`, and explains the
//! answer in terms of fields and rules. It must not know files, words or the browser.

pub mod change;
pub mod check;
mod difference;
pub mod explain;
pub mod findings;
pub mod lower;
mod plan;
pub mod policy;
pub mod relax;
mod report;
pub mod ways;
mod what_if;

pub use change::{ChangeError, PolicyChange, ProgrammeEdit, RuleEdit, TreatmentEdit};
pub use check::{CheckedPolicy, CheckedProgramme, PolicyDiagnostic, check_policy};
pub use difference::{Difference, Move, compare, difference};
pub use explain::{Explanation, Verdict, explain, explain_only};
pub use findings::{Finding, findings};
pub use lower::{Bar, Lowered, lower};
pub use plan::{Plan, plan};
pub use policy::{
    Base, Bilingual, Channel, Exclusion, NamedSegment, Obligation, Pin, Policy, Preference,
    Programme, RankKey, Reserve, Treatment, ValueLimit,
};
pub use relax::{Relaxation, RelaxationKind, n_missing, relaxations};
pub use report::{
    AwardReport, BarredReport, Report, SeatReport, ShortfallReport, SkipReport, TreatmentReport,
    WaitReport, reason_name,
};
pub use ways::{Step, Way, WayIn};
pub use what_if::{Steps, Tried, TryError, attempt, steps};
