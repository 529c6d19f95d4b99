//! Words in cells onto values of the book: what each distinct text of a column becomes, how often
//! it stands there, and which texts say nothing known. A person can change any of them with
//! [`Mapping::map_values`](super::Mapping::map_values) and [`Mapping::tell_who_decides`](super::Mapping::tell_who_decides).

mod words;

use std::collections::BTreeMap;

use tables::Table;

use super::{Mapping, Pick, Slot, Target, reading, roles};
use crate::{Currency, Kind, TableId, Value};

/// More distinct texts than so many are no list to go through.
const MOST_VALUES: usize = 500;

/// The texts of a column, and what becomes of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnValues {
    pub column: usize,
    /// Where the values go, as [`Target::path`].
    pub target: String,
    /// The values that the book knows for the field; empty where any text will do.
    pub known: &'static [&'static str],
    /// The frequent ones first, then by text; at most 500, see [`n_more`](Self::n_more).
    pub values: Vec<CellValue>,
    /// How many distinct texts are not listed.
    pub n_more: usize,
}

/// One of the texts of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellValue {
    /// As it stands in the first cell that has it, trimmed.
    pub text: String,
    pub n_rows: u32,
    /// The value in the book; empty if it becomes none.
    pub becomes: String,
    /// Whether that is a value the book knows; text that goes in as it is may be a mistake.
    pub is_known: bool,
}

/// The columns whose texts stand for values (choices, yes or no), with their texts.
#[must_use]
pub fn column_values(mapping: &Mapping, table: &Table) -> Vec<ColumnValues> {
    let mut found = Vec::new();
    for (column, mapped) in mapping.columns.iter().enumerate() {
        for target in &mapped.targets {
            let is_builtin = matches!(target.slot, Slot::Field(_));
            if !(is_builtin && matches!(target.kind(), Kind::Choice | Kind::Flag))
                || column >= table.n_columns()
            {
                continue;
            }
            if matches!(&target.slot, Slot::Field(name) if FREE.contains(&name.as_str())) {
                continue;
            }
            found.push(of_column(mapping, table, column, target));
        }
    }
    found
}

/// Choices that are names of places and trades: any text is one.
const FREE: [&str; 3] = ["city", "region", "industry"];

fn of_column(mapping: &Mapping, table: &Table, column: usize, target: &Target) -> ColumnValues {
    let mut counted: BTreeMap<String, (&str, u32)> = BTreeMap::new();
    for cell in table.column(column) {
        let cell = cell.trim();
        if !cell.is_empty() {
            counted.entry(cell.to_lowercase()).or_insert((cell, 0)).1 += 1;
        }
    }
    let known = known_values(target);
    let reading = &mapping.columns[column].reading;
    let mut values: Vec<CellValue> = counted
        .into_iter()
        .map(|(_, (text, n_rows))| {
            let read = reading.value(text, target.pick, target.kind(), Currency::RUB);
            let becomes = match read {
                Ok((Value::Flag(true), _)) => "yes".to_owned(),
                Ok((Value::Flag(false), _)) => "no".to_owned(),
                Ok((Value::Choice(name), _)) => as_currency(target, name),
                _ => String::new(),
            };
            let is_role = matches!(&target.slot, Slot::Field(name) if name == "role");
            let is_known = match target.kind() {
                Kind::Flag => read_flag(reading, target, text),
                _ if is_role => roles::role_of(&becomes).is_some(),
                _ => known.is_empty() || known.contains(&becomes.as_str()),
            };
            CellValue {
                text: text.to_owned(),
                n_rows,
                becomes,
                is_known,
            }
        })
        .collect();
    values.sort_by(|a, b| (b.n_rows, &a.text).cmp(&(a.n_rows, &b.text)));
    let n_more = values.len().saturating_sub(MOST_VALUES);
    values.truncate(MOST_VALUES);
    ColumnValues {
        column,
        target: target.path(),
        known,
        values,
        n_more,
    }
}

fn as_currency(target: &Target, name: String) -> String {
    if !matches!(&target.slot, Slot::Field(field) if field == "currency") {
        return name;
    }
    tables::Currency::from_text(&name).map_or(name, |currency| currency.code().to_owned())
}

/// Whether a text says yes, no or unknown in words that are known.
fn read_flag(reading: &super::Reading, target: &Target, text: &str) -> bool {
    let lower = text.to_lowercase();
    match target.pick {
        Pick::Decides => reading.decides.contains_key(&lower) || roles::decides(text).is_some(),
        _ => reading.values.contains_key(&lower) || reading::flag(text).is_ok(),
    }
}

/// The values that the book knows for a field.
fn known_values(target: &Target) -> &'static [&'static str] {
    match (&target.slot, target.kind()) {
        (_, Kind::Flag) => &["yes", "no"],
        (Slot::Field(name), _) => words::known(target.table, name),
        _ => &[],
    }
}

/// The texts among the cells that are known to stand for a value, lower case and trimmed.
pub(super) fn known<'a>(
    targets: &[Target],
    cells: impl Iterator<Item = &'a str>,
) -> BTreeMap<String, String> {
    let field = targets.iter().find_map(|target| match &target.slot {
        Slot::Field(name) if target.kind() == Kind::Choice => Some((target.table, name.as_str())),
        _ => None,
    });
    let Some((table, field)) = field.filter(|(table, field)| has_words(*table, field)) else {
        return BTreeMap::new();
    };
    let mut known = BTreeMap::new();
    for cell in cells {
        let cell = cell.trim();
        if cell.is_empty() {
            continue;
        }
        let lower = cell.to_lowercase();
        if known.contains_key(&lower) {
            continue;
        }
        let meant = match field {
            "role" => roles::role_of(cell).map(|role| role.name),
            _ => words::meant(table, field, &lower),
        };
        if let Some(meant) = meant.filter(|meant| *meant != cell) {
            known.insert(lower, meant.to_owned());
        }
    }
    known
}

fn has_words(table: TableId, field: &str) -> bool {
    field == "role" || !words::known(table, field).is_empty()
}
