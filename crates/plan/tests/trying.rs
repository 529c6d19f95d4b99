//! What a plan proposes does what it says: every way in, every way out of a shortfall and every
//! step is applied to a copy of the book and the policy, and planned from the beginning.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its own ground is wrong"
)]

mod support;

use book::testing::any_book;
use book::{Book, apply};
use plan::change::apply_all;
use plan::{
    Policy, PolicyChange, ProgrammeEdit, Report, Step, TreatmentEdit, Way, attempt, compare,
    explain, n_missing, relaxations, steps,
};
use proptest::prelude::*;
use proptest::sample::select;
use support::{World, case, random::any_policy};

const N_PEOPLE: usize = 10;

fn any_world() -> impl Strategy<Value = World> {
    (any_book(N_PEOPLE), any_policy(N_PEOPLE)).prop_map(|(book, policy)| World::new(book, &policy))
}

fn any_change() -> BoxedStrategy<PolicyChange> {
    let name = select(vec!["reception", "gift", "postcard", "mail"]);
    let unit = (1..12_u32).prop_map(|n| format!("people{n}"));
    let seats = proptest::option::of(0..5_u32);
    let edit = prop_oneof![
        seats.clone().prop_map(TreatmentEdit::Maximum),
        seats.clone().prop_map(TreatmentEdit::CapPerCompany),
        seats.prop_map(TreatmentEdit::MaximumPerOwner),
        (0..4_u32).prop_map(TreatmentEdit::Minimum),
        (0..300_i64).prop_map(TreatmentEdit::UnitCost),
        (0..300_i64).prop_map(TreatmentEdit::FixedCost),
        (0..300_i64).prop_map(TreatmentEdit::Value),
        Just(TreatmentEdit::Channel(None)),
        Just(TreatmentEdit::Respects(None)),
        Just(TreatmentEdit::Ranking(Vec::new())),
        Just(TreatmentEdit::Reserves(Vec::new())),
        Just(TreatmentEdit::Obligations(Vec::new())),
        Just(TreatmentEdit::Rule(plan::RuleEdit::Replace(
            rules::Rule::All(Vec::new())
        ))),
    ];
    let programme = prop_oneof![
        proptest::option::of(0..900_i64).prop_map(ProgrammeEdit::Budget),
        any::<bool>().prop_map(ProgrammeEdit::LimitOwnerMinutes),
        Just(ProgrammeEdit::Base(None)),
        Just(ProgrammeEdit::Order(
            ["mail", "gift", "reception", "postcard"]
                .map(str::to_owned)
                .to_vec()
        )),
        (name.clone(), unit.clone())
            .prop_map(|(at, unit)| ProgrammeEdit::Pin(case::pin(at, &unit))),
        unit.prop_map(|unit| ProgrammeEdit::Exclude(case::exclusion(None, &unit))),
    ];
    prop_oneof![
        2 => (name, edit)
            .prop_map(|(at, edit)| PolicyChange::treatment("party", at, edit)),
        1 => programme.prop_map(|edit| PolicyChange::programme("party", edit)),
    ]
    .boxed()
}

/// The world after some steps, from the beginning.
fn after(world: &World, taken: &[Step]) -> World {
    let mut book: Book = world.book.clone();
    let mut edits = Vec::new();
    for step in taken {
        match step {
            Step::Book(change) => {
                apply(&mut book, std::slice::from_ref(change)).unwrap();
            }
            Step::Policy(edit) => edits.push(edit.clone()),
        }
    }
    let policy: Policy = apply_all(world.checked.policy(), &edits).unwrap();
    World::new(book, &policy)
}

fn report(world: &World) -> Report {
    Report::of(world.facts(), &world.lowered, &world.plan)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_way_in_brings_the_unit_in(world in any_world()) {
        for treatment in 0..4 {
            for row in 0..world.lowered.problem.n_units {
                let said = explain(
                    world.facts(), world.programme(), &world.lowered, &world.plan, row, treatment,
                ).unwrap();
                for way in &said.ways_in {
                    let then = after(&world, &way.steps);
                    let row = then.row(&said.unit);
                    prop_assert!(then.plan.award(row, treatment).is_some(), "{way:?}");
                    let moved = compare(&report(&world), &report(&then));
                    let units = |moves: &[plan::Move]| {
                        let mut units: Vec<_> = moves.iter().map(|m| m.unit.clone()).collect();
                        units.sort();
                        units
                    };
                    prop_assert_eq!(units(&moved.gains), units(&way.difference.gains));
                    prop_assert_eq!(units(&moved.losses), units(&way.difference.losses));
                    prop_assert_eq!(moved.cost_change_minor, way.difference.cost_change_minor);
                    if let Way::MoreSeats { maximum, .. } = way.way {
                        let fewer = TreatmentEdit::Maximum(Some(maximum - 1));
                        let id = &world.programme().programme().treatments[treatment as usize].id;
                        let fewer = PolicyChange::treatment("party", id, fewer);
                        let then = after(&world, &[Step::Policy(fewer)]);
                        prop_assert!(then.plan.award(row, treatment).is_none(), "{way:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_way_out_leaves_what_it_says(world in any_world()) {
        for shortfall in &world.plan.solution().shortfalls {
            let ways = relaxations(
                world.facts(), world.programme(), &world.lowered, &world.plan, shortfall,
            );
            for way in ways {
                let taken: Vec<Step> = way.changes.iter().cloned().map(Step::Policy).collect();
                let then = after(&world, &taken);
                let left: u32 = then.plan.solution().shortfalls.iter()
                    .filter(|other| {
                        std::mem::discriminant(*other) == std::mem::discriminant(shortfall)
                            && other.treatment() == shortfall.treatment()
                    })
                    .filter(|other| match (other, shortfall) {
                        (allocation::Shortfall::Obligation { index: a, .. },
                         allocation::Shortfall::Obligation { index: b, .. }) => a == b,
                        _ => true,
                    })
                    .map(n_missing)
                    .sum();
                prop_assert_eq!(left, way.unmet_after, "{:?}", way);
                prop_assert!(left < n_missing(shortfall));
                let cost = then.plan.cost_minor();
                prop_assert_eq!(cost - world.plan.cost_minor(), way.cost_change_minor);
                let budget = world.programme().programme().budget_minor;
                prop_assert_eq!(budget.map(|budget| budget - cost), way.budget_left_minor);
            }
        }
    }

    #[test]
    fn lowering_again_is_lowering(
        (world, changes) in (any_world(), proptest::collection::vec(any_change(), 1..4)),
    ) {
        let Ok(tried) = attempt(world.facts(), &world.lowered, &changes) else { return Ok(()) };
        let taken: Vec<Step> = changes.into_iter().map(Step::Policy).collect();
        let then = after(&world, &taken);
        prop_assert_eq!(&tried.lowered.problem, &then.lowered.problem);
        prop_assert_eq!(&tried.lowered.base_members, &then.lowered.base_members);
        for (a, b) in tried.lowered.treatments.iter().zip(&then.lowered.treatments) {
            prop_assert_eq!(
                (&a.eligible, &a.barred, &a.reserves, &a.obligations),
                (&b.eligible, &b.barred, &b.reserves, &b.obligations)
            );
        }
        prop_assert_eq!(&tried.plan, &then.plan);
    }

    #[test]
    fn a_step_is_the_plan_with_one_seat_more_or_fewer(world in any_world()) {
        let all = steps(world.facts(), &world.lowered, &world.plan);
        for (treatment, step) in world.programme().programme().treatments.iter().zip(&all) {
            let at = world.treatment(&treatment.id);
            let awarded = world.plan.solution().outcomes[at as usize].awarded;
            let fewer = treatment.maximum.unwrap_or(awarded).checked_sub(1);
            let more = treatment.maximum.map(|seats| seats + 1);
            prop_assert_eq!(step.more.is_some(), more.is_some());
            for (seats, told) in [(fewer, &step.fewer), (more, &step.more)] {
                let Some(told) = told else { continue };
                let edit = TreatmentEdit::Maximum(seats);
                let edit = PolicyChange::treatment("party", &treatment.id, edit);
                let then = after(&world, &[Step::Policy(edit)]);
                let mut moved = compare(&report(&world), &report(&then));
                // By id here, by rank there.
                let mut told = told.clone();
                for moves in [
                    &mut moved.gains, &mut moved.losses, &mut told.gains, &mut told.losses,
                ] {
                    moves.sort_by(|a, b| a.unit.cmp(&b.unit));
                }
                prop_assert_eq!(moved, told);
            }
        }
    }
}
