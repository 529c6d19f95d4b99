//! Remembered mappings as they stand in a file: how tables come in whose headers were met before.

use std::collections::BTreeMap;

use book::mapping::{self, ColumnMapping, Confidence, Key, Pick, Reading, Role, Scope, Slot};
use serde::{Deserialize, Serialize};
use tables::{DateOrder, DecimalSign};

use super::keyed::Keyed;
use super::object::objects;
use super::own_field::{FieldKind, TableName};

/// Which column of a table is which field.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct Mapping {
    columns: Vec<Column>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    conditions: Vec<Condition>,
    /// The column, from 0, without which a row goes on with the row above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    continues: Option<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    feeds: Vec<Feed>,
    /// The headers in lower case, letters and digits only, joined by `|`.
    headers: String,
    /// The program or layout, such as `salesforce accounts`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    layout: String,
}

/// A table that rows feed.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct Feed {
    key: KeyName,
    role: RoleName,
    table: TableName,
}

/// A column of the table.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct Column {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date_order: Option<OrderName>,
    /// Job titles in lower case onto `yes`, `no` or nothing.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    decides: Keyed<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decimal: Option<SignName>,
    header: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    targets: Vec<Target>,
    /// Texts in lower case onto values of the book.
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    values: Keyed<String>,
}

/// Where cells of a column go.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct Target {
    /// For `own`: the kind of the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<FieldKind>,
    /// For `field`, `own` and `sum`: the name of the field.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    /// For parts of a name or an address: their place in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    order: Option<u8>,
    /// The part of the cell; all of it if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pick: Option<PickName>,
    slot: SlotName,
    table: TableName,
}

/// Something that counts only where a column has, or has not, one of these texts.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct Condition {
    /// Whether it counts where the text is one of `texts`, or where it is none.
    among: bool,
    /// From 0.
    column: u32,
    /// For the scope `field`: its name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    field: String,
    /// Whether texts only have to begin so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    opening: bool,
    scope: ScopeName,
    /// Of all scopes but `row`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    table: Option<TableName>,
    texts: Vec<String>,
}

macro_rules! names {
    ($(#[$doc:meta])* $name:ident = $domain:ty { $($variant:ident $value:path,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        enum $name { $($variant,)+ }

        impl $name {
            const fn from_domain(value: $domain) -> Self {
                match value { $($value => Self::$variant,)+ }
            }

            const fn into_domain(self) -> $domain {
                match self { $(Self::$variant => $value,)+ }
            }
        }
    };
}

names! {
    /// How a record is found again.
    KeyName = Key {
        Id Key::Id,
        TaxNumber Key::TaxNumber,
        Email Key::Email,
        Name Key::Name,
        Content Key::Content,
    }
}
names! {
    /// Whether rows are about a record or name it.
    RoleName = Role {
        Main Role::Main,
        Mention Role::Mention,
    }
}
names! {
    /// What comes first in `03/04/2026`.
    OrderName = DateOrder {
        DayFirst DateOrder::DayFirst,
        MonthFirst DateOrder::MonthFirst,
        Iso DateOrder::Iso,
    }
}
names! {
    /// The decimal sign.
    SignName = DecimalSign {
        Point DecimalSign::Point,
        Comma DecimalSign::Comma,
    }
}
names! {
    /// The part of a cell that is taken.
    PickName = Pick {
        Whole Pick::Whole,
        First Pick::First,
        Rest Pick::Rest,
        Line Pick::Line,
        Number Pick::Number,
        Day Pick::Day,
        Payer Pick::Payer,
        Decides Pick::Decides,
    }
}

/// What a cell is to its record.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum SlotName {
    Id,
    Field,
    /// A field of the firm's own.
    Own,
    NamePart,
    AddressPart,
    Sum,
}

/// What a condition is on.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum ScopeName {
    Row,
    Table,
    Field,
    About,
}

objects!(Mapping, Feed, Column, Target, Condition);

impl Mapping {
    pub(crate) fn all(book: &book::Book) -> Vec<Self> {
        let mappings = book.mappings.iter();
        mappings
            .map(|(headers, mapping)| Self::from_domain(headers, mapping))
            .collect()
    }

    fn from_domain(headers: &str, mapping: &mapping::Mapping) -> Self {
        let feed = |feed: &mapping::Feed| Feed {
            key: KeyName::from_domain(feed.key),
            role: RoleName::from_domain(feed.role),
            table: TableName::from_domain(feed.table),
        };
        Self {
            columns: mapping.columns.iter().map(Column::from_domain).collect(),
            conditions: mapping
                .conditions
                .iter()
                .map(Condition::from_domain)
                .collect(),
            continues: mapping.continues.map(index),
            feeds: mapping.feeds.iter().map(feed).collect(),
            headers: headers.to_owned(),
            layout: mapping.layout.clone(),
        }
    }

    /// The headers and their mapping. What leads to no column of it is left out.
    pub(crate) fn into_domain(self) -> (String, mapping::Mapping) {
        let n_columns = self.columns.len();
        let is_column = |column: &usize| *column < n_columns;
        let feed = |feed: &Feed| mapping::Feed {
            table: feed.table.into_domain(),
            role: feed.role.into_domain(),
            key: feed.key.into_domain(),
        };
        let conditions = self
            .conditions
            .into_iter()
            .filter_map(Condition::into_domain);
        let mapping = mapping::Mapping {
            layout: self.layout,
            feeds: self.feeds.iter().map(feed).collect(),
            conditions: conditions
                .filter(|condition| is_column(&condition.column))
                .collect(),
            continues: self
                .continues
                .map(|column| column as usize)
                .filter(is_column),
            columns: self.columns.into_iter().map(Column::into_domain).collect(),
        };
        (self.headers, mapping)
    }
}

impl Column {
    fn from_domain(column: &ColumnMapping) -> Self {
        let keyed = |map: &BTreeMap<String, String>| {
            Keyed::new(map.iter().map(|(a, b)| (a.clone(), b.clone())).collect())
        };
        Self {
            date_order: column.reading.date_order.map(OrderName::from_domain),
            decides: keyed(&column.reading.decides),
            decimal: column.reading.decimal.map(SignName::from_domain),
            header: column.header.clone(),
            targets: column.targets.iter().map(Target::from_domain).collect(),
            values: keyed(&column.reading.values),
        }
    }

    fn into_domain(self) -> ColumnMapping {
        let targets: Vec<mapping::Target> = self
            .targets
            .into_iter()
            .filter_map(Target::into_domain)
            .collect();
        let confidence = if targets.is_empty() {
            Confidence::LeftOut
        } else {
            Confidence::Sure
        };
        // Whether there are days and numbers among the cells follows from where they go.
        let reading = Reading {
            date_order: self.date_order.map(OrderName::into_domain),
            decimal: self.decimal.map(SignName::into_domain),
            values: self.values.into_entries().into_iter().collect(),
            decides: self.decides.into_entries().into_iter().collect(),
            ..Reading::of(&targets, std::iter::empty())
        };
        ColumnMapping {
            header: self.header,
            targets,
            confidence,
            reading,
        }
    }
}

impl Target {
    fn from_domain(target: &mapping::Target) -> Self {
        let (slot, name, kind, order) = match &target.slot {
            Slot::Id => (SlotName::Id, "", None, None),
            Slot::Field(name) => (SlotName::Field, name.as_str(), None, None),
            Slot::Own { name, kind } => (SlotName::Own, name.as_str(), Some(*kind), None),
            Slot::NamePart(order) => (SlotName::NamePart, "", None, Some(*order)),
            Slot::AddressPart(order) => (SlotName::AddressPart, "", None, Some(*order)),
            Slot::Sum(name) => (SlotName::Sum, name.as_str(), None, None),
        };
        Self {
            kind: kind.map(FieldKind::plain),
            name: name.to_owned(),
            order,
            pick: (target.pick != Pick::Whole).then(|| PickName::from_domain(target.pick)),
            slot,
            table: TableName::from_domain(target.table),
        }
    }

    /// Nothing if the book has no such field.
    fn into_domain(self) -> Option<mapping::Target> {
        let table = self.table.into_domain();
        let is_field = |name: &str| {
            let path = format!("{}.{name}", table.name());
            mapping::Target::parse(&path).is_some() && name != "id"
        };
        let slot = match self.slot {
            SlotName::Id => Slot::Id,
            SlotName::Field if is_field(&self.name) => Slot::Field(self.name),
            SlotName::Sum if is_field(&self.name) => Slot::Sum(self.name),
            SlotName::Own if !self.name.is_empty() => Slot::Own {
                name: self.name,
                kind: self.kind.unwrap_or(FieldKind::Text).into_plain(),
            },
            SlotName::NamePart => Slot::NamePart(self.order.unwrap_or(0)),
            SlotName::AddressPart => Slot::AddressPart(self.order.unwrap_or(0)),
            SlotName::Field | SlotName::Sum | SlotName::Own => return None,
        };
        let pick = self.pick.map_or(Pick::Whole, PickName::into_domain);
        Some(mapping::Target { table, slot, pick })
    }
}

impl Condition {
    fn from_domain(condition: &mapping::Condition) -> Self {
        let (scope, table, field) = match &condition.scope {
            Scope::Row => (ScopeName::Row, None, ""),
            Scope::Table(table) => (ScopeName::Table, Some(*table), ""),
            Scope::Field(table, field) => (ScopeName::Field, Some(*table), field.as_str()),
            Scope::About(table) => (ScopeName::About, Some(*table), ""),
        };
        Self {
            among: condition.among,
            column: index(condition.column),
            field: field.to_owned(),
            opening: condition.opening,
            scope,
            table: table.map(TableName::from_domain),
            texts: condition.texts.clone(),
        }
    }

    fn into_domain(self) -> Option<mapping::Condition> {
        let table = self.table.map(TableName::into_domain);
        let scope = match self.scope {
            ScopeName::Row => Scope::Row,
            ScopeName::Table => Scope::Table(table?),
            ScopeName::Field => Scope::Field(table?, self.field),
            ScopeName::About => Scope::About(table?),
        };
        Some(mapping::Condition {
            column: self.column as usize,
            scope,
            texts: self.texts,
            opening: self.opening,
            among: self.among,
        })
    }
}

fn index(column: usize) -> u32 {
    u32::try_from(column).unwrap_or(u32::MAX)
}
