//! The live region: what changed, said once to those who listen to the page.

use yew::prelude::*;

use crate::engine::SavedState;
use crate::hooks::{use_book, use_shell, use_words};

/// The regions.
#[component]
pub(crate) fn Live() -> Html {
    let (shell, book, words) = (use_shell(), use_book(), use_words());
    let alarm = match &book.saved {
        SavedState::Failed { .. } => words.get("banner-failed"),
        _ => String::new(),
    };
    html! {
        <div class="sr live">
            <p role="status" aria-live="polite">{ &shell.announced }</p>
            <p role="alert">{ alarm }</p>
        </div>
    }
}
