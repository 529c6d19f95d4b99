//! From what a person did on a screen to a named step: book changes or a new policy.

mod block;
mod cell;
mod join;
mod label;
pub(crate) mod list;
mod new_record;
pub(crate) mod policy;
mod rule;
mod start;
mod terms;

use book::{Book, Change, Date, Facts};
use plan::Policy;
use words::{Parameter, Said};

use crate::history::Delta;
use crate::{Edit, EditRequest};

pub(crate) use join::{refused, try_merge};
pub(crate) use label::treatment as treatment_word;
pub use new_record::new_id;

/// What an edit is made against.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ground<'a> {
    pub(crate) book: &'a Book,
    pub(crate) facts: Facts<'a>,
    pub(crate) policies: &'a [Policy],
    /// Id of the programme on screen.
    pub(crate) programme: &'a str,
}

impl<'a> Ground<'a> {
    /// The policy in force on screen: the latest version.
    pub(crate) fn policy(self) -> Option<&'a Policy> {
        self.policies.last()
    }
}

/// A step to be made: its name and what it changes.
#[derive(Clone, Debug)]
pub(crate) struct Intent {
    pub(crate) label: Said,
    pub(crate) forward: Vec<Delta>,
}

/// Reads an edit. Nothing changes yet.
///
/// # Errors
/// What is wrong with what was typed or asked for, ready to be said.
pub(crate) fn read(ground: Ground<'_>, request: &EditRequest) -> Result<Intent, Said> {
    match &request.edit {
        Edit::AsOf { day } => {
            let label = Said::new("edit-as-of").with("day", Parameter::Date(*day));
            Ok(book_step(label, Change::AsOf(Date(*day))))
        }
        Edit::BookName { name } if name.trim().is_empty() => Err(Said::new("refused-empty-name")),
        Edit::BookName { name } => {
            let label = Said::new("edit-book-name").text("name", name.trim());
            Ok(book_step(label, Change::Name(name.trim().to_owned())))
        }
        Edit::Cell {
            table,
            id,
            field,
            text,
        } => cell::read(ground.book, table, id, field, text),
        Edit::TakePolicy { bytes } => start::read(ground, bytes),
        other => policy::read(ground, other, request),
    }
}

/// Several changes of the book as one step.
pub(crate) fn book_steps(label: Said, changes: Vec<Change>) -> Intent {
    Intent {
        label,
        forward: vec![Delta::Book(changes)],
    }
}

fn book_step(label: Said, change: Change) -> Intent {
    Intent {
        label,
        forward: vec![Delta::Book(vec![change])],
    }
}
