//! No plan yet: what is missing, and the one action that brings it.

use words::Said;
use yew::prelude::*;

use crate::components::{Empty, Note, Tone};
use crate::hooks::{use_book, use_desk, use_words};
use crate::pages::policy::StartPolicy;
use crate::route::Screen;

/// See [`NoPlan`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct NoPlanProps {
    /// What the session said instead of a plan.
    pub(crate) refused: Option<Said>,
}

/// Why there is no plan.
#[component]
pub(crate) fn NoPlan(props: &NoPlanProps) -> Html {
    let (words, book, desk) = (use_words(), use_book(), use_desk());
    let Some(overview) = &book.overview else {
        return html! { <div></div> };
    };
    if !overview.faults.is_empty() {
        return html! {
            <Note tone={Tone::Bad} title={words.get("plan-faults")}>
                { words.get("plan-faults-text") }
                <ul>
                    for (at, fault) in overview.faults.iter().enumerate() {
                        <li key={at}>{ words.say(fault) }</li>
                    }
                </ul>
                <a href={Screen::Policy.bare().format()}>{ words.get("plan-faults-go") }</a>
            </Note>
        };
    }
    if overview.treatments.is_empty() {
        return html! {
            <Empty title={words.get("plan-no-policy")} text={words.get("plan-no-policy-text")}>
                <StartPolicy />
                <button type="button" class="btn" onclick={move |_| desk.choose_plan_file()}>
                    { words.get("command-open-file") }
                </button>
            </Empty>
        };
    }
    if overview.n_people == 0 {
        return html! {
            <Empty title={words.get("plan-nobody")} text={words.get("plan-nobody-text")}>
                <a class="btn" href={Screen::Import.bare().format()}>{ words.get("command-bring-list") }</a>
            </Empty>
        };
    }
    html! {
        <div>
            if let Some(said) = &props.refused {
                <Note tone={Tone::Bad}>{ words.say(said) }</Note>
            }
        </div>
    }
}
