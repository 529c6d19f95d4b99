//! The start: three doors, and an example of an answer.

use yew::prelude::*;

/// The screen.
#[component]
pub(crate) fn StartPage() -> Html {
    html! { <div class="start"></div> }
}
