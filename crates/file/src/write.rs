//! Writing: canonical bytes (RFC 8785) of a document or a rule.

use book::{Book, Date};
use rules::Rule;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::fingerprint::in_hexadecimal;
use crate::{Document, WriteError, v1};

/// How a plan file begins: `book` is the first of its keys.
const OPENING: &[u8] = br#"{"book":"#;

/// The plan file of a document: UTF-8, one line, equal bytes for equal documents.
///
/// # Errors
/// [`WriteError`] if the document holds what no file of this version can.
pub fn write(document: &Document) -> Result<Vec<u8>, WriteError> {
    let (bytes, _) = BookText::of(&document.book)?.file(document)?;
    Ok(bytes)
}

/// The book's part of a plan file, by far the largest and the first: whoever keeps it writes a
/// document again after an edit of the policy for the price of the policy.
#[derive(Clone)]
pub struct BookText {
    text: Vec<u8>,
    hashed: Sha256,
}

impl std::fmt::Debug for BookText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BookText({} bytes)", self.text.len())
    }
}

impl BookText {
    /// Writes a book.
    ///
    /// # Errors
    /// [`WriteError`] if the book holds what no file of this version can.
    pub fn of(book: &Book) -> Result<Self, WriteError> {
        let mut text = OPENING.to_vec();
        text.extend(canonical(&v1::File::book(book)?));
        let hashed = Sha256::new_with_prefix(&text);
        Ok(Self { text, hashed })
    }

    /// How long it is, in bytes.
    #[must_use]
    pub const fn n_bytes(&self) -> usize {
        self.text.len()
    }

    /// The plan file of a document that has this book, and the file's fingerprint.
    ///
    /// # Errors
    /// [`WriteError`] if the rest of the document holds what no file of this version can.
    pub fn file(&self, document: &Document) -> Result<(Vec<u8>, String), WriteError> {
        let nobody = Book::new("", "", Date(0));
        let around = canonical(&v1::File::around(&nobody, document)?);
        let rest = &around[Self::of(&nobody)?.text.len()..];
        let mut bytes = Vec::with_capacity(self.text.len() + rest.len());
        bytes.extend_from_slice(&self.text);
        bytes.extend_from_slice(rest);
        let fingerprint = in_hexadecimal(self.hashed.clone().chain_update(rest));
        Ok((bytes, fingerprint))
    }
}

/// A rule as a file of its own.
///
/// # Errors
/// [`WriteError::RuleTooDeep`].
pub fn write_rule(rule: &Rule) -> Result<Vec<u8>, WriteError> {
    v1::Rule::from_domain(rule).map(|rule| canonical(&rule))
}

/// Compact JSON, as `serde_json` writes it, is canonical if keys come in order and all numbers
/// are safe integers: the wire types see to both.
pub(crate) fn canonical(value: &impl Serialize) -> Vec<u8> {
    // Serialising plain structs into memory has no way to fail.
    serde_json::to_vec(value).unwrap_or_default()
}
