//! The screen of policy.

use yew::prelude::*;

use crate::components::PageHead;
use crate::hooks::use_words;
use crate::shell::Screen;

/// See [`PolicyPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PolicyPageProps {
    /// From the address.
    pub(crate) treatment: Option<String>,
}

/// The screen.
#[component]
pub(crate) fn PolicyPage(props: &PolicyPageProps) -> Html {
    let words = use_words();
    html! {
        <Screen class="policy">
            <PageHead title={words.get("screen-policy")} sub={props.treatment.clone().unwrap_or_default()} />
        </Screen>
    }
}
