//! What is saved is the document as it is, whatever was saved before.

#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use session::{Edit, EditRequest, Request, Response, Session};

const SAMPLE: &[u8] = include_bytes!("../../../samples/anniversary.json");

/// Saves, and holds the file against one written from nothing.
fn saved(session: &mut Session) -> Vec<u8> {
    let Response::Saved {
        bytes, fingerprint, ..
    } = session.handle(Request::Save { time: 0 })
    else {
        panic!("not saved");
    };
    let document = session.document().expect("a document");
    assert_eq!(bytes, file::write(document).expect("a file"));
    assert_eq!(fingerprint, file::fingerprint(&bytes));
    bytes
}

fn make(session: &mut Session, edit: Edit) {
    let response = session.handle(Request::Edit(EditRequest {
        edit,
        author: "Test".to_owned(),
        time: 1,
    }));
    assert!(matches!(response, Response::Edited { .. }), "{response:?}");
}

fn seats(n: u32) -> Edit {
    Edit::Maximum {
        treatment: "reception".to_owned(),
        n: Some(n),
    }
}

fn first_person(session: &Session) -> String {
    let book = &session.document().expect("a document").book;
    book.people().row_id(0).into_owned()
}

#[test]
fn a_file_says_the_last_edit_of_policy_and_book_alike() {
    let mut session = Session::new();
    session.handle(Request::Open {
        bytes: SAMPLE.to_vec(),
    });
    let at_first = saved(&mut session);
    make(&mut session, seats(31));
    let with_a_seat = saved(&mut session);
    assert_ne!(with_a_seat, at_first);
    let person = first_person(&session);
    make(
        &mut session,
        Edit::Cell {
            table: "people".to_owned(),
            id: person.clone(),
            field: "name".to_owned(),
            text: "Somebody Else".to_owned(),
        },
    );
    let renamed = String::from_utf8(saved(&mut session)).expect("text");
    assert!(renamed.contains("Somebody Else"));
    make(&mut session, seats(32));
    saved(&mut session);
    session.handle(Request::Undo);
    session.handle(Request::Undo);
    let back = String::from_utf8(saved(&mut session)).expect("text");
    assert!(!back.contains(r#""name":"Somebody Else""#));
    make(&mut session, Edit::Erase { id: person.clone() });
    let erased = String::from_utf8(saved(&mut session)).expect("text");
    assert!(!erased.contains(&format!(r#""id":"{person}""#)));
}
