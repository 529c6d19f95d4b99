//! The desk: the engine and the dispatcher, from which everything is done.

use std::cell::RefCell;
use std::rc::Rc;

use session::{FileBytes, Request, Response};
use words::Said;
use yew::UseReducerDispatcher;

use crate::engine::Engine;
use crate::platform::page::address;
use crate::route::Route;
use crate::state::{Action, State, ToastKind};

/// A handle; clones are the same desk, and it never changes.
#[derive(Clone, PartialEq)]
pub(crate) struct Desk {
    pub(crate) engine: Engine,
    dispatch: UseReducerDispatcher<State>,
    /// Lists on their way to the import screen, which takes them.
    pub(super) incoming: Rc<RefCell<Vec<FileBytes>>>,
    /// The plan file of the book that was open before this one.
    pub(super) replaced: Rc<RefCell<Option<Vec<u8>>>>,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Desk")
    }
}

impl Desk {
    pub(crate) fn new(engine: Engine, dispatch: UseReducerDispatcher<State>) -> Self {
        Self {
            engine,
            dispatch,
            incoming: Rc::default(),
            replaced: Rc::default(),
        }
    }

    /// The lists that were chosen, dropped or pasted; the import screen takes them once.
    pub(crate) fn take_incoming(&self) -> Vec<FileBytes> {
        self.incoming.take()
    }

    /// Changes the page's own state.
    pub(crate) fn act(&self, action: Action) {
        self.dispatch.dispatch(action);
    }

    /// Goes to a place. The address is the truth: the state follows it.
    pub(crate) fn go(&self, route: &Route) {
        address::go(&route.format());
    }

    /// A note at the foot of the window.
    pub(crate) fn toast(&self, kind: ToastKind, said: Said) {
        self.act(Action::Toast(kind, said));
    }

    /// Asks what is open and tells the state.
    pub(crate) async fn look(&self) {
        let answer = match self.engine.ask(Request::Overview).await {
            Response::Overview(overview) => Ok(overview),
            Response::Refused(said) => Err(said),
            _ => Err(Said::new("refused-unexpected")),
        };
        self.act(Action::Overview(answer));
    }
}
