//! Version 1 of the file format: plain structs as they stand in the file, and conversions to
//! and from the domain. Files of this version open forever, so a key is never renamed, never
//! removed and never given another meaning; new keys are optional and raise the version.
//!
//! Writing is canonical because keys stand in alphabetical order in every struct here (a test
//! compares with an independent canonicaliser). This room must not decide anything.

mod book;
mod by_hand;
mod cell;
mod cut_points;
mod exact;
mod keyed;
mod leaf;
mod log;
mod mapping;
mod object;
mod operand;
mod own_field;
mod policy;
mod record;
mod records;
mod rule;
#[cfg(feature = "schema")]
mod schema;
mod segment;
mod treatment;
mod trouble;

use serde::{Deserialize, Serialize};

pub(crate) use cell::Cell;
pub(crate) use exact::Integer;
pub(crate) use keyed::Keyed;
use object::objects;
pub use rule::MAX_RULE_DEPTH;
pub(crate) use rule::Rule;
pub(crate) use trouble::Trouble;
use trouble::Within as _;

use crate::{Document, WriteError};

/// What `format` says.
pub(crate) const FORMAT: &str = "precedence";
/// The version written.
pub(crate) const VERSION: u32 = 1;

/// A plan file of Precedence, version 1: a book of clients, the policies it is planned by and
/// the change log. Amounts of money are integers of minor units, other numbers decimal texts.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(title = "Precedence plan file, version 1")
)]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct File {
    book: book::Book,
    header: Header,
    /// The change log, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    log: Vec<log::LogEntry>,
    /// Plans kept with the file. None in version 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = 0)))]
    plans: Vec<Nothing>,
    /// The versions of the policy, oldest first; the last one is in force.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    policies: Vec<policy::Policy>,
    /// Named variants of policy or budget. None in version 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = 0)))]
    scenarios: Vec<Nothing>,
    /// Signatures. None in version 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = 0)))]
    signoffs: Vec<Nothing>,
}

/// What the file is and who can read it.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct Header {
    /// The version of the application that wrote the file.
    app_version: String,
    /// Always `precedence`.
    format: String,
    /// The oldest version of the format whose readers can open the file.
    oldest_reader: u32,
    /// The version of the format.
    version: u32,
}

/// Stands where later versions put something.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct Nothing {}

objects!(File, Header, Nothing);

impl File {
    /// A document as it is written, but with another book.
    pub(crate) fn around(book: &::book::Book, document: &Document) -> Result<Self, WriteError> {
        Ok(Self {
            book: book::Book::from_domain(book)?,
            header: Header {
                app_version: document.made_by.clone(),
                format: FORMAT.to_owned(),
                oldest_reader: VERSION,
                version: VERSION,
            },
            log: document
                .log
                .iter()
                .map(log::LogEntry::from_domain)
                .collect::<Result<_, _>>()?,
            plans: Vec::new(),
            policies: (document.policies.iter())
                .map(policy::Policy::from_domain)
                .collect::<Result<_, _>>()?,
            scenarios: Vec::new(),
            signoffs: Vec::new(),
        })
    }

    /// The document as it was read.
    pub(crate) fn into_document(self) -> Result<Document, Trouble> {
        Ok(Document {
            made_by: self.header.app_version,
            book: self.book.into_domain().within("book")?,
            policies: trouble::each(self.policies, policy::Policy::into_domain)
                .within("policies")?,
            log: self
                .log
                .into_iter()
                .map(log::LogEntry::into_domain)
                .collect(),
        })
    }

    /// The book alone as it is written.
    pub(crate) fn book(book: &::book::Book) -> Result<impl Serialize, WriteError> {
        book::Book::from_domain(book)
    }

    /// The header as readers of any version see it.
    pub(crate) fn header(&self) -> crate::read::Header {
        crate::read::Header {
            app_version: self.header.app_version.clone(),
            format: self.header.format.clone(),
            oldest_reader: self.header.oldest_reader.into(),
            version: self.header.version.into(),
        }
    }

    /// A part that is not empty though version 1 keeps nothing there.
    pub(crate) fn unknown_part(&self) -> Option<&'static str> {
        [
            ("plans", &self.plans),
            ("scenarios", &self.scenarios),
            ("signoffs", &self.signoffs),
        ]
        .into_iter()
        .find_map(|(name, list)| (!list.is_empty()).then_some(name))
    }
}
