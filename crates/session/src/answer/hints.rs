//! What is worth a look about a person's record, and what is to be done about it.

use book::fields::{companies, invoices, people};
use book::{Date, Facts, TableId};
use words::Said;

use super::people::{company_text, flag};
use crate::open::Open;

/// How far back an invoice's contact is looked for.
const INVOICE_MONTHS: i32 = 12;

/// A set of marks.
pub(crate) type Marks = u8;

const INVOICE_CONTACT: Marks = 1;
const NO_DECISION_MAKER: Marks = 1 << 1;
const UNREACHABLE: Marks = 1 << 2;
const CONTACT_DECIDES: Marks = 1 << 3;
const NO_ADDRESS: Marks = 1 << 4;
const NO_BASIS: Marks = 1 << 5;

/// The marks that are said as hints.
pub(crate) const HINTS: Marks = INVOICE_CONTACT | NO_DECISION_MAKER | UNREACHABLE;
/// The marks that are a thing to be done, by name, in the order of the screen.
pub(crate) const TODO: [(Marks, &str); 4] = [
    (NO_DECISION_MAKER, "no-decision-maker"),
    (CONTACT_DECIDES, "contact-decides"),
    (NO_ADDRESS, "no-address"),
    (NO_BASIS, "no-basis"),
];

/// What the marks of one person depend on besides the person.
#[derive(Debug)]
pub(crate) struct Ground {
    /// Whether a treatment of the programme goes by post.
    by_post: bool,
}

impl Ground {
    pub(crate) fn of(open: &Open) -> Self {
        Self {
            by_post: open.planned().is_some_and(|planned| {
                let mut treatments = planned.programme().treatments.iter();
                treatments.any(|treatment| treatment.channel == Some(plan::Channel::Post))
            }),
        }
    }
}

/// The marks of a person. Nothing is asked of somebody who opted out.
pub(crate) fn marks(facts: Facts<'_>, ground: &Ground, row: u32) -> Marks {
    if flag(facts, people::OPT_OUT, row) == Some(true) {
        return 0;
    }
    let mut marks = 0;
    let mut mark = |mark, is_so: bool| {
        if is_so {
            marks |= mark;
        }
    };
    let book = facts.book;
    let company = facts.company_of(row);
    let decides = flag(facts, people::DECISION_MAKER, row);
    let filled = |position| !book.people().text(position, row).is_empty();
    mark(
        UNREACHABLE,
        !filled(people::EMAIL) && !filled(people::PHONE) && !filled(people::ADDRESS),
    );
    if company_text(facts, company, "lifecycle") == "client" {
        let contact = latest_contact(facts, company);
        let contact_says_no = contact.is_some_and(|contact| {
            contact != row && flag(facts, people::DECISION_MAKER, contact) == Some(false)
        });
        mark(INVOICE_CONTACT, decides == Some(true) && contact_says_no);
        mark(
            NO_DECISION_MAKER,
            decides.is_none() && !anybody_decides(facts, company),
        );
        mark(
            CONTACT_DECIDES,
            contact == Some(row) && decides != Some(true),
        );
        mark(NO_ADDRESS, ground.by_post && !filled(people::ADDRESS));
        mark(NO_BASIS, !filled(people::CONSENT_BASIS));
    }
    marks
}

/// The hints about a person, most useful first.
pub(crate) fn of(open: &Open, row: u32) -> Vec<Said> {
    let facts = open.facts();
    let marks = marks(facts, &Ground::of(open), row);
    let mut hints = Vec::new();
    let company = facts.company_of(row);
    if marks & INVOICE_CONTACT != 0
        && let Some(contact) = latest_contact(facts, company)
    {
        let name = facts.book.people().text(people::NAME, contact);
        hints.push(Said::new("hint-invoice-contact").text("name", name));
    }
    if marks & NO_DECISION_MAKER != 0 {
        let name = company.map_or("", |row| facts.book.companies().text(companies::NAME, row));
        hints.push(Said::new("hint-no-decision-maker").text("company", name));
    }
    if marks & UNREACHABLE != 0 {
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

/// The contact of the company's latest invoice.
fn latest_contact(facts: Facts<'_>, company: Option<u32>) -> Option<u32> {
    let related = facts
        .derived
        .related(TableId::Companies, TableId::Invoices)?;
    let from: Date = facts.as_of().plus_months(-INVOICE_MONTHS);
    let days = facts.book.table(TableId::Invoices).days(invoices::DATE);
    let latest = *related
        .rows(company?)
        .iter()
        .rev()
        .find(|&&at| days[at as usize] >= from.0 && days[at as usize] <= facts.as_of().0)?;
    facts
        .book
        .follow(TableId::Invoices, latest, invoices::CONTACT)
}
