//! The lists under way: taken from the desk, read by the session, read again after each choice.
//! Nothing changes in the book until they are accepted.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use session::view::ImportView;
use session::{FileBytes, ImportChoices, Request, Response};
use words::Said;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::book_name::{is_untouched, of_files};
use super::choices::{Choice, with};
use crate::hooks::{use_book, use_desk, use_shell};
use crate::platform::ids;
use crate::platform::page::clock;
use crate::route::Screen;
use crate::state::ToastKind;
use crate::tasks::Desk;

/// After this a reading says that it goes on.
const BUSY_AFTER_MS: u32 = 400;

thread_local! {
    /// What is under way outlives a look at another screen.
    static UNDER_WAY: RefCell<UnderWay> = RefCell::default();
}

/// What is known of the lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Import {
    /// The last preview. It stays while a newer one is under way.
    pub(super) view: Option<Rc<ImportView>>,
    pub(super) refused: Option<Said>,
    /// Whether a reading takes long enough to say so.
    pub(super) is_busy: bool,
    /// How many texts were put right.
    pub(super) n_mended: usize,
    /// How much was decided of look-alikes, pairs and rules.
    pub(super) n_decided: usize,
    /// What the lists that were brought last did, until others come.
    pub(super) done: Option<Done>,
}

/// What lists that were brought did.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Done {
    pub(super) n_new: u32,
    pub(super) n_updated: u32,
    pub(super) n_rejected: u32,
    pub(super) new_by_table: Vec<(String, u32)>,
}

/// What can be done with them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Acts {
    pub(super) choose: Callback<Choice>,
    pub(super) accept: Callback<()>,
    pub(super) cancel: Callback<()>,
}

#[derive(Debug, Default)]
struct UnderWay {
    /// Choices about the lists the session holds; `None`: it holds none of ours.
    choices: Option<ImportChoices>,
    shown: Import,
    /// What is to be read next: one reading at a time, and of those that wait only the last.
    wanted: Option<Wanted>,
    is_reading: bool,
    /// The screen, if it is shown.
    screen: Option<UseStateSetter<Import>>,
}

#[derive(Debug, Default)]
struct Wanted {
    /// None: those of before, with other choices.
    files: Vec<FileBytes>,
    /// Begin the untouched book anew under this name first.
    book_name: Option<String>,
}

impl UnderWay {
    fn show(&mut self, import: Import) {
        self.shown = import.clone();
        if let Some(screen) = &self.screen {
            screen.set(import);
        }
    }
}

/// The lists under way, and what can be done with them.
#[hook]
pub(super) fn use_import() -> (Import, Acts) {
    let desk = use_desk();
    let book = use_book();
    let incoming = use_shell().incoming;
    let import = use_state_eq(|| {
        UNDER_WAY.with_borrow_mut(|under_way| {
            // What was brought is told once.
            under_way.shown.done = None;
            under_way.shown.clone()
        })
    });
    {
        let (desk, setter) = (desk.clone(), import.setter());
        let overview = book.overview.clone();
        // Asked again when the book changes: what the lists would do depends on what is there.
        use_effect_with((incoming, book.epoch), move |_| {
            UNDER_WAY.with_borrow_mut(|under_way| under_way.screen = Some(setter));
            let files = desk.take_incoming();
            if !files.is_empty() {
                let is_untouched = overview.as_deref().is_some_and(is_untouched);
                let book_name = if is_untouched { of_files(&files) } else { None };
                UNDER_WAY.with_borrow_mut(|under_way| {
                    // Lists that come while others are looked at join them.
                    let now = under_way
                        .choices
                        .take()
                        .filter(|_| has_files(&under_way.shown));
                    under_way.choices = Some(ImportChoices {
                        joins: now.is_some(),
                        ..now.unwrap_or_default()
                    });
                });
                read(&desk, Wanted { files, book_name });
            } else if UNDER_WAY.with_borrow(|under_way| under_way.choices.is_some()) {
                read(&desk, Wanted::default());
            }
        });
    }
    let choose = {
        let desk = desk.clone();
        Callback::from(move |choice: Choice| {
            UNDER_WAY.with_borrow_mut(|under_way| {
                let now = under_way.choices.take().unwrap_or_default();
                under_way.choices = Some(with(&now, choice));
            });
            read(&desk, Wanted::default());
        })
    };
    let accept = {
        let desk = desk.clone();
        Callback::from(move |()| {
            let desk = desk.clone();
            spawn_local(async move { accept(&desk).await });
        })
    };
    let cancel = Callback::from(move |()| {
        forget();
        desk.go(&Screen::Clients.bare());
    });
    (
        (*import).clone(),
        Acts {
            choose,
            accept,
            cancel,
        },
    )
}

/// Has lists read, with all choices made so far.
fn read(desk: &Desk, wanted: Wanted) {
    let begins = UNDER_WAY.with_borrow_mut(|under_way| {
        // Files that wait to be read are read with the latest choices anyway.
        if under_way
            .wanted
            .as_ref()
            .is_none_or(|waiting| waiting.files.is_empty() || !wanted.files.is_empty())
        {
            under_way.wanted = Some(wanted);
        }
        !std::mem::replace(&mut under_way.is_reading, true)
    });
    if begins {
        let desk = desk.clone();
        spawn_local(async move { read_on(&desk).await });
    }
}

/// Reads until nothing waits. Only the last answer is shown.
async fn read_on(desk: &Desk) {
    let late = Timeout::new(BUSY_AFTER_MS, || {
        UNDER_WAY.with_borrow_mut(|under_way| {
            under_way.show(Import {
                is_busy: true,
                ..under_way.shown.clone()
            })
        });
    });
    loop {
        let next = UNDER_WAY
            .with_borrow_mut(|under_way| under_way.wanted.take().zip(under_way.choices.clone()));
        let Some((wanted, choices)) = next else { break };
        if let Some(name) = wanted.book_name {
            let begin = Request::NewBook {
                id: ids::new("book"),
                name,
                as_of: clock::today(),
            };
            desk.engine.ask(begin).await;
            desk.look().await;
        }
        let answer = desk
            .engine
            .ask(Request::ImportRead {
                files: wanted.files,
                choices,
            })
            .await;
        UNDER_WAY.with_borrow_mut(|under_way| {
            if is_lost(&answer) {
                // The session that had the files is gone with them.
                under_way.choices = None;
                under_way.wanted = None;
                under_way.shown.view = None;
            }
            if under_way.wanted.is_none() {
                let (n_mended, n_decided) = under_way.choices.as_ref().map_or((0, 0), |choices| {
                    let n_rules = choices.pair_rules.len();
                    let as_new = usize::from(choices.undecided_are_new);
                    (choices.fixes.len(), choices.pairs.len() + n_rules + as_new)
                });
                let view = under_way.shown.view.take();
                under_way.show(Import {
                    n_mended,
                    n_decided,
                    ..after(answer, view)
                });
            }
        });
    }
    drop(late);
    UNDER_WAY.with_borrow_mut(|under_way| under_way.is_reading = false);
}

fn after(answer: Response, view: Option<Rc<ImportView>>) -> Import {
    let refused = match answer {
        Response::Import(view) => {
            return Import {
                view: Some(Rc::from(view)),
                ..Import::default()
            };
        }
        Response::Refused(said) => said,
        _ => Said::new("refused-unexpected"),
    };
    Import {
        view,
        refused: Some(refused),
        ..Import::default()
    }
}

fn has_files(import: &Import) -> bool {
    import
        .view
        .as_ref()
        .is_some_and(|view| !view.sources.is_empty())
}

/// Whether the session was stopped, or has crashed, over the lists.
fn is_lost(answer: &Response) -> bool {
    matches!(answer, Response::Refused(said) if said.code.starts_with("engine-"))
}

/// Makes the lists one edit, and shows what came of it.
async fn accept(desk: &Desk) {
    // What is under way ends before the book changes, or it would be read against itself.
    let choices = UNDER_WAY.with_borrow_mut(|under_way| under_way.choices.take());
    match desk
        .engine
        .ask(Request::ImportAccept { time: clock::now() })
        .await
    {
        Response::Refused(said) => UNDER_WAY.with_borrow_mut(|under_way| {
            under_way.choices = choices;
            under_way.show(Import {
                refused: Some(said),
                ..under_way.shown.clone()
            });
        }),
        answer => {
            if let Response::Edited { label, .. } = answer {
                desk.toast(ToastKind::Edit, label);
            }
            UNDER_WAY.with_borrow_mut(|under_way| {
                let done = under_way.shown.view.as_deref().map(|view| Done {
                    n_new: view.n_new,
                    n_updated: view.n_updated,
                    n_rejected: view.n_rejected,
                    new_by_table: view.new_by_table.clone(),
                });
                under_way.show(Import {
                    done,
                    ..Import::default()
                });
            });
        }
    }
}

fn forget() {
    UNDER_WAY.with_borrow_mut(|under_way| {
        under_way.choices = None;
        under_way.wanted = None;
        under_way.show(Import::default());
    });
}
