//! `list`: fields of people or companies as CSV or JSON.

use book::{Book, Facts, FieldRef, Unit, Value};
use tables::{DecimalSign, OutCell, WriteOptions, parse_decimal, write_csv};

use super::{Command, Flag, flags};
use crate::Done;
use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::opened::{self, Ground};

static FIELDS: Flag = Flag {
    name: "fields",
    short: "",
    value: "F,…",
    about: "fields by name or path, such as id,name,company.revenue_12m; id,name if not given",
};
static FORMAT: Flag = Flag {
    name: "format",
    short: "",
    value: "csv|json",
    about: "CSV if not given",
};

pub(super) const COMMAND: Command = Command {
    name: "list",
    operands: "FILE",
    least: 1,
    most: 1,
    about: "fields of people or companies, derived ones too",
    flags: &[
        &flags::UNIT,
        &FIELDS,
        &flags::RULE,
        &FORMAT,
        &flags::AS_OF,
        &flags::JSON,
    ],
    run,
};

/// What a column of the list shows.
#[derive(Clone, Copy)]
enum Shown {
    /// The unit's own id.
    Id,
    /// The id of a person's company.
    CompanyId,
    Field(FieldRef),
}

fn run(arguments: &Arguments) -> Result<Done, Failure> {
    let is_json = match (arguments.value(&FORMAT), arguments.has(&flags::JSON)) {
        (Some("json"), _) | (None, true) => true,
        (Some("csv") | None, false) => false,
        (Some(other), _) => {
            return Err(Failure::new(format!(
                "--format: “{other}” is neither csv nor json."
            )));
        }
    };
    let document = opened::document(arguments)?;
    let unit = arguments.unit(&flags::UNIT)?;
    let rule = opened::rule(arguments)?;
    let ground = Ground::of(&document.book);
    let facts = ground.facts();
    let checked = opened::checked_rule(arguments, &document, facts, unit, &rule)?;
    let names: Vec<&str> = match arguments.value(&FIELDS) {
        Some(list) => list
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .collect(),
        None => vec!["id", "name"],
    };
    let shown = names
        .iter()
        .map(|name| find(facts, unit, name))
        .collect::<Result<Vec<_>, _>>()?;
    let matches = checked.matches(facts);
    let rows = matches.iter().map(|row| {
        shown
            .iter()
            .map(|shown| cell(facts, unit, row, *shown))
            .collect::<Vec<_>>()
    });
    let out = if is_json {
        json(&names, rows)
    } else {
        csv(&names, rows)
    };
    Ok(Done {
        out,
        ..Done::default()
    })
}

fn find(facts: Facts<'_>, unit: Unit, name: &str) -> Result<Shown, Failure> {
    match (unit, name) {
        (_, "id") | (Unit::Person, "person.id") | (Unit::Company, "company.id") => Ok(Shown::Id),
        (Unit::Person, "company.id") => Ok(Shown::CompanyId),
        _ => facts.resolve(unit, name).map(Shown::Field).ok_or_else(|| {
            let fields = facts.fields(unit.table()).map(|field| facts.name(field));
            let known: Vec<_> = std::iter::once("id").chain(fields).collect();
            let others = match unit {
                Unit::Person => ", and those of the company, such as company.name",
                Unit::Company => "",
            };
            Failure::new(format!(
                "--fields: there is no field “{name}” of a {}. There are: {}{others}.",
                unit.name(),
                known.join(", ")
            ))
        }),
    }
}

/// A cell as text, and whether it is a number or a word of JSON as it stands.
struct Cell {
    text: String,
    is_literal: bool,
}

fn cell(facts: Facts<'_>, unit: Unit, row: u32, shown: Shown) -> Option<Cell> {
    let text = |text: String| {
        Some(Cell {
            text,
            is_literal: false,
        })
    };
    let book = facts.book;
    match shown {
        Shown::Id => text(book.table(unit.table()).row_id(row).into_owned()),
        Shown::CompanyId => text(book.companies().row_id(facts.company_of(row)?).into_owned()),
        Shown::Field(field) => value(book, facts.value(unit, row, field)),
    }
}

fn value(book: &Book, value: Value) -> Option<Cell> {
    let literal = |text: String| {
        Some(Cell {
            text,
            is_literal: true,
        })
    };
    let text = |text: String| {
        Some(Cell {
            text,
            is_literal: false,
        })
    };
    match value {
        Value::Empty => None,
        Value::Text(words) | Value::Choice(words) | Value::Ref(words) => text(words),
        Value::Choices(names) => text(names.join("; ")),
        Value::Date(day) => text(day.to_string()),
        Value::Number(number) => literal(number.to_string()),
        Value::Money(minor) => literal(book.home.format_amount(minor)),
        Value::Flag(yes) => literal(yes.to_string()),
    }
}

fn csv(names: &[&str], rows: impl Iterator<Item = Vec<Option<Cell>>>) -> Vec<u8> {
    let rows: Vec<_> = rows.collect();
    let cells = rows.iter().map(|row| {
        row.iter().map(|cell| match cell {
            None => OutCell::Empty,
            Some(Cell {
                text,
                is_literal: true,
            }) => typed(text),
            Some(Cell {
                text,
                is_literal: false,
            }) => OutCell::Text(text),
        })
    });
    write_csv(names.iter().copied(), cells, &WriteOptions::default())
}

/// A number goes as it is; what looks like a formula in a text gets a guard.
fn typed(text: &str) -> OutCell<'_> {
    parse_decimal(text, DecimalSign::Point)
        .map_or(OutCell::Text(text), |amount| OutCell::Number(amount.number))
}

/// An array of objects. Numbers and amounts are JSON numbers with all their decimals.
fn json(names: &[&str], rows: impl Iterator<Item = Vec<Option<Cell>>>) -> Vec<u8> {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let row = |cells: Vec<Option<Cell>>| {
        let pairs = names.iter().zip(cells).map(|(name, cell)| {
            let value = match cell {
                None => "null".to_owned(),
                Some(Cell {
                    text,
                    is_literal: true,
                }) => text,
                Some(Cell {
                    text,
                    is_literal: false,
                }) => quoted(&text),
            };
            format!("{}:{value}", quoted(name))
        });
        format!("{{{}}}", pairs.collect::<Vec<_>>().join(","))
    };
    let rows: Vec<_> = rows.map(row).collect();
    format!("[{}]\n", rows.join(",\n")).into_bytes()
}
