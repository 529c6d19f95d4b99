//! What the checks say of the plan, below it.

use std::rc::Rc;

use session::view::PlanView;
use yew::prelude::*;

use crate::components::{Glyph, Icon};
use crate::hooks::use_words;

/// See [`Findings`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct FindingsProps {
    pub(crate) plan: Rc<PlanView>,
}

/// The findings.
#[component]
pub(crate) fn Findings(props: &FindingsProps) -> Html {
    let words = use_words();
    let findings = &props.plan.findings;
    html! {
        <section class="findings" aria-labelledby="findings" hidden={findings.is_empty()}>
            <h2 id="findings">{ words.get("findings-title") }</h2>
            <ul>
                for (at, said) in findings.iter().enumerate() {
                    <li key={at}><Icon glyph={Glyph::Warn} /><span>{ words.say(said) }</span></li>
                }
            </ul>
        </section>
    }
}
