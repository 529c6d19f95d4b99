//! A session with the sample firm open, and short ways to ask it.

#![allow(dead_code, reason = "each test file uses its own part")]

use session::view::{CountedView, PlanView, PolicyView, SegmentView, WhyView};
use session::{Edit, EditRequest, Figure, Request, Response, Session};

const SAMPLE: &[u8] = include_bytes!("../../../../samples/anniversary.json");

pub(crate) fn opened() -> Session {
    let mut session = Session::new();
    let response = session.handle(Request::Open {
        bytes: SAMPLE.to_vec(),
    });
    assert!(matches!(response, Response::Overview(_)), "{response:?}");
    session
}

pub(crate) fn plan(session: &mut Session) -> PlanView {
    match session.handle(Request::Plan {
        full: Some("*".to_owned()),
    }) {
        Response::Plan(view) => *view,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn policy(session: &mut Session, treatment: &str) -> PolicyView {
    match session.handle(Request::Policy {
        treatment: treatment.to_owned(),
    }) {
        Response::Policy(view) => *view,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn segment(session: &mut Session, id: &str) -> SegmentView {
    match session.handle(Request::Segment { id: id.to_owned() }) {
        Response::Segment(view) => *view,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn why(session: &mut Session, unit: &str, treatment: &str) -> WhyView {
    match session.handle(Request::Why {
        unit: unit.to_owned(),
        treatment: Some(treatment.to_owned()),
    }) {
        Response::Why(view) => *view,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn counted(session: &mut Session, figure: Figure) -> CountedView {
    match session.handle(Request::Counted {
        figure: figure.clone(),
        limit: 10_000,
    }) {
        Response::Counted(view) => *view,
        other => panic!("{figure:?}: {other:?}"),
    }
}

pub(crate) fn edit(session: &mut Session, edit: Edit) -> Response {
    session.handle(Request::Edit(EditRequest {
        edit,
        author: "Olga".into(),
        time: 1_795_000_000_000,
    }))
}

/// An edit that must be made.
pub(crate) fn made(session: &mut Session, change: Edit) {
    let response = edit(session, change.clone());
    assert!(
        matches!(response, Response::Edited { .. }),
        "{change:?}: {response:?}"
    );
}
