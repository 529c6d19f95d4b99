//! One person: what the plan gives, what is worth a look, facts and history.

use book::Unit;
use book::fields::people as fields;
use words::Said;

use super::{hints, people, records};
use crate::open::Open;
use crate::view::{Hint, PersonView};

/// Facts of the drawer: full paths, in order.
const FACTS: [&str; 27] = [
    "person.name",
    "person.company_id",
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
    "person.consent_basis",
    "person.consent_source",
    "person.consent_date",
    "person.consent_until",
    "person.birthday",
    "person.recipient_kind",
    "person.note",
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
        hints: hints::of(open, row)
            .into_iter()
            .map(|said| Hint { said })
            .collect(),
        months,
        first_month: first_month.0,
        revenue_minor: people::company_number(facts, company, "revenue_12m"),
        facts: records::facts(facts, Unit::Person, row, &FACTS),
        events: records::events(facts, company, &[row], Some(row)),
    })
}
