//! Saving: a moment after an edit, one writing at a time, and the truth about it.

use session::{Request, Response};

use super::super::message::Notice;
use super::keep::{self, Expected, Stored, WriteFault, Writing};
use super::{Event, Flight, Host, Stamp, Standing, Tidings, Unsaved, World};

/// From an edit to its writing.
pub(super) const AFTER_EDIT_MS: u32 = 250;
/// From a failed writing to the next attempt, unless an edit comes first.
const AFTER_FAILURE_MS: u32 = 10_000;

impl<W: World> Host<W> {
    /// Whether there is something to save that may be saved.
    pub(super) fn can_save(&self) -> bool {
        self.standing != Standing::Unkept && !self.stuck && !self.unsaved.is_empty()
    }

    /// Begins to write what is unsaved, if nothing is being written already.
    pub(super) fn save(&mut self) {
        if self.flying.is_some() || !self.can_save() {
            return;
        }
        let now = self.world.now();
        let response = self.session.handle(Request::Save { time: now });
        let (
            Response::Saved {
                bytes, fingerprint, ..
            },
            Some(document),
        ) = (response, self.session.document())
        else {
            self.failed("storage-cannot-write");
            return;
        };
        let whole = self
            .unsaved
            .iter()
            .any(|unsaved| matches!(unsaved, Unsaved::Whole));
        let stamp = Stamp {
            book: document.book.id.clone(),
            name: document.book.name.clone(),
            revision: 0,
            saved_at: now,
            length: bytes.len() as u64,
            fingerprint,
        };
        let expected = if whole {
            Expected::Any
        } else {
            Expected::Revision(self.seen)
        };
        let fingerprint = stamp.fingerprint.clone();
        self.flying = Some(Flight {
            n_changes: self.unsaved.len(),
            fingerprint,
        });
        self.world.write(Writing {
            stamp,
            bytes,
            expected,
            above: self.greatest,
        });
    }

    /// A writing has ended.
    pub(super) async fn written(&mut self, outcome: Result<Stored, WriteFault>) {
        let flight = self.flying.take();
        match outcome {
            Ok(stored) => self.stored(stored, flight),
            Err(WriteFault::Stale) => self.overtaken().await,
            Err(WriteFault::Full) => self.not_stored("storage-full"),
            Err(WriteFault::Trouble(_)) => {
                self.doubtful = flight;
                self.not_stored("storage-failed");
            }
        }
    }

    pub(super) fn stored(&mut self, stored: Stored, flight: Option<Flight>) {
        let Stored { stamp, mirrored } = stored;
        let n_stored = flight.map_or(0, |flight| flight.n_changes);
        self.unsaved.drain(..n_stored.min(self.unsaved.len()));
        self.doubtful = None;
        self.seen = stamp.revision;
        self.saved_at = stamp.saved_at;
        self.greatest = self.greatest.max(stamp.revision);
        self.world.say(Notice::Kept(Some(stamp.clone())));
        self.unmirrored = (!mirrored).then_some(stamp);
        if !mirrored {
            self.try_again_later();
        }
        self.world.tell(Tidings::Wrote);
        if !self.unsaved.is_empty() {
            self.save();
        } else if self.handing_over {
            self.hand_over();
        } else {
            self.say_standing();
        }
    }

    fn not_stored(&mut self, reason: &str) {
        self.failed(reason);
        // Who would like to write takes the lock without our help; ours is kept here.
        self.handing_over = false;
        self.try_again_later();
    }

    /// Puts on the mirror what did not come to lie there.
    pub(super) async fn mirror(&mut self) {
        let idle = self.unsaved.is_empty() && self.flying.is_none();
        let Some(stamp) = self.unmirrored.take_if(|_| idle) else {
            return;
        };
        if let Response::Saved { bytes, .. } = self.session.handle(Request::Save {
            time: stamp.saved_at,
        }) && stamp.fits(&bytes)
            && !keep::copy(self.world.shelves(), &stamp, &bytes).await
        {
            self.unmirrored = Some(stamp);
            self.try_again_later();
        }
    }

    pub(super) fn try_again_later(&mut self) {
        if !self.retry_due {
            self.retry_due = true;
            self.world.later(AFTER_FAILURE_MS, Event::RetryDue);
        }
    }
}
