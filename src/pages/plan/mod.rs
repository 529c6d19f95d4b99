//! The plan.

use yew::prelude::*;

use crate::components::PageHead;
use crate::hooks::use_words;
use crate::shell::Screen;

/// See [`PlanPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PlanPageProps {
    /// Whose explanation is open.
    pub(crate) person: Option<String>,
    /// For which treatment; without it the session chooses.
    pub(crate) treatment: Option<String>,
}

/// The screen.
#[component]
pub(crate) fn PlanPage(props: &PlanPageProps) -> Html {
    let words = use_words();
    html! {
        <Screen class="plan">
            <PageHead title={words.get("screen-plan")} sub={props.person.clone().or(props.treatment.clone()).unwrap_or_default()} />
        </Screen>
    }
}
