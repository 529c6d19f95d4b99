//! What is wrong with a policy is said at its place; an edit changes just what it names.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its own ground is wrong"
)]

mod support;

use book::{Book, Derived, Facts, Kind, Unit};
use plan::change::{apply, apply_all};
use plan::check::{Place, PolicyFault, ProgrammePart, TreatmentPart};
use plan::{
    Base, ChangeError, Obligation, Policy, PolicyChange, ProgrammeEdit, RankKey, Reserve, RuleEdit,
    TreatmentEdit, check_policy,
};
use rules::{Fault, Operand, Rule};
use support::{case, rule};

/// Reception, gift and card; a segment, a floor, a pin.
fn policy() -> Policy {
    let case = case::Case::read(
        "table people: id, city, points number\n\
         anna, Omsk, 5\n\
         segment north person: city is Perm\n\
         treatment reception: points at_least 4 and city is Omsk\n\
         \x20 kept 1 for north by -points\n\
         treatment gift: some interactions: kind is call; date in_last 6 months\n\
         \x20 owed 12 to north settled_by reception\n\
         \x20 also_with reception\n\
         treatment card: everybody\n\
         base card: in north\n\
         pin gift anna\n",
    );
    case.policy
}

fn faults(policy: &Policy) -> Vec<(Place, PolicyFault)> {
    let case = case::Case::read("table people: id, points number\nanna, 5\n");
    let derived = Derived::of(&case.book);
    match check_policy(policy, Facts::new(&case.book, &derived)) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.into_iter().map(|d| (d.place, d.fault)).collect(),
    }
}

fn in_programme(part: ProgrammePart) -> Place {
    let programme = "party".to_owned();
    Place::Programme { programme, part }
}

fn in_treatment(treatment: &str, part: TreatmentPart) -> Place {
    Place::Treatment {
        programme: "party".to_owned(),
        treatment: treatment.to_owned(),
        part,
    }
}

#[test]
fn a_sound_policy_has_no_faults() {
    assert_eq!(faults(&policy()), []);
}

#[test]
fn every_fault_is_told_at_its_place() {
    let mut wrong = policy();
    let north = wrong.segments.get_mut("north").unwrap();
    north.segment.members = rules::Members::Dynamic(rule::read("town is Perm"));
    let party = &mut wrong.programmes[0];
    party.budget_minor = Some(-1);
    party.base = Some(Base {
        treatment: "nothing".to_owned(),
        members: rule::read("points is Omsk"),
    });
    party.pins.push(case::pin("nothing", "anna"));
    party.exclusions.push(case::exclusion(None, "anna"));
    party.exclusions[0].reason = " ".to_owned();
    let mut gift = party.treatments[1].clone();
    party.treatments[0].ranking = vec![
        RankKey {
            field: "points".to_owned(),
            descending: true,
        },
        RankKey {
            field: "reachable".to_owned(),
            descending: true,
        },
        RankKey {
            field: "charm".to_owned(),
            descending: true,
        },
    ];
    party.treatments[0].unit_cost_minor = -5;
    gift.obligations = vec![Obligation {
        segment: "south".to_owned(),
        months: 0,
        settled_by: vec!["gift".to_owned()],
    }];
    gift.reserves = vec![Reserve {
        segment: "south".to_owned(),
        seats: 1,
        hard: false,
        ranking: Vec::new(),
    }];
    gift.never_with = vec!["reception".to_owned()];
    party.treatments[2] = gift;
    let unknown = |field: &str| PolicyFault::UnknownField(field.to_owned());
    let of_rule = |fault| {
        PolicyFault::Rule(rules::Diagnostic {
            node: 0,
            inner: None,
            fault,
        })
    };
    let unknown_treatment = || PolicyFault::UnknownTreatment("nothing".to_owned());
    let south = || PolicyFault::UnknownSegment("south".to_owned());
    let expected = [
        (
            Place::Segment {
                segment: "north".to_owned(),
            },
            of_rule(Fault::UnknownField {
                field: "town".to_owned(),
            }),
        ),
        (in_programme(ProgrammePart::Budget), PolicyFault::Negative),
        (in_programme(ProgrammePart::Pin(1)), unknown_treatment()),
        (
            in_programme(ProgrammePart::Exclusion(0)),
            PolicyFault::NoReason,
        ),
        (in_programme(ProgrammePart::Base), unknown_treatment()),
        (
            in_programme(ProgrammePart::Base),
            of_rule(Fault::OperatorDoesNotFit {
                operator: "is".to_owned(),
                field: "points".to_owned(),
                kind: Kind::Number,
            }),
        ),
        (
            in_treatment("reception", TreatmentPart::Cost),
            PolicyFault::Negative,
        ),
        (
            in_treatment("reception", TreatmentPart::Ranking(1)),
            PolicyFault::NotRankable {
                field: "reachable".to_owned(),
                kind: Kind::Choices,
            },
        ),
        (
            in_treatment("reception", TreatmentPart::Ranking(2)),
            unknown("charm"),
        ),
        (
            in_treatment("reception", TreatmentPart::Reserve(0)),
            of_rule(Fault::FaultySegment {
                segment: "north".to_owned(),
            }),
        ),
        (
            in_treatment("gift", TreatmentPart::Obligation(0)),
            of_rule(Fault::FaultySegment {
                segment: "north".to_owned(),
            }),
        ),
        (
            in_treatment("gift", TreatmentPart::Id),
            PolicyFault::SameId("gift".to_owned()),
        ),
        (in_treatment("gift", TreatmentPart::Reserve(0)), south()),
        (
            in_treatment("gift", TreatmentPart::Obligation(0)),
            PolicyFault::NoPeriod,
        ),
        (in_treatment("gift", TreatmentPart::Obligation(0)), south()),
        (
            in_treatment("gift", TreatmentPart::Obligation(0)),
            PolicyFault::Itself,
        ),
        (
            in_treatment("gift", TreatmentPart::AlsoWith),
            PolicyFault::Contradiction("reception".to_owned()),
        ),
    ];
    assert_eq!(faults(&wrong), expected);
}

#[test]
fn a_programme_gives_something_and_has_a_name() {
    let mut wrong = policy();
    wrong.programmes[0] = case::programme(Unit::Company);
    wrong.programmes[0].id = String::new();
    let place = |part| Place::Programme {
        programme: String::new(),
        part,
    };
    assert_eq!(
        faults(&wrong),
        [
            (place(ProgrammePart::Id), PolicyFault::NoId),
            (place(ProgrammePart::Treatments), PolicyFault::NoTreatments),
        ]
    );
}

#[test]
fn a_fault_in_one_programme_leaves_no_policy() {
    let mut wrong = policy();
    let mut other = wrong.programmes[0].clone();
    other.id = "service".to_owned();
    other.treatments[0].eligibility = rule::read("in nowhere");
    wrong.programmes.push(other);
    assert_eq!(faults(&wrong).len(), 1);
    let book = Book::new("empty", "Empty", case::on());
    let derived = Derived::of(&book);
    assert!(check_policy(&wrong, Facts::new(&book, &derived)).is_err());
}

fn gift(edit: TreatmentEdit) -> PolicyChange {
    PolicyChange::treatment("party", "gift", edit)
}

fn party(edit: ProgrammeEdit) -> PolicyChange {
    PolicyChange::programme("party", edit)
}

#[test]
fn a_published_version_never_changes() {
    let mut signed = policy();
    signed.published = true;
    let more = gift(TreatmentEdit::Maximum(Some(9)));
    let draft = apply(&signed, &more).unwrap();
    assert_eq!((draft.version, draft.published), (2, false));
    assert_eq!(draft.programmes[0].treatments[1].maximum, Some(9));
    // A draft is changed itself, and a change of nothing is none.
    assert_eq!(
        apply(&draft, &gift(TreatmentEdit::Maximum(None)))
            .unwrap()
            .version,
        2
    );
    assert_eq!(
        apply(&signed, &gift(TreatmentEdit::Maximum(None))).unwrap(),
        signed
    );
    // There and back again is a change of nothing too.
    let back = [more, gift(TreatmentEdit::Maximum(None))];
    assert_eq!(apply_all(&signed, &back).unwrap(), signed);
}

#[test]
fn a_rule_is_edited_node_by_node() {
    let reception = |edit| {
        let edit = TreatmentEdit::Rule(edit);
        apply(
            &policy(),
            &PolicyChange::treatment("party", "reception", edit),
        )
        .map(|policy| policy.programmes[0].treatments[0].eligibility.clone())
    };
    let operand = |node, inner, text: &str| RuleEdit::Operand {
        node,
        inner,
        operand: Operand::one(text),
    };
    assert_eq!(
        reception(operand(1, None, "3")),
        Ok(rule::read("points at_least 3 and city is Omsk"))
    );
    let operator = RuleEdit::Operator {
        node: 2,
        inner: None,
        operator: "is_not".to_owned(),
    };
    assert_eq!(
        reception(operator),
        Ok(rule::read("points at_least 4 and city is_not Omsk"))
    );
    let node = RuleEdit::Node {
        node: 2,
        rule: rule::read("in north"),
    };
    assert_eq!(
        reception(node),
        Ok(rule::read("points at_least 4 and in north"))
    );
    assert_eq!(
        reception(RuleEdit::Replace(Rule::Any(Vec::new()))),
        Ok(Rule::Any(Vec::new()))
    );
    assert_eq!(
        reception(operand(0, None, "3")),
        Err(ChangeError::NotACondition(0))
    );
    assert_eq!(
        reception(operand(3, None, "3")),
        Err(ChangeError::NoNode(3))
    );
    assert_eq!(
        reception(operand(1, Some(0), "3")),
        Err(ChangeError::NotACondition(1))
    );

    let months = RuleEdit::Operand {
        node: 0,
        inner: Some(2),
        operand: Operand::months(9),
    };
    let changed = apply(&policy(), &gift(TreatmentEdit::Rule(months))).unwrap();
    assert_eq!(
        changed.programmes[0].treatments[1].eligibility,
        rule::read("some interactions: kind is call; date in_last 9 months")
    );
}

#[test]
fn segments_are_edited_where_they_follow_a_rule() {
    let edit = |segment: &str| PolicyChange::SegmentRule {
        segment: segment.to_owned(),
        edit: RuleEdit::Operand {
            node: 0,
            inner: None,
            operand: Operand::one("Omsk"),
        },
    };
    let changed = apply(&policy(), &edit("north")).unwrap();
    let members = &changed.segments["north"].segment.members;
    assert_eq!(
        *members,
        rules::Members::Dynamic(rule::read("city is Omsk"))
    );
    let unknown = ChangeError::NoSegment("south".to_owned());
    assert_eq!(apply(&policy(), &edit("south")), Err(unknown));
}

#[test]
fn the_order_of_precedence_names_every_treatment_once() {
    let order = |ids: &[&str]| {
        let ids = ids.iter().map(|&id| id.to_owned()).collect();
        apply(&policy(), &party(ProgrammeEdit::Order(ids)))
    };
    let turned = order(&["card", "reception", "gift"]).unwrap();
    assert_eq!(turned.programmes[0].position("card"), Some(0));
    for wrong in [
        &["card", "reception"][..],
        &["card", "card", "gift"],
        &["card", "reception", "gift", "tea"],
    ] {
        assert_eq!(order(wrong), Err(ChangeError::NotTheSameTreatments));
    }
}

#[test]
fn a_treatment_that_goes_takes_along_what_names_it() {
    let gone = |id: &str| {
        let edit = ProgrammeEdit::RemoveTreatment(id.to_owned());
        apply(&policy(), &party(edit)).unwrap().programmes.remove(0)
    };
    let without_reception = gone("reception");
    let gift = &without_reception.treatments[0];
    assert!(gift.also_with.is_empty() && gift.obligations[0].settled_by.is_empty());
    assert_eq!(gone("gift").pins, []);
    assert_eq!(gone("card").base, None);
}

#[test]
fn decisions_by_hand_need_a_reason_and_can_be_withdrawn() {
    let mut silent = case::pin("gift", "boris");
    silent.reason = "  ".to_owned();
    assert_eq!(
        apply(&policy(), &party(ProgrammeEdit::Pin(silent))),
        Err(ChangeError::NoReason)
    );
    // The same place pinned again keeps one pin, with the new reason.
    let mut again = case::pin("gift", "anna");
    again.reason = "opens the evening".to_owned();
    let pinned = apply(&policy(), &party(ProgrammeEdit::Pin(again.clone()))).unwrap();
    assert_eq!(pinned.programmes[0].pins, [again]);
    let unpin = party(ProgrammeEdit::Unpin {
        treatment: "gift".to_owned(),
        unit: "anna".to_owned(),
    });
    let unpinned = apply(&pinned, &unpin).unwrap();
    assert_eq!(unpinned.programmes[0].pins, []);
    assert_eq!(apply(&unpinned, &unpin), Err(ChangeError::NoPin));

    let exclude = party(ProgrammeEdit::Exclude(case::exclusion(None, "anna")));
    let excluded = apply(&policy(), &exclude).unwrap();
    let withdraw = |treatment: Option<&str>| {
        party(ProgrammeEdit::WithdrawExclusion {
            treatment: treatment.map(str::to_owned),
            unit: "anna".to_owned(),
        })
    };
    assert_eq!(
        apply(&excluded, &withdraw(Some("gift"))),
        Err(ChangeError::NoExclusion)
    );
    // Whoever is excluded from everything is pinned nowhere, and not again by a withdrawal.
    assert_eq!(excluded.programmes[0].pins, []);
    let readmitted = apply(&excluded, &withdraw(None)).unwrap();
    assert_eq!(readmitted.programmes[0].exclusions, []);
    // The last decision stands.
    let here = party(ProgrammeEdit::Exclude(case::exclusion(
        Some("gift"),
        "anna",
    )));
    let pin = party(ProgrammeEdit::Pin(case::pin("gift", "anna")));
    let pinned = apply_all(&policy(), &[here, pin]).unwrap();
    assert_eq!(pinned, policy());
}

#[test]
fn what_is_not_there_cannot_be_changed() {
    let seats = |index| TreatmentEdit::ReserveSeats { index, seats: 2 };
    let months = |index| TreatmentEdit::ObligationMonths { index, months: 2 };
    let tea = PolicyChange::treatment("party", "tea", TreatmentEdit::Minimum(1));
    let wake = PolicyChange::programme("wake", ProgrammeEdit::Budget(None));
    for (change, error) in [
        (gift(seats(0)), ChangeError::NoReserve(0)),
        (gift(months(1)), ChangeError::NoObligation(1)),
        (tea, ChangeError::NoTreatment("tea".to_owned())),
        (wake, ChangeError::NoProgramme("wake".to_owned())),
        (gift(TreatmentEdit::UnitCost(-1)), ChangeError::Negative),
        (
            party(ProgrammeEdit::Budget(Some(-1))),
            ChangeError::Negative,
        ),
    ] {
        assert_eq!(apply(&policy(), &change), Err(error));
    }
    // All or nothing.
    let both = [gift(TreatmentEdit::Minimum(7)), gift(seats(0))];
    assert_eq!(apply_all(&policy(), &both), Err(ChangeError::NoReserve(0)));
}
