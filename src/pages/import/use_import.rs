//! The lists under way: taken from the desk, read by the session, read again after each choice.
//! Nothing changes in the book until they are accepted.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use book::Currency;
use gloo::timers::callback::Timeout;
use session::view::{ImportView, Overview};
use session::{FileBytes, ImportChoices, Request, Response};
use words::{Language, Said, Words};
use yew::platform::spawn_local;
use yew::prelude::*;

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
    /// The choices made about the lists the session holds; they outlive a look at another screen.
    /// `None`: no lists are under way.
    static UNDER_WAY: RefCell<Option<ImportChoices>> = const { RefCell::new(None) };
    /// Only the answer to the latest question counts.
    static TICKET: Cell<u64> = const { Cell::new(0) };
}

/// What is known of the lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Import {
    /// The last preview. It stays while a newer one is under way.
    pub(super) view: Option<Rc<ImportView>>,
    pub(super) refused: Option<Said>,
    /// Whether a reading takes long enough to say so.
    pub(super) is_busy: bool,
}

/// What can be done with them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Acts {
    pub(super) choose: Callback<Choice>,
    pub(super) accept: Callback<()>,
    pub(super) cancel: Callback<()>,
}

/// The lists under way, and what can be done with them.
#[hook]
pub(super) fn use_import() -> (Import, Acts) {
    let desk = use_desk();
    let book = use_book();
    let incoming = use_shell().incoming;
    let import = use_state(Import::default);
    {
        let (desk, import) = (desk.clone(), import.clone());
        let overview = book.overview.clone();
        // Asked again when the book changes: what the lists would do depends on what is there.
        use_effect_with((incoming, book.epoch), move |_| {
            let files = desk.take_incoming();
            if !files.is_empty() {
                UNDER_WAY.set(Some(ImportChoices::default()));
                let name = overview.as_deref().filter(|overview| is_untouched(overview)).and_then(|_| book_name(&files));
                read(desk, import, files, name);
            } else if UNDER_WAY.with_borrow(Option::is_some) {
                read(desk, import, Vec::new(), None);
            }
        });
    }
    let choose = {
        let (desk, import) = (desk.clone(), import.clone());
        Callback::from(move |choice: Choice| {
            UNDER_WAY.with_borrow_mut(|under_way| {
                let now = under_way.take().unwrap_or_default();
                *under_way = Some(with(&now, choice));
            });
            read(desk.clone(), import.clone(), Vec::new(), None);
        })
    };
    let accept = {
        let (desk, import) = (desk.clone(), import.clone());
        Callback::from(move |()| accept(desk.clone(), import.clone()))
    };
    let cancel = Callback::from(move |()| {
        forget();
        desk.go(&Screen::Clients.bare());
    });
    ((*import).clone(), Acts { choose, accept, cancel })
}

/// Reads the files, or with none those of before, with all choices made so far. With a name, the
/// untouched book is begun anew under it first.
fn read(desk: Desk, import: UseStateHandle<Import>, files: Vec<FileBytes>, name: Option<String>) {
    let ticket = next_ticket();
    let is_latest = move || TICKET.get() == ticket;
    let choices = UNDER_WAY.with_borrow(Clone::clone).unwrap_or_default();
    let last = (*import).clone();
    let late = {
        let (setter, last) = (import.setter(), last.clone());
        Timeout::new(BUSY_AFTER_MS, move || {
            if is_latest() {
                setter.set(Import { is_busy: true, ..last });
            }
        })
    };
    spawn_local(async move {
        if let Some(name) = name {
            let begin = Request::NewBook { id: ids::new("book"), name, as_of: clock::today() };
            desk.engine.ask(begin).await;
            desk.look().await;
        }
        let answer = desk.engine.ask(Request::ImportRead { files, choices }).await;
        drop(late);
        if is_latest() {
            import.set(match answer {
                Response::Import(view) => Import { view: Some(Rc::from(view)), ..Import::default() },
                Response::Refused(said) => Import { refused: Some(said), view: last.view, is_busy: false },
                _ => Import { refused: Some(Said::new("refused-unexpected")), ..last },
            });
        }
    });
}

/// Makes the lists one edit, and shows what came of it.
fn accept(desk: Desk, import: UseStateHandle<Import>) {
    let choices = forget();
    spawn_local(async move {
        match desk.engine.ask(Request::ImportAccept { time: clock::now() }).await {
            Response::Refused(said) => {
                UNDER_WAY.set(choices);
                import.set(Import { refused: Some(said), ..(*import).clone() });
            }
            answer => {
                if let Response::Edited { label, .. } = answer {
                    desk.toast(ToastKind::Edit, label);
                }
                desk.go(&Screen::Clients.bare());
            }
        }
    });
}

fn forget() -> Option<ImportChoices> {
    next_ticket();
    UNDER_WAY.take()
}

fn next_ticket() -> u64 {
    TICKET.set(TICKET.get() + 1);
    TICKET.get()
}

/// Whether a book is as it was begun: empty, unchanged, and with the name every new book has.
fn is_untouched(overview: &Overview) -> bool {
    let is_empty = overview.n_people == 0 && overview.n_companies == 0 && overview.programmes.is_empty();
    is_empty && overview.revision == 0 && Language::ALL.iter().any(|&language| {
        Words::new(language, Currency::RUB).get("book-new-name") == overview.book_name
    })
}

/// A name for a book from that of a file: without its folder and its ending. Pasted rows have none.
fn book_name(files: &[FileBytes]) -> Option<String> {
    let name = &files.first()?.name;
    if name.starts_with("clipboard.") {
        return None;
    }
    let (stem, _) = name.rsplit_once('.').unwrap_or((name, ""));
    let stem = stem.trim();
    (!stem.is_empty()).then(|| stem.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_book_is_called_as_the_first_list() {
        let named = |name: &str| book_name(&[FileBytes { name: name.to_owned(), bytes: Vec::new() }]);
        assert_eq!(named("Клиенты ноябрь.csv").as_deref(), Some("Клиенты ноябрь"));
        assert_eq!(named("clients").as_deref(), Some("clients"));
        assert_eq!(named("clipboard.tsv"), None);
        assert_eq!(named(".csv"), None);
    }

    #[test]
    fn a_book_somebody_named_or_filled_keeps_its_name() {
        let new = Overview { book_name: "Новая книга".to_owned(), ..Overview::default() };
        let default_name = Words::new(Language::Ru, Currency::RUB).get("book-new-name");
        assert!(is_untouched(&Overview { book_name: default_name, ..new.clone() }));
        assert!(!is_untouched(&Overview { book_name: "Northgate".to_owned(), ..new.clone() }));
        assert!(!is_untouched(&Overview { n_people: 1, ..new }));
    }
}
