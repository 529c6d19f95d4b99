//! What a person must know before going on: nothing is kept, another tab writes, saving failed.

use yew::prelude::*;

use crate::components::{Note, Tone};
use crate::engine::SavedState;
use crate::hooks::{use_book, use_desk, use_words};

/// The banner; empty when all is well.
#[component]
pub(crate) fn Banner() -> Html {
    let (book, words, desk) = (use_book(), use_words(), use_desk());
    let name = book
        .overview
        .as_ref()
        .map(|overview| overview.book_name.clone())
        .unwrap_or_default();
    let save = {
        let desk = desk.clone();
        html! {
            <button type="button" class="linkish" onclick={move |_| desk.save_copy(&name)}>
                { words.get("command-save-copy") }
            </button>
        }
    };
    html! {
        <div class="banner">
            { match &book.saved {
                SavedState::Refused => html! {
                    <Note tone={Tone::Warn} title={words.get("banner-refused")}>
                        { words.get("banner-refused-more") }{ " " }{ save }
                    </Note>
                },
                SavedState::Failed { reason } => html! {
                    <Note tone={Tone::Bad} title={words.get("banner-failed")}>
                        { words.get(reason) }{ " " }{ words.get("banner-failed-more") }{ " " }{ save }
                    </Note>
                },
                SavedState::Follower => html! {
                    <Note title={words.get("banner-follower")}>
                        { words.get("banner-follower-more") }{ " " }
                        <button type="button" class="linkish" onclick={move |_| desk.engine.take_over()}>
                            { words.get("banner-take-over") }
                        </button>
                    </Note>
                },
                SavedState::Nothing | SavedState::Saving | SavedState::Saved { .. } => {
                    html! { <span hidden=true></span> }
                }
            } }
        </div>
    }
}
