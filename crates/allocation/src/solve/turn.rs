//! One treatment's turn: its seats, whom it may not go to, and what is written down at
//! the end. The order of the steps is here; the steps are next door.

use super::ledger::Ledger;
use super::limits::Limits;
use crate::{Award, Outcome, Problem, Reason, Seat, Shortfall, Skip, Solution, Treatment, UnitSet};

/// The state of a turn.
#[derive(Debug)]
pub(super) struct Turn<'a> {
    pub(super) problem: &'a Problem,
    pub(super) treatment: &'a Treatment,
    pub(super) index: u32,
    pub(super) ledger: &'a mut Ledger,
    pub(super) limits: Limits<'a>,
    /// Holders of something that never goes with this treatment.
    pub(super) excluded: UnitSet,
    /// Holders of something earlier after which this treatment is not given.
    pub(super) served: UnitSet,
    /// Seats for anybody; `u32::MAX` is as good as unlimited.
    pub(super) open_left: u32,
    /// Seats left of each reserve.
    pub(super) reserved_left: Vec<u32>,
    /// Members of each reserve; empty when no pin or obligation asks.
    pub(super) segments: Vec<UnitSet>,
    pub(super) awards: &'a mut Vec<Award>,
    first_award: usize,
    /// Who was refused and why, in the order asked; the first reason counts.
    pub(super) refused: Vec<(u32, Reason)>,
}

/// Gives one treatment out, writing into `ledger` and `solution`.
pub(super) fn take_turn(
    problem: &Problem,
    index: u32,
    maximum: Option<u32>,
    ledger: &mut Ledger,
    solution: &mut Solution,
) {
    let spent_before = ledger.spent;
    let mut turn = Turn::new(problem, index, maximum, ledger, &mut solution.awards);
    let missing_seats = turn.set_seats_aside(maximum);

    let mut waiting = turn.seat_pins();
    turn.seat_obligations(&mut waiting);
    turn.seat_reserves();
    turn.open_unused_seats();
    turn.seat_those_still_waiting(waiting);
    turn.seat_base();
    let (cut, stopped_by) = turn.seat_by_rank();

    let unmet_debts = turn.unmet_debts();
    let outcome = Outcome {
        eligible: turn.treatment.ranked.len() as u32,
        awarded: (turn.awards.len() - turn.first_award) as u32,
        cut,
        stopped_by,
        waitlist: turn.waitlist(&unmet_debts),
        cost: turn.ledger.spent - spent_before,
    };
    let skips = turn.skips();
    turn.write_shortfalls(
        &mut solution.shortfalls,
        outcome.awarded,
        &missing_seats,
        &skips,
        &unmet_debts,
    );
    solution.skipped.extend(skips);
    solution.outcomes.push(outcome);
}

impl<'a> Turn<'a> {
    fn new(
        problem: &'a Problem,
        index: u32,
        maximum: Option<u32>,
        ledger: &'a mut Ledger,
        awards: &'a mut Vec<Award>,
    ) -> Self {
        let treatment = &problem.treatments[index as usize];
        Self {
            problem,
            treatment,
            index,
            excluded: ledger.holders_of(never_with(problem, index)),
            served: ledger.holders_of(stopping(problem, index)),
            limits: Limits::new(problem, treatment),
            open_left: maximum.unwrap_or(u32::MAX),
            reserved_left: Vec::new(),
            segments: Vec::new(),
            first_award: awards.len(),
            awards,
            ledger,
            refused: Vec::new(),
        }
    }

    /// Moves seats from the open ones to the reserves; returns how many each one misses.
    fn set_seats_aside(&mut self, maximum: Option<u32>) -> Vec<u32> {
        for reserve in &self.treatment.reserves {
            let seats = reserve.seats.min(self.open_left);
            self.reserved_left.push(seats);
            if maximum.is_some() {
                self.open_left -= seats;
            }
        }
        if !self.treatment.pins.is_empty() || !self.treatment.obligations.is_empty() {
            let members = |reserve: &crate::Reserve| {
                UnitSet::of(self.problem.n_units, reserve.ranked.iter().copied())
            };
            self.segments = self.treatment.reserves.iter().map(members).collect();
        }
        let missing = |(reserve, &left): (&crate::Reserve, &u32)| reserve.seats - left;
        self.treatment
            .reserves
            .iter()
            .zip(&self.reserved_left)
            .map(missing)
            .collect()
    }

    /// After the segments were served: what they left is for anybody, unless hard.
    fn open_unused_seats(&mut self) {
        for (reserve, left) in self.treatment.reserves.iter().zip(&mut self.reserved_left) {
            if !reserve.hard {
                self.open_left = self.open_left.saturating_add(std::mem::take(left));
            }
        }
    }

    /// Who has this treatment.
    pub(super) fn seated(&self) -> &UnitSet {
        &self.ledger.holders[self.index as usize]
    }

    /// Who is no candidate, because of what they hold or because they are seated.
    pub(super) fn barred(&self) -> UnitSet {
        let mut barred = self.excluded.clone();
        barred.insert_all(&self.served);
        barred.insert_all(self.seated());
        barred
    }

    /// The reason that stands in the way of a unit that is in `excluded` or `served`.
    pub(super) fn what_bars(&self, unit: u32, with_served: bool) -> Option<Reason> {
        if self.excluded.has(unit) {
            let treatment = self
                .ledger
                .first_held(unit, never_with(self.problem, self.index));
            return treatment.map(|treatment| Reason::Excluded { treatment });
        }
        if with_served && self.served.has(unit) {
            let treatment = self
                .ledger
                .first_held(unit, stopping(self.problem, self.index));
            return treatment.map(|treatment| Reason::Holds { treatment });
        }
        None
    }

    /// Why there is no open seat.
    pub(super) fn no_seat(&self) -> Reason {
        if self.reserved_left.iter().any(|&left| left > 0) {
            Reason::ReservedSeats
        } else {
            Reason::Full
        }
    }

    /// Seats a unit that fits.
    #[inline]
    pub(super) fn give(&mut self, unit: u32, seat: Seat) {
        let price = self.limits.use_for(unit);
        self.ledger.book(self.problem, self.index, unit, price);
        let ordinal = (self.awards.len() - self.first_award) as u32;
        self.awards.push(Award {
            unit,
            treatment: self.index,
            seat,
            ordinal,
        });
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
        let mut gone = self.served.clone();
        for unmet in unmet_debts {
            gone.remove_all(unmet);
        }
        gone.insert_all(&self.excluded);
        gone.insert_all(self.seated());
        self.treatment
            .ranked
            .iter()
            .copied()
            .filter(|&unit| !gone.has(unit))
            .collect()
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

    fn write_shortfalls(
        &self,
        shortfalls: &mut Vec<Shortfall>,
        awarded: u32,
        missing_seats: &[u32],
        skips: &[Skip],
        unmet_debts: &[UnitSet],
    ) {
        let treatment = self.index;
        if awarded < self.treatment.minimum {
            let missing = self.treatment.minimum - awarded;
            shortfalls.push(Shortfall::Minimum { treatment, missing });
        }
        for (at, &missing) in missing_seats.iter().enumerate() {
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
    }
}

/// Earlier treatments that never go with this one, said by either.
fn never_with(problem: &Problem, index: u32) -> impl Iterator<Item = u32> {
    let treatments = &problem.treatments;
    (0..index).filter(move |&earlier| {
        treatments[index as usize].excludes.contains(&earlier)
            || treatments[earlier as usize].excludes.contains(&index)
    })
}

/// Earlier treatments whose holders do not get this one as well.
fn stopping(problem: &Problem, index: u32) -> impl Iterator<Item = u32> {
    let also_with = &problem.treatments[index as usize].also_with;
    (0..index).filter(move |earlier| !also_with.contains(earlier))
}
