//! What a person can rely on when bringing lists: everything is seen, and can be changed, before
//! anything changes; what is bad stays outside, with its place.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop at what cannot be"
)]

use session::view::{ColumnView, ImportRecordsView, ImportView, Overview};
use session::{
    CellFix, FileBytes, ImportChoices, ImportQuery, OwnFieldChoice, PairChoice, Request, Response,
    Session, ValueChoice,
};
use words::{Language, Words};

const COMPANIES: &str = "id,name,since\nC1,Vega,2011-03-01\nC2,Kedr,2019-05-01\n";
const PEOPLE: &str = "id,company_id,name,email,decision_maker\n\
                      P1,C1,Anna Orlova,anna@vega.example,ЛПР\n\
                      P2,C2,Oleg Titov,oleg@kedr.example,no\n";

fn begun() -> Session {
    let mut session = Session::new();
    session.handle(Request::NewBook {
        id: "book".into(),
        name: "Northgate".into(),
        as_of: 20_778,
    });
    session
}

fn file(name: &str, bytes: impl AsRef<[u8]>) -> FileBytes {
    FileBytes {
        name: name.into(),
        bytes: bytes.as_ref().to_vec(),
    }
}

fn read(session: &mut Session, files: Vec<FileBytes>, choices: &ImportChoices) -> ImportView {
    let choices = choices.clone();
    match session.handle(Request::ImportRead { files, choices }) {
        Response::Import(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn once(session: &mut Session, name: &str, bytes: impl AsRef<[u8]>) -> ImportView {
    read(session, vec![file(name, bytes)], &ImportChoices::default())
}

fn again(session: &mut Session, choices: &ImportChoices) -> ImportView {
    read(session, Vec::new(), choices)
}

fn records(session: &mut Session, list: &str) -> ImportRecordsView {
    let query = ImportQuery {
        list: list.into(),
        limit: 100,
        ..ImportQuery::default()
    };
    match session.handle(Request::ImportRecords(query)) {
        Response::ImportRecords(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn accept(session: &mut Session) -> Response {
    session.handle(Request::ImportAccept { time: 0 })
}

fn overview(session: &mut Session) -> Overview {
    match session.handle(Request::Overview) {
        Response::Overview(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn bytes(session: &mut Session) -> Vec<u8> {
    match session.handle(Request::Save { time: 0 }) {
        Response::Saved { bytes, .. } => bytes,
        other => panic!("{other:?}"),
    }
}

fn column<'v>(view: &'v ImportView, header: &str) -> &'v ColumnView {
    let mut columns = view.sources.iter().flat_map(|source| &source.columns);
    columns.find(|column| column.header == header).unwrap()
}

/// The book with the companies and people above.
fn filled() -> Session {
    let mut session = begun();
    let files = vec![file("companies.csv", COMPANIES), file("people.csv", PEOPLE)];
    let view = read(&mut session, files, &ImportChoices::default());
    assert!(view.ready, "{view:?}");
    assert!(matches!(accept(&mut session), Response::Edited { .. }));
    session
}

#[test]
fn several_files_are_one_edit_and_one_undo() {
    let mut session = begun();
    let before = bytes(&mut session);
    let files = vec![file("people.csv", PEOPLE), file("companies.csv", COMPANIES)];
    let view = read(&mut session, files, &ImportChoices::default());
    assert_eq!((view.n_new, view.n_rejected), (4, 0));
    assert_eq!(bytes(&mut session), before, "looking changes nothing");
    accept(&mut session);
    let now = overview(&mut session);
    assert_eq!((now.n_companies, now.n_people), (2, 2));
    session.handle(Request::Undo);
    let now = overview(&mut session);
    assert_eq!((now.n_companies, now.n_people), (0, 0));
}

#[test]
fn files_that_come_later_join_those_under_way_and_keep_what_was_chosen() {
    let mut session = begun();
    once(&mut session, "companies.csv", COMPANIES);
    let choices = ImportChoices {
        targets: vec![(0, 2, "leave_out".into())],
        joins: true,
        ..ImportChoices::default()
    };
    let view = read(&mut session, vec![file("people.csv", PEOPLE)], &choices);
    assert_eq!(view.sources.len(), 2);
    assert_eq!(column(&view, "since").target, "leave_out");
    assert_eq!(view.n_new, 4);
}

#[test]
fn a_file_can_be_passed_over_and_its_namesake_is_told_from_it() {
    let mut session = begun();
    let files = vec![
        file("a.csv", b"\x89PNG\r\n\x1a\n"),
        file("a.csv", COMPANIES),
    ];
    let view = read(&mut session, files, &ImportChoices::default());
    assert_eq!(view.sources[1].name, "a.csv (2)");
    assert!(!view.ready, "a picture is no table");
    let choices = ImportChoices {
        without: vec![0],
        ..ImportChoices::default()
    };
    let view = again(&mut session, &choices);
    assert!(view.ready && view.n_new == 2, "{view:?}");
}

#[test]
fn letters_separator_and_names_are_found_and_changed() {
    let text = "Наши клиенты\nНазвание компании;Отрасль\nВега;Связь\nКедр;Лес\n";
    let (bytes_1251, ..) = encode_1251(text);
    let mut session = begun();
    let view = once(&mut session, "clients.csv", &bytes_1251);
    let source = &view.sources[0];
    assert_eq!(source.encoding, "windows-1251");
    assert_eq!(source.delimiter, Some(';'));
    assert_eq!(
        (source.header_row, source.first_row, source.n_rows),
        (2, 3, 2)
    );
    let choices = ImportChoices {
        first_rows: vec![(0, 4)],
        ..ImportChoices::default()
    };
    assert_eq!(again(&mut session, &choices).n_new, 1);
    let choices = ImportChoices {
        encodings: vec![(0, "KOI8-R".into())],
        ..ImportChoices::default()
    };
    let wrong = again(&mut session, &choices);
    assert_ne!(wrong.sources[0].columns[0].header, "Название компании");
    let right = again(&mut session, &ImportChoices::default());
    assert_eq!(right.sources[0].columns[0].header, "Название компании");
}

/// Enough of windows-1251 for Russian words.
fn encode_1251(text: &str) -> (Vec<u8>, usize) {
    let byte = |c: char| match c {
        'А'..='я' => u8::try_from(u32::from(c) - 0x410 + 0xC0).unwrap(),
        c => u8::try_from(u32::from(c)).unwrap(),
    };
    (text.chars().map(byte).collect(), text.len())
}

#[test]
fn days_that_read_two_ways_are_asked_once_with_both_readings() {
    let mut session = filled();
    let view = once(
        &mut session,
        "invoices.csv",
        "company_id,date,amount\nC1,03/04/2026,10\nC2,05/06/2026,20\n",
    );
    assert!(!view.ready);
    let asked = column(&view, "date");
    assert_eq!(asked.date_order.as_deref(), Some(""));
    let doubt = asked.doubt.as_ref().unwrap();
    assert_eq!(doubt.text, "03/04/2026");
    let day = book::Date::from_ymd(2026, 4, 3).unwrap().0;
    assert_eq!(
        doubt.readings[0],
        ("day_first".into(), words::Parameter::Date(day))
    );
    let choices = ImportChoices {
        date_orders: vec![(0, 1, "day_first".into())],
        ..ImportChoices::default()
    };
    let view = again(&mut session, &choices);
    assert!(view.ready && view.n_new == 2, "{view:?}");
}

#[test]
fn one_thousand_or_one_and_a_bit_is_asked_with_both_readings() {
    let mut session = filled();
    let text = "company_id,date,amount\nC1,2026-04-03,1.234\nC2,2026-06-05,5.678\n";
    let view = once(&mut session, "invoices.csv", text);
    let asked = column(&view, "amount");
    assert_eq!(asked.decimal_sign.as_deref(), Some(""));
    let doubt = asked.doubt.as_ref().unwrap();
    let readings = [
        ("point".to_owned(), words::Parameter::Number(12_340)),
        ("comma".to_owned(), words::Parameter::Number(12_340_000)),
    ];
    assert_eq!(
        (doubt.text.as_str(), doubt.readings.as_slice()),
        ("1.234", &readings[..])
    );
}

#[test]
fn an_own_field_gets_the_name_and_type_that_were_chosen() {
    let mut session = filled();
    let text = "id,name,Folder\nC1,Vega,12\nC3,Sirius,7\n";
    once(&mut session, "companies.csv", text);
    let choices = ImportChoices {
        own_fields: vec![OwnFieldChoice {
            file: 0,
            column: 2,
            name: "Shelf".into(),
            kind: "number".into(),
            ..OwnFieldChoice::default()
        }],
        ..ImportChoices::default()
    };
    let view = again(&mut session, &choices);
    let own = column(&view, "Folder").own.clone().unwrap();
    assert_eq!(
        (own.table.as_str(), own.name.as_str(), own.kind.as_str()),
        ("companies", "Shelf", "number")
    );
    accept(&mut session);
    let companies = session.document().unwrap().book.companies();
    assert!(companies.position("Shelf").is_some());
}

#[test]
fn the_key_decides_who_is_known() {
    let mut session = filled();
    let text = "id,name,email\nX9,Anna Orlova-Smith,anna@vega.example\n";
    let by_email = ImportChoices {
        keys: vec![(0, "people".into(), "email".into())],
        ..ImportChoices::default()
    };
    let view = read(&mut session, vec![file("people.csv", text)], &by_email);
    let people = &view.sources[0].feeds;
    let people = people.iter().find(|feed| feed.table == "people").unwrap();
    assert!(people.keys.contains(&"email".to_owned()), "{people:?}");
    assert_eq!((view.n_new, view.n_updated), (0, 1), "{view:?}");
    let by_name = ImportChoices {
        keys: vec![(0, "people".into(), "name".into())],
        ..ImportChoices::default()
    };
    let view = again(&mut session, &by_name);
    assert_eq!((view.n_new, view.n_updated), (1, 0), "{view:?}");
}

#[test]
fn words_in_cells_are_listed_with_what_they_become_and_can_mean_something_else() {
    let mut session = begun();
    let text = "id,company_id,name,decision_maker\nP1,,Anna,ЛПР\nP2,,Oleg,возможно\nP3,,Ivan,нет\nP4,,Olga,возможно\n";
    let view = once(&mut session, "people.csv", text);
    let values = &view.sources[0].values;
    let decides = values
        .iter()
        .find(|v| v.target == "people.decision_maker")
        .unwrap();
    let found: Vec<_> = decides
        .values
        .iter()
        .map(|v| (v.text.as_str(), v.n_rows, v.becomes.as_str(), v.is_known))
        .collect();
    assert_eq!(found[0], ("возможно", 2, "", false));
    assert!(found.contains(&("ЛПР", 1, "yes", true)), "{found:?}");
    assert_eq!(view.n_rejected, 2, "a word nobody knows stays outside");
    let choices = ImportChoices {
        values: vec![ValueChoice {
            file: 0,
            column: decides.column,
            target: decides.target.clone(),
            text: "Возможно".into(),
            becomes: "no".into(),
        }],
        ..ImportChoices::default()
    };
    let view = again(&mut session, &choices);
    assert_eq!(view.n_rejected, 0, "{:?}", view.rejected);
}

#[test]
fn a_mended_cell_enters_and_stays_mended_when_other_choices_change() {
    let mut session = filled();
    let text = "company_id,date,amount\nC1,2026-02-31,10\nC2,2026-03-01,20\n";
    let view = once(&mut session, "invoices.csv", text);
    let [bad] = view.rejected.as_slice() else {
        panic!("{:?}", view.rejected)
    };
    assert_eq!(
        (bad.row, bad.column.as_str(), bad.text.as_str()),
        (2, "B", "2026-02-31")
    );
    let fix = CellFix {
        file: bad.source,
        sheet: bad.sheet_number,
        row: bad.row,
        column: bad.cell,
        was: bad.text.clone(),
        text: "2026-02-28".into(),
    };
    let mut choices = ImportChoices {
        fixes: vec![fix],
        ..ImportChoices::default()
    };
    let view = again(&mut session, &choices);
    assert_eq!((view.n_new, view.n_rejected), (2, 0));
    choices.decimal_signs = vec![(0, 2, "comma".into())];
    let view = again(&mut session, &choices);
    assert_eq!((view.n_new, view.n_rejected), (2, 0));
}

#[test]
fn a_row_with_too_many_fields_can_be_written_anew() {
    let mut session = filled();
    let text = "company_id,date,amount\nC1,2026-02-01,10\nC2,2026-03-01,20,,x\nC2,2026-04-01,5\n";
    let view = once(&mut session, "invoices.csv", text);
    let bad = view.rejected.iter().find(|row| row.is_row).unwrap();
    let choices = ImportChoices {
        fixes: vec![CellFix {
            row: bad.row,
            was: bad.text.clone(),
            text: "C2,2026-03-01,20".into(),
            ..CellFix::default()
        }],
        ..ImportChoices::default()
    };
    let view = again(&mut session, &choices);
    assert_eq!((view.n_new, view.n_rejected), (3, 0), "{:?}", view.rejected);
}

#[test]
fn every_count_lists_its_records() {
    let mut session = filled();
    let text = "id,name,since\nC1,Vega,2012-01-01\nC2,Kedr,2019-05-01\nC3,Sirius,2020-01-01\n";
    let view = once(&mut session, "companies.csv", text);
    assert_eq!((view.n_new, view.n_updated, view.n_unchanged), (1, 1, 1));
    assert_eq!(view.changed_fields, [("companies.since".to_owned(), 1)]);
    let new = records(&mut session, "new");
    assert_eq!((new.n_total, new.records[0].name.as_str()), (1, "Sirius"));
    let updated = records(&mut session, "updated");
    let field = &updated.records[0].fields[0];
    let day = |y, m, d| session::view::Cell::Date(book::Date::from_ymd(y, m, d).unwrap().0);
    assert_eq!(updated.records[0].name, "Vega");
    assert_eq!(
        (&field.old, &field.new),
        (&day(2011, 3, 1), &day(2012, 1, 1))
    );
    let same = records(&mut session, "unchanged");
    assert_eq!((same.n_total, same.records[0].name.as_str()), (1, "Kedr"));
}

#[test]
fn invoices_of_new_companies_are_listed_by_the_company() {
    let mut session = begun();
    let files = vec![
        file("companies.csv", COMPANIES),
        file("invoices.csv", "company_id,date,amount\nC1,2026-03-01,10\n"),
    ];
    read(&mut session, files, &ImportChoices::default());
    let new = records(&mut session, "new");
    assert_eq!(new.records.last().unwrap().name, "Vega");
}

#[test]
fn an_export_of_our_own_brought_again_changes_nothing() {
    let mut session = filled();
    let view = once(&mut session, "companies.csv", COMPANIES);
    assert_eq!((view.n_new, view.n_updated, view.n_unchanged), (0, 0, 2));
    assert!(!view.ready);
    let before = bytes(&mut session);
    assert!(matches!(accept(&mut session), Response::Refused(_)));
    assert_eq!(bytes(&mut session), before);
}

#[test]
fn bad_files_are_refused_with_words_and_the_book_is_untouched() {
    let cases: [(&str, &[u8], &str); 9] = [
        ("empty.csv", b"", "0 bytes"),
        ("scan.pdf", b"%PDF-1.7\n%\xE2\xE3", "a PDF"),
        ("photo.jpg", b"\xFF\xD8\xFF\xE0\0\x10JFIF", "a picture"),
        ("letter.rtf", b"{\\rtf1 hello}", "rich text"),
        ("dump.sqlite", b"SQLite format 3\0....", "database"),
        ("things.7z", b"7z\xBC\xAF\x27\x1C....", "archive"),
        ("cut.xlsx", b"PK\x03\x04\x14\0xl/workbook.xml", ""),
        (
            "hostile.xml",
            b"<?xml version=\"1.0\"?><!DOCTYPE x><a/>",
            "XML",
        ),
        ("zeros.csv", b"a,b\n1,\0\0\0\n", "zero bytes"),
    ];
    let words = Words::new(Language::En, book::Currency::RUB);
    for (name, content, expected) in cases {
        let mut session = filled();
        let before = bytes(&mut session);
        let view = once(&mut session, name, content);
        let faults: Vec<String> = view.sources[0]
            .faults
            .iter()
            .map(|f| words.say(f))
            .collect();
        let said = faults.join(" ");
        assert!(
            !said.is_empty() && said.contains(expected),
            "{name}: {said}"
        );
        assert!(!view.ready, "{name}");
        assert!(
            matches!(accept(&mut session), Response::Refused(_)),
            "{name}"
        );
        assert_eq!(bytes(&mut session), before, "{name}");
    }
}

#[test]
fn an_open_quote_names_its_place_and_the_rows_before_it_can_be_taken() {
    let mut session = begun();
    let view = once(
        &mut session,
        "companies.csv",
        "id,name\nC1,Vega\nC2,\"Kedr\nC3,Sirius\n",
    );
    let words = Words::new(Language::En, book::Currency::RUB);
    let said = words.say(&view.sources[0].faults[0]);
    assert!(
        said.contains("Row 3") && said.contains("column B"),
        "{said}"
    );
    assert!(view.ready && view.n_new == 1, "{view:?}");
}

#[test]
fn ragged_rows_are_counted_with_the_first_of_them() {
    let mut session = begun();
    let view = once(
        &mut session,
        "companies.csv",
        "id,name\nC1,Vega\nC2,Kedr,x\nC3,Sirius,y\n",
    );
    let words = Words::new(Language::En, book::Currency::RUB);
    let said = words.say(&view.sources[0].faults[0]);
    assert!(said.contains('3') && said.contains('2'), "{said}");
    assert_eq!((view.n_new, view.n_rejected), (1, 2));
}

#[test]
fn amounts_and_days_that_are_none_name_row_and_column() {
    let mut session = filled();
    let text = "company_id;date;amount\nC1;31.02.2026;10,50\nC1;01.03.2026;1,2,3\n\
                C1;02.03.2026;9e99\nC1;03.03.2026;NaN\nC1;04.03.2026;7,25\n";
    let view = once(&mut session, "invoices.csv", text);
    assert_eq!((view.n_new, view.n_rejected), (1, 4));
    let places: Vec<(u32, &str, &str)> = view
        .rejected
        .iter()
        .map(|row| (row.row, row.column.as_str(), row.text.as_str()))
        .collect();
    let expected = [
        (2, "B", "31.02.2026"),
        (3, "C", "1,2,3"),
        (4, "C", "9e99"),
        (5, "C", "NaN"),
    ];
    assert_eq!(places, expected);
}

#[test]
fn text_that_a_program_might_run_is_kept_as_it_is() {
    let mut session = begun();
    let name = "=cmd|'/c calc'!A1 <script>alert(1)</script> \u{202e}";
    let text = format!("id,name\nC1,\"{name}\"\n");
    once(&mut session, "companies.csv", text);
    let new = records(&mut session, "new");
    assert_eq!(new.records[0].name, name.trim());
    accept(&mut session);
    let companies = session.document().unwrap().book.companies();
    assert_eq!(
        companies.text(companies.position("name").unwrap(), 0),
        name.trim()
    );
}

#[test]
fn progress_only_goes_forward() {
    let rows: String = (0..9_000).map(|n| format!("C{n},{n}\n")).collect();
    let mut session = begun();
    let heard = std::cell::RefCell::new(Vec::new());
    let request = Request::ImportRead {
        files: vec![file("companies.csv", format!("id,name\n{rows}"))],
        choices: ImportChoices::default(),
    };
    session.handle_watched(request, &|percent| heard.borrow_mut().push(percent));
    let heard = heard.into_inner();
    assert!(heard.len() > 3, "{heard:?}");
    assert!(
        heard.is_sorted() && heard.iter().all(|percent| *percent <= 100),
        "{heard:?}"
    );
}

const DOUBLES: &str = "id,company_id,name,email\nX1,C1,Anna Orlowa,a.orlova@vega.example\n\
                       X2,C2,Boris Novik,b@kedr.example\n";

#[test]
fn look_alikes_wait_for_a_word_and_are_never_merged_silently() {
    let mut session = filled();
    let view = once(&mut session, "people.csv", DOUBLES);
    assert!(view.n_alike > 0 && !view.ready, "{view:?}");
    let pairs = records(&mut session, "alike").pairs;
    let pair = &pairs[0];
    assert_eq!(
        (pair.new_name.as_str(), pair.other_name.as_str()),
        ("Anna Orlowa", "Anna Orlova")
    );
    assert!(!pair.reasons.is_empty());
    let email = pair
        .fields
        .iter()
        .find(|field| field.path == "people.email")
        .unwrap();
    assert_ne!(email.old, email.new, "both sides are shown");
    let before = bytes(&mut session);
    assert!(matches!(accept(&mut session), Response::Refused(_)));
    assert_eq!(bytes(&mut session), before);

    let decided = |is_same| ImportChoices {
        pairs: vec![PairChoice {
            new: pair.new.clone(),
            other: pair.other.clone(),
            is_same,
        }],
        ..ImportChoices::default()
    };
    let same = again(&mut session, &decided(true));
    assert!(same.ready, "{same:?}");
    assert_eq!((same.n_new, same.n_updated), (1, 1));
    let different = again(&mut session, &decided(false));
    assert!(different.ready);
    assert_eq!((different.n_new, different.n_updated), (2, 0));
}

#[test]
fn look_alikes_are_decided_by_rule_or_enter_as_new_when_a_person_says_so() {
    let mut session = filled();
    let view = once(&mut session, "people.csv", DOUBLES);
    let (reason, _) = view.alike_by_reason[0].clone();
    let by_rule = ImportChoices {
        pair_rules: vec![(reason, true)],
        ..ImportChoices::default()
    };
    let view = again(&mut session, &by_rule);
    assert!(
        view.ready && view.n_alike == 0 && view.n_updated == 1,
        "{view:?}"
    );
    let as_new = ImportChoices {
        undecided_are_new: true,
        ..ImportChoices::default()
    };
    let view = again(&mut session, &as_new);
    assert!(view.ready && view.n_new == 2, "{view:?}");
}

#[test]
fn a_mapping_that_was_accepted_holds_for_the_next_file_with_these_headers() {
    let mut session = filled();
    let text = "id,name,Folder\nC3,Sirius,12\n";
    let choices = ImportChoices {
        targets: vec![(0, 2, "companies.note".into())],
        ..ImportChoices::default()
    };
    let view = read(&mut session, vec![file("a.csv", text)], &choices);
    assert!(view.ready && !view.sources[0].is_remembered);
    accept(&mut session);
    let view = once(&mut session, "b.csv", "id,name,Folder\nC4,Polar,13\n");
    assert!(view.sources[0].is_remembered);
    assert_eq!(column(&view, "Folder").target, "companies.note");
    session.handle(Request::Undo);
    let view = once(&mut session, "b.csv", text);
    assert!(!view.sources[0].is_remembered, "undo forgets it, too");
}

#[test]
fn what_columns_without_names_are_holds_for_no_other_file() {
    let mut session = filled();
    let choices = ImportChoices {
        header_rows: vec![(0, 0)],
        targets: vec![
            (0, 0, "companies.id".into()),
            (0, 1, "companies.name".into()),
            (0, 2, "companies.note".into()),
        ],
        ..ImportChoices::default()
    };
    let view = read(
        &mut session,
        vec![file("a.csv", "C3,Sirius,north\nC4,Polar,south\n")],
        &choices,
    );
    assert_eq!(column(&view, "C").target, "companies.note", "{view:?}");
    assert!(view.ready, "{view:?}");
    accept(&mut session);
    let choices = ImportChoices {
        header_rows: vec![(0, 0)],
        ..ImportChoices::default()
    };
    let other = vec![file("b.csv", "Vega,2026-01-31,100\nKedr,2026-02-28,200\n")];
    let view = read(&mut session, other, &choices);
    assert!(!view.sources[0].is_remembered);
    assert_ne!(column(&view, "C").target, "companies.note");
}

#[test]
fn a_saved_mapping_brought_with_a_file_maps_it() {
    let text = "id,name,Folder\nC3,Sirius,12\n";
    let mut session = begun();
    once(&mut session, "a.csv", text);
    let choices = ImportChoices {
        targets: vec![(0, 2, "companies.note".into())],
        ..ImportChoices::default()
    };
    again(&mut session, &choices);
    let Response::File(saved) = session.handle(Request::ImportMapping) else {
        panic!("no file")
    };
    let mut other = begun();
    let files = vec![file("b.csv", text), file("a.mapping", &saved.bytes)];
    let view = read(&mut other, files, &ImportChoices::default());
    assert_eq!(view.sources.len(), 1, "the mapping is no list");
    assert_eq!(column(&view, "Folder").target, "companies.note");

    let mut third = begun();
    once(&mut third, "b.csv", text);
    let later = vec![file("a.mapping", &saved.bytes)];
    let view = read(&mut third, later, &ImportChoices::default());
    assert_eq!(
        column(&view, "Folder").target,
        "companies.note",
        "also after the file"
    );

    let mut fourth = begun();
    once(&mut fourth, "a.mapping", &saved.bytes);
    let view = once(&mut fourth, "b.csv", text);
    assert_eq!(
        column(&view, "Folder").target,
        "companies.note",
        "also before the file"
    );
}

#[test]
fn a_book_without_a_policy_can_start_with_that_of_another_plan_file() {
    let sample = include_bytes!("../../../samples/anniversary.json");
    let take = || {
        Request::Edit(session::EditRequest {
            edit: session::Edit::TakePolicy {
                bytes: sample.to_vec(),
            },
            author: "Olga".into(),
            time: 0,
        })
    };
    let mut session = filled();
    let taken = session.handle(take());
    assert!(matches!(taken, Response::Edited { .. }), "{taken:?}");
    let now = overview(&mut session);
    assert!(
        !now.programmes.is_empty() && now.faults.is_empty(),
        "{now:?}"
    );
    assert_eq!(now.n_people, 2, "its people stay where they are");
    assert!(matches!(
        session.handle(Request::Plan { full: None }),
        Response::Plan(_)
    ));
    assert!(
        matches!(session.handle(take()), Response::Refused(_)),
        "there is one now"
    );
    session.handle(Request::Undo);
    assert!(overview(&mut session).programmes.is_empty());
}
