//! The steps of a turn: pins, obligations, reserves, base, open seats. Each asks units in
//! its order and seats whoever fits.

use super::turn::Turn;
use crate::{Reason, Seat, UnitSet};

/// A pin or obligation that fits every limit and found no seat yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waiting {
    unit: u32,
    /// `None`: a pin.
    obligation: Option<u16>,
}

/// How many places of a list are looked up together, before anybody is asked: the memory is
/// then read side by side and not one after the other. A cap reached early stays reached.
const LOOK_AHEAD: usize = 256;

/// Where a step's seats come from.
#[derive(Clone, Copy, Debug)]
enum Pile {
    Open,
    Reserve(usize),
}

impl Turn<'_> {
    /// Step 1. Returns who waits for a seat.
    pub(super) fn seat_pins(&mut self) -> Vec<Waiting> {
        let mut waiting = Vec::new();
        for unit in self.pins_by_rank() {
            let claim = Waiting {
                unit,
                obligation: None,
            };
            match self.what_bars(unit, true) {
                Some(reason) => self.refused.push((unit, reason)),
                None => self.claim(claim, &mut waiting),
            }
        }
        waiting
    }

    /// Step 2. Adds who waits for a seat.
    pub(super) fn seat_obligations(&mut self, waiting: &mut Vec<Waiting>) {
        for at in 0..self.treatment.obligations.len() {
            let mut owed = self.debtors(at);
            owed.remove_all(self.seated());
            // Whoever waits for a seat already finds none as a debtor either.
            waiting.iter().for_each(|claim| owed.remove(claim.unit));
            for unit in take_by_rank(&self.treatment.ranked, &mut owed) {
                let claim = Waiting {
                    unit,
                    obligation: Some(at as u16),
                };
                match self.what_bars(unit, false) {
                    Some(reason) => self.refused.push((unit, reason)),
                    None => self.claim(claim, waiting),
                }
            }
            self.refused
                .extend(owed.iter().map(|unit| (unit, Reason::NotRanked)));
        }
    }

    /// Step 3.
    pub(super) fn seat_reserves(&mut self) {
        for (at, reserve) in self.treatment.reserves.iter().enumerate() {
            let seat = Seat::Reserve(at as u16);
            self.fill(&reserve.ranked, &self.candidates(), Pile::Reserve(at), seat);
        }
    }

    /// Between steps 3 and 4: pins and obligations again, now that unused seats are open.
    pub(super) fn seat_those_still_waiting(&mut self, waiting: Vec<Waiting>) {
        for claim in waiting {
            let mut no_seat = Vec::new();
            if !self.seated().has(claim.unit) {
                self.claim(claim, &mut no_seat);
            }
            if !no_seat.is_empty() {
                self.refused.push((claim.unit, self.no_seat()));
            }
        }
    }

    /// Step 4.
    pub(super) fn seat_base(&mut self) {
        if let Some(members) = self.floor() {
            let mut members = members.clone();
            members.remove_all(&self.ledger.holders_of(0..=self.index));
            self.fill(&self.treatment.ranked, &members, Pile::Open, Seat::Base);
        }
    }

    /// Step 5. Returns the place of the last one seated and what ended the step.
    pub(super) fn seat_by_rank(&mut self) -> (Option<u32>, Option<Reason>) {
        let ranked = &self.treatment.ranked;
        let (last, stopped_by) = self.fill(ranked, &self.candidates(), Pile::Open, Seat::Open);
        let place = |last| ranked.iter().rposition(|&unit| unit == last);
        (last.and_then(place).map(|place| place as u32), stopped_by)
    }

    /// The members of the base, when this treatment is the base.
    pub(super) fn floor(&self) -> Option<&UnitSet> {
        (self.problem.base.as_ref())
            .filter(|base| base.treatment == self.index)
            .map(|base| &base.members)
    }

    /// Who is owed by one obligation and holds nothing that settles it.
    pub(super) fn debtors(&self, at: usize) -> UnitSet {
        let obligation = &self.treatment.obligations[at];
        let earlier = |&settling: &u32| settling < self.index;
        let settling = obligation.settled_by.iter().copied().filter(earlier);
        let mut owed = UnitSet::empty(self.problem.n_units);
        owed.insert_all(&obligation.owed);
        owed.remove_all(&self.ledger.holders_of(settling));
        owed
    }

    fn pins_by_rank(&self) -> Vec<u32> {
        let pins = &self.treatment.pins;
        if pins.is_empty() {
            return Vec::new();
        }
        let mut pinned = UnitSet::of(self.problem.n_units, pins.iter().copied());
        let mut in_order = take_by_rank(&self.treatment.ranked, &mut pinned);
        for &unit in pins {
            if pinned.has(unit) {
                pinned.remove(unit);
                in_order.push(unit);
            }
        }
        in_order
    }

    /// Seats a pin or obligation: on a seat of its own segment, else on an open one.
    fn claim(&mut self, claim: Waiting, waiting: &mut Vec<Waiting>) {
        if let Err(reason) = self.limits.fits(self.ledger, claim.unit) {
            self.refused.push((claim.unit, reason));
            return;
        }
        let own_reserve = (0..self.segments.len())
            .find(|&at| self.reserved_left[at] > 0 && self.segments[at].has(claim.unit));
        match own_reserve {
            Some(at) => self.reserved_left[at] -= 1,
            None if self.open_left > 0 => self.open_left -= 1,
            None => {
                waiting.push(claim);
                return;
            }
        }
        let reserve = own_reserve.map(|at| at as u16);
        self.give(
            claim.unit,
            match claim.obligation {
                None => Seat::Pin { reserve },
                Some(index) => Seat::Obligation { index, reserve },
            },
        );
    }

    /// Asks the candidates on a list from the top until the seats or the money end. Returns
    /// the last one seated and what ended it.
    fn fill(
        &mut self,
        ranked: &[u32],
        candidates: &UnitSet,
        pile: Pile,
        seat: Seat,
    ) -> (Option<u32>, Option<Reason>) {
        let mut left = match pile {
            Pile::Open => self.open_left,
            Pile::Reserve(at) => self.reserved_left[at],
        };
        let (mut last, mut stopped_by) = (None, None);
        let mut n_refused_above = self.refused.len();
        let (mut asked, mut caps) = (Vec::new(), Vec::new());
        'list: for chunk in ranked.chunks(LOOK_AHEAD) {
            asked.clear();
            candidates.filter_into(chunk, &mut asked);
            caps.clear();
            caps.extend(asked.iter().map(|&unit| self.limits.cap_in_the_way(unit)));
            for (&unit, &cap) in asked.iter().zip(&caps) {
                if left == 0 {
                    stopped_by = Some(self.no_seat());
                    break 'list;
                }
                match cap.map_or_else(|| self.limits.fits(self.ledger, unit), Err) {
                    Ok(()) => {
                        self.give(unit, seat);
                        left -= 1;
                        last = Some(unit);
                        n_refused_above = self.refused.len();
                    }
                    // Every award of this treatment costs the same: nobody below fits either.
                    Err(Reason::Money) => {
                        stopped_by = Some(Reason::Money);
                        break 'list;
                    }
                    Err(reason) => self.refused.push((unit, reason)),
                }
            }
        }
        if stopped_by.is_some() {
            self.refused.truncate(n_refused_above);
        }
        match pile {
            Pile::Open => self.open_left = left,
            Pile::Reserve(at) => self.reserved_left[at] = left,
        }
        (last, stopped_by)
    }
}

/// Takes out of `wanted` whoever is ranked and returns them by rank.
fn take_by_rank(ranked: &[u32], wanted: &mut UnitSet) -> Vec<u32> {
    let mut n_left = wanted.count() as usize;
    let mut taken = Vec::with_capacity(n_left);
    for chunk in ranked.chunks(LOOK_AHEAD) {
        if n_left == 0 {
            break;
        }
        let before = taken.len();
        wanted.filter_into(chunk, &mut taken);
        n_left -= taken.len() - before;
    }
    taken.iter().for_each(|&unit| wanted.remove(unit));
    taken
}
