//! Whether all is kept: the truth, in the top bar.

use yew::prelude::*;

use crate::components::{Glyph, Icon, IconSize};
use crate::engine::SavedState;
use crate::hooks::{use_book, use_words};
use crate::platform::page::clock;
use words::{Said, Words};

/// The state of saving.
#[component]
pub(crate) fn Saved() -> Html {
    let (book, words) = (use_book(), use_words());
    let text = said(&book.saved, &words);
    let glyph = match &book.saved {
        SavedState::Saved { .. } => Glyph::Check,
        SavedState::Nothing | SavedState::Saving => Glyph::More,
        SavedState::Failed { .. } | SavedState::Refused => Glyph::Warn,
        SavedState::Follower => Glyph::Copy,
    };
    html! {
        <span class="saved end" data-state={state_id(&book.saved)} title={text.clone()}>
            <Icon {glyph} size={IconSize::Small} />
            <span>{ text }</span>
        </span>
    }
}

fn state_id(saved: &SavedState) -> &'static str {
    match saved {
        SavedState::Nothing => "nothing",
        SavedState::Saving => "saving",
        SavedState::Saved { .. } => "saved",
        SavedState::Failed { .. } => "failed",
        SavedState::Refused => "refused",
        SavedState::Follower => "follower",
    }
}

fn said(saved: &SavedState, words: &Words) -> String {
    match saved {
        SavedState::Nothing => words.get("saved-nothing"),
        SavedState::Saving => words.get("saved-saving"),
        SavedState::Saved { at } => words.say(&Said::new("saved-at").text("time", time(*at))),
        SavedState::Failed { .. } => words.get("saved-failed"),
        SavedState::Refused => words.get("saved-refused"),
        SavedState::Follower => words.get("saved-follower"),
    }
}

/// `14:02`, here.
pub(crate) fn time(at: i64) -> String {
    let (hour, minute) = clock::hour_minute(at);
    format!("{hour}:{minute:02}")
}
