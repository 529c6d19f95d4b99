//! One way to read a book: stored and derived fields by the same names.

use crate::fields::people;
use crate::{
    Book, Column, Date, Decimal, Derived, EMPTY_DAY, EMPTY_NUMBER, Kind, TableId, Tri, Value,
};

/// Whom a rule, a list or a programme is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    Person,
    Company,
}

impl Unit {
    /// The table whose rows are the units.
    #[must_use]
    pub const fn table(self) -> TableId {
        match self {
            Self::Person => TableId::People,
            Self::Company => TableId::Companies,
        }
    }

    /// `person` or `company`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Company => "company",
        }
    }

    /// The unit of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Person, Self::Company]
            .into_iter()
            .find(|unit| unit.name() == name)
    }
}

/// A field found in a book; valid for that book's set of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FieldRef {
    pub table: TableId,
    pub kind: Kind,
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Place {
    Stored(usize),
    Derived(usize),
}

/// A book with its derived fields, to read from.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    pub book: &'a Book,
    pub derived: &'a Derived,
}

impl<'a> Facts<'a> {
    /// Reads `book` through the derived fields made of it.
    #[must_use]
    pub const fn new(book: &'a Book, derived: &'a Derived) -> Self {
        Self { book, derived }
    }

    /// The day everything is counted from.
    #[must_use]
    pub const fn as_of(self) -> Date {
        self.book.as_of
    }

    /// A field of a table by its bare name.
    #[must_use]
    pub fn find(self, table: TableId, name: &str) -> Option<FieldRef> {
        let stored = self.book.table(table);
        if let Some(position) = stored.position(name) {
            let kind = stored.specs()[position].kind;
            return Some(FieldRef {
                table,
                kind,
                place: Place::Stored(position),
            });
        }
        let fields = self.derived.fields(table);
        let position = fields.iter().position(|(spec, _)| spec.name == name)?;
        Some(FieldRef {
            table,
            kind: fields[position].0.kind,
            place: Place::Derived(position),
        })
    }

    /// A field as rules and lists name it: `company.revenue_12m`, `person.role`, or a bare name,
    /// which is the unit's own field, or else its company's.
    #[must_use]
    pub fn resolve(self, unit: Unit, path: &str) -> Option<FieldRef> {
        if let Some(name) = path.strip_prefix("company.") {
            return self.find(TableId::Companies, name);
        }
        if let Some(name) = path.strip_prefix("person.") {
            return if unit == Unit::Person {
                self.find(TableId::People, name)
            } else {
                None
            };
        }
        self.find(unit.table(), path).or_else(|| match unit {
            Unit::Person => self.find(TableId::Companies, path),
            Unit::Company => None,
        })
    }

    /// The full path of a field: `company.lifecycle`, `person.role`, `invoices.amount`.
    #[must_use]
    pub fn path(self, field: FieldRef) -> String {
        let prefix = match field.table {
            TableId::Companies => "company",
            TableId::People => "person",
            other => other.name(),
        };
        format!("{prefix}.{}", self.name(field))
    }

    /// The bare name of a field.
    #[must_use]
    pub fn name(self, field: FieldRef) -> &'a str {
        match field.place {
            Place::Stored(at) => &self.book.table(field.table).specs()[at].name,
            Place::Derived(at) => &self.derived.fields(field.table)[at].0.name,
        }
    }

    /// Whether the field is computed and so cannot be written.
    #[must_use]
    pub const fn is_derived(self, field: FieldRef) -> bool {
        matches!(field.place, Place::Derived(_))
    }

    /// All fields of a table, stored ones first.
    pub fn fields(self, table: TableId) -> impl Iterator<Item = FieldRef> {
        let stored = self.book.table(table).specs().iter().enumerate();
        let derived = self.derived.fields(table).iter().enumerate();
        stored
            .map(move |(at, spec)| FieldRef {
                table,
                kind: spec.kind,
                place: Place::Stored(at),
            })
            .chain(derived.map(move |(at, (spec, _))| FieldRef {
                table,
                kind: spec.kind,
                place: Place::Derived(at),
            }))
    }

    /// The cells of a field, a row of its own table each.
    #[must_use]
    pub fn column(self, field: FieldRef) -> &'a Column {
        match field.place {
            Place::Stored(at) => self.book.table(field.table).column(at),
            Place::Derived(at) => &self.derived.fields(field.table)[at].1,
        }
    }

    /// The row of the field's table that speaks for a unit: itself, or a person's company.
    #[must_use]
    pub fn row_for(self, unit: Unit, unit_row: u32, field: FieldRef) -> Option<u32> {
        match (unit, field.table) {
            (Unit::Person, TableId::Companies) => self.company_of(unit_row),
            _ => Some(unit_row),
        }
    }

    /// The company row of a person row.
    #[must_use]
    pub fn company_of(self, person_row: u32) -> Option<u32> {
        self.book
            .follow(TableId::People, person_row, people::COMPANY)
    }

    /// The value of a field for a unit.
    #[must_use]
    pub fn value(self, unit: Unit, unit_row: u32, field: FieldRef) -> Value {
        let Some(row) = self.row_for(unit, unit_row, field) else {
            return Value::Empty;
        };
        match field.place {
            Place::Stored(at) => self.book.value(field.table, row, at),
            Place::Derived(_) => self.derived_value(field, row),
        }
    }

    fn derived_value(self, field: FieldRef, row: u32) -> Value {
        let at = row as usize;
        match self.column(field) {
            Column::Text(c) => Value::text(c.get(row)),
            Column::Choice(c) => Value::choice(c.get(row)),
            Column::Number(c) if c[at] != EMPTY_NUMBER => Value::Number(Decimal(c[at])),
            Column::Money(c) if c[at] != EMPTY_NUMBER => Value::Money(c[at]),
            Column::Date(c) if c[at] != EMPTY_DAY => Value::Date(Date(c[at])),
            Column::Flag(c) if c[at] != Tri::Unknown => Value::Flag(c[at] == Tri::Yes),
            Column::Choices(c) => Value::choices(c.get(row)),
            Column::Ref(keys) => {
                let Kind::Ref(target) = field.kind else {
                    return Value::Empty;
                };
                let key = keys[at];
                if key == crate::EMPTY_KEY {
                    Value::Empty
                } else {
                    Value::Ref(self.book.table(target).keys().id(key).into_owned())
                }
            }
            _ => Value::Empty,
        }
    }
}
