//! A view of the session, asked for again whenever what is open changes.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use session::view::{
    ClientsView, CompanyView, FieldView, ImportView, MergeView, Overview, PersonView, PlanView,
    PolicyView, SearchHit, TodoView, WhyView,
};
use session::view::{CountedView, SegmentView};
use session::{Request, Response};
use words::Said;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::contexts::{use_book, use_desk};

/// After this a view that waits says so.
const STALE_AFTER_MS: u32 = 400;

/// A view that the session can answer with.
pub(crate) trait Answer: Sized + PartialEq + 'static {
    /// The view in a response; `Err` says why there is none.
    fn of(response: Response) -> Result<Self, Said>;
}

macro_rules! answers {
    ($($variant:ident => $view:ty),* $(,)?) => {$(
        impl Answer for $view {
            fn of(response: Response) -> Result<Self, Said> {
                match response {
                    Response::$variant(view) => Ok(*view),
                    Response::Refused(said) => Err(said),
                    _ => Err(Said::new("refused-unexpected")),
                }
            }
        }
    )*};
}

answers! {
    Overview => Overview,
    Clients => ClientsView,
    Person => PersonView,
    Policy => PolicyView,
    Plan => PlanView,
    Why => WhyView,
    Counted => CountedView,
    Segment => SegmentView,
    Import => ImportView,
    Company => CompanyView,
    Todo => TodoView,
    Merge => MergeView,
}
impl Answer for Vec<FieldView> {
    fn of(response: Response) -> Result<Self, Said> {
        match response {
            Response::Fields(fields) => Ok(fields),
            Response::Refused(said) => Err(said),
            _ => Err(Said::new("refused-unexpected")),
        }
    }
}
impl Answer for Vec<SearchHit> {
    fn of(response: Response) -> Result<Self, Said> {
        match response {
            Response::Found(hits) => Ok(hits),
            Response::Refused(said) => Err(said),
            _ => Err(Said::new("refused-unexpected")),
        }
    }
}

/// What is known of a view now.
#[derive(Debug, PartialEq)]
pub(crate) struct Loaded<T> {
    /// The last answer. It stays while a newer one is under way.
    pub(crate) value: Option<Rc<T>>,
    /// Why the last question has no answer.
    pub(crate) refused: Option<Said>,
    /// Whether an answer has been awaited for long enough to say so.
    pub(crate) stale: bool,
}

impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        Self {
            value: self.value.clone(),
            refused: self.refused.clone(),
            stale: self.stale,
        }
    }
}

impl<T> Default for Loaded<T> {
    fn default() -> Self {
        Self {
            value: None,
            refused: None,
            stale: false,
        }
    }
}

/// Asks the session, and again when the request or the document changes. `None` asks nothing
/// and has no value. Never blinks: the last value stays until the next is there.
#[hook]
pub(crate) fn use_view<T: Answer>(request: Option<Request>) -> Loaded<T> {
    let desk = use_desk();
    let epoch = use_book().epoch;
    let loaded = use_state(Loaded::<T>::default);
    let ticket = use_mut_ref(|| 0_u64);
    let asks = request.is_some();
    {
        let loaded = loaded.clone();
        use_effect_with((request, epoch), move |(request, _)| {
            *ticket.borrow_mut() += 1;
            let own = *ticket.borrow();
            let mut waiting = None;
            if let Some(request) = request.clone() {
                let (setter, last) = (loaded.setter(), (*loaded).clone());
                waiting = Some({
                    let (setter, ticket) = (setter.clone(), Rc::clone(&ticket));
                    Timeout::new(STALE_AFTER_MS, move || {
                        if *ticket.borrow() == own {
                            setter.set(Loaded {
                                stale: true,
                                ..last
                            });
                        }
                    })
                });
                let ticket = Rc::clone(&ticket);
                spawn_local(async move {
                    let answer = T::of(desk.engine.ask(request).await);
                    if *ticket.borrow() == own {
                        // Any later question, also none, takes another ticket.
                        *ticket.borrow_mut() += 1;
                        setter.set(match answer {
                            Ok(view) => Loaded {
                                value: Some(Rc::new(view)),
                                refused: None,
                                stale: false,
                            },
                            Err(said) => Loaded {
                                value: None,
                                refused: Some(said),
                                stale: false,
                            },
                        });
                    }
                });
            } else {
                loaded.set(Loaded::default());
            }
            move || drop(waiting)
        });
    }
    if asks {
        (*loaded).clone()
    } else {
        Loaded::default()
    }
}
