//! The way from the page to the session: a worker, and a new one when it has crashed; or a host
//! in the page itself.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use session::{Request, Response};
use words::Said;
use yew::Callback;
use yew::platform::spawn_local;

use super::browser::{event_of, run};
use super::event::{EngineEvent, SavedState};
use super::host::{AtHand, Event, Stamp};
use super::mailbox::Mailbox;
use super::message::{Message, Notice, Order};
use super::stake::Stake;
use crate::platform::page::{kept, leaving, storage};
use crate::platform::port::Port;

/// What was stored last, remembered outside the store, so that an empty store is noticed.
const MARKER: &str = "precedence.stored";
/// After so many crashes in one page the session is not started again.
const CRASHES_MAX: u32 = 5;

enum Far {
    Worker(Port),
    Here(Mailbox<Event>),
    /// Crashed too often.
    Gone,
}

pub(super) struct Link {
    listener: Callback<EngineEvent>,
    far: RefCell<Far>,
    /// Whoever waits for an answer, by the number of the request.
    waiting: RefCell<BTreeMap<u64, Mailbox<Response>>>,
    /// The open book, while a long job runs that is to be stopped without losing it.
    at_hand: RefCell<Option<AtHand>>,
    last_n: Cell<u64>,
    /// Whether the session has begun.
    began: Cell<bool>,
    /// Whether a worker has ever run here.
    spoke: Cell<bool>,
    n_crashes: Cell<u32>,
    /// Whether the page alone has what is open: it is not stored and will not be.
    only_here: Cell<bool>,
    stake: Stake,
    asked_to_persist: Cell<bool>,
}

impl Link {
    pub(super) fn start(listener: Callback<EngineEvent>) -> Rc<Self> {
        let link = Rc::new(Self {
            listener,
            far: RefCell::new(Far::Gone),
            waiting: RefCell::default(),
            at_hand: RefCell::default(),
            last_n: Cell::new(0),
            began: Cell::new(false),
            spoke: Cell::new(false),
            n_crashes: Cell::new(0),
            only_here: Cell::new(false),
            stake: Stake::default(),
            asked_to_persist: Cell::new(false),
        });
        link.connect(true);
        let shown = Rc::clone(&link);
        leaving::on_shown_or_hidden(move |is_shown| {
            shown.order(if is_shown { Order::Look } else { Order::Flush });
        });
        let aside = Rc::clone(&link);
        leaving::on_put_aside(move |is_aside| {
            if is_aside {
                aside.rest();
            } else {
                aside.wake();
            }
        });
        link
    }

    /// Sends an order; nobody waits for an answer.
    pub(super) fn order(&self, order: Order) {
        match &*self.far.borrow() {
            Far::Worker(port) => drop(port.post(&order.pack())),
            Far::Here(events) => events.put(event_of(order)),
            Far::Gone => {}
        }
    }

    pub(super) async fn ask(&self, request: Request) -> Response {
        if matches!(
            request,
            Request::Edit(_) | Request::Open { .. } | Request::NewBook { .. }
        ) && !self.asked_to_persist.replace(true)
        {
            storage::ask_to_persist();
        }
        let changes = super::host::changes(&request);
        let answer = self.send(|n| Order::Ask {
            n,
            request: Box::new(request),
        });
        if changes {
            if answer.is_some() {
                self.stake.asked(self.last_n.get());
            }
            // Answers come in order: what is asked from here on is answered after the change.
            self.changed();
        }
        answered(answer).await
    }

    pub(super) async fn forget(&self) -> Response {
        answered(self.send(|n| Order::Forget { n })).await
    }

    /// Sends a numbered order; gives where its answer will be, `None` where nobody is to answer.
    fn send(&self, order: impl FnOnce(u64) -> Order) -> Option<Mailbox<Response>> {
        if matches!(*self.far.borrow(), Far::Gone) {
            return None;
        }
        let n = self.last_n.get() + 1;
        self.last_n.set(n);
        let answer = Mailbox::default();
        self.waiting.borrow_mut().insert(n, answer.clone());
        self.order(order(n));
        Some(answer)
    }

    /// Views that were asked for so far are old.
    fn changed(&self) {
        self.listener.emit(EngineEvent::Changed {
            revision: 0,
            by_other_tab: false,
        });
    }

    /// Ends the session as it is and starts it again with the book as it was before.
    pub(super) fn stop(self: &Rc<Self>) {
        if matches!(*self.far.borrow(), Far::Worker(_)) {
            self.again("engine-stopped", true);
        }
    }

    /// The browser puts the page aside and may show it again. A worker that is put aside in the
    /// middle of a writing keeps everybody else from the store, and the lock besides (WebKit), so
    /// it ends here.
    fn rest(&self) {
        if matches!(*self.far.borrow(), Far::Worker(_)) && !self.only_here.get() {
            self.far.replace(Far::Gone);
        }
    }

    fn wake(self: &Rc<Self>) {
        if self.n_crashes.get() <= CRASHES_MAX && matches!(*self.far.borrow(), Far::Gone) {
            if self.stake.take() {
                self.again("engine-put-aside", true);
            } else {
                self.afresh("engine-restarted", true);
            }
        }
    }

    /// Connects to a new session: in a worker, or here if there can be none.
    fn connect(self: &Rc<Self>, restore: bool) {
        let heard = {
            let link = Rc::clone(self);
            move |parcel| {
                if let Some(notice) = Notice::unpack(parcel) {
                    link.heard(notice);
                }
            }
        };
        let failed = {
            let link = Rc::clone(self);
            move |_| {
                // The port that speaks here is dropped by what follows: not while it speaks.
                let link = Rc::clone(&link);
                spawn_local(async move { link.crashed() });
            }
        };
        let far = match Port::start(heard, failed) {
            Ok(port) => Far::Worker(port),
            Err(_) => self.here(),
        };
        self.begin(far, restore);
    }

    fn begin(&self, far: Far, restore: bool) {
        if matches!(far, Far::Here(_)) {
            self.listener
                .emit(EngineEvent::Told(Said::new("engine-in-page")));
        }
        self.far.replace(far);
        let expected = kept::get(MARKER).and_then(|text| Stamp::read(&text));
        self.order(Order::Begin {
            expected,
            restore,
            at_hand: self.at_hand.take(),
        });
    }

    fn here(self: &Rc<Self>) -> Far {
        let link = Rc::clone(self);
        Far::Here(run(move |notice| link.heard(notice)))
    }

    fn crashed(self: &Rc<Self>) {
        let n_crashes = self.n_crashes.get() + 1;
        self.n_crashes.set(n_crashes);
        let began = self.began.get();
        if !self.spoke.get() {
            // Workers are refused here, though politely.
            let here = self.here();
            self.begin(here, true);
            self.give_up_waiting("engine-restarted");
        } else if n_crashes <= CRASHES_MAX {
            // If opening what is stored is what crashes, the page is still to be had without it.
            self.again("engine-restarted", began);
        } else {
            self.far.replace(Far::Gone);
            self.give_up_waiting("engine-gone");
            self.listener
                .emit(EngineEvent::Told(Said::new("engine-gone")));
            let reason = "engine-gone".to_owned();
            self.listener
                .emit(EngineEvent::Saved(SavedState::Failed { reason }));
        }
    }

    fn again(self: &Rc<Self>, why: &str, restore: bool) {
        self.afresh(why, restore);
        self.listener.emit(EngineEvent::Told(Said::new(why)));
    }

    /// Starts a new session; who waits for an answer hears `why` there is none.
    fn afresh(self: &Rc<Self>, why: &str, restore: bool) {
        self.began.set(false);
        self.stake.take();
        self.connect(restore);
        self.give_up_waiting(why);
        let ended = EngineEvent::Progress {
            job: String::new(),
            percent: 100,
        };
        self.listener.emit(ended);
        self.changed();
    }

    /// Nobody answers what was asked so far.
    fn give_up_waiting(&self, why: &str) {
        for (_, answer) in std::mem::take(&mut *self.waiting.borrow_mut()) {
            answer.put(Response::Refused(Said::new(why)));
        }
    }

    fn heard(&self, notice: Notice) {
        match notice {
            Notice::Hello => self.spoke.set(true),
            Notice::Answer { n, response } => {
                self.at_hand.take();
                self.stake.answered(n);
                let waiting = self.waiting.borrow_mut().remove(&n);
                if let Some(answer) = waiting {
                    answer.put(*response);
                }
            }
            Notice::Event(event) => {
                if let EngineEvent::Saved(state) = &event {
                    self.stake.heard(state);
                    self.only_here.set(matches!(
                        state,
                        SavedState::Refused | SavedState::Failed { .. }
                    ));
                }
                self.listener.emit(event);
            }
            Notice::AtHand(at_hand) => drop(self.at_hand.replace(Some(at_hand))),
            Notice::Kept(stamp) => match stamp.and_then(|stamp| stamp.write()) {
                Some(text) => kept::set(MARKER, &text),
                None => kept::remove(MARKER),
            },
            Notice::Ready { .. } => self.began.set(true),
        }
    }
}

async fn answered(answer: Option<Mailbox<Response>>) -> Response {
    match answer {
        Some(answer) => answer.next().await,
        None => Response::Refused(Said::new("engine-gone")),
    }
}
