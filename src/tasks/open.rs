//! Opening: the sample, a plan file, an empty book.

use book::Currency;
use session::{FileBytes, Request, Response};
use words::{Language, Said, Words};
use yew::platform::spawn_local;

use super::Desk;
use crate::platform::ids;
use crate::platform::page::files::File;
use crate::platform::page::paste::Pasted;
use crate::platform::page::{clock, document, element, files, sample};
use crate::route::{Route, Screen};
use crate::state::{Action, ToastKind};

/// The id of the file field that every "Open a plan file" presses.
pub(crate) const PLAN_FILE_FIELD: &str = "plan-file";
/// The id of the file field that every "Choose a file" for a list presses.
pub(crate) const LIST_FIELD: &str = "list-file";

/// Whether a dropped or chosen file is a plan file (and not a list), by its name.
pub(crate) fn is_plan_file(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".precedence") || name.ends_with(".json")
}

impl Desk {
    /// Opens the sample firm and shows its plan.
    pub(crate) fn open_sample(&self) {
        let desk = self.clone();
        spawn_local(async move {
            match sample::sample().await {
                Some(bytes) => desk.opened(Request::Open { bytes }, Screen::Plan).await,
                None => desk.toast(ToastKind::Refused, Said::new("refused-no-sample")),
            }
        });
    }

    /// Lets a plan file be chosen.
    pub(crate) fn choose_plan_file(&self) {
        element::press_id(PLAN_FILE_FIELD);
    }

    /// Lets lists be chosen.
    pub(crate) fn choose_lists(&self) {
        element::press_id(LIST_FIELD);
    }

    /// Files that were dropped or chosen: a plan file is opened, lists go to the import.
    pub(crate) fn take_files(&self, mut chosen: Vec<File>, a_book_is_open: bool) {
        match chosen.iter().position(|file| is_plan_file(&file.name())) {
            Some(at) => self.open_file(chosen.swap_remove(at)),
            None if chosen.is_empty() => {}
            None => {
                let desk = self.clone();
                spawn_local(async move {
                    let read = files::read(chosen).await;
                    desk.bring(read, a_book_is_open).await;
                });
            }
        }
    }

    /// Rows that were pasted, as if they were a file: as a table if the clipboard has one, which
    /// keeps breaks within cells; else as the text of it.
    pub(crate) fn take_pasted(&self, pasted: Pasted, a_book_is_open: bool) {
        let has_table = pasted.html.to_lowercase().contains("<table");
        let text = if has_table { pasted.html } else { pasted.text };
        let language = Language::of_tag(&document::attribute("lang").unwrap_or_default());
        let file = FileBytes {
            name: Words::new(language, Currency::RUB).get("import-pasted"),
            bytes: text.into_bytes(),
        };
        let desk = self.clone();
        spawn_local(async move { desk.bring(vec![file], a_book_is_open).await });
    }

    /// Hands lists over to the import screen. Without a book, one is begun for them.
    async fn bring(&self, files: Vec<FileBytes>, a_book_is_open: bool) {
        if files.is_empty() {
            self.toast(ToastKind::Refused, Said::new("refused-unreadable"));
            return;
        }
        if !a_book_is_open {
            let language = Language::of_tag(&document::attribute("lang").unwrap_or_default());
            self.engine.ask(new_book(language)).await;
            self.look().await;
        }
        self.incoming.replace(files);
        self.act(Action::Incoming);
        self.go(&Route::Import);
    }

    /// Opens a plan file that was chosen or dropped.
    pub(crate) fn open_file(&self, file: File) {
        let desk = self.clone();
        spawn_local(async move {
            let name = file.name();
            match files::read(vec![file]).await.pop() {
                Some(FileBytes { bytes, .. }) => {
                    desk.opened(Request::Open { bytes }, Screen::Plan).await;
                }
                None => {
                    desk.toast(
                        ToastKind::Refused,
                        Said::new("refused-unreadable").text("name", name),
                    );
                }
            }
        });
    }

    /// Begins with an empty book of today.
    pub(crate) fn begin_empty(&self, language: Language) {
        let desk = self.clone();
        spawn_local(async move { desk.opened(new_book(language), Screen::Clients).await });
    }

    /// Back to the book that another one has taken the place of.
    pub(crate) fn go_back(&self) {
        let Some(bytes) = self.replaced.take() else {
            return;
        };
        let desk = self.clone();
        spawn_local(async move { desk.opened(Request::Open { bytes }, Screen::Plan).await });
    }

    /// Removes what this browser has stored, and closes the book.
    pub(crate) fn forget(&self) {
        let desk = self.clone();
        spawn_local(async move {
            let kept = desk.at_hand().await;
            match desk.engine.forget().await {
                Response::Refused(said) => desk.toast(ToastKind::Refused, said),
                _ => {
                    desk.another_book(kept).await;
                    desk.go(&Route::Start);
                }
            }
        });
    }

    /// Opens another book. The one that was open is kept at hand, so that nothing is lost by it.
    async fn opened(&self, request: Request, screen: Screen) {
        let kept = self.at_hand().await;
        match self.engine.ask(request).await {
            Response::Refused(said) => self.toast(ToastKind::Refused, said),
            _ => {
                self.another_book(kept).await;
                self.go(&screen.bare());
            }
        }
    }

    /// The open book's name and file, to go back to; none for a book that nothing was put into.
    async fn at_hand(&self) -> Option<(String, Vec<u8>)> {
        let name = match self.engine.ask(Request::Overview).await {
            Response::Overview(overview) if overview.n_people > 0 => overview.book_name,
            _ => return None,
        };
        match self.engine.ask(Request::Save { time: clock::now() }).await {
            Response::Saved { bytes, .. } => Some((name, bytes)),
            _ => None,
        }
    }

    /// Another book is open, or none: what belonged to the one before goes, but the way back.
    async fn another_book(&self, kept: Option<(String, Vec<u8>)>) {
        self.act(Action::AnotherBook);
        if let Some((name, bytes)) = kept {
            self.replaced.replace(Some(bytes));
            self.toast(
                ToastKind::Replaced,
                Said::new("toast-replaced").text("name", name),
            );
        }
        self.look().await;
    }
}

fn new_book(language: Language) -> Request {
    Request::NewBook {
        id: ids::new("book"),
        name: Words::new(language, Currency::RUB).get("book-new-name"),
        as_of: clock::today(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_file_is_known_by_its_name() {
        assert!(is_plan_file("Northgate.PRECEDENCE"));
        assert!(is_plan_file("anniversary.json"));
        assert!(!is_plan_file("clients.csv"));
    }
}
