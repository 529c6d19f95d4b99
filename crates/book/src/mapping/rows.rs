//! What one row says of one record, read cell by cell.

use tables::Table;

use super::compiled::{Cell, Part};
use super::{Condition, Reason, Rejected};
use crate::{Currency, Kind, TableId, Value};

/// What a row says of a record.
#[derive(Default)]
pub(super) struct Saying {
    /// Empty if the row has none.
    pub(super) id: String,
    /// Filled fields, each once.
    pub(super) values: Vec<(String, Value)>,
    /// Amounts to add up, in minor units of the book's currency.
    pub(super) sums: Vec<(String, i64)>,
    /// Whether a condition leaves the record out; the column that says so.
    pub(super) left_out_by: Option<usize>,
}

impl Saying {
    /// The value of a field.
    pub(super) fn get(&self, field: &str) -> Option<&Value> {
        self.values
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, value)| value)
    }

    /// The text of a field, empty if there is none.
    pub(super) fn text(&self, field: &str) -> &str {
        match self.get(field) {
            Some(Value::Text(text) | Value::Choice(text)) => text,
            _ => "",
        }
    }
}

/// Reads rows of one source.
pub(super) struct RowReader<'a> {
    pub(super) file: &'a str,
    pub(super) table: &'a Table,
    pub(super) home: Currency,
}

impl RowReader<'_> {
    /// Whether the row meets a condition.
    pub(super) fn meets(&self, row: usize, condition: &Condition) -> bool {
        let text = self.table.cell(row, condition.column).trim().to_lowercase();
        condition.texts.contains(&text) == condition.among
    }

    /// What the row says of a part. Cells that do not read are told to `rejects`; `None` if the
    /// record cannot do without one of them.
    pub(super) fn read(
        &self,
        row: usize,
        part: &Part<'_>,
        rejects: &mut Vec<Rejected>,
    ) -> Option<Saying> {
        let mut saying = Saying {
            id: self.first_filled(row, &part.ids).to_owned(),
            left_out_by: self.unmet(row, &part.conditions),
            ..Saying::default()
        };
        let table = part.feed.table;
        for cell in &part.cells {
            if saying.get(cell.field).is_some() || self.unmet(row, &cell.conditions).is_some() {
                continue;
            }
            let named = saying.text("currency");
            let currency = Currency::parse(named).unwrap_or(self.home);
            match self.value(row, cell, currency) {
                Ok((Value::Empty, _)) => {}
                Ok((value, named)) => {
                    if let Some(named) = named.filter(|_| table == TableId::Invoices) {
                        set_currency(&mut saying, named, self.home);
                    }
                    let value = if cell.field == "currency" {
                        iso(value)
                    } else {
                        value
                    };
                    saying.values.push((cell.field.to_owned(), value));
                }
                Err(reason) => {
                    let row_kept = !needs(table, cell.field) || saying.left_out_by.is_some();
                    if saying.left_out_by.is_none() {
                        rejects.push(self.rejected(row, Some(cell.column), reason, row_kept));
                    }
                    if !row_kept {
                        return None;
                    }
                }
            }
        }
        self.join(row, part, &mut saying);
        for cell in &part.sums {
            if self.unmet(row, &cell.conditions).is_some() {
                continue;
            }
            match self.value(row, cell, self.home) {
                Ok((Value::Money(minor), _)) => saying.sums.push((cell.field.to_owned(), minor)),
                Ok(_) => {}
                Err(reason) => rejects.push(self.rejected(row, Some(cell.column), reason, true)),
            }
        }
        Some(saying)
    }

    /// A row, or a cell of it, that does not enter.
    pub(super) fn rejected(
        &self,
        row: usize,
        column: Option<usize>,
        reason: Reason,
        row_kept: bool,
    ) -> Rejected {
        Rejected {
            file: self.file.to_owned(),
            row: self.table.row_line(row),
            cell: column.map(|column| (column, self.table.cell(row, column).to_owned())),
            reason,
            row_kept,
        }
    }

    fn value(
        &self,
        row: usize,
        cell: &Cell<'_>,
        currency: Currency,
    ) -> Result<(Value, Option<Currency>), Reason> {
        let (value, named) =
            cell.reading
                .value(self.table.cell(row, cell.column), cell.kind, currency)?;
        match named {
            Some(named)
                if cell.kind == Kind::Money && cell.field != "amount" && named != self.home =>
            {
                Err(Reason::OtherCurrency(named.code().to_owned()))
            }
            named => Ok((value, named)),
        }
    }

    /// Names and addresses that stand in several columns.
    fn join(&self, row: usize, part: &Part<'_>, saying: &mut Saying) {
        for (field, columns, between) in [
            ("name", &part.name_parts, " "),
            ("address", &part.address_parts, ", "),
        ] {
            let parts = columns
                .iter()
                .map(|&column| self.table.cell(row, column).trim());
            let joined = parts
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(between);
            if !joined.is_empty() && saying.get(field).is_none() {
                saying.values.push((field.to_owned(), Value::Text(joined)));
            }
        }
    }

    fn first_filled(&self, row: usize, columns: &[usize]) -> &str {
        let cells = columns
            .iter()
            .map(|&column| self.table.cell(row, column).trim());
        cells
            .into_iter()
            .find(|cell| !cell.is_empty())
            .unwrap_or("")
    }

    fn unmet(&self, row: usize, conditions: &[&Condition]) -> Option<usize> {
        let unmet = conditions
            .iter()
            .find(|condition| !self.meets(row, condition));
        unmet.map(|condition| condition.column)
    }
}

fn needs(table: TableId, field: &str) -> bool {
    matches!(
        (table, field),
        (TableId::Invoices, "date" | "amount")
            | (TableId::Interactions, "date")
            | (TableId::Awards, "date" | "treatment")
    )
}

/// `₽`, `руб.` and `rub` are RUB; what is no currency stays as it is.
fn iso(value: Value) -> Value {
    match &value {
        Value::Choice(text) => match tables::Currency::from_text(text) {
            Some(currency) => Value::choice(currency.code()),
            None => value,
        },
        _ => value,
    }
}

fn set_currency(saying: &mut Saying, named: Currency, home: Currency) {
    if saying.get("currency").is_none() && named != home {
        saying
            .values
            .push(("currency".to_owned(), Value::choice(named.code())));
    }
}
