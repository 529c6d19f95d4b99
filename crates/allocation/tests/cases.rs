//! The procedure on cases one can check by reading. Units are numbered by rank: unit 0 is
//! the best.

use allocation::{
    Base, NONE, Obligation, Problem, Reason, Reserve, Seat, Shortfall, Skip, Solution, Treatment,
    UnitSet, check, next_in, solve,
};

/// `n_units` units without company or owner, and nothing to give.
fn firm(n_units: u32) -> Problem {
    Problem {
        n_units,
        group: vec![NONE; n_units as usize],
        owner: vec![NONE; n_units as usize],
        ..Problem::default()
    }
}

/// Seats for everybody of the firm, by rank.
fn seats(problem: &Problem, maximum: u32) -> Treatment {
    Treatment {
        ranked: (0..problem.n_units).collect(),
        maximum: Some(maximum),
        ..Treatment::default()
    }
}

/// Solves, lets the checker look, and returns the solution.
fn solved(problem: &Problem) -> Solution {
    assert_eq!(problem.flaws(), []);
    let solution = solve(problem);
    assert_eq!(check(problem, &solution), []);
    solution
}

fn who(solution: &Solution, treatment: u32) -> Vec<u32> {
    solution
        .awards_of(treatment)
        .iter()
        .map(|award| award.unit)
        .collect()
}

fn on(solution: &Solution, treatment: u32) -> Vec<(u32, Seat)> {
    solution
        .awards_of(treatment)
        .iter()
        .map(|award| (award.unit, award.seat))
        .collect()
}

#[test]
fn each_unit_gets_the_best_treatment_once_and_the_rest_wait_in_order() {
    let mut problem = firm(6);
    problem.treatments = vec![seats(&problem, 2), seats(&problem, 2)];
    let solution = solved(&problem);
    assert_eq!(who(&solution, 0), [0, 1]);
    assert_eq!(who(&solution, 1), [2, 3]);
    let [reception, gift] = &solution.outcomes[..] else {
        panic!("two outcomes")
    };
    assert_eq!(
        (reception.eligible, reception.awarded, reception.cut),
        (6, 2, Some(1))
    );
    assert_eq!(
        (&reception.waitlist[..], reception.stopped_by),
        (&[2, 3, 4, 5][..], Some(Reason::Full))
    );
    assert_eq!((&gift.waitlist[..], gift.cut), (&[4, 5][..], Some(3)));
    assert_eq!((solution.skipped, solution.shortfalls), (vec![], vec![]));
}

#[test]
fn a_company_gets_no_more_than_its_cap_and_the_next_in_rank_is_asked() {
    let mut problem = firm(5);
    (problem.n_groups, problem.group) = (2, vec![0, 0, 0, 1, NONE]);
    problem.treatments = vec![Treatment {
        cap_per_group: Some(1),
        ..seats(&problem, 2)
    }];
    let solution = solved(&problem);
    assert_eq!(who(&solution, 0), [0, 3]);
    let reason = Reason::Cap { group: 0 };
    let skip = |unit| Skip {
        unit,
        treatment: 0,
        reason,
    };
    assert_eq!(solution.skipped, [skip(1), skip(2)]);
    assert_eq!(solution.outcomes[0].waitlist, [1, 2, 4]);
}

#[test]
fn a_unit_without_a_company_is_under_no_cap() {
    let mut problem = firm(3);
    problem.treatments = vec![Treatment {
        cap_per_group: Some(1),
        ..seats(&problem, 3)
    }];
    assert_eq!(who(&solved(&problem), 0), [0, 1, 2]);
}

#[test]
fn an_owners_units_get_no_more_than_the_maximum_per_owner() {
    let mut problem = firm(4);
    (problem.n_owners, problem.owner_minutes) = (2, vec![None; 2]);
    problem.owner = vec![0, 0, 1, 0];
    problem.treatments = vec![Treatment {
        maximum_per_owner: Some(1),
        ..seats(&problem, 3)
    }];
    let solution = solved(&problem);
    assert_eq!(who(&solution, 0), [0, 2]);
    let reasons: Vec<_> = solution
        .skipped
        .iter()
        .map(|skip| (skip.unit, skip.reason))
        .collect();
    assert_eq!(
        reasons,
        [1, 3].map(|unit| (unit, Reason::OwnerMaximum { owner: 0 }))
    );
    assert_eq!(solution.outcomes[0].stopped_by, None);
}

fn with_reserve(ranked: Vec<u32>, seats_kept: u32, hard: bool) -> Problem {
    let mut problem = firm(8);
    let reserve = Reserve {
        ranked,
        seats: seats_kept,
        hard,
    };
    problem.treatments = vec![Treatment {
        reserves: vec![reserve],
        ..seats(&problem, 4)
    }];
    problem
}

#[test]
fn a_reserve_seats_its_segment_before_the_open_seats() {
    let solution = solved(&with_reserve(vec![6, 7], 1, false));
    let open = |unit| (unit, Seat::Open);
    assert_eq!(
        on(&solution, 0),
        [(6, Seat::Reserve(0)), open(0), open(1), open(2)]
    );
}

#[test]
fn an_unused_soft_reserve_goes_back_to_the_open_seats() {
    let solution = solved(&with_reserve(vec![6], 3, false));
    assert_eq!(who(&solution, 0), [6, 0, 1, 2]);
}

#[test]
fn an_unused_hard_reserve_stays_empty() {
    let solution = solved(&with_reserve(vec![6], 3, true));
    assert_eq!(who(&solution, 0), [6, 0]);
    assert_eq!(solution.outcomes[0].stopped_by, Some(Reason::ReservedSeats));
}

#[test]
fn a_reserve_may_seat_units_that_no_open_seat_is_for() {
    let mut problem = with_reserve(vec![7], 1, false);
    problem.treatments[0].ranked.truncate(6);
    let solution = solved(&problem);
    assert_eq!(who(&solution, 0), [7, 0, 1, 2]);
    assert_eq!(solution.outcomes[0].waitlist, [3, 4, 5]);
}

#[test]
fn a_pinned_unit_of_the_segment_sits_on_a_reserved_seat() {
    let mut problem = with_reserve(vec![5, 6, 7], 2, false);
    problem.treatments[0].pins = vec![7];
    let solution = solved(&problem);
    let seven = (7, Seat::Pin { reserve: Some(0) });
    assert_eq!(
        on(&solution, 0),
        [
            seven,
            (5, Seat::Reserve(0)),
            (0, Seat::Open),
            (1, Seat::Open)
        ]
    );
}

#[test]
fn reserves_beyond_the_maximum_are_a_shortfall() {
    let solution = solved(&with_reserve(vec![5, 6, 7], 6, false));
    assert_eq!(who(&solution, 0), [5, 6, 7, 0]);
    assert_eq!(
        solution.shortfalls,
        [Shortfall::Reserve {
            treatment: 0,
            index: 0,
            missing: 2
        }]
    );
}

#[test]
fn a_pin_comes_first_even_for_somebody_not_ranked() {
    let mut problem = firm(4);
    problem.treatments = vec![Treatment {
        pins: vec![3, 2],
        ranked: vec![0, 1, 2],
        ..seats(&problem, 3)
    }];
    let pin = Seat::Pin { reserve: None };
    assert_eq!(
        on(&solved(&problem), 0),
        [(2, pin), (3, pin), (0, Seat::Open)]
    );
}

#[test]
fn a_pin_that_finds_only_seats_reserved_for_others_is_not_honoured() {
    let mut problem = with_reserve(vec![5, 6], 3, true);
    problem.treatments[0].pins = vec![0, 1];
    let solution = solved(&problem);
    assert_eq!(who(&solution, 0), [0, 5, 6]);
    let (treatment, unit, reason) = (0, 1, Reason::ReservedSeats);
    assert_eq!(
        solution.shortfalls,
        [Shortfall::Pin {
            treatment,
            unit,
            reason
        }]
    );
    assert_eq!(
        solution.skipped,
        [Skip {
            unit,
            treatment,
            reason
        }]
    );
}

#[test]
fn a_pin_goes_before_rank_when_a_reserve_returns_seats() {
    let mut problem = with_reserve(vec![6], 3, false);
    problem.treatments[0].pins = vec![4, 5];
    assert_eq!(who(&solved(&problem), 0), [4, 6, 5, 0]);
}

#[test]
fn a_pin_does_not_give_a_second_treatment() {
    let mut problem = firm(3);
    problem.treatments = vec![
        seats(&problem, 1),
        Treatment {
            pins: vec![0],
            ..seats(&problem, 1)
        },
    ];
    let solution = solved(&problem);
    assert_eq!(who(&solution, 1), [1]);
    let reason = Reason::Holds { treatment: 0 };
    assert_eq!(
        solution.shortfalls,
        [Shortfall::Pin {
            treatment: 1,
            unit: 0,
            reason
        }]
    );
}

fn with_obligation(settled_by: Vec<u32>) -> Problem {
    let mut problem = firm(6);
    let obligation = Obligation {
        owed: UnitSet::of(6, [0, 4, 5]),
        settled_by,
    };
    let gift = Treatment {
        obligations: vec![obligation],
        ..seats(&problem, 3)
    };
    problem.treatments = vec![seats(&problem, 1), gift];
    problem
}

#[test]
fn what_is_owed_is_given_in_addition_to_something_better() {
    let solution = solved(&with_obligation(vec![]));
    let owed = Seat::Obligation {
        index: 0,
        reserve: None,
    };
    assert_eq!(who(&solution, 0), [0]);
    assert_eq!(on(&solution, 1), [(0, owed), (4, owed), (5, owed)]);
}

#[test]
fn what_something_better_settles_is_not_given_in_addition() {
    let solution = solved(&with_obligation(vec![0]));
    let owed = Seat::Obligation {
        index: 0,
        reserve: None,
    };
    assert_eq!(on(&solution, 1), [(4, owed), (5, owed), (1, Seat::Open)]);
    assert_eq!(solution.shortfalls, []);
}

#[test]
fn never_with_is_stronger_than_an_obligation() {
    let mut problem = with_obligation(vec![]);
    problem.treatments[0].excludes = vec![1];
    let solution = solved(&problem);
    assert_eq!(who(&solution, 1), [4, 5, 1]);
    let reason = Reason::Excluded { treatment: 0 };
    assert_eq!(
        solution.skipped,
        [Skip {
            unit: 0,
            treatment: 1,
            reason
        }]
    );
    let unmet = vec![0];
    assert_eq!(
        solution.shortfalls,
        [Shortfall::Obligation {
            treatment: 1,
            index: 0,
            unmet
        }]
    );
}

#[test]
fn more_owed_than_there_are_seats_is_a_shortfall_by_name() {
    let mut problem = with_obligation(vec![]);
    problem.treatments[1].maximum = Some(1);
    let solution = solved(&problem);
    assert_eq!(who(&solution, 1), [0]);
    let unmet = vec![4, 5];
    assert_eq!(
        solution.shortfalls,
        [Shortfall::Obligation {
            treatment: 1,
            index: 0,
            unmet
        }]
    );
    assert_eq!(next_in(&problem, &solution, 1), Some(4));
}

#[test]
fn somebody_owed_but_not_ranked_is_not_served() {
    let mut problem = with_obligation(vec![]);
    problem.treatments[1].ranked.retain(|&unit| unit != 4);
    let solution = solved(&problem);
    assert_eq!(who(&solution, 1), [0, 5, 1]);
    assert_eq!(
        solution.skipped,
        [Skip {
            unit: 4,
            treatment: 1,
            reason: Reason::NotRanked
        }]
    );
}

#[test]
fn also_gets_lets_a_holder_have_this_one_too() {
    let mut problem = firm(3);
    let card = Treatment {
        also_with: vec![0],
        ..seats(&problem, 2)
    };
    problem.treatments = vec![seats(&problem, 1), card];
    assert_eq!(who(&solved(&problem), 1), [0, 1]);
}

#[test]
fn an_award_that_the_money_no_longer_pays_is_skipped_and_cheaper_ones_go_on() {
    let mut problem = firm(5);
    let dinner = Treatment {
        unit_cost: 40,
        fixed_cost: 10,
        ..seats(&problem, 3)
    };
    let card = Treatment {
        unit_cost: 5,
        ..seats(&problem, 5)
    };
    problem.treatments = vec![dinner, card];
    problem.budget = Some(100);
    let solution = solved(&problem);
    assert_eq!(
        (who(&solution, 0), who(&solution, 1)),
        (vec![0, 1], vec![2, 3])
    );
    assert_eq!((solution.outcomes[0].cost, solution.spent), (90, 100));
    let stops: Vec<_> = solution
        .outcomes
        .iter()
        .map(|outcome| outcome.stopped_by)
        .collect();
    assert_eq!(stops, [Some(Reason::Money); 2]);
}

#[test]
fn the_fixed_cost_is_not_paid_for_nothing() {
    let mut problem = firm(2);
    problem.treatments = vec![Treatment {
        fixed_cost: 50,
        ..seats(&problem, 2)
    }];
    problem.budget = Some(49);
    let solution = solved(&problem);
    assert_eq!((solution.spent, solution.awards.len()), (0, 0));
}

#[test]
fn an_owner_out_of_minutes_is_passed_over_for_the_next_owner() {
    let mut problem = firm(4);
    (problem.n_owners, problem.owner_minutes) = (2, vec![Some(45), None]);
    problem.owner = vec![0, 0, 1, NONE];
    problem.treatments = vec![Treatment {
        minutes: 30,
        ..seats(&problem, 3)
    }];
    let solution = solved(&problem);
    assert_eq!(who(&solution, 0), [0, 2, 3]);
    assert_eq!(solution.owner_minutes_used, [30, 30]);
    let reason = Reason::Minutes { owner: 0 };
    assert_eq!(
        solution.skipped,
        [Skip {
            unit: 1,
            treatment: 0,
            reason
        }]
    );
}

#[test]
fn a_minimum_that_cannot_be_met_removes_nobody() {
    let mut problem = firm(2);
    problem.treatments = vec![Treatment {
        minimum: 5,
        ..seats(&problem, 9)
    }];
    let solution = solved(&problem);
    assert_eq!(who(&solution, 0), [0, 1]);
    assert_eq!(
        solution.shortfalls,
        [Shortfall::Minimum {
            treatment: 0,
            missing: 3
        }]
    );
}

fn with_base(maximum: u32) -> Problem {
    let mut problem = firm(5);
    problem.treatments = vec![seats(&problem, 1), seats(&problem, maximum)];
    problem.base = Some(Base {
        treatment: 1,
        members: UnitSet::of(5, [0, 3, 4]),
    });
    problem
}

#[test]
fn the_base_goes_before_rank_to_members_who_hold_nothing() {
    let solution = solved(&with_base(3));
    assert_eq!(
        on(&solution, 1),
        [(3, Seat::Base), (4, Seat::Base), (1, Seat::Open)]
    );
    assert_eq!(solution.shortfalls, []);
}

#[test]
fn a_member_of_the_base_who_gets_nothing_is_a_shortfall_by_name() {
    let mut problem = with_base(9);
    problem.treatments[1].ranked.retain(|&unit| unit != 3);
    problem.treatments[1].unit_cost = 2;
    problem.budget = Some(1);
    let solution = solved(&problem);
    assert_eq!(
        solution.shortfalls,
        [Shortfall::Base {
            treatment: 1,
            unmet: vec![3, 4]
        }]
    );
}

#[test]
fn the_next_seat_goes_to_whoever_fits() {
    let mut problem = firm(4);
    (problem.n_groups, problem.group) = (1, vec![0, 0, 0, NONE]);
    problem.treatments = vec![Treatment {
        cap_per_group: Some(1),
        ..seats(&problem, 1)
    }];
    assert_eq!(next_in(&problem, &solved(&problem), 0), Some(3));
    problem.treatments[0].maximum = Some(2);
    assert_eq!(next_in(&problem, &solved(&problem), 0), None);
    problem.treatments[0].maximum = None;
    assert_eq!(next_in(&problem, &solved(&problem), 0), None);
}

#[test]
fn flaws_of_a_problem_are_named() {
    use allocation::Flaw;
    let mut problem = firm(2);
    problem.owner.pop();
    problem.group[1] = 7;
    problem.budget = Some(-1);
    let ranked = vec![0, 0, 9];
    problem.treatments = vec![Treatment {
        ranked,
        also_with: vec![3],
        ..Treatment::default()
    }];
    let flaws = problem.flaws();
    for flaw in [
        Flaw::ColumnLength,
        Flaw::Negative,
        Flaw::UnknownTreatment { treatment: 3 },
        Flaw::RankedTwice {
            treatment: 0,
            unit: 0,
        },
        Flaw::UnknownUnit {
            treatment: 0,
            unit: 9,
        },
    ] {
        assert!(flaws.contains(&flaw), "{flaw:?} in {flaws:?}");
    }
    problem.owner.push(NONE);
    assert!(
        problem
            .flaws()
            .contains(&Flaw::UnknownMembership { unit: 1 })
    );
}
