//! Is what a solution says of itself true: sums, cut, waitlist, shortfalls, and the reasons
//! for passing somebody over.

use super::facts::Facts;
use super::left::Left;
use super::{Claim, Violation};
use crate::{Reason, Seat, Shortfall, Skip, Solution};

/// Checks what is said of one turn, which leaves `left`.
pub(super) fn check_turn(
    facts: &Facts<'_>,
    solution: &Solution,
    left: &Left,
    violations: &mut Vec<Violation>,
) {
    let treatment = Some(facts.now as u32);
    let Some(outcome) = solution.outcomes.get(facts.now) else {
        return;
    };
    let mut expect = |is_so: bool, claim| {
        if !is_so {
            violations.push(Violation::Misreported { treatment, claim });
        }
    };
    let n_ranked = facts.treatment().ranked.len();
    expect(
        outcome.eligible as usize == n_ranked
            && outcome.awarded as usize == facts.given.len()
            && i128::from(outcome.cost) == facts.cost(),
        Claim::Sums,
    );
    let cut = cut(facts);
    expect(outcome.cut.map(|cut| cut as usize) == cut, Claim::Cut);
    let stopped_by = stopped_by(facts, left, cut);
    expect(outcome.stopped_by == stopped_by, Claim::StoppedBy);
    let waits = |&&unit: &&u32| waits(facts, unit);
    expect(
        facts
            .treatment()
            .ranked
            .iter()
            .filter(waits)
            .eq(&outcome.waitlist),
        Claim::Waitlist,
    );

    let skips: Vec<Skip> = of_turn(facts, &solution.skipped, |skip| skip.treatment);
    let named = of_turn(facts, &solution.shortfalls, Shortfall::treatment);
    expect(named == shortfalls(facts, &skips), Claim::Shortfalls);
    let must_ask_to = if stopped_by.is_none() {
        n_ranked
    } else {
        cut.map_or(0, |cut| cut + 1)
    };
    check_reasons(facts, left, &skips, must_ask_to, violations);
}

/// Checks what is said of the whole.
pub(super) fn check_totals(
    facts: &Facts<'_>,
    solution: &Solution,
    violations: &mut Vec<Violation>,
) {
    let mut expect = |is_so: bool, claim| {
        if !is_so {
            violations.push(Violation::Misreported {
                treatment: None,
                claim,
            });
        }
    };
    let n_treatments = facts.problem.treatments.len();
    let in_order = |treatments: &[u32]| {
        treatments.is_sorted() && treatments.iter().all(|&t| (t as usize) < n_treatments)
    };
    expect(solution.outcomes.len() == n_treatments, Claim::Outcomes);
    expect(i128::from(solution.spent) == facts.spent, Claim::Sums);
    let minutes = solution
        .owner_minutes_used
        .iter()
        .map(|&used| i128::from(used));
    expect(minutes.eq(facts.minutes.iter().copied()), Claim::Minutes);
    let shortfalls: Vec<u32> = solution
        .shortfalls
        .iter()
        .map(Shortfall::treatment)
        .collect();
    expect(in_order(&shortfalls), Claim::Shortfalls);
    let skips: Vec<u32> = solution.skipped.iter().map(|skip| skip.treatment).collect();
    expect(in_order(&skips), Claim::Outcomes);
}

fn of_turn<T: Clone>(facts: &Facts<'_>, all: &[T], treatment: impl Fn(&T) -> u32) -> Vec<T> {
    all.iter()
        .filter(|one| treatment(one) as usize == facts.now)
        .cloned()
        .collect()
}

fn cut(facts: &Facts<'_>) -> Option<usize> {
    let sits_by_rank = |&unit: &u32| facts.seat(unit) == Some(Seat::Open);
    facts.treatment().ranked.iter().rposition(sits_by_rank)
}

/// Whether a unit could still be asked for an open seat.
fn is_candidate(facts: &Facts<'_>, unit: u32) -> bool {
    facts.place(unit).is_none() && !facts.held(unit).any(|earlier| facts.is_bar(earlier))
}

fn is_owed(facts: &Facts<'_>, unit: u32) -> bool {
    (0..facts.treatment().obligations.len()).any(|at| facts.is_due(at, unit))
}

fn waits(facts: &Facts<'_>, unit: u32) -> bool {
    let is_owed_in_addition = || {
        facts.place(unit).is_none()
            && !facts.held(unit).any(|earlier| facts.is_never_with(earlier))
            && is_owed(facts, unit)
    };
    is_candidate(facts, unit) || is_owed_in_addition()
}

fn stopped_by(facts: &Facts<'_>, left: &Left, cut: Option<usize>) -> Option<Reason> {
    let below = &facts.treatment().ranked[cut.map_or(0, |cut| cut + 1)..];
    let mut waiting = below
        .iter()
        .copied()
        .filter(|&unit| is_candidate(facts, unit));
    if left.open == Some(0) {
        return waiting.next().map(|_| no_seat(left));
    }
    let wants_only_money = |unit| {
        left.has_cap(facts, unit)
            && left.has_owner_seat(facts, unit)
            && left.has_minutes(facts, unit)
    };
    (!left.has_money(facts) && waiting.any(wants_only_money)).then_some(Reason::Money)
}

fn no_seat(left: &Left) -> Reason {
    if left.reserved.iter().all(|&seats| seats == 0) {
        Reason::Full
    } else {
        Reason::ReservedSeats
    }
}

fn shortfalls(facts: &Facts<'_>, skips: &[Skip]) -> Vec<Shortfall> {
    let (treatment, it) = (facts.now as u32, facts.treatment());
    let units = || 0..facts.problem.n_units;
    let is_unseated = |unit: &u32| facts.place(*unit).is_none();
    let mut shortfalls = Vec::new();
    if facts.given.len() < it.minimum as usize {
        let missing = it.minimum - facts.given.len() as u32;
        shortfalls.push(Shortfall::Minimum { treatment, missing });
    }
    for (at, seats) in facts.reserved_seats().iter().enumerate() {
        let missing = (u64::from(it.reserves[at].seats) - seats) as u32;
        if missing > 0 {
            shortfalls.push(Shortfall::Reserve {
                treatment,
                index: at as u16,
                missing,
            });
        }
    }
    for &Skip { unit, reason, .. } in skips {
        if it.pins.contains(&unit) {
            shortfalls.push(Shortfall::Pin {
                treatment,
                unit,
                reason,
            });
        }
    }
    for at in 0..it.obligations.len() {
        let unmet: Vec<u32> = units()
            .filter(|&unit| facts.is_due(at, unit))
            .filter(is_unseated)
            .collect();
        if !unmet.is_empty() {
            shortfalls.push(Shortfall::Obligation {
                treatment,
                index: at as u16,
                unmet,
            });
        }
    }
    let unmet: Vec<u32> = units()
        .filter(|&unit| facts.is_in_base(unit))
        .filter(is_unseated)
        .collect();
    if !unmet.is_empty() {
        shortfalls.push(Shortfall::Base { treatment, unmet });
    }
    shortfalls
}

/// Every reason is so at the end of the turn (limits only ever tighten), and whoever had to
/// be asked has one.
fn check_reasons(
    facts: &Facts<'_>,
    left: &Left,
    skips: &[Skip],
    must_ask_to: usize,
    violations: &mut Vec<Violation>,
) {
    let (treatment, it) = (facts.now as u32, facts.treatment());
    let mut has_reason = vec![false; facts.problem.n_units as usize];
    for skip in skips {
        let unit = skip.unit;
        let is_new = unit < facts.problem.n_units && !has_reason[unit as usize];
        if is_new && facts.place(unit).is_none() && is_so(facts, left, skip) {
            has_reason[unit as usize] = true;
        } else {
            violations.push(Violation::FalseReason { unit, treatment });
        }
    }
    let asked = it.ranked[..must_ask_to]
        .iter()
        .copied()
        .filter(|&unit| is_candidate(facts, unit));
    let owed = it
        .obligations
        .iter()
        .enumerate()
        .flat_map(|(at, obligation)| {
            obligation
                .owed
                .iter()
                .filter(move |&unit| facts.is_due(at, unit))
        });
    for unit in it.pins.iter().copied().chain(owed).chain(asked) {
        if facts.place(unit).is_none() && !has_reason[unit as usize] {
            has_reason[unit as usize] = true;
            violations.push(Violation::NoReason { unit, treatment });
        }
    }
}

fn is_so(facts: &Facts<'_>, left: &Left, skip: &Skip) -> bool {
    let unit = skip.unit;
    let mut held = facts.held(unit);
    match skip.reason {
        Reason::Holds { treatment } => {
            held.any(|one| one == treatment as usize && facts.is_bar(one))
        }
        Reason::Excluded { treatment } => {
            held.any(|one| one == treatment as usize && facts.is_never_with(one))
        }
        Reason::NotRanked => !facts.is_ranked[unit as usize] && is_owed(facts, unit),
        Reason::Cap { group } => {
            facts.group(unit) == Some(group as usize) && !left.has_cap(facts, unit)
        }
        Reason::OwnerMaximum { owner } => {
            facts.owner(unit) == Some(owner as usize) && !left.has_owner_seat(facts, unit)
        }
        Reason::Minutes { owner } => {
            facts.owner(unit) == Some(owner as usize) && !left.has_minutes(facts, unit)
        }
        Reason::Money => !left.has_money(facts),
        Reason::ReservedSeats | Reason::Full => {
            left.open == Some(0) && no_seat(left) == skip.reason
        }
    }
}
