//! The plan: what one policy version gives on one state of the book at one as-of date.
//!
//! Holds the decision over rows and the ways to read it; ids and words are put to it by
//! [`crate::Report`]. Equal problems give equal plans.

use allocation::{Award, Reason, Solution, solve, solve_from};
use book::Facts;

use crate::{CheckedProgramme, Lowered, lower};

/// Who gets what, over the rows of the unit's table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    solution: Solution,
    /// The treatments each unit holds, one bit each.
    held: Vec<u64>,
}

/// The priority plan of a programme on a book.
#[must_use]
pub fn plan(facts: Facts<'_>, checked: &CheckedProgramme) -> Plan {
    Plan::of(&lower(facts, checked))
}

impl Plan {
    /// The priority plan of a programme already lowered.
    #[must_use]
    pub fn of(lowered: &Lowered) -> Self {
        Self::with(solve(&lowered.problem), lowered.problem.n_units)
    }

    /// The plan after an edit that changed nothing before the treatment `first_changed`.
    #[must_use]
    pub fn again(&self, problem: &allocation::Problem, first_changed: u32) -> Self {
        let solution = solve_from(problem, &self.solution, first_changed);
        Self::with(solution, problem.n_units)
    }

    fn with(solution: Solution, n_units: u32) -> Self {
        let mut held = vec![0; n_units as usize];
        for award in &solution.awards {
            held[award.unit as usize] |= 1 << award.treatment;
        }
        Self { solution, held }
    }

    /// The decision as it was made.
    #[must_use]
    pub const fn solution(&self) -> &Solution {
        &self.solution
    }

    /// To spoil a plan, for tests of those who check plans.
    #[cfg(test)]
    pub(crate) const fn solution_mut(&mut self) -> &mut Solution {
        &mut self.solution
    }

    /// Minor units spent in total.
    #[must_use]
    pub const fn cost_minor(&self) -> i64 {
        self.solution.spent
    }

    /// The treatments that a unit gets, best first.
    pub fn holding(&self, unit_row: u32) -> impl Iterator<Item = u32> + use<> {
        bits(self.held(unit_row))
    }

    /// The best treatment that a unit gets.
    #[must_use]
    pub fn best(&self, unit_row: u32) -> Option<u32> {
        self.holding(unit_row).next()
    }

    /// The treatments of a unit as a set: bit `n` is the one at position `n`.
    #[must_use]
    pub fn held(&self, unit_row: u32) -> u64 {
        self.held.get(unit_row as usize).copied().unwrap_or(0)
    }

    /// The seat of a unit at a treatment.
    #[must_use]
    pub fn award(&self, unit_row: u32, treatment: u32) -> Option<&Award> {
        if self.held(unit_row) >> treatment & 1 == 0 {
            return None;
        }
        let awards = self.solution.awards_of(treatment);
        awards.iter().find(|award| award.unit == unit_row)
    }

    /// Why a unit was passed over at a treatment, if it was.
    #[must_use]
    pub fn skipped(&self, unit_row: u32, treatment: u32) -> Option<Reason> {
        let mut skipped = self.solution.skipped.iter();
        let skip = skipped.find(|skip| (skip.unit, skip.treatment) == (unit_row, treatment));
        skip.map(|skip| skip.reason)
    }

    /// A unit's place on a waitlist, from 1.
    #[must_use]
    pub fn waiting(&self, unit_row: u32, treatment: u32) -> Option<u32> {
        let outcome = self.solution.outcomes.get(treatment as usize)?;
        let place = outcome.waitlist.iter().position(|&unit| unit == unit_row)?;
        u32::try_from(place + 1).ok()
    }

    /// How many units get anything.
    #[must_use]
    pub fn n_reached(&self) -> u32 {
        let reached = self.held.iter().filter(|&&held| held != 0).count();
        u32::try_from(reached).unwrap_or(u32::MAX)
    }

    /// How many units get nothing.
    #[must_use]
    pub fn n_not_reached(&self) -> u32 {
        let all = u32::try_from(self.held.len()).unwrap_or(u32::MAX);
        all - self.n_reached()
    }
}

impl Lowered {
    /// A unit's place among those who may have a treatment, from 1.
    #[must_use]
    pub fn rank(&self, unit_row: u32, treatment: u32) -> Option<u32> {
        let ranked = &self.problem.treatments.get(treatment as usize)?.ranked;
        let place = ranked.iter().position(|&unit| unit == unit_row)?;
        u32::try_from(place + 1).ok()
    }

    /// The rank of every unit at a treatment, from 1; 0 where it has none.
    #[must_use]
    pub fn ranks(&self, treatment: u32) -> Vec<u32> {
        let mut ranks = vec![0; self.problem.n_units as usize];
        for (rank, &unit) in (1..).zip(&self.problem.treatments[treatment as usize].ranked) {
            ranks[unit as usize] = rank;
        }
        ranks
    }
}

/// The positions of the bits that are set, ascending.
pub(crate) fn bits(set: u64) -> impl Iterator<Item = u32> + use<> {
    let mut left = set;
    std::iter::from_fn(move || {
        let bit = left.trailing_zeros();
        left &= left.wrapping_sub(1);
        (bit < 64).then_some(bit)
    })
}
