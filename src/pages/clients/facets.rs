//! How those listed divide, as stacked bars. A click on a part narrows the list to it, a second
//! click widens it again; the counts of a facet follow the other facets.

use std::rc::Rc;

use session::view::{Facet, FacetSlice};
use words::Words;
use yew::prelude::*;

use super::asked::{Asked, PREFERENCES};
use super::tools::facet_name;
use crate::components::{Bar, BarPart};
use crate::hooks::{use_book, use_words};
use crate::state::BookState;

/// Facets drawn as bars, in the order of the screen. Account managers have a menu.
const BARS: [&str; 5] = ["lifecycle", "holds", "abc", "decides", "hints"];

/// The facets of preferences and consent, behind a button.
fn wanted(asked: &Asked) -> impl Iterator<Item = &'static str> {
    let more: &[&str] = if asked.more { &PREFERENCES } else { &[] };
    BARS.iter().chain(more).copied()
}

/// See [`Facets`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FacetsProps {
    pub(super) facets: Rc<Vec<Facet>>,
    pub(super) asked: Asked,
    pub(super) on_ask: Callback<Asked>,
}

/// The bars.
#[component]
pub(super) fn Facets(props: &FacetsProps) -> Html {
    let (words, book) = (use_words(), use_book());
    let is_planned = book
        .overview
        .as_ref()
        .is_some_and(|overview| !overview.treatments.is_empty());
    let drawn = wanted(&props.asked)
        .filter(|id| is_planned || *id != "holds")
        .filter_map(|id| {
            let mut facets = props.facets.iter();
            facets.find(|facet| facet.id == id && !facet.slices.is_empty())
        });
    html! {
        <div class="facets" role="group" aria-label={words.get("clients-facets")}>
            for facet in drawn {
                <div class="facet" key={facet.id.clone()} data-facet={facet.id.clone()}>
                    <span class="k">{ facet_name(&words, &facet.id) }</span>
                    <Bar parts={parts(facet, &book)} />
                    <span class="leg" role="group" aria-label={facet_name(&words, &facet.id)}>
                        for slice in facet.slices.iter() {
                            { legend(&words, &book, facet, slice, props) }
                        }
                    </span>
                </div>
            }
        </div>
    }
}

fn legend(
    words: &Words,
    book: &BookState,
    facet: &Facet,
    slice: &FacetSlice,
    props: &FacetsProps,
) -> Html {
    let toggle = {
        let (ask, next) = (
            props.on_ask.clone(),
            props.asked.toggled(&facet.id, &slice.value),
        );
        Callback::from(move |_: MouseEvent| ask.emit(next.clone()))
    };
    let part = part(facet, slice, book);
    html! {
        <button
            key={slice.value.clone()}
            type="button"
            aria-pressed={slice.chosen.to_string()}
            onclick={toggle}
        >
            <span class="sw" data-t={part.ink.map(|ink| ink.to_string())} data-as={part.as_}></span>
            { said(words, book, &facet.id, &slice.value, &slice.name) }
            { " " }
            <b>{ words::format::count(words.language, slice.n.into()) }</b>
        </button>
    }
}

fn parts(facet: &Facet, book: &BookState) -> Vec<BarPart> {
    let narrowed = facet.slices.iter().any(|slice| slice.chosen);
    facet
        .slices
        .iter()
        .map(|slice| match part(facet, slice, book) {
            // What is left out of the list stays in the bar, as an outline.
            part if narrowed && !slice.chosen => BarPart {
                ink: None,
                as_: Some("free"),
                ..part
            },
            part => part,
        })
        .collect()
}

/// The ink of a value: the darker, the higher it stands.
fn part(facet: &Facet, slice: &FacetSlice, book: &BookState) -> BarPart {
    let inked = |ink: u8| (Some(ink), None);
    let (ink, as_) = match (facet.id.as_str(), slice.value.as_str()) {
        ("hints", "hints") => (None, Some("warn")),
        ("holds", id) if !id.is_empty() => {
            inked(book.treatment(id).map_or(4, |treatment| treatment.ink))
        }
        (_, "client" | "yes" | "A") => inked(1),
        (_, "prospect" | "B") => inked(2),
        (_, "C") => inked(3),
        (_, "lost" | "no") => inked(4),
        _ => (None, Some("free")),
    };
    BarPart {
        n: slice.n.into(),
        ink,
        as_,
    }
}

/// A value in words. `name` is the record's where the value is an id.
pub(super) fn said(
    words: &Words,
    book: &BookState,
    facet: &str,
    value: &str,
    name: &str,
) -> String {
    if !name.is_empty() {
        return name.to_owned();
    }
    match (facet, value) {
        ("holds", "") => words.get("clients-nothing"),
        ("holds", id) => book.treatment(id).map_or_else(
            || id.to_owned(),
            |treatment| {
                words
                    .choose(&treatment.name.en, &treatment.name.ru)
                    .to_owned()
            },
        ),
        ("hints", "hints") => words.get("clients-hints-some"),
        ("todo", kind) => words.get(&format!("todo-{kind}")),
        (_, "yes" | "no" | "unknown") => words.get(value),
        (_, "") => words.get("empty-value"),
        (_, choice) => words.choice(choice),
    }
}
