//! Tables that were read, how they would enter the book, and what that would do.

use serde::{Deserialize, Serialize};
use words::{Parameter, Said};

use super::Cell;
use crate::import::{OtherPlace, RowPlace};

/// The preview; nothing has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportView {
    pub sources: Vec<SourceView>,
    /// Everything a column can become.
    pub targets: Vec<String>,
    pub n_new: u32,
    pub n_updated: u32,
    pub n_unchanged: u32,
    pub n_rejected: u32,
    /// New records that resemble others, and that nobody has decided on.
    pub n_alike: u32,
    /// Of those, how many pairs have each reason in common: `same_email` …; the frequent first.
    pub alike_by_reason: Vec<(String, u32)>,
    /// New records by table.
    pub new_by_table: Vec<(String, u32)>,
    /// Fields that would get another value, as paths, and in how many records; the frequent first.
    pub changed_fields: Vec<(String, u32)>,
    /// The first of the rejected rows; the rest with [`ImportQuery`](crate::ImportQuery).
    pub rejected: Vec<RejectedRow>,
    pub notes: Vec<Said>,
    /// Whether it can be accepted.
    pub ready: bool,
}

/// One file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceView {
    /// Distinct among the files.
    pub name: String,
    /// `csv`, `xlsx`, `vcard` …; empty if it was not read.
    pub kind: String,
    /// Empty where a file has none.
    pub encoding: String,
    /// Encodings to choose from.
    pub encodings: Vec<String>,
    /// Where several encodings are as likely: some of the text as each reads it.
    pub looks: Vec<(String, String)>,
    /// Of separated values.
    pub delimiter: Option<char>,
    /// Names of the sheets; empty where there is only one table.
    pub sheets: Vec<String>,
    pub sheet: u32,
    pub header_row: u32,
    /// The first row of values.
    pub first_row: u32,
    /// The program and export whose headers were recognised, such as `bitrix24 contacts`.
    pub layout: String,
    /// Whether the columns are mapped as in an earlier import of a file with these headers.
    pub is_remembered: bool,
    pub n_rows: u32,
    pub columns: Vec<ColumnView>,
    pub feeds: Vec<FeedView>,
    pub values: Vec<ValuesView>,
    /// What is wrong with it, in order of place.
    pub faults: Vec<Said>,
    /// What was passed over or renamed in reading.
    pub notes: Vec<Said>,
    /// Whether something stopped the reading: nothing, or only the rows before it, was read.
    pub breaks_off: bool,
    /// Passed over by choice.
    pub is_out: bool,
}

/// A column and where it goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnView {
    pub header: String,
    pub samples: Vec<String>,
    /// `people.email`, `own`, `leave_out`.
    pub target: String,
    /// Further fields that the same cells fill.
    pub also: Vec<String>,
    /// The firm's own field that it fills.
    pub own: Option<OwnFieldView>,
    /// `sure`, `likely`, `guess`, `left_out`.
    pub certainty: String,
    /// Set where days may be read two ways: `day_first` or `month_first` once chosen, empty before.
    pub date_order: Option<String>,
    pub decimal_sign: Option<String>,
    /// A cell that reads two ways.
    pub doubt: Option<DoubtView>,
    pub n_problems: u32,
}

/// One of the firm's own fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnFieldView {
    pub table: String,
    pub name: String,
    /// `text`, `number`, `money`, `date`, `flag`, `choice`, `choices`.
    pub kind: String,
}

/// A text that reads two ways, and both readings by the answer that means them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoubtView {
    pub text: String,
    pub readings: Vec<(String, Parameter)>,
}

/// A table of the book that a file feeds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedView {
    pub table: String,
    /// Whether rows are about its records, or only name them.
    pub is_main: bool,
    /// How records are found again: `id`, `tax_number`, `email`, `name`, `content`.
    pub key: String,
    /// What it can be.
    pub keys: Vec<String>,
}

/// The texts of a column that stand for values.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValuesView {
    pub column: u32,
    /// The field, as a path.
    pub target: String,
    /// The values that the book knows; empty where any text is one.
    pub known: Vec<String>,
    /// The frequent ones first.
    pub values: Vec<ValueView>,
    /// How many are not listed.
    pub n_more: u32,
}

/// One of the texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueView {
    pub text: String,
    pub n_rows: u32,
    /// Empty: nothing.
    pub becomes: String,
    pub is_known: bool,
}

/// A row, or a cell, that would not enter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedRow {
    pub file: String,
    /// Number of the file.
    pub source: u32,
    /// Name of the sheet; empty where a file has only one table.
    pub sheet: String,
    /// Number of the sheet.
    pub sheet_number: u32,
    pub row: u32,
    /// Letters of the column; empty where the row as a whole is meant.
    pub column: String,
    pub header: String,
    pub text: String,
    pub reason: Said,
    /// Where a text can be put right: the column of it.
    pub cell: Option<u32>,
    /// Whether the row as a whole can be put right instead.
    pub is_row: bool,
    /// Whether the rest of the row enters.
    pub row_kept: bool,
}

/// Records of a list of the preview.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRecordsView {
    pub n_total: u32,
    pub offset: u32,
    pub records: Vec<ImportRecordView>,
    /// Of the list of what is rejected.
    pub rejected: Vec<RejectedRow>,
    /// Of the list of look-alikes.
    pub pairs: Vec<PairView>,
}

/// A new record, and one that it may be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairView {
    pub new: RowPlace,
    /// Name of the file that the new one stands in.
    pub file: String,
    pub other: OtherPlace,
    pub new_name: String,
    pub other_name: String,
    /// How alike they are, up to 1000.
    pub score: u16,
    /// Why they may be one, as codes: `same_email`, `transliteration` ….
    pub reasons: Vec<String>,
    /// What either says: the other one's as the old value, the new one's as the new.
    pub fields: Vec<ImportFieldView>,
}

/// A record that would come or change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRecordView {
    pub table: String,
    pub id: String,
    /// What it is called: by name, or by what it is about.
    pub name: String,
    pub fields: Vec<ImportFieldView>,
}

/// A field of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportFieldView {
    pub path: String,
    /// Empty in a record that is new.
    pub old: Cell,
    pub new: Cell,
}
