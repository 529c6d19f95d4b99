//! Steps back and forward. A step keeps what makes it and what takes it back.

use book::Change;
use plan::Policy;
use words::Said;

/// A part of a step.
#[derive(Clone, Debug)]
pub(crate) enum Delta {
    /// Changes of the book.
    Book(Vec<Change>),
    /// All policy versions, as they stand after the change.
    Policies(Vec<Policy>),
}

/// One undo step: an edit with its name.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) label: Said,
    /// Makes the step (again).
    pub(crate) forward: Vec<Delta>,
    /// Takes it back.
    pub(crate) back: Vec<Delta>,
}

/// What can be taken back and made again.
#[derive(Clone, Debug, Default)]
pub(crate) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl History {
    /// Remembers a step just made; what was undone before cannot be made again.
    pub(crate) fn push(&mut self, step: Step) {
        self.done.push(step);
        self.undone.clear();
    }

    pub(crate) fn take_undo(&mut self) -> Option<Step> {
        self.done.pop()
    }

    pub(crate) fn take_redo(&mut self) -> Option<Step> {
        self.undone.pop()
    }

    pub(crate) fn undone(&mut self, step: Step) {
        self.undone.push(step);
    }

    pub(crate) fn redone(&mut self, step: Step) {
        self.done.push(step);
    }

    /// All steps, those undone too.
    pub(crate) fn steps(&self) -> impl Iterator<Item = &Step> {
        self.done.iter().chain(&self.undone)
    }

    pub(crate) fn undo_label(&self) -> Option<&Said> {
        self.done.last().map(|step| &step.label)
    }

    pub(crate) fn redo_label(&self) -> Option<&Said> {
        self.undone.last().map(|step| &step.label)
    }
}
