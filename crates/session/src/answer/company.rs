//! One company: its people, figures, facts and history.

use book::fields::{companies, people as fields};
use book::{Facts, TableId, Unit};
use words::Said;

use super::{people, records};
use crate::open::Open;
use crate::view::{CompanyPerson, CompanyView};

/// Facts of the page: full paths, in order.
const FACTS: [&str; 14] = [
    "company.name",
    "company.status",
    "company.industry",
    "company.region",
    "company.city",
    "company.owner",
    "company.since",
    "company.referred_by",
    "company.potential",
    "company.tax_number",
    "company.website",
    "company.note",
    "company.abc",
    "company.rfm",
];

/// The company of an id.
pub(crate) fn answer(open: &Open, id: &str) -> Result<CompanyView, Said> {
    let facts = open.facts();
    let table = facts.book.companies();
    let row = table
        .find(id)
        .ok_or_else(|| Said::new("refused-no-record").text("id", id))?;
    let staff = related(facts, TableId::People, row).to_vec();
    let (months, first_month) = people::months(facts, Some(row));
    let (gives, holds) = open
        .planned()
        .filter(|planned| planned.programme().unit == Unit::Company)
        .map(|planned| {
            (
                planned.sentences(facts, Unit::Company, row),
                planned.held_by(facts, Unit::Company, row),
            )
        })
        .unwrap_or_default();
    let n = |table| u32::try_from(related(facts, table, row).len()).unwrap_or(u32::MAX);
    Ok(CompanyView {
        id: id.to_owned(),
        name: table.text(companies::NAME, row).to_owned(),
        lifecycle: people::company_text(facts, Some(row), "lifecycle"),
        since: people::since(facts, Some(row)).map(|day| day.0),
        owner: people::owner_name(facts, Some(row)),
        gives,
        holds,
        people: staff.iter().map(|&row| person(open, row)).collect(),
        months,
        first_month: first_month.0,
        revenue_minor: people::company_number(facts, Some(row), "revenue_12m"),
        revenue_total_minor: people::company_number(facts, Some(row), "revenue_total"),
        n_invoices: n(TableId::Invoices),
        n_interactions: n(TableId::Interactions),
        n_awards: n(TableId::Awards),
        facts: records::facts(facts, Unit::Company, row, &FACTS),
        events: records::events(facts, Some(row), &staff, None),
    })
}

fn related(facts: Facts<'_>, table: TableId, row: u32) -> &[u32] {
    let related = facts.derived.related(TableId::Companies, table);
    related.map_or(&[], |related| related.rows(row))
}

fn person(open: &Open, row: u32) -> CompanyPerson {
    let facts = open.facts();
    let table = facts.book.people();
    CompanyPerson {
        id: table.row_id(row).into_owned(),
        name: table.text(fields::NAME, row).to_owned(),
        role: table.text(fields::ROLE, row).to_owned(),
        decision_maker: people::flag(facts, fields::DECISION_MAKER, row),
        holds: open
            .planned()
            .map(|planned| planned.held_by(facts, Unit::Person, row))
            .unwrap_or_default(),
    }
}
