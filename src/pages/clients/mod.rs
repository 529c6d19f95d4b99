//! The screen of clients.

use yew::prelude::*;

use crate::components::PageHead;
use crate::hooks::use_words;
use crate::shell::Screen;

/// See [`ClientsPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ClientsPageProps {
    /// From the address.
    pub(crate) person: Option<String>,
}

/// The screen.
#[component]
pub(crate) fn ClientsPage(props: &ClientsPageProps) -> Html {
    let words = use_words();
    html! {
        <Screen class="clients">
            <PageHead title={words.get("screen-clients")} sub={props.person.clone().unwrap_or_default()} />
        </Screen>
    }
}
