//! Every figure opens into the people it counts, and all screens count seats alike.

mod common;

use std::collections::BTreeSet;

use common::{counted, edit, made, opened, plan, policy, segment, why};
use session::view::{Band, PlanView};
use session::{Edit, Figure, NodeEdit, OperandText, Response, RuleOf, Session};
use words::{Language, Words};

fn n(session: &mut Session, figure: Figure) -> u32 {
    let view = counted(session, figure.clone());
    assert_eq!(view.n as usize, view.lines.len(), "{figure:?}");
    for language in Language::ALL {
        let words = Words::new(language, book::Currency::RUB);
        assert!(words.has(&view.title.code), "{figure:?}");
        for line in &view.lines {
            assert!(
                line.note.code.is_empty() || words.has(&line.note.code),
                "{}",
                line.note.code
            );
        }
    }
    view.n
}

fn every_figure_of_the_plan_counts_its_list(session: &mut Session) {
    let plan = plan(session);
    assert_eq!(n(session, Figure::Reached), plan.n_reached);
    assert_eq!(n(session, Figure::Without), plan.n_units - plan.n_reached);
    assert_eq!(n(session, Figure::Barred), plan.n_barred);
    assert_eq!(n(session, Figure::Owed), plan.obligations_owed);
    assert_eq!(n(session, Figure::Unmet), plan.obligations_unmet);
    assert_eq!(n(session, Figure::Overrides), plan.n_overrides);
    assert_eq!(n(session, Figure::Pins), plan.n_pins - plan.n_overrides);
    assert_eq!(n(session, Figure::Exclusions), plan.n_exclusions);
    let paid: u32 = plan
        .bands
        .iter()
        .filter(|band| band.cost_minor > 0)
        .map(|band| band.n_awarded)
        .sum();
    assert_eq!(n(session, Figure::Paid), paid);
    for band in &plan.bands {
        every_figure_of_a_band(session, band);
    }
    for (number, shortfall) in (0..).zip(&plan.shortfalls) {
        if !matches!(shortfall.kind.as_str(), "minimum" | "reserve") {
            assert_eq!(n(session, Figure::Shortfall { number }), shortfall.n_unmet);
        }
    }
    every_finding(session, &plan);
}

fn every_figure_of_a_band(session: &mut Session, band: &Band) {
    let treatment = || band.treatment.clone();
    let eligible = Figure::Eligible {
        treatment: treatment(),
    };
    assert_eq!(n(session, eligible), band.n_eligible);
    let awarded = counted(
        session,
        Figure::Awarded {
            treatment: treatment(),
        },
    );
    let listed: Vec<&str> = awarded.lines.iter().map(|line| line.id.as_str()).collect();
    let placed: Vec<&str> = band.places.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(listed, placed, "{}", band.treatment);
    let waiting = Figure::Waiting {
        treatment: treatment(),
    };
    assert_eq!(n(session, waiting), band.n_waiting);
    for part in band.gauge.iter().filter(|part| part.kind != "free") {
        let seats = Figure::Seats {
            treatment: treatment(),
            kind: part.kind.clone(),
            reserve: part.reserve,
        };
        assert_eq!(
            n(session, seats),
            part.n,
            "{} {}",
            band.treatment,
            part.kind
        );
    }
    for (reason, passed) in &band.passed_over {
        let figure = Figure::PassedOver {
            treatment: treatment(),
            reason: reason.clone(),
        };
        assert_eq!(n(session, figure), *passed);
    }
}

fn every_finding(session: &mut Session, plan: &PlanView) {
    for (number, said) in (0..).zip(&plan.findings) {
        let view = counted(session, Figure::Finding { number });
        let parameter = said
            .parameters
            .iter()
            .find(|(name, _)| name == "n_units")
            .map(|(_, parameter)| parameter.clone());
        assert_eq!(
            parameter,
            Some(words::Parameter::Count(view.n.into())),
            "{}",
            said.code
        );
    }
}

#[test]
fn every_figure_of_the_plan_opens_into_the_people_it_counts() {
    let mut session = opened();
    every_figure_of_the_plan_counts_its_list(&mut session);
    made(
        &mut session,
        Edit::Maximum {
            treatment: "reception".into(),
            n: Some(7),
        },
    );
    made(
        &mut session,
        Edit::Budget {
            text: "300 000".into(),
        },
    );
    every_figure_of_the_plan_counts_its_list(&mut session);
}

#[test]
fn figures_of_a_programme_of_companies_open_too() {
    let mut session = opened();
    let chosen = edit(
        &mut session,
        Edit::Programme {
            id: "service-levels".into(),
        },
    );
    assert!(matches!(chosen, Response::Overview(_)));
    every_figure_of_the_plan_counts_its_list(&mut session);
}

fn every_figure_of_a_rule(
    session: &mut Session,
    of: &RuleOf,
    nodes: &[session::view::NodeView],
    meets: u32,
) {
    assert_eq!(n(session, Figure::Meets { of: of.clone() }), meets);
    for node in nodes {
        let (number, of) = (node.number, || of.clone());
        let alone = Figure::Alone {
            of: of(),
            node: number,
        };
        assert_eq!(n(session, alone), node.alone);
        let lost = Figure::Lost {
            of: of(),
            node: number,
        };
        assert_eq!(n(session, lost), node.lost);
        let gained = Figure::Gained {
            of: of(),
            node: number,
        };
        assert_eq!(n(session, gained), node.gained);
        if node.empty_added > 0 {
            let empty = Figure::Empty {
                of: of(),
                node: number,
            };
            assert_eq!(n(session, empty), node.empty_added);
        }
    }
}

#[test]
fn every_figure_of_the_policy_opens_into_the_people_it_counts() {
    let mut session = opened();
    made(
        &mut session,
        Edit::Rule {
            of: RuleOf::Treatment("postcard".into()),
            edit: NodeEdit::AddTest {
                group: 0,
                field: "person.role".into(),
                operator: "is_not".into(),
                operand: OperandText::One("CEO".into()),
            },
        },
    );
    for treatment in ["reception", "gift", "postcard", "email"] {
        let view = policy(&mut session, treatment);
        let of = RuleOf::Treatment(treatment.into());
        every_figure_of_a_rule(&mut session, &of, &view.nodes, view.n_eligible);
        assert_eq!(n(&mut session, Figure::OptedOut), view.n_opted_out);
        for (key, rank) in (0..).zip(&view.ranking) {
            let tied = Figure::Tied {
                treatment: treatment.into(),
                key,
            };
            assert_eq!(n(&mut session, tied), rank.n_tied);
        }
        for (index, reserve) in (0..).zip(&view.terms.reserves) {
            let kept = Figure::Kept {
                treatment: treatment.into(),
                index,
            };
            assert_eq!(n(&mut session, kept), reserve.n_members);
        }
        for (index, owed) in (0..).zip(&view.terms.obligations) {
            let treatment = || treatment.to_owned();
            let all = Figure::OwedBy {
                treatment: treatment(),
                index,
            };
            assert_eq!(n(&mut session, all), owed.n_owed);
            let unmet = Figure::UnmetBy {
                treatment: treatment(),
                index,
            };
            assert_eq!(n(&mut session, unmet), owed.n_unmet);
        }
        let capped = Figure::PassedOver {
            treatment: treatment.into(),
            reason: "cap".into(),
        };
        assert_eq!(n(&mut session, capped), view.terms.n_capped);
    }
    for choice in policy(&mut session, "").segments {
        let view = segment(&mut session, &choice.id);
        if choice.has_rule {
            let of = RuleOf::Segment(choice.id);
            every_figure_of_a_rule(&mut session, &of, &view.nodes, view.n_members);
        }
    }
}

#[test]
fn what_is_no_longer_there_is_refused_not_counted_as_nobody() {
    let mut session = opened();
    for figure in [
        Figure::Finding { number: 999 },
        Figure::Shortfall { number: 999 },
        Figure::Waiting {
            treatment: "yacht".into(),
        },
        Figure::Alone {
            of: RuleOf::Treatment("gift".into()),
            node: 99,
        },
        Figure::Meets {
            of: RuleOf::Segment("speakers".into()),
        },
    ] {
        let response = session.handle(session::Request::Counted {
            figure: figure.clone(),
            limit: 5,
        });
        assert!(
            matches!(response, Response::Refused(_)),
            "{figure:?}: {response:?}"
        );
    }
}

fn said(view: &session::view::WhyView) -> String {
    let words = Words::new(Language::En, book::Currency::RUB);
    let deciding = view
        .deciding
        .as_ref()
        .map_or(String::new(), |d| words.say(d));
    format!("{} {deciding}", words.say(&view.verdict))
}

#[test]
fn the_drawer_counts_seats_as_the_gauge_does() {
    let mut session = opened();
    let plan = plan(&mut session);
    let band = &plan.bands[0];
    let first = &band.waiting[0];
    let view = why(&mut session, &first.id, &band.treatment);
    let by_rank = band
        .gauge
        .iter()
        .find(|part| part.kind == "rank")
        .map(|part| part.n);
    assert_eq!(by_rank, Some(band.n_by_rank));
    let words = Words::new(Language::En, book::Currency::RUB);
    let note = words.say(view.rank_note.as_ref().unwrap());
    assert_eq!(
        note,
        "25 seats go by rank: 30 − 4 kept − 1 override; by revenue of the last 12 months, then \
         first day with us, then last negotiation."
    );
    assert_eq!(
        words.say(view.rank_said.as_ref().unwrap()),
        "26th, for 25 seats"
    );
    assert_eq!(
        said(&view),
        "Gets a gift. First in line for the reception: one seat short."
    );
    let ru = Words::new(Language::Ru, book::Currency::RUB);
    assert_eq!(
        format!(
            "{} {}",
            ru.say(&view.verdict),
            ru.say(&view.deciding.unwrap())
        ),
        "Получает подарок. Первое место в очереди на приём: не хватило одного места."
    );
}

#[test]
fn first_in_line_is_only_who_would_get_the_next_place() {
    let mut session = opened();
    // With one place to a company, who waits first is of a company that has its place already.
    made(
        &mut session,
        Edit::CapPerCompany {
            treatment: "reception".into(),
            n: Some(1),
        },
    );
    let plan = plan(&mut session);
    for band in plan.bands.iter().filter(|band| band.maximum.is_some()) {
        let next: BTreeSet<&str> = band
            .waiting
            .iter()
            .filter(|place| place.is_next)
            .map(|place| place.id.as_str())
            .collect();
        let promised = band.one_more.as_ref().and_then(|step| {
            step.moves
                .iter()
                .find(|moved| moved.to.as_deref() == Some(band.treatment.as_str()))
        });
        let promised: BTreeSet<&str> = promised.iter().map(|moved| moved.id.as_str()).collect();
        assert_eq!(next, promised, "{}", band.treatment);
        for place in band.waiting.iter().take(12) {
            let text = said(&why(&mut session, &place.id, &band.treatment));
            assert_eq!(
                text.contains("First in line for"),
                place.is_next,
                "{}: {text}",
                place.name
            );
            if text.contains("one seat short") || text.contains("one place short") {
                let mut other = opened();
                made(
                    &mut other,
                    Edit::CapPerCompany {
                        treatment: "reception".into(),
                        n: Some(1),
                    },
                );
                made(
                    &mut other,
                    Edit::Maximum {
                        treatment: band.treatment.clone(),
                        n: band.maximum.map(|n| n + 1),
                    },
                );
                assert!(
                    why(&mut other, &place.id, &band.treatment).holds_it,
                    "{}: {text}",
                    place.name
                );
            }
        }
    }
}

#[test]
fn figures_hold_where_there_is_nothing_to_give_and_nobody_to_get_it() {
    let mut session = opened();
    made(
        &mut session,
        Edit::Maximum {
            treatment: "gift".into(),
            n: Some(0),
        },
    );
    every_figure_of_the_plan_counts_its_list(&mut session);
    made(
        &mut session,
        Edit::Rule {
            of: RuleOf::Treatment("postcard".into()),
            edit: NodeEdit::Join {
                node: 0,
                kind: "none".into(),
            },
        },
    );
    made(&mut session, Edit::Budget { text: "0".into() });
    every_figure_of_the_plan_counts_its_list(&mut session);
    let plan = plan(&mut session);
    assert!(plan.envy_free);
    let gift = &plan.bands[1];
    assert_eq!((gift.n_awarded, gift.gauge.len()), (0, 0));
    // Without money more places help nobody, and the drawer does not say that they would.
    let first = plan.bands[0].waiting.first().map(|place| place.id.clone());
    if let Some(first) = first {
        let text = said(&why(&mut session, &first, "reception"));
        assert!(!text.contains("short"), "{text}");
    }
    for treatment in ["gift", "postcard"] {
        let view = policy(&mut session, treatment);
        let of = RuleOf::Treatment(treatment.into());
        every_figure_of_a_rule(&mut session, &of, &view.nodes, view.n_eligible);
    }
}
