//! One seat more, one seat fewer: who would move. No rule is evaluated for it.

use allocation::Problem;
use book::Facts;

use crate::{CheckedPolicy, Difference, Lowered, Plan, PolicyChange, check_policy, difference};

/// What one seat more and one fewer would do to a treatment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// With one seat more; `None` where the treatment is unlimited.
    pub more: Option<Difference>,
    /// With one seat fewer; `None` where there is none to take away. An unlimited treatment
    /// loses one of the seats that are taken.
    pub fewer: Option<Difference>,
}

/// What one seat more and one fewer would do, by treatment in order of precedence.
#[must_use]
pub fn steps(facts: Facts<'_>, lowered: &Lowered, plan: &Plan) -> Vec<Steps> {
    let mut problem = lowered.problem.clone();
    let positions = 0..problem.treatments.len();
    positions
        .map(|at| {
            let outcome = &plan.solution().outcomes[at];
            let maximum = problem.treatments[at].maximum;
            let fewer = maximum.unwrap_or(outcome.awarded).checked_sub(1);
            Steps {
                more: maximum
                    .and_then(|seats| seats.checked_add(1))
                    .map(|seats| with_maximum(facts, lowered, &mut problem, plan, at, seats)),
                fewer: fewer
                    .map(|seats| with_maximum(facts, lowered, &mut problem, plan, at, seats)),
            }
        })
        .collect()
}

fn with_maximum(
    facts: Facts<'_>,
    lowered: &Lowered,
    problem: &mut Problem,
    plan: &Plan,
    at: usize,
    seats: u32,
) -> Difference {
    let before = problem.treatments[at].maximum.replace(seats);
    let first_changed = u32::try_from(at).unwrap_or(u32::MAX);
    let after = plan.again(problem, first_changed);
    problem.treatments[at].maximum = before;
    difference(facts, lowered, plan, &after)
}

/// A policy after some changes, with its plan.
#[derive(Clone, Debug)]
pub struct Tried {
    /// The changed policy.
    pub policy: CheckedPolicy,
    /// The programme, lowered again.
    pub lowered: Lowered,
    /// Its plan.
    pub plan: Plan,
}

/// Why changes cannot be tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TryError {
    /// A change does not fit the policy.
    Change(crate::ChangeError),
    /// The changed policy has faults.
    Policy(Vec<crate::PolicyDiagnostic>),
    /// The changes took the programme away.
    NoProgramme,
}

/// The plan of a programme after changes of its policy, on the same book. Only what the changes
/// touch is evaluated again.
///
/// # Errors
/// [`TryError`] if the changes do not fit or make a policy with faults.
pub fn attempt(
    facts: Facts<'_>,
    lowered: &Lowered,
    changes: &[PolicyChange],
) -> Result<Tried, TryError> {
    let next = crate::change::apply_all(lowered.policy(), changes).map_err(TryError::Change)?;
    let policy = check_policy(&next, facts).map_err(TryError::Policy)?;
    let checked = policy
        .programme(&lowered.programme().id)
        .ok_or(TryError::NoProgramme)?;
    let lowered = lowered.again(facts, checked);
    let plan = Plan::of(&lowered);
    Ok(Tried {
        policy,
        lowered,
        plan,
    })
}
