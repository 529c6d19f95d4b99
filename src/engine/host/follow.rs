//! The other tabs: following what they write, taking over from them, handing over to them.

use session::{Edit, EditRequest, Request, Response};
use words::{Parameter, Said};

use super::super::event::{EngineEvent, SavedState};
use super::keep::{self, Found, Stored};
use super::{Host, Standing, Tidings, Unsaved, World};

impl<W: World> Host<W> {
    /// Looks whether another tab has written the open book, and follows.
    pub(super) async fn look(&mut self) {
        if self.refresh().await && self.standing == Standing::Writer {
            // Whoever writes without our lock is the writer: locks mean nothing in this browser.
            self.standing = Standing::Follower;
            self.say_standing();
        }
    }

    /// Opens what another tab has stored of this book since. `false`: nothing newer.
    async fn refresh(&mut self) -> bool {
        let idle =
            self.standing != Standing::Unkept && self.unsaved.is_empty() && self.flying.is_none();
        let Some(book) = self.book().filter(|_| idle) else {
            return false;
        };
        // What cannot be read now is looked for again at the next sign of it.
        match keep::revision(self.world.shelves(), &book).await {
            Ok(revision) if revision > self.seen => {}
            _ => return false,
        }
        match keep::newest(self.world.shelves(), Some(&book)).await {
            Ok(Some(found)) if found.stamp.revision > self.seen => {
                let adopted = self.adopt(found);
                if adopted {
                    self.changed(true);
                }
                adopted
            }
            _ => false,
        }
    }

    /// The document becomes what was found, with the same programme on screen.
    fn adopt(&mut self, found: Found) -> bool {
        let programme = self.programme();
        if let Response::Refused(why) = self.session.handle(Request::Open { bytes: found.bytes }) {
            let why = Parameter::Sentence(Box::new(why));
            self.told(Said::new("storage-not-followed").with("why", why));
            return false;
        }
        self.seen = found.stamp.revision;
        self.saved_at = found.stamp.saved_at;
        self.greatest = self.greatest.max(self.seen);
        if let Some(id) = programme {
            let edit = Edit::Programme { id };
            // A programme that is no longer there leaves the first one on screen.
            self.session.handle(Request::Edit(EditRequest {
                edit,
                author: String::new(),
                time: 0,
            }));
        }
        true
    }

    fn programme(&mut self) -> Option<String> {
        match self.session.handle(Request::Overview) {
            Response::Overview(overview) => Some(overview.programme),
            _ => None,
        }
    }

    /// Becomes the tab that writes, on the newest state of the book.
    pub(super) async fn become_writer(&mut self) {
        if self.standing == Standing::Unkept {
            return;
        }
        if self.standing == Standing::Follower {
            self.world.take_lock().await;
            self.standing = Standing::Writer;
        }
        if self.stuck {
            // The person has been told to save a copy of this one first.
            self.stuck = false;
            self.unsaved.clear();
        }
        self.refresh().await;
        if self.unsaved.is_empty() {
            self.say_standing();
        }
    }

    /// The writer is gone and its lock is ours.
    pub(super) async fn granted(&mut self) {
        if self.standing == Standing::Follower {
            self.refresh().await;
            self.standing = Standing::Writer;
            if self.unsaved.is_empty() {
                self.say_standing();
            }
        }
    }

    /// Another tab has taken the lock. What is unsaved here is still written, if it fits.
    pub(super) fn lost(&mut self) {
        self.standing = Standing::Follower;
        self.handing_over = false;
        self.world.wait_for_lock();
        if self.unsaved.is_empty() {
            self.say_standing();
        } else {
            self.save();
        }
    }

    /// Another tab would like to write: first all of ours is stored.
    pub(super) fn please(&mut self) {
        if self.standing != Standing::Writer {
            return;
        }
        if self.can_save() || self.flying.is_some() {
            self.handing_over = true;
            self.save();
        } else {
            self.hand_over();
        }
    }

    pub(super) fn hand_over(&mut self) {
        self.handing_over = false;
        self.standing = Standing::Follower;
        self.world.tell(Tidings::Yours);
        self.say_standing();
    }

    /// What we were to write over is not what is stored: another tab has written first. Our edits
    /// are made again on top of its state.
    pub(super) async fn overtaken(&mut self) {
        let Some(book) = self.book() else {
            return;
        };
        match keep::newest(self.world.shelves(), Some(&book)).await {
            // The store has lost what it had, or was told to forget it; ours is all there is.
            Ok(None) => self.write_whole(),
            Ok(Some(found)) if found.stamp.revision <= self.seen && found.sure => {
                self.write_whole()
            }
            Ok(Some(found)) if found.stamp.revision <= self.seen => self.retry_later(),
            Ok(Some(found)) if self.is_ours(&found) => {
                let flight = self.doubtful.take();
                self.stored(
                    Stored {
                        stamp: found.stamp,
                        mirrored: false,
                    },
                    flight,
                );
            }
            Ok(Some(found)) => self.merge(found),
            Err(_) => self.retry_later(),
        }
    }

    /// Whether this is what we wrote ourselves when the browser did not say so.
    fn is_ours(&self, found: &Found) -> bool {
        self.doubtful
            .as_ref()
            .is_some_and(|flight| flight.fingerprint == found.stamp.fingerprint)
    }

    fn write_whole(&mut self) {
        self.unsaved.push(Unsaved::Whole);
        self.save();
    }

    fn retry_later(&mut self) {
        self.failed("storage-failed");
        self.try_again_later();
    }

    fn merge(&mut self, found: Found) {
        let mut edits = Vec::new();
        for unsaved in &self.unsaved {
            match unsaved {
                Unsaved::Edit(edit) => edits.push((**edit).clone()),
                Unsaved::Step | Unsaved::Whole => {
                    self.stuck = true;
                    self.failed("storage-overtaken");
                    return;
                }
            }
        }
        if !self.adopt(found) {
            self.stuck = true;
            self.failed("storage-overtaken");
            return;
        }
        self.unsaved.clear();
        self.doubtful = None;
        for edit in edits {
            match self.session.handle(Request::Edit(edit.clone())) {
                Response::Edited { .. } => self.unsaved.push(Unsaved::Edit(Box::new(edit))),
                Response::Refused(why) => {
                    let why = Parameter::Sentence(Box::new(why));
                    self.told(Said::new("storage-edit-lost").with("why", why));
                }
                _ => {}
            }
        }
        self.changed(true);
        self.told(Said::new("storage-merged"));
        if self.unsaved.is_empty() {
            self.say_standing();
        } else {
            self.event(EngineEvent::Saved(SavedState::Saving));
            self.save();
        }
    }
}
