//! The procedure in the plainest words, as slow as it likes: for each seat it looks at
//! everything afresh. The allocator must agree with it award by award.

use allocation::{Award, NONE, Obligation, Problem, Reason, Seat, Shortfall, Treatment};

#[derive(Debug, Default)]
pub(crate) struct Result {
    pub(crate) awards: Vec<Award>,
    pub(crate) waitlists: Vec<Vec<u32>>,
    pub(crate) shortfalls: Vec<Shortfall>,
    pub(crate) spent: i64,
    pub(crate) minutes: Vec<i64>,
}

pub(crate) fn allocate(problem: &Problem) -> Result {
    let mut firm = Firm {
        problem,
        awards: Vec::new(),
        now: 0,
        seats_returned: false,
    };
    let mut result = Result::default();
    for (now, treatment) in problem.treatments.iter().enumerate() {
        (firm.now, firm.seats_returned) = (now as u32, false);

        // "Pins, then obligations" …
        let mut refused_pins: Vec<(u32, Reason)> = Vec::new();
        let mut asked_again = Vec::new();
        for unit in pins_in_order(treatment) {
            if let Err(reason) = firm.try_pin(unit) {
                match reason {
                    Reason::Full | Reason::ReservedSeats => asked_again.push((unit, None)),
                    _ => refused_pins.push((unit, reason)),
                }
            }
        }
        for (index, obligation) in treatment.obligations.iter().enumerate() {
            for &unit in &treatment.ranked {
                if firm.owes(obligation, unit) && firm.try_obligation(unit, index).is_err() {
                    asked_again.push((unit, Some(index)));
                }
            }
        }
        // … "then each reserve from its segment" …
        for (index, reserve) in treatment.reserves.iter().enumerate() {
            for &unit in &reserve.ranked {
                let has_seat = firm.reserved_left(index) > 0;
                if has_seat && firm.is_candidate(unit) && firm.obstacle(unit).is_none() {
                    firm.give(unit, Seat::Reserve(index as u16));
                }
            }
        }
        // … "unused ones go back to the open seats, unless marked hard" …
        firm.seats_returned = true;
        for (unit, obligation) in asked_again {
            let asked = match obligation {
                None => firm.try_pin(unit),
                Some(index) => firm.try_obligation(unit, index),
            };
            if let (Err(reason), None) = (asked, obligation) {
                refused_pins.push((unit, reason));
            }
        }
        // … the floor …
        if let Some(base) = problem
            .base
            .as_ref()
            .filter(|base| base.treatment == firm.now)
        {
            for &unit in &treatment.ranked {
                if base.members.has(unit) && firm.held_by(unit).is_empty() {
                    firm.try_open(unit, Seat::Base);
                }
            }
        }
        // … "then open seats: always by rank".
        for &unit in &treatment.ranked {
            firm.try_open(unit, Seat::Open);
        }

        // "Who is left is the waitlist, in order."
        let waits = |&&unit: &&u32| {
            let is_owed = treatment.obligations.iter().any(|o| firm.owes(o, unit));
            firm.is_candidate(unit)
                || (is_owed && !firm.has(unit) && firm.never_met(unit).is_none())
        };
        result
            .waitlists
            .push(treatment.ranked.iter().filter(waits).copied().collect());
        firm.name_shortfalls(&refused_pins, &mut result.shortfalls);
    }
    result.spent = firm.spent();
    result.minutes = (0..problem.n_owners)
        .map(|owner| firm.minutes_of(owner))
        .collect();
    result.awards = firm.awards;
    result
}

struct Firm<'a> {
    problem: &'a Problem,
    awards: Vec<Award>,
    now: u32,
    seats_returned: bool,
}

impl Firm<'_> {
    fn treatment(&self) -> &Treatment {
        &self.problem.treatments[self.now as usize]
    }

    fn try_pin(&mut self, unit: u32) -> std::result::Result<(), Reason> {
        if self.has(unit) {
            return Ok(());
        }
        if let Some(reason) = self.what_bars(unit) {
            return Err(reason);
        }
        self.try_claim(unit, |reserve| Seat::Pin { reserve })
    }

    fn try_obligation(&mut self, unit: u32, index: usize) -> std::result::Result<(), Reason> {
        if self.has(unit) {
            return Ok(());
        }
        if let Some(treatment) = self.never_met(unit) {
            return Err(Reason::Excluded { treatment });
        }
        let index = index as u16;
        self.try_claim(unit, |reserve| Seat::Obligation { index, reserve })
    }

    /// A seat of the unit's own segment while there is one, else an open one.
    fn try_claim(
        &mut self,
        unit: u32,
        seat: impl Fn(Option<u16>) -> Seat,
    ) -> std::result::Result<(), Reason> {
        if let Some(reason) = self.obstacle(unit) {
            return Err(reason);
        }
        let reserves = &self.treatment().reserves;
        let own = (0..reserves.len()).find(|&at| {
            !self.seats_returned
                && reserves[at].ranked.contains(&unit)
                && self.reserved_left(at) > 0
        });
        if own.is_none() && self.open_left() <= 0 {
            return Err(self.no_seat());
        }
        self.give(unit, seat(own.map(|at| at as u16)));
        Ok(())
    }

    fn try_open(&mut self, unit: u32, seat: Seat) {
        if self.open_left() > 0 && self.is_candidate(unit) && self.obstacle(unit).is_none() {
            self.give(unit, seat);
        }
    }

    fn give(&mut self, unit: u32, seat: Seat) {
        let ordinal = self.given().count() as u32;
        self.awards.push(Award {
            unit,
            treatment: self.now,
            seat,
            ordinal,
        });
    }

    fn given(&self) -> impl Iterator<Item = &Award> {
        self.awards
            .iter()
            .filter(|award| award.treatment == self.now)
    }

    fn has(&self, unit: u32) -> bool {
        self.held_by(unit).contains(&self.now)
    }

    fn held_by(&self, unit: u32) -> Vec<u32> {
        self.awards
            .iter()
            .filter(|award| award.unit == unit)
            .map(|award| award.treatment)
            .collect()
    }

    /// "Never with".
    fn never_met(&self, unit: u32) -> Option<u32> {
        self.held_by(unit).into_iter().find(|&held| {
            self.treatment().excludes.contains(&held)
                || self.problem.treatments[held as usize]
                    .excludes
                    .contains(&self.now)
        })
    }

    /// "Each unit gets the best treatment it can, once."
    fn what_bars(&self, unit: u32) -> Option<Reason> {
        if let Some(treatment) = self.never_met(unit) {
            return Some(Reason::Excluded { treatment });
        }
        let also_with = &self.treatment().also_with;
        let held = self
            .held_by(unit)
            .into_iter()
            .find(|held| *held != self.now && !also_with.contains(held));
        held.map(|treatment| Reason::Holds { treatment })
    }

    fn is_candidate(&self, unit: u32) -> bool {
        !self.has(unit) && self.what_bars(unit).is_none()
    }

    /// "Owed even to somebody who gets a better treatment, unless the better one settles it."
    fn owes(&self, obligation: &Obligation, unit: u32) -> bool {
        let held = self.held_by(unit);
        obligation.owed.has(unit) && !held.iter().any(|held| obligation.settled_by.contains(held))
    }

    /// "Never above the company's cap, the owner's hours or the money left."
    fn obstacle(&self, unit: u32) -> Option<Reason> {
        let it = self.treatment();
        let (group, owner) = (
            self.problem.group[unit as usize],
            self.problem.owner[unit as usize],
        );
        let in_group = self
            .given()
            .filter(|a| self.problem.group[a.unit as usize] == group)
            .count();
        if group != NONE
            && it
                .cap_per_group
                .is_some_and(|cap| in_group + 1 > cap as usize)
        {
            return Some(Reason::Cap { group });
        }
        let of_owner = self
            .given()
            .filter(|a| self.problem.owner[a.unit as usize] == owner)
            .count();
        if owner != NONE
            && it
                .maximum_per_owner
                .is_some_and(|most| of_owner + 1 > most as usize)
        {
            return Some(Reason::OwnerMaximum { owner });
        }
        if owner != NONE && it.minutes > 0 {
            let limit = self.problem.owner_minutes[owner as usize];
            if limit.is_some_and(|limit| self.minutes_of(owner) + it.minutes > limit) {
                return Some(Reason::Minutes { owner });
            }
        }
        let fixed = if self.given().count() == 0 {
            it.fixed_cost
        } else {
            0
        };
        let after = self.spent() + it.unit_cost + fixed;
        (self.problem.budget.is_some_and(|budget| after > budget)).then_some(Reason::Money)
    }

    fn minutes_of(&self, owner: u32) -> i64 {
        let owned = self
            .awards
            .iter()
            .filter(|a| self.problem.owner[a.unit as usize] == owner);
        owned
            .map(|a| self.problem.treatments[a.treatment as usize].minutes)
            .sum()
    }

    fn spent(&self) -> i64 {
        let mut spent = 0;
        for (at, treatment) in self.problem.treatments.iter().enumerate() {
            let n = self
                .awards
                .iter()
                .filter(|award| award.treatment == at as u32)
                .count() as i64;
            spent += n * treatment.unit_cost + if n > 0 { treatment.fixed_cost } else { 0 };
        }
        spent
    }

    /// Seats that reserve `at` has under the maximum, earlier reserves first.
    fn reserved(&self, at: usize) -> i64 {
        let seats = |at: usize| i64::from(self.treatment().reserves[at].seats);
        let earlier: i64 = (0..at).map(seats).sum();
        let maximum = self.treatment().maximum.map_or(i64::MAX, i64::from);
        seats(at).min(maximum - earlier).max(0)
    }

    fn reserved_left(&self, at: usize) -> i64 {
        let sits_here = |award: &&Award| award.seat.reserve() == Some(at as u16);
        self.reserved(at) - self.given().filter(sits_here).count() as i64
    }

    /// The maximum without what is given and what is still kept for a segment.
    fn open_left(&self) -> i64 {
        let Some(maximum) = self.treatment().maximum else {
            return i64::MAX;
        };
        i64::from(maximum) - self.given().count() as i64 - self.kept()
    }

    fn kept(&self) -> i64 {
        let reserves = self.treatment().reserves.iter().enumerate();
        let kept = reserves.filter(|(_, reserve)| reserve.hard || !self.seats_returned);
        kept.map(|(at, _)| self.reserved_left(at)).sum()
    }

    fn no_seat(&self) -> Reason {
        if self.kept() > 0 {
            Reason::ReservedSeats
        } else {
            Reason::Full
        }
    }

    fn name_shortfalls(&self, refused_pins: &[(u32, Reason)], shortfalls: &mut Vec<Shortfall>) {
        let (it, treatment) = (self.treatment(), self.now);
        let n_given = self.given().count() as u32;
        if n_given < it.minimum {
            shortfalls.push(Shortfall::Minimum {
                treatment,
                missing: it.minimum - n_given,
            });
        }
        for (at, reserve) in it.reserves.iter().enumerate() {
            let missing = reserve.seats - self.reserved(at) as u32;
            if missing > 0 {
                shortfalls.push(Shortfall::Reserve {
                    treatment,
                    index: at as u16,
                    missing,
                });
            }
        }
        for &(unit, reason) in refused_pins.iter().filter(|(unit, _)| !self.has(*unit)) {
            shortfalls.push(Shortfall::Pin {
                treatment,
                unit,
                reason,
            });
        }
        for (at, obligation) in it.obligations.iter().enumerate() {
            let is_unmet = |&unit: &u32| self.owes(obligation, unit) && !self.has(unit);
            let unmet: Vec<u32> = (0..self.problem.n_units).filter(is_unmet).collect();
            if !unmet.is_empty() {
                shortfalls.push(Shortfall::Obligation {
                    treatment,
                    index: at as u16,
                    unmet,
                });
            }
        }
        if let Some(base) = self
            .problem
            .base
            .as_ref()
            .filter(|base| base.treatment == treatment)
        {
            let is_unmet = |&unit: &u32| base.members.has(unit) && self.held_by(unit).is_empty();
            let unmet: Vec<u32> = (0..self.problem.n_units).filter(is_unmet).collect();
            if !unmet.is_empty() {
                shortfalls.push(Shortfall::Base { treatment, unmet });
            }
        }
    }
}

fn pins_in_order(treatment: &Treatment) -> Vec<u32> {
    let ranked = treatment
        .ranked
        .iter()
        .filter(|unit| treatment.pins.contains(unit));
    let others = treatment
        .pins
        .iter()
        .filter(|unit| !treatment.ranked.contains(unit));
    ranked.chain(others).copied().collect()
}
