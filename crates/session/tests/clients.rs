//! The list of clients: kept answers are as new ones, many rows are edited at once, records come,
//! go and are given out.

#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use session::view::{ClientsView, CompanyView, FileView, FitView, PersonView, TodoView};
use session::{
    ClientsQuery, Edit, EditRequest, FileBytes, FilterTerm, ImportChoices, ListFilter, ListScope,
    OperandText, Paste, Request, Response, ScopeRows, Session,
};

const SAMPLE: &[u8] = include_bytes!("../../../samples/anniversary.json");

fn open(bytes: &[u8]) -> Session {
    let mut session = Session::new();
    let response = session.handle(Request::Open {
        bytes: bytes.to_vec(),
    });
    assert!(matches!(response, Response::Overview(_)), "{response:?}");
    session
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

fn made(session: &mut Session, wanted: Edit) {
    let response = edit(session, wanted);
    assert!(matches!(response, Response::Edited { .. }), "{response:?}");
}

fn saved(session: &mut Session) -> Vec<u8> {
    match session.handle(Request::Save { time: 0 }) {
        Response::Saved { bytes, .. } => bytes,
        other => panic!("{other:?}"),
    }
}

/// The book and the policies; the log goes on growing whatever is undone.
fn state(session: &mut Session) -> String {
    let json: serde_json::Value = serde_json::from_slice(&saved(session)).expect("a plan file");
    format!("{}{}", json["book"], json["policies"])
}

/// That two states are equal, without printing them whole.
fn same(now: &str, before: &str) {
    let at = now.bytes().zip(before.bytes()).position(|(a, b)| a != b);
    assert!(now == before, "differs at {at:?}");
}

fn person(session: &mut Session, id: &str) -> PersonView {
    match session.handle(Request::Person { id: id.into() }) {
        Response::Person(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn file(response: Response) -> FileView {
    match response {
        Response::File(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn all() -> ClientsQuery {
    ClientsQuery {
        limit: 10_000,
        ..ClientsQuery::default()
    }
}

fn queries() -> Vec<ClientsQuery> {
    let of = |change: &dyn Fn(&mut ClientsQuery)| {
        let mut query = all();
        change(&mut query);
        query
    };
    vec![
        all(),
        of(&|q| q.search = "ан вега".into()),
        of(&|q| {
            q.sort = "company.revenue_12m".into();
            q.descending = true;
            q.facets = vec![("decides".into(), vec!["yes".into()])];
        }),
        of(&|q| {
            q.group = "company.owner".into();
            q.columns = vec!["person.email".into(), "company.n_invoices".into()];
        }),
        of(&|q| q.unit = "company".into()),
        of(&|q| q.facets = vec![("todo".into(), vec!["contact-decides".into()])]),
        of(&|q| q.also = vec!["person.language".into()]),
        of(&|q| q.filter = revenue_at_least("1000000")),
    ]
}

fn revenue_at_least(sum: &str) -> ListFilter {
    ListFilter {
        kind: "all".into(),
        terms: vec![FilterTerm {
            field: "company.revenue_12m".into(),
            operator: "at_least".into(),
            operand: OperandText::One(sum.into()),
        }],
    }
}

#[test]
fn what_is_kept_is_as_computed_anew_after_edits_and_undo() {
    let mut session = open(SAMPLE);
    let id = list(&mut session, &all()).rows[3].id.clone();
    let role = |text: &str| Edit::Cell {
        table: "people".into(),
        id: id.clone(),
        field: "role".into(),
        text: text.into(),
    };
    let agrees = |session: &mut Session| {
        let mut anew = open(&saved(session));
        for query in queries() {
            let whole = list(session, &query);
            assert_eq!(whole, list(&mut anew, &query), "{query:?}");
            // Asked again, and as a window, it is a slice of the same.
            let window = ClientsQuery {
                offset: 7,
                limit: 5,
                ..query.clone()
            };
            let rows = list(session, &window).rows;
            let from = 7.min(whole.rows.len());
            assert_eq!(rows, whole.rows[from..(from + 5).min(whole.rows.len())]);
        }
    };
    agrees(&mut session);
    made(&mut session, role("Captain"));
    agrees(&mut session);
    made(
        &mut session,
        Edit::Maximum {
            treatment: "reception".into(),
            n: Some(3),
        },
    );
    agrees(&mut session);
    session.handle(Request::Undo);
    session.handle(Request::Undo);
    agrees(&mut session);
}

#[test]
fn a_group_has_a_head_and_can_be_folded() {
    let mut session = open(SAMPLE);
    let query = ClientsQuery {
        group: "company.lifecycle".into(),
        ..all()
    };
    let view = list(&mut session, &query);
    let heads: Vec<(&str, u32)> = view
        .rows
        .iter()
        .filter_map(|row| row.head.as_ref())
        .map(|head| (head.value.as_str(), head.n))
        .collect();
    assert_eq!(heads.iter().map(|(_, n)| n).sum::<u32>(), view.n_matching);
    assert_eq!(view.n_lines, view.n_matching + 3);
    assert_eq!(
        heads.iter().map(|(value, _)| *value).collect::<Vec<_>>(),
        ["client", "prospect", "lost"]
    );
    let folded = ClientsQuery {
        folded: vec!["client".into()],
        ..query
    };
    let view = list(&mut session, &folded);
    assert_eq!(view.n_lines, view.n_matching + 3 - heads[0].1);
    assert!(view.rows[1].head.is_some());
}

#[test]
fn a_filter_narrows_as_its_rule_does_and_a_faulty_one_says_where() {
    let mut session = open(SAMPLE);
    let query = ClientsQuery {
        filter: revenue_at_least("1 000 000"),
        ..all()
    };
    let view = list(&mut session, &query);
    assert!(view.n_matching > 0 && view.n_matching < view.n_all);
    assert!(
        view.rows
            .iter()
            .all(|row| row.revenue_minor >= Some(100_000_000))
    );
    let mut faulty = query.clone();
    faulty.filter.terms.push(FilterTerm {
        field: "person.name".into(),
        operator: "at_least".into(),
        operand: OperandText::One("5".into()),
    });
    let view = list(&mut session, &faulty);
    assert_eq!(
        view.n_matching, view.n_all,
        "a faulty filter does not narrow"
    );
    assert_eq!(view.filter_fault.map(|(at, _)| at), Some(1));
}

#[test]
fn a_filter_kept_as_a_segment_finds_the_same_people() {
    let mut session = open(SAMPLE);
    let by_rule = ClientsQuery {
        filter: revenue_at_least("1000000"),
        ..all()
    };
    let before = list(&mut session, &by_rule);
    made(
        &mut session,
        Edit::SaveSegment {
            filter: by_rule.filter.clone(),
            unit: "person".into(),
            seed: "big".into(),
            name: "Большие".into(),
        },
    );
    let mut by_segment = by_rule;
    by_segment.filter.terms = vec![FilterTerm {
        field: "segment".into(),
        operator: "in_segment".into(),
        operand: OperandText::One("s-big".into()),
    }];
    assert_eq!(list(&mut session, &by_segment).rows, before.rows);
}

#[test]
fn a_field_of_many_rows_is_one_step() {
    let mut session = open(SAMPLE);
    let before = state(&mut session);
    let query = ClientsQuery {
        facets: vec![("lifecycle".into(), vec!["lost".into()])],
        columns: vec!["person.opt_out".into()],
        ..all()
    };
    let ClientsView {
        n_matching: n,
        members,
        ..
    } = list(&mut session, &query);
    made(
        &mut session,
        Edit::Bulk {
            scope: ListScope {
                query: query.clone(),
                rows: ScopeRows::All { members },
            },
            path: "person.opt_out".into(),
            text: "да".into(),
        },
    );
    let after = list(&mut session, &query);
    assert!(n > 1 && after.n_matching == n && after.rows.iter().all(|row| row.opted_out));
    session.handle(Request::Undo);
    same(&state(&mut session), &before);
}

#[test]
fn a_pasted_block_is_one_step_and_says_what_did_not_fit() {
    let mut session = open(SAMPLE);
    let before = state(&mut session);
    let query = all();
    let ClientsView { rows, order, .. } = list(&mut session, &query);
    let paste = Paste {
        query: query.clone(),
        order,
        first: u32::try_from(rows.len()).unwrap() - 2,
        columns: vec![
            "person.role".into(),
            "person.decision_maker".into(),
            "company.revenue_12m".into(),
        ],
        text: "Captain\tyes\t5\r\n\"two\nlines\"\tmaybe\t\r\nbeyond\tno\t\r\n".into(),
        lines: 1,
    };
    let Response::Fit(fit) = session.handle(Request::TryPaste(paste.clone())) else {
        panic!()
    };
    let fit: FitView = *fit;
    let misfits: Vec<(u32, u32, &str)> = fit
        .rejected
        .iter()
        .map(|cell| (cell.row, cell.column, cell.said.code.as_str()))
        .collect();
    assert_eq!(fit.n_cells, 3);
    assert_eq!(
        misfits,
        [
            (1, 3, "refused-computed"),
            (2, 2, "refused-not-a-value"),
            (2, 3, "refused-computed"),
            (3, 1, "refused-no-row"),
            (3, 2, "refused-no-row"),
            (3, 3, "refused-no-row"),
        ]
    );
    same(&state(&mut session), &before);
    made(&mut session, Edit::Paste(paste));
    let last_but_one = person(&mut session, &rows[rows.len() - 2].id);
    assert_eq!(
        (last_but_one.role.as_str(), last_but_one.decision_maker),
        ("Captain", Some(true))
    );
    assert_eq!(
        person(&mut session, &rows[rows.len() - 1].id).role,
        "two\nlines"
    );
    session.handle(Request::Undo);
    same(&state(&mut session), &before);
}

#[test]
fn a_copied_block_pastes_back_unchanged() {
    let mut session = open(SAMPLE);
    let columns: Vec<String> = ["person.name", "person.role", "person.decision_maker"]
        .map(str::to_owned)
        .to_vec();
    let Response::Block(block) = session.handle(Request::CopyBlock {
        query: all(),
        first: 5,
        last: 44,
        columns: columns.clone(),
    }) else {
        panic!()
    };
    assert_eq!(block.n_rows, 40);
    let paste = Paste {
        query: all(),
        order: list(&mut session, &all()).order,
        first: 5,
        columns,
        text: block.tsv,
        lines: 1,
    };
    assert_eq!(edit(&mut session, Edit::Paste(paste)), Response::Unchanged);
}

#[test]
fn a_person_added_by_hand_with_a_new_company_is_deleted_and_comes_back() {
    let mut session = open(SAMPLE);
    let values = [
        ("name", "Ада Лавлейс"),
        ("company_id", "Аналитическая машина"),
        ("decision_maker", "yes"),
    ];
    made(
        &mut session,
        Edit::Add {
            table: "people".into(),
            seed: "ada".into(),
            values: values.map(|(a, b)| (a.into(), b.into())).to_vec(),
        },
    );
    let added = person(&mut session, "p-ada");
    assert_eq!(added.company, "Аналитическая машина");
    let with_ada = state(&mut session);
    let scope = ListScope {
        query: ClientsQuery {
            unit: "company".into(),
            ..all()
        },
        rows: ScopeRows::Ids(vec![added.company_id]),
    };
    made(&mut session, Edit::Delete { scope });
    let alone = person(&mut session, "p-ada");
    assert_eq!(
        (alone.name.as_str(), alone.company.as_str()),
        ("Ада Лавлейс", "")
    );
    session.handle(Request::Undo);
    let again = person(&mut session, "p-ada");
    assert_eq!(again.company, "Аналитическая машина");
    same(&state(&mut session), &with_ada);
}

#[test]
fn deleting_people_takes_their_records_and_undo_brings_all_back() {
    let mut session = open(SAMPLE);
    let before = state(&mut session);
    let ids: Vec<String> = list(&mut session, &all()).rows[..20]
        .iter()
        .map(|row| row.id.clone())
        .collect();
    let scope = ListScope {
        query: all(),
        rows: ScopeRows::Ids(ids.clone()),
    };
    made(&mut session, Edit::Delete { scope });
    let book = state(&mut session);
    for id in &ids {
        assert!(!book.contains(&format!("\"person_id\":\"{id}\"")), "{id}");
    }
    session.handle(Request::Undo);
    same(&state(&mut session), &before);
}

#[test]
fn an_erased_person_is_nowhere_in_the_file_and_not_in_the_history() {
    let mut session = open(SAMPLE);
    let row = list(&mut session, &all()).rows[0].clone();
    for text in ["Captain", "Admiral"] {
        made(
            &mut session,
            Edit::Cell {
                table: "people".into(),
                id: row.id.clone(),
                field: "role".into(),
                text: text.into(),
            },
        );
    }
    made(
        &mut session,
        Edit::Exclude {
            treatment: None,
            unit: row.id.clone(),
            reason: format!("{} said so", row.name),
        },
    );
    made(&mut session, Edit::Erase { id: row.id.clone() });
    let bytes = String::from_utf8(saved(&mut session)).unwrap();
    assert!(!bytes.contains(&row.name), "{}", row.name);
    assert!(!bytes.contains(&format!("\"{}\"", row.id)), "{}", row.id);
    assert_eq!(session.handle(Request::Undo), Response::Unchanged);
    let erased = state(&mut session);
    // What comes later is undone as ever.
    made(
        &mut session,
        Edit::BookName {
            name: "Another".into(),
        },
    );
    session.handle(Request::Undo);
    same(&state(&mut session), &erased);
}

#[test]
fn a_company_shows_its_people_and_all_that_happened() {
    let mut session = open(SAMPLE);
    let row = list(&mut session, &all())
        .rows
        .into_iter()
        .find(|row| row.company == "Vega")
        .unwrap();
    let Response::Company(company) = session.handle(Request::Company { id: row.company_id }) else {
        panic!()
    };
    let company: CompanyView = *company;
    assert!(company.people.iter().any(|person| person.id == row.id));
    let n = company.n_invoices + company.n_interactions + company.n_awards;
    assert_eq!(company.events.len(), n as usize);
    assert!(company.events.is_sorted_by(|a, b| a.day >= b.day));
}

#[test]
fn what_is_to_be_done_opens_the_people_concerned_and_shrinks_when_done() {
    let mut session = open(SAMPLE);
    let todo = |session: &mut Session| -> TodoView {
        match session.handle(Request::Todo) {
            Response::Todo(view) => *view,
            other => panic!("{other:?}"),
        }
    };
    let before = todo(&mut session);
    assert!(!before.items.is_empty());
    for item in &before.items {
        let query = ClientsQuery {
            facets: vec![("todo".into(), vec![item.kind.clone()])],
            ..all()
        };
        let view = list(&mut session, &query);
        assert_eq!(view.n_matching, item.n_people, "{}", item.kind);
        assert!(item.n_seats <= Some(item.n_people));
    }
    let contact = &before
        .items
        .iter()
        .find(|item| item.kind == "contact-decides");
    let n = contact.unwrap().n_people;
    let query = ClientsQuery {
        facets: vec![("todo".into(), vec!["contact-decides".into()])],
        ..all()
    };
    let id = list(&mut session, &query).rows[0].id.clone();
    made(
        &mut session,
        Edit::Cell {
            table: "people".into(),
            id,
            field: "decision_maker".into(),
            text: "yes".into(),
        },
    );
    assert_eq!(list(&mut session, &query).n_matching, n - 1);
}

#[test]
fn a_list_goes_out_guarded_and_everything_about_a_person_is_there() {
    let mut session = open(SAMPLE);
    let row = list(&mut session, &all()).rows[0].clone();
    made(
        &mut session,
        Edit::Cell {
            table: "people".into(),
            id: row.id.clone(),
            field: "note".into(),
            text: "=cmd|' /C calc'!A0".into(),
        },
    );
    let exported = file(session.handle(Request::ExportList {
        scope: ListScope {
            query: all(),
            rows: ScopeRows::Ids(vec![row.id.clone()]),
        },
        columns: vec!["person.name".into(), "person.note".into()],
        format: "csv".into(),
    }));
    let text = String::from_utf8(exported.bytes).unwrap();
    assert!(text.contains(&row.name) && text.contains("'=cmd"), "{text}");
    assert_eq!(text.lines().count(), 2);
    let everything = file(session.handle(Request::EverythingAbout { id: row.id.clone() }));
    let json: serde_json::Value = serde_json::from_slice(&everything.bytes).unwrap();
    assert_eq!(json["person"]["id"], row.id);
    assert_eq!(json["person"]["note"], "=cmd|' /C calc'!A0");
    assert!(json["company"].is_object());
}

#[test]
fn every_table_goes_out_and_comes_in_as_an_equal_book() {
    let mut session = open(SAMPLE);
    let tables = [
        "owners",
        "companies",
        "people",
        "invoices",
        "interactions",
        "awards",
    ];
    let before = records(&mut session, &tables);
    for format in ["csv", "xlsx"] {
        let files: Vec<FileBytes> = tables
            .map(|table| export(&mut session, table, format))
            .to_vec();
        let mut other = Session::new();
        other.handle(Request::NewBook {
            id: "other".into(),
            name: "Other".into(),
            as_of: 739_575,
        });
        let read = other.handle(Request::ImportRead {
            files,
            choices: ImportChoices {
                undecided_are_new: true,
                ..ImportChoices::default()
            },
        });
        assert!(matches!(read, Response::Import(_)), "{format}: {read:?}");
        let accepted = other.handle(Request::ImportAccept { time: 0 });
        assert!(
            matches!(accepted, Response::Edited { .. }),
            "{format}: {accepted:?}"
        );
        let after = records(&mut other, &tables);
        for ((table, before), after) in tables.iter().zip(&before).zip(&after) {
            assert_eq!(before.len(), after.len(), "{format}: {table}");
            let differing = before.iter().zip(after).find(|(a, b)| a != b);
            assert_eq!(differing, None, "{format}: {table}");
        }
    }
}

/// The records of each table, by id.
fn records(session: &mut Session, tables: &[&str]) -> Vec<Vec<String>> {
    let json: serde_json::Value = serde_json::from_slice(&saved(session)).expect("a plan file");
    tables
        .iter()
        .map(|table| {
            let mut records: Vec<String> = json["book"][*table]
                .as_array()
                .into_iter()
                .flatten()
                .map(ToString::to_string)
                .collect();
            records.sort();
            records
        })
        .collect()
}

fn export(session: &mut Session, table: &str, format: &str) -> FileBytes {
    let out = file(session.handle(Request::ExportTable {
        table: table.into(),
        format: format.into(),
    }));
    FileBytes {
        name: format!("{}{}", out.stem, out.ending),
        bytes: out.bytes,
    }
}

#[test]
fn cards_of_a_list_hold_names_and_companies() {
    let mut session = open(SAMPLE);
    let row = list(&mut session, &all()).rows[0].clone();
    let out = file(session.handle(Request::ExportList {
        scope: ListScope {
            query: all(),
            rows: ScopeRows::Ids(vec![row.id.clone()]),
        },
        columns: Vec::new(),
        format: "vcf".into(),
    }));
    let text = String::from_utf8(out.bytes).unwrap();
    assert!(
        text.contains(&row.name) && text.contains(&row.company),
        "{text}"
    );
    assert_eq!(text.matches("BEGIN:VCARD").count(), 1);
}

#[test]
fn two_records_are_made_one_and_parted_again_by_undo() {
    let mut session = open(SAMPLE);
    let rows = list(&mut session, &all()).rows;
    let (keep, drop) = (rows[0].id.clone(), rows[5].id.clone());
    let before = state(&mut session);
    let Response::Merge(view) = session.handle(Request::TryMerge {
        unit: "person".into(),
        keep: keep.clone(),
        drop: drop.clone(),
    }) else {
        panic!()
    };
    assert!(view.differing.iter().any(|field| field.field == "name"));
    made(
        &mut session,
        Edit::Merge {
            unit: "person".into(),
            keep: keep.clone(),
            drop: drop.clone(),
            from_drop: vec!["name".into()],
        },
    );
    assert_eq!(person(&mut session, &keep).name, rows[5].name);
    assert_eq!(list(&mut session, &all()).n_all, 485);
    session.handle(Request::Undo);
    same(&state(&mut session), &before);
    made(
        &mut session,
        Edit::Split {
            unit: "company".into(),
            id: rows[0].company_id.clone(),
            seed: "half".into(),
            name: "The other half".into(),
            moved: vec![("people".into(), keep.clone())],
        },
    );
    assert_eq!(person(&mut session, &keep).company, "The other half");
    session.handle(Request::Undo);
    same(&state(&mut session), &before);
}
