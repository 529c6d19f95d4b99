//! The book of clients: columns, records, edits and derived fields.
//!
//! The book is a value. It changes only by [`Change`]s, whose inverses are exact, and it
//! knows neither the browser nor a clock: the as-of date is a field of the book. Tables are
//! columns with text in dictionaries, so that a million people fit and a rule is a scan.
//! This room must not know policies, files or the words shown to people.

pub mod alter;
mod amount;
mod book;
mod column;
mod date;
pub mod derived;
mod dictionary;
mod edit;
mod facts;
pub mod fields;
mod keys;
pub mod mapping;
mod same;
mod settings;
pub mod similar;
mod table;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod value;

pub use amount::{AmountError, Currency, DECIMAL_SCALE, Decimal, Rate};
pub use book::Book;
pub use column::TextColumn;
pub use column::{ChoicesColumn, Column, EMPTY_CODE, EMPTY_DAY, EMPTY_KEY, EMPTY_NUMBER, Tri};
pub use date::{Date, Window, WindowUnit};
pub use derived::{CutPoints, Derived, Diagnostic, Fifths, Related};
pub use dictionary::Dictionary;
pub use edit::{Change, EditError, apply};
pub use facts::{Facts, FieldRef, Unit};
pub use fields::{FieldSpec, Kind, TableId};
pub use keys::Keys;
pub use settings::Settings;
pub use table::Table;
pub use value::Value;
