//! What reading has to say, as codes, parameters and places. The words are
//! made elsewhere; nothing here may be shown to a person as it is.

use crate::{Encoding, FileKind};

/// One remark on a file, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub problem: Problem,
    pub place: Place,
}

impl Diagnostic {
    pub(crate) fn of_file(problem: Problem) -> Self {
        Self {
            problem,
            place: Place::default(),
        }
    }

    /// How much it matters; follows from the problem.
    pub fn severity(&self) -> Severity {
        self.problem.severity()
    }

    /// Stable snake_case name of the problem; the key of its words.
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }
}

/// How much a remark matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know; all was read.
    Note,
    /// Something was left out or is doubtful, the rest was read.
    Warning,
    /// Nothing was read, or reading stopped at the place.
    Error,
}

/// Where in the file. Each part is present when it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// Row from 1, counted as [`Table::row_line`](crate::Table::row_line) does.
    pub row: Option<u32>,
    pub column: Option<ColumnPlace>,
    /// Byte of the file, from 0.
    pub byte: Option<u64>,
}

impl Place {
    pub(crate) fn row(row: u32) -> Self {
        Self {
            row: Some(row),
            ..Self::default()
        }
    }

    pub(crate) fn byte(byte: usize) -> Self {
        Self {
            byte: Some(byte as u64),
            ..Self::default()
        }
    }
}

/// A column by position and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnPlace {
    /// From 0; [`column_letters`](crate::column_letters) gives the letters people know.
    pub index: usize,
    /// Header of the column; empty if it has none.
    pub name: String,
}

/// What is wrong with a file or with some of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// Zero bytes, or nothing but blanks.
    Empty,
    /// Longer than the limit of [`ReadOptions`](crate::ReadOptions) or of the table.
    TooLarge { size_bytes: u64, limit_bytes: u64 },
    /// Wider than any spreadsheet; most likely the delimiter is another one.
    TooManyColumns { n_columns: usize, limit: usize },
    /// Recognised as something that holds no table, or none that is read yet.
    NotATable { kind: FileKind },
    /// Zero bytes in what should be text; the place has the first one.
    ZeroBytes { n_bytes: u64 },
    /// Several encodings give readable text: a person has to look. Most likely first.
    EncodingUnclear { candidates: Vec<EncodingCandidate> },
    /// Bytes that mean nothing in the chosen encoding were shown as U+FFFD; the place has the first.
    BytesNotInEncoding { encoding: Encoding, n_places: u64 },
    /// The text has U+FFFD already: the program that wrote it lost characters. The place has the first.
    LostCharacters { n_characters: u64 },
    /// The file stops within a character: it was cut off. The place has the row, which is rejected.
    EndsInsideCharacter,
    /// A quote opens at the place and never closes; the rows before it are read.
    UnclosedQuote { n_rows_read: usize },
    /// Text stands between a closing quote and the separator; the text was kept. The place has the first.
    StrayQuotes { n_cells: usize },
    /// Rows with another number of fields than the header, rejected; the place has the first.
    /// One remark for each number found.
    RaggedRows {
        n_rows: usize,
        expected: usize,
        found: usize,
    },
    /// There is a header and no row below it.
    NoRows,
    /// The asked header row lies beyond the end of the file.
    NoSuchRow { row: u32 },
    /// Rows above the header were passed over: a title.
    TitleRows { n_rows: usize },
    /// Totals or notes of the exporting program were left out; the place has the first.
    FooterRows { n_rows: usize },
    /// The names of a second header row, at the place, were joined to those of the first.
    SecondHeaderRow,
    /// Cells that a formula left as errors (`#N/A`) are empty; the place has the first.
    ErrorCells { n_cells: usize },
    /// A password keeps the file.
    Password,
    /// The file stops before its end; where it would have ended, if that is known.
    EndsEarly {
        size_bytes: u64,
        expected_bytes: Option<u64>,
    },
    /// A part of the file is not as its format wants it.
    Damaged { part: String },
    /// Unpacks to more than this.
    UnpacksTooLarge { limit_bytes: u64 },
    /// Unpacks to more than so many times its size: made to fill up memory.
    UnpacksTooFar { limit_times: u64 },
    /// Declares a document type: no office program writes that, attackers do.
    HasDoctype { part: String },
    /// More cells than this.
    TooManyCells { limit: u64 },
    /// The asked sheet is not there.
    NoSuchSheet { index: usize },
    /// Whoever looked on stopped the reading.
    Stopped,
    /// The header of the column at the place stood there before; the column is now called `renamed`.
    DuplicateHeader { name: String, renamed: String },
}

impl Problem {
    /// Stable snake_case name; the key of its words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too_large",
            Self::TooManyColumns { .. } => "too_many_columns",
            Self::NotATable { .. } => "not_a_table",
            Self::ZeroBytes { .. } => "zero_bytes",
            Self::EncodingUnclear { .. } => "encoding_unclear",
            Self::BytesNotInEncoding { .. } => "bytes_not_in_encoding",
            Self::LostCharacters { .. } => "lost_characters",
            Self::EndsInsideCharacter => "ends_inside_character",
            Self::UnclosedQuote { .. } => "unclosed_quote",
            Self::StrayQuotes { .. } => "stray_quotes",
            Self::RaggedRows { .. } => "ragged_rows",
            Self::NoRows => "no_rows",
            Self::NoSuchRow { .. } => "no_such_row",
            Self::TitleRows { .. } => "title_rows",
            Self::FooterRows { .. } => "footer_rows",
            Self::SecondHeaderRow => "second_header_row",
            Self::ErrorCells { .. } => "error_cells",
            Self::Password => "password",
            Self::EndsEarly { .. } => "ends_early",
            Self::Damaged { .. } => "damaged",
            Self::UnpacksTooLarge { .. } => "unpacks_too_large",
            Self::UnpacksTooFar { .. } => "unpacks_too_far",
            Self::HasDoctype { .. } => "has_doctype",
            Self::TooManyCells { .. } => "too_many_cells",
            Self::NoSuchSheet { .. } => "no_such_sheet",
            Self::Stopped => "stopped",
            Self::DuplicateHeader { .. } => "duplicate_header",
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Empty
            | Self::TooLarge { .. }
            | Self::TooManyColumns { .. }
            | Self::NotATable { .. }
            | Self::ZeroBytes { .. }
            | Self::EncodingUnclear { .. }
            | Self::NoSuchRow { .. }
            | Self::Password
            | Self::EndsEarly { .. }
            | Self::Damaged { .. }
            | Self::UnpacksTooLarge { .. }
            | Self::UnpacksTooFar { .. }
            | Self::HasDoctype { .. }
            | Self::TooManyCells { .. }
            | Self::NoSuchSheet { .. }
            | Self::Stopped
            | Self::UnclosedQuote { .. } => Severity::Error,
            Self::BytesNotInEncoding { .. }
            | Self::LostCharacters { .. }
            | Self::EndsInsideCharacter
            | Self::StrayQuotes { .. }
            | Self::NoRows
            | Self::ErrorCells { .. }
            | Self::RaggedRows { .. } => Severity::Warning,
            Self::TitleRows { .. }
            | Self::FooterRows { .. }
            | Self::SecondHeaderRow
            | Self::DuplicateHeader { .. } => Severity::Note,
        }
    }
}

/// One way to read a file whose encoding is unclear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncodingCandidate {
    pub encoding: Encoding,
    /// Some of the text that the candidates read differently, one line.
    pub preview: String,
}
