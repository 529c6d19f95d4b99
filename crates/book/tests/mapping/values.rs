//! Words in cells that stand for values, and mappings that are remembered.

use std::collections::BTreeMap;

use book::TableId;
use book::mapping::{
    ColumnValues, Confidence, Mapping, column_values, propose, propose_with, remember,
};
use tables::{DateOrder, Table};

use crate::kit::{accept, cell, draft_all, empty, import, table};

const PEOPLE: &str = "ФИО;Компания;Должность;ЛПР\nПётр;Роза;Ген. директор;ЛПР\nОльга;Роза;Директор Вселенной;нет\n\
    Анна;Роза;ген. директор;может быть\n";

/// `target: text×rows→value`, with `?` where the book does not know the value.
fn shown(found: &ColumnValues) -> String {
    let values = found.values.iter().map(|value| {
        let doubt = if value.is_known { "" } else { "?" };
        format!(" {}×{}→{}{doubt}", value.text, value.n_rows, value.becomes)
    });
    format!("{}:{}", found.target, values.collect::<String>())
}

#[test]
fn every_text_of_a_column_is_listed_with_what_it_becomes() {
    let people = table(PEOPLE);
    let listed: Vec<String> = column_values(&propose(&people), &people)
        .iter()
        .map(shown)
        .collect();
    assert_eq!(
        listed,
        [
            "people.role: Ген. директор×2→CEO Директор Вселенной×1→Директор Вселенной?",
            "people.decision_maker: ЛПР×1→yes может быть×1→? нет×1→no",
        ]
    );
    let calls = table(
        "person_id,date,kind\np1,2026-01-31,звонок\np1,2026-02-01,Встреча\np1,2026-02-01,сон\n",
    );
    let listed: Vec<String> = column_values(&propose(&calls), &calls)
        .iter()
        .map(shown)
        .collect();
    assert_eq!(
        listed,
        ["interactions.kind: Встреча×1→meeting звонок×1→call сон×1→сон?"]
    );
}

#[test]
fn a_title_proposes_who_decides_and_never_against_what_is_known() {
    let titles = "Имя;Фамилия;E-mail;Должность\nПётр;Иванов;p@x.example;Директор\nОльга;Ким;o@x.example;Космонавт\n\
        Анна;Бел;a@x.example;Секретарь\n";
    let mut book = empty();
    import(&mut book, &[titles]);
    let decides = |book: &book::Book| {
        ["1", "2", "3"].map(|id| cell(book, TableId::People, id, "decision_maker"))
    };
    assert_eq!(decides(&book), ["yes", "", "no"]);

    let mut book = empty();
    import(
        &mut book,
        &["Имя;Фамилия;E-mail;ЛПР\nПётр;Иванов;p@x.example;нет\n"],
    );
    import(&mut book, &[titles]);
    assert_eq!(decides(&book), ["no", "", "no"], "what was known stays");

    let tables = [table(titles)];
    let mut mapping = propose(&tables[0]);
    let cosmonaut = BTreeMap::from([
        ("космонавт".to_owned(), "yes".to_owned()),
        ("директор".to_owned(), String::new()),
    ]);
    mapping.tell_who_decides(3, cosmonaut);
    let mut book = empty();
    let draft = draft_all(&book, &tables, &[mapping]);
    accept(&mut book, &draft);
    assert_eq!(
        decides(&book),
        ["", "yes", "no"],
        "a person may say otherwise"
    );
}

/// A table whose headers mean nothing, mapped by hand.
fn mapped_by_hand(text: &str) -> (Table, Mapping) {
    let table = table(text);
    let mut mapping = propose(&table);
    for (column, path) in [
        (0, "companies.name"),
        (1, "invoices.amount"),
        (2, "invoices.date"),
    ] {
        assert!(mapping.send(&table, column, path));
    }
    (table, mapping)
}

#[test]
fn what_was_decided_once_holds_for_the_same_headers() {
    let (first, mut mapping) = mapped_by_hand("alpha,beta,gamma\nRose,1.5,03/04/2026\n");
    mapping.columns[2].reading.date_order = Some(DateOrder::DayFirst);
    let mut book = empty();
    let remembered = remember(&book, &first, &mapping).unwrap();
    let draft = draft_all(
        &book,
        std::slice::from_ref(&first),
        std::slice::from_ref(&mapping),
    );
    let before = book.clone();
    let mut changes = draft.changes.clone();
    changes.push(remembered);
    let inverse = book::apply(&mut book, &changes).unwrap();
    assert_eq!(remember(&book, &first, &mapping), None, "it is known now");

    let second = table("ALPHA,Beta *,gamma\nLily,2.5,05/06/2026\n");
    let proposed = propose_with(&second, &book.mappings);
    assert!(
        proposed
            .columns
            .iter()
            .all(|column| column.confidence == Confidence::Sure)
    );
    assert_eq!(proposed.columns[0].header, "ALPHA");
    assert_eq!(
        proposed.open_columns(),
        [0; 0],
        "the order of day and month was told before"
    );
    let draft = draft_all(&book, &[second], &[proposed]);
    accept(&mut book, &draft);
    assert_eq!(cell(&book, TableId::Invoices, "2", "date"), "2026-06-05");

    let third = table("alpha,beta,gamma\nLily,2.5,12/31/2026\n");
    let clear = propose_with(&third, &book.mappings);
    assert_eq!(
        clear.columns[2].reading.date_order,
        Some(DateOrder::MonthFirst),
        "clear cells win"
    );

    let mut undone = before.clone();
    book::apply(&mut undone, &changes).unwrap();
    book::apply(&mut undone, &inverse).unwrap();
    assert!(
        undone.same_records(&before),
        "import and memory are one edit"
    );
}

#[test]
fn what_the_headers_say_themselves_is_not_remembered() {
    let table = table("company_id,date,amount\nc1,2026-01-31,1\n");
    assert_eq!(remember(&empty(), &table, &propose(&table)), None);
}
