//! The smallest changes that would bring somebody in, in order of cost.

use std::rc::Rc;

use session::view::{Way, WhyView};
use words::Said;
use yew::prelude::*;

use crate::hooks::{use_edit, use_words};

/// See [`Ways`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct WaysProps {
    pub(crate) why: Rc<WhyView>,
}

/// The ways.
#[component]
pub(crate) fn Ways(props: &WaysProps) -> Html {
    let (words, edit) = (use_words(), use_edit());
    let line = |at: usize, way: &Way| {
        let said = words.say(&way.said);
        let outcome = way.outcome.as_ref().map(|said| words.say(said));
        html! {
            <li key={at}>
                <span>{ &said }<span class="out">{ outcome.unwrap_or_default() }</span></span>
                if let Some(change) = way.edit.clone() {
                    <button
                        type="button"
                        class="btn"
                        data-size="s"
                        aria-label={format!("{}: {said}", words.get("try"))}
                        onclick={edit.reform(move |_: MouseEvent| change.clone())}
                    >
                        { words.get("try") }
                    </button>
                }
            </li>
        }
    };
    html! {
        <section class="dr-sec" hidden={props.why.ways.is_empty()}>
            <h3>{ words.say(&Said::new("why-ways").text("name", &props.why.name)) }</h3>
            <ul class="ways">{ for props.why.ways.iter().enumerate().map(|(at, way)| line(at, way)) }</ul>
        </section>
    }
}
