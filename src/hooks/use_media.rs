//! Whether a media query matches, followed as the window changes.

use yew::prelude::*;

use crate::platform::page::{document, keys};

/// Whether the query matches now. For what a style sheet cannot decide.
#[hook]
pub(crate) fn use_media(query: &'static str) -> bool {
    let matched = use_state(|| document::matches(query));
    {
        let matched = matched.setter();
        use_effect_with((), move |()| {
            let heard = move |_: Event| matched.set(document::matches(query));
            let listener = keys::on_window("resize", Callback::from(heard));
            move || drop(listener)
        });
    }
    *matched
}
