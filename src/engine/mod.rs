//! The page's side of the session. Components and tasks know only [`Engine`]: where the
//! session runs (a worker, or in process where workers are refused) is decided here.

mod browser;
mod event;
mod host;
mod link;
mod mailbox;
mod message;
mod stake;
pub(crate) mod worker;

use std::rc::Rc;

use session::{Request, Response};
use yew::Callback;

pub(crate) use event::{EngineEvent, SavedState};
use link::Link;
use message::Order;

/// A handle on the session; clones are the same session.
#[derive(Clone)]
pub(crate) struct Engine {
    link: Rc<Link>,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Engine")
    }
}

impl PartialEq for Engine {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.link, &other.link)
    }
}

impl Engine {
    /// Starts a session; `listener` hears what happens unasked. What this browser has stored is
    /// opened first: requests asked meanwhile are answered after that.
    pub(crate) fn start(listener: Callback<EngineEvent>) -> Self {
        Self {
            link: Link::start(listener),
        }
    }

    /// Asks the session. Never blocks the page; answers come in order.
    pub(crate) async fn ask(&self, request: Request) -> Response {
        self.link.ask(request).await
    }

    /// Takes the writing over from another tab. An edit does so by itself.
    pub(crate) fn take_over(&self) {
        self.link.order(Order::TakeOver);
    }

    /// Removes everything that this browser has stored and closes the book. Answers
    /// [`Response::Unchanged`], or says why it could not.
    pub(crate) async fn forget(&self) -> Response {
        self.link.forget().await
    }

    /// Stops a long job: the session starts again from what is stored.
    pub(crate) fn stop(&self) {
        self.link.stop();
    }
}
