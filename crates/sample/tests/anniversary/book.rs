//! The book: who is in it, and what has happened in five years.

use std::collections::BTreeSet;

use book::fields::{awards, interactions, invoices, people};
use book::{Date, TableId, Tri, Unit, Value};

use crate::sample_firm::SAMPLE;

#[test]
fn the_firm_has_312_companies_of_which_58_are_clients() {
    assert_eq!(SAMPLE.book().companies().n_rows(), 312);
    assert_eq!(SAMPLE.n_companies("client"), 58);
    assert_eq!(SAMPLE.n_companies("prospect"), 150);
    assert_eq!(SAMPLE.n_companies("lost"), 104);
}

#[test]
fn one_status_is_set_by_hand() {
    let by_hand =
        |&row: &u32| SAMPLE.value(Unit::Company, row, "lifecycle_by_hand") == Value::Flag(true);
    let n = SAMPLE.book().companies().n_rows();
    assert_eq!((0..n).filter(by_hand).count(), 1);
}

#[test]
fn there_are_486_people_with_names_of_their_own_in_both_scripts() {
    let table = SAMPLE.book().people();
    assert_eq!(table.n_rows(), 486);
    let names: BTreeSet<&str> = (0..486).map(|row| table.text(people::NAME, row)).collect();
    assert_eq!(names.len(), 486);
    let n_english = names.iter().filter(|name| name.is_ascii()).count();
    assert!((120..250).contains(&n_english), "{n_english}");
}

#[test]
fn of_those_in_client_companies_87_decide() {
    let decides = |&row: &u32| {
        SAMPLE.value(Unit::Person, row, "lifecycle") == Value::choice("client")
            && SAMPLE.value(Unit::Person, row, "decision_maker") == Value::Flag(true)
    };
    assert_eq!((0..486).filter(decides).count(), 87);
}

#[test]
fn invoices_cover_five_years_up_to_the_as_of_date() {
    let as_of = sample::as_of();
    let days = SAMPLE.book().table(TableId::Invoices).days(invoices::DATE);
    let (first, last) = (days.iter().min().unwrap(), days.iter().max().unwrap());
    assert_eq!(as_of, Date::from_ymd(2026, 11, 20).unwrap());
    assert!(as_of.plus_months(-60) <= Date(*first));
    assert!(as_of.plus_months(-59) >= Date(*first));
    assert!(Date(*last) <= as_of && as_of.days_since(Date(*last)) < 14);
}

#[test]
fn nothing_happens_after_the_as_of_date() {
    let as_of = sample::as_of();
    for (table, field) in [
        (TableId::Invoices, invoices::DATE),
        (TableId::Interactions, interactions::DATE),
        (TableId::Awards, awards::DATE),
    ] {
        let days = SAMPLE.book().table(table).days(field);
        assert!(
            days.iter().all(|&day| Date(day) <= as_of),
            "{}",
            table.name()
        );
    }
}

#[test]
fn every_record_counts_somewhere() {
    assert_eq!(SAMPLE.derived.diagnostics(), []);
}

#[test]
fn a_few_invoices_are_foreign_and_a_few_give_money_back() {
    let table = SAMPLE.book().table(TableId::Invoices);
    let rows = 0..table.n_rows();
    let n_foreign = rows
        .clone()
        .filter(|&row| !table.text(invoices::CURRENCY, row).is_empty());
    assert!((20..80).contains(&n_foreign.count()));
    let n_back = rows.filter(|&row| table.numbers(invoices::AMOUNT)[row as usize] < 0);
    assert!((3..10).contains(&n_back.count()));
}

#[test]
fn revenue_is_skewed_and_adds_up_to_what_the_screens_tell() {
    let of = |name: &str| {
        let companies = SAMPLE.book().companies();
        let row = (0..companies.n_rows()).find(|&row| companies.text(0, row) == name);
        SAMPLE.value(Unit::Company, row.unwrap(), "revenue_12m")
    };
    assert_eq!(of("Каскад Логистика"), Value::Money(984_000_000));
    assert_eq!(of("Vega"), Value::Money(219_500_000));
    assert_eq!(of("Горизонт"), Value::Money(13_600_000));
}

#[test]
fn some_invoices_go_to_somebody_who_does_not_decide() {
    let elsewhere = |&row: &u32| {
        SAMPLE.value(Unit::Company, row, "lifecycle") == Value::choice("client")
            && SAMPLE.value(Unit::Company, row, "invoice_contact_decides") == Value::Flag(false)
    };
    let n = SAMPLE.book().companies().n_rows();
    assert!((8..30).contains(&(0..n).filter(elsewhere).count()));
}

#[test]
fn six_managers_share_the_companies() {
    let owners = SAMPLE.book().table(TableId::Owners);
    assert_eq!(owners.n_rows(), 6);
    let companies = SAMPLE.book().companies();
    let all_have_one = (0..companies.n_rows()).all(|row| {
        SAMPLE
            .book()
            .follow(TableId::Companies, row, book::fields::companies::OWNER)
            .is_some()
    });
    assert!(all_have_one);
}

#[test]
fn wishes_are_known_and_eleven_asked_not_to_be_written_to() {
    let table = SAMPLE.book().people();
    let n_yes = |field| {
        table
            .flags(field)
            .iter()
            .filter(|&&flag| flag == Tri::Yes)
            .count()
    };
    assert_eq!(n_yes(people::OPT_OUT), 11);
    assert!(n_yes(people::NO_GIFTS) > 5);
    assert!(n_yes(people::NO_EVENTS) > 5);
}
