//! Was anybody passed over without a cause. Walks through everybody who may claim a seat,
//! in the order in which it is their turn; what is left at each moment follows from the
//! awards met so far, never from a choice made here.

use super::Violation;
use super::entitled::segments;
use super::facts::Facts;
use super::left::Left;
use crate::Seat;

/// What a claim is founded on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ground {
    Pin,
    Obligation(usize),
    Reserve(usize),
    Base,
    Open,
}

#[derive(Debug)]
struct Walk<'f, 'a> {
    facts: &'f Facts<'a>,
    left: Left,
    /// By place in the turn's awards, whether its turn came.
    is_met: Vec<bool>,
    violations: &'f mut Vec<Violation>,
}

/// Checks one turn and says what it leaves.
pub(super) fn check(facts: &Facts<'_>, violations: &mut Vec<Violation>) -> Left {
    let treatment = facts.treatment();
    let segments = segments(facts);
    let mut walk = Walk {
        left: Left::before(facts),
        is_met: vec![false; facts.given.len()],
        violations,
        facts,
    };

    let mut put_off = Vec::new();
    for (unit, ground) in claims(facts) {
        let own = (0..segments.len())
            .find(|&at| segments[at][unit as usize] && walk.left.reserved[at] > 0);
        if own.is_none() && walk.left.open == Some(0) {
            put_off.push((unit, ground));
        } else {
            walk.turn_of(unit, ground, own);
        }
    }
    for (at, reserve) in treatment.reserves.iter().enumerate() {
        for &unit in &reserve.ranked {
            walk.turn_of(unit, Ground::Reserve(at), Some(at));
        }
    }
    for (at, reserve) in treatment.reserves.iter().enumerate() {
        if !reserve.hard {
            walk.left.open = walk.left.open.map(|open| open + walk.left.reserved[at]);
            walk.left.reserved[at] = 0;
        }
    }
    for (unit, ground) in put_off {
        walk.turn_of(unit, ground, None);
    }
    for &unit in &treatment.ranked {
        if facts.is_in_base(unit) {
            walk.turn_of(unit, Ground::Base, None);
        }
    }
    for &unit in &treatment.ranked {
        walk.turn_of(unit, Ground::Open, None);
    }
    walk.end()
}

/// Pins, then obligations, in the order in which it is their turn.
fn claims(facts: &Facts<'_>) -> Vec<(u32, Ground)> {
    let treatment = facts.treatment();
    let mut claims = Vec::new();
    if !treatment.pins.is_empty() {
        let mut is_pinned = vec![false; facts.problem.n_units as usize];
        for &unit in &treatment.pins {
            is_pinned[unit as usize] = true;
        }
        let by_rank = treatment
            .ranked
            .iter()
            .filter(|&&unit| is_pinned[unit as usize]);
        let others = treatment
            .pins
            .iter()
            .filter(|&&unit| !facts.is_ranked[unit as usize]);
        claims.extend(by_rank.chain(others).map(|&unit| (unit, Ground::Pin)));
    }
    for at in 0..treatment.obligations.len() {
        let due = treatment
            .ranked
            .iter()
            .filter(|&&unit| facts.is_due(at, unit));
        claims.extend(due.map(|&unit| (unit, Ground::Obligation(at))));
    }
    claims
}

impl Walk<'_, '_> {
    /// It is the unit's turn to be seated on this ground, from the reserve `from` or an
    /// open seat.
    fn turn_of(&mut self, unit: u32, ground: Ground, from: Option<usize>) {
        let place = self.facts.place(unit);
        if place.is_some_and(|at| self.is_met[at]) {
            return;
        }
        let bars = match ground {
            Ground::Obligation(_) => self
                .facts
                .held(unit)
                .any(|with| self.facts.is_never_with(with)),
            _ => self.facts.held(unit).any(|with| self.facts.is_bar(with)),
        };
        let has_seat = match from {
            Some(reserve) => self.left.reserved[reserve] > 0,
            None => self.left.open != Some(0),
        };
        let is_due = has_seat && !bars && self.left.fits(self.facts, unit);
        let seat = self.facts.seat(unit);
        match place {
            Some(at) if seat == Some(seat_on(ground, from)) => {
                if !is_due || at != self.left.n_given {
                    self.out_of_turn(unit);
                }
                self.meet(at, unit, from);
            }
            _ if is_due => self.passed_over(unit, seat_on(ground, from)),
            _ => {}
        }
    }

    fn meet(&mut self, at: usize, unit: u32, from: Option<usize>) {
        self.is_met[at] = true;
        self.left.give(self.facts, unit, from);
    }

    fn passed_over(&mut self, unit: u32, seat: Seat) {
        let given = self.facts.given.iter().enumerate();
        let later = given.filter(|&(at, award)| !self.is_met[at] && award.seat == seat);
        self.violations.push(Violation::PassedOver {
            unit,
            treatment: self.facts.now as u32,
            instead: later
                .map(|(_, award)| award.unit)
                .find(|&other| other != unit),
        });
    }

    fn out_of_turn(&mut self, unit: u32) {
        let treatment = self.facts.now as u32;
        self.violations
            .push(Violation::OutOfTurn { unit, treatment });
    }

    fn end(mut self) -> Left {
        for (at, award) in self.facts.given.iter().enumerate() {
            if !self.is_met[at] || award.ordinal as usize != at {
                self.out_of_turn(award.unit);
            }
        }
        self.left
    }
}

fn seat_on(ground: Ground, from: Option<usize>) -> Seat {
    let reserve = from.map(|at| at as u16);
    match ground {
        Ground::Pin => Seat::Pin { reserve },
        Ground::Obligation(at) => Seat::Obligation {
            index: at as u16,
            reserve,
        },
        Ground::Reserve(at) => Seat::Reserve(at as u16),
        Ground::Base => Seat::Base,
        Ground::Open => Seat::Open,
    }
}
