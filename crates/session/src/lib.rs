//! The session: one open document, the questions about it and the edits of it.
//!
//! Runs in the page's worker, in the command line and in tests alike. It owns the book, keeps
//! the undo history and the plan up to date, and answers [`Request`]s with plain views. It
//! must not know the browser: bytes come in and go out as arguments.

mod answer;
mod edit;
mod erase;
mod fault;
mod figure;
mod history;
mod import;
mod list;
mod node_edit;
mod open;
mod planned;
mod protocol;
mod session;
mod typed;
pub mod view;

pub use edit::new_id;
pub use figure::{Figure, RuleOf};
pub use import::{
    CellFix, ImportChoices, ImportQuery, OtherPlace, OwnFieldChoice, PairChoice, RowPlace,
    ValueChoice,
};
pub use node_edit::{NodeEdit, RankText};
pub use protocol::{
    ClientsQuery, Edit, EditRequest, FileBytes, FilterTerm, ListFilter, ListScope, OperandText,
    Paste, Request, Response, ScopeRows,
};
pub use session::Session;
