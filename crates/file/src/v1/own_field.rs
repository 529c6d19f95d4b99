//! The firm's own fields, and tables by name, as they stand in a file.

use std::collections::BTreeMap;

use book::{Change, Kind, TableId, apply};
use serde::{Deserialize, Serialize};

use super::object::objects;
use super::record::OwnKinds;
use super::trouble::{Trouble, Within as _};
use crate::Fault;

/// A field of the firm's own.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct OwnField {
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
pub(crate) enum FieldKind {
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

objects!(OwnField);

/// The own fields of a book, by table.
pub(crate) type OwnFields = BTreeMap<TableId, OwnKinds>;

/// Adds an own field to a book.
pub(crate) fn add_field(
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

impl OwnField {
    pub(crate) fn from_domain(table: TableId, spec: &book::FieldSpec) -> Self {
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

    pub(crate) fn into_domain(self) -> Result<(TableId, String, Kind), Trouble> {
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

impl FieldKind {
    /// The kind of a field that holds no ids of records; others are texts.
    pub(crate) const fn plain(kind: Kind) -> Self {
        match kind {
            Kind::Text | Kind::Ref(_) => Self::Text,
            Kind::Number => Self::Number,
            Kind::Money => Self::Money,
            Kind::Date => Self::Date,
            Kind::Flag => Self::Flag,
            Kind::Choice => Self::Choice,
            Kind::Choices => Self::Choices,
        }
    }

    /// The reverse of [`plain`](Self::plain).
    pub(crate) const fn into_plain(self) -> Kind {
        match self {
            Self::Text | Self::Ref => Kind::Text,
            Self::Number => Kind::Number,
            Self::Money => Kind::Money,
            Self::Date => Kind::Date,
            Self::Flag => Kind::Flag,
            Self::Choice => Kind::Choice,
            Self::Choices => Kind::Choices,
        }
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
