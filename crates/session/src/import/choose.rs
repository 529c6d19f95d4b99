//! What a person chose about columns, put in the place of what was proposed.

use book::mapping::{Confidence, Key, Mapping, Pick, Reading, Slot, Target};
use book::{Kind, TableId};
use tables::{DateOrder, DecimalSign, Table};

use super::choices::{ImportChoices, OwnFieldChoice};

/// Changes a mapping as chosen; what fits no column or table changes nothing.
pub(super) fn choose(mapping: &mut Mapping, table: &Table, at: u32, choices: &ImportChoices) {
    for (_, column, target) in choices.targets.iter().filter(|(file, ..)| *file == at) {
        // A target that does not exist leaves the column as proposed.
        let _known = mapping.send(table, *column as usize, target);
    }
    for own in choices.own_fields.iter().filter(|own| own.file == at) {
        own_field(mapping, table, own);
    }
    for (_, column, order) in choices.date_orders.iter().filter(|(file, ..)| *file == at) {
        if let Some(column) = mapping.columns.get_mut(*column as usize) {
            column.reading.date_order = match order.as_str() {
                "day_first" => Some(DateOrder::DayFirst),
                "month_first" => Some(DateOrder::MonthFirst),
                _ => None,
            };
        }
    }
    for (_, column, sign) in choices
        .decimal_signs
        .iter()
        .filter(|(file, ..)| *file == at)
    {
        if let Some(column) = mapping.columns.get_mut(*column as usize) {
            column.reading.decimal = match sign.as_str() {
                "point" => Some(DecimalSign::Point),
                "comma" => Some(DecimalSign::Comma),
                _ => None,
            };
        }
    }
    for (_, of, key) in choices.keys.iter().filter(|(file, ..)| *file == at) {
        let feed = mapping
            .feeds
            .iter_mut()
            .find(|feed| feed.table.name() == of);
        if let Some((feed, key)) = feed.zip(key_named(key)) {
            feed.key = key;
        }
    }
    for value in choices.values.iter().filter(|value| value.file == at) {
        let Some(column) = mapping.columns.get_mut(value.column as usize) else {
            continue;
        };
        let target = column
            .targets
            .iter()
            .find(|target| target.path() == value.target);
        let text = value.text.trim().to_lowercase();
        match target.map(|target| target.pick) {
            None => {}
            Some(Pick::Decides) => drop(column.reading.decides.insert(text, value.becomes.clone())),
            Some(_) => drop(column.reading.values.insert(text, value.becomes.clone())),
        }
    }
}

fn own_field(mapping: &mut Mapping, table: &Table, own: &OwnFieldChoice) {
    let at = own.column as usize;
    let Some(kind) = kind_named(&own.kind).filter(|_| at < mapping.columns.len()) else {
        return;
    };
    let is_fed = |of: &TableId| mapping.feeds.iter().any(|feed| feed.table == *of);
    let wanted = TableId::parse(&own.table).filter(is_fed);
    let usual = [TableId::People, TableId::Companies]
        .into_iter()
        .find(is_fed);
    let Some(of) = wanted.or(usual) else { return };
    let column = &mut mapping.columns[at];
    let name = if own.name.trim().is_empty() {
        column.header.trim()
    } else {
        own.name.trim()
    };
    let slot = Slot::Own {
        name: name.to_owned(),
        kind,
    };
    column.targets = vec![Target::new(of, slot)];
    column.confidence = Confidence::Sure;
    column.reading = Reading::of(&column.targets, table.column(at));
}

/// The name of a key in choices and views.
pub(super) const fn key_name(key: Key) -> &'static str {
    match key {
        Key::Id => "id",
        Key::TaxNumber => "tax_number",
        Key::Email => "email",
        Key::Name => "name",
        Key::Content => "content",
    }
}

fn key_named(name: &str) -> Option<Key> {
    [Key::Id, Key::TaxNumber, Key::Email, Key::Name, Key::Content]
        .into_iter()
        .find(|key| key_name(*key) == name)
}

/// Kinds that an own field can be of.
fn kind_named(name: &str) -> Option<Kind> {
    Some(match name {
        "text" => Kind::Text,
        "number" => Kind::Number,
        "money" => Kind::Money,
        "date" => Kind::Date,
        "flag" => Kind::Flag,
        "choice" => Kind::Choice,
        "choices" => Kind::Choices,
        _ => return None,
    })
}
