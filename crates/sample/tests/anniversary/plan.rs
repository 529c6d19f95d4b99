//! The plan of «Anniversary 2026»: the facts that every screen tells of.

use std::collections::BTreeMap;

use book::Unit;
use plan::{RelaxationKind, Way};

use crate::sample_firm::{Planned, SAMPLE};

fn planned() -> Planned {
    SAMPLE.planned("anniversary-2026")
}

fn treatment(planned: &Planned, id: &str) -> plan::TreatmentReport {
    let all = &planned.report.treatments;
    all.iter()
        .find(|treatment| treatment.id == id)
        .unwrap()
        .clone()
}

#[test]
fn forty_five_qualify_for_a_reception_of_thirty() {
    let planned = planned();
    let reception = treatment(&planned, "reception");
    assert_eq!((reception.eligible, reception.awarded), (45, 30));
    assert_eq!((reception.minimum, reception.maximum), (20, Some(30)));
}

#[test]
fn five_seats_are_the_prospects_one_of_them_the_speakers() {
    let planned = planned();
    let reserved = planned.awarded("reception", Some("reserve"));
    assert_eq!(reserved.len(), 4);
    let of_prospects = planned.awarded("reception", None).into_iter().filter(|id| {
        let row = SAMPLE.book().people().find(id).unwrap();
        SAMPLE.value(Unit::Person, row, "lifecycle") == book::Value::choice("prospect")
    });
    assert_eq!(of_prospects.count(), 5);
}

#[test]
fn anna_orlova_of_vega_is_first_in_line_and_ranks_26th() {
    let planned = planned();
    let first = planned.waiting("reception")[0].to_owned();
    assert_eq!(
        SAMPLE.person(&first),
        ("Anna Orlova".to_owned(), "Vega".to_owned())
    );
    let row = SAMPLE.book().people().find(&first).unwrap();
    assert_eq!(planned.lowered.rank(row, 0), Some(26));
    assert!(planned.awarded("gift", None).contains(&first.as_str()));
}

#[test]
fn one_more_seat_is_hers_and_one_fewer_is_george_mercers() {
    let planned = planned();
    let steps = plan::steps(SAMPLE.facts(), &planned.lowered, &planned.plan);
    let more = steps[0].more.as_ref().unwrap();
    let fewer = steps[0].fewer.as_ref().unwrap();
    assert_eq!(SAMPLE.person(&more.gains[0].unit).0, "Anna Orlova");
    assert_eq!(SAMPLE.person(&fewer.losses[0].unit).0, "George Mercer");
}

#[test]
fn one_more_seat_is_the_smallest_way_in_for_her() {
    let planned = planned();
    let row = SAMPLE
        .book()
        .people()
        .find(planned.waiting("reception")[0])
        .unwrap();
    let explained = plan::explain(
        SAMPLE.facts(),
        &planned.checked,
        &planned.lowered,
        &planned.plan,
        row,
        0,
    )
    .unwrap();
    assert!(
        matches!(
            explained.ways_in[0].way,
            Way::MoreSeats { n: 1, maximum: 31 }
        ),
        "{:?}",
        explained.ways_in[0]
    );
}

#[test]
fn three_pins_are_for_those_who_accepted_and_one_is_an_override() {
    let planned = planned();
    let pinned = planned.awarded("reception", Some("pin"));
    assert_eq!(pinned.len(), 4);
    let rank = |id: &str| {
        let row = SAMPLE.book().people().find(id).unwrap();
        planned.lowered.rank(row, 0)
    };
    let outside: Vec<&str> = pinned.into_iter().filter(|id| rank(id).is_none()).collect();
    assert_eq!(outside.len(), 1);
    assert_eq!(SAMPLE.person(outside[0]).0, "Hugh Doyle");
}

#[test]
fn the_cap_passes_somebody_over_at_the_reception_and_at_the_gifts() {
    let planned = planned();
    for treatment in ["reception", "gift"] {
        let mut skipped = planned.report.skipped.iter();
        assert!(
            skipped.any(|skip| {
                skip.treatment == treatment && plan::reason_name(skip.reason) == "cap"
            }),
            "{treatment}"
        );
    }
    for (treatment, cap) in [("reception", 2), ("gift", 2), ("postcard", 3)] {
        let mut per_company: BTreeMap<&str, u32> = BTreeMap::new();
        for award in planned
            .report
            .awards
            .iter()
            .filter(|award| award.treatment == treatment)
        {
            *per_company
                .entry(award.company.as_deref().unwrap())
                .or_default() += 1;
        }
        assert_eq!(per_company.values().max(), Some(&cap), "{treatment}");
    }
}

#[test]
fn seventy_two_are_owed_a_gift_and_fifty_are_there() {
    let planned = planned();
    let gift = treatment(&planned, "gift");
    assert_eq!(gift.awarded, 50);
    assert_eq!(planned.awarded("gift", Some("obligation")).len(), 50);
    let shortfalls = &planned.report.shortfalls;
    let owed = shortfalls
        .iter()
        .find(|shortfall| shortfall.kind == "obligation")
        .unwrap();
    assert_eq!((owed.n_missing, owed.treatment.as_str()), (22, "gift"));
}

#[test]
fn there_are_ways_out_of_the_shortfall_within_the_budget() {
    let planned = planned();
    let shortfall = planned
        .plan
        .solution()
        .shortfalls
        .iter()
        .find(|shortfall| matches!(shortfall, allocation::Shortfall::Obligation { .. }))
        .unwrap();
    let ways = plan::relaxations(
        SAMPLE.facts(),
        &planned.checked,
        &planned.lowered,
        &planned.plan,
        shortfall,
    );
    let settles = ways
        .iter()
        .find(|way| matches!(way.kind, RelaxationKind::SettleBy { .. }))
        .unwrap();
    assert_eq!(settles.unmet_after, 4);
    let whole = ways.iter().find(|way| way.unmet_after == 0).unwrap();
    assert!(whole.budget_left_minor > Some(0));
}

#[test]
fn a_hundred_postcards_are_sent_some_to_clients_we_lost() {
    let planned = planned();
    let postcard = treatment(&planned, "postcard");
    assert_eq!(postcard.awarded, 100);
    assert!(postcard.waiting > 0);
    assert!(!planned.awarded("postcard", Some("reserve")).is_empty());
}

#[test]
fn whoever_can_be_written_to_gets_something_and_opt_outs_get_nothing() {
    let planned = planned();
    let people = SAMPLE.book().people();
    for row in 0..people.n_rows() {
        let opted_out = SAMPLE.value(Unit::Person, row, "opt_out") == book::Value::Flag(true);
        let has_email = !people.text(book::fields::people::EMAIL, row).is_empty();
        let gets_something = planned.plan.best(row).is_some();
        assert!(!(opted_out && gets_something), "{}", people.row_id(row));
        assert!(
            opted_out || !has_email || gets_something,
            "{}",
            people.row_id(row)
        );
    }
    assert_eq!(
        (planned.report.n_reached, planned.report.n_not_reached),
        (456, 30)
    );
}

#[test]
fn it_costs_803_000_roubles_of_850_000() {
    let report = planned().report;
    assert_eq!(report.cost_minor, 80_300_000);
    assert_eq!(report.budget_minor, Some(85_000_000));
}

#[test]
fn nobody_is_passed_over_without_a_named_reason() {
    let planned = planned();
    let violations = allocation::check(&planned.lowered.problem, planned.plan.solution());
    assert_eq!(violations, []);
}

#[test]
fn officials_are_barred_from_gifts_by_the_limit_of_value() {
    let planned = planned();
    let mut barred = planned.report.barred.iter();
    assert!(barred.any(|barred| {
        barred.treatment == "gift"
            && barred
                .bars
                .iter()
                .any(|bar| matches!(bar, plan::Bar::ValueLimit { .. }))
    }));
}

#[test]
fn the_findings_tell_of_the_shortfall_the_floor_and_the_referrals() {
    let planned = planned();
    assert_eq!(planned.found("unmet_obligation").len(), 1);
    assert_eq!(planned.found("under_the_floor").len(), 1);
    assert_eq!(planned.found("referral_parity").len(), 4);
    assert_eq!(planned.found("no_decision_maker").len(), 1);
    for code in [
        "justified_envy",
        "no_justification",
        "no_public_wording",
        "rule_matches_nobody",
    ] {
        assert_eq!(planned.found(code), [], "{code}");
    }
}

/// The rule: 0 all of { 1 client, 2 decides, 3 any of { 4 revenue, 5 since, 6 referred },
/// 7 negotiated, 8 none of { 9 overdue, 10 declined } }.
#[test]
fn every_alternative_of_the_reception_lets_somebody_in_and_every_veto_keeps_somebody_out() {
    let planned = planned();
    let rule = planned.checked.eligibility(0).unwrap();
    let nodes = rules::Evaluator::new(SAMPLE.facts()).evaluate(rule).nodes;
    for alternative in [4, 5, 6] {
        assert!(
            nodes[alternative].gained > 0,
            "node {alternative}: {nodes:?}"
        );
    }
    for veto in [9, 10] {
        assert!(nodes[veto].lost > 0, "node {veto}: {nodes:?}");
    }
}
