//! The segments that rules, reserves and obligations speak of.

use std::collections::BTreeMap;

use book::fields::{awards, people};
use book::{Book, TableId, Unit};
use plan::{Bilingual, NamedSegment};
use rules::{Members, Rule, Segment};

use super::rule::{
    at_least, equals, had, in_last_days, in_last_months, is, is_no, is_yes, segment,
};
use super::{both, person};
use crate::awards::LAST_RECEPTION;
use crate::days::on;

pub(super) const CLIENTS: &str = "clients";
pub(super) const DECISION_MAKERS: &str = "client_decision_makers";
pub(super) const NEGOTIATED: &str = "negotiated_recently";
pub(super) const PROSPECTS: &str = "prospects_worth_a_seat";
pub(super) const LOST: &str = "lost_worth_winning_back";
const ASK_WHO_DECIDES: &str = "ask_who_decides";
const BILLED_ELSEWHERE: &str = "billed_elsewhere";
const SPEAKERS: &str = "speakers";
const GUESTS_2025: &str = "guests_2025";

pub(super) fn all(book: &Book) -> BTreeMap<String, NamedSegment> {
    let companies = |rule| (Unit::Company, Members::Dynamic(rule));
    let persons = |rule| (Unit::Person, Members::Dynamic(rule));
    let all: [(&str, Bilingual, (Unit, Members)); 9] = [
        (
            CLIENTS,
            both("Clients", "Клиенты"),
            companies(is("lifecycle", "client")),
        ),
        (
            DECISION_MAKERS,
            both("Decision makers at clients", "Кто решает у клиентов"),
            persons(Rule::All(vec![segment(CLIENTS), is_yes("decision_maker")])),
        ),
        (
            NEGOTIATED,
            both(
                "Negotiated with in the last 6 months",
                "Переговоры за последние 6 месяцев",
            ),
            persons(had("negotiation", 6)),
        ),
        (
            PROSPECTS,
            both("The best prospects", "Лучшие из потенциальных"),
            persons(Rule::All(vec![
                is("lifecycle", "prospect"),
                is_yes("decision_maker"),
                at_least("potential", "1500000"),
                in_last_days("person.last_interaction.negotiation", 150),
            ])),
        ),
        (
            LOST,
            both(
                "Lost clients worth winning back",
                "Ушедшие, которых стоит вернуть",
            ),
            persons(Rule::All(vec![
                is("lifecycle", "lost"),
                is_yes("decision_maker"),
                at_least("revenue_total", "1000000"),
                in_last_months("person.last_interaction", 18),
            ])),
        ),
        (
            ASK_WHO_DECIDES,
            both(
                "Clients where nobody is known to decide",
                "Клиенты, у которых неизвестно, кто решает",
            ),
            companies(Rule::All(vec![
                segment(CLIENTS),
                equals("n_decision_makers", "0"),
            ])),
        ),
        (
            BILLED_ELSEWHERE,
            both(
                "Invoices go to somebody who does not decide",
                "Счета получает не тот, кто решает",
            ),
            companies(Rule::All(vec![
                segment(CLIENTS),
                is_no("invoice_contact_decides"),
            ])),
        ),
        (
            SPEAKERS,
            both("Speakers of the evening", "Докладчики вечера"),
            (
                Unit::Person,
                Members::List(vec![person(book, "Hugh Doyle")]),
            ),
        ),
        (
            GUESTS_2025,
            both("Guests of the 2025 reception", "Гости приёма 2025 года"),
            (Unit::Person, guests(book)),
        ),
    ];
    all.into_iter()
        .map(|(id, name, (unit, members))| {
            let segment = Segment { unit, members };
            (id.to_owned(), NamedSegment { name, segment })
        })
        .collect()
}

/// Who was at last year's reception, as it was written down that evening.
fn guests(book: &Book) -> Members {
    let on = on(LAST_RECEPTION.0, LAST_RECEPTION.1, LAST_RECEPTION.2);
    let given = book.table(TableId::Awards);
    let mut ids: Vec<String> = (0..given.n_rows())
        .filter(|&row| given.text(awards::TREATMENT, row) == "reception")
        .filter(|&row| given.days(awards::DATE).get(row as usize) == Some(&on.0))
        .filter_map(|row| book.follow(TableId::Awards, row, awards::PERSON))
        .filter(|&person| {
            book.follow(TableId::People, person, people::COMPANY)
                .is_some()
        })
        .map(|person| book.people().row_id(person).into_owned())
        .collect();
    ids.sort_unstable();
    Members::Snapshot { ids, on }
}
