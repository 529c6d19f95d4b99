//! Who is erased, made one with another or left behind: what was decided by hand on a person goes
//! with the person, and nobody else's does.

#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use serde_json::{Value, json};
use session::{Edit, EditRequest, Request, Response, Session};

const SAMPLE: &str = include_str!("../../../samples/anniversary.json");

/// The sample with a company that has the id of a person, as ids are per table.
fn sample_with_company_p001() -> String {
    SAMPLE.replace("\"c001\"", "\"p001\"")
}

fn open(text: &str) -> Session {
    let mut session = Session::new();
    let bytes = text.as_bytes().to_vec();
    let response = session.handle(Request::Open { bytes });
    assert!(matches!(response, Response::Overview(_)), "{response:?}");
    session
}

fn made(session: &mut Session, edit: Edit) {
    let response = session.handle(Request::Edit(EditRequest {
        edit,
        author: "Olga".into(),
        time: 1_795_000_000_000,
    }));
    assert!(
        matches!(response, Response::Edited { .. } | Response::Overview(_)),
        "{response:?}"
    );
}

fn saved(session: &mut Session) -> Value {
    match session.handle(Request::Save { time: 0 }) {
        Response::Saved { bytes, .. } => serde_json::from_slice(&bytes).expect("a plan file"),
        other => panic!("{other:?}"),
    }
}

fn programme(session: &mut Session, id: &str) {
    made(session, Edit::Programme { id: id.into() });
}

fn exclude(session: &mut Session, treatment: Option<&str>, unit: &str, reason: &str) {
    made(
        session,
        Edit::Exclude {
            treatment: treatment.map(str::to_owned),
            unit: unit.into(),
            reason: reason.into(),
        },
    );
}

fn pin(session: &mut Session, treatment: &str, unit: &str) {
    made(
        session,
        Edit::Pin {
            treatment: treatment.into(),
            unit: unit.into(),
            reason: "Promised".into(),
        },
    );
}

fn cell(session: &mut Session, id: &str, field: &str, text: &str) {
    made(
        session,
        Edit::Cell {
            table: "people".into(),
            id: id.into(),
            field: field.into(),
            text: text.into(),
        },
    );
}

fn merge(session: &mut Session, keep: &str, drop: &str) {
    made(
        session,
        Edit::Merge {
            unit: "person".into(),
            keep: keep.into(),
            drop: drop.into(),
            from_drop: Vec::new(),
        },
    );
}

fn erase(session: &mut Session, id: &str) {
    made(session, Edit::Erase { id: id.into() });
}

/// Units with a decision of the latest policy.
fn decided(file: &Value, programme: usize, decisions: &str) -> Vec<(String, String)> {
    let policy = file["policies"].as_array().and_then(|all| all.last());
    let all = &policy.expect("a policy")["programmes"][programme][decisions];
    let text = |value: &Value| value.as_str().unwrap_or("all").to_owned();
    let found = all.as_array().into_iter().flatten();
    found
        .map(|one| (text(&one["unit"]), text(&one["treatment"])))
        .collect()
}

fn is_decided(file: &Value, programme: usize, decisions: &str, unit: &str) -> bool {
    let mut all = decided(file, programme, decisions).into_iter();
    all.any(|(other, _)| other == unit)
}

fn guests(file: &Value) -> Vec<String> {
    let policy = file["policies"].as_array().and_then(|all| all.last());
    let segments = policy.expect("a policy")["segments"].as_array();
    let mut segments = segments.into_iter().flatten();
    let guests = segments.find(|segment| segment["id"] == "guests_2025");
    serde_json::from_value(guests.expect("the guests")["snapshot"]["ids"].clone()).expect("ids")
}

#[test]
fn a_company_of_the_same_id_keeps_what_was_decided_on_it() {
    let mut session = open(&sample_with_company_p001());
    exclude(&mut session, None, "p001", "Abroad");
    programme(&mut session, "service-levels");
    exclude(&mut session, None, "p001", "Too small");
    let log = saved(&mut session)["log"].clone();
    assert_eq!(log[0]["parameters"]["name"], "Emma Pryce");
    assert_eq!(log[1]["parameters"]["name"], "Quill & Sons");
    let everything = session.handle(Request::EverythingAbout { id: "p001".into() });
    let Response::File(everything) = everything else {
        panic!("{everything:?}")
    };
    let everything: Value = serde_json::from_slice(&everything.bytes).expect("a file");
    let by_hand = everything["decisions_by_hand"].to_string();
    assert!(by_hand.contains("Abroad") && !by_hand.contains("Too small"));

    erase(&mut session, "p001");
    let file = saved(&mut session);
    assert!(!is_decided(&file, 0, "exclusions", "p001"));
    assert!(is_decided(&file, 1, "exclusions", "p001"));
    assert!(!guests(&file).contains(&"p001".to_owned()));
    assert_eq!(file["log"][1]["parameters"]["name"], "Quill & Sons");
}

#[test]
fn no_undo_brings_back_a_double_of_who_was_erased() {
    let mut session = open(SAMPLE);
    cell(&mut session, "p002", "name", "Emma Price");
    merge(&mut session, "p001", "p002");
    cell(&mut session, "p010", "role", "Captain");
    session.handle(Request::Undo);
    erase(&mut session, "p001");
    assert_eq!(session.handle(Request::Undo), Response::Unchanged);
    assert_eq!(session.handle(Request::Redo), Response::Unchanged);
    let text = saved(&mut session).to_string();
    assert!(!text.contains("Emma Price") && !text.contains("Emma Pryce"));
}

#[test]
fn the_log_forgets_every_name_of_who_was_erased_and_nobody_elses() {
    let mut session = open(SAMPLE);
    // By name, what others have in common with it is a part of a word or a number.
    cell(&mut session, "p001", "name", "Ян");
    cell(&mut session, "p010", "name", "Яна");
    cell(&mut session, "p010", "role", "Captain");
    exclude(&mut session, None, "p011", "Яна goes, not Ян");
    exclude(&mut session, None, "p001", "Ill since May");
    cell(&mut session, "p002", "name", "Иоанн");
    merge(&mut session, "p001", "p002");
    made(
        &mut session,
        Edit::Maximum {
            treatment: "reception".into(),
            n: Some(1),
        },
    );
    let before = saved(&mut session);
    let n_entries = before["log"].as_array().map_or(0, Vec::len);
    // A file opened again has no history, and the log still says who was merged.
    let mut again = open(&before.to_string());
    erase(&mut again, "p001");
    erase(&mut session, "p001");
    for (session, names) in [
        (&mut session, &["Emma Pryce", "Иоанн", "Ill since"][..]),
        (&mut again, &["Иоанн", "Ill since"][..]),
    ] {
        let file = saved(session);
        let log = file["log"].clone();
        for name in names {
            assert!(!log.to_string().contains(name), "{name}: {log}");
        }
        let ids = ["\"p001\"", "\"p002\""];
        assert!(!ids.iter().any(|id| file.to_string().contains(id)));
        assert_eq!(log.as_array().map_or(0, Vec::len), n_entries + 1);
        assert_eq!(log[2]["parameters"]["whose"], "Яна");
        assert_eq!(log[3]["reason"], "Яна goes, not —");
        assert_eq!(log[4]["parameters"]["name"], "—");
        assert_eq!(log[7], before["log"][7]);
    }
}

#[test]
fn a_nameless_person_with_a_number_for_an_id_takes_no_numbers_along() {
    let mut session = open(&SAMPLE.replace("\"p001\"", "\"12\""));
    cell(&mut session, "12", "name", "");
    cell(&mut session, "12", "role", "Captain");
    made(
        &mut session,
        Edit::Maximum {
            treatment: "reception".into(),
            n: Some(12),
        },
    );
    exclude(&mut session, None, "p011", "12");
    erase(&mut session, "12");
    let log = saved(&mut session)["log"].clone();
    assert_eq!(log[1]["parameters"]["whose"], "—");
    assert_eq!(log[2]["parameters"]["n"], "12");
    assert_eq!(log[3]["reason"], "12");
}

#[test]
fn what_was_decided_on_a_record_stays_decided_when_it_is_made_one_with_another() {
    let mut session = open(SAMPLE);
    // p091 is excluded from the reception, p074 and p228 are pinned there; p007 was a guest.
    exclude(&mut session, Some("gift"), "p074", "Declined");
    programme(&mut session, "service-levels");
    exclude(&mut session, None, "p091", "A company of the same id");
    programme(&mut session, "anniversary-2026");
    let before = saved(&mut session);
    merge(&mut session, "p074", "p091");
    let merged = saved(&mut session);
    let both = |treatment: &str| ("p074".to_owned(), treatment.to_owned());
    let exclusions = decided(&merged, 0, "exclusions");
    assert_eq!(exclusions, [both("reception"), both("gift")]);
    // Who asked in one of two records to be left out is left out.
    assert!(!is_decided(&merged, 0, "pins", "p074"));
    assert!(is_decided(&merged, 1, "exclusions", "p091"));
    session.handle(Request::Undo);
    assert_eq!(saved(&mut session)["policies"], before["policies"]);

    // Doubles are dropped, and places in lists move.
    pin(&mut session, "gift", "p228");
    pin(&mut session, "gift", "p181");
    merge(&mut session, "p228", "p181");
    merge(&mut session, "p002", "p007");
    merge(&mut session, "p001", "p038");
    let merged = saved(&mut session);
    let mut pins = decided(&merged, 0, "pins");
    pins.retain(|(unit, _)| unit == "p228" || unit == "p181");
    let kept = |treatment: &str| ("p228".to_owned(), treatment.to_owned());
    assert_eq!(pins, [kept("reception"), kept("gift")]);
    assert_eq!(guests(&merged)[..3], ["p001", "p002", "p045"]);
}

#[test]
fn a_merge_after_publishing_makes_the_next_draft_and_only_where_something_was_decided() {
    let mut session = open(SAMPLE);
    let before = saved(&mut session)["policies"].clone();
    assert_eq!(before[0]["published"], json!(true));
    merge(&mut session, "p002", "p003");
    assert_eq!(saved(&mut session)["policies"], before);
    merge(&mut session, "p002", "p091");
    let after = saved(&mut session)["policies"].clone();
    assert_eq!(after[0], before[0]);
    assert_eq!(after[1]["version"], json!(8));
    assert_ne!(after[1]["published"], json!(true));
}

#[test]
fn a_policy_taken_from_another_firm_lists_nobody_of_it() {
    let mut session = Session::new();
    let mut file: Value = serde_json::from_str(SAMPLE).expect("a plan file");
    file["policies"] = json!([]);
    let bytes = file.to_string().into_bytes();
    session.handle(Request::Open { bytes });
    let bytes = SAMPLE.as_bytes().to_vec();
    made(&mut session, Edit::TakePolicy { bytes });
    assert!(guests(&saved(&mut session)).is_empty());
}
