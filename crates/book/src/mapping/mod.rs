//! Tables of text onto the book: which column is which field, and what an import would change.
//!
//! [`propose`](fn@propose) looks at headers and cells and says how a table could enter the book; a person
//! may change the [`Mapping`]; [`draft()`] turns tables into changes that are applied as one edit,
//! or not at all. This room must not know files, bytes or the words shown to people.

mod columns;
mod compiled;
mod content;
mod content_keys;
mod dictionary;
mod draft;
mod header;
mod import;
mod look_alikes;
mod memory;
mod pick;
mod problem;
mod propose;
mod reading;
mod records;
pub mod roles;
mod rows;
mod values;

pub use columns::{
    ColumnMapping, Condition, Confidence, Feed, Key, Mapping, Role, Scope, Slot, Target,
};
pub use dictionary::{KnownColumn, KnownLayout, known_layouts};
pub use draft::{Counts, ImportDraft, Source, draft, draft_with};
pub use header::{fingerprint, is_of_letters, normal_header};
pub use look_alikes::{Decision, LookAlike, Origin, Other, RowRef, look_alikes};
pub use memory::{propose_with, remember};
pub use pick::Pick;
pub use problem::{Diagnostic, Reason, Rejected};
pub use propose::propose;
pub use reading::Reading;
pub use values::{CellValue, ColumnValues, column_values};
