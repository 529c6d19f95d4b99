//! What an import has to say. Codes, places and parameters; the words live elsewhere.

use tables::ValueProblem;

use crate::TableId;

/// A cell or a row that does not enter the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    pub file: String,
    /// Number in the source, from 1, as [`tables::Table::row_line`].
    pub row: u32,
    /// Column from 0 and its text; `None` where the row as a whole is meant.
    pub cell: Option<(usize, String)>,
    pub reason: Reason,
    /// Whether the rest of the row enters without the cell.
    pub row_kept: bool,
}

/// Why it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    Value(ValueProblem),
    /// Neither yes nor no.
    NotAFlag,
    /// An amount in another currency, in a field that has the book's currency.
    OtherCurrency(String),
    /// The record needs this field and the row has none.
    Missing {
        table: TableId,
        field: &'static str,
    },
}

impl Reason {
    /// Stable snake_case name; the key of its words.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Value(problem) => problem.code(),
            Self::NotAFlag => "not_a_flag",
            Self::OtherCurrency(_) => "other_currency",
            Self::Missing { .. } => "missing",
        }
    }
}

/// A remark on a whole file or on the import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Diagnostic {
    /// No column was recognised: nothing of the file enters.
    UnknownTable { file: String },
    /// `03/04/2026` reads two ways. Nothing of the file enters until somebody chooses.
    ChooseDateOrder { file: String, column: usize },
    /// `1.234` reads two ways. Nothing of the file enters until somebody chooses.
    ChooseDecimalSign { file: String, column: usize },
    /// Rows that make no record of the table because of what the column says, such as lost deals.
    RowsLeftOut {
        file: String,
        table: Option<TableId>,
        column: usize,
        n_rows: u32,
    },
    /// Columns that go nowhere.
    ColumnsLeftOut { file: String, headers: Vec<String> },
    /// Rows about a record that an earlier row was about: they were joined.
    RepeatedRows {
        file: String,
        table: TableId,
        n_rows: u32,
    },
    /// Records made because rows name them.
    Created { table: TableId, n_records: u32 },
    /// Rows that refer to records that are nowhere; they enter and the reference stays open.
    UnknownReference {
        table: TableId,
        n_rows: u32,
        first: String,
    },
    /// Names that several records have: the one with the least id was taken.
    AmbiguousName {
        table: TableId,
        n_rows: u32,
        first: String,
    },
}

impl Diagnostic {
    /// Stable snake_case name; the key of its words.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownTable { .. } => "unknown_table",
            Self::ChooseDateOrder { .. } => "choose_date_order",
            Self::ChooseDecimalSign { .. } => "choose_decimal_sign",
            Self::RowsLeftOut { .. } => "rows_left_out",
            Self::ColumnsLeftOut { .. } => "columns_left_out",
            Self::RepeatedRows { .. } => "repeated_rows",
            Self::Created { .. } => "created",
            Self::UnknownReference { .. } => "unknown_reference",
            Self::AmbiguousName { .. } => "ambiguous_name",
        }
    }

    /// Whether a file waits for an answer, or cannot enter at all.
    #[must_use]
    pub const fn stops_the_file(&self) -> bool {
        matches!(
            self,
            Self::UnknownTable { .. }
                | Self::ChooseDateOrder { .. }
                | Self::ChooseDecimalSign { .. }
        )
    }
}
