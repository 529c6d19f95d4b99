//! The fields of each table: which there are, and of what kind.
//!
//! A built-in field stands at a fixed position of its table, named by a constant in the
//! table's module ([`companies`], [`people`], …); a firm's own fields follow behind.

use crate::{ChoicesColumn, Column, TextColumn, Value};

/// The tables of a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableId {
    Owners,
    Companies,
    People,
    Invoices,
    Interactions,
    Awards,
}

impl TableId {
    /// All tables, those referred to before those that refer.
    pub const ALL: [Self; 6] = [
        Self::Owners,
        Self::Companies,
        Self::People,
        Self::Invoices,
        Self::Interactions,
        Self::Awards,
    ];

    /// The name in files and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Owners => "owners",
            Self::Companies => "companies",
            Self::People => "people",
            Self::Invoices => "invoices",
            Self::Interactions => "interactions",
            Self::Awards => "awards",
        }
    }

    /// The table of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name() == name)
    }

    #[must_use]
    pub(crate) const fn builtin(self) -> &'static [(&'static str, Kind)] {
        match self {
            Self::Owners => owners::FIELDS,
            Self::Companies => companies::FIELDS,
            Self::People => people::FIELDS,
            Self::Invoices => invoices::FIELDS,
            Self::Interactions => interactions::FIELDS,
            Self::Awards => awards::FIELDS,
        }
    }
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Text,
    Number,
    Money,
    Date,
    /// Yes, no or unknown.
    Flag,
    /// One of a list that grows with use.
    Choice,
    /// Many of such a list.
    Choices,
    /// A record of another table.
    Ref(TableId),
}

impl Kind {
    /// Whether a field of this kind can hold the value.
    #[must_use]
    pub const fn fits(self, value: &Value) -> bool {
        matches!(
            (self, value),
            (_, Value::Empty)
                | (Self::Text, Value::Text(_))
                | (Self::Number, Value::Number(_))
                | (Self::Money, Value::Money(_))
                | (Self::Date, Value::Date(_))
                | (Self::Flag, Value::Flag(_))
                | (Self::Choice, Value::Choice(_))
                | (Self::Choices, Value::Choices(_))
                | (Self::Ref(_), Value::Ref(_))
        )
    }

    pub(crate) fn column(self) -> Column {
        match self {
            Self::Text => Column::Text(TextColumn::default()),
            Self::Number => Column::Number(Vec::new()),
            Self::Money => Column::Money(Vec::new()),
            Self::Date => Column::Date(Vec::new()),
            Self::Flag => Column::Flag(Vec::new()),
            Self::Choice => Column::Choice(TextColumn::default()),
            Self::Choices => Column::Choices(ChoicesColumn::default()),
            Self::Ref(_) => Column::Ref(Vec::new()),
        }
    }
}

/// A field of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    /// Unique in its table: the name in rules, files and on the command line.
    pub name: String,
    pub kind: Kind,
    /// Added by the firm; built-in otherwise.
    pub own: bool,
}

macro_rules! table_fields {
    (@positions $n:expr,) => {};
    (@positions $n:expr, $constant:ident $name:literal, $($rest:tt)*) => {
        #[doc = concat!("Position of the field `", $name, "`.")]
        pub const $constant: usize = $n;
        table_fields!(@positions $n + 1, $($rest)*);
    };
    ($(#[$doc:meta])* $module:ident { $($constant:ident $name:literal $kind:expr,)* }) => {
        $(#[$doc])*
        pub mod $module {
            use super::Kind;
            table_fields!(@positions 0, $($constant $name,)*);
            pub(crate) const FIELDS: &[(&str, Kind)] = &[$(($name, $kind),)*];
        }
    };
}

table_fields! {
    /// Account managers of the firm, with their hours.
    owners {
        NAME "name" Kind::Text,
        EMAIL "email" Kind::Text,
        MINUTES "minutes" Kind::Number,
    }
}
table_fields! {
    /// The firms in the book.
    companies {
        NAME "name" Kind::Text,
        STATUS "status" Kind::Choice,
        INDUSTRY "industry" Kind::Choice,
        REGION "region" Kind::Choice,
        CITY "city" Kind::Choice,
        OWNER "owner" Kind::Ref(super::TableId::Owners),
        SINCE "since" Kind::Date,
        REFERRED_BY "referred_by" Kind::Ref(super::TableId::Companies),
        POTENTIAL "potential" Kind::Money,
        TAX_NUMBER "tax_number" Kind::Text,
        WEBSITE "website" Kind::Text,
        NOTE "note" Kind::Text,
    }
}
table_fields! {
    /// The people in them.
    people {
        COMPANY "company_id" Kind::Ref(super::TableId::Companies),
        NAME "name" Kind::Text,
        EMAIL "email" Kind::Text,
        PHONE "phone" Kind::Text,
        ADDRESS "address" Kind::Text,
        ROLE "role" Kind::Choice,
        DECISION_MAKER "decision_maker" Kind::Flag,
        CITY "city" Kind::Choice,
        LANGUAGE "language" Kind::Choice,
        OPT_OUT "opt_out" Kind::Flag,
        NO_GIFTS "no_gifts" Kind::Flag,
        NO_EVENTS "no_events" Kind::Flag,
        CHANNEL "channel" Kind::Choice,
        RECIPIENT "recipient_kind" Kind::Choice,
        BIRTHDAY "birthday" Kind::Date,
        CONSENT_BASIS "consent_basis" Kind::Choice,
        CONSENT_SOURCE "consent_source" Kind::Text,
        CONSENT_DATE "consent_date" Kind::Date,
        CONSENT_UNTIL "consent_until" Kind::Date,
        NOTE "note" Kind::Text,
    }
}
table_fields! {
    /// Invoices and payments. Amounts are in minor units of `currency`, or of the book's
    /// currency where that is empty; a credit note is negative.
    invoices {
        COMPANY "company_id" Kind::Ref(super::TableId::Companies),
        DATE "date" Kind::Date,
        AMOUNT "amount" Kind::Money,
        CURRENCY "currency" Kind::Choice,
        CONTACT "contact_id" Kind::Ref(super::TableId::People),
        NUMBER "number" Kind::Text,
    }
}
table_fields! {
    /// Negotiations, meetings, calls, e-mails.
    interactions {
        PERSON "person_id" Kind::Ref(super::TableId::People),
        DATE "date" Kind::Date,
        KIND "kind" Kind::Choice,
        OWNER "owner" Kind::Ref(super::TableId::Owners),
        NOTE "note" Kind::Text,
    }
}
table_fields! {
    /// What a person was given, when, worth how much in the book's currency.
    awards {
        PERSON "person_id" Kind::Ref(super::TableId::People),
        TREATMENT "treatment" Kind::Choice,
        DATE "date" Kind::Date,
        VALUE "value" Kind::Money,
        NOTE "note" Kind::Text,
    }
}
