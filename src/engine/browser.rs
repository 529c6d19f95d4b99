//! The world of a host in a browser, worker or page alike: IndexedDB, Web Locks, BroadcastChannel.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::platform::spawn_local;

use super::host::{Event, Host, Label, Shelf, Tidings, Trouble, World, Writing, write};
use super::mailbox::Mailbox;
use super::message::{Notice, Order};
use crate::platform::cabinet::{Cabinet, Place};
use crate::platform::channel::{self, Channel};
use crate::platform::lock::{self, Answer, Ask, Hold};
use crate::platform::{page::clock, timer};

/// One name for the product: its lock and its channel.
const NAME: &str = "precedence";
/// How long a writer may take to store its last before its lock is taken from it.
const HAND_OVER_MS: u32 = 1_500;
/// How often the store is looked at where tabs cannot talk.
const LOOK_EVERY_MS: u32 = 700;

/// What a host is told from outside.
pub(super) fn event_of(order: Order) -> Event {
    match order {
        Order::Begin {
            expected,
            restore,
            at_hand,
        } => Event::Begin {
            expected,
            restore,
            at_hand,
        },
        Order::Ask { n, request } => Event::Ask { n, request },
        Order::Flush => Event::Flush,
        Order::Look => Event::Look,
        Order::TakeOver => Event::TakeOver,
        Order::Forget { n } => Event::Forget { n },
    }
}

/// Runs a host for as long as this page or worker lives; gives the way to it.
pub(super) fn run(say: impl Fn(Notice) + 'static) -> Mailbox<Event> {
    let events = Mailbox::default();
    let mut host = Host::new(Browser {
        shelves: Rc::default(),
        events: events.clone(),
        yours: Mailbox::default(),
        channel: None,
        tabs_talk: false,
        hold: Rc::default(),
        last_ask: 0,
        our_ask: Rc::default(),
        waits: Rc::default(),
        say: Box::new(say),
    });
    let inbox = events.clone();
    spawn_local(async move {
        loop {
            host.on(inbox.next().await).await;
        }
    });
    events
}

struct Browser {
    shelves: Rc<Vec<Drawers>>,
    events: Mailbox<Event>,
    /// Answers of writers that handed over.
    yours: Mailbox<()>,
    channel: Option<Channel>,
    tabs_talk: bool,
    hold: Rc<RefCell<Option<Hold>>>,
    /// How often the lock has been asked for.
    last_ask: u64,
    /// Which of them what we hold was given for. A lock is stolen from oneself, too: what an
    /// earlier asking has lost is not ours any more.
    our_ask: Rc<Cell<u64>>,
    waits: Rc<Cell<bool>>,
    say: Box<dyn Fn(Notice)>,
}

impl Browser {
    /// A new asking for the lock: its number, and what happens when what it got is lost.
    fn ask_anew(&mut self) -> (u64, impl FnOnce() + use<>) {
        self.last_ask += 1;
        let ask = self.last_ask;
        let (hold, ours, events) = (
            Rc::clone(&self.hold),
            Rc::clone(&self.our_ask),
            self.events.clone(),
        );
        let lost = move || {
            if ours.get() == ask {
                hold.take();
                events.put(Event::Lost);
            }
        };
        (ask, lost)
    }

    fn join_channel(&mut self) {
        let (events, yours) = (self.events.clone(), self.yours.clone());
        self.channel = Channel::join(NAME, move |text| match text.as_str() {
            "wrote" => events.put(Event::Look),
            "please" => events.put(Event::Please),
            "yours" => yours.put(()),
            _ => {}
        });
    }

    fn look_now_and_then(&self) {
        let events = self.events.clone();
        spawn_local(async move {
            loop {
                timer::sleep(LOOK_EVERY_MS).await;
                events.put(Event::Look);
            }
        });
    }
}

impl World for Browser {
    type Shelf = Drawers;

    async fn open(&mut self) {
        self.join_channel();
        let mut shelves = Vec::new();
        for place in [Place::First, Place::Mirror] {
            if let Ok(cabinet) = Cabinet::open(place).await {
                shelves.push(Drawers {
                    place,
                    cabinet: RefCell::new(Some(Rc::new(cabinet))),
                });
            }
        }
        if shelves.is_empty() {
            return;
        }
        self.shelves = Rc::new(shelves);
        self.tabs_talk = self.channel.is_some() && channel::delivers().await;
        if !self.tabs_talk {
            self.look_now_and_then();
        }
    }

    fn shelves(&self) -> &[Drawers] {
        &self.shelves
    }

    fn write(&mut self, writing: Writing) {
        let (shelves, events) = (Rc::clone(&self.shelves), self.events.clone());
        spawn_local(async move {
            events.put(Event::Written(write(&shelves, &writing).await));
        });
    }

    async fn lock_if_free(&mut self) -> bool {
        let (ask, lost) = self.ask_anew();
        self.our_ask.set(ask);
        match lock::ask(NAME, Ask::IfFree, lost).await {
            Answer::Held(hold) => {
                self.hold.replace(Some(hold));
                true
            }
            Answer::Taken => false,
            // Then the comparison of revisions has to be enough.
            Answer::NoLocks => true,
        }
    }

    async fn take_lock(&mut self) {
        if self.hold.borrow().is_some() {
            return;
        }
        if self.tabs_talk {
            while self.yours.take().is_some() {}
            self.tell(Tidings::Please);
            let late = self.yours.clone();
            timer::after(HAND_OVER_MS, move || late.put(()));
            self.yours.next().await;
            if self.hold.borrow().is_some() {
                // The writer has gone meanwhile, and it was our turn.
                return;
            }
        }
        let (ask, lost) = self.ask_anew();
        self.our_ask.set(ask);
        if let Answer::Held(hold) = lock::ask(NAME, Ask::Steal, lost).await {
            self.hold.replace(Some(hold));
        }
    }

    fn wait_for_lock(&mut self) {
        if self.waits.replace(true) {
            return;
        }
        let (held, waits, events) = (
            Rc::clone(&self.hold),
            Rc::clone(&self.waits),
            self.events.clone(),
        );
        let (ask, lost) = self.ask_anew();
        let ours = Rc::clone(&self.our_ask);
        spawn_local(async move {
            let answer = lock::ask(NAME, Ask::Wait, lost).await;
            waits.set(false);
            if let Answer::Held(hold) = answer
                && held.borrow().is_none()
            {
                ours.set(ask);
                held.replace(Some(hold));
                events.put(Event::Granted);
            }
        });
    }

    fn tell(&mut self, tidings: Tidings) {
        if let Some(channel) = &self.channel {
            channel.tell(match tidings {
                Tidings::Wrote => "wrote",
                Tidings::Please => "please",
                Tidings::Yours => "yours",
            });
        }
    }

    fn later(&mut self, milliseconds: u32, event: Event) {
        let events = self.events.clone();
        timer::after(milliseconds, move || events.put(event));
    }

    fn say(&mut self, notice: Notice) {
        (self.say)(notice);
    }

    fn now(&self) -> i64 {
        clock::now()
    }
}

/// A cabinet that is opened again when the browser has closed it under us.
struct Drawers {
    place: Place,
    cabinet: RefCell<Option<Rc<Cabinet>>>,
}

impl Drawers {
    async fn cabinet(&self) -> Result<Rc<Cabinet>, Trouble> {
        let open = self.cabinet.borrow().clone();
        if let Some(cabinet) = open {
            return Ok(cabinet);
        }
        let cabinet = Rc::new(Cabinet::open(self.place).await?);
        self.cabinet.replace(Some(Rc::clone(&cabinet)));
        Ok(cabinet)
    }

    /// Does it, and once more on a new connection if the old one turns out to be closed.
    async fn with<T>(
        &self,
        work: impl AsyncFn(&Cabinet) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        let first = work(&*self.cabinet().await?).await;
        if first.as_ref().err() != Some(&Trouble::Closed) {
            return first;
        }
        self.cabinet.replace(None);
        work(&*self.cabinet().await?).await
    }
}

impl Shelf for Drawers {
    async fn labels(&self) -> Result<Vec<Label>, Trouble> {
        self.with(async |cabinet| cabinet.labels().await).await
    }

    async fn body(&self, key: &str) -> Result<Option<Vec<u8>>, Trouble> {
        self.with(async |cabinet| cabinet.body(key).await).await
    }

    async fn put(
        &self,
        key: &str,
        body: &[u8],
        decide: impl Fn(&[Label]) -> Option<String>,
    ) -> Result<Option<String>, Trouble> {
        self.with(async |cabinet| cabinet.put(key, body, &decide).await)
            .await
    }

    async fn clear(&self) -> Result<(), Trouble> {
        self.with(async |cabinet| cabinet.clear().await).await
    }
}
