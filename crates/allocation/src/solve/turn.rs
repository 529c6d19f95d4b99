//! One treatment's turn: its seats, and whom it may not go to. The order of the steps is
//! here; the steps and what is written down at the end are next door.

use super::ledger::Ledger;
use super::limits::Limits;
use crate::{Award, Problem, Reason, Seat, Solution, Treatment, UnitSet};

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
    pub(super) solution: &'a mut Solution,
    pub(super) first_award: usize,
    pub(super) spent_before: i64,
    /// By reserve, seats that the maximum does not have.
    pub(super) missing_seats: Vec<u32>,
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
    let mut turn = Turn::new(problem, index, maximum, ledger, solution);
    turn.set_seats_aside(maximum);

    let mut waiting = turn.seat_pins();
    turn.seat_obligations(&mut waiting);
    turn.seat_reserves();
    turn.open_unused_seats();
    turn.seat_those_still_waiting(waiting);
    turn.seat_base();
    let (cut, stopped_by) = turn.seat_by_rank();

    turn.write_down(cut, stopped_by);
}

impl<'a> Turn<'a> {
    fn new(
        problem: &'a Problem,
        index: u32,
        maximum: Option<u32>,
        ledger: &'a mut Ledger,
        solution: &'a mut Solution,
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
            first_award: solution.awards.len(),
            solution,
            spent_before: ledger.spent,
            missing_seats: Vec::new(),
            ledger,
            refused: Vec::new(),
        }
    }

    /// Moves seats from the open ones to the reserves.
    fn set_seats_aside(&mut self, maximum: Option<u32>) {
        for reserve in &self.treatment.reserves {
            let seats = reserve.seats.min(self.open_left);
            self.reserved_left.push(seats);
            self.missing_seats.push(reserve.seats - seats);
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

    /// Who is not seated and holds nothing that stands in the way.
    pub(super) fn candidates(&self) -> UnitSet {
        let mut candidates = UnitSet::all(self.problem.n_units);
        candidates.remove_all(&self.excluded);
        candidates.remove_all(&self.served);
        candidates.remove_all(self.seated());
        candidates
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
        let ordinal = (self.solution.awards.len() - self.first_award) as u32;
        self.solution.awards.push(Award {
            unit,
            treatment: self.index,
            seat,
            ordinal,
        });
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
