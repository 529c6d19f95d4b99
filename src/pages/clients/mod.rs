//! The screen of clients: a list of everybody, narrowed by words and facets, with one person in
//! the drawer.

mod asked;
mod columns;
mod drawer;
mod facets;
mod grid;
mod heads;
mod row;
mod spark;
mod tools;
mod use_rows;
mod use_seen;
mod window;

use gloo::timers::callback::Timeout;
use words::Said;
use yew::prelude::*;

use crate::components::{Empty, Glyph, Icon, Note, PageHead, Tone};
use crate::hooks::{use_book, use_desk, use_words};
use crate::route::Route;
use crate::shell::Screen;
use crate::state::Action;
use asked::use_asked;
use drawer::PersonDrawer;
use facets::Facets;
use grid::Grid;
use tools::Tools;
use use_rows::use_rows;
use window::{UNMEASURED, block, window};

/// A count is said to readers once typing has stopped for so long.
const ANNOUNCE_AFTER_MS: u32 = 400;

/// See [`ClientsPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ClientsPageProps {
    /// From the address.
    pub(crate) person: Option<String>,
}

/// The screen.
#[component]
pub(crate) fn ClientsPage(props: &ClientsPageProps) -> Html {
    let (words, desk, book) = (use_words(), use_desk(), use_book());
    let book_id = book
        .overview
        .as_ref()
        .map_or("", |overview| &overview.book_id);
    let (asked, ask) = use_asked(book_id);
    let seen = use_state_eq(|| UNMEASURED);
    let n_known = use_mut_ref(|| 0_u32);
    let view = window(*n_known.borrow(), *seen);
    let (offset, limit) = block(&view);
    let rows = use_rows(asked.query(offset, limit));
    *n_known.borrow_mut() = rows.n_matching;
    let view = window(rows.n_matching, *seen);
    use_announced(rows.known.then_some(rows.n_matching));

    let select = {
        let desk = desk.clone();
        Callback::from(move |person: Option<String>| desk.go(&Route::Clients { person }))
    };
    let bring = Callback::from(move |_: MouseEvent| desk.go(&Route::Import));
    let clear = {
        let (ask, asked) = (ask.clone(), (*asked).clone());
        Callback::from(move |_: MouseEvent| ask.emit(asked.cleared()))
    };
    let sub = book.overview.as_ref().map(|overview| {
        let said = Said::new("clients-sub").count("people", overview.n_people);
        words.say(
            &said
                .count("firms", overview.n_companies)
                .count("active", overview.n_active_companies),
        )
    });
    let drawer = props.person.clone().map(|id| {
        html! { <PersonDrawer key={id.clone()} id={id.clone()} on_close={select.reform(|()| None)} /> }
    });
    let n_companies = book
        .overview
        .as_ref()
        .map_or(0, |overview| overview.n_companies);
    let (empty_title, empty_text) = match n_companies {
        0 => (words.get("clients-empty"), "clients-empty-text"),
        n => (
            words.count("clients-empty-companies", n),
            "clients-empty-companies-text",
        ),
    };
    let body = if let Some(refused) = &rows.refused {
        html! { <Note tone={Tone::Bad}>{ words.say(refused) }</Note> }
    } else if rows.known && rows.n_all == 0 {
        html! {
            <Empty title={empty_title} text={words.get(empty_text)}>
                <button type="button" class="btn" data-kind="primary" onclick={bring.clone()}>
                    <Icon glyph={Glyph::Upload} /><span>{ words.get("command-bring-list") }</span>
                </button>
            </Empty>
        }
    } else if rows.known && rows.n_matching == 0 {
        html! {
            <Empty title={words.get("clients-nobody")} text={words.get("clients-nobody-text")}>
                <button type="button" class="btn" onclick={clear}>{ words.get("clients-clear") }</button>
            </Empty>
        }
    } else {
        html! {
            <Grid
                rows={(*rows).clone()}
                window={view}
                asked={(*asked).clone()}
                on_ask={ask.clone()}
                selected={props.person.clone()}
                on_select={select}
                on_seen={
                    let seen = seen.setter();
                    move |now| seen.set(now)
                }
            />
        }
    };
    let is_empty = rows.known && rows.n_all == 0;
    html! {
        <Screen class="clients" drawer={drawer}>
            <PageHead title={words.get("screen-clients")} sub={sub.filter(|_| !is_empty).unwrap_or_default()}>
                if !is_empty {
                    <button type="button" class="btn" data-kind="primary" onclick={bring}>
                        <Icon glyph={Glyph::Upload} /><span>{ words.get("command-bring-list") }</span>
                    </button>
                }
            </PageHead>
            <div class="narrowing" hidden={is_empty || !rows.known}>
                <Tools
                    asked={(*asked).clone()}
                    on_ask={ask.clone()}
                    facets={rows.facets.clone()}
                    n_matching={rows.n_matching}
                    n_all={rows.n_all}
                />
                <Facets facets={rows.facets.clone()} asked={(*asked).clone()} on_ask={ask} />
            </div>
            <div class="listing">{ body }</div>
        </Screen>
    }
}

/// Says how many there are now, once they have stopped changing.
#[hook]
fn use_announced(n: Option<u32>) {
    let (words, desk) = (use_words(), use_desk());
    let last = use_mut_ref(|| None::<u32>);
    use_effect_with(n, move |&n| {
        // What the screen opens with is read anyway.
        let changed = last
            .replace(n)
            .is_some_and(|before| n.is_some_and(|n| n != before));
        let timer = n.filter(|_| changed).map(|n| {
            Timeout::new(ANNOUNCE_AFTER_MS, move || {
                desk.act(Action::Announce(words.count("clients-announced", n)));
            })
        });
        move || drop(timer)
    });
}
