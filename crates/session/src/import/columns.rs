//! The columns of a file as the page shows them: samples, target, certainty, doubts, values.

use book::mapping::{self, Confidence, Key, Mapping, Reading, Slot, Target};
use book::{Date, Table, TableId};
use tables::{DateOrder, DecimalSign, parse_date, parse_decimal};
use words::Parameter;

use super::choose::key_name;
use crate::answer::cells::kind_name;
use crate::view::{ColumnView, DoubtView, FeedView, OwnFieldView, ValueView, ValuesView};

/// Values shown of each column.
const SAMPLES: usize = 3;
/// Rows that are searched for them.
const SAMPLED: usize = 2_000;

/// A column.
pub(super) fn column(
    table: &tables::Table,
    mapping: &Mapping,
    at: usize,
    n_problems: u32,
) -> ColumnView {
    let column = &mapping.columns[at];
    let date_order = date_order(&column.reading);
    let decimal_sign = decimal_sign(&column.reading);
    let is_asked = date_order.is_some() || decimal_sign.is_some();
    ColumnView {
        header: column.header.clone(),
        samples: samples(table, at),
        target: target_name(&column.targets),
        also: column.targets.iter().skip(1).map(Target::path).collect(),
        own: column.targets.first().and_then(own_field),
        certainty: match column.confidence {
            Confidence::Sure => "sure",
            Confidence::Likely => "likely",
            Confidence::Guess => "guess",
            Confidence::LeftOut => "left_out",
        }
        .to_owned(),
        doubt: is_asked.then(|| doubt(table, column, at)).flatten(),
        date_order,
        decimal_sign,
        n_problems,
    }
}

fn samples(table: &tables::Table, at: usize) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for cell in table
        .column(at)
        .take(SAMPLED)
        .filter(|cell| !cell.trim().is_empty())
    {
        if samples.len() == SAMPLES {
            break;
        }
        if !samples.iter().any(|sample| sample == cell) {
            samples.push(cell.to_owned());
        }
    }
    samples
}

fn target_name(targets: &[Target]) -> String {
    match targets.first() {
        None => "leave_out".to_owned(),
        Some(Target {
            slot: Slot::Own { .. },
            ..
        }) => "own".to_owned(),
        Some(target) => target.path(),
    }
}

fn own_field(target: &Target) -> Option<OwnFieldView> {
    match &target.slot {
        Slot::Own { name, kind } => Some(OwnFieldView {
            table: target.table.name().to_owned(),
            name: name.clone(),
            kind: kind_name(*kind).to_owned(),
        }),
        _ => None,
    }
}

/// Everything a column can become.
pub(super) fn targets() -> Vec<String> {
    let mut targets = vec!["leave_out".to_owned(), "own".to_owned()];
    for table in TableId::ALL {
        targets.push(format!("{}.id", table.name()));
        let fields = Table::new(table);
        targets.extend(
            fields
                .specs()
                .iter()
                .map(|spec| format!("{}.{}", table.name(), spec.name)),
        );
    }
    targets
}

fn date_order(reading: &Reading) -> Option<String> {
    if !reading.has_dates {
        return None;
    }
    match reading.date_order {
        Some(DateOrder::DayFirst) => Some("day_first".to_owned()),
        Some(DateOrder::MonthFirst) => Some("month_first".to_owned()),
        Some(DateOrder::Iso) => None,
        None => Some(String::new()),
    }
}

fn decimal_sign(reading: &Reading) -> Option<String> {
    if !reading.has_numbers {
        return None;
    }
    Some(
        match reading.decimal {
            Some(DecimalSign::Point) => "point",
            Some(DecimalSign::Comma) => "comma",
            None => "",
        }
        .to_owned(),
    )
}

/// The first cell that reads two ways, with both readings.
fn doubt(table: &tables::Table, column: &mapping::ColumnMapping, at: usize) -> Option<DoubtView> {
    let pick = column
        .targets
        .first()
        .map(|target| target.pick)
        .unwrap_or_default();
    table.column(at).find_map(|cell| {
        let text = pick.of(cell);
        let readings = if column.reading.has_dates {
            let read = |order| parse_date(text, order).ok().map(|day| Date::from(day).0);
            let (day, month) = (read(DateOrder::DayFirst)?, read(DateOrder::MonthFirst)?);
            (day != month).then_some({
                [
                    ("day_first", Parameter::Date(day)),
                    ("month_first", Parameter::Date(month)),
                ]
            })
        } else {
            let read = |sign| parse_decimal(text, sign).ok()?.number.to_minor(4).ok();
            let (point, comma) = (read(DecimalSign::Point)?, read(DecimalSign::Comma)?);
            (point != comma).then_some({
                [
                    ("point", Parameter::Number(point)),
                    ("comma", Parameter::Number(comma)),
                ]
            })
        };
        Some(DoubtView {
            text: text.to_owned(),
            readings: readings?
                .map(|(answer, read)| (answer.to_owned(), read))
                .into(),
        })
    })
}

/// The tables that a file feeds, and the keys that their records can be found by.
pub(super) fn feeds(mapping: &Mapping) -> Vec<FeedView> {
    let has = |table: TableId, field: &str| {
        let path = format!("{}.{field}", table.name());
        let mut targets = mapping.columns.iter().flat_map(|column| &column.targets);
        targets.any(|target| target.path() == path)
    };
    let feeds = mapping.feeds.iter().map(|feed| {
        let table = feed.table;
        let keys: &[Key] = match table {
            TableId::Companies => &[Key::Id, Key::TaxNumber, Key::Name],
            TableId::People => &[Key::Id, Key::Email, Key::Name],
            TableId::Owners => &[Key::Id, Key::Email, Key::Name],
            TableId::Invoices | TableId::Interactions | TableId::Awards => &[Key::Id, Key::Content],
        };
        let can =
            |key: &&Key| **key == feed.key || **key == Key::Content || has(table, key_name(**key));
        FeedView {
            table: table.name().to_owned(),
            is_main: feed.role == mapping::Role::Main,
            key: key_name(feed.key).to_owned(),
            keys: keys
                .iter()
                .filter(can)
                .map(|key| key_name(*key).to_owned())
                .collect(),
        }
    });
    feeds.collect()
}

/// The columns whose texts stand for values.
pub(super) fn values(table: &tables::Table, mapping: &Mapping) -> Vec<ValuesView> {
    let found = mapping::column_values(mapping, table);
    let views = found.into_iter().map(|found| ValuesView {
        column: numbered(found.column),
        target: found.target,
        known: found
            .known
            .iter()
            .map(|known| (*known).to_owned())
            .collect(),
        values: found
            .values
            .into_iter()
            .map(|value| ValueView {
                text: value.text,
                n_rows: value.n_rows,
                becomes: value.becomes,
                is_known: value.is_known,
            })
            .collect(),
        n_more: numbered(found.n_more),
    });
    views.collect()
}

/// A count or number as views have it.
pub(super) fn numbered(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
