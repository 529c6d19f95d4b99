//! What is to be said, before it is said in a language: a code and its parameters.

use serde::{Deserialize, Serialize};

/// A sentence by the id of its Fluent message, with typed parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub code: String,
    pub parameters: Vec<(String, Parameter)>,
}

/// A parameter of a sentence. Numbers stay numbers, so that plurals agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Parameter {
    /// Said as it stands: a person's name, a text from a file.
    Text(String),
    /// A count; also selects the plural form.
    Count(i64),
    /// A place in an order: 26th.
    Ordinal(i64),
    /// Ten-thousandths.
    Number(i64),
    /// Minor units of the book's currency.
    Money(i64),
    /// Days as in [`book::Date`].
    Date(i32),
    /// The id of another message: a word such as "reception" that both languages know.
    Word(String),
    /// What the firm wrote in both languages.
    Bilingual {
        en: String,
        ru: String,
    },
    /// A field by its full path: `company.revenue_12m`.
    Field(String),
    /// A field as it stands inside a sentence: "revenue of the last 12 months".
    FieldInside(String),
    /// A list, joined by commas.
    List(Vec<Parameter>),
    /// A list in order: "revenue, then last contact".
    Then(Vec<Parameter>),
    /// Said one after the other.
    Run(Vec<Parameter>),
    Sentence(Box<Said>),
}

impl Said {
    /// A sentence without parameters.
    #[must_use]
    pub fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            parameters: Vec::new(),
        }
    }

    /// The sentence with one more parameter.
    #[must_use]
    pub fn with(mut self, name: &str, parameter: Parameter) -> Self {
        self.parameters.push((name.to_owned(), parameter));
        self
    }

    /// The sentence with a text parameter.
    #[must_use]
    pub fn text(self, name: &str, text: impl Into<String>) -> Self {
        self.with(name, Parameter::Text(text.into()))
    }

    /// The sentence with a place in an order.
    #[must_use]
    pub fn ordinal(self, name: &str, n: impl TryInto<i64>) -> Self {
        self.with(name, Parameter::Ordinal(n.try_into().unwrap_or(i64::MAX)))
    }

    /// The sentence with a count.
    #[must_use]
    pub fn count(self, name: &str, n: impl TryInto<i64>) -> Self {
        self.with(name, Parameter::Count(n.try_into().unwrap_or(i64::MAX)))
    }
}
