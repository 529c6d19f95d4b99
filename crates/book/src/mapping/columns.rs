//! How the columns of one source table become fields of the book.

use std::collections::BTreeMap;

use tables::Table;

use super::{Pick, Reading, content, header::normal_header, values};
use crate::{Kind, TableId};

/// How sure a proposal is; the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Goes nowhere.
    LeftOut,
    /// By its content alone.
    Guess,
    /// By a word that usually means this.
    Likely,
    /// By the headers of a known program.
    Sure,
}

/// Which book tables a source table feeds, and what each of its columns is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The program or layout whose headers were recognised, such as `salesforce accounts`.
    pub layout: String,
    /// Each row makes or finds one record of each of these tables; empty if nothing fits.
    pub feeds: Vec<Feed>,
    /// One for each column of the source, in order.
    pub columns: Vec<ColumnMapping>,
    /// Rows and cells that count only where a column says so.
    pub conditions: Vec<Condition>,
    /// A column without which a row goes on with what the row above is about.
    pub continues: Option<usize>,
}

/// A book table that rows feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feed {
    pub table: TableId,
    pub role: Role,
    pub key: Key,
}

/// What a row is to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The row is about the record: makes it or changes it.
    Main,
    /// The row names the record: makes it if it is new, and never changes one that was there.
    Mention,
}

/// How a record is found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// By its id; without one by tax number or e-mail, then by name.
    Id,
    TaxNumber,
    Email,
    /// By name: companies and owners in the book, people in their company.
    Name,
    /// Invoices by company, day, amount and currency, interactions and awards by person, day
    /// and kind; the second of two alike is another record.
    Content,
}

/// A column of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnMapping {
    pub header: String,
    /// Where its cells go; nowhere if empty.
    pub targets: Vec<Target>,
    pub confidence: Confidence,
    pub reading: Reading,
}

/// A place in the records of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub table: TableId,
    pub slot: Slot,
    /// The part of the cell that is taken.
    pub pick: Pick,
}

/// What a cell is to its record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    Id,
    /// A field of the book; of several columns for one field the first filled one counts.
    Field(String),
    /// A field of the firm's own, made by the import if it is not there.
    Own {
        name: String,
        kind: Kind,
    },
    /// Joined by blanks in this order into the name, where no column has the whole name.
    NamePart(u8),
    /// Joined by commas in this order into the address of a person.
    AddressPart(u8),
    /// A money field that becomes the sum over the record's rows.
    Sum(String),
}

/// Something counts only where the column has (or has not) one of these texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    pub column: usize,
    pub scope: Scope,
    /// Compared without case.
    pub texts: Vec<String>,
    /// Whether the text only has to begin with one of `texts`.
    pub opening: bool,
    /// Whether it counts where the text is among `texts`, or where it is not.
    pub among: bool,
}

/// What a condition is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    Row,
    /// The row makes or finds a record of the table only where the condition is met.
    Table(TableId),
    Field(TableId, String),
    /// The row is about the record of the table where it is met, and else only names it.
    About(TableId),
}

impl Target {
    /// Reads `people.email`, `companies.id`; own fields and parts of names are no such target.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let (table, field) = path.split_once('.')?;
        let table = TableId::parse(table)?;
        let slot = if field == "id" {
            Slot::Id
        } else {
            table.builtin().iter().find(|(name, _)| *name == field)?;
            Slot::Field(field.to_owned())
        };
        Some(Self::new(table, slot))
    }

    /// A target for whole cells; of e-mails and phones the first in a cell.
    #[must_use]
    pub fn new(table: TableId, slot: Slot) -> Self {
        let pick = match &slot {
            Slot::Field(name) if name == "email" || name == "phone" => Pick::First,
            _ => Pick::Whole,
        };
        Self { table, slot, pick }
    }

    /// `people.email`; for an own field `people.own`, for a part of a name `people.name`.
    #[must_use]
    pub fn path(&self) -> String {
        let field = match &self.slot {
            Slot::Id => "id",
            Slot::Field(name) | Slot::Sum(name) => name,
            Slot::Own { .. } => "own",
            Slot::NamePart(_) => "name",
            Slot::AddressPart(_) => "address",
        };
        format!("{}.{field}", self.table.name())
    }

    /// What its cells are read as.
    pub(super) fn kind(&self) -> Kind {
        match &self.slot {
            Slot::Field(name) | Slot::Sum(name) => {
                let builtin = self.table.builtin().iter();
                builtin
                    .clone()
                    .find(|(other, _)| other == name)
                    .map_or(Kind::Text, |&(_, kind)| kind)
            }
            Slot::Own { kind, .. } => *kind,
            Slot::Id | Slot::NamePart(_) | Slot::AddressPart(_) => Kind::Text,
        }
    }
}

impl Mapping {
    /// A mapping that leaves everything out.
    #[must_use]
    pub fn none(table: &Table) -> Self {
        let column = |header: &String| ColumnMapping {
            header: header.clone(),
            targets: Vec::new(),
            confidence: Confidence::LeftOut,
            reading: Reading::default(),
        };
        Self {
            layout: String::new(),
            feeds: Vec::new(),
            columns: table.headers().iter().map(column).collect(),
            conditions: Vec::new(),
            continues: None,
        }
    }

    /// Sends a column where a person says: `leave_out`, `own`, or a path as in [`Target::parse`].
    /// A table that was not fed so far is fed from now on. `false`, and nothing changed, if there
    /// is no such column or target.
    pub fn send(&mut self, table: &Table, column: usize, path: &str) -> bool {
        let Some(found) = self.columns.get(column) else {
            return false;
        };
        let targets = match path {
            "leave_out" => Vec::new(),
            "own" => {
                let Some(owner) = self.own_fields_table() else {
                    return false;
                };
                vec![content::own_field(
                    owner,
                    &found.header,
                    table.column(column),
                )]
            }
            path => match Target::parse(path) {
                Some(target) => {
                    content::with_rest(vec![target], &found.header, table.column(column))
                }
                None => return false,
            },
        };
        for target in &targets {
            self.feed(target.table);
        }
        let values = values::known(&targets, table.column(column));
        let column_mapping = &mut self.columns[column];
        column_mapping.confidence = if targets.is_empty() {
            Confidence::LeftOut
        } else {
            Confidence::Sure
        };
        column_mapping.reading = Reading::of(&targets, table.column(column));
        column_mapping.reading.values = values;
        column_mapping.targets = targets;
        true
    }

    /// The table that unknown columns become own fields of.
    pub(super) fn own_fields_table(&self) -> Option<TableId> {
        let has_events = self.feeds.iter().any(|feed| feed.table > TableId::People);
        let main = |table| {
            self.feeds
                .iter()
                .any(|f| f.table == table && f.role == Role::Main)
        };
        [TableId::People, TableId::Companies]
            .into_iter()
            .find(|&table| main(table) && !has_events)
    }

    pub(super) fn feed(&mut self, table: TableId) {
        if self.feeds.iter().any(|feed| feed.table == table) {
            return;
        }
        let events = self
            .feeds
            .iter()
            .any(|feed| feed.table > table && feed.table > TableId::People);
        let role = if events || table == TableId::Owners {
            Role::Mention
        } else {
            Role::Main
        };
        self.feeds.push(Feed {
            table,
            role,
            key: Key::Id,
        });
        self.feeds.sort_by_key(|feed| feed.table);
    }

    /// The columns whose order of day and month, or whose decimal sign, a person has to choose.
    #[must_use]
    pub fn open_columns(&self) -> Vec<usize> {
        let open = |column: &ColumnMapping| {
            column.reading.asks_date_order() || column.reading.asks_decimal_sign()
        };
        (0..self.columns.len())
            .filter(|&at| open(&self.columns[at]))
            .collect()
    }

    /// The column's header as headers are compared.
    #[must_use]
    pub fn normal_header(&self, column: usize) -> String {
        self.columns
            .get(column)
            .map(|column| normal_header(&column.header))
            .unwrap_or_default()
    }

    /// Values met in the cells of a column onto values of the book, normalised text first.
    pub fn map_values(&mut self, column: usize, values: BTreeMap<String, String>) {
        if let Some(column) = self.columns.get_mut(column) {
            column.reading.values = values;
        }
    }

    /// Job titles onto `yes`, `no` or nothing, normalised text first, where a person says
    /// otherwise than the words in the title of who decides.
    pub fn tell_who_decides(&mut self, column: usize, titles: BTreeMap<String, String>) {
        if let Some(column) = self.columns.get_mut(column) {
            column.reading.decides = titles;
        }
    }
}
