//! The open document: what is edited, what follows from it, and what can be undone.

use std::cell::{OnceCell, RefCell};

use book::{Derived, Facts};
use file::{BookText, Document, LogEntry, WriteError};
use words::{Language, Said, Words};

use crate::answer::shortfall;
use crate::edit::{self, Ground, Intent};
use crate::history::{Delta, History, Step};
use crate::list::Kept;
use crate::planned::{Planned, Planning};
use crate::{Edit, EditRequest};

/// A book that is longer when written is written anew each time: memory is dearer then.
const MOST_KEPT_BYTES: usize = 64_000_000;

/// A document with everything that is kept up to date with it.
#[derive(Debug)]
pub(crate) struct Open {
    pub(crate) document: Document,
    pub(crate) derived: Derived,
    /// Id of the programme the screens are about.
    pub(crate) programme: String,
    pub(crate) planning: Planning,
    pub(crate) history: History,
    /// Counts changes, undone ones too.
    pub(crate) revision: u64,
    /// What was found out for lists since the last change.
    pub(crate) lists: RefCell<Kept>,
    /// The book as it was last written, until it changes.
    book_text: OnceCell<BookText>,
}

impl Open {
    /// Opens a document at its first programme.
    pub(crate) fn new(document: Document) -> Self {
        let derived = Derived::of(&document.book);
        let programme = document
            .policy()
            .and_then(|policy| policy.programmes.first())
            .map_or_else(String::new, |programme| programme.id.clone());
        let mut open = Self {
            document,
            derived,
            programme,
            planning: Planning::default(),
            history: History::default(),
            revision: 0,
            lists: RefCell::default(),
            book_text: OnceCell::new(),
        };
        open.replan(true);
        open
    }

    /// The document as a plan file, with its fingerprint.
    pub(crate) fn written(&self) -> Result<(Vec<u8>, String), WriteError> {
        if let Some(text) = self.book_text.get() {
            return text.file(&self.document);
        }
        let text = BookText::of(&self.document.book)?;
        let written = text.file(&self.document);
        if text.n_bytes() <= MOST_KEPT_BYTES {
            // It was not set: nobody else writes meanwhile.
            let _ = self.book_text.set(text);
        }
        written
    }

    pub(crate) fn facts(&self) -> Facts<'_> {
        Facts::new(&self.document.book, &self.derived)
    }

    /// The plan on screen, if there is a programme that can be planned.
    pub(crate) fn planned(&self) -> Option<&Planned> {
        self.planning.planned()
    }

    pub(crate) fn ground(&self) -> Ground<'_> {
        Ground {
            book: &self.document.book,
            facts: self.facts(),
            policies: &self.document.policies,
            programme: &self.programme,
        }
    }

    /// Makes an edit one undo step. `None`: it changes nothing.
    ///
    /// # Errors
    /// What is wrong with it; nothing has changed.
    pub(crate) fn edit(&mut self, request: &EditRequest) -> Result<Option<Said>, Said> {
        let intent = self.intent(request)?;
        let reason = match &request.edit {
            crate::Edit::Pin { reason, .. } | crate::Edit::Exclude { reason, .. } => reason.clone(),
            _ => String::new(),
        };
        self.make(intent, &request.author, request.time, reason)
    }

    /// Reads an edit, those that take up a way out of a shortfall too.
    pub(crate) fn intent(&self, request: &EditRequest) -> Result<Intent, Said> {
        if let Some(read) = edit::list::read(self, request) {
            return read;
        }
        let Edit::Try { shortfall, way } = &request.edit else {
            return edit::read(self.ground(), request);
        };
        let gone = || Said::new("refused-way-is-gone");
        let planned = self.planned().ok_or_else(gone)?;
        let taken = shortfall::changes(self.facts(), planned, *shortfall, *way).ok_or_else(gone)?;
        let short = planned
            .plan
            .solution()
            .shortfalls
            .get(*shortfall as usize)
            .ok_or_else(gone)?;
        let label = shortfall::way_said(planned, short.treatment() as usize, &taken);
        edit::policy::step(self.ground(), label, &taken.changes)
    }

    /// As [`Open::edit`], for an intent that is read already.
    pub(crate) fn make(
        &mut self,
        intent: Intent,
        author: &str,
        time: i64,
        reason: String,
    ) -> Result<Option<Said>, Said> {
        let Intent { label, forward } = intent;
        self.refuse_new_faults(&forward)?;
        let back = self.apply(&forward)?;
        if same(&forward, &back) {
            return Ok(None);
        }
        self.document.log.push(LogEntry {
            time_ms: time,
            author: author.to_owned(),
            code: label.code.clone(),
            parameters: plain_parameters(&label),
            reason,
        });
        self.history.push(Step {
            label: label.clone(),
            forward,
            back,
        });
        Ok(Some(label))
    }

    /// The last good policy goes on being applied: an edit that would give it faults is refused.
    fn refuse_new_faults(&self, forward: &[Delta]) -> Result<(), Said> {
        let [Delta::Policies(policies)] = forward else {
            return Ok(());
        };
        if matches!(self.planning, Planning::Faulty(_)) {
            return Ok(());
        }
        let Some(policy) = policies.last() else {
            return Ok(());
        };
        plan::check_policy(policy, self.facts())
            .map(drop)
            .map_err(|faults| {
                faults
                    .first()
                    .map_or_else(|| Said::new("refused-no-policy"), crate::fault::of_policy)
            })
    }

    /// Takes the last step back, or makes it again; `None` if there is none.
    pub(crate) fn undo(&mut self) -> Option<Said> {
        let step = self.history.take_undo()?;
        // What a step keeps to take itself back fits the state it left behind.
        self.apply(&step.back).ok()?;
        let label = step.label.clone();
        self.history.undone(step);
        Some(label)
    }

    pub(crate) fn redo(&mut self) -> Option<Said> {
        let step = self.history.take_redo()?;
        self.apply(&step.forward).ok()?;
        let label = step.label.clone();
        self.history.redone(step);
        Some(label)
    }

    /// Applies all deltas or none and brings everything up to date.
    fn apply(&mut self, deltas: &[Delta]) -> Result<Vec<Delta>, Said> {
        let mut back = Vec::with_capacity(deltas.len());
        let mut book_changed = false;
        for delta in deltas {
            match delta {
                Delta::Book(changes) => match book::apply(&mut self.document.book, changes) {
                    Ok(inverse) => back.push(Delta::Book(inverse)),
                    Err(error) => {
                        for undone in back.iter().rev() {
                            self.put_back(undone);
                        }
                        return Err(
                            Said::new("refused-change").text("detail", format!("{error:?}"))
                        );
                    }
                },
                Delta::Policies(policies) => {
                    let before = std::mem::replace(&mut self.document.policies, policies.clone());
                    back.push(Delta::Policies(before));
                }
            }
            book_changed |= matches!(delta, Delta::Book(_));
        }
        back.reverse();
        self.document.made_by = file::APP_VERSION.to_owned();
        if book_changed {
            self.read_book_again();
        }
        self.revision += 1;
        self.replan(book_changed);
        Ok(back)
    }

    /// Takes another state of the same document, outside the history.
    pub(crate) fn replace(&mut self, document: Document) {
        self.document = document;
        self.read_book_again();
        self.revision += 1;
        self.replan(true);
    }

    /// Lets go of everything that was made of the book before.
    fn read_book_again(&mut self) {
        self.derived = Derived::of(&self.document.book);
        self.book_text.take();
    }

    fn put_back(&mut self, delta: &Delta) {
        match delta {
            // The inverse of changes just made cannot fail.
            Delta::Book(changes) => drop(book::apply(&mut self.document.book, changes)),
            Delta::Policies(policies) => self.document.policies.clone_from(policies),
        }
    }

    /// Where a policy came or went, the programme on screen is one of it.
    fn choose_some(&mut self) {
        let policy = self.document.policy();
        let is_there = policy.is_some_and(|policy| policy.programme(&self.programme).is_some());
        if !is_there {
            let first = policy.and_then(|policy| policy.programmes.first());
            self.programme = first.map_or_else(String::new, |programme| programme.id.clone());
        }
    }

    /// Chooses the programme on screen; false if there is none of this id.
    pub(crate) fn choose(&mut self, programme: &str) -> bool {
        let known = self
            .document
            .policy()
            .is_some_and(|policy| policy.programme(programme).is_some());
        if known {
            programme.clone_into(&mut self.programme);
            self.replan(true);
        }
        known
    }

    /// Plans again; where the book is as before, only what an edit of the policy touched.
    fn replan(&mut self, book_changed: bool) {
        self.choose_some();
        *self.lists.get_mut() = Kept::default();
        let before = if book_changed {
            None
        } else {
            Some(&self.planning)
        };
        self.planning = Planning::of(
            Facts::new(&self.document.book, &self.derived),
            self.document.policy(),
            &self.programme,
            before,
        );
    }
}

/// Whether a step's forward and backward halves say the same, so that it changes nothing.
fn same(forward: &[Delta], back: &[Delta]) -> bool {
    forward.len() == back.len()
        && forward
            .iter()
            .zip(back.iter().rev())
            .all(|pair| match pair {
                (Delta::Book(a), Delta::Book(b)) => a.iter().eq(b.iter().rev()),
                (Delta::Policies(a), Delta::Policies(b)) => a == b,
                _ => false,
            })
}

/// The log outlives this version's words, so it keeps parameters as plain English text.
fn plain_parameters(label: &Said) -> Vec<(String, String)> {
    let words = Words::new(Language::En, book::Currency::RUB);
    label
        .parameters
        .iter()
        .map(|(name, parameter)| (name.clone(), words.plain(parameter)))
        .collect()
}
