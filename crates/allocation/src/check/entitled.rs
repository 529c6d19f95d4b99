//! May every award stand: each unit once, with a right to its kind of seat, and never
//! beside something it does not go with.

use super::Violation;
use super::facts::Facts;
use crate::Seat;

/// Checks the turn's awards one by one.
pub(super) fn check(facts: &Facts<'_>, violations: &mut Vec<Violation>) {
    let treatment = facts.now as u32;
    let segments: Vec<Vec<bool>> = segments(facts);
    for (at, award) in facts.given.iter().enumerate() {
        let unit = award.unit;
        if facts.place(unit) != Some(at) {
            violations.push(Violation::Twice { unit, treatment });
        }
        let is_ranked = facts.is_ranked[unit as usize];
        let is_of = |reserve: Option<u16>| {
            reserve.is_none_or(|index| segments[usize::from(index)][unit as usize])
        };
        let is_entitled = match award.seat {
            Seat::Pin { reserve } => facts.treatment().pins.contains(&unit) && is_of(reserve),
            Seat::Obligation { index, reserve } => {
                is_ranked && facts.is_due(usize::from(index), unit) && is_of(reserve)
            }
            Seat::Reserve(index) => is_of(Some(index)),
            Seat::Base => is_ranked && facts.is_in_base(unit),
            Seat::Open => is_ranked,
        };
        if !is_entitled {
            violations.push(Violation::NotEntitled { unit, treatment });
        }
        let is_owed = matches!(award.seat, Seat::Obligation { .. });
        let clashes = |&with: &usize| facts.is_never_with(with) || (!is_owed && facts.is_bar(with));
        if let Some(with) = facts.held(unit).find(clashes) {
            violations.push(Violation::Together {
                unit,
                treatment,
                with: with as u32,
            });
        }
    }
}

/// By reserve and unit, whether the unit may sit there.
pub(super) fn segments(facts: &Facts<'_>) -> Vec<Vec<bool>> {
    let mut segments = Vec::new();
    for reserve in &facts.treatment().reserves {
        let mut is_member = vec![false; facts.problem.n_units as usize];
        for &unit in &reserve.ranked {
            is_member[unit as usize] = true;
        }
        segments.push(is_member);
    }
    segments
}
