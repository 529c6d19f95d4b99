//! What the screens show, as plain values. Codes and figures, no words: the page says them.

mod clients;
mod company;
mod counted;
mod import;
mod overview;
mod person;
mod plan;
mod policy;
mod why;

pub use clients::{
    BlockView, ClientRow, ClientsView, DifferingField, Facet, FacetSlice, FieldView, FileView,
    FitView, GroupHead, MergeView, RejectedCell, TodoItem, TodoView,
};
pub use company::{CompanyPerson, CompanyView};
pub use counted::{CountedLine, CountedView};
pub use import::{
    ColumnView, DoubtView, FeedView, ImportFieldView, ImportRecordView, ImportRecordsView,
    ImportView, OwnFieldView, PairView, RejectedRow, SourceView, ValueView, ValuesView,
};
pub use overview::{Overview, ProgrammeLine, SearchHit, TreatmentName};
pub use person::{Event, Fact, Hint, PersonView};
pub use plan::{Band, BandWay, GaugePart, Move, Place, PlanView, ShortfallView, WhatIf};
pub use policy::{
    ExceptionView, FieldChoice, NodeView, ObligationView, OperatorChoice, PolicyView, RankView,
    ReserveView, Rung, Terms,
};
pub use policy::{SegmentChoice, SegmentView};
pub use why::{Condition, Neighbour, OtherTreatment, Way, WhyView};

use serde::{Deserialize, Serialize};

/// Words of the firm's own, in both languages; either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Both {
    pub en: String,
    pub ru: String,
}

/// A value of a field, ready to be formatted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    /// Ten-thousandths.
    Number(i64),
    /// Minor units of the book's currency.
    Money(i64),
    Date(i32),
    Flag(bool),
    Choice(String),
    Choices(Vec<String>),
    /// A record: its id and name.
    Record {
        id: String,
        name: String,
    },
}
