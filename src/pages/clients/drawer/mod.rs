//! The drawer of a person: what the plan gives, what is worth a look, revenue, facts, history.

mod events;
mod fact_field;
mod facts;
mod revenue;

use session::Request;
use session::view::PersonView;
use words::{Said, Words};
use yew::prelude::*;

use crate::components::{Diamond, Glyph, Icon, Note, Status, Tone};
use crate::hooks::{Loaded, use_book, use_view, use_words};
use crate::route::Route;
use crate::shell::Drawer;
use crate::state::BookState;
use events::Events;
use facts::Facts;
use revenue::Revenue;

/// See [`PersonDrawer`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct PersonDrawerProps {
    pub(super) id: String,
    pub(super) on_close: Callback<()>,
}

/// The drawer.
#[component]
pub(super) fn PersonDrawer(props: &PersonDrawerProps) -> Html {
    let (words, book) = (use_words(), use_book());
    let loaded: Loaded<PersonView> = use_view(Some(Request::Person {
        id: props.id.clone(),
    }));
    let person = loaded.value.clone();
    let name = person.as_ref().map_or_else(String::new, |person| {
        if person.name.is_empty() {
            words.get("clients-nameless")
        } else {
            person.name.clone()
        }
    });
    let body = if let Some(person) = &person {
        html! {
            <div class="dr-body">
                { gives(&words, &book, person) }
                { hints(&words, person) }
                <Revenue person={person.clone()} />
                <Facts person={person.clone()} />
                <Events person={person.clone()} />
            </div>
        }
    } else {
        html! {
            <section class="dr-sec" hidden={loaded.refused.is_none()}>
                <Note tone={Tone::Bad}>{ loaded.refused.as_ref().map(|said| words.say(said)).unwrap_or_default() }</Note>
            </section>
        }
    };
    html! {
        <Drawer
            label={name.clone()}
            title={name}
            head={person.as_ref().map(|person| head(&words, person)).unwrap_or_default()}
            on_close={props.on_close.clone()}
        >
            { body }
        </Drawer>
    }
}

fn head(words: &Words, person: &PersonView) -> Html {
    let parts = [&person.role, &person.company].map(String::as_str);
    // Somebody who buys for themselves is a company of the same name.
    let line: Vec<&str> = parts
        .into_iter()
        .filter(|part| !part.is_empty() && *part != person.name)
        .collect();
    let status =
        person.since.map(|day| {
            let (year, _, _) = book::Date(day).ymd();
            AttrValue::from(words.say(
                &Said::new(&format!("{}-since", person.lifecycle)).text("year", year.to_string()),
            ))
        });
    html! {
        <>
            <p class="data dim">{ line.join(", ") }</p>
            <p class="rowx wrap small dim facts">
                <span hidden={person.lifecycle.is_empty()}>
                    <Status
                        lifecycle={person.lifecycle.clone()}
                        text={status.filter(|_| !person.lifecycle.is_empty())}
                    />
                </span>
                <span class="rowx" hidden={person.decision_maker != Some(true)}>
                    <Diamond />{ words.get("decision-maker") }
                </span>
            </p>
        </>
    }
}

/// What the plan gives, and the way to the reasons.
fn gives(words: &Words, book: &BookState, person: &PersonView) -> Html {
    let is_planned = book
        .overview
        .as_ref()
        .is_some_and(|overview| !overview.treatments.is_empty());
    let best = person.holds.first();
    // Sentences of what is held stand in the order of what is held.
    let ink = |at: usize| {
        let held = person.holds.get(at);
        held.map_or(0, |held| {
            book.treatment(held).map_or(4, |treatment| treatment.ink)
        })
        .to_string()
    };
    // What is held stands before what is waited for, whatever the order of the ladder.
    let (held, waits): (Vec<&Said>, Vec<&Said>) = person
        .gives
        .iter()
        .partition(|said| said.code != "gives-waits");
    let sentence = |said: &Said| format!("{}. ", words.say(said).trim_end_matches('.'));
    let waits: String = waits.into_iter().map(sentence).collect();
    html! {
        <section class="dr-sec gives" hidden={!is_planned}>
            <p class="verdictline">
                <span>
                    for (at, said) in held.into_iter().enumerate() {
                        <span class="treat" key={at} data-t={ink(at)}>{ sentence(said) }</span>
                    }
                </span>
                <span class="dim">{ waits }</span>
            </p>
            <a class="btn" data-size="s" href={Route::why(&person.id, best.map(String::as_str)).format()}>{ words.get("person-why") }</a>
        </section>
    }
}

fn hints(words: &Words, person: &PersonView) -> Html {
    html! {
        <section class="dr-sec hints" hidden={person.hints.is_empty()}>
            <h3>{ words.get("facet-hints") }<small>{ person.hints.len() }</small></h3>
            <ul>
                for (at, hint) in person.hints.iter().enumerate() {
                    <li key={at}><Icon glyph={Glyph::Warn} /><p>{ words.say(&hint.said) }</p></li>
                }
            </ul>
        </section>
    }
}
