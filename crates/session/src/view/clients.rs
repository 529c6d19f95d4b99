//! The grid of clients: a window of rows, and facets over all that match.

use serde::{Deserialize, Serialize};
use words::Said;

use super::Cell;

/// A window of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientsView {
    /// People in the book, and those that match the search and the facets.
    pub n_all: u32,
    pub n_matching: u32,
    pub offset: u32,
    pub rows: Vec<ClientRow>,
    pub facets: Vec<Facet>,
    /// Lines of the list: matching rows that are not folded away, and the heads of groups.
    #[serde(default)]
    pub n_lines: u32,
    /// What is wrong with the filter, and with which of its conditions; it does not narrow then.
    #[serde(default)]
    pub filter_fault: Option<(u32, Said)>,
    /// A number for who matches, to be sent back with what is done to all of them.
    #[serde(default)]
    pub members: u64,
    /// A number for what stands in which line, to be sent back with what is pasted.
    #[serde(default)]
    pub order: u64,
}

/// A person in the grid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientRow {
    pub id: String,
    pub name: String,
    pub role: String,
    pub company_id: String,
    pub company: String,
    /// `None`: unknown.
    pub decision_maker: Option<bool>,
    /// `client`, `prospect`, `lost`, or empty without a company.
    pub lifecycle: String,
    /// Minor units; `None` where the company has no invoice in the window.
    pub revenue_minor: Option<i64>,
    /// Revenue of the last twelve months, oldest first, minor units; empty if there is none.
    pub months: Vec<i64>,
    /// `A`, `B`, `C` or empty.
    pub abc: String,
    /// Three digits or empty.
    pub rfm: String,
    /// Days since the last negotiation.
    pub negotiated_days: Option<i32>,
    /// Ids of treatments held, best first.
    pub holds: Vec<String>,
    pub opted_out: bool,
    pub n_hints: u32,
    /// The cells of the columns asked for.
    #[serde(default)]
    pub cells: Vec<Cell>,
    /// The line is the head of a group, and no row.
    #[serde(default)]
    pub head: Option<GroupHead>,
    /// The cell of `company.status`: set by hand or empty.
    #[serde(default)]
    pub status: String,
}

/// The head of a group of rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupHead {
    /// As the query folds it.
    pub value: String,
    /// A name where the value is an id.
    pub name: String,
    /// Kind of the field.
    pub kind: String,
    pub n: u32,
    pub folded: bool,
}

/// A field that a column can show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldView {
    pub path: String,
    /// `text`, `number`, `money`, `date`, `flag`, `choice`, `choices`, `ref`.
    pub kind: String,
    /// Whether it can be written, and is not computed.
    pub stored: bool,
    /// The firm's own.
    pub own: bool,
    pub operators: Vec<super::OperatorChoice>,
    /// Values that occur, for choices and short lists of records: value and name.
    pub choices: Vec<(String, String)>,
}

/// A block of cells as text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockView {
    pub tsv: String,
    pub html: String,
    pub n_rows: u32,
}

/// How a block fits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FitView {
    /// Cells that would be written.
    pub n_cells: u32,
    /// All cells that do not fit are counted; the first hundred are listed.
    pub n_rejected: u32,
    pub rejected: Vec<RejectedCell>,
}

/// A cell of a block that does not fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedCell {
    /// Row and column of the block, from 1.
    pub row: u32,
    pub column: u32,
    /// Whose row; empty beyond the list.
    pub whose: String,
    pub said: Said,
}

/// A file to hand out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileView {
    pub bytes: Vec<u8>,
    pub media_type: String,
    /// The first part of a name for it: the table, or an id.
    pub stem: String,
    /// Ending of the name, with the point.
    pub ending: String,
    /// Rows or records in it.
    pub n: u32,
}

/// What is missing in the records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TodoView {
    pub items: Vec<TodoItem>,
}

/// A kind of thing to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TodoItem {
    /// `no-decision-maker`, `contact-decides`, `no-address`, `no-basis`: a value of the facet
    /// `todo`.
    pub kind: String,
    pub n_people: u32,
    /// People who would hold something better if it were done for all; `None` where the book is
    /// too large to try.
    pub n_seats: Option<u32>,
}

/// How the matching people divide. Counts follow the other facets and the search.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    /// `lifecycle`, `holds`, `abc`, `decides`, `owner`, `hints`.
    pub id: String,
    pub slices: Vec<FacetSlice>,
}

/// One value of a facet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetSlice {
    /// The value as the query takes it; empty for "none".
    pub value: String,
    /// A name where the value is an id, otherwise empty.
    pub name: String,
    pub n: u32,
    pub chosen: bool,
}

/// What merging two records would change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergeView {
    pub keep: String,
    pub drop: String,
    /// Fields of which both say something else.
    pub differing: Vec<DifferingField>,
    /// References that move to the kept record.
    pub n_moved: u32,
}

/// A field of which two records say something else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DifferingField {
    /// Full path, for its name; the edit takes the bare name.
    pub path: String,
    pub field: String,
    pub kept: Cell,
    pub dropped: Cell,
}
