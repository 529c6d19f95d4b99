//! The session and its keeping: answers requests, saves after edits, follows other tabs.
//!
//! One and the same in the worker and, where workers are refused, in the page. Edits are
//! answered at once and written a moment later. What is written is compared with what it was
//! made on, in one transaction, so that two tabs never overwrite each other; the lock only
//! settles who writes without asking. This room must not know the browser: see [`World`].

mod ask;
mod begin;
mod follow;
mod keep;
mod save;
mod shelf;
#[cfg(test)]
mod tests;
mod world;

use std::collections::VecDeque;

use session::{EditRequest, Session};
use words::Said;

use super::event::{EngineEvent, SavedState};
use super::message::Notice;

pub(crate) use ask::changes;
pub(crate) use keep::{Writing, write};
pub(crate) use shelf::{Label, Shelf, Stamp, Trouble};
pub(crate) use world::{AtHand, Event, Tidings, World};

/// Whether this tab writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// There is no storage.
    Unkept,
    Writer,
    Follower,
}

/// A change that is not stored yet.
#[derive(Clone, Debug)]
enum Unsaved {
    /// Can be made again on what another tab has stored meanwhile.
    Edit(Box<EditRequest>),
    /// Undo, redo, an import: cannot.
    Step,
    /// The whole document is another one; what is stored for it does not matter.
    Whole,
}

/// A writing under way: how many of the unsaved changes, and as which bytes.
#[derive(Clone, Debug)]
struct Flight {
    n_changes: usize,
    fingerprint: String,
}

/// The session with its keeping.
#[derive(Debug)]
pub(crate) struct Host<W> {
    world: W,
    session: Session,
    standing: Standing,
    /// The stored revision that the open document is, or was made on; 0 if it is not stored.
    seen: u64,
    /// When that was written.
    saved_at: i64,
    /// The greatest revision heard of.
    greatest: u64,
    unsaved: Vec<Unsaved>,
    /// What is being written now.
    flying: Option<Flight>,
    /// A writing of which nobody said whether it ended well.
    doubtful: Option<Flight>,
    /// What is stored, but not on the mirror yet.
    unmirrored: Option<Stamp>,
    /// Whether [`Event::SaveDue`] is on its way.
    due: bool,
    /// Whether [`Event::RetryDue`] is on its way.
    retry_due: bool,
    /// Another tab waits for the last of ours to be stored.
    handing_over: bool,
    /// Another tab has stored something that ours cannot be put on: nothing is written until a
    /// person decides.
    stuck: bool,
    /// Requests that wait until nothing is being written.
    parked: VecDeque<Event>,
}

impl<W: World> Host<W> {
    pub(crate) fn new(world: W) -> Self {
        Self {
            world,
            session: Session::new(),
            standing: Standing::Unkept,
            seen: 0,
            saved_at: 0,
            greatest: 0,
            unsaved: Vec::new(),
            flying: None,
            doubtful: None,
            unmirrored: None,
            due: false,
            retry_due: false,
            handing_over: false,
            stuck: false,
            parked: VecDeque::new(),
        }
    }

    /// Takes what happens. The next only after this is done.
    pub(crate) async fn on(&mut self, event: Event) {
        match event {
            Event::Begin {
                expected,
                restore,
                at_hand,
            } => self.begin(expected, restore, at_hand).await,
            Event::Ask { .. } | Event::Forget { .. } if self.must_wait(&event) => self.park(event),
            Event::Ask { n, request } => self.ask(n, *request).await,
            Event::Forget { n } => self.forget(n).await,
            Event::TakeOver => self.become_writer().await,
            Event::Flush => self.save(),
            Event::SaveDue => {
                self.due = false;
                self.save();
            }
            Event::RetryDue => {
                self.retry_due = false;
                self.mirror().await;
                self.save();
            }
            Event::Written(outcome) => {
                self.written(outcome).await;
                self.unpark().await;
            }
            Event::Look => self.look().await,
            Event::Granted => self.granted().await,
            Event::Lost => self.lost(),
            Event::Please => self.please(),
        }
    }

    /// Id of the open book.
    fn book(&self) -> Option<String> {
        self.session
            .document()
            .map(|document| document.book.id.clone())
    }

    fn event(&mut self, event: EngineEvent) {
        self.world.say(Notice::Event(event));
    }

    fn changed(&mut self, by_other_tab: bool) {
        let revision = self.session.revision();
        self.event(EngineEvent::Changed {
            revision,
            by_other_tab,
        });
    }

    fn told(&mut self, said: Said) {
        self.event(EngineEvent::Told(said));
    }

    fn failed(&mut self, reason: &str) {
        self.event(EngineEvent::Saved(SavedState::Failed {
            reason: reason.to_owned(),
        }));
    }

    /// Says what is true of saving while nothing is unsaved.
    fn say_standing(&mut self) {
        let state = match self.standing {
            Standing::Unkept => SavedState::Refused,
            _ if self.session.document().is_none() => SavedState::Nothing,
            Standing::Follower => SavedState::Follower,
            Standing::Writer if self.seen == 0 => SavedState::Nothing,
            Standing::Writer => SavedState::Saved { at: self.saved_at },
        };
        self.event(EngineEvent::Saved(state));
    }
}
