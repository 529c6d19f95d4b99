//! The rank, with those just above and below, across the cut.

use std::rc::Rc;

use session::view::{Neighbour, WhyView};
use words::Words;
use yew::prelude::*;

use crate::hooks::{use_desk, use_words};
use crate::queries::cell;
use crate::route::Route;

/// See [`Neighbours`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct NeighboursProps {
    pub(crate) why: Rc<WhyView>,
}

/// The list.
#[component]
pub(crate) fn Neighbours(props: &NeighboursProps) -> Html {
    let (words, desk) = (use_words(), use_desk());
    let why = &props.why;
    let go = {
        let treatment = why.treatment.clone();
        Callback::from(move |id: String| desk.go(&Route::why(&id, Some(&treatment))))
    };
    let said = |said: &Option<words::Said>| {
        said.as_ref()
            .map(|said| words.say(said))
            .unwrap_or_default()
    };
    html! {
        <section class="dr-sec" hidden={why.neighbours.is_empty()}>
            <h3>{ words.get("why-rank-title") }<small>{ said(&why.rank_said) }</small></h3>
            <ol class="near">
                for near in &why.neighbours {
                    { line(near, &go, &words) }
                }
            </ol>
            <p class="small mute">{ said(&why.rank_note) }</p>
        </section>
    }
}

fn line(near: &Neighbour, go: &Callback<String>, words: &Words) -> Html {
    let who = if near.company.is_empty() {
        near.name.clone()
    } else {
        format!("{}, {}", near.name, near.company)
    };
    let inside = html! {
        <>
            <span class="rk">{ near.rank }</span>
            <span class="trunc">{ who }</span>
            <span class="num">{ cell::said(&near.value, words).unwrap_or_default() }</span>
        </>
    };
    html! {
        <li key={near.id.clone()} data-me={near.me.then_some("")} data-cut={near.cut_before.then_some("")}>
            if near.me {
                <span class="near-line">{ inside }</span>
            } else {
                <button type="button" class="near-line" onclick={
                    let (go, id) = (go.clone(), near.id.clone());
                    move |_| go.emit(id.clone())
                }>
                    { inside }
                </button>
            }
        </li>
    }
}
