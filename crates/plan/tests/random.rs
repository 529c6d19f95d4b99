//! Random policies on random books: what must hold of every plan, read row by row from the
//! book and sharing no code with the lowering.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its own ground is wrong"
)]

mod support;

use std::cmp::Ordering;

use allocation::Shortfall;
use book::fields::people;
use book::testing::any_book;
use book::{Change, TableId, Tri, Unit, Value, Window, apply};
use plan::{Plan, Policy, Report, SeatReport, Verdict, explain_only, lower};
use proptest::prelude::*;
use support::{World, random::any_policy};

const N_PEOPLE: usize = 14;

fn any_world() -> impl Strategy<Value = World> {
    (any_book(N_PEOPLE), any_policy(N_PEOPLE)).prop_map(|(book, policy)| World::new(book, &policy))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_problem_has_no_flaws_and_the_checker_no_objections(world in any_world()) {
        prop_assert_eq!(world.lowered.problem.flaws(), []);
        let objections = allocation::check(&world.lowered.problem, world.plan.solution());
        prop_assert_eq!(objections, []);
    }

    #[test]
    fn everybody_awarded_may_be_awarded(world in any_world()) {
        let report = Report::of(world.facts(), &world.lowered, &world.plan);
        let written = world.programme().programme();
        for award in &report.awards {
            let row = world.row(&award.unit);
            let at = world.treatment(&award.treatment);
            let treatment = &written.treatments[at as usize];
            let excluded = written.exclusions.iter().any(|e| {
                e.unit == award.unit && e.treatment.as_ref().is_none_or(|id| *id == treatment.id)
            });
            prop_assert!(!excluded);
            prop_assert!(wants(&world, row, treatment));
            prop_assert!(treatment.channel.is_none_or(|c| is_reachable(&world, row, c.name())));
            let is_eligible = world.programme().eligibility(at as usize).unwrap()
                .is_met(world.facts(), row);
            let exceeds = exceeds_value(&world, row, treatment);
            match &award.seat {
                SeatReport::Pin => {}
                SeatReport::Reserve { segment } => {
                    prop_assert!(is_member(&world, segment, row) && !exceeds);
                }
                SeatReport::Obligation { segment } => {
                    prop_assert!(is_member(&world, segment, row) && is_eligible && !exceeds);
                }
                SeatReport::Base | SeatReport::Open => prop_assert!(is_eligible && !exceeds),
            }
        }
    }

    #[test]
    fn whoever_may_have_it_is_ranked_by_the_keys(world in any_world()) {
        for (at, treatment) in world.programme().programme().treatments.iter().enumerate() {
            let ranked = &world.lowered.problem.treatments[at].ranked;
            let rule = world.programme().eligibility(at).unwrap();
            let n_candidates = (0..world.lowered.problem.n_units)
                .filter(|&row| rule.is_met(world.facts(), row))
                .filter(|&row| world.lowered.bars(world.facts(), row, at).is_empty())
                .count();
            prop_assert_eq!(ranked.len(), n_candidates);
            for pair in ranked.windows(2) {
                let order = compare(&world, &treatment.ranking, pair[0], pair[1]);
                prop_assert_eq!(order, Ordering::Less);
            }
        }
    }

    #[test]
    fn debts_are_paid_or_named(world in any_world()) {
        let solution = world.plan.solution();
        let written = world.programme().programme();
        for (at, treatment) in (0_u32..).zip(&written.treatments) {
            for (index, obligation) in treatment.obligations.iter().enumerate() {
                let unmet: Vec<u32> = solution.shortfalls.iter().find_map(|s| match s {
                    Shortfall::Obligation { treatment, index: i, unmet }
                        if (*treatment, usize::from(*i)) == (at, index) => Some(unmet.clone()),
                    _ => None,
                }).unwrap_or_default();
                for row in 0..world.lowered.problem.n_units {
                    let barred = !world.lowered.bars(world.facts(), row, at as usize).is_empty();
                    let mut names = vec![treatment.id.as_str()];
                    names.extend(obligation.settled_by.iter().map(String::as_str));
                    let is_owed = is_member(&world, &obligation.segment, row)
                        && !barred && !given_lately(&world, row, &names, obligation.months);
                    let is_paid = world.plan.award(row, at).is_some()
                        || world.plan.holding(row).any(|held| {
                            let id = &written.treatments[held as usize].id;
                            held < at && obligation.settled_by.contains(id)
                        });
                    prop_assert_eq!(is_owed && !is_paid, unmet.contains(&row));
                }
            }
        }
    }

    #[test]
    fn the_floor_holds_or_names_whom_it_misses(world in any_world()) {
        let Some(base) = &world.lowered.problem.base else { return Ok(()) };
        let unmet: Vec<u32> = world.plan.solution().shortfalls.iter().find_map(|s| match s {
            Shortfall::Base { unmet, .. } => Some(unmet.clone()),
            _ => None,
        }).unwrap_or_default();
        for row in 0..world.lowered.problem.n_units {
            let is_above = world.plan.best(row).is_some_and(|best| best <= base.treatment);
            let is_missed = world.lowered.base_members.get(row as usize) && !is_above;
            prop_assert_eq!(is_missed, unmet.contains(&row));
        }
    }

    #[test]
    fn the_money_adds_up(world in any_world()) {
        let written = world.programme().programme();
        let mut total = 0;
        for (at, treatment) in (0_u32..).zip(&written.treatments) {
            let n = world.plan.solution().awards_of(at).len();
            if n > 0 {
                let n = i64::try_from(n).unwrap();
                total += treatment.fixed_cost_minor + n * treatment.unit_cost_minor;
            }
        }
        prop_assert_eq!(total, world.plan.cost_minor());
        prop_assert!(written.budget_minor.is_none_or(|budget| total <= budget));
    }

    #[test]
    fn an_explanation_agrees_with_the_plan(world in any_world()) {
        let report = Report::of(world.facts(), &world.lowered, &world.plan);
        let findings =
            plan::findings(world.facts(), world.programme(), &world.lowered, &world.plan);
        prop_assert!(findings.iter().all(|finding| finding.code != "justified_envy"));
        for at in 0..4 {
            let id = world.programme().programme().treatments[at as usize].id.clone();
            let rule = world.programme().eligibility(at as usize).unwrap();
            for row in 0..world.lowered.problem.n_units {
                let said = explain_only(
                    world.facts(), world.programme(), &world.lowered, &world.plan, row, at,
                ).unwrap();
                let award = report.awards.iter()
                    .find(|award| (&award.unit, &award.treatment) == (&said.unit, &id));
                let is_given = matches!(said.verdict, Verdict::Given { .. });
                prop_assert_eq!(is_given, award.is_some());
                if let Some(award) = award {
                    prop_assert_eq!(said.rank, award.rank);
                }
                prop_assert_eq!(said.is_eligible, rule.is_met(world.facts(), row));
                prop_assert_eq!(said.is_eligible, said.failing(rule.rule()).is_empty());
                prop_assert_eq!(
                    said.rank.is_some(), said.is_eligible && said.bars.is_empty());
                let sets = &world.lowered.treatments[at as usize];
                prop_assert_eq!(sets.barred.get(row as usize), !said.bars.is_empty());
                let waiting = report.waitlist.iter()
                    .find(|wait| (&wait.unit, &wait.treatment) == (&said.unit, &id))
                    .map(|wait| wait.position);
                prop_assert_eq!(said.waiting, waiting);
                match said.verdict {
                    Verdict::Waiting { position, .. } => {
                        prop_assert_eq!(Some(position), waiting);
                    }
                    Verdict::HoldsBetter { treatment } | Verdict::NeverWith { treatment } => {
                        prop_assert!(said.holding.contains(&treatment) && treatment < at);
                    }
                    Verdict::NotEligible => prop_assert!(!said.is_eligible),
                    Verdict::Barred => prop_assert!(!said.bars.is_empty()),
                    Verdict::PassedOver { reason } => {
                        prop_assert_eq!(Some(reason), said.skipped);
                    }
                    Verdict::Given { .. } | Verdict::WaitingInReserve { .. } => {}
                }
                let seats = &said.seats;
                let n_seats = seats.pins + seats.obligations + seats.base + seats.by_rank
                    + seats.reserves.iter().sum::<u32>();
                let awarded = world.plan.solution().awards_of(at).len();
                prop_assert_eq!(n_seats as usize, awarded);
            }
        }
    }

    #[test]
    fn the_order_of_records_does_not_matter(
        (book, policy) in (any_book(N_PEOPLE), any_policy(N_PEOPLE)),
    ) {
        let mut turned = book::Book::new("turned", "Turned", book.as_of);
        let mut changes = vec![
            Change::Home(book.home),
            Change::Settings(Box::new(book.settings.clone())),
        ];
        changes.extend(book.rates.iter().map(|(&currency, &rate)| {
            Change::Rate { currency, rate: Some(rate) }
        }));
        for id in TableId::ALL {
            let table = book.table(id);
            let own = table.specs().iter().filter(|spec| spec.own);
            changes.extend(own.map(|spec| Change::AddField {
                table: id, name: spec.name.clone(), kind: spec.kind,
            }));
            changes.extend((0..table.n_rows()).rev().map(|row| Change::Insert {
                table: id,
                id: table.row_id(row).into_owned(),
                values: (0..table.specs().len())
                    .map(|at| (table.specs()[at].name.clone(), book.value(id, row, at)))
                    .filter(|(_, value)| *value != Value::Empty)
                    .collect(),
            }));
        }
        apply(&mut turned, &changes).unwrap();
        let straight = planned(book, &policy);
        let turned = planned(turned, &policy);
        prop_assert_eq!(&straight.awards, &turned.awards);
        prop_assert_eq!(&straight.waitlist, &turned.waitlist);
        prop_assert_eq!(straight.cost_minor, turned.cost_minor);
        prop_assert!(plan::compare(&straight, &turned).is_empty());
    }

    #[test]
    fn the_same_input_gives_the_same_plan(world in any_world()) {
        let again = lower(world.facts(), world.programme());
        prop_assert_eq!(&again.problem, &world.lowered.problem);
        prop_assert_eq!(&Plan::of(&again), &world.plan);
    }
}

fn planned(book: book::Book, policy: &Policy) -> Report {
    let world = World::new(book, policy);
    Report::of(world.facts(), &world.lowered, &world.plan)
}

fn is_yes(world: &World, position: usize, row: u32) -> bool {
    world.book.people().flags(position)[row as usize] == Tri::Yes
}

/// Whether a unit has not asked to be spared the treatment. A company is asked nothing.
fn wants(world: &World, row: u32, treatment: &plan::Treatment) -> bool {
    if world.lowered.unit() == Unit::Company {
        return true;
    }
    let refused = treatment.respects.is_some_and(|preference| {
        let position = world.book.people().position(preference.field()).unwrap();
        is_yes(world, position, row)
    });
    !refused && !is_yes(world, people::OPT_OUT, row)
}

fn is_reachable(world: &World, row: u32, channel: &str) -> bool {
    let position = match channel {
        "email" => people::EMAIL,
        "phone" => people::PHONE,
        _ => people::ADDRESS,
    };
    let reaches = |person: u32| {
        !world.book.people().text(position, person).is_empty()
            && !is_yes(world, people::OPT_OUT, person)
    };
    match world.lowered.unit() {
        Unit::Person => reaches(row),
        Unit::Company => (0..world.book.people().n_rows())
            .any(|person| world.facts().company_of(person) == Some(row) && reaches(person)),
    }
}

fn exceeds_value(world: &World, row: u32, treatment: &plan::Treatment) -> bool {
    world.lowered.unit() == Unit::Person
        && world
            .programme()
            .programme()
            .value_limits
            .iter()
            .any(|limit| {
                world.book.people().text(people::RECIPIENT, row) == limit.recipient_kind
                    && treatment.value_minor > limit.maximum_minor
            })
}

fn is_member(world: &World, segment: &str, row: u32) -> bool {
    let segments = world.checked.policy().segments();
    let scope = rules::Scope {
        unit: world.lowered.unit(),
        facts: world.facts(),
        segments: &segments,
    };
    let rule = rules::Rule::Segment(segment.to_owned());
    rules::check(&rule, scope)
        .unwrap()
        .is_met(world.facts(), row)
}

fn given_lately(world: &World, row: u32, treatments: &[&str], months: u32) -> bool {
    let table = world.book.table(TableId::Awards);
    let from = Window::months(months).start(world.book.as_of);
    (0..table.n_rows()).any(|award| {
        let person = world
            .book
            .follow(TableId::Awards, award, book::fields::awards::PERSON);
        let unit = match world.lowered.unit() {
            Unit::Person => person,
            Unit::Company => person.and_then(|person| world.facts().company_of(person)),
        };
        let day = world
            .book
            .value(TableId::Awards, award, book::fields::awards::DATE);
        let is_late = matches!(day, Value::Date(day) if day >= from && day <= world.book.as_of);
        let name = table.text(book::fields::awards::TREATMENT, award);
        unit == Some(row) && is_late && treatments.contains(&name)
    })
}

/// The order of two units as the design words it.
fn compare(world: &World, keys: &[plan::RankKey], a: u32, b: u32) -> Ordering {
    let (facts, unit) = (world.facts(), world.lowered.unit());
    for key in keys {
        let field = facts.resolve(unit, &key.field).unwrap();
        let value = |row| match facts.value(unit, row, field) {
            Value::Text(text) | Value::Choice(text) => Value::Text(rules::fold(&text)),
            other => other,
        };
        let order = match (value(a), value(b)) {
            (Value::Empty, Value::Empty) => Ordering::Equal,
            (Value::Empty, _) => Ordering::Greater,
            (_, Value::Empty) => Ordering::Less,
            (a, b) if key.descending => b.cmp(&a),
            (a, b) => a.cmp(&b),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
    world.id(a).cmp(&world.id(b))
}
