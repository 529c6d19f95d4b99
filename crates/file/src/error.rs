//! Why a file cannot be read or written, as codes, parameters and places.

use std::fmt;

use tables::FileKind;

/// Why bytes are not opened. Nothing was changed by trying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// No bytes, or nothing but blanks.
    Empty,
    /// More bytes than this version reads.
    TooLarge { size_bytes: u64, limit_bytes: u64 },
    /// Something else than a plan file; what it looks like.
    NotAPlanFile { kind: FileKind },
    /// Written by a newer version of the application, whose files this one cannot keep whole.
    MadeByNewer { made_by: String, this: &'static str },
    /// A plan file (or rule) that breaks the format.
    Damaged { place: Place, fault: Fault },
}

/// Where in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// As in `book.companies[3].since`; empty for the document itself.
    pub path: String,
    /// From 1.
    pub line: u32,
    /// In characters from 1.
    pub column: u32,
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file stops before the document is complete.
    EndsEarly,
    /// The bytes are no UTF-8.
    NotUtf8,
    /// Lists and objects nested deeper than the limit.
    TooDeep { limit: usize },
    /// No JSON, or not the shape the format asks for; in the parser's (English) words.
    Shape { detail: String },
    /// Two records, segments, programmes or treatments of one list have this id.
    RepeatedId { id: String },
    /// An id that is empty.
    EmptyId,
    /// An own field that the book does not list, or lists twice, or whose name is taken.
    OwnField { field: String },
    /// A value that is none of the own field's kind.
    WrongKind { field: String },
    /// A rule's node must be exactly one of a group, a test, a test of related records and a
    /// segment; these keys do not go together, or one is missing.
    RuleForm { keys: Vec<&'static str> },
    /// A segment must have exactly one of `rule`, `list` and `snapshot`.
    SegmentForm,
}

impl Fault {
    /// Stable snake_case name; the key of its words.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::EndsEarly => "ends_early",
            Self::NotUtf8 => "not_utf8",
            Self::TooDeep { .. } => "too_deep",
            Self::Shape { .. } => "shape",
            Self::RepeatedId { .. } => "repeated_id",
            Self::EmptyId => "empty_id",
            Self::OwnField { .. } => "own_field",
            Self::WrongKind { .. } => "wrong_kind",
            Self::RuleForm { .. } => "rule_form",
            Self::SegmentForm => "segment_form",
        }
    }
}

/// Why a document cannot be written: a file that could not be read back is never made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// A rule is nested deeper than files hold.
    RuleTooDeep { limit: usize },
    /// A day outside the years 0000 to 9999.
    DayOutOfRange { day: i32 },
    /// A time of the change log outside the years 0000 to 9999.
    TimeOutOfRange { time_ms: i64 },
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for WriteError {}
