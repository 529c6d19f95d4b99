//! The limits an award must fit, whatever the seat: cap, owner's maximum, minutes, money.

use super::ledger::{Ledger, price};
use crate::{NONE, Problem, Reason, Treatment};

/// The limits of one treatment's turn, with what has been used of them.
#[derive(Debug)]
pub(super) struct Limits<'p> {
    problem: &'p Problem,
    treatment: &'p Treatment,
    /// By group; empty when there is no cap.
    in_group: Vec<u32>,
    /// By owner; empty when there is no maximum per owner.
    of_owner: Vec<u32>,
    /// Whether an award would be the first and pay the fixed cost.
    is_first: bool,
}

impl<'p> Limits<'p> {
    pub(super) fn new(problem: &'p Problem, treatment: &'p Treatment) -> Self {
        let counts =
            |is_limited: bool, len: u32| vec![0; if is_limited { len as usize } else { 0 }];
        Self {
            problem,
            treatment,
            in_group: counts(treatment.cap_per_group.is_some(), problem.n_groups),
            of_owner: counts(treatment.maximum_per_owner.is_some(), problem.n_owners),
            is_first: true,
        }
    }

    /// Whether one more award, to this unit, fits; else the first limit in the way.
    #[inline]
    pub(super) fn fits(&self, ledger: &Ledger, unit: u32) -> Result<(), Reason> {
        if let Some(reason) = self.cap_in_the_way(unit) {
            return Err(reason);
        }
        if let Some(maximum) = self.treatment.maximum_per_owner {
            let owner = self.problem.owner[unit as usize];
            if owner != NONE && self.of_owner[owner as usize] >= maximum {
                return Err(Reason::OwnerMaximum { owner });
            }
        }
        if self.treatment.minutes > 0 {
            let owner = self.problem.owner[unit as usize];
            if owner != NONE
                && let Some(limit) = self.problem.owner_minutes[owner as usize]
                && ledger.minutes_used[owner as usize]
                    > limit.saturating_sub(self.treatment.minutes)
            {
                return Err(Reason::Minutes { owner });
            }
        }
        match self.problem.budget {
            Some(budget) if self.price() > budget.saturating_sub(ledger.spent) => {
                Err(Reason::Money)
            }
            _ => Ok(()),
        }
    }

    /// Whether the unit's group has all it may have.
    #[inline]
    pub(super) fn cap_in_the_way(&self, unit: u32) -> Option<Reason> {
        let cap = self.treatment.cap_per_group?;
        let group = self.problem.group[unit as usize];
        (group != NONE && self.in_group[group as usize] >= cap).then_some(Reason::Cap { group })
    }

    /// Counts an award to this unit against the limits and returns its price.
    #[inline]
    pub(super) fn use_for(&mut self, unit: u32) -> i64 {
        let price = self.price();
        self.is_first = false;
        if !self.in_group.is_empty() && self.problem.group[unit as usize] != NONE {
            self.in_group[self.problem.group[unit as usize] as usize] += 1;
        }
        if !self.of_owner.is_empty() && self.problem.owner[unit as usize] != NONE {
            self.of_owner[self.problem.owner[unit as usize] as usize] += 1;
        }
        price
    }

    fn price(&self) -> i64 {
        price(self.treatment, self.is_first)
    }
}
