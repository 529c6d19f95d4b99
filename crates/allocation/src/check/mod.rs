//! The checker: what is wrong with a solution, found from the problem and the awards
//! alone. Shares no code with the allocator and trusts none of its reasons; it knows only
//! the data both speak of.
//!
//! Four questions, a file each: may every award stand (`entitled`), does everything stay
//! within the limits (`limits`), was anybody passed over without a cause (`envy`), and is
//! what the solution says of itself true (`report`).

mod entitled;
mod envy;
mod facts;
mod left;
mod limits;
mod report;
mod violation;

use crate::{Problem, Solution};
use facts::Facts;
pub use violation::{Claim, Violation};

/// Everything wrong with the solution; empty when it is what the procedure of the crate's
/// first page gives.
///
/// Among it "no justified envy": each unit that may have a treatment and does not is asked
/// about at its turn. Either everything is then gone that it could have, or a cap, the owner's
/// maximum or minutes, the money, or what it holds already stands in the way, shown by
/// the awards given before; or it is a [`Violation::PassedOver`].
///
/// # Panics
/// May panic on a problem with flaws (see [`Problem::flaws`]), never on a bad solution.
#[must_use]
pub fn check(problem: &Problem, solution: &Solution) -> Vec<Violation> {
    let mut violations = Vec::new();
    let Some(mut facts) = Facts::new(problem, solution, &mut violations) else {
        return violations;
    };
    for treatment in 0..problem.treatments.len() {
        facts.begin(treatment);
        entitled::check(&facts, &mut violations);
        limits::check_turn(&facts, &mut violations);
        let left = envy::check(&facts, &mut violations);
        report::check_turn(&facts, solution, &left, &mut violations);
        facts.end();
    }
    limits::check_totals(&facts, &mut violations);
    report::check_totals(&facts, solution, &mut violations);
    violations
}
