//! The start: what is stored is opened; what should be stored and is not, is said.

use session::{Request, Response};
use words::{Parameter, Said};

use super::super::event::StoredBook;
use super::super::message::Notice;
use super::keep::{self, Found};
use super::{AtHand, Host, Stamp, Standing, Unsaved, World};

const DAY_MS: i64 = 86_400_000;

impl<W: World> Host<W> {
    /// `expected` is what the page remembers to have been stored last; `at_hand` what was open
    /// in it when a long job was stopped.
    pub(super) async fn begin(
        &mut self,
        expected: Option<Stamp>,
        restore: bool,
        at_hand: Option<AtHand>,
    ) {
        self.greatest = expected.as_ref().map_or(0, |stamp| stamp.revision);
        self.world.open().await;
        let mut restored = None;
        let again = at_hand.is_some_and(|at_hand| self.open_again(at_hand));
        if !self.world.shelves().is_empty() {
            self.standing = Standing::Writer;
            if restore && !again {
                restored = self.restore(expected).await;
            }
            if !self.world.lock_if_free().await {
                self.standing = Standing::Follower;
                self.world.wait_for_lock();
            }
        }
        self.say_standing();
        self.world.say(Notice::Ready { restored });
        if again {
            self.unsaved.push(Unsaved::Step);
            self.save_soon();
        }
    }

    fn open_again(&mut self, at_hand: AtHand) -> bool {
        let AtHand { bytes, seen } = at_hand;
        let answer = self.session.handle(Request::Open { bytes });
        let opened = matches!(answer, Response::Overview(_));
        if opened {
            self.seen = seen;
        }
        opened
    }

    async fn restore(&mut self, expected: Option<Stamp>) -> Option<StoredBook> {
        match keep::newest(self.world.shelves(), None).await {
            Ok(Some(found)) => self.reopen(found).await,
            Ok(None) => {
                // The marker stays until something else is stored: an empty start is not the
                // truth, and nothing is written that a person did not open or begin.
                if let Some(stamp) = expected {
                    self.told(about("storage-lost", &stamp));
                }
                None
            }
            Err(_) => {
                self.told(match expected {
                    Some(stamp) => about("storage-unreadable-book", &stamp),
                    None => Said::new("storage-unreadable"),
                });
                None
            }
        }
    }

    async fn reopen(&mut self, found: Found) -> Option<StoredBook> {
        let Found {
            stamp,
            bytes,
            recovered,
            ..
        } = found;
        self.greatest = self.greatest.max(stamp.revision);
        // A copy that is missing or behind anywhere is made good.
        keep::copy(self.world.shelves(), &stamp, &bytes).await;
        if let Response::Refused(why) = self.session.handle(Request::Open { bytes }) {
            let why = Parameter::Sentence(Box::new(why));
            self.told(about("storage-not-opened", &stamp).with("why", why));
            return None;
        }
        if recovered {
            self.told(about("storage-recovered", &stamp));
        }
        (self.seen, self.saved_at) = (stamp.revision, stamp.saved_at);
        self.world.say(Notice::Kept(Some(stamp.clone())));
        Some(StoredBook {
            name: stamp.name,
            saved_at: stamp.saved_at,
        })
    }
}

fn about(code: &str, stamp: &Stamp) -> Said {
    let day = i32::try_from(stamp.saved_at.div_euclid(DAY_MS)).unwrap_or(0);
    Said::new(code)
        .text("name", &stamp.name)
        .with("day", Parameter::Date(day))
}
