//! A play of the world: a disk with two shelves that fail on demand, tabs, and time by hand.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use session::{Edit, EditRequest, FileBytes, ImportChoices, Request, Response};

use crate::engine::event::{EngineEvent, SavedState, StoredBook};
use crate::engine::host::{
    AtHand, Event, Host, Label, Shelf, Stamp, Tidings, Trouble, World, Writing, write,
};
use crate::engine::mailbox::Mailbox;
use crate::engine::message::Notice;

/// How an operation of the disk fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    Broken,
    Full,
    /// It is done, but nobody says so.
    SilentlyDone,
}

/// From which operation on, and for how long, the disk fails.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    pub(super) from: usize,
    pub(super) forever: bool,
    pub(super) fault: Fault,
}

#[derive(Debug, Default)]
pub(super) struct Disk {
    pub(super) shelves: [BTreeMap<String, (String, Vec<u8>)>; 2],
    pub(super) plan: Option<Plan>,
    pub(super) n_done: usize,
    pub(super) refused: bool,
}

impl Disk {
    fn next(&mut self) -> Option<Fault> {
        let n = self.n_done;
        self.n_done += 1;
        let plan = self.plan?;
        (n == plan.from || plan.forever && n > plan.from).then_some(plan.fault)
    }
}

#[derive(Debug)]
pub(super) struct PlayShelf {
    disk: Rc<RefCell<Disk>>,
    place: usize,
}

impl PlayShelf {
    fn act<T>(
        &self,
        writes: bool,
        act: impl FnOnce(&mut BTreeMap<String, (String, Vec<u8>)>) -> T,
    ) -> Result<T, Trouble> {
        let mut disk = self.disk.borrow_mut();
        let fault = disk.next();
        match fault {
            Some(Fault::Broken) => return Err(Trouble::Other("broken".to_owned())),
            Some(Fault::Full) if writes => return Err(Trouble::Full),
            _ => {}
        }
        let done = act(&mut disk.shelves[self.place]);
        if fault == Some(Fault::SilentlyDone) {
            Err(Trouble::Silent)
        } else {
            Ok(done)
        }
    }
}

impl Shelf for PlayShelf {
    async fn labels(&self) -> Result<Vec<Label>, Trouble> {
        self.act(false, |shelf| labels(shelf))
    }

    async fn body(&self, key: &str) -> Result<Option<Vec<u8>>, Trouble> {
        self.act(false, |shelf| shelf.get(key).map(|(_, body)| body.clone()))
    }

    async fn put(
        &self,
        key: &str,
        body: &[u8],
        decide: impl Fn(&[Label]) -> Option<String>,
    ) -> Result<Option<String>, Trouble> {
        self.act(true, |shelf| {
            let label = decide(&labels(shelf))?;
            shelf.insert(key.to_owned(), (label.clone(), body.to_vec()));
            Some(label)
        })
    }

    async fn clear(&self) -> Result<(), Trouble> {
        self.act(true, BTreeMap::clear)
    }
}

fn labels(shelf: &BTreeMap<String, (String, Vec<u8>)>) -> Vec<Label> {
    shelf
        .iter()
        .map(|(key, (label, _))| (key.clone(), label.clone()))
        .collect()
}

/// What tabs share: who holds the lock, who waits for it, and the way to each tab.
#[derive(Debug, Default)]
struct Bus {
    holder: Option<usize>,
    waiting: Vec<usize>,
    tabs: BTreeMap<usize, Mailbox<Event>>,
}

#[derive(Debug)]
pub(super) struct PlayWorld {
    own: usize,
    disk: Rc<RefCell<Disk>>,
    bus: Rc<RefCell<Bus>>,
    locks_work: bool,
    shelves: Vec<PlayShelf>,
    said: Rc<RefCell<Vec<Notice>>>,
    timers: Rc<RefCell<Vec<Event>>>,
    writing: Rc<RefCell<Option<Writing>>>,
}

impl World for PlayWorld {
    type Shelf = PlayShelf;

    async fn open(&mut self) {
        if !self.disk.borrow().refused {
            let shelf = |place| PlayShelf {
                disk: Rc::clone(&self.disk),
                place,
            };
            self.shelves = vec![shelf(0), shelf(1)];
        }
    }

    fn shelves(&self) -> &[PlayShelf] {
        &self.shelves
    }

    fn write(&mut self, writing: Writing) {
        assert!(
            self.writing.borrow_mut().replace(writing).is_none(),
            "one writing at a time"
        );
    }

    async fn lock_if_free(&mut self) -> bool {
        let mut bus = self.bus.borrow_mut();
        if self.locks_work && bus.holder.is_some_and(|holder| holder != self.own) {
            return false;
        }
        bus.holder = Some(self.own);
        true
    }

    async fn take_lock(&mut self) {
        let mut bus = self.bus.borrow_mut();
        let before = bus.holder.replace(self.own);
        if self.locks_work
            && let Some(before) = before.filter(|before| *before != self.own)
            && let Some(tab) = bus.tabs.get(&before)
        {
            tab.put(Event::Lost);
        }
    }

    fn wait_for_lock(&mut self) {
        self.bus.borrow_mut().waiting.push(self.own);
    }

    fn tell(&mut self, tidings: Tidings) {
        let bus = self.bus.borrow();
        for (_, tab) in bus.tabs.iter().filter(|(tab, _)| **tab != self.own) {
            match tidings {
                Tidings::Wrote => tab.put(Event::Look),
                Tidings::Please => tab.put(Event::Please),
                Tidings::Yours => {}
            }
        }
    }

    fn later(&mut self, _milliseconds: u32, event: Event) {
        self.timers.borrow_mut().push(event);
    }

    fn say(&mut self, notice: Notice) {
        self.said.borrow_mut().push(notice);
    }

    fn now(&self) -> i64 {
        1_000_000
    }
}

/// One tab: a host, and what reaches its page.
#[derive(Debug)]
pub(super) struct Tab {
    pub(super) host: Host<PlayWorld>,
    events: Mailbox<Event>,
    said: Rc<RefCell<Vec<Notice>>>,
    timers: Rc<RefCell<Vec<Event>>>,
    writing: Rc<RefCell<Option<Writing>>>,
}

/// The browser with its tabs.
#[derive(Debug)]
pub(super) struct Play {
    pub(super) disk: Rc<RefCell<Disk>>,
    bus: Rc<RefCell<Bus>>,
    pub(super) tabs: BTreeMap<usize, Tab>,
    locks_work: bool,
    n_edits: u32,
    /// What the page remembers outside the store.
    pub(super) marker: Option<Stamp>,
}

impl Play {
    pub(super) fn new() -> Self {
        Self {
            disk: Rc::default(),
            bus: Rc::default(),
            tabs: BTreeMap::new(),
            locks_work: true,
            n_edits: 0,
            marker: None,
        }
    }

    /// A browser that gives the lock to everybody who asks.
    pub(super) fn without_locks() -> Self {
        Self {
            locks_work: false,
            ..Self::new()
        }
    }

    /// Opens a tab, or loads it anew.
    pub(super) fn open(&mut self, own: usize) {
        self.begin(own, None);
    }

    /// Stops the long job that the tab began last, as Cancel does.
    pub(super) fn stop(&mut self, own: usize) {
        let at_hand = self.tabs[&own]
            .said
            .borrow()
            .iter()
            .rev()
            .find_map(|notice| match notice {
                Notice::AtHand(at_hand) => Some(at_hand.clone()),
                _ => None,
            });
        self.begin(own, at_hand);
    }

    fn begin(&mut self, own: usize, at_hand: Option<AtHand>) {
        self.close(own);
        let (events, said, timers) = (Mailbox::default(), Rc::default(), Rc::default());
        let writing = Rc::default();
        let world = PlayWorld {
            own,
            disk: Rc::clone(&self.disk),
            bus: Rc::clone(&self.bus),
            locks_work: self.locks_work,
            shelves: Vec::new(),
            said: Rc::clone(&said),
            timers: Rc::clone(&timers),
            writing: Rc::clone(&writing),
        };
        self.bus.borrow_mut().tabs.insert(own, events.clone());
        events.put(Event::Begin {
            expected: self.marker.clone(),
            restore: true,
            at_hand,
        });
        self.tabs.insert(
            own,
            Tab {
                host: Host::new(world),
                events,
                said,
                timers,
                writing,
            },
        );
        self.settle();
    }

    /// Kills a tab: what it had not stored is gone, and the lock is the next one's.
    pub(super) fn close(&mut self, own: usize) {
        self.tabs.remove(&own);
        let mut bus = self.bus.borrow_mut();
        bus.tabs.remove(&own);
        bus.waiting.retain(|tab| *tab != own);
        if bus.holder == Some(own) {
            bus.holder = (!bus.waiting.is_empty()).then(|| bus.waiting.remove(0));
            if let Some(tab) = bus.holder.and_then(|next| bus.tabs.get(&next)) {
                tab.put(Event::Granted);
            }
        }
    }

    /// Lets everything happen that waits to happen; no writing lands and no time passes.
    pub(super) fn settle(&mut self) {
        loop {
            let mut quiet = true;
            for tab in self.tabs.values_mut() {
                while let Some(event) = tab.events.take() {
                    quiet = false;
                    at_once(tab.host.on(event));
                }
            }
            if quiet {
                return self.remember();
            }
        }
    }

    /// Lets time pass until nothing more comes of it: timers fire, writings land.
    pub(super) fn pass(&mut self) {
        for _ in 0..8 {
            for tab in self.tabs.values() {
                for event in tab.timers.take() {
                    tab.events.put(event);
                }
            }
            self.settle();
            self.land();
        }
    }

    /// Lets the writings land that are under way.
    pub(super) fn land(&mut self) {
        for tab in self.tabs.values_mut() {
            if let Some(writing) = tab.writing.take() {
                let outcome = at_once(write(tab.host.world.shelves(), &writing));
                tab.events.put(Event::Written(outcome));
            }
        }
        self.settle();
    }

    fn remember(&mut self) {
        for tab in self.tabs.values() {
            for notice in tab.said.borrow().iter() {
                if let Notice::Kept(stamp) = notice
                    && stamp.as_ref().map_or(0, |stamp| stamp.revision)
                        >= self.marker.as_ref().map_or(0, |marker| marker.revision)
                {
                    self.marker.clone_from(stamp);
                }
            }
        }
    }

    pub(super) fn put(&mut self, own: usize, event: Event) {
        self.tabs[&own].events.put(event);
        self.settle();
    }

    pub(super) fn ask(&mut self, own: usize, request: Request) -> Response {
        self.put(
            own,
            Event::Ask {
                n: 77,
                request: Box::new(request),
            },
        );
        let mut said = self.tabs[&own].said.borrow_mut();
        let answered = |notice: &Notice| matches!(notice, Notice::Answer { n: 77, .. });
        match said.iter().position(answered).map(|at| said.remove(at)) {
            Some(Notice::Answer { response, .. }) => *response,
            _ => Response::Unchanged,
        }
    }

    pub(super) fn begin_book(&mut self, own: usize) {
        let request = Request::NewBook {
            id: "b".into(),
            name: "Book".into(),
            as_of: 20_000,
        };
        self.ask(own, request);
    }

    /// Renames the book; every name is another one.
    pub(super) fn edit(&mut self, own: usize) -> Response {
        self.n_edits += 1;
        let edit = Edit::BookName {
            name: format!("Name {}", self.n_edits),
        };
        let request = EditRequest {
            edit,
            author: "A".into(),
            time: 5,
        };
        self.ask(own, Request::Edit(request))
    }

    /// Begins to read a long list.
    pub(super) fn read_long(&mut self, own: usize) {
        let file = FileBytes {
            name: "long.csv".into(),
            bytes: b"name\n".repeat(200_000),
        };
        let files = vec![file];
        let choices = ImportChoices::default();
        self.ask(own, Request::ImportRead { files, choices });
    }

    /// The book's name as a tab has it; empty if none is open.
    pub(super) fn name(&self, own: usize) -> String {
        let document = self.tabs[&own].host.session.document();
        document
            .map(|document| document.book.name.clone())
            .unwrap_or_default()
    }

    /// The last truth about saving that a tab was told.
    pub(super) fn saved(&self, own: usize) -> SavedState {
        let said = self.tabs[&own].said.borrow();
        let last = said.iter().rev().find_map(|notice| match notice {
            Notice::Event(EngineEvent::Saved(state)) => Some(state.clone()),
            _ => None,
        });
        last.unwrap_or_default()
    }

    /// The codes of what a tab was told, in order.
    pub(super) fn told(&self, own: usize) -> Vec<String> {
        let said = self.tabs[&own].said.borrow();
        let codes = said.iter().filter_map(|notice| match notice {
            Notice::Event(EngineEvent::Told(said)) => Some(said.code.clone()),
            _ => None,
        });
        codes.collect()
    }

    /// Whether a tab was told of changes by others since it was last asked.
    pub(super) fn heard_of_others(&self, own: usize) -> bool {
        let by_other = |notice: &Notice| {
            matches!(
                notice,
                Notice::Event(EngineEvent::Changed {
                    by_other_tab: true,
                    ..
                })
            )
        };
        self.tabs[&own].said.borrow().iter().any(by_other)
    }

    pub(super) fn restored(&self, own: usize) -> Option<StoredBook> {
        self.tabs[&own]
            .said
            .borrow()
            .iter()
            .find_map(|notice| match notice {
                Notice::Ready { restored } => restored.clone(),
                _ => None,
            })
    }
}

/// Runs what never really waits.
fn at_once<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a play never waits"),
    }
}
