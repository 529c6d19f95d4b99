//! Changes of the book that make targets come true: cells set, records added.

use std::collections::BTreeMap;

use book::{Change, DECIMAL_SCALE, Decimal, Facts, Kind, TableId, Unit, Value};
use rules::{Measure, Related, Rule};

use super::operand::accepted;
use super::targets::{Target, What};

/// More records than this at once are no advice.
const MOST_RECORDS: i64 = 24;

/// Collects changes; new records get ids that no record has had.
pub(super) struct Draft<'a> {
    pub(super) facts: Facts<'a>,
    changes: Vec<Change>,
    n_new: BTreeMap<TableId, u32>,
}

/// The changes that make all targets true; `None` if one of them cannot be made so.
pub(super) fn changes(facts: Facts<'_>, targets: &[Target]) -> Option<Vec<Change>> {
    let mut draft = Draft {
        facts,
        changes: Vec::new(),
        n_new: BTreeMap::new(),
    };
    for target in targets {
        match &target.what {
            What::Field(field) if facts.is_derived(*field) => {
                super::derived::draft(&mut draft, target, *field)?;
            }
            What::Field(field) => {
                let row = facts.row_for(target.unit, target.row, *field)?;
                draft.changes.push(Change::Set {
                    table: field.table,
                    id: facts.book.table(field.table).row_id(row).into_owned(),
                    field: facts.name(*field).to_owned(),
                    value: target.to.clone(),
                });
            }
            What::Records(related) => draft.related(target, related)?,
        }
    }
    Some(draft.changes)
}

impl Draft<'_> {
    pub(super) fn has_new(&self, table: TableId) -> bool {
        self.n_new.contains_key(&table)
    }

    /// Adds a record with an id of its own.
    pub(super) fn insert(&mut self, table: TableId, values: Vec<(String, Value)>) {
        let keys = self.facts.book.table(table).keys();
        let n_new = self.n_new.entry(table).or_insert(0);
        let id = loop {
            *n_new += 1;
            let id = (keys.n_keys().saturating_add(*n_new)).to_string();
            if keys.find(&id).is_none() {
                break id;
            }
        };
        self.changes.push(Change::Insert { table, id, values });
    }

    /// Who a new record of a table belongs to, in its own field.
    pub(super) fn belonging(
        &self,
        table: TableId,
        unit: Unit,
        row: u32,
    ) -> Option<Vec<(String, Value)>> {
        let book = self.facts.book;
        let company = match unit {
            Unit::Company => Some(row),
            Unit::Person => self.facts.company_of(row),
        };
        let person = match unit {
            Unit::Person => Some(row),
            Unit::Company => {
                let people = self
                    .facts
                    .derived
                    .related(TableId::Companies, TableId::People)?;
                people.rows(row).first().copied()
            }
        };
        let company = company.map(|row| Value::Ref(book.companies().row_id(row).into_owned()));
        let person = person.map(|row| Value::Ref(book.people().row_id(row).into_owned()));
        let named = |name: &str, value: Value| (name.to_owned(), value);
        match table {
            TableId::Invoices => {
                let mut values = vec![named("company_id", company?)];
                if unit == Unit::Person {
                    values.push(named("contact_id", person?));
                }
                Some(values)
            }
            TableId::Interactions | TableId::Awards => Some(vec![named("person_id", person?)]),
            TableId::People => Some(vec![named("company_id", company?)]),
            TableId::Owners | TableId::Companies => None,
        }
    }

    /// Records that meet the condition, as many or as great as the measure has to become.
    fn related(&mut self, target: &Target, related: &Related) -> Option<()> {
        let mut values = self.belonging(related.table, target.unit, target.row)?;
        self.meet(&related.condition, related.table, &mut values)?;
        match &related.measure {
            Measure::Exists | Measure::Count => {
                for _ in 0..n_more(target)? {
                    self.insert(related.table, values.clone());
                }
            }
            Measure::Sum(field) => {
                let value = match (&target.from, &target.to) {
                    (Value::Money(from), Value::Money(to)) => Value::Money(to.checked_sub(*from)?),
                    (Value::Number(from), Value::Number(to)) => {
                        Value::Number(Decimal(to.0.checked_sub(from.0)?))
                    }
                    _ => return None,
                };
                values.retain(|(name, _)| name != field);
                values.push((field.clone(), value));
                self.insert(related.table, values);
            }
            Measure::Latest(field) => {
                values.retain(|(name, _)| name != field);
                values.push((field.clone(), target.to.clone()));
                self.insert(related.table, values);
            }
            Measure::Missing | Measure::Average(_) => return None,
        }
        Some(())
    }

    /// Values with which a record meets a condition of plain tests.
    fn meet(
        &self,
        condition: &Rule,
        table: TableId,
        values: &mut Vec<(String, Value)>,
    ) -> Option<()> {
        match condition {
            Rule::All(children) => {
                for child in children {
                    self.meet(child, table, values)?;
                }
                Some(())
            }
            Rule::Any(children) => self.meet(children.first()?, table, values),
            Rule::Test(test) => {
                let field = self.facts.find(table, &test.field)?;
                let book = self.facts.book;
                let value = accepted(test, field.kind, book.home, book.as_of)?;
                if value != Value::Empty {
                    values.push((test.field.clone(), value));
                }
                Some(())
            }
            Rule::None(_) | Rule::Related(_) | Rule::Segment(_) => None,
        }
    }
}

/// How many records more a target asks for.
pub(super) fn n_more(target: &Target) -> Option<i64> {
    let n = whole(&target.to)? - whole(&target.from).unwrap_or(0);
    (1..=MOST_RECORDS).contains(&n).then_some(n)
}

fn whole(value: &Value) -> Option<i64> {
    match value {
        Value::Number(n) => Some(n.0.div_euclid(DECIMAL_SCALE)),
        _ => None,
    }
}

/// Whether cells of the kind are amounts that can be compared and passed.
pub(super) const fn is_amount(kind: Kind) -> bool {
    matches!(kind, Kind::Number | Kind::Money | Kind::Date)
}
