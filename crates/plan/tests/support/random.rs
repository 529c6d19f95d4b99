//! Random policies for the random books of `book::testing`.

use book::Unit;
use plan::{
    Base, Channel, NamedSegment, Obligation, Policy, Preference, Programme, RankKey, Reserve,
    Treatment, ValueLimit,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rules::{Members, Segment};

use super::case::{exclusion, pin, programme, treatment};
use super::rule;

const PERSON_RULES: &[&str] = &[
    "everybody",
    "everybody",
    "decision_maker is_yes",
    "own_number at_least 3",
    "company.lifecycle is client",
    "own_flag is_yes or own_number at_least 10",
    "none: role is CEO or own_flag is_yes",
    "some interactions: kind is negotiation; date in_last 12 months",
    "in vip",
    "in rich and own_flag is_yes",
    "company.revenue_12m at_least 500 and role is CEO",
    "own_date on_or_after 2024-01-01 and own_money at_least 100",
];
const COMPANY_RULES: &[&str] = &[
    "everybody",
    "everybody",
    "lifecycle is client",
    "own_number at_least 3",
    "revenue_12m at_least 500 or own_flag is_yes",
    "some people: decision_maker is_yes",
    "in rich",
    "none: region is North",
];
const PERSON_KEYS: &[&str] = &[
    "own_number",
    "own_money",
    "own_date",
    "own_text",
    "own_flag",
    "company.revenue_total",
    "company.own_choice",
];
const COMPANY_KEYS: &[&str] = &["own_number", "own_money", "revenue_total", "name"];
const NAMES: [&str; 4] = ["reception", "gift", "postcard", "mail"];

/// A policy about people or companies of a book of up to `n_people` people.
pub fn any_policy(n_people: usize) -> BoxedStrategy<Policy> {
    select(vec![Unit::Person, Unit::Person, Unit::Company])
        .prop_flat_map(move |unit| any_programme(unit, n_people))
        .prop_map(|programme| Policy {
            version: 1,
            published: false,
            segments: segments(programme.unit),
            programmes: vec![programme],
        })
        .boxed()
}

/// Both units' rules refer to these.
fn segments(unit: Unit) -> std::collections::BTreeMap<String, NamedSegment> {
    let named = |unit, members| NamedSegment {
        name: plan::Bilingual::default(),
        segment: Segment { unit, members },
    };
    let few = match unit {
        Unit::Person => ["people1", "people3", "nobody"],
        Unit::Company => ["companies1", "companies2", "nobody"],
    };
    let few = Members::List(few.map(str::to_owned).to_vec());
    let vip = Members::Dynamic(rule::read("own_money at_least 100"));
    let rich = Members::Dynamic(rule::read("revenue_total at_least 100"));
    [
        ("few".to_owned(), named(unit, few)),
        ("rich".to_owned(), named(Unit::Company, rich)),
        ("vip".to_owned(), named(unit, vip)),
    ]
    .into()
}

fn any_programme(unit: Unit, n_people: usize) -> BoxedStrategy<Programme> {
    let unit_id = move || {
        let (name, n) = match unit {
            Unit::Person => ("people", n_people),
            Unit::Company => ("companies", n_people / 3 + 1),
        };
        (1..=n + 1).prop_map(move |n| format!("{name}{n}"))
    };
    let decisions = (
        vec((select(NAMES.to_vec()), unit_id()), 0..=3),
        vec((option::of(select(NAMES.to_vec())), unit_id()), 0..=2),
    );
    let limits = (
        option::weighted(0.4, 0..=1_500_i64),
        any::<bool>(),
        option::weighted(0.7, any_rule(unit)),
        option::weighted(0.3, 0..=200_i64),
    );
    let treatments: Vec<_> = (0..NAMES.len()).map(|at| any_treatment(unit, at)).collect();
    (treatments, decisions, limits)
        .prop_map(move |(treatments, (pins, exclusions), limits)| {
            let (budget_minor, limit_owner_minutes, base, value_limit) = limits;
            let mut party = programme(unit);
            party.treatments = treatments;
            party.base = base.map(|members| Base {
                treatment: "mail".to_owned(),
                members,
            });
            party.budget_minor = budget_minor;
            party.limit_owner_minutes = limit_owner_minutes;
            for (at, unit) in pins {
                if !party
                    .pins
                    .iter()
                    .any(|p| (p.treatment.as_str(), &p.unit) == (at, &unit))
                {
                    party.pins.push(pin(at, &unit));
                }
            }
            party.exclusions = exclusions
                .into_iter()
                .map(|(at, unit)| exclusion(at, &unit))
                .collect();
            party.value_limits = value_limit
                .map(|maximum_minor| ValueLimit {
                    recipient_kind: "North".to_owned(),
                    maximum_minor,
                    note: String::new(),
                })
                .into_iter()
                .collect();
            party
        })
        .boxed()
}

fn any_treatment(unit: Unit, at: usize) -> BoxedStrategy<Treatment> {
    let capacity = (
        0..=3_u32,
        option::weighted(0.7, 0..=4_u32),
        option::weighted(0.2, 1..=2_u32),
        option::weighted(0.4, 1..=2_u32),
    );
    let cost = (0..=300_i64, 0..=100_i64, 0..=3_u32, 0..=300_i64);
    let claims = (
        vec(any_reserve(unit), 0..=2),
        vec(any_obligation(at), 0..=1),
        any_others(at),
    );
    let needs = (
        option::weighted(0.3, select(Channel::ALL.to_vec())),
        option::weighted(0.3, select(vec![Preference::NoGifts, Preference::NoEvents])),
    );
    (
        any_rule(unit),
        any_keys(unit),
        capacity,
        cost,
        claims,
        needs,
    )
        .prop_map(move |(rule, ranking, capacity, cost, claims, needs)| {
            let mut made = treatment(NAMES[at], rule);
            made.ranking = ranking;
            (
                made.minimum,
                made.maximum,
                made.maximum_per_owner,
                made.cap_per_company,
            ) = capacity;
            (
                made.unit_cost_minor,
                made.fixed_cost_minor,
                made.minutes,
                made.value_minor,
            ) = cost;
            (
                made.reserves,
                made.obligations,
                (made.never_with, made.also_with),
            ) = claims;
            (made.channel, made.respects) = needs;
            made
        })
        .boxed()
}

fn any_rule(unit: Unit) -> BoxedStrategy<rules::Rule> {
    let rules = match unit {
        Unit::Person => PERSON_RULES,
        Unit::Company => COMPANY_RULES,
    };
    select(rules).prop_map(rule::read).boxed()
}

fn any_keys(unit: Unit) -> BoxedStrategy<Vec<RankKey>> {
    let keys = match unit {
        Unit::Person => PERSON_KEYS,
        Unit::Company => COMPANY_KEYS,
    };
    let key = (select(keys), any::<bool>()).prop_map(|(field, descending)| RankKey {
        field: field.to_owned(),
        descending,
    });
    vec(key, 0..=2).boxed()
}

fn any_segment() -> BoxedStrategy<String> {
    select(vec!["few", "rich", "vip"])
        .prop_map(str::to_owned)
        .boxed()
}

fn any_reserve(unit: Unit) -> BoxedStrategy<Reserve> {
    (any_segment(), 0..=3_u32, any::<bool>(), any_keys(unit))
        .prop_map(|(segment, seats, hard, ranking)| Reserve {
            segment,
            seats,
            hard,
            ranking,
        })
        .boxed()
}

fn any_obligation(at: usize) -> BoxedStrategy<Obligation> {
    let others: Vec<String> = NAMES.iter().take(at).map(|&name| name.to_owned()).collect();
    let n_others = others.len();
    (any_segment(), 1..=24_u32, subsequence(others, 0..=n_others))
        .prop_map(|(segment, months, settled_by)| Obligation {
            segment,
            months,
            settled_by,
        })
        .boxed()
}

/// Others that never go with it, and others that do; none in both.
fn any_others(at: usize) -> BoxedStrategy<(Vec<String>, Vec<String>)> {
    let side = move || vec(0..4_u8, 3);
    side()
        .prop_map(move |sides| {
            let others = NAMES.iter().enumerate().filter(|&(other, _)| other != at);
            let mut both = (Vec::new(), Vec::new());
            for ((_, name), side) in others.zip(sides) {
                match side {
                    0 => both.0.push((*name).to_owned()),
                    1 => both.1.push((*name).to_owned()),
                    _ => {}
                }
            }
            both
        })
        .boxed()
}
