//! Blocks and whole lists: what is done to many rows at once is done to those who were shown.

use session::view::{BlockView, ClientsView};
use session::{
    ClientsQuery, Edit, EditRequest, FilterTerm, ListFilter, ListScope, OperandText, Paste,
    Request, Response, ScopeRows, Session,
};

const SAMPLE: &[u8] = include_bytes!("../../../samples/anniversary.json");

fn open() -> Session {
    let mut session = Session::new();
    let bytes = SAMPLE.to_vec();
    let response = session.handle(Request::Open { bytes });
    assert!(matches!(response, Response::Overview(_)), "{response:?}");
    session
}

fn all() -> ClientsQuery {
    ClientsQuery {
        limit: 10_000,
        ..ClientsQuery::default()
    }
}

fn list(session: &mut Session, query: &ClientsQuery) -> ClientsView {
    match session.handle(Request::Clients(query.clone())) {
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

fn put(session: &mut Session, id: &str, field: &str, text: &str) {
    let wanted = Edit::Cell {
        table: "people".into(),
        id: id.into(),
        field: field.into(),
        text: text.into(),
    };
    let response = edit(session, wanted);
    assert!(matches!(response, Response::Edited { .. }), "{response:?}");
}

fn role(session: &mut Session, id: &str) -> String {
    match session.handle(Request::Person { id: id.into() }) {
        Response::Person(view) => view.role,
        other => panic!("{other:?}"),
    }
}

fn refused(response: &Response) -> &str {
    match response {
        Response::Refused(said) => &said.code,
        other => panic!("{other:?}"),
    }
}

fn everybody(query: &ClientsQuery, members: u64) -> ListScope {
    ListScope {
        query: query.clone(),
        rows: ScopeRows::All { members },
    }
}

fn roles(query: &ClientsQuery, order: u64, text: &str) -> Paste {
    Paste {
        query: query.clone(),
        first: 0,
        order,
        columns: vec!["person.role".into()],
        text: text.into(),
        lines: 1,
    }
}

#[test]
fn a_faulty_filter_lets_nothing_be_done_to_all() {
    let mut session = open();
    let query = ClientsQuery {
        filter: ListFilter {
            kind: "all".into(),
            terms: vec![FilterTerm {
                field: "company.revenue_12m".into(),
                operator: "at_least".into(),
                operand: OperandText::One("a lot".into()),
            }],
        },
        ..all()
    };
    let seen = list(&mut session, &query);
    assert!(seen.filter_fault.is_some());
    let scope = everybody(&query, seen.members);
    let delete = Edit::Delete {
        scope: scope.clone(),
    };
    let bulk = Edit::Bulk {
        scope: scope.clone(),
        path: "person.role".into(),
        text: "Captain".into(),
    };
    for wanted in [delete, bulk] {
        let response = edit(&mut session, wanted);
        assert_eq!(refused(&response), "refused-faulty-filter");
    }
    let export = session.handle(Request::ExportList {
        scope,
        columns: Vec::new(),
        format: "csv".into(),
    });
    assert_eq!(refused(&export), "refused-faulty-filter");
    assert_eq!(list(&mut session, &all()).n_all, seen.n_all);
}

#[test]
fn all_are_those_who_were_shown_or_nobody() {
    let mut session = open();
    let query = ClientsQuery {
        search: "Captain".into(),
        ..all()
    };
    let ids: Vec<String> = list(&mut session, &all()).rows[..2]
        .iter()
        .map(|row| row.id.clone())
        .collect();
    put(&mut session, &ids[0], "name", "Captain One");
    let seen = list(&mut session, &query);
    assert_eq!(seen.n_matching, 1);
    // Another tab gives the list one more.
    put(&mut session, &ids[1], "name", "Captain Two");
    let delete = |members| Edit::Delete {
        scope: everybody(&query, members),
    };
    let response = edit(&mut session, delete(seen.members));
    assert_eq!(refused(&response), "refused-list-changed");
    // What changes nothing about who matches hinders nobody.
    let now = list(&mut session, &query);
    put(&mut session, &ids[0], "role", "Pilot");
    let response = edit(&mut session, delete(now.members));
    assert!(matches!(response, Response::Edited { .. }), "{response:?}");
    assert_eq!(list(&mut session, &query).n_matching, 0);
}

#[test]
fn a_block_goes_to_the_lines_that_were_shown_or_nowhere() {
    let mut session = open();
    let query = ClientsQuery {
        sort: "person.name".into(),
        ..all()
    };
    let seen = list(&mut session, &query);
    let (first, last) = (&seen.rows[0].id, &seen.rows[seen.rows.len() - 1].id);
    // Another tab's change brings the last one to the top.
    put(&mut session, last, "name", "\u{2009}AAA");
    let now = list(&mut session, &query);
    assert_ne!(&now.rows[0].id, first);
    assert_eq!(now.members, seen.members);
    let paste = roles(&query, seen.order, "Captain");
    let tried = session.handle(Request::TryPaste(paste.clone()));
    assert_eq!(refused(&tried), "refused-list-changed");
    let response = edit(&mut session, Edit::Paste(paste));
    assert_eq!(refused(&response), "refused-list-changed");
    let again = roles(&query, now.order, "Captain");
    let response = edit(&mut session, Edit::Paste(again));
    assert!(matches!(response, Response::Edited { .. }), "{response:?}");
    assert_eq!(role(&mut session, &now.rows[0].id), "Captain");
}

#[test]
fn quotes_that_belong_to_a_cell_stay_and_swallow_no_rows() {
    let mut session = open();
    let seen = list(&mut session, &all());
    let text = "\"Роза\" ООО\r\n\"open\r\nplain\r\n\"two\nlines\"\r\n";
    let response = edit(&mut session, Edit::Paste(roles(&all(), seen.order, text)));
    assert!(matches!(response, Response::Edited { .. }), "{response:?}");
    let now: Vec<String> = seen.rows[..4]
        .iter()
        .map(|row| role(&mut session, &row.id))
        .collect();
    // The quote left open would close before "two", where no cell ends.
    assert_eq!(now, ["\"Роза\" ООО", "\"open", "plain", "two\nlines"]);
}

#[test]
fn copied_cells_are_no_formulas_and_paste_back_as_they_were() {
    let mut session = open();
    let seen = list(&mut session, &all());
    let typed = ["=1+1", "'=1", "\"@sum\"", "-5", "plain", "'quoted'"];
    for (row, text) in seen.rows.iter().zip(typed) {
        put(&mut session, &row.id, "role", text);
    }
    let now = list(&mut session, &all());
    let columns = vec!["person.role".to_owned(), "company.revenue_12m".to_owned()];
    let Response::Block(block) = session.handle(Request::CopyBlock {
        query: all(),
        first: 0,
        last: u32::try_from(typed.len()).unwrap() - 1,
        columns,
    }) else {
        panic!()
    };
    let BlockView { tsv, html, .. } = *block;
    assert!(tsv.starts_with("'=1+1\t"), "{tsv}");
    assert!(html.contains("<td>'=1+1</td>"), "{html}");
    let only_roles: String = tsv
        .lines()
        .filter_map(|line| line.split('\t').next())
        .fold(String::new(), |text, cell| text + cell + "\r\n");
    let back = edit(
        &mut session,
        Edit::Paste(roles(&all(), now.order, &only_roles)),
    );
    assert_eq!(back, Response::Unchanged);
}
