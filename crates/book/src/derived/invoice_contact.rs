//! `invoice_contact`, `invoice_contact_decides`: whom the firm bills, and whether that person
//! is known to decide.
//!
//! The contact is the one on the latest invoice that names a person in the book; of invoices
//! of the same day, on the one with the greatest id.

use super::{Fields, related::RelatedRows};
use crate::fields::{invoices, people};
use crate::{Book, Column, EMPTY_DAY, EMPTY_KEY, Kind, TableId, Tri};

pub(super) fn add(fields: &mut Fields, book: &Book, related: &RelatedRows) {
    let table = book.table(TableId::Invoices);
    let (days, contacts) = (table.days(invoices::DATE), table.refs(invoices::CONTACT));
    let keys = book.people().keys();
    let decides = book.people().flags(people::DECISION_MAKER);
    let (mut keys_found, mut flags) = (Vec::new(), Vec::new());
    for company in 0..book.companies().n_rows() {
        let names_somebody = |&&row: &&u32| {
            let day = days[row as usize];
            let known = keys.row(contacts[row as usize]).is_some();
            known && day != EMPTY_DAY && day <= book.as_of.0
        };
        let latest = related
            .company_invoices
            .rows(company)
            .iter()
            .filter(names_somebody);
        let latest = latest.copied().max_by(|&a, &b| {
            let day = days[a as usize].cmp(&days[b as usize]);
            day.then_with(|| table.row_id(a).cmp(&table.row_id(b)))
        });
        let key = latest.map_or(EMPTY_KEY, |row| contacts[row as usize]);
        keys_found.push(key);
        flags.push(
            keys.row(key)
                .map_or(Tri::Unknown, |row| decides[row as usize]),
        );
    }
    fields.push(
        "invoice_contact",
        Kind::Ref(TableId::People),
        Column::Ref(keys_found),
    );
    fields.flag("invoice_contact_decides", flags);
}
