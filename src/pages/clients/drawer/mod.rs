//! The drawer of a person: what the plan gives, what is worth a look, revenue, facts, history.

mod company;
mod events;
mod everything;
mod fact_field;
mod facts;
mod revenue;

use session::view::PersonView;
use session::{ClientsQuery, Edit, ListScope, Request, ScopeRows};
use words::{Said, Words};
use yew::prelude::*;

use crate::components::{Diamond, Glyph, Icon, Menu, MenuItem, Note, Status, Tone};
use crate::hooks::{Loaded, use_book, use_desk, use_edit, use_view, use_words};
use crate::route::Route;
use crate::shell::Drawer;
use crate::state::BookState;
use events::Events;
use everything::{Erase, Everything};
use facts::Facts;
use revenue::Revenue;

pub(super) use company::CompanyDrawer;

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
    let (shown, edit, desk) = (use_state_eq(|| Shown::Nothing), use_edit(), use_desk());
    let show = {
        let shown = shown.setter();
        Callback::from(move |next: Shown| shown.set(next))
    };
    let erased = {
        let (show, close) = (show.clone(), props.on_close.clone());
        Callback::from(move |is_erased: bool| {
            show.emit(Shown::Nothing);
            if is_erased {
                close.emit(());
            }
        })
    };
    let delete = {
        let (id, close) = (props.id.clone(), props.on_close.clone());
        Callback::from(move |()| {
            edit.emit(Edit::Delete {
                scope: ListScope {
                    query: ClientsQuery::default(),
                    rows: ScopeRows::Ids(vec![id.clone()]),
                },
            });
            close.emit(());
        })
    };
    let file = {
        let id = props.id.clone();
        Callback::from(move |()| {
            desk.hand_out(vec![Request::EverythingAbout { id: id.clone() }]);
        })
    };
    let item = |key: &str, perform: Callback<()>, parted: bool| MenuItem {
        label: words.get(key).into(),
        glyph: None,
        keys: None,
        able: person.is_some(),
        perform,
        parted,
        narrow_only: false,
    };
    let items = vec![
        item(
            "person-everything",
            show.reform(|()| Shown::Everything),
            false,
        ),
        item("person-as-file", file, false),
        item("clients-delete", delete, true),
        item("person-erase", show.reform(|()| Shown::Erase), false),
    ];
    let body = if let Some(person) = &person {
        html! {
            <div class="dr-body">
                { gives(&words, &book, person) }
                { hints(&words, person) }
                <Revenue
                    hidden={person.company.is_empty()}
                    months={person.months.clone()}
                    first_month={person.first_month}
                    revenue_minor={person.revenue_minor}
                    facts={person.facts.clone()}
                />
                <Facts id={person.id.clone()} facts={person.facts.clone()} />
                <Events events={person.events.clone()} />
                <div class="dialogs">
                    if *shown == Shown::Everything {
                        <Everything person={person.clone()} on_close={show.reform(|()| Shown::Nothing)} />
                    } else if *shown == Shown::Erase {
                        <Erase person={person.clone()} on_close={erased} />
                    }
                </div>
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
            actions={html! {
                <Menu
                    face={html! { <><Icon glyph={Glyph::More} /><span class="sr">{ words.get("person-menu") }</span></> }}
                    label={words.get("person-menu")}
                    class={classes!("btn", "dr-menu")}
                    {items}
                />
            }}
            on_close={props.on_close.clone()}
        >
            { body }
        </Drawer>
    }
}

/// What lies over the drawer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Nothing,
    Everything,
    Erase,
}

fn head(words: &Words, person: &PersonView) -> Html {
    // Somebody who buys for themselves is a company of the same name.
    let role = Some(&person.role).filter(|role| !role.is_empty() && **role != person.name);
    let company = if person.company.is_empty() {
        person.company_id.clone()
    } else {
        person.company.clone()
    };
    let parted = role.is_some() && !company.is_empty();
    let status =
        person.since.map(|day| {
            let (year, _, _) = book::Date(day).ymd();
            AttrValue::from(words.say(
                &Said::new(&format!("{}-since", person.lifecycle)).text("year", year.to_string()),
            ))
        });
    html! {
        <>
            <p class="data dim">
                { role.cloned().unwrap_or_default() }
                { if parted { ", " } else { "" } }
                <a hidden={company.is_empty()} href={Route::Company { id: person.company_id.clone() }.format()}>{ company }</a>
            </p>
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
