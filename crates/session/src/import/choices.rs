//! What a person overrode in the wizard. Files by their number in the order they came, columns by
//! their number from 0, rows as a spreadsheet numbers them.

use serde::{Deserialize, Serialize};

/// Everything chosen so far; what is not named here is as it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportChoices {
    /// File index, encoding label.
    pub encodings: Vec<(u32, String)>,
    /// File index, delimiter.
    pub delimiters: Vec<(u32, char)>,
    /// File index, header row counted from 1; 0 where no row has names.
    pub header_rows: Vec<(u32, u32)>,
    /// File index, column, `day_first` / `month_first`.
    pub date_orders: Vec<(u32, u32, String)>,
    /// File index, column, `point` / `comma`.
    pub decimal_signs: Vec<(u32, u32, String)>,
    /// File index, column, target (`people.email`, `companies.name`, `own`, `leave_out`).
    pub targets: Vec<(u32, u32, String)>,
    /// File index, sheet of the file from 0.
    pub sheets: Vec<(u32, u32)>,
    /// File index, the first row of values.
    pub first_rows: Vec<(u32, u32)>,
    pub own_fields: Vec<OwnFieldChoice>,
    /// File index, table, and the key that its records are found by: `id`, `tax_number`, `email`,
    /// `name`, `content`.
    pub keys: Vec<(u32, String, String)>,
    pub values: Vec<ValueChoice>,
    /// Texts put right, as if the file had them so.
    pub fixes: Vec<CellFix>,
    /// Files that are passed over.
    pub without: Vec<u32>,
    /// Whether the files that come with these choices join those of before.
    pub joins: bool,
    /// What was decided of look-alikes, pair by pair.
    pub pairs: Vec<PairChoice>,
    /// What was decided of all look-alikes with a reason in common: the reason, such as
    /// `same_email`, and whether they are the same.
    pub pair_rules: Vec<(String, bool)>,
    /// Whether look-alikes that nobody decided on enter as new records.
    pub undecided_are_new: bool,
}

/// Whether a new record and another are one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairChoice {
    pub new: RowPlace,
    pub other: OtherPlace,
    pub is_same: bool,
}

/// The row that would make a record.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RowPlace {
    pub table: String,
    pub file: u32,
    pub row: u32,
}

/// What a new record resembles.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OtherPlace {
    /// A record of the book, by id.
    Record(String),
    /// Another new one.
    Row(RowPlace),
}

impl Default for OtherPlace {
    fn default() -> Self {
        Self::Record(String::new())
    }
}

/// A column that becomes a field of the firm's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnFieldChoice {
    pub file: u32,
    pub column: u32,
    /// `people` or `companies`; empty: whichever the file is about.
    pub table: String,
    /// Empty: the header.
    pub name: String,
    /// `text`, `number`, `money`, `date`, `flag`, `choice` or `choices`.
    pub kind: String,
}

/// What a text of a column stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueChoice {
    pub file: u32,
    pub column: u32,
    /// Where the value goes, as a path: a column may fill two fields.
    pub target: String,
    pub text: String,
    /// Empty: nothing.
    pub becomes: String,
}

/// A text put right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellFix {
    pub file: u32,
    pub sheet: u32,
    pub row: u32,
    /// None: the row as a whole, as it stands in the file.
    pub column: Option<u32>,
    /// What stands there in the file; elsewhere than over this text nothing is put right.
    pub was: String,
    pub text: String,
}
