//! What one row says of one record, read cell by cell.

use tables::Table;

use super::compiled::{Cell, Part};
use super::{Condition, Pick, Reason, Rejected, Role};
use crate::{Currency, Kind, TableId, Value};

/// What a row says of a record.
pub(super) struct Saying {
    /// Whether the row is about the record or only names it.
    pub(super) role: Role,
    /// Empty if the row has none.
    pub(super) id: String,
    /// Filled fields, each once.
    pub(super) values: Vec<(String, Value)>,
    /// Fields that only matter where the record has none: what a title says of who decides.
    pub(super) guesses: Vec<(String, Value)>,
    /// Whether the row goes on with the record of the row above.
    pub(super) goes_on: bool,
    /// Amounts to add up, in minor units of the book's currency.
    pub(super) sums: Vec<(String, i64)>,
    /// Whether a condition leaves the record out; the column that says so.
    pub(super) left_out_by: Option<usize>,
}

impl Saying {
    fn new(role: Role, id: &str) -> Self {
        Self {
            role,
            id: id.to_owned(),
            values: Vec::new(),
            guesses: Vec::new(),
            goes_on: false,
            sums: Vec::new(),
            left_out_by: None,
        }
    }

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
        let is_met = if condition.opening {
            condition
                .texts
                .iter()
                .any(|start| text.starts_with(start.as_str()))
        } else {
            condition.texts.contains(&text)
        };
        is_met == condition.among
    }

    /// What a part of the row says where the row goes on with the record of the row above:
    /// as much as is needed to name that record, and what stands in the row itself.
    pub(super) fn read_on(
        &self,
        above: usize,
        row: usize,
        part: &Part<'_>,
        rejects: &mut Vec<Rejected>,
    ) -> Option<Saying> {
        let has_own = part
            .ids
            .iter()
            .chain(&part.name_parts)
            .any(|&at| self.is_filled(row, at))
            || part
                .cells
                .iter()
                .any(|cell| self.is_filled(row, cell.column));
        if !has_own {
            let mut saying = self.read(above, part, &mut Vec::new())?;
            saying.role = Role::Mention;
            saying.sums.clear();
            saying.goes_on = true;
            return Some(saying);
        }
        let mut saying = self.read(row, part, rejects)?;
        if saying.id.is_empty() {
            self.first_filled(above, &part.ids)
                .clone_into(&mut saying.id);
            saying.goes_on = !saying.id.is_empty();
        }
        Some(saying)
    }

    fn is_filled(&self, row: usize, column: usize) -> bool {
        !self.table.cell(row, column).trim().is_empty()
    }

    /// What the row says of a part. Cells that do not read are told to `rejects`; `None` if the
    /// record cannot do without one of them.
    pub(super) fn read(
        &self,
        row: usize,
        part: &Part<'_>,
        rejects: &mut Vec<Rejected>,
    ) -> Option<Saying> {
        let table = part.feed.table;
        let is_about = self.unmet(row, &part.about).is_none();
        // One more for the reference to what it belongs to.
        let n_fields = part.cells.len() + 2;
        let mut saying = if is_about {
            Saying::new(part.feed.role, self.first_filled(row, &part.ids))
        } else {
            Saying::new(Role::Mention, "")
        };
        saying.values.reserve_exact(n_fields);
        saying.left_out_by = self.unmet(row, &part.conditions);
        for cell in &part.cells {
            let is_more = cell.pick == Pick::Rest;
            let is_said = saying.get(cell.field).is_some() && !is_more;
            let is_other = !is_about && !matches!(cell.field, "name" | "tax_number");
            if is_said || is_other || self.unmet(row, &cell.conditions).is_some() {
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
                    match cell.pick {
                        Pick::Decides => saying.guesses.push((cell.field.to_owned(), value)),
                        Pick::Rest => add_text(&mut saying.values, cell.field, value),
                        _ => saying.values.push((cell.field.to_owned(), value)),
                    }
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
        let text = self.table.cell(row, cell.column);
        let (value, named) = cell.reading.value(text, cell.pick, cell.kind, currency)?;
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

/// Puts one more text behind those that are there.
pub(super) fn add_text(values: &mut Vec<(String, Value)>, field: &str, value: Value) {
    match (values.iter_mut().find(|(name, _)| name == field), value) {
        (Some((_, Value::Text(old))), Value::Text(new)) => {
            if !old.split(", ").any(|part| part == new) {
                old.push_str(", ");
                old.push_str(&new);
            }
        }
        (Some(_), _) => {}
        (None, value) => values.push((field.to_owned(), value)),
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
