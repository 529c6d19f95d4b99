//! The book as it stands in a file.

use std::collections::BTreeMap;

use book::{Change, Currency, EditError, Rate, TableId, apply};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::cut_points::CutPoints;
use super::exact::{Day, Integer, parsed};
use super::mapping::Mapping;
use super::object::objects;
use super::own_field::{OwnField, OwnFields, add_field};
use super::record::{OwnKinds, Record};
use super::records::{Award, Company, Interaction, Invoice, Owner, Person};
use super::trouble::{Trouble, Within as _, each};
use crate::{Fault, WriteError};

/// All records of a firm. Lists of records are ordered by id: shorter ids first, then by bytes.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct Book {
    /// The day that all windows are counted from.
    as_of: Day,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    awards: Vec<Award>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    companies: Vec<Company>,
    /// The firm's own fields, table by table in the order they were made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    fields: Vec<OwnField>,
    /// The currency of money fields.
    home: Code,
    /// Tells this book from others.
    id: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    interactions: Vec<Interaction>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    invoices: Vec<Invoice>,
    /// How tables come in whose headers were met before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    mappings: Vec<Mapping>,
    /// The firm's name.
    name: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    owners: Vec<Owner>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    people: Vec<Person>,
    /// By currency.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    rates: Vec<ExchangeRate>,
    settings: CutPoints,
}

/// What one unit of a currency is worth in the home currency.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct ExchangeRate {
    currency: Code,
    /// Millionths: 90.5 roubles a dollar are 90500000.
    millionths: Integer,
}

/// ISO 4217: three upper-case letters.
#[derive(Debug)]
pub(crate) struct Code(Currency);

objects!(Book, ExchangeRate);

impl Book {
    pub(crate) fn from_domain(book: &book::Book) -> Result<Self, WriteError> {
        let fields = TableId::ALL.into_iter().flat_map(|table| {
            let own = book.table(table).specs().iter().filter(|spec| spec.own);
            own.map(move |spec| OwnField::from_domain(table, spec))
        });
        let rates = book.rates.iter().map(|(&currency, rate)| ExchangeRate {
            currency: Code(currency),
            millionths: Integer(rate.0),
        });
        Ok(Self {
            as_of: Day::from_domain(book.as_of)?,
            awards: Award::all(book)?,
            companies: Company::all(book)?,
            fields: fields.collect(),
            home: Code(book.home),
            id: book.id.clone(),
            interactions: Interaction::all(book)?,
            invoices: Invoice::all(book)?,
            mappings: Mapping::all(book),
            name: book.name.clone(),
            owners: Owner::all(book)?,
            people: Person::all(book)?,
            rates: rates.collect(),
            settings: CutPoints::from_domain(&book.settings),
        })
    }

    pub(crate) fn into_domain(self) -> Result<book::Book, Trouble> {
        let mut book = book::Book::new(&self.id, &self.name, self.as_of.0);
        book.home = self.home.0;
        book.rates = (self.rates.iter())
            .map(|rate| (rate.currency.0, Rate(rate.millionths.0)))
            .collect();
        book.settings = self.settings.into_domain();
        book.mappings = self
            .mappings
            .into_iter()
            .map(Mapping::into_domain)
            .collect();
        let mut own = BTreeMap::new();
        each(self.fields, |field| field.into_domain())
            .within("fields")?
            .into_iter()
            .enumerate()
            .try_for_each(|(index, field)| add_field(&mut book, &mut own, field).at(index))
            .within("fields")?;
        // Tables referred to come first, so that ids are met in the order of their records.
        insert(&mut book, self.owners, &own)?;
        insert(&mut book, self.companies, &own)?;
        insert(&mut book, self.people, &own)?;
        insert(&mut book, self.invoices, &own)?;
        insert(&mut book, self.interactions, &own)?;
        insert(&mut book, self.awards, &own)?;
        Ok(book)
    }
}

fn insert<R: Record>(
    book: &mut book::Book,
    records: Vec<R>,
    own: &OwnFields,
) -> Result<(), Trouble> {
    let no_fields = OwnKinds::new();
    let own = own.get(&R::TABLE).unwrap_or(&no_fields);
    for (index, record) in records.into_iter().enumerate() {
        let table = R::TABLE;
        let inserted = record.into_values(own).and_then(|(id, values)| {
            let change = Change::Insert { table, id, values };
            apply(book, &[change]).map_err(|error| Trouble::from(fault_of(error)))
        });
        inserted.at(index).within(table.name())?;
    }
    Ok(())
}

/// Inserting a record whose fields were checked fails by its id alone; the other errors are
/// said as they are.
fn fault_of(error: EditError) -> Fault {
    match error {
        EditError::Exists { id, .. } => Fault::RepeatedId { id },
        EditError::EmptyId { .. } => Fault::EmptyId,
        EditError::WrongKind { field, .. } => Fault::WrongKind { field },
        EditError::NoField { field, .. }
        | EditError::FieldExists { field, .. }
        | EditError::FieldInUse { field, .. } => Fault::OwnField { field },
        EditError::NoRecord { id, .. } => Fault::Shape {
            detail: format!("no record `{id}`"),
        },
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.code())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(
            deserializer,
            "a currency of three upper-case letters",
            |text| {
                Currency::parse(text)
                    .filter(|currency| currency.code() == text)
                    .map(Self)
            },
        )
    }
}
