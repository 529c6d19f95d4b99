//! Plan files: one JSON document with the book, the policies and the change log.
//!
//! The only home of serde for files. What a file looks like is fixed by wire types, a module
//! per version of the format (`v1`); the rest of the house never sees them, only the
//! [`Document`] they are converted to and from. This room must not know the browser, the
//! clock, sessions or words: faults are codes with parameters and a place.
//!
//! Writing is canonical (RFC 8785), so that equal documents are equal bytes and the
//! [`fingerprint`](fn@fingerprint) is what `sha256sum` says of the file. Reading is strict: see [`read`](fn@read).

mod document;
mod error;
mod fingerprint;
mod place;
mod read;
pub mod result;
#[cfg(feature = "schema")]
mod schema;
mod v1;
mod write;

pub use document::{APP_VERSION, Document, LogEntry};
pub use error::{Fault, FileError, Place, WriteError};
pub use fingerprint::fingerprint;
pub use read::{read, read_rule};
pub use result::{PlanResult, plan_fingerprint};
#[cfg(feature = "schema")]
pub use schema::{plan_file_schema, rule_schema};
pub use v1::MAX_RULE_DEPTH;
pub use write::{BookText, write, write_rule};
