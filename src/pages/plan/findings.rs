//! What the checks say of the plan, below it.

use std::rc::Rc;

use session::Figure;
use session::view::PlanView;
use words::Said;
use yew::prelude::*;

use crate::components::{Glyph, Icon};
use crate::hooks::use_words;
use crate::pages::counted::FigureButton;

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
                    <li key={at}>
                        <Icon glyph={Glyph::Warn} />
                        <span>
                            { words.say(said) }{ " " }
                            <FigureButton figure={Figure::Finding { number: u32::try_from(at).unwrap_or(u32::MAX) }} class="linkish" label={words.say(&Said::new("counted-open").text("figure", words.say(said)))}>
                                { words.get("finding-who") }
                            </FigureButton>
                        </span>
                    </li>
                }
            </ul>
        </section>
    }
}
