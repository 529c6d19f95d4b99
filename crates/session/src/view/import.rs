//! Tables that were read, how they would enter the book, and what that would do.

use serde::{Deserialize, Serialize};
use words::Said;

/// The preview; nothing has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportView {
    pub sources: Vec<SourceView>,
    pub n_new: u32,
    pub n_updated: u32,
    pub n_unchanged: u32,
    pub n_rejected: u32,
    /// New records by table.
    pub new_by_table: Vec<(String, u32)>,
    pub rejected: Vec<RejectedRow>,
    pub notes: Vec<Said>,
    /// Whether it can be accepted.
    pub ready: bool,
}

/// One file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceView {
    pub name: String,
    pub encoding: String,
    /// Encodings to choose from.
    pub encodings: Vec<String>,
    pub delimiter: Option<char>,
    pub header_row: u32,
    pub n_rows: u32,
    pub columns: Vec<ColumnView>,
    /// What is wrong with it, in order of place.
    pub faults: Vec<Said>,
}

/// A column and where it goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnView {
    pub header: String,
    pub samples: Vec<String>,
    /// `people.email`, `own`, `leave_out`.
    pub target: String,
    pub targets: Vec<String>,
    /// `sure`, `likely`, `guess`, `left_out`.
    pub certainty: String,
    /// Set where days may be read two ways: `day_first` or `month_first` once chosen, empty before.
    pub date_order: Option<String>,
    pub decimal_sign: Option<String>,
    pub n_problems: u32,
}

/// A row that would not enter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedRow {
    pub file: String,
    pub row: u32,
    pub column: String,
    pub text: String,
    pub reason: Said,
}
