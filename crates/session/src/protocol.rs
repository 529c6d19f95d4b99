//! What the page asks and what the session answers. Plain values; the page never holds the book.

use serde::{Deserialize, Serialize};

use crate::import::{ImportChoices, ImportQuery};
use crate::view::{CountedView, SegmentView};
use crate::{Figure, NodeEdit, RankText, RuleOf};

use crate::view::{
    BlockView, ClientsView, CompanyView, FieldView, FileView, FitView, ImportRecordsView,
    ImportView, MergeView, Overview, PersonView, PlanView, PolicyView, SearchHit, TodoView,
    WhyView,
};
use words::Said;

/// A question or an order from the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Begin with an empty book.
    NewBook {
        id: String,
        name: String,
        as_of: i32,
    },
    /// Open a plan file; everything here before is replaced (the caller has it saved or undoable).
    Open {
        bytes: Vec<u8>,
    },
    Overview,
    Clients(ClientsQuery),
    Person {
        id: String,
    },
    Policy {
        treatment: String,
    },
    /// The rule of a segment, as the policy screen shows a treatment's.
    Segment {
        id: String,
    },
    /// The first of the people whom a figure counts.
    Counted {
        figure: Figure,
        limit: u32,
    },
    /// `full`: the treatment whose band is wanted whole, not just around the cut.
    Plan {
        full: Option<String>,
    },
    Why {
        unit: String,
        treatment: Option<String>,
    },
    /// People and companies by name, for "Find anybody".
    Find {
        text: String,
        limit: u32,
    },
    Edit(EditRequest),
    /// What an edit would do, without doing it: the plan of the changed policy.
    Preview(EditRequest),
    Undo,
    Redo,
    /// Reads tables and proposes a mapping; nothing changes.
    ImportRead {
        files: Vec<FileBytes>,
        choices: ImportChoices,
    },
    /// Makes the import last read one edit.
    ImportAccept {
        time: i64,
    },
    /// The book and policies as a canonical plan file.
    Save {
        time: i64,
    },
    /// The plan as a table, for other programs.
    ExportPlanCsv,
    Company {
        id: String,
    },
    /// Every field that a column, a group or a filter of the list can be about: `person` or
    /// `company`.
    Fields {
        unit: String,
    },
    /// Lines of a list as text to paste elsewhere: from the first to the last, both included.
    CopyBlock {
        query: ClientsQuery,
        first: u32,
        last: u32,
        columns: Vec<String>,
    },
    /// Which cells of a block would not fit; nothing changes.
    TryPaste(Paste),
    /// A list as a file: `csv`, `xlsx` or `vcf`.
    ExportList {
        scope: ListScope,
        columns: Vec<String>,
        format: String,
    },
    /// A table of the book as a file, whole: `csv`; with `xlsx` all tables in one workbook.
    ExportTable {
        table: String,
        format: String,
    },
    /// Everything that the book says of a person, as a JSON file.
    EverythingAbout {
        id: String,
    },
    /// What is missing in the records, with the seats that it blocks.
    Todo,
    /// Records behind the counts of the import last read.
    ImportRecords(ImportQuery),
    /// How the files of the import last read are mapped, as a file that can be brought with others.
    ImportMapping,
    /// What merging two records would change: `person` or `company`.
    TryMerge {
        unit: String,
        keep: String,
        drop: String,
    },
}

/// A file as the browser gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileBytes {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// An edit with its author. The session names it (for undo) itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditRequest {
    pub edit: Edit,
    pub author: String,
    /// Milliseconds since 1970, from the caller's clock.
    pub time: i64,
}

/// Everything a person can change on the screens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    AsOf {
        day: i32,
    },
    BookName {
        name: String,
    },
    /// A cell, as typed; read by the field's kind.
    Cell {
        table: String,
        id: String,
        field: String,
        text: String,
    },
    /// Which programme the screens are about; not an undo step.
    Programme {
        id: String,
    },
    Maximum {
        treatment: String,
        n: Option<u32>,
    },
    Minimum {
        treatment: String,
        n: u32,
    },
    CapPerCompany {
        treatment: String,
        n: Option<u32>,
    },
    ReserveSeats {
        treatment: String,
        index: u32,
        seats: u32,
    },
    ReserveHard {
        treatment: String,
        index: u32,
        hard: bool,
    },
    UnitCost {
        treatment: String,
        text: String,
    },
    FixedCost {
        treatment: String,
        text: String,
    },
    Minutes {
        treatment: String,
        n: u32,
    },
    Budget {
        text: String,
    },
    ObligationMonths {
        treatment: String,
        index: u32,
        months: u32,
    },
    SettledBy {
        treatment: String,
        index: u32,
        treatments: Vec<String>,
    },
    Justification {
        treatment: String,
        en: String,
        ru: String,
    },
    PublicWording {
        treatment: String,
        en: String,
        ru: String,
    },
    Pin {
        treatment: String,
        unit: String,
        reason: String,
    },
    Unpin {
        treatment: String,
        unit: String,
    },
    Exclude {
        treatment: Option<String>,
        unit: String,
        reason: String,
    },
    Readmit {
        treatment: Option<String>,
        unit: String,
    },
    /// A node of a rule: compared otherwise, added, moved, removed.
    Rule {
        of: RuleOf,
        edit: NodeEdit,
    },
    /// The order among those who qualify: all keys, best first.
    Ranking {
        treatment: String,
        keys: Vec<RankText>,
    },
    AddReserve {
        treatment: String,
        segment: String,
    },
    ReserveSegment {
        treatment: String,
        index: u32,
        segment: String,
    },
    RemoveReserve {
        treatment: String,
        index: u32,
    },
    AddObligation {
        treatment: String,
        segment: String,
    },
    ObligationSegment {
        treatment: String,
        index: u32,
        segment: String,
    },
    RemoveObligation {
        treatment: String,
        index: u32,
    },
    /// A treatment after all others, that nobody qualifies for yet.
    AddTreatment {
        en: String,
        ru: String,
    },
    RenameTreatment {
        treatment: String,
        en: String,
        ru: String,
    },
    /// A copy just below.
    DuplicateTreatment {
        treatment: String,
    },
    RemoveTreatment {
        treatment: String,
    },
    /// Moves a treatment to another place in the order of precedence.
    MoveTreatment {
        treatment: String,
        to: u32,
    },
    /// One of the ways out that a [`PlanView`] or [`WhyView`] offered, by its number there.
    Try {
        shortfall: u32,
        way: u32,
    },
    /// A new record, with an id of [`crate::new_id`]. Fields and what was typed into them.
    Add {
        table: String,
        seed: String,
        values: Vec<(String, String)>,
    },
    /// One field of many rows of a list, as typed.
    Bulk {
        scope: ListScope,
        path: String,
        text: String,
    },
    /// A block from a spreadsheet: what fits is put in, as one step.
    Paste(Paste),
    /// Records with all that is only theirs.
    Delete {
        scope: ListScope,
    },
    /// A filter of the list, as a segment of the policy.
    SaveSegment {
        filter: ListFilter,
        unit: String,
        seed: String,
        name: String,
    },
    /// A person for good, from the book, the policies, the log and the undo history. Not a step.
    Erase {
        id: String,
    },
    /// Two records made one; of the fields named, the values of the one that goes are taken.
    Merge {
        unit: String,
        keep: String,
        drop: String,
        from_drop: Vec<String>,
    },
    /// A second record beside one, with a name and what is moved to it: table and id.
    Split {
        unit: String,
        id: String,
        seed: String,
        name: String,
        moved: Vec<(String, String)>,
    },
    /// The policy of another plan file, where the book has none.
    TakePolicy {
        bytes: Vec<u8>,
    },
}

/// An operand as typed in the policy screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OperandText {
    #[default]
    Nothing,
    One(String),
    Many(Vec<String>),
    Between(String, String),
    /// `days`, `weeks`, `months`, `years`.
    Window {
        n: u32,
        unit: String,
    },
    /// `week`, `month`, `quarter`, `year`.
    Period(String),
}

/// Which rows of the client list, in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientsQuery {
    /// Words that must all occur in name, company or city.
    pub search: String,
    /// A field path, or `holds` for what the plan gives.
    pub sort: String,
    pub descending: bool,
    /// Facet id and the chosen values; values of one facet are alternatives.
    pub facets: Vec<(String, Vec<String>)>,
    pub offset: u32,
    pub limit: u32,
    /// `company`, or else people.
    #[serde(default)]
    pub unit: String,
    /// Paths of fields whose cells are wanted with the rows.
    #[serde(default)]
    pub columns: Vec<String>,
    /// Path of a field whose values part the list; empty: it is not parted.
    #[serde(default)]
    pub group: String,
    /// Values of the groups that are folded.
    #[serde(default)]
    pub folded: Vec<String>,
    #[serde(default)]
    pub filter: ListFilter,
    /// Paths of fields to count as further facets.
    #[serde(default)]
    pub also: Vec<String>,
}

/// A rule of one level that narrows the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListFilter {
    /// `any`, `none`, or else all.
    pub kind: String,
    pub terms: Vec<FilterTerm>,
}

/// A condition of a [`ListFilter`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilterTerm {
    /// A path, or `segment`, where the operand is a segment's id.
    pub field: String,
    pub operator: String,
    pub operand: OperandText,
}

/// Rows of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListScope {
    pub query: ClientsQuery,
    pub rows: ScopeRows,
}

/// Which rows of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScopeRows {
    /// All that the query finds, as long as they are those whom the person saw: `members` of the
    /// [`ClientsView`] that was shown.
    All { members: u64 },
    /// These, whatever the query finds.
    Ids(Vec<String>),
}

/// A block from a spreadsheet and where its first cell goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paste {
    pub query: ClientsQuery,
    /// Line of the list.
    pub first: u32,
    /// `order` of the [`ClientsView`] that was shown: lines that are others now take nothing.
    pub order: u64,
    /// Paths of the columns from the first cell on, in the order of the screen; empty for those
    /// that hold no field.
    pub columns: Vec<String>,
    /// Tab-separated lines.
    pub text: String,
    /// Lines to fill, where a single row is pasted into more of them.
    pub lines: u32,
}

/// The answer to a [`Request`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Response {
    Overview(Box<Overview>),
    Clients(Box<ClientsView>),
    Person(Box<PersonView>),
    Policy(Box<PolicyView>),
    Plan(Box<PlanView>),
    Why(Box<WhyView>),
    Segment(Box<SegmentView>),
    Counted(Box<CountedView>),
    Found(Vec<SearchHit>),
    /// An edit was made (or undone, redone): its name, and the new revision.
    Edited {
        label: Said,
        revision: u64,
    },
    /// Nothing to undo, or the edit changed nothing.
    Unchanged,
    Import(Box<ImportView>),
    Saved {
        bytes: Vec<u8>,
        fingerprint: String,
        revision: u64,
    },
    Csv {
        bytes: Vec<u8>,
    },
    /// What was wrong, what is kept, what to do. Nothing was changed.
    Refused(Said),
    Company(Box<CompanyView>),
    Fields(Vec<FieldView>),
    Block(Box<BlockView>),
    Fit(Box<FitView>),
    File(Box<FileView>),
    Todo(Box<TodoView>),
    Merge(Box<MergeView>),
    ImportRecords(Box<ImportRecordsView>),
}
