//! Lists and whole tables as files for other programs.

use book::{Currency, EMPTY_KEY, Facts, TableId, Unit, fields};
use chrono::NaiveDate;
use tables::{Decimal, OutCell, OutSheet, WriteOptions};
use words::Said;

use super::{cells, clients};
use crate::ListScope;
use crate::edit::list::rows_of;
use crate::list::unit_of;
use crate::open::Open;
use crate::view::{Cell, FileView};

/// A cell that owns its text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Value {
    Empty,
    Text(String),
    Number(Decimal),
    Date(NaiveDate),
}

impl Value {
    fn as_out(&self) -> OutCell<'_> {
        match self {
            Self::Empty => OutCell::Empty,
            Self::Text(text) => OutCell::Text(text),
            Self::Number(number) => OutCell::Number(*number),
            Self::Date(day) => OutCell::Date(*day),
        }
    }

    fn text(text: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }

    fn money(currency: Currency, minor: i64) -> Self {
        let digits = u8::try_from(currency.digits()).unwrap_or(2);
        Self::Number(Decimal::new(minor.into(), digits))
    }

    fn of(cell: Cell, home: Currency) -> Self {
        match cell {
            Cell::Number(number) => Self::Number(Decimal::new(number.into(), 4)),
            Cell::Money(minor) => Self::money(home, minor),
            Cell::Date(day) => {
                let (year, month, of_month) = book::Date(day).ymd();
                NaiveDate::from_ymd_opt(year, month, of_month)
                    .map_or_else(|| Self::text(&book::Date(day).to_string()), Self::Date)
            }
            other => Self::text(&cells::plain(&other, home)),
        }
    }
}

/// A sheet: its name, heads and rows.
struct Sheet {
    name: String,
    heads: Vec<String>,
    rows: Vec<Vec<Value>>,
}

/// The rows of a scope with their ids and the columns asked for.
///
/// # Errors
/// That there is no such format, or what [`rows_of`] refuses.
pub(crate) fn list(
    open: &Open,
    scope: &ListScope,
    columns: &[String],
    format: &str,
) -> Result<FileView, Said> {
    let (facts, unit) = (open.facts(), unit_of(&scope.query));
    let fields = clients::columns(facts, unit, columns);
    if format == "vcf" && unit == Unit::Person {
        return Ok(cards(facts, &rows_of(open, scope)?));
    }
    let table = facts.book.table(unit.table());
    let own = format!("{}.", unit.name());
    let mut heads = vec!["id".to_owned()];
    heads.extend(columns.iter().map(|path| match path.strip_prefix(&own) {
        // A record is shown by name and known by id, which stands in a column of its own.
        Some("company_id") => "company".to_owned(),
        Some(bare) => bare.to_owned(),
        None => path.clone(),
    }));
    if unit == Unit::Person {
        heads.insert(1, "company_id".to_owned());
    }
    let rows = rows_of(open, scope)?
        .into_iter()
        .map(|row| {
            let mut cells = vec![Value::text(&table.row_id(row))];
            if unit == Unit::Person {
                cells.push(reference(
                    facts,
                    TableId::People,
                    row,
                    fields::people::COMPANY,
                ));
            }
            cells.extend(fields.iter().map(|field| {
                field.map_or(Value::Empty, |field| {
                    Value::of(cells::of_unit(facts, unit, row, field), facts.book.home)
                })
            }));
            cells
        })
        .collect();
    let sheet = Sheet {
        name: unit.table().name().to_owned(),
        heads,
        rows,
    };
    written(&[sheet], format)
}

/// A table with all that is stored in it; every table in one workbook where the format holds
/// several.
///
/// # Errors
/// That there is no such table or format.
pub(crate) fn table(open: &Open, table: &str, format: &str) -> Result<FileView, Said> {
    let facts = open.facts();
    if table.is_empty() {
        let filled = TableId::ALL
            .into_iter()
            .filter(|&table| facts.book.table(table).n_rows() > 0);
        let sheets: Vec<Sheet> = filled.map(|table| sheet(facts, table)).collect();
        return written(&sheets, format);
    }
    let table =
        TableId::parse(table).ok_or_else(|| Said::new("refused-no-field").text("field", table))?;
    written(&[sheet(facts, table)], format)
}

fn sheet(facts: Facts<'_>, id: TableId) -> Sheet {
    let table = facts.book.table(id);
    let specs = table.specs();
    let heads = ["id".to_owned()]
        .into_iter()
        .chain(specs.iter().map(|spec| spec.name.clone()))
        .collect();
    let cell = |row: u32, at: usize| match specs[at].kind {
        book::Kind::Ref(_) => reference(facts, id, row, at),
        kind => {
            let cell = cells::cell(facts, kind, facts.book.value(id, row, at));
            match cell {
                Cell::Money(minor) if id == TableId::Invoices => {
                    let home = facts.book.home;
                    let own = table.currency(row, fields::invoices::CURRENCY, home);
                    Value::money(own.unwrap_or(home), minor)
                }
                cell => Value::of(cell, facts.book.home),
            }
        }
    };
    let rows = (0..table.n_rows())
        .map(|row| {
            let id = Value::text(&table.row_id(row));
            [id].into_iter()
                .chain((0..specs.len()).map(|at| cell(row, at)))
                .collect()
        })
        .collect();
    Sheet {
        name: id.name().to_owned(),
        heads,
        rows,
    }
}

/// The id that a cell refers to.
fn reference(facts: Facts<'_>, table: TableId, row: u32, position: usize) -> Value {
    let records = facts.book.table(table);
    let book::Kind::Ref(target) = records.specs()[position].kind else {
        return Value::Empty;
    };
    match records.refs(position).get(row as usize) {
        Some(&key) if key != EMPTY_KEY => Value::text(&facts.book.table(target).keys().id(key)),
        _ => Value::Empty,
    }
}

fn written(sheets: &[Sheet], format: &str) -> Result<FileView, Said> {
    let n = sheets.iter().map(|sheet| sheet.rows.len()).sum::<usize>();
    let (bytes, media_type) = match (format, sheets) {
        ("csv", [sheet]) => (csv(sheet), "text/csv"),
        ("xlsx", sheets) => (
            xlsx(sheets),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        _ => return Err(Said::new("refused-no-format").text("format", format)),
    };
    Ok(FileView {
        bytes,
        media_type: media_type.to_owned(),
        stem: match sheets {
            [sheet] => sheet.name.clone(),
            _ => "book".to_owned(),
        },
        ending: format!(".{format}"),
        n: u32::try_from(n).unwrap_or(u32::MAX),
    })
}

fn xlsx(sheets: &[Sheet]) -> Vec<u8> {
    let sheets: Vec<OutSheet<'_>> = sheets
        .iter()
        .map(|sheet| OutSheet {
            name: &sheet.name,
            headers: sheet.heads.iter().map(String::as_str).collect(),
            rows: sheet
                .rows
                .iter()
                .map(|row| row.iter().map(Value::as_out).collect())
                .collect(),
        })
        .collect();
    tables::write_xlsx(&sheets)
}

/// People as address cards, by the columns that cards have.
fn cards(facts: Facts<'_>, rows: &[u32]) -> FileView {
    const COLUMNS: [(&str, &str); 9] = [
        ("UID", ""),
        ("Full name", "person.name"),
        ("Organization", "company.name"),
        ("Title", "person.role"),
        ("E-mail 1", "person.email"),
        ("Phone 1", "person.phone"),
        ("Street", "person.address"),
        ("City", "person.city"),
        ("Birthday", "person.birthday"),
    ];
    let heads = COLUMNS.map(|(head, _)| head);
    let paths = COLUMNS.map(|(_, path)| path.to_owned());
    let fields = clients::columns(facts, Unit::Person, &paths);
    let table = facts.book.people();
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|&row| {
            let of = |field: &Option<book::FieldRef>| {
                field.map_or_else(
                    || table.row_id(row).into_owned(),
                    |field| {
                        let cell = cells::of_unit(facts, Unit::Person, row, field);
                        cells::plain(&cell, facts.book.home)
                    },
                )
            };
            fields.iter().map(of).collect()
        })
        .collect();
    let rows = cells.iter().map(|row| row.iter().map(String::as_str));
    FileView {
        bytes: tables::write_vcard(&heads, rows),
        media_type: "text/vcard".to_owned(),
        stem: "people".to_owned(),
        ending: ".vcf".to_owned(),
        n: u32::try_from(cells.len()).unwrap_or(u32::MAX),
    }
}

fn csv(sheet: &Sheet) -> Vec<u8> {
    // Excel takes a file for UTF-8 only with a mark.
    let options = WriteOptions {
        byte_order_mark: true,
        ..WriteOptions::default()
    };
    let cells = sheet.rows.iter().map(|row| row.iter().map(Value::as_out));
    tables::write_csv(&sheet.heads, cells, &options)
}
