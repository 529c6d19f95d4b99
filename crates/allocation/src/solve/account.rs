//! What is written down when a turn is over: outcome, waitlist, skips, shortfalls.

use super::turn::Turn;
use crate::{Outcome, Reason, Shortfall, Skip, UnitSet};

impl Turn<'_> {
    /// Ends the turn.
    pub(super) fn write_down(&mut self, cut: Option<u32>, stopped_by: Option<Reason>) {
        let unmet_debts = self.unmet_debts();
        let awarded = (self.solution.awards.len() - self.first_award) as u32;
        let outcome = Outcome {
            eligible: self.treatment.ranked.len() as u32,
            awarded,
            cut,
            stopped_by,
            waitlist: self.waitlist(&unmet_debts),
            cost: self.ledger.spent - self.spent_before,
        };
        let skips = self.skips();
        let shortfalls = self.shortfalls(awarded, &skips, &unmet_debts);
        self.solution.shortfalls.extend(shortfalls);
        self.solution.skipped.extend(skips);
        self.solution.outcomes.push(outcome);
    }

    /// By obligation: who is owed this treatment, did not get it, and holds nothing that
    /// settles it.
    fn unmet_debts(&self) -> Vec<UnitSet> {
        let unmet = |at| {
            let mut unmet = self.debtors(at);
            unmet.remove_all(self.seated());
            unmet
        };
        (0..self.treatment.obligations.len()).map(unmet).collect()
    }

    fn waitlist(&self, unmet_debts: &[UnitSet]) -> Vec<u32> {
        let mut waiting = self.candidates();
        for unmet in unmet_debts {
            waiting.insert_all(unmet);
        }
        waiting.remove_all(&self.excluded);
        let mut waitlist = Vec::new();
        waiting.filter_into(&self.treatment.ranked, &mut waitlist);
        waitlist.shrink_to_fit();
        waitlist
    }

    /// The refusals that lasted, one per unit.
    fn skips(&mut self) -> Vec<Skip> {
        let mut skips = Vec::new();
        if self.refused.is_empty() {
            return skips;
        }
        let mut done = self.seated().clone();
        for (unit, reason) in std::mem::take(&mut self.refused) {
            if !done.has(unit) {
                done.insert(unit);
                skips.push(Skip {
                    unit,
                    treatment: self.index,
                    reason,
                });
            }
        }
        skips
    }

    fn shortfalls(&self, awarded: u32, skips: &[Skip], unmet_debts: &[UnitSet]) -> Vec<Shortfall> {
        let (treatment, mut shortfalls) = (self.index, Vec::new());
        if awarded < self.treatment.minimum {
            let missing = self.treatment.minimum - awarded;
            shortfalls.push(Shortfall::Minimum { treatment, missing });
        }
        for (at, &missing) in self.missing_seats.iter().enumerate() {
            if missing > 0 {
                shortfalls.push(Shortfall::Reserve {
                    treatment,
                    index: at as u16,
                    missing,
                });
            }
        }
        if !self.treatment.pins.is_empty() {
            let pinned = UnitSet::of(self.problem.n_units, self.treatment.pins.iter().copied());
            for &Skip { unit, reason, .. } in skips.iter().filter(|skip| pinned.has(skip.unit)) {
                shortfalls.push(Shortfall::Pin {
                    treatment,
                    unit,
                    reason,
                });
            }
        }
        for (at, unmet) in unmet_debts.iter().enumerate() {
            if !unmet.is_empty() {
                let unmet = unmet.iter().collect();
                shortfalls.push(Shortfall::Obligation {
                    treatment,
                    index: at as u16,
                    unmet,
                });
            }
        }
        if let Some(members) = self.floor() {
            let mut unmet = members.clone();
            unmet.remove_all(&self.ledger.holders_of(0..=self.index));
            if !unmet.is_empty() {
                let unmet = unmet.iter().collect();
                shortfalls.push(Shortfall::Base { treatment, unmet });
            }
        }
        shortfalls
    }
}
