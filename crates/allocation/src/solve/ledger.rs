//! What lasts from one treatment's turn to the next: who holds what, money and minutes.
//! Knows nothing of seats.

use crate::{Award, NONE, Problem, Treatment, UnitSet};

/// Who holds what, and what has been used up.
#[derive(Debug)]
pub(super) struct Ledger {
    /// Who holds each treatment whose turn is over or running.
    pub(super) holders: Vec<UnitSet>,
    /// Minor units.
    pub(super) spent: i64,
    /// By owner.
    pub(super) minutes_used: Vec<i64>,
}

impl Ledger {
    /// The state after the given awards, which end with a whole turn.
    pub(super) fn after(problem: &Problem, awards: &[Award]) -> Self {
        let mut ledger = Self {
            holders: vec![UnitSet::empty(problem.n_units); problem.treatments.len()],
            spent: 0,
            minutes_used: vec![0; problem.n_owners as usize],
        };
        for award in awards {
            let treatment = &problem.treatments[award.treatment as usize];
            let price = price(treatment, award.ordinal == 0);
            ledger.book(problem, award.treatment, award.unit, price);
        }
        ledger
    }

    /// Notes an award and what it uses.
    #[inline]
    pub(super) fn book(&mut self, problem: &Problem, treatment: u32, unit: u32, price: i64) {
        self.holders[treatment as usize].insert(unit);
        self.spent = self.spent.saturating_add(price);
        let minutes = problem.treatments[treatment as usize].minutes;
        if minutes > 0 && problem.owner[unit as usize] != NONE {
            let used = &mut self.minutes_used[problem.owner[unit as usize] as usize];
            *used = used.saturating_add(minutes);
        }
    }

    /// Who holds one of the given treatments.
    pub(super) fn holders_of(&self, treatments: impl IntoIterator<Item = u32>) -> UnitSet {
        let mut holders = self.holders.first().cloned().unwrap_or_default();
        holders.clear();
        for treatment in treatments {
            holders.insert_all(&self.holders[treatment as usize]);
        }
        holders
    }

    /// The first of the given treatments the unit holds.
    pub(super) fn first_held(
        &self,
        unit: u32,
        treatments: impl IntoIterator<Item = u32>,
    ) -> Option<u32> {
        treatments
            .into_iter()
            .find(|&treatment| self.holders[treatment as usize].has(unit))
    }
}

/// Minor units of one award; the fixed cost comes with the first.
pub(super) fn price(treatment: &Treatment, is_first: bool) -> i64 {
    let fixed = if is_first { treatment.fixed_cost } else { 0 };
    treatment.unit_cost.saturating_add(fixed)
}
