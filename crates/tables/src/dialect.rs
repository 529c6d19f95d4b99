//! How a table is written down: what was found in the file, and what a person
//! may set instead. Every part of a [`Dialect`] can be overridden.

use crate::{DecimalSign, Encoding, FileKind};

/// What was found, or asked for. Show it, and offer each part for change through [`ReadOptions`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialect {
    pub kind: FileKind,
    /// Of files that are text.
    pub encoding: Option<Encoding>,
    /// A byte order mark stands at the start of the file.
    pub has_byte_order_mark: bool,
    /// Of separated values.
    pub delimiter: Option<Delimiter>,
    pub header_row: HeaderRow,
    /// A row below the header whose names were joined to it: `Дебет` over `Сумма` is called `Дебет Сумма`.
    pub second_header_row: Option<u32>,
    /// Number of the first row below the header.
    pub first_row: u32,
    /// What the first rows of all columns together suggest; `None` if nothing tells. Only a hint
    /// for columns that are ambiguous alone: [`column_decimal_sign`](crate::column_decimal_sign) decides.
    /// Sheets keep numbers as numbers, and there it is sure: a point.
    pub decimal: Option<DecimalSign>,
}

/// What a person sets. The default leaves all to detection.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadOptions {
    /// Reads the bytes as this kind, whatever they look like.
    pub kind: Option<FileKind>,
    pub encoding: Option<Encoding>,
    pub delimiter: Option<Delimiter>,
    /// Index in [`Read::sheets`](crate::Read::sheets); the first visible one with something in it if not set.
    pub sheet: Option<usize>,
    pub header_row: Option<HeaderRow>,
    /// Number of the first row of values, to pass over rows below the header.
    pub first_row: Option<u32>,
    /// Goes into [`Dialect::decimal`] as it is.
    pub decimal: Option<DecimalSign>,
    pub ragged_rows: RaggedRows,
    /// Reads the exporting program's footer as rows.
    pub keeps_footer: bool,
    /// Longest file taken, in bytes; 1 GiB if not set.
    pub limit_bytes: Option<u64>,
}

/// Where the names of the columns stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HeaderRow {
    /// Row from 1, counted as a spreadsheet does.
    Row(u32),
    /// No names: the columns are called `A`, `B`, …
    Absent,
}

/// What becomes of rows with another number of fields than the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RaggedRows {
    /// They are rejected, and listed in [`Read::rejected`](crate::Read::rejected).
    #[default]
    Reject,
    /// Shorter rows get empty cells; longer ones are rejected.
    Pad,
}

/// The character between two fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Delimiter {
    Comma,
    Semicolon,
    Tab,
    Pipe,
}

impl Delimiter {
    /// All of them; on a tie the earlier is chosen.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// The character itself.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}
