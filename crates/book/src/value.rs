//! One cell's value, as edits, imports and row views carry it.

use crate::{Date, Decimal};

/// A value of a field; [`Value::Empty`] fits every kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    #[default]
    Empty,
    /// Never the empty text: that is [`Value::Empty`].
    Text(String),
    Number(Decimal),
    /// Minor units of the book's currency (of the row's own currency in invoices).
    Money(i64),
    Date(Date),
    Flag(bool),
    /// One of the field's choices, by name.
    Choice(String),
    /// Several choices, sorted, without repeats, never none.
    Choices(Vec<String>),
    /// The id of a record in the field's table.
    Ref(String),
}

impl Value {
    /// A text, or empty for the empty text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }

    /// A choice, or empty for the empty text.
    #[must_use]
    pub fn choice(name: &str) -> Self {
        if name.is_empty() {
            Self::Empty
        } else {
            Self::Choice(name.to_owned())
        }
    }

    /// Choices in canonical order, or empty for none.
    #[must_use]
    pub fn choices<S: Into<String>>(names: impl IntoIterator<Item = S>) -> Self {
        let mut names: Vec<String> = names
            .into_iter()
            .map(Into::into)
            .filter(|n| !n.is_empty())
            .collect();
        names.sort_unstable();
        names.dedup();
        if names.is_empty() {
            Self::Empty
        } else {
            Self::Choices(names)
        }
    }
}
