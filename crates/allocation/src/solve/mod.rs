//! The procedure: treatments take their turn in order of precedence. Pure: the same
//! problem gives the same solution.

mod account;
mod ledger;
mod limits;
mod steps;
mod turn;

use crate::{Problem, Solution};
use ledger::Ledger;
use turn::take_turn;

/// Gives everything out by the procedure of the crate's first page.
///
/// # Panics
/// May panic on a problem with flaws (see [`Problem::flaws`]), never on another.
#[must_use]
pub fn solve(problem: &Problem) -> Solution {
    run(problem, Solution::default(), 0)
}

/// [`solve`] when `earlier` is the solution of a problem that differs at most in the
/// treatments from `first_changed` on: the turns before it are taken over.
///
/// # Panics
/// As [`solve`]; and when `earlier` has fewer outcomes than `first_changed`.
#[must_use]
pub fn solve_from(problem: &Problem, earlier: &Solution, first_changed: u32) -> Solution {
    let before = |treatment: u32| treatment < first_changed;
    let solution = Solution {
        awards: awards_before(earlier, first_changed).to_vec(),
        skipped: earlier
            .skipped
            .iter()
            .copied()
            .take_while(|skip| before(skip.treatment))
            .collect(),
        outcomes: earlier.outcomes[..first_changed as usize].to_vec(),
        shortfalls: (earlier.shortfalls.iter())
            .take_while(|shortfall| before(shortfall.treatment()))
            .cloned()
            .collect(),
        ..Solution::default()
    };
    run(problem, solution, first_changed)
}

/// Who comes in when a treatment gets one seat more than it has in `solution`, which is
/// `solve(problem)`. `None` when nobody does or it is unlimited anyway.
///
/// # Panics
/// As [`solve`].
#[must_use]
pub fn next_in(problem: &Problem, solution: &Solution, treatment: u32) -> Option<u32> {
    let more = problem.treatments[treatment as usize]
        .maximum?
        .checked_add(1);
    let mut ledger = Ledger::after(problem, awards_before(solution, treatment));
    let mut with_more = Solution::default();
    take_turn(problem, treatment, more, &mut ledger, &mut with_more);
    let seated = crate::UnitSet::of(
        problem.n_units,
        solution.awards_of(treatment).iter().map(|award| award.unit),
    );
    (with_more.awards.iter())
        .map(|award| award.unit)
        .find(|&unit| !seated.has(unit))
}

fn awards_before(solution: &Solution, treatment: u32) -> &[crate::Award] {
    let end = solution
        .awards
        .partition_point(|award| award.treatment < treatment);
    &solution.awards[..end]
}

fn run(problem: &Problem, mut solution: Solution, from: u32) -> Solution {
    let mut ledger = Ledger::after(problem, &solution.awards);
    solution.awards.reserve(problem.n_units as usize);
    for treatment in from..problem.treatments.len() as u32 {
        let maximum = problem.treatments[treatment as usize].maximum;
        take_turn(problem, treatment, maximum, &mut ledger, &mut solution);
    }
    solution.awards.shrink_to_fit();
    solution.spent = ledger.spent;
    solution.owner_minutes_used = ledger.minutes_used;
    solution
}
