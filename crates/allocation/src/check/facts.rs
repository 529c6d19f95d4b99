//! What the awards say, laid out for looking up: who sits where, who holds what, what was
//! used before a treatment's turn. Says nothing of what is right.

use super::Violation;
use crate::{Award, NONE, Problem, Seat, Solution, Treatment};

/// The awards, one treatment at a time.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    pub(super) problem: &'a Problem,
    awards: &'a [Award],
    /// The treatment whose turn is looked at.
    pub(super) now: usize,
    /// Its awards, in the order given.
    pub(super) given: &'a [Award],
    /// By unit, index in `given`.
    seat_of: Vec<Option<u32>>,
    /// By unit, whether it is ranked for the treatment.
    pub(super) is_ranked: Vec<bool>,
    /// By earlier treatment and unit, whether the unit holds it.
    holds: Vec<Vec<bool>>,
    /// By earlier treatment, whether no unit may hold it and this one.
    is_never_with: Vec<bool>,
    /// By earlier treatment, whether holding it bars a unit that is not owed this one.
    is_bar: Vec<bool>,
    /// Minor units spent in earlier turns.
    pub(super) spent: i128,
    /// Minutes used in earlier turns, by owner.
    pub(super) minutes: Vec<i128>,
}

impl<'a> Facts<'a> {
    /// `None`, with a violation, when the awards cannot be read.
    pub(super) fn new(
        problem: &'a Problem,
        solution: &'a Solution,
        violations: &mut Vec<Violation>,
    ) -> Option<Self> {
        let awards = &solution.awards;
        let unreadable = (0..awards.len()).find(|&at| {
            let is_out_of_order = at > 0 && awards[at - 1].treatment > awards[at].treatment;
            is_out_of_order || !names_what_exists(problem, &awards[at])
        });
        if let Some(award) = unreadable {
            violations.push(Violation::Malformed { award });
            return None;
        }
        Some(Self {
            problem,
            awards,
            now: 0,
            given: &[],
            seat_of: vec![None; problem.n_units as usize],
            is_ranked: vec![false; problem.n_units as usize],
            holds: Vec::new(),
            is_never_with: Vec::new(),
            is_bar: Vec::new(),
            spent: 0,
            minutes: vec![0; problem.n_owners as usize],
        })
    }

    /// Turns to a treatment.
    pub(super) fn begin(&mut self, treatment: usize) {
        let starts = |award: &&Award| (award.treatment as usize) < treatment;
        let from = self.awards.iter().take_while(starts).count();
        let rest = &self.awards[from..];
        let is_now = |award: &&Award| award.treatment as usize == treatment;
        self.given = &rest[..rest.iter().take_while(is_now).count()];
        self.now = treatment;
        for (at, award) in self.given.iter().enumerate() {
            let seat = &mut self.seat_of[award.unit as usize];
            *seat = seat.or(Some(at as u32));
        }
        for &unit in &self.treatment().ranked {
            self.is_ranked[unit as usize] = true;
        }
        let (now, treatments) = (self.treatment(), &self.problem.treatments);
        let is_never_with = |earlier: usize| {
            now.excludes.contains(&(earlier as u32))
                || treatments[earlier].excludes.contains(&(treatment as u32))
        };
        let goes_with = |earlier: usize| now.also_with.contains(&(earlier as u32));
        self.is_never_with = (0..treatment).map(is_never_with).collect();
        self.is_bar = (0..treatment)
            .map(|earlier| is_never_with(earlier) || !goes_with(earlier))
            .collect();
    }

    /// Books the turn.
    pub(super) fn end(&mut self) {
        self.spent += self.cost();
        let minutes = i128::from(self.treatment().minutes);
        let mut holds = vec![false; self.problem.n_units as usize];
        for award in self.given {
            holds[award.unit as usize] = true;
            self.seat_of[award.unit as usize] = None;
            if let Some(owner) = self.owner(award.unit) {
                self.minutes[owner] += minutes;
            }
        }
        for &unit in &self.treatment().ranked {
            self.is_ranked[unit as usize] = false;
        }
        self.holds.push(holds);
    }

    pub(super) fn treatment(&self) -> &'a Treatment {
        &self.problem.treatments[self.now]
    }

    /// Minor units this turn costs.
    pub(super) fn cost(&self) -> i128 {
        let treatment = self.treatment();
        let fixed = if self.given.is_empty() {
            0
        } else {
            treatment.fixed_cost
        };
        i128::from(treatment.unit_cost) * self.given.len() as i128 + i128::from(fixed)
    }

    /// The place in `given` of the unit's award of this turn.
    pub(super) fn place(&self, unit: u32) -> Option<usize> {
        self.seat_of[unit as usize].map(|at| at as usize)
    }

    /// How the unit sits in this turn.
    pub(super) fn seat(&self, unit: u32) -> Option<Seat> {
        self.place(unit).map(|at| self.given[at].seat)
    }

    pub(super) fn group(&self, unit: u32) -> Option<usize> {
        Some(self.problem.group[unit as usize])
            .filter(|&group| group != NONE)
            .map(|group| group as usize)
    }

    pub(super) fn owner(&self, unit: u32) -> Option<usize> {
        Some(self.problem.owner[unit as usize])
            .filter(|&owner| owner != NONE)
            .map(|owner| owner as usize)
    }

    /// The earlier treatments a unit holds.
    pub(super) fn held(&self, unit: u32) -> impl Iterator<Item = usize> {
        (0..self.holds.len()).filter(move |&earlier| self.holds[earlier][unit as usize])
    }

    /// Whether no unit may hold this treatment and an earlier one.
    pub(super) fn is_never_with(&self, earlier: usize) -> bool {
        self.is_never_with[earlier]
    }

    /// Whether holding an earlier treatment bars a unit that is not owed this one.
    pub(super) fn is_bar(&self, earlier: usize) -> bool {
        self.is_bar[earlier]
    }

    /// Whether an obligation is owed to the unit and not settled by what it holds.
    pub(super) fn is_due(&self, obligation: usize, unit: u32) -> bool {
        let obligation = &self.treatment().obligations[obligation];
        obligation.owed.has(unit)
            && !self
                .held(unit)
                .any(|earlier| obligation.settled_by.contains(&(earlier as u32)))
    }

    /// Whether the floor is this treatment and names the unit, which holds nothing better.
    pub(super) fn is_in_base(&self, unit: u32) -> bool {
        (self.problem.base.as_ref())
            .is_some_and(|base| base.treatment as usize == self.now && base.members.has(unit))
            && self.held(unit).next().is_none()
    }

    /// How many seats each reserve really has under the maximum.
    pub(super) fn reserved_seats(&self) -> Vec<u64> {
        let mut room = self.treatment().maximum.map_or(u64::MAX, u64::from);
        let mut seats = Vec::new();
        for reserve in &self.treatment().reserves {
            seats.push(room.min(u64::from(reserve.seats)));
            room -= room.min(u64::from(reserve.seats));
        }
        seats
    }
}

fn names_what_exists(problem: &Problem, award: &Award) -> bool {
    let Some(treatment) = problem.treatments.get(award.treatment as usize) else {
        return false;
    };
    let obligation = match award.seat {
        Seat::Obligation { index, .. } => Some(index),
        _ => None,
    };
    let reserve = match award.seat {
        Seat::Pin { reserve } | Seat::Obligation { reserve, .. } => reserve,
        Seat::Reserve(index) => Some(index),
        Seat::Base | Seat::Open => None,
    };
    award.unit < problem.n_units
        && obligation.is_none_or(|index| usize::from(index) < treatment.obligations.len())
        && reserve.is_none_or(|index| usize::from(index) < treatment.reserves.len())
}
