//! Facts and history of a person or a company, as drawers and pages show them.

use book::fields::{awards, interactions, invoices, owners, people as fields};
use book::{Date, EMPTY_DAY, EMPTY_NUMBER, Facts, TableId, Unit};

use super::{cells, people};
use crate::view::{Event, Fact};

/// Fields by path with their values, then the firm's own; a person without a company has none
/// of the company's.
pub(crate) fn facts(facts: Facts<'_>, unit: Unit, row: u32, paths: &[&str]) -> Vec<Fact> {
    let tables: &[(TableId, &str)] = match unit {
        Unit::Person => &[(TableId::People, "person"), (TableId::Companies, "company")],
        Unit::Company => &[(TableId::Companies, "company")],
    };
    let own_paths = tables.iter().flat_map(|&(table, prefix)| {
        let specs = facts.book.table(table).specs().iter();
        let own = specs.filter(|spec| spec.own);
        own.map(move |spec| format!("{prefix}.{}", spec.name))
    });
    paths
        .iter()
        .map(|&path| path.to_owned())
        .chain(own_paths)
        .filter_map(|path| {
            let field = facts.resolve(unit, &path)?;
            let record = facts.row_for(unit, row, field)?;
            let stored = !facts.is_derived(field);
            Some(Fact {
                value: cells::of_unit(facts, unit, row, field),
                table: if stored {
                    field.table.name().to_owned()
                } else {
                    String::new()
                },
                id: facts.book.table(field.table).row_id(record).into_owned(),
                field: facts.name(field).to_owned(),
                kind: cells::kind_name(field.kind).to_owned(),
                path,
            })
        })
        .collect()
}

/// A company's invoices, the interactions and awards of people; latest first. What is another's
/// than `whose` is named.
pub(crate) fn events(
    facts: Facts<'_>,
    company: Option<u32>,
    of_people: &[u32],
    whose: Option<u32>,
) -> Vec<Event> {
    let book = facts.book;
    let related = |parent, child, row: u32| -> &[u32] {
        let related = facts.derived.related(parent, child);
        related.map_or(&[], |related| related.rows(row))
    };
    let name = |row: Option<u32>| {
        let other = row.filter(|&row| Some(row) != whose);
        other.map_or_else(String::new, |row| {
            book.people().text(fields::NAME, row).to_owned()
        })
    };
    let mut events = Vec::new();
    let table = book.table(TableId::Invoices);
    let of_company = company.map(|row| related(TableId::Companies, TableId::Invoices, row));
    for &at in of_company.unwrap_or_default() {
        events.push(Event {
            day: table.days(invoices::DATE)[at as usize],
            kind: "invoice".to_owned(),
            what: table.text(invoices::NUMBER, at).to_owned(),
            amount_minor: people::home_amount(facts, at),
            whose: name(book.follow(TableId::Invoices, at, invoices::CONTACT)),
            ..Event::default()
        });
    }
    for &person in of_people {
        let table = book.table(TableId::Interactions);
        for &at in related(TableId::People, TableId::Interactions, person) {
            let owner = book.follow(TableId::Interactions, at, interactions::OWNER);
            events.push(Event {
                day: table.days(interactions::DATE)[at as usize],
                kind: "interaction".to_owned(),
                what: table.text(interactions::KIND, at).to_owned(),
                note: table.text(interactions::NOTE, at).to_owned(),
                whose: name(Some(person)),
                owner: owner.map_or_else(String::new, |row| {
                    let owners = book.table(TableId::Owners);
                    owners.text(owners::NAME, row).to_owned()
                }),
                ..Event::default()
            });
        }
        let table = book.table(TableId::Awards);
        for &at in related(TableId::People, TableId::Awards, person) {
            let value = table.numbers(awards::VALUE)[at as usize];
            events.push(Event {
                day: table.days(awards::DATE)[at as usize],
                kind: "award".to_owned(),
                what: table.text(awards::TREATMENT, at).to_owned(),
                amount_minor: (value != EMPTY_NUMBER).then_some(value),
                note: table.text(awards::NOTE, at).to_owned(),
                whose: name(Some(person)),
                ..Event::default()
            });
        }
    }
    events.retain(|event| event.day != EMPTY_DAY);
    events.sort_by_key(|event| std::cmp::Reverse(Date(event.day)));
    events
}
