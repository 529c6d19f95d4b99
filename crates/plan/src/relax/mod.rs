//! Ways out of a shortfall: the smallest changes of the policy, each planned and priced.

mod base;
mod minimum;
mod obligation;
mod widen;

use allocation::{Problem, Shortfall};
use book::Facts;

use crate::{CheckedProgramme, Lowered, Plan, PolicyChange, ProgrammeEdit, TreatmentEdit, attempt};

/// A change of the policy that leaves less of a shortfall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxation {
    /// What it is, for the words.
    pub kind: RelaxationKind,
    /// What to do, in order.
    pub changes: Vec<PolicyChange>,
    /// What is still missing of this shortfall: units, or seats of a minimum.
    pub unmet_after: u32,
    /// Minor units more than now.
    pub cost_change_minor: i64,
    /// Minor units of the budget left over, negative when over it; `None` without a budget.
    pub budget_left_minor: Option<i64>,
}

/// The kinds of ways out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RelaxationKind {
    /// More seats.
    MoreSeats {
        /// How many more.
        n: u32,
        /// The maximum then.
        maximum: u32,
    },
    /// More money.
    MoreMoney,
    /// Better treatments settle the obligation.
    SettleBy {
        /// Ids of the treatments that do not settle it yet.
        treatments: Vec<String>,
    },
    /// Once in a longer period.
    Longer {
        /// In months.
        months: u32,
    },
    /// A better treatment settles it, and there are more seats for the rest.
    SettleAndMoreSeats {
        /// Ids of the treatments that do not settle it yet.
        treatments: Vec<String>,
        /// How many seats more.
        n: u32,
        /// The maximum then.
        maximum: u32,
    },
    /// A lower minimum.
    LowerMinimum {
        /// The minimum then.
        minimum: u32,
    },
    /// The floor's own treatment lets in everybody the floor names.
    OpenBase,
    /// A threshold that lets more in.
    Threshold {
        /// The number of the node in the eligibility rule.
        node: usize,
        /// Its operand then.
        operand: rules::Operand,
    },
}

/// The ways out of a shortfall, those that ask for least first. None for pins and reserves,
/// which name their own reason.
#[must_use]
pub fn relaxations(
    facts: Facts<'_>,
    checked: &CheckedProgramme,
    lowered: &Lowered,
    plan: &Plan,
    shortfall: &Shortfall,
) -> Vec<Relaxation> {
    let ground = Ground {
        facts,
        checked,
        lowered,
        plan,
        shortfall,
    };
    match shortfall {
        Shortfall::Obligation {
            treatment, index, ..
        } => obligation::ways_out(&ground, *treatment, usize::from(*index)),
        Shortfall::Minimum { treatment, .. } => minimum::ways_out(&ground, *treatment),
        Shortfall::Base { treatment, .. } => base::ways_out(&ground, *treatment),
        Shortfall::Pin { .. } | Shortfall::Reserve { .. } => Vec::new(),
    }
}

/// A shortfall in its plan.
#[derive(Clone, Copy)]
struct Ground<'a> {
    facts: Facts<'a>,
    checked: &'a CheckedProgramme,
    lowered: &'a Lowered,
    plan: &'a Plan,
    shortfall: &'a Shortfall,
}

impl Ground<'_> {
    fn edit(&self, treatment: u32, edit: TreatmentEdit) -> PolicyChange {
        let programme = self.checked.programme();
        let id = &programme.treatments[treatment as usize].id;
        PolicyChange::treatment(&programme.id, id, edit)
    }

    /// Plans with the changes, and with as much money as they take where the budget alone
    /// stands in their way. `None` if they cannot be made, or if without them the same money
    /// leaves as little missing.
    fn price(&self, kind: RelaxationKind, mut changes: Vec<PolicyChange>) -> Option<Relaxation> {
        let budget = self.checked.programme().budget_minor;
        let mut problem = self.problem_after(&changes)?;
        let mut plan = self.plan.again(&problem, 0);
        let mut missing_without = self.missing(self.plan);
        if budget.is_some() && self.missing(&plan) > 0 {
            problem.budget = None;
            let rich = self.plan.again(&problem, 0);
            if self.missing(&rich) < self.missing(&plan) {
                if !changes.is_empty() {
                    missing_without = missing_without.min(self.missing_with_money());
                }
                changes.push(self.budget(Some(rich.cost_minor())));
                plan = rich;
            }
        }
        let unmet_after = self.missing(&plan);
        let cost = plan.cost_minor();
        (unmet_after < missing_without).then(|| Relaxation {
            kind,
            changes,
            unmet_after,
            cost_change_minor: cost.saturating_sub(self.plan.cost_minor()),
            budget_left_minor: budget.map(|budget| budget.saturating_sub(cost)),
        })
    }

    /// The problem of the changed policy. `None` if the changes cannot be made.
    fn problem_after(&self, changes: &[PolicyChange]) -> Option<Problem> {
        let mut problem = self.lowered.problem.clone();
        let all_made = changes
            .iter()
            .all(|change| self.change_problem(&mut problem, change).is_some());
        if all_made {
            return Some(problem);
        }
        let tried = attempt(self.facts, self.lowered, changes).ok()?;
        Some(tried.lowered.problem)
    }

    /// Makes a change that stands in the problem as it does in the policy, so that no rule has to
    /// be read for it. `None` for any other.
    fn change_problem(&self, problem: &mut Problem, change: &PolicyChange) -> Option<()> {
        let programme = self.checked.programme();
        let PolicyChange::Treatment {
            treatment, edit, ..
        } = change
        else {
            return None;
        };
        let treatment = &mut problem.treatments[programme.position(treatment)?];
        match edit {
            TreatmentEdit::Maximum(seats) => treatment.maximum = *seats,
            TreatmentEdit::SettledBy { index, treatments } => {
                let positions = treatments.iter().map(|id| {
                    let position = programme.position(id)?;
                    u32::try_from(position).ok()
                });
                treatment.obligations.get_mut(*index)?.settled_by =
                    positions.collect::<Option<_>>()?;
            }
            _ => return None,
        }
        Some(())
    }

    fn budget(&self, minor: Option<i64>) -> PolicyChange {
        let id = &self.checked.programme().id;
        PolicyChange::programme(id, ProgrammeEdit::Budget(minor))
    }

    /// What is missing when money alone is no limit.
    fn missing_with_money(&self) -> u32 {
        let mut problem = self.lowered.problem.clone();
        problem.budget = None;
        self.missing(&self.plan.again(&problem, 0))
    }

    /// The fewest seats more with which, money aside, as little is missing as with any number;
    /// and the maximum then. `None` where seats are not what is missing.
    fn fewest_seats(&self, problem: &Problem, treatment: u32) -> Option<(u32, u32)> {
        let seats = problem.treatments[treatment as usize].maximum?;
        let n_units = problem.n_units.max(1);
        let mut problem = problem.clone();
        problem.budget = None;
        let mut missing_with = |maximum| {
            problem.treatments[treatment as usize].maximum = maximum;
            self.missing(&self.plan.again(&problem, 0))
        };
        let least = missing_with(None);
        if least >= missing_with(Some(seats)) {
            return None;
        }
        let (mut too_few, mut enough) = (0, n_units);
        while enough - too_few > 1 {
            let middle = too_few + (enough - too_few) / 2;
            if missing_with(Some(seats.saturating_add(middle))) <= least {
                enough = middle;
            } else {
                too_few = middle;
            }
        }
        Some((enough, seats.saturating_add(enough)))
    }

    /// More seats, as many as it takes.
    fn more_seats(&self, treatment: u32) -> Option<Relaxation> {
        let (n, maximum) = self.fewest_seats(&self.lowered.problem, treatment)?;
        let change = self.edit(treatment, TreatmentEdit::Maximum(Some(maximum)));
        self.price(RelaxationKind::MoreSeats { n, maximum }, vec![change])
    }

    /// More money, and nothing else.
    fn more_money(&self) -> Option<Relaxation> {
        self.price(RelaxationKind::MoreMoney, Vec::new())
    }

    /// How much of this shortfall a plan has.
    fn missing(&self, plan: &Plan) -> u32 {
        let shortfalls = plan.solution().shortfalls.iter();
        let same = shortfalls.filter(|other| is_same(self.shortfall, other));
        same.map(n_missing).sum()
    }
}

/// How many units or seats a shortfall lacks.
#[must_use]
pub fn n_missing(shortfall: &Shortfall) -> u32 {
    match shortfall {
        Shortfall::Minimum { missing, .. } | Shortfall::Reserve { missing, .. } => *missing,
        Shortfall::Pin { .. } => 1,
        Shortfall::Obligation { unmet, .. } | Shortfall::Base { unmet, .. } => {
            u32::try_from(unmet.len()).unwrap_or(u32::MAX)
        }
    }
}

/// Whether two shortfalls are about the same demand.
fn is_same(a: &Shortfall, b: &Shortfall) -> bool {
    let key = |shortfall: &Shortfall| match shortfall {
        Shortfall::Minimum { treatment, .. } => (0, *treatment, 0),
        Shortfall::Reserve {
            treatment, index, ..
        } => (1, *treatment, u32::from(*index)),
        Shortfall::Pin {
            treatment, unit, ..
        } => (2, *treatment, *unit),
        Shortfall::Obligation {
            treatment, index, ..
        } => (3, *treatment, u32::from(*index)),
        Shortfall::Base { treatment, .. } => (4, *treatment, 0),
    };
    key(a) == key(b)
}
