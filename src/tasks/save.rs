//! Saving a copy: the plan file, handed to the browser's downloads.

use session::{Request, Response};
use words::Said;
use yew::platform::spawn_local;

use super::Desk;
use crate::platform::page::{clock, files};
use crate::state::ToastKind;

const MEDIA_TYPE: &str = "application/json";

/// A file name from the name of a book: no characters that a system refuses.
pub(crate) fn file_name(book: &str) -> String {
    let plain: String = book
        .trim()
        .chars()
        .map(|c| {
            if c.is_control() || r#"\/:*?"<>|."#.contains(c) {
                '-'
            } else {
                c
            }
        })
        .collect();
    let stem = if plain.is_empty() { "book" } else { &plain };
    format!("{stem}.precedence")
}

impl Desk {
    /// Downloads the open book as a plan file.
    pub(crate) fn save_copy(&self, book_name: &str) {
        let (desk, name) = (self.clone(), file_name(book_name));
        spawn_local(async move {
            match desk.engine.ask(Request::Save { time: clock::now() }).await {
                Response::Saved { bytes, .. } if files::download(&name, MEDIA_TYPE, &bytes) => {
                    desk.toast(
                        ToastKind::Done,
                        Said::new("toast-saved-copy").text("name", name),
                    );
                }
                Response::Refused(said) => desk.toast(ToastKind::Refused, said),
                _ => desk.toast(ToastKind::Refused, Said::new("refused-download")),
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_with_any_name_makes_a_file_name() {
        assert_eq!(
            file_name("Northgate Consulting"),
            "Northgate Consulting.precedence"
        );
        assert_eq!(file_name(" ../a:b? "), "---a-b-.precedence");
        assert_eq!(file_name(""), "book.precedence");
    }
}
