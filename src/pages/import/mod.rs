//! The screen where lists are brought in.

use yew::prelude::*;

use crate::components::PageHead;
use crate::hooks::use_words;
use crate::shell::Screen;

/// The screen.
#[component]
pub(crate) fn ImportPage() -> Html {
    let words = use_words();
    html! {
        <Screen class="import">
            <PageHead title={words.get("screen-import")} />
        </Screen>
    }
}
