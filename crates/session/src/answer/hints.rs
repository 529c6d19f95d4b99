//! What is worth a look about a person's record.

use book::fields::{companies, invoices, people};
use book::{Facts, TableId};
use words::Said;

use super::people::{company_text, flag};

/// How far back an invoice's contact is looked for.
const INVOICE_MONTHS: i32 = 12;

/// The hints about a person, most useful first.
pub(crate) fn of(facts: Facts<'_>, row: u32) -> Vec<Said> {
    let mut hints = Vec::new();
    let book = facts.book;
    if flag(facts, people::OPT_OUT, row) == Some(true) {
        return hints;
    }
    let company = facts.company_of(row);
    let is_client = company_text(facts, company, "lifecycle") == "client";
    let decides = flag(facts, people::DECISION_MAKER, row);
    if is_client
        && decides == Some(true)
        && let Some(contact) = contact_who_does_not_decide(facts, company, row)
    {
        let name = book.people().text(people::NAME, contact);
        hints.push(Said::new("hint-invoice-contact").text("name", name));
    }
    if is_client && decides.is_none() && !anybody_decides(facts, company) {
        let name = company.map_or("", |row| book.companies().text(companies::NAME, row));
        hints.push(Said::new("hint-no-decision-maker").text("company", name));
    }
    let filled = |position| !book.people().text(position, row).is_empty();
    if !filled(people::EMAIL) && !filled(people::PHONE) && !filled(people::ADDRESS) {
        hints.push(Said::new("hint-unreachable"));
    }
    hints
}

fn anybody_decides(facts: Facts<'_>, company: Option<u32>) -> bool {
    let related = facts.derived.related(TableId::Companies, TableId::People);
    match (related, company) {
        (Some(related), Some(company)) => related
            .rows(company)
            .iter()
            .any(|&row| flag(facts, people::DECISION_MAKER, row) == Some(true)),
        _ => false,
    }
}

/// The contact of the company's latest invoice, if that is somebody else who does not decide.
fn contact_who_does_not_decide(facts: Facts<'_>, company: Option<u32>, row: u32) -> Option<u32> {
    let related = facts
        .derived
        .related(TableId::Companies, TableId::Invoices)?;
    let from = facts.as_of().plus_months(-INVOICE_MONTHS).0;
    let days = facts.book.table(TableId::Invoices).days(invoices::DATE);
    let latest = *related
        .rows(company?)
        .iter()
        .rev()
        .find(|&&at| days[at as usize] >= from && days[at as usize] <= facts.as_of().0)?;
    let contact = facts
        .book
        .follow(TableId::Invoices, latest, invoices::CONTACT)?;
    (contact != row && flag(facts, people::DECISION_MAKER, contact) == Some(false))
        .then_some(contact)
}
