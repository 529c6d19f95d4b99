//! What the host needs of the world around it: shelves, a lock, the other tabs, time, the page.

use serde::{Deserialize, Serialize};
use session::Request;

use super::super::message::Notice;
use super::keep::{Stored, WriteFault, Writing};
use super::shelf::{Shelf, Stamp};

/// The world. In the product the browser, in tests a play of it.
pub(crate) trait World {
    type Shelf: Shelf;

    /// Opens the shelves; none are left where the browser refuses storage.
    async fn open(&mut self);
    /// The shelves, the first one first. Empty: storage is refused.
    fn shelves(&self) -> &[Self::Shelf];
    /// Writes; [`Event::Written`] comes later. One at a time.
    fn write(&mut self, writing: Writing);
    /// Whether the lock of the writer is had now, if nobody has it or there are no locks.
    async fn lock_if_free(&mut self) -> bool;
    /// Has the lock in any case: asks the writer to hand over, and takes it if it does not answer.
    async fn take_lock(&mut self);
    /// Waits for the lock; [`Event::Granted`] comes when the writer is gone.
    fn wait_for_lock(&mut self);
    /// Tells the other tabs.
    fn tell(&mut self, tidings: Tidings);
    /// Lets something happen later.
    fn later(&mut self, milliseconds: u32, event: Event);
    /// Tells the page.
    fn say(&mut self, notice: Notice);
    /// Milliseconds since 1970.
    fn now(&self) -> i64;
}

/// An open book that is not stored as it is, as a plan file: kept by the page while a long job
/// runs, so that stopping the job loses nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AtHand {
    pub(crate) bytes: Vec<u8>,
    /// The stored revision that it was made on; 0 if there is none.
    pub(crate) seen: u64,
}

/// What one tab tells the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tidings {
    /// A book was written.
    Wrote,
    /// I should like to write.
    Please,
    /// All of mine is stored: take the lock.
    Yours,
}

/// What happens to a host. One after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    Begin {
        expected: Option<Stamp>,
        restore: bool,
        at_hand: Option<AtHand>,
    },
    Ask {
        n: u64,
        request: Box<Request>,
    },
    TakeOver,
    Forget {
        n: u64,
    },
    /// Save what is unsaved, now.
    Flush,
    /// The time after an edit has passed.
    SaveDue,
    /// The time after a failure has passed.
    RetryDue,
    Written(Result<Stored, WriteFault>),
    /// Another tab may have written.
    Look,
    /// The lock that was waited for is ours.
    Granted,
    /// Another tab took the lock.
    Lost,
    /// Another tab would like to write.
    Please,
}
