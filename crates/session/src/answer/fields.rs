//! The fields that a column, a group or a filter of the list can be about.

use book::{Column, Facts, FieldRef, Kind, TableId, Unit};

use super::{cells, policy};
use crate::open::Open;
use crate::view::{FieldView, OperatorChoice};

/// Values of a field beyond so many are not listed.
const MOST_CHOICES: usize = 200;

/// The unit's fields, then its company's, then membership in segments.
pub(crate) fn answer(open: &Open, unit: &str) -> Vec<FieldView> {
    let facts = open.facts();
    let unit = Unit::parse(unit).unwrap_or(Unit::Person);
    let tables: &[TableId] = match unit {
        Unit::Person => &[TableId::People, TableId::Companies],
        Unit::Company => &[TableId::Companies],
    };
    let fields = tables.iter().flat_map(|&table| facts.fields(table));
    let mut views: Vec<FieldView> = fields.map(|field| view(facts, field)).collect();
    views.extend(segments(open, unit));
    views
}

fn view(facts: Facts<'_>, field: FieldRef) -> FieldView {
    let name = facts.name(field);
    let table = facts.book.table(field.table);
    let own = table
        .position(name)
        .is_some_and(|position| table.specs()[position].own);
    FieldView {
        path: facts.path(field),
        kind: cells::kind_name(field.kind).to_owned(),
        stored: !facts.is_derived(field),
        own,
        operators: policy::operators(field.kind),
        choices: choices(facts, field),
    }
}

fn choices(facts: Facts<'_>, field: FieldRef) -> Vec<(String, String)> {
    let plain = |texts: &book::Dictionary| -> Vec<(String, String)> {
        let texts = texts.texts().filter(|text| !text.is_empty());
        texts.map(|text| (text.to_owned(), String::new())).collect()
    };
    let mut choices = match (facts.column(field), field.kind) {
        (Column::Choice(column), _) => plain(&column.words),
        (Column::Choices(column), _) => plain(&column.words),
        (_, Kind::Ref(TableId::Owners)) => {
            let owners = facts.book.table(TableId::Owners);
            (0..owners.n_rows())
                .map(|row| {
                    let id = owners.row_id(row).into_owned();
                    let name = cells::record_name(facts, TableId::Owners, &id);
                    (id, name)
                })
                .collect()
        }
        _ => Vec::new(),
    };
    choices.sort();
    choices.truncate(MOST_CHOICES);
    choices
}

fn segments(open: &Open, unit: Unit) -> Option<FieldView> {
    let policy = open.document.policy()?;
    let choices: Vec<(String, String)> = policy
        .segments
        .iter()
        .filter(|(_, named)| named.segment.unit == unit)
        .map(|(id, named)| (id.clone(), named.name.en.clone()))
        .collect();
    let operator = |id: &str| OperatorChoice {
        id: id.to_owned(),
        operand: "one".to_owned(),
    };
    (!choices.is_empty()).then(|| FieldView {
        path: "segment".to_owned(),
        kind: "choice".to_owned(),
        operators: vec![operator("in_segment"), operator("not_in_segment")],
        choices,
        ..FieldView::default()
    })
}
