//! Drafts: nothing changes before they are accepted, and again nothing when repeated.

use book::mapping::{Counts, Diagnostic, Reason, propose};
use book::{TableId, Value};
use tables::{DateOrder, ValueProblem};

use crate::kit::{accept, cell, draft_all, drafted, empty, import, of_companies, rows, table};

const COMPANIES: &str = "id,name,status,owner,referred_by,Employees\n\
    c1,Rose,,anna,c2,12\nc2,Lily,lost,anna,,\n";
const PEOPLE: &str = "id,company_id,name,email,decision_maker\n\
    p1,c1,Ann,ann@rose.example,yes\np2,c3,Bob,,unknown\n";
const INVOICES: &str =
    "company_id,date,amount\nc1,2026-01-31,1500.50\nc1,2026-01-31,1500.50\nc4,2026-02-01,-3\n";
const INTERACTIONS: &str = "person_id,date,kind\np1,2026-03-01,call\np9,2026-03-02,call\n";
const AWARDS: &str = "person_id,treatment,date,value\np1,gift,2025-12-01,3000\n";
const ALL: [&str; 5] = [INTERACTIONS, AWARDS, INVOICES, PEOPLE, COMPANIES];

fn counts(n_new: u32, n_updated: u32, n_unchanged: u32) -> Counts {
    Counts {
        n_new,
        n_updated,
        n_unchanged,
    }
}

#[test]
fn our_own_tables_come_in_whole_in_any_order() {
    let mut book = empty();
    let draft = import(&mut book, &ALL);
    assert_eq!(
        rows(&book, TableId::Companies),
        [
            "c1: Employees=12 name=Rose owner=anna referred_by=c2",
            "c2: name=Lily owner=anna status=lost",
            "c3:",
            "c4:",
        ]
    );
    assert_eq!(rows(&book, TableId::Owners), ["anna: name=anna"]);
    assert_eq!(
        rows(&book, TableId::People),
        [
            "p1: company_id=c1 decision_maker=yes email=ann@rose.example name=Ann",
            "p2: company_id=c3 name=Bob",
        ]
    );
    assert_eq!(
        rows(&book, TableId::Invoices),
        [
            "1: amount=150050 company_id=c1 date=2026-01-31",
            "2: amount=150050 company_id=c1 date=2026-01-31",
            "3: amount=-300 company_id=c4 date=2026-02-01",
        ]
    );
    assert_eq!(
        rows(&book, TableId::Interactions),
        [
            "1: date=2026-03-01 kind=call person_id=p1",
            "2: date=2026-03-02 kind=call person_id=p9"
        ]
    );
    assert_eq!(
        rows(&book, TableId::Awards),
        ["1: date=2025-12-01 person_id=p1 treatment=gift value=300000"]
    );
    assert_eq!(draft.rejected, []);
    assert_eq!(
        draft.diagnostics,
        [
            Diagnostic::Created {
                table: TableId::Owners,
                n_records: 1
            },
            Diagnostic::Created {
                table: TableId::Companies,
                n_records: 2
            },
            Diagnostic::UnknownReference {
                table: TableId::People,
                n_rows: 1,
                first: "p9".into()
            },
        ]
    );
}

#[test]
fn the_same_files_again_change_nothing() {
    let mut book = empty();
    import(&mut book, &ALL);
    let again = drafted(&book, &ALL);
    assert_eq!(again.changes, []);
    assert_eq!(again.total(), counts(0, 0, 2 + 2 + 3 + 2 + 1));
}

#[test]
fn an_update_changes_the_filled_cells_that_differ() {
    let mut book = empty();
    import(&mut book, &[COMPANIES, INVOICES]);
    let draft = import(
        &mut book,
        &["id,name,status,owner\nc1,Rose & Co,,boris\nc2,,,\nc5,New,,\n"],
    );
    assert_eq!(draft.counts[&TableId::Companies], counts(1, 1, 1));
    assert_eq!(cell(&book, TableId::Companies, "c1", "name"), "Rose & Co");
    assert_eq!(cell(&book, TableId::Companies, "c1", "owner"), "boris");
    assert_eq!(
        cell(&book, TableId::Companies, "c2", "status"),
        "lost",
        "an empty cell takes nothing away"
    );
    // A third alike is a new invoice; a file with the first two only is not.
    let three = "company_id,date,amount\nc1,2026-01-31,1500.50\nc1,2026-01-31,1500.5\nc1,2026-01-31,1500.50\n";
    assert_eq!(
        import(&mut book, &[three]).counts[&TableId::Invoices],
        counts(1, 0, 2)
    );
    assert_eq!(drafted(&book, &[three]).changes, []);
}

#[test]
fn a_file_that_overlaps_another_adds_only_what_is_more() {
    let mut book = empty();
    let january = "company_id,date,amount\nc1,2026-01-10,5\nc1,2026-01-20,5\n";
    let overlap = "company_id,date,amount\nc1,2026-01-20,5\nc1,2026-02-01,5\n";
    import(&mut book, &[january, overlap]);
    assert_eq!(book.table(TableId::Invoices).n_rows(), 3);
}

#[test]
fn bad_cells_are_named_with_their_place_and_the_rest_comes_in() {
    let mut book = empty();
    let text = "company_id,date,amount\nc1,31.02.2026,1\nc1,30.01.2026,\"1,2,3\"\nc1,30.01.2026,NaN\n\
                ,30.01.2026,5\nc1,30.01.2026,\nc1,30.01.2026,7\n";
    let draft = import(&mut book, &[text]);
    let reasons: Vec<_> = draft
        .rejected
        .iter()
        .map(|r| (r.row, r.cell.as_ref().map(|c| c.0), r.reason.clone()))
        .collect();
    let missing = |field| Reason::Missing {
        table: TableId::Invoices,
        field,
    };
    assert_eq!(
        reasons,
        [
            (2, Some(1), Reason::Value(ValueProblem::NoSuchDate)),
            (3, Some(2), Reason::Value(ValueProblem::BadGrouping)),
            (4, Some(2), Reason::Value(ValueProblem::NotANumber)),
            (5, None, missing("company_id")),
            (6, None, missing("amount")),
        ]
    );
    assert!(draft.rejected.iter().all(|rejected| !rejected.row_kept));
    assert_eq!(
        rows(&book, TableId::Invoices),
        ["1: amount=700 company_id=c1 date=2026-01-30"]
    );

    let draft = import(
        &mut book,
        &["id,name,since,potential\nc1,Rose,soon,12.3456\n"],
    );
    assert_eq!(
        rows(&book, TableId::Companies),
        ["c1: name=Rose"],
        "a record can do without these"
    );
    let kept: Vec<_> = draft
        .rejected
        .iter()
        .map(|r| (r.reason.code(), r.row_kept))
        .collect();
    assert_eq!(kept, [("not_a_date", true), ("too_precise", true)]);
}

#[test]
fn a_column_that_reads_two_ways_waits_for_an_answer() {
    let book = empty();
    let tables = [table("company_id,date,amount\nc1,03/04/2026,5\n")];
    let mut mappings = [propose(&tables[0])];
    let draft = draft_all(&book, &tables, &mappings);
    assert_eq!(draft.changes, []);
    assert_eq!(
        draft.diagnostics,
        [Diagnostic::ChooseDateOrder {
            file: "1".into(),
            column: 1
        }]
    );
    assert!(!draft.is_complete());
    mappings[0].columns[1].reading.date_order = Some(DateOrder::DayFirst);
    let mut book = book;
    let draft = draft_all(&book, &tables, &mappings);
    assert!(draft.is_complete());
    accept(&mut book, &draft);
    assert_eq!(cell(&book, TableId::Invoices, "1", "date"), "2026-04-03");
}

#[test]
fn customers_of_orders_become_companies_with_a_person() {
    let mut book = empty();
    let text = "customer_id,order_date,revenue,first_name,last_name,email\n\
                Brion Stark,2004-12-20,32,Brion,Stark,b@s.example\nEdw Frami,2006-03-15,99,Edw,Frami,e@f.example\n\
                Brion Stark,2005-01-02,8,Brion,Stark,b@s.example\n";
    import(&mut book, &[text]);
    assert_eq!(
        rows(&book, TableId::Companies),
        ["Brion Stark: name=Brion Stark", "Edw Frami: name=Edw Frami"]
    );
    assert_eq!(
        rows(&book, TableId::People),
        [
            "1: company_id=Brion Stark email=b@s.example name=Brion Stark",
            "2: company_id=Edw Frami email=e@f.example name=Edw Frami",
        ]
    );
    assert_eq!(
        rows(&book, TableId::Invoices)[2],
        "3: amount=800 company_id=Brion Stark contact_id=1 date=2005-01-02"
    );
    assert_eq!(drafted(&book, &[text]).changes, []);
}

#[test]
fn companies_are_found_by_id_tax_number_and_name() {
    let mut book = empty();
    import(
        &mut book,
        &["id,name,tax_number\nc1,ООО «Ёлка»,7701\n7,Rose,\n"],
    );
    let draft = import(
        &mut book,
        &[
            "Контрагент;Дата;Сумма\nооо \"Елка\";31.01.2026;1,5\nНовая;31.01.2026;2,5\n",
            "ИНН;Клиент;Дата;Сумма\n7701;Другое имя;31.01.2026;3,5\n",
        ],
    );
    let of: Vec<String> = rows(&book, TableId::Invoices)
        .iter()
        .map(|row| row.split(' ').nth(2).unwrap().to_owned())
        .collect();
    assert_eq!(of, ["company_id=c1", "company_id=3", "company_id=c1"]);
    assert_eq!(
        cell(&book, TableId::Companies, "c1", "name"),
        "ООО «Ёлка»",
        "who is only named is not changed"
    );
    assert_eq!(cell(&book, TableId::Companies, "3", "name"), "Новая");
    assert!(draft.diagnostics.contains(&Diagnostic::Created {
        table: TableId::Companies,
        n_records: 1
    }));
}

#[test]
fn records_with_ids_of_another_program_are_found_by_tax_number_and_email() {
    let mut book = empty();
    import(
        &mut book,
        &[
            "id,name,tax_number\nc1,Rose,7701\nc2,Lily,7702\nc3,Lily South,7702\n",
            "id,company_id,name,email\np1,c1,Ann Stone,ann@rose.example\n",
        ],
    );
    let crm = [
        "id,name,tax_number,city\n501,Rose Ltd,7701,Omsk\n502,Rose branch,7701,Tver\n503,Lily,7702,\n",
        "id,company_id,name,email,role\n901,501,Stone Ann,ANN@rose.example,CEO\n902,501,Bob,ann@rose.example,\n",
    ];
    let draft = import(&mut book, &crm);
    assert_eq!(
        draft.counts[&TableId::Companies],
        counts(2, 1, 0),
        "one row for one number, and none where several have it"
    );
    assert_eq!(cell(&book, TableId::Companies, "c1", "city"), "Omsk");
    assert_eq!(draft.counts[&TableId::People], counts(1, 1, 0));
    assert_eq!(cell(&book, TableId::People, "p1", "role"), "CEO");
    assert_eq!(
        cell(&book, TableId::People, "902", "company_id"),
        "c1",
        "its company is known by the other id"
    );
}

#[test]
fn who_shares_a_mailbox_but_not_a_name_is_not_renamed() {
    let mut book = empty();
    import(
        &mut book,
        &[
            "id,name,email\np1,Ivan Petrov,info@rose.example\np2,Oleg Titov,titov@rose.example\n\
           p3,Vera Stone,vera@rose.example\n",
        ],
    );
    let draft = import(
        &mut book,
        &[
            "id,name,email\n77,Olga Kim,info@rose.example\n78,Ivan Petrov,INFO@rose.example\n\
           79,Olga Titova-Kim,titov@rose.example\n80,Stone Vera,vera@rose.example\n",
        ],
    );
    assert_eq!(draft.counts[&TableId::People], counts(3, 1, 0));
    let name = |id: &str| cell(&book, TableId::People, id, "name");
    assert_eq!(
        ["p1", "p2", "p3", "77"].map(name),
        ["Ivan Petrov", "Oleg Titov", "Stone Vera", "Olga Kim"]
    );
}

#[test]
fn look_alikes_are_not_merged_by_name_where_there_is_an_id() {
    let mut book = empty();
    import(&mut book, &["id,name,city\na,Rose,\nb,Rose,\n"]);
    assert_eq!(book.companies().n_rows(), 2);
    let draft = import(&mut book, &["company,date,amount\nRose,2026-01-31,1\n"]);
    assert_eq!(
        of_companies(&book, "revenue_total"),
        [("a".into(), "100".into()), ("b".into(), "0".into())]
    );
    let said = Diagnostic::AmbiguousName {
        table: TableId::Companies,
        n_rows: 1,
        first: "Rose".into(),
    };
    assert!(draft.diagnostics.contains(&said));
}

#[test]
fn amounts_carry_their_currency() {
    let mut book = empty();
    let text = "company,date,amount,currency\nA,2026-01-31,100,руб.\nA,2026-01-31,200,usd\nA,2026-01-31,$300,\n\
                A,2026-01-31,400,JPY\nA,2026-01-31,500,doubloons\n";
    import(&mut book, &[text]);
    let money = |id: &str| {
        cell(&book, TableId::Invoices, id, "amount")
            + &cell(&book, TableId::Invoices, id, "currency")
    };
    assert_eq!(
        ["1", "2", "3", "4", "5"].map(money),
        [
            "10000RUB",
            "20000USD",
            "30000USD",
            "400JPY",
            "50000doubloons"
        ]
    );
}

#[test]
fn unknown_columns_become_own_fields_once() {
    let mut book = empty();
    import(
        &mut book,
        &["id,name,VIP,Visited,Size,Tags\nc1,A,да,31.01.2026,3.5,x\nc2,B,нет,,4,x\n"],
    );
    let kinds: Vec<String> = book
        .companies()
        .specs()
        .iter()
        .filter(|spec| spec.own)
        .map(|spec| format!("{} {:?}", spec.name, spec.kind))
        .collect();
    assert_eq!(
        kinds,
        ["VIP Flag", "Visited Date", "Size Number", "Tags Choice"]
    );
    assert_eq!(cell(&book, TableId::Companies, "c1", "Size"), "3.5");
    // A number that is none any more does not make another field.
    let draft = import(&mut book, &["id,name,Size\nc1,A,big\nc2,B,5\n"]);
    assert_eq!(
        draft.rejected[0].reason,
        Reason::Value(ValueProblem::NotANumber)
    );
    assert_eq!(cell(&book, TableId::Companies, "c2", "Size"), "5");
}

#[test]
fn values_are_mapped_too() {
    let tables = [table("id,name,status\nc1,A,Клиент\nc2,B,на паузе\n")];
    let mut mapping = propose(&tables[0]);
    let mut values = mapping.columns[2].reading.values.clone();
    assert_eq!(values.get("клиент").map(String::as_str), Some("client"));
    values.insert("на паузе".into(), "lost".into());
    mapping.map_values(2, values);
    let mut book = empty();
    let draft = draft_all(&book, &tables, &[mapping]);
    accept(&mut book, &draft);
    assert_eq!(cell(&book, TableId::Companies, "c1", "status"), "client");
    assert_eq!(cell(&book, TableId::Companies, "c2", "status"), "lost");
}

#[test]
fn rows_about_one_record_are_joined_and_counted() {
    let mut book = empty();
    let draft = import(&mut book, &["id,name,city\nc1,A,\nc1,,Omsk\n"]);
    assert_eq!(rows(&book, TableId::Companies), ["c1: city=Omsk name=A"]);
    let repeated = Diagnostic::RepeatedRows {
        file: "1".into(),
        table: TableId::Companies,
        n_rows: 1,
    };
    assert_eq!(draft.diagnostics, [repeated]);
}

#[test]
fn a_table_of_unknown_words_changes_nothing_and_says_so() {
    let draft = drafted(&empty(), &["alpha,beta\n1,2\n"]);
    assert_eq!(draft.changes, []);
    assert_eq!(
        draft.diagnostics,
        [Diagnostic::UnknownTable { file: "1".into() }]
    );
}

#[test]
fn hostile_text_is_kept_to_the_letter() {
    let mut book = empty();
    import(
        &mut book,
        &["id,name,note\nc1,=cmd|x,<script>alert(1)</script>\u{202e}\n"],
    );
    assert_eq!(cell(&book, TableId::Companies, "c1", "name"), "=cmd|x");
    assert_eq!(
        cell(&book, TableId::Companies, "c1", "note"),
        "<script>alert(1)</script>\u{202e}"
    );
    assert_eq!(book.value(TableId::Companies, 0, 1), Value::Empty);
}
