//! How a derived field comes to have a value: by an invoice or an interaction today.

use book::{FieldRef, TableId, Unit, Value};

use super::records::{Draft, n_more};
use super::targets::Target;

/// Adds the records; `None` if none bring the field there.
pub(super) fn draft(draft: &mut Draft<'_>, target: &Target, field: FieldRef) -> Option<()> {
    let name = draft.facts.name(field);
    let (unit, row) = match field.table {
        TableId::Companies => {
            let row = draft.facts.row_for(target.unit, target.row, field)?;
            (Unit::Company, row)
        }
        _ => (target.unit, target.row),
    };
    let today = Value::Date(draft.facts.as_of());
    match name {
        "revenue_12m" | "revenue_total" => {
            let (Value::Money(from), Value::Money(to)) = (&target.from, &target.to) else {
                return None;
            };
            let more = to.checked_sub(*from).filter(|&more| more > 0)?;
            invoice(draft, unit, row, today, more)
        }
        "n_invoices" | "n_invoices_12m" => {
            for _ in 0..n_more(target)? {
                invoice(draft, unit, row, today.clone(), 1)?;
            }
            Some(())
        }
        "last_invoice" => invoice(draft, unit, row, target.to.clone(), 1),
        "lifecycle" if target.to == Value::choice("client") => {
            if draft.has_new(TableId::Invoices) {
                return Some(());
            }
            invoice(draft, unit, row, today, 1)
        }
        _ => interactions(draft, target, name, unit, row),
    }
}

fn interactions(
    draft: &mut Draft<'_>,
    target: &Target,
    name: &str,
    unit: Unit,
    row: u32,
) -> Option<()> {
    let (name, kind) = name
        .split_once('.')
        .map_or((name, None), |(a, b)| (a, Some(b)));
    let today = Value::Date(draft.facts.as_of());
    let (n, day) = match name {
        "last_interaction" => (1, target.to.clone()),
        "n_interactions" | "n_interactions_12m" => (n_more(target)?, today),
        _ => return None,
    };
    for _ in 0..n {
        let mut values = draft.belonging(TableId::Interactions, unit, row)?;
        values.push(("date".to_owned(), day.clone()));
        values.extend(kind.map(|kind| ("kind".to_owned(), Value::choice(kind))));
        draft.insert(TableId::Interactions, values);
    }
    Some(())
}

fn invoice(
    draft: &mut Draft<'_>,
    unit: Unit,
    row: u32,
    day: Value,
    amount_minor: i64,
) -> Option<()> {
    let mut values = draft.belonging(TableId::Invoices, unit, row)?;
    values.push(("date".to_owned(), day));
    values.push(("amount".to_owned(), Value::Money(amount_minor)));
    draft.insert(TableId::Invoices, values);
    Some(())
}
