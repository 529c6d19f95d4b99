//! The other treatments, folded, and what else is to be said.

use std::rc::Rc;

use session::view::{OtherTreatment, WhyView};
use words::Words;
use yew::prelude::*;

use super::conditions::Conditions;
use crate::components::{Glyph, Icon, IconSize, Treat};
use crate::hooks::use_words;

/// See [`Others`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct OthersProps {
    pub(crate) why: Rc<WhyView>,
}

/// The others.
#[component]
pub(crate) fn Others(props: &OthersProps) -> Html {
    let words = use_words();
    let why = &props.why;
    html! {
        <section class="dr-sec others" hidden={why.others.is_empty() && why.notes.is_empty()}>
            <h3 hidden={why.others.is_empty()}>{ words.get("why-others") }</h3>
            for other in &why.others {
                { folded(other, &words) }
            }
            for (at, note) in why.notes.iter().enumerate() {
                <p key={at} class="small mute">{ words.say(note) }</p>
            }
        </section>
    }
}

fn folded(other: &OtherTreatment, words: &Words) -> Html {
    let name = words.choose(&other.name.en, &other.name.ru).to_owned();
    html! {
        <details key={other.treatment.clone()}>
            <summary>
                <Treat ink={other.ink} {name} />
                <span class="mute">{ words.say(&other.summary) }</span>
                <Icon glyph={Glyph::Down} size={IconSize::Small} />
            </summary>
            <Conditions conditions={other.conditions.clone()} />
        </details>
    }
}
