//! What a row must say to be of use.

use crate::mapping::Reason;
use crate::mapping::compiled::Part;
use crate::mapping::rows::Saying;
use crate::{TableId, Value};

/// What the main record of a row cannot do without and the row does not say.
pub(super) fn lacking(parts: &[Part<'_>], sayings: &[Saying]) -> Option<Reason> {
    let said = |table| {
        parts
            .iter()
            .zip(sayings)
            .find(|(part, _)| part.feed.table == table)
            .map(|(_, saying)| saying)
    };
    let company = said(TableId::Companies).is_some_and(|saying| {
        !saying.id.is_empty() || saying.get("name").is_some() || saying.get("tax_number").is_some()
    });
    let person = said(TableId::People).is_some_and(|saying| {
        !saying.id.is_empty() || saying.get("name").is_some() || saying.get("email").is_some()
    });
    let (part, saying) = parts.last().zip(sayings.last())?;
    if saying.left_out_by.is_some() {
        return None;
    }
    let table = part.feed.table;
    let needed: &[(&'static str, bool)] = match table {
        TableId::Companies => &[("name", company)],
        TableId::People => &[("name", person || company)],
        TableId::Owners => &[(
            "name",
            !saying.id.is_empty() || saying.get("name").is_some(),
        )],
        TableId::Invoices => &[
            ("company_id", company),
            ("date", saying.get("date").is_some()),
            ("amount", saying.get("amount").is_some()),
        ],
        TableId::Interactions => &[
            ("person_id", person),
            ("date", saying.get("date").is_some()),
        ],
        TableId::Awards => &[
            ("person_id", person),
            ("treatment", saying.get("treatment").is_some()),
            ("date", saying.get("date").is_some()),
        ],
    };
    let missing = needed.iter().find(|(_, there)| !there);
    missing.map(|&(field, _)| Reason::Missing { table, field })
}

/// A company that nothing names is called by its id if that is words.
pub(super) fn name_company(parts: &[Part<'_>], sayings: &mut [Saying]) {
    let company = parts
        .iter()
        .zip(sayings)
        .find(|(part, _)| part.feed.table == TableId::Companies);
    if let Some((_, saying)) = company
        && saying.text("name").is_empty()
        && saying.id.contains(char::is_whitespace)
    {
        saying
            .values
            .push(("name".to_owned(), Value::text(&saying.id)));
    }
}
