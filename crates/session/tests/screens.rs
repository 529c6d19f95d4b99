//! What the screens are told of the sample firm, and what edits do to it.

use session::view::{ClientsView, Overview, PersonView, PlanView, PolicyView, WhyView};
use session::{ClientsQuery, Edit, EditRequest, NodeEdit, OperandText, Request, Response};
use session::{RuleOf, Session};
use words::{Language, Said, Words};

const SAMPLE: &[u8] = include_bytes!("../../../samples/anniversary.json");

fn opened() -> Session {
    let mut session = Session::new();
    let response = session.handle(Request::Open {
        bytes: SAMPLE.to_vec(),
    });
    assert!(matches!(response, Response::Overview(_)), "{response:?}");
    session
}

fn overview(session: &mut Session) -> Overview {
    match session.handle(Request::Overview) {
        Response::Overview(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn plan(session: &mut Session, full: Option<&str>) -> PlanView {
    match session.handle(Request::Plan {
        full: full.map(str::to_owned),
    }) {
        Response::Plan(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn policy(session: &mut Session, treatment: &str) -> PolicyView {
    match session.handle(Request::Policy {
        treatment: treatment.to_owned(),
    }) {
        Response::Policy(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn why(session: &mut Session, unit: &str, treatment: Option<&str>) -> WhyView {
    match session.handle(Request::Why {
        unit: unit.to_owned(),
        treatment: treatment.map(str::to_owned),
    }) {
        Response::Why(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn clients(session: &mut Session, query: ClientsQuery) -> ClientsView {
    match session.handle(Request::Clients(query)) {
        Response::Clients(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn edit(session: &mut Session, edit: Edit) -> Response {
    session.handle(Request::Edit(EditRequest {
        edit,
        author: "Olga".into(),
        time: 1_795_000_000_000,
    }))
}

fn saved(session: &mut Session) -> Vec<u8> {
    match session.handle(Request::Save { time: 0 }) {
        Response::Saved { bytes, .. } => bytes,
        other => panic!("{other:?}"),
    }
}

fn maximum(n: u32) -> Edit {
    Edit::Maximum {
        treatment: "reception".into(),
        n: Some(n),
    }
}

fn compared(node: u32, operator: String, operand: OperandText) -> Edit {
    Edit::Rule {
        of: RuleOf::Treatment("reception".into()),
        edit: NodeEdit::Compare {
            node,
            inner: None,
            operator,
            operand,
        },
    }
}

#[test]
fn the_sample_opens_planned() {
    let mut session = opened();
    let overview = overview(&mut session);
    assert_eq!(
        (
            overview.n_people,
            overview.n_companies,
            overview.n_active_companies
        ),
        (486, 312, 58)
    );
    assert!(overview.faults.is_empty(), "{:?}", overview.faults);
    let plan = plan(&mut session, None);
    let counts: Vec<(Option<u32>, u32)> = plan
        .bands
        .iter()
        .map(|band| (band.maximum, band.n_awarded))
        .collect();
    assert_eq!(
        counts[..3],
        [(Some(30), 30), (Some(50), 50), (Some(100), 100)]
    );
    assert!(plan.envy_free);
    assert_eq!(plan.fingerprint, overview.plan_fingerprint);
    for band in &plan.bands {
        let seats: u32 = band.gauge.iter().map(|part| part.n).sum();
        assert_eq!(
            seats,
            band.maximum.unwrap_or(band.n_awarded),
            "{}",
            band.treatment
        );
    }
}

#[test]
fn one_more_seat_goes_to_the_first_in_line_and_undo_takes_it_back() {
    let mut session = opened();
    let (before, bytes) = (plan(&mut session, None), saved(&mut session));
    let first = before.bands[0].waiting[0].clone();
    let promised = before.bands[0].one_more.clone().unwrap();
    assert_eq!(promised.moves[0].id, first.id);
    let made = edit(&mut session, maximum(31));
    assert!(matches!(made, Response::Edited { .. }), "{made:?}");
    let after = plan(&mut session, None);
    assert!(
        after.bands[0]
            .places
            .iter()
            .any(|place| place.id == first.id)
    );
    assert_eq!(
        after.cost_minor - before.cost_minor,
        promised.cost_change_minor
    );
    assert!(matches!(
        session.handle(Request::Undo),
        Response::Edited { .. }
    ));
    assert_eq!(plan(&mut session, None), before);
    assert!(matches!(
        session.handle(Request::Redo),
        Response::Edited { .. }
    ));
    assert_eq!(plan(&mut session, None), after);
    session.handle(Request::Undo);
    let again = file::read(&saved(&mut session)).unwrap();
    let original = file::read(&bytes).unwrap();
    assert!(again.book.same_records(&original.book));
    assert_eq!(again.policies, original.policies);
}

#[test]
fn who_is_named_next_after_one_more_gets_the_second_seat_more() {
    let mut session = opened();
    for band in plan(&mut session, None)
        .bands
        .iter()
        .filter(|band| band.maximum.is_some())
    {
        let next = band.one_more.clone().unwrap().next.unwrap();
        let mut session = opened();
        let two_more = band.maximum.map(|n| n + 2);
        edit(
            &mut session,
            Edit::Maximum {
                treatment: band.treatment.clone(),
                n: two_more,
            },
        );
        let after = plan(&mut session, Some("*"));
        let same = after
            .bands
            .iter()
            .find(|other| other.treatment == band.treatment)
            .unwrap();
        assert!(
            same.places.iter().any(|place| place.id == next.id),
            "{}: {}",
            band.treatment,
            next.name
        );
    }
}

#[test]
fn a_preview_shows_what_the_edit_then_does() {
    let mut session = opened();
    let before = overview(&mut session);
    let request = EditRequest {
        edit: maximum(35),
        author: String::new(),
        time: 0,
    };
    let Response::Plan(preview) = session.handle(Request::Preview(request)) else {
        panic!("no preview")
    };
    assert_eq!(overview(&mut session), before);
    edit(&mut session, maximum(35));
    assert_eq!(plan(&mut session, None), *preview);
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let mut session = opened();
    assert_eq!(edit(&mut session, maximum(30)), Response::Unchanged);
    assert_eq!(overview(&mut session).undo, None);
}

#[test]
fn every_way_out_of_a_shortfall_does_what_it_promises() {
    let shortfalls = plan(&mut opened(), None).shortfalls;
    assert!(!shortfalls.is_empty());
    for (at, shortfall) in (0..).zip(&shortfalls) {
        for (number, way) in (0..).zip(&shortfall.ways) {
            let mut session = opened();
            let before = plan(&mut session, None).cost_minor;
            let made = edit(
                &mut session,
                Edit::Try {
                    shortfall: at,
                    way: number,
                },
            );
            assert!(matches!(made, Response::Edited { .. }), "{made:?}");
            let after = plan(&mut session, None);
            let left = after.shortfalls.iter().find(|other| {
                other.kind == shortfall.kind && other.treatment == shortfall.treatment
            });
            assert_eq!(
                left.map_or(0, |left| left.n_unmet),
                way.unmet_after,
                "{:?}",
                way.said
            );
            assert_eq!(after.cost_minor - before, way.cost_change_minor);
        }
    }
}

#[test]
fn why_agrees_with_the_plan_for_everybody_in_it() {
    let mut session = opened();
    let plan = plan(&mut session, Some("*"));
    for band in plan.bands.iter().take(3) {
        for place in &band.places {
            let why = why(&mut session, &place.id, Some(&band.treatment));
            assert!(why.holds_it, "{} in {}", place.name, band.treatment);
            assert_eq!(why.rank, place.rank);
        }
        for place in band.waiting.iter().take(5) {
            let why = why(&mut session, &place.id, Some(&band.treatment));
            assert!(!why.holds_it);
            assert_eq!(why.rank, place.rank);
            assert!(why.neighbours.iter().any(|near| near.me));
        }
    }
}

#[test]
fn a_way_in_that_is_an_edit_brings_the_person_in() {
    let mut session = opened();
    let first = plan(&mut session, None).bands[0].waiting[0].clone();
    let ways = why(&mut session, &first.id, Some("reception")).ways;
    let edits: Vec<Edit> = ways.into_iter().filter_map(|way| way.edit).collect();
    assert!(!edits.is_empty());
    for way in edits {
        let mut session = opened();
        edit(&mut session, way.clone());
        assert!(
            why(&mut session, &first.id, Some("reception")).holds_it,
            "{way:?}"
        );
    }
}

#[test]
fn a_threshold_that_moves_moves_the_counts() {
    let mut session = opened();
    let before = policy(&mut session, "reception");
    let node = before
        .nodes
        .iter()
        .find(|node| node.field == "company.revenue_12m")
        .unwrap()
        .clone();
    edit(
        &mut session,
        compared(
            node.number,
            node.operator.clone(),
            OperandText::One("10,000,000 ₽".into()),
        ),
    );
    let after = policy(&mut session, "reception");
    let moved = &after.nodes[node.number as usize];
    assert_eq!(moved.operand, OperandText::One("10000000".into()));
    assert!(moved.alone < node.alone);
    assert!(after.n_eligible < before.n_eligible);
    assert!(
        after.sentence.en.contains("10,000,000\u{a0}₽"),
        "{}",
        after.sentence.en
    );
    assert!(
        after.sentence.ru.contains("10\u{a0}000\u{a0}000\u{a0}₽"),
        "{}",
        after.sentence.ru
    );
}

#[test]
fn what_cannot_be_is_refused_and_nothing_changes() {
    let mut session = opened();
    let before = saved(&mut session);
    let pin = |reason: &str| Edit::Pin {
        treatment: "reception".into(),
        unit: "nobody".into(),
        reason: reason.into(),
    };
    let wrong = [
        pin(" "),
        Edit::UnitCost {
            treatment: "gift".into(),
            text: "1,2,3".into(),
        },
        Edit::Maximum {
            treatment: "yacht".into(),
            n: Some(1),
        },
        Edit::BookName { name: " ".into() },
        Edit::Cell {
            table: "people".into(),
            id: "nobody".into(),
            field: "name".into(),
            text: "x".into(),
        },
        Edit::Try {
            shortfall: 99,
            way: 0,
        },
        compared(0, "is".into(), OperandText::Nothing),
    ];
    for edit_ in wrong {
        let response = edit(&mut session, edit_.clone());
        assert!(
            matches!(response, Response::Refused(_)),
            "{edit_:?}: {response:?}"
        );
    }
    for bytes in [
        b"".as_slice(),
        b"{}",
        b"PK\x03\x04",
        &SAMPLE[..SAMPLE.len() / 2],
    ] {
        assert!(matches!(
            session.handle(Request::Open {
                bytes: bytes.to_vec()
            }),
            Response::Refused(_)
        ));
    }
    assert_eq!(saved(&mut session), before);
}

#[test]
fn facets_count_what_narrowing_then_finds() {
    let mut session = opened();
    let all = ClientsQuery {
        limit: 10,
        ..ClientsQuery::default()
    };
    let view = clients(&mut session, all.clone());
    assert_eq!(
        (view.n_all, view.n_matching, view.rows.len()),
        (486, 486, 10)
    );
    for facet in &view.facets {
        let total: u32 = facet.slices.iter().map(|slice| slice.n).sum();
        assert_eq!(total, 486, "{}", facet.id);
        for slice in &facet.slices {
            let facets = vec![(facet.id.clone(), vec![slice.value.clone()])];
            let narrowed = clients(
                &mut session,
                ClientsQuery {
                    facets,
                    ..all.clone()
                },
            );
            assert_eq!(
                narrowed.n_matching, slice.n,
                "{} = {}",
                facet.id, slice.value
            );
        }
    }
}

#[test]
fn the_list_is_in_order_either_way_and_in_windows() {
    let mut session = opened();
    let query = ClientsQuery {
        sort: "company.revenue_12m".into(),
        descending: true,
        limit: 486,
        ..ClientsQuery::default()
    };
    let whole = clients(&mut session, query.clone());
    let sums: Vec<i64> = whole
        .rows
        .iter()
        .filter_map(|row| row.revenue_minor)
        .collect();
    assert!(sums.is_sorted_by(|a, b| a >= b));
    let window = clients(
        &mut session,
        ClientsQuery {
            offset: 100,
            limit: 20,
            ..query
        },
    );
    assert_eq!(window.rows[..], whole.rows[100..120]);
}

#[test]
fn a_cell_is_edited_as_typed() {
    let mut session = opened();
    let id = clients(
        &mut session,
        ClientsQuery {
            limit: 1,
            ..ClientsQuery::default()
        },
    )
    .rows[0]
        .id
        .clone();
    edit(
        &mut session,
        Edit::Cell {
            table: "people".into(),
            id: id.clone(),
            field: "role".into(),
            text: "Captain".into(),
        },
    );
    let Response::Person(person) = session.handle(Request::Person { id }) else {
        panic!()
    };
    let person: PersonView = *person;
    assert_eq!(person.role, "Captain");
}

/// All sentences in a view, found by their shape.
fn sentences(json: &serde_json::Value, found: &mut Vec<Said>) {
    if let Ok(said) = serde_json::from_value::<Said>(json.clone()) {
        found.push(said);
        return;
    }
    match json {
        serde_json::Value::Array(items) => items.iter().for_each(|item| sentences(item, found)),
        serde_json::Value::Object(fields) => {
            fields.values().for_each(|field| sentences(field, found))
        }
        _ => {}
    }
}

#[test]
fn everything_the_screens_say_has_words_in_both_languages() {
    let mut session = opened();
    let mut found = Vec::new();
    let plan = plan(&mut session, Some("*"));
    sentences(&serde_json::to_value(&plan).unwrap(), &mut found);
    for band in &plan.bands {
        sentences(
            &serde_json::to_value(policy(&mut session, &band.treatment)).unwrap(),
            &mut found,
        );
    }
    let people = clients(
        &mut session,
        ClientsQuery {
            limit: 486,
            ..ClientsQuery::default()
        },
    )
    .rows;
    for person in people.iter().step_by(7) {
        sentences(
            &serde_json::to_value(why(&mut session, &person.id, None)).unwrap(),
            &mut found,
        );
        let Response::Person(view) = session.handle(Request::Person {
            id: person.id.clone(),
        }) else {
            panic!()
        };
        sentences(&serde_json::to_value(*view).unwrap(), &mut found);
    }
    assert!(found.len() > 300, "{}", found.len());
    for language in Language::ALL {
        let words = Words::new(language, book::Currency::RUB);
        for said in &found {
            if said.code.is_empty() {
                continue;
            }
            let text = words.say(said);
            assert!(
                words.has(&said.code),
                "{language:?}: no words for {}",
                said.code
            );
            assert!(!text.contains(['{', '}']), "{language:?}: {text}");
        }
    }
}

#[test]
fn who_loses_a_seat_and_holds_a_gift_besides_keeps_it_and_does_not_get_it() {
    let mut session = opened();
    let view = plan(&mut session, None);
    let fewer = view.bands[0].one_fewer.as_ref().unwrap();
    let george = &fewer.moves[0];
    assert_eq!(
        (george.name.as_str(), george.keeps),
        ("George Mercer", true)
    );
    assert_eq!(george.from.as_deref(), Some("reception"));
    assert_eq!(george.to.as_deref(), Some("gift"));
}
