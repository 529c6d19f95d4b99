//! The book as it stands in a file.

use std::collections::BTreeMap;

use book::{Change, Currency, EditError, Kind, Rate, Settings, TableId, apply};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::leaf::{Day, Integer, parsed};
use super::object::objects;
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

/// A field of the firm's own.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct OwnField {
    kind: FieldKind,
    name: String,
    table: TableName,
    /// For the kind `ref`: the table referred to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<TableName>,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum FieldKind {
    Text,
    Number,
    Money,
    Date,
    /// Yes, no or unknown.
    Flag,
    /// One of a list.
    Choice,
    /// Many of a list.
    Choices,
    /// The id of a record.
    Ref,
}

/// A table of the book.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(crate) enum TableName {
    Owners,
    Companies,
    People,
    Invoices,
    Interactions,
    Awards,
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

/// Windows and cut points of the derived fields.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct CutPoints {
    /// Cumulative shares of revenue, in basis points, up to which a company is A, then B.
    abc_shares_bp: [u32; 2],
    /// A company with an invoice in the last so many months is a client.
    active_months: u32,
    /// The window of `revenue_12m` and its like.
    revenue_months: u32,
    /// Cuts for the number of invoices; quintiles if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rfm_frequency: Option<[u32; 4]>,
    /// Cuts for revenue in minor units; quintiles if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rfm_monetary_minor: Option<[Integer; 4]>,
    /// RFM looks at invoices of the last so many months; at all of them if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rfm_months: Option<u32>,
    /// Cuts for days since the last invoice; quintiles if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rfm_recency_days: Option<[u32; 4]>,
    /// How many quarters the variation looks back on.
    xyz_quarters: u32,
    /// Variations, in basis points, up to which a company is X, then Y.
    xyz_variation_bp: [u32; 2],
}

objects!(Book, OwnField, ExchangeRate, CutPoints);

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

type OwnFields = BTreeMap<TableId, OwnKinds>;

fn add_field(
    book: &mut book::Book,
    own: &mut OwnFields,
    (table, name, kind): (TableId, String, Kind),
) -> Result<(), Trouble> {
    let change = Change::AddField {
        table,
        name: name.clone(),
        kind,
    };
    if apply(book, &[change]).is_err() {
        return Err(Trouble::from(Fault::OwnField { field: name })).within("name");
    }
    own.entry(table).or_default().insert(name, kind);
    Ok(())
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

impl OwnField {
    fn from_domain(table: TableId, spec: &book::FieldSpec) -> Self {
        let (kind, to) = match spec.kind {
            Kind::Text => (FieldKind::Text, None),
            Kind::Number => (FieldKind::Number, None),
            Kind::Money => (FieldKind::Money, None),
            Kind::Date => (FieldKind::Date, None),
            Kind::Flag => (FieldKind::Flag, None),
            Kind::Choice => (FieldKind::Choice, None),
            Kind::Choices => (FieldKind::Choices, None),
            Kind::Ref(to) => (FieldKind::Ref, Some(TableName::from_domain(to))),
        };
        Self {
            kind,
            name: spec.name.clone(),
            table: TableName::from_domain(table),
            to,
        }
    }

    fn into_domain(self) -> Result<(TableId, String, Kind), Trouble> {
        let kind = match (self.kind, self.to) {
            (FieldKind::Text, None) => Kind::Text,
            (FieldKind::Number, None) => Kind::Number,
            (FieldKind::Money, None) => Kind::Money,
            (FieldKind::Date, None) => Kind::Date,
            (FieldKind::Flag, None) => Kind::Flag,
            (FieldKind::Choice, None) => Kind::Choice,
            (FieldKind::Choices, None) => Kind::Choices,
            (FieldKind::Ref, Some(to)) => Kind::Ref(to.into_domain()),
            _ => return Err(Fault::WrongKind { field: self.name }.into()),
        };
        Ok((self.table.into_domain(), self.name, kind))
    }
}

impl TableName {
    pub(crate) const fn from_domain(table: TableId) -> Self {
        match table {
            TableId::Owners => Self::Owners,
            TableId::Companies => Self::Companies,
            TableId::People => Self::People,
            TableId::Invoices => Self::Invoices,
            TableId::Interactions => Self::Interactions,
            TableId::Awards => Self::Awards,
        }
    }

    pub(crate) const fn into_domain(self) -> TableId {
        match self {
            Self::Owners => TableId::Owners,
            Self::Companies => TableId::Companies,
            Self::People => TableId::People,
            Self::Invoices => TableId::Invoices,
            Self::Interactions => TableId::Interactions,
            Self::Awards => TableId::Awards,
        }
    }
}

impl CutPoints {
    fn from_domain(settings: &Settings) -> Self {
        Self {
            abc_shares_bp: settings.abc_shares_bp,
            active_months: settings.active_months,
            revenue_months: settings.revenue_months,
            rfm_frequency: settings.rfm_frequency,
            rfm_monetary_minor: settings.rfm_monetary_minor.map(|cuts| cuts.map(Integer)),
            rfm_months: settings.rfm_months,
            rfm_recency_days: settings.rfm_recency_days,
            xyz_quarters: settings.xyz_quarters,
            xyz_variation_bp: settings.xyz_variation_bp,
        }
    }

    fn into_domain(self) -> Settings {
        Settings {
            abc_shares_bp: self.abc_shares_bp,
            active_months: self.active_months,
            revenue_months: self.revenue_months,
            rfm_frequency: self.rfm_frequency,
            rfm_monetary_minor: self.rfm_monetary_minor.map(|cuts| cuts.map(|cut| cut.0)),
            rfm_months: self.rfm_months,
            rfm_recency_days: self.rfm_recency_days,
            xyz_quarters: self.xyz_quarters,
            xyz_variation_bp: self.xyz_variation_bp,
        }
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
