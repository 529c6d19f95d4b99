//! Writing: canonical bytes (RFC 8785) of a document or a rule.

use rules::Rule;
use serde::Serialize;

use crate::{Document, WriteError, v1};

/// The plan file of a document: UTF-8, one line, equal bytes for equal documents.
///
/// # Errors
/// [`WriteError`] if the document holds what no file of this version can.
pub fn write(document: &Document) -> Result<Vec<u8>, WriteError> {
    v1::File::from_document(document).map(|file| canonical(&file))
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
