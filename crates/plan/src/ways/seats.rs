//! Ways that leave the unit as it is: more seats, somebody declines, a pin is withdrawn.

use allocation::{Problem, Seat, UnitSet};

use super::{MOST_UNITS_TO_TRY, NOT_YET_SIGNED, Step, Way, WayIn, trial::Trial};
use crate::{Exclusion, Plan, ProgrammeEdit, TreatmentEdit};

/// So many are asked whether they would do by declining, last in rank first.
const MOST_TO_DECLINE: usize = 64;

/// The smallest number of seats more that brings the unit in.
pub(super) fn more(trial: &Trial<'_>) -> Option<WayIn> {
    let (n, maximum) = fewest_more(trial, &trial.lowered.problem, trial.plan)?;
    let step = trial.treatment(TreatmentEdit::Maximum(Some(maximum)));
    trial.way(Way::MoreSeats { n, maximum }, vec![step])
}

/// The smallest number of seats more that brings the unit in, and the maximum then.
pub(super) fn fewest_more(trial: &Trial<'_>, problem: &Problem, plan: &Plan) -> Option<(u32, u32)> {
    let treatment = trial.said.treatment;
    let mut problem = problem.clone();
    let seats = problem.treatments[treatment as usize].maximum?;
    let n_units = problem.n_units;
    let mut does = |n: u32| {
        problem.treatments[treatment as usize].maximum = Some(seats.saturating_add(n));
        trial.is_in(&plan.again(&problem, treatment))
    };
    // Double until it does, then halve the gap.
    let mut enough = 1;
    while !does(enough) {
        if enough >= n_units {
            return None;
        }
        enough = enough.saturating_mul(2);
    }
    let mut too_few = enough / 2;
    while enough - too_few > 1 {
        let middle = too_few + (enough - too_few) / 2;
        if does(middle) {
            enough = middle;
        } else {
            too_few = middle;
        }
    }
    Some((enough, seats.saturating_add(enough)))
}

/// Those of whom one declining is enough.
pub(super) fn decline(trial: &Trial<'_>) -> Option<WayIn> {
    if trial.lowered.problem.n_units > MOST_UNITS_TO_TRY {
        return None;
    }
    let treatment = trial.said.treatment;
    let awards = trial.plan.solution().awards_of(treatment);
    let seated = |is_asked: &dyn Fn(Seat) -> bool| -> Vec<u32> {
        let asked = awards.iter().rev().filter(|award| is_asked(award.seat));
        asked.map(|award| award.unit).collect()
    };
    let by_rank = seated(&|seat| seat == Seat::Open);
    let mut n_asked = by_rank.len();
    let mut found = enough(trial, &by_rank);
    if found.is_empty() {
        let kept = seated(&|seat| matches!(seat, Seat::Reserve(_)));
        n_asked = kept.len();
        found = enough(trial, &kept);
    }
    let table = trial.facts.book.table(trial.lowered.unit().table());
    let units: Vec<String> = found
        .into_iter()
        .map(|unit| table.row_id(unit).into_owned())
        .collect();
    let step = trial.programme(ProgrammeEdit::Exclude(Exclusion {
        treatment: Some(trial.treatment_id().to_owned()),
        unit: units.first()?.clone(),
        reason: NOT_YET_SIGNED.to_owned(),
        author: NOT_YET_SIGNED.to_owned(),
        on: trial.facts.as_of(),
    }));
    let n_by_rank = u32::try_from(n_asked).unwrap_or(u32::MAX);
    trial.way(Way::Decline { units, n_by_rank }, vec![step])
}

/// Those of the seated, last in rank first, of whom one declining is enough.
fn enough(trial: &Trial<'_>, seated: &[u32]) -> Vec<u32> {
    let treatment = trial.said.treatment;
    let asked = seated.iter().copied().take(MOST_TO_DECLINE);
    asked
        .filter(|&unit| {
            let problem = without(&trial.lowered.problem, treatment, unit);
            trial.is_in(&trial.plan.again(&problem, treatment))
        })
        .collect()
}

/// The problem in which a unit does not want a treatment.
fn without(problem: &Problem, treatment: u32, unit: u32) -> Problem {
    let mut problem = problem.clone();
    let n_units = problem.n_units;
    let declined = &mut problem.treatments[treatment as usize];
    let wants = |&other: &u32| other != unit;
    declined.ranked.retain(wants);
    declined.pins.retain(wants);
    for reserve in &mut declined.reserves {
        reserve.ranked.retain(wants);
    }
    for obligation in &mut declined.obligations {
        obligation.owed = UnitSet::of(n_units, obligation.owed.iter().filter(wants));
    }
    problem
}

/// Pins of others whose withdrawal is enough, one by one.
pub(super) fn withdraw_pins(trial: &Trial<'_>) -> Vec<WayIn> {
    let pins = trial.checked.programme().pins.iter();
    pins.filter(|pin| pin.treatment == trial.treatment_id() && pin.unit != trial.said.unit)
        .filter_map(|pin| {
            let step: Step = trial.programme(ProgrammeEdit::Unpin {
                treatment: pin.treatment.clone(),
                unit: pin.unit.clone(),
            });
            let unit = pin.unit.clone();
            trial.way(Way::WithdrawPin { unit }, vec![step])
        })
        .collect()
}
