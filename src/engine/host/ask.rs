//! Requests: answered by the session; what they changed is to be saved.

use std::cell::{Cell, RefCell};

use session::{Edit, Request, Response, Session};
use words::Said;

use super::super::event::{EngineEvent, SavedState};
use super::super::message::Notice;
use super::{AtHand, Event, Host, Standing, Unsaved, World, keep};

/// From this size on, reading a file is a long job.
const LONG_BYTES: usize = 500_000;

/// What a request does to the document, if it is not refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    None,
    /// Another programme is on screen.
    Looks,
    Edits,
    Replaces,
}

impl<W: World> Host<W> {
    /// Whether a request has to wait for its turn: behind others, or until the document is stored
    /// that it replaces, or that is opened again when it is stopped.
    pub(super) fn must_wait(&self, event: &Event) -> bool {
        if !self.parked.is_empty() {
            return true;
        }
        let replaces = match event {
            Event::Ask { request, .. } => {
                effect(request) == Effect::Replaces || long_job(request).is_some()
            }
            Event::Forget { .. } => return self.flying.is_some(),
            _ => false,
        };
        replaces && (self.flying.is_some() || self.can_save())
    }

    pub(super) fn park(&mut self, event: Event) {
        self.parked.push_back(event);
        self.save();
    }

    /// After something was written, or could not be: what waited for it.
    pub(super) async fn unpark(&mut self) {
        while self.flying.is_none()
            && let Some(event) = self.parked.pop_front()
        {
            // What could not be saved has been told as failed and does not stop anybody.
            match event {
                Event::Ask { n, request } => self.ask(n, *request).await,
                Event::Forget { n } => self.forget(n).await,
                _ => {}
            }
        }
    }

    pub(super) async fn ask(&mut self, n: u64, request: Request) {
        let effect = effect(&request);
        if matches!(effect, Effect::Edits | Effect::Replaces) && self.standing == Standing::Follower
        {
            self.become_writer().await;
        }
        let job = long_job(&request).or_else(|| self.long_again(&request));
        if job.is_some() {
            self.hand_out();
        }
        self.progress(job, 0);
        let edit = match &request {
            Request::Edit(edit) => Some(edit.clone()),
            _ => None,
        };
        let response = {
            let (world, last) = (RefCell::new(&mut self.world), Cell::new(0));
            self.session.handle_watched(request, &|percent| {
                if let Some(job) = job.filter(|_| last.replace(percent) != percent) {
                    let job = job.to_owned();
                    let event = EngineEvent::Progress { job, percent };
                    world.borrow_mut().say(Notice::Event(event));
                }
            })
        };
        self.progress(job, 100);
        let unsaved = match (&response, effect) {
            (Response::Edited { .. }, _) => {
                Some(edit.map_or(Unsaved::Step, |edit| Unsaved::Edit(Box::new(edit))))
            }
            (Response::Overview(_), Effect::Replaces) => Some(Unsaved::Whole),
            _ => None,
        };
        let replaced = matches!(unsaved, Some(Unsaved::Whole));
        if let Some(unsaved) = unsaved {
            if replaced {
                self.unsaved.clear();
                self.doubtful = None;
                self.stuck = false;
                self.seen = 0;
            }
            self.unsaved.push(unsaved);
            self.save_soon();
        }
        self.world.say(Notice::Answer {
            n,
            response: Box::new(response),
        });
        if replaced {
            // There is nothing to gather: it is written at once.
            self.save();
        }
    }

    /// Lists that were long to read are long to read with other choices.
    fn long_again(&self, request: &Request) -> Option<&'static str> {
        let again = matches!(request, Request::ImportRead { files, .. } if files.is_empty());
        (again && self.session.import_bytes() > LONG_BYTES).then_some("engine-job-reading")
    }

    /// Removes everything stored and closes what is open.
    pub(super) async fn forget(&mut self, n: u64) {
        let response = match keep::forget(self.world.shelves()).await {
            Ok(()) => {
                self.session = Session::new();
                self.unsaved.clear();
                (self.seen, self.saved_at, self.stuck) = (0, 0, false);
                self.world.say(Notice::Kept(None));
                self.changed(false);
                self.say_standing();
                Response::Unchanged
            }
            Err(_) => Response::Refused(Said::new("storage-not-forgotten")),
        };
        self.world.say(Notice::Answer {
            n,
            response: Box::new(response),
        });
    }

    /// Gives the page the open book if it is not stored as it is.
    fn hand_out(&mut self) {
        if self.session.document().is_none()
            || self.standing != Standing::Unkept && self.unsaved.is_empty()
        {
            return;
        }
        let time = self.world.now();
        if let Response::Saved { bytes, .. } = self.session.handle(Request::Save { time }) {
            let seen = self.seen;
            self.world.say(Notice::AtHand(AtHand { bytes, seen }));
        }
    }

    fn progress(&mut self, job: Option<&'static str>, percent: u8) {
        if let Some(job) = job {
            self.event(EngineEvent::Progress {
                job: job.to_owned(),
                percent,
            });
        }
    }

    /// Saves a moment from now, and says that it is not saved yet.
    pub(super) fn save_soon(&mut self) {
        if self.standing == Standing::Unkept || self.stuck {
            return;
        }
        self.event(EngineEvent::Saved(SavedState::Saving));
        if !self.due {
            self.due = true;
            self.world.later(super::save::AFTER_EDIT_MS, Event::SaveDue);
        }
    }
}

/// Whether what is open may be another after a request.
pub(crate) fn changes(request: &Request) -> bool {
    effect(request) != Effect::None
}

fn effect(request: &Request) -> Effect {
    match request {
        Request::Edit(edit) if matches!(edit.edit, Edit::Programme { .. }) => Effect::Looks,
        Request::Edit(_) | Request::Undo | Request::Redo | Request::ImportAccept { .. } => {
            Effect::Edits
        }
        Request::Open { .. } | Request::NewBook { .. } => Effect::Replaces,
        _ => Effect::None,
    }
}

fn long_job(request: &Request) -> Option<&'static str> {
    match request {
        Request::Open { bytes } if bytes.len() > LONG_BYTES => Some("engine-job-opening"),
        Request::ImportRead { files, .. } => {
            let n_bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
            (n_bytes > LONG_BYTES).then_some("engine-job-reading")
        }
        Request::ImportAccept { .. } => Some("engine-job-accepting"),
        _ => None,
    }
}
