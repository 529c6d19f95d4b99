//! Words: everything a person reads, in English and Russian.
//!
//! The only home of sentences. Other rooms hand over codes with parameters ([`Said`]); the page
//! and the command line ask [`Words`] to say them. Messages are Fluent, a file per subject in
//! `en/` and `ru/` with the same keys.

mod bundles;
pub mod format;
mod language;
mod said;
mod sentence;
pub mod thing;

pub use bundles::Words;
pub use language::Language;
pub use said::{Parameter, Said};
pub use sentence::Subject;
