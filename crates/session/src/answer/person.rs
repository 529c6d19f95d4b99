//! One person: what the plan gives, what is worth a look, facts and history.

use book::fields::{awards, interactions, invoices, owners, people as fields};
use book::{Date, EMPTY_DAY, EMPTY_NUMBER, Facts, TableId, Unit};
use words::Said;

use super::{cells, hints, people};
use crate::open::Open;
use crate::view::{Event, Fact, Hint, PersonView};

/// Facts of the drawer: full paths, in order.
const FACTS: [&str; 18] = [
    "person.email",
    "person.phone",
    "person.address",
    "person.city",
    "person.role",
    "person.decision_maker",
    "person.language",
    "person.channel",
    "person.opt_out",
    "person.no_gifts",
    "person.no_events",
    "company.status",
    "company.since",
    "company.owner",
    "company.referred_by",
    "company.potential",
    "company.abc",
    "company.rfm",
];

/// The person of an id.
pub(crate) fn answer(open: &Open, id: &str) -> Result<PersonView, Said> {
    let facts = open.facts();
    let table = facts.book.people();
    let row = table
        .find(id)
        .ok_or_else(|| Said::new("refused-no-record").text("id", id))?;
    let company = facts.company_of(row);
    let (months, first_month) = people::months(facts, company);
    Ok(PersonView {
        id: id.to_owned(),
        name: table.text(fields::NAME, row).to_owned(),
        role: table.text(fields::ROLE, row).to_owned(),
        company_id: company.map_or_else(String::new, |row| {
            facts.book.companies().row_id(row).into_owned()
        }),
        company: people::company_name(facts, company),
        decision_maker: people::flag(facts, fields::DECISION_MAKER, row),
        lifecycle: people::company_text(facts, company, "lifecycle"),
        since: people::since(facts, company).map(|day| day.0),
        gives: open
            .planned()
            .map(|planned| planned.sentences(facts, Unit::Person, row))
            .unwrap_or_default(),
        holds: open
            .planned()
            .map(|planned| planned.held_by(facts, Unit::Person, row))
            .unwrap_or_default(),
        hints: hints::of(facts, row)
            .into_iter()
            .map(|said| Hint { said })
            .collect(),
        months,
        first_month: first_month.0,
        revenue_minor: people::company_number(facts, company, "revenue_12m"),
        facts: facts_of(facts, row, company),
        events: events(facts, row, company),
    })
}

fn facts_of(facts: Facts<'_>, row: u32, company: Option<u32>) -> Vec<Fact> {
    let own_paths = [TableId::People, TableId::Companies]
        .into_iter()
        .flat_map(|table| {
            let specs = facts
                .book
                .table(table)
                .specs()
                .iter()
                .filter(|spec| spec.own);
            specs.map(move |spec| match table {
                TableId::People => format!("person.{}", spec.name),
                _ => format!("company.{}", spec.name),
            })
        });
    FACTS
        .into_iter()
        .map(str::to_owned)
        .chain(own_paths)
        .filter_map(|path| {
            let field = facts.resolve(Unit::Person, &path)?;
            let record = facts.row_for(Unit::Person, row, field)?;
            if field.table == TableId::Companies && company.is_none() {
                return None;
            }
            let stored = !facts.is_derived(field);
            Some(Fact {
                value: cells::of_unit(facts, Unit::Person, row, field),
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

/// The company's invoices, the person's interactions and awards; latest first.
fn events(facts: Facts<'_>, row: u32, company: Option<u32>) -> Vec<Event> {
    let book = facts.book;
    let rows = |parent, child, row: Option<u32>| -> Vec<u32> {
        let related = facts.derived.related(parent, child);
        related
            .zip(row)
            .map(|(related, row)| related.rows(row).to_vec())
            .unwrap_or_default()
    };
    let mut events = Vec::new();
    let table = book.table(TableId::Invoices);
    for at in rows(TableId::Companies, TableId::Invoices, company) {
        let contact = book
            .follow(TableId::Invoices, at, invoices::CONTACT)
            .filter(|&other| other != row);
        events.push(Event {
            day: table.days(invoices::DATE)[at as usize],
            kind: "invoice".to_owned(),
            what: table.text(invoices::NUMBER, at).to_owned(),
            amount_minor: people::home_amount(facts, at),
            whose: contact.map_or_else(String::new, |row| {
                book.people().text(fields::NAME, row).to_owned()
            }),
            ..Event::default()
        });
    }
    let table = book.table(TableId::Interactions);
    for at in rows(TableId::People, TableId::Interactions, Some(row)) {
        let owner = book.follow(TableId::Interactions, at, interactions::OWNER);
        events.push(Event {
            day: table.days(interactions::DATE)[at as usize],
            kind: "interaction".to_owned(),
            what: table.text(interactions::KIND, at).to_owned(),
            note: table.text(interactions::NOTE, at).to_owned(),
            owner: owner.map_or_else(String::new, |row| {
                book.table(TableId::Owners)
                    .text(owners::NAME, row)
                    .to_owned()
            }),
            ..Event::default()
        });
    }
    let table = book.table(TableId::Awards);
    for at in rows(TableId::People, TableId::Awards, Some(row)) {
        let value = table.numbers(awards::VALUE)[at as usize];
        events.push(Event {
            day: table.days(awards::DATE)[at as usize],
            kind: "award".to_owned(),
            what: table.text(awards::TREATMENT, at).to_owned(),
            amount_minor: (value != EMPTY_NUMBER).then_some(value),
            note: table.text(awards::NOTE, at).to_owned(),
            ..Event::default()
        });
    }
    events.retain(|event| event.day != EMPTY_DAY);
    events.sort_by_key(|event| std::cmp::Reverse(Date(event.day)));
    events
}
