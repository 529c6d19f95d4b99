//! Random problems, small enough that everything meets everything.

use allocation::{Base, NONE, Obligation, Problem, Reserve, Treatment, UnitSet};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

const N_GROUPS: u32 = 4;
const N_OWNERS: u32 = 3;

/// Up to 14 units and four treatments with everything a treatment can have.
pub(crate) fn problems() -> impl Strategy<Value = Problem> {
    (1..=14_u32, 1..=4_u32).prop_flat_map(|(n_units, n_treatments)| {
        let n = n_units as usize;
        let treatments: Vec<_> = (0..n_treatments).map(|at| treatment(n_units, at)).collect();
        (
            vec(index(N_GROUPS), n),
            vec(index(N_OWNERS), n),
            treatments,
            option::of((0..n_treatments, units(n_units))),
            option::of(0..120_i64),
            vec(option::weighted(0.4, 0..60_i64), N_OWNERS as usize),
        )
            .prop_map(
                move |(group, owner, treatments, base, budget, owner_minutes)| Problem {
                    n_units,
                    n_groups: N_GROUPS,
                    n_owners: N_OWNERS,
                    group,
                    owner,
                    treatments,
                    base: base.map(|(treatment, members)| Base {
                        treatment,
                        members: UnitSet::of(n_units, members),
                    }),
                    budget,
                    owner_minutes,
                },
            )
    })
}

fn treatment(n_units: u32, at: u32) -> impl Strategy<Value = Treatment> {
    let limits = (
        0..4_u32,
        option::weighted(0.8, 0..9_u32),
        option::weighted(0.5, 0..4_u32),
        option::weighted(0.3, 0..4_u32),
    );
    let costs = (0..10_i64, 0..20_i64, prop_oneof![Just(0), 1..20_i64]);
    let claims = (
        prop_oneof![2 => Just(Vec::new()), 1 => units(n_units)],
        vec(reserve(n_units), 0..3),
        vec(obligation(n_units, at), 0..3),
    );
    (
        units(n_units),
        limits,
        costs,
        claims,
        earlier(at),
        earlier(at),
    )
        .prop_map(
            |(ranked, limits, costs, (pins, reserves, obligations), excludes, also_with)| {
                Treatment {
                    ranked,
                    minimum: limits.0,
                    maximum: limits.1,
                    cap_per_group: limits.2,
                    maximum_per_owner: limits.3,
                    unit_cost: costs.0,
                    fixed_cost: costs.1,
                    minutes: costs.2,
                    pins,
                    reserves,
                    obligations,
                    excludes,
                    also_with,
                }
            },
        )
}

fn reserve(n_units: u32) -> impl Strategy<Value = Reserve> {
    (units(n_units), 0..4_u32, any::<bool>()).prop_map(|(ranked, seats, hard)| Reserve {
        ranked,
        seats,
        hard,
    })
}

fn obligation(n_units: u32, at: u32) -> impl Strategy<Value = Obligation> {
    (units(n_units), earlier(at)).prop_map(move |(owed, settled_by)| Obligation {
        owed: UnitSet::of(n_units, owed),
        settled_by,
    })
}

/// Some of the earlier treatments.
fn earlier(at: u32) -> impl Strategy<Value = Vec<u32>> {
    proptest::sample::subsequence((0..at).collect::<Vec<_>>(), 0..=at as usize)
}

/// Some units, each once, in any order.
fn units(n_units: u32) -> impl Strategy<Value = Vec<u32>> {
    let all = Just((0..n_units).collect::<Vec<_>>()).prop_shuffle();
    (all, 0..=n_units as usize).prop_map(|(mut units, n)| {
        units.truncate(n);
        units
    })
}

fn index(n: u32) -> impl Strategy<Value = u32> {
    prop_oneof![4 => 0..n, 1 => Just(NONE)]
}
