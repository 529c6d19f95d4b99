//! No policy yet: the one that can be taken as a start.

use yew::prelude::*;

use crate::hooks::{use_desk, use_settings, use_words};

/// The button.
#[component]
pub(crate) fn StartPolicy() -> Html {
    let (words, desk, author) = (use_words(), use_desk(), use_settings().author.clone());
    let start = Callback::from(move |_: MouseEvent| desk.start_policy(&author));
    html! {
        <button type="button" class="btn" data-kind="primary" title={words.get("policy-start-text")} onclick={start}>
            { words.get("policy-start") }
        </button>
    }
}
