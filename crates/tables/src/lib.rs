//! From bytes to a [`Table`] with places, and back.
//!
//! This room knows encodings, separators, quotes, how people write numbers and
//! dates, and how a spreadsheet can be fooled by a cell. It must not know what
//! a table is *about*: no clients, no invoices, no dictionary of headers.
//!
//! ```
//! use tables::{ReadOptions, read};
//!
//! let (read, diagnostics) = read("id;сумма\r\n7;1 200,50\r\n".as_bytes(), &ReadOptions::default());
//! let table = read.unwrap().table;
//! assert_eq!(table.headers(), ["id", "сумма"]);
//! assert_eq!(table.cell(0, 1), "1 200,50");
//! assert_eq!(table.row_line(0), 2);
//! assert!(diagnostics.is_empty());
//! ```
//!
//! The way of a file: [`sniff`] says what the bytes are; the one
//! [`Format`](format::Format) of that kind decodes them and finds the dialect,
//! where [`ReadOptions`] win over every guess; what could not be taken comes back as
//! [`Diagnostic`]s with places, and as [`Read::rejected`] rows. Then, per column,
//! the [`value`] functions turn text into numbers and dates, exactly or not at all.

mod diagnostic;
mod dialect;
mod encoding;
mod footer;
pub mod format;
mod grid;
mod guard;
mod header;
mod kind;
mod layout;
mod parts;
mod paste;
mod read;
mod table;
pub mod value;
mod watch;
mod write;

pub use diagnostic::{ColumnPlace, Diagnostic, EncodingCandidate, Place, Problem, Severity};
pub use dialect::{Delimiter, Dialect, HeaderRow, RaggedRows, ReadOptions};
pub use encoding::Encoding;
pub use footer::{is_footer_row, is_totals_row};
pub use guard::{Suspicion, guarded, suspicion, unguarded};
pub use header::column_letters;
pub use kind::{FileKind, sniff};
pub use paste::pasted;
pub use read::{Read, RejectedRow, Sheet, read, read_watched};
pub use table::{Table, TableBuilder};
pub use value::{
    Amount, Currency, DateEvidence, DateOrder, Decimal, DecimalEvidence, DecimalSign, ValueProblem,
    column_date_order, column_decimal_sign, parse_date, parse_decimal,
};
pub use watch::{Progress, Watch};
pub use write::{OutCell, OutSheet, WriteOptions, write_csv, write_vcard, write_xlsx};
