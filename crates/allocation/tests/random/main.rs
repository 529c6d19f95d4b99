//! Random small problems: the allocator does what the words say, and the checker bites.

mod problems;
mod reference;

use allocation::{Award, Problem, Reserve, Seat, Solution, check, next_in, solve, solve_from};
use problems::problems;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn random_problems_have_no_flaws(problem in problems()) {
        prop_assert_eq!(problem.flaws(), []);
    }

    #[test]
    fn the_checker_finds_nothing_wrong(problem in problems()) {
        prop_assert_eq!(check(&problem, &solve(&problem)), []);
    }

    #[test]
    fn the_allocator_does_what_the_words_say(problem in problems()) {
        let solution = solve(&problem);
        let by_words = reference::allocate(&problem);
        prop_assert_eq!(&solution.awards, &by_words.awards);
        let waitlists: Vec<_> = solution.outcomes.iter().map(|o| o.waitlist.clone()).collect();
        prop_assert_eq!(waitlists, by_words.waitlists);
        prop_assert_eq!(&solution.shortfalls, &by_words.shortfalls);
        prop_assert_eq!(solution.spent, by_words.spent);
        prop_assert_eq!(&solution.owner_minutes_used, &by_words.minutes);
    }

    #[test]
    fn the_same_problem_gives_the_same_solution(problem in problems()) {
        prop_assert_eq!(solve(&problem), solve(&problem.clone()));
    }

    #[test]
    fn solving_on_from_a_changed_treatment_is_solving(
        problem in problems(), at in any::<prop::sample::Index>(), maximum in 0..9_u32,
    ) {
        let before = solve(&problem);
        let at = at.index(problem.treatments.len());
        let mut changed = problem;
        changed.treatments[at].maximum = Some(maximum);
        prop_assert_eq!(solve_from(&changed, &before, at as u32), solve(&changed));
    }

    #[test]
    fn the_next_one_in_comes_in_with_one_more_seat(
        problem in problems(), at in any::<prop::sample::Index>(),
    ) {
        let at = at.index(problem.treatments.len());
        let before = solve(&problem);
        let next = next_in(&problem, &before, at as u32);
        let mut wider = problem;
        wider.treatments[at].maximum = wider.treatments[at].maximum.map(|maximum| maximum + 1);
        let after = solve(&wider);
        let had = |unit| before.awards_of(at as u32).iter().any(|award| award.unit == unit);
        let newcomer = after.awards_of(at as u32).iter().map(|award| award.unit).find(|&unit| !had(unit));
        prop_assert_eq!(next, newcomer);
    }

    #[test]
    fn pinning_somebody_who_has_a_seat_moves_nobody_where_only_seats_are_scarce(
        problem in problems(), at in any::<prop::sample::Index>(),
    ) {
        let mut problem = problem;
        problem.budget = None;
        problem.owner_minutes.fill(None);
        for treatment in &mut problem.treatments {
            (treatment.cap_per_group, treatment.maximum_per_owner) = (None, None);
            treatment.reserves.truncate(1);
            for reserve in &mut treatment.reserves {
                let is_member = |unit: &&u32| reserve.ranked.contains(unit);
                reserve.ranked = treatment.ranked.iter().filter(is_member).copied().collect();
            }
            treatment.obligations.clear();
            treatment.pins.clear();
        }
        let before = solve(&problem);
        let is_by_turn = |a: &&Award| matches!(a.seat, Seat::Reserve(_) | Seat::Open);
        let by_turn: Vec<_> = before.awards.iter().filter(is_by_turn).collect();
        prop_assume!(!by_turn.is_empty());
        let award = by_turn[at.index(by_turn.len())];
        problem.treatments[award.treatment as usize].pins = vec![award.unit];
        let holders = |solution: &Solution| {
            let mut pairs: Vec<_> = solution.awards.iter().map(|a| (a.treatment, a.unit)).collect();
            pairs.sort_unstable();
            pairs
        };
        prop_assert_eq!(holders(&before), holders(&solve(&problem)));
    }

    #[test]
    fn a_dropped_award_is_noticed(problem in problems(), at in any::<prop::sample::Index>()) {
        let mut solution = solve(&problem);
        prop_assume!(!solution.awards.is_empty());
        let at = at.index(solution.awards.len());
        solution.awards.remove(at);
        make_consistent(&problem, &mut solution);
        prop_assert!(is_about_awards(&problem, &solution));
    }

    #[test]
    fn an_added_award_is_noticed(
        problem in problems(), unit in any::<prop::sample::Index>(), treatment in any::<prop::sample::Index>(),
        seat in seats(),
    ) {
        let mut solution = solve(&problem);
        let unit = unit.index(problem.n_units as usize) as u32;
        let treatment = treatment.index(problem.treatments.len()) as u32;
        solution.awards.push(Award { unit, treatment, seat, ordinal: 0 });
        make_consistent(&problem, &mut solution);
        prop_assert!(is_about_awards(&problem, &solution));
    }

    #[test]
    fn two_swapped_awards_are_noticed(
        problem in problems(), one in any::<prop::sample::Index>(), other in any::<prop::sample::Index>(),
    ) {
        let mut solution = solve(&problem);
        prop_assume!(!solution.awards.is_empty());
        let (one, other) = (one.index(solution.awards.len()), other.index(solution.awards.len()));
        prop_assume!(solution.awards[one].unit != solution.awards[other].unit);
        let unit = solution.awards[one].unit;
        solution.awards[one].unit = solution.awards[other].unit;
        solution.awards[other].unit = unit;
        make_consistent(&problem, &mut solution);
        prop_assert!(is_about_awards(&problem, &solution));
    }

    #[test]
    fn an_award_given_to_somebody_else_is_noticed(
        problem in problems(), at in any::<prop::sample::Index>(), unit in any::<prop::sample::Index>(),
    ) {
        let mut solution = solve(&problem);
        prop_assume!(!solution.awards.is_empty());
        let award = at.index(solution.awards.len());
        let unit = unit.index(problem.n_units as usize) as u32;
        prop_assume!(solution.awards[award].unit != unit);
        solution.awards[award].unit = unit;
        make_consistent(&problem, &mut solution);
        prop_assert!(is_about_awards(&problem, &solution));
    }

    #[test]
    fn an_award_on_another_seat_is_noticed(
        problem in problems(), at in any::<prop::sample::Index>(), seat in seats(),
    ) {
        let mut solution = solve(&problem);
        prop_assume!(!solution.awards.is_empty());
        let at = at.index(solution.awards.len());
        prop_assume!(solution.awards[at].seat != seat);
        solution.awards[at].seat = seat;
        prop_assert!(is_about_awards(&problem, &solution));
    }

    #[test]
    fn a_lost_or_false_reason_is_noticed(problem in problems(), at in any::<prop::sample::Index>()) {
        let solution = solve(&problem);
        prop_assume!(!solution.skipped.is_empty());
        let at = at.index(solution.skipped.len());
        let skip = solution.skipped[at];
        let mut twice = solution.clone();
        twice.skipped.insert(at, skip);
        prop_assert!(!check(&problem, &twice).is_empty());
        if let Some(award) = solution.awards_of(skip.treatment).first() {
            let mut of_a_holder = solution.clone();
            of_a_holder.skipped[at].unit = award.unit;
            prop_assert!(!check(&problem, &of_a_holder).is_empty());
        }
        let is_reserved_for = |reserve: &Reserve| reserve.ranked.contains(&skip.unit);
        let treatment = &problem.treatments[skip.treatment as usize];
        if problem.base.is_none() && !treatment.reserves.iter().any(is_reserved_for) {
            let mut lost = solution.clone();
            lost.skipped.remove(at);
            prop_assert!(!check(&problem, &lost).is_empty());
        }
    }

    #[test]
    fn a_wrong_waitlist_shortfall_or_sum_is_noticed(problem in problems()) {
        let solution = solve(&problem);
        let mut wrong = solution.clone();
        wrong.spent += 1;
        prop_assert!(!check(&problem, &wrong).is_empty());
        for at in 0..solution.shortfalls.len() {
            let mut wrong = solution.clone();
            wrong.shortfalls.remove(at);
            prop_assert!(!check(&problem, &wrong).is_empty());
        }
        for at in 0..solution.outcomes.len() {
            let mut wrong = solution.clone();
            if wrong.outcomes[at].waitlist.pop().is_some() {
                prop_assert!(!check(&problem, &wrong).is_empty());
            }
        }
    }
}

fn seats() -> impl Strategy<Value = Seat> {
    prop_oneof![
        Just(Seat::Open),
        Just(Seat::Base),
        Just(Seat::Reserve(0)),
        Just(Seat::Pin { reserve: None }),
        Just(Seat::Pin { reserve: Some(0) }),
        Just(Seat::Obligation {
            index: 0,
            reserve: None
        }),
    ]
}

/// Whoever changes awards by stealth would also renumber them and mend the sums.
fn make_consistent(problem: &Problem, solution: &mut Solution) {
    solution.awards.sort_by_key(|award| award.treatment);
    solution.spent = 0;
    for treatment in 0..problem.treatments.len() as u32 {
        let given = solution
            .awards
            .iter_mut()
            .filter(|award| award.treatment == treatment);
        let count = given
            .zip(0..)
            .map(|(award, ordinal)| award.ordinal = ordinal)
            .count() as u32;
        let limits = &problem.treatments[treatment as usize];
        let fixed = if count == 0 { 0 } else { limits.fixed_cost };
        let outcome = &mut solution.outcomes[treatment as usize];
        (outcome.awarded, outcome.cost) = (count, limits.unit_cost * i64::from(count) + fixed);
        solution.spent += outcome.cost;
    }
}

/// Whether something is found wrong with the awards themselves, not only with the report.
fn is_about_awards(problem: &Problem, solution: &Solution) -> bool {
    use allocation::Violation::{FalseReason, Misreported, NoReason};
    let is_report = |found: &_| {
        matches!(
            found,
            Misreported { .. } | FalseReason { .. } | NoReason { .. }
        )
    };
    check(problem, solution)
        .iter()
        .any(|found| !is_report(found))
}
