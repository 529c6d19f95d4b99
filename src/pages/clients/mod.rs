//! The screen of clients: a list of everybody, narrowed by words and facets, with one person in
//! the drawer.

mod add_dialog;
mod asked;
mod bulk;
mod cell;
mod columns;
mod columns_panel;
mod drawer;
mod editing;
mod facets;
mod filter;
mod grid;
mod heads;
mod keys;
mod merge;
mod misfits;
mod paste_block;
mod picked;
mod row;
mod spark;
mod todo;
mod tools;
mod use_rows;
mod use_seen;
mod window;

use book::{TableId, Unit};
use gloo::timers::callback::Timeout;
use session::Request;
use session::view::{FieldView, FitView};
use words::{Said, Words};
use yew::prelude::*;

use crate::components::{Empty, Glyph, Icon, Menu, MenuItem, Note, PageHead, Tone};
use crate::hooks::{Loaded, use_book, use_desk, use_view, use_words};
use crate::route::Route;
use crate::shell::Screen;
use crate::state::Action;
use crate::tasks::Desk;
use add_dialog::AddDialog;
use asked::{Asked, kept_columns, use_asked};
use bulk::{BulkBar, out_items};
use columns_panel::ColumnsPanel;
use drawer::{CompanyDrawer, PersonDrawer};
use facets::Facets;
use filter::FilterBar;
use grid::Grid;
use misfits::MisfitsNote;
use picked::Picked;
use todo::Todo;
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
    /// From the address.
    pub(crate) company: Option<String>,
}

/// What lies over the screen.
#[derive(Clone, Debug, PartialEq)]
enum Over {
    Nothing,
    Columns,
    /// Somebody is added: of which kind, and into which company.
    Add(Unit, String),
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
    let picked = use_state_eq(Picked::default);
    let over = use_state_eq(|| Over::Nothing);
    let filtering = use_state_eq(|| !asked.filter.terms.is_empty());
    let fit = use_state_eq(|| None::<FitView>);
    let n_known = use_mut_ref(|| 0_u32);
    let view = window(*n_known.borrow(), *seen);
    let (offset, limit) = block(&view);
    let rows = use_rows(asked.query(offset, limit));
    *n_known.borrow_mut() = rows.n_lines;
    let view = window(rows.n_lines, *seen);
    use_announced(rows.known.then_some(rows.n_matching));
    let fields: Loaded<Vec<FieldView>> = use_view(Some(Request::Fields {
        unit: asked.unit.name().to_owned(),
    }));
    let fields = fields.value.unwrap_or_default();
    {
        // Another list has other rows to choose from.
        let picked = picked.setter();
        use_effect_with(asked.members(), move |_| picked.set(Picked::default()));
    }

    let select = {
        let (desk, unit) = (desk.clone(), asked.unit);
        Callback::from(move |id: Option<String>| {
            desk.go(&match (unit, id) {
                (Unit::Company, Some(id)) => Route::Company { id },
                (_, person) => Route::Clients { person },
            });
        })
    };
    let bring = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.go(&Route::Import))
    };
    let clear = {
        let (ask, asked) = (ask.clone(), (*asked).clone());
        Callback::from(move |_: MouseEvent| ask.emit(asked.cleared()))
    };
    let pick = {
        let picked = picked.setter();
        Callback::from(move |next: Picked| picked.set(next))
    };
    let show = {
        let over = over.setter();
        Callback::from(move |next: Over| over.set(next))
    };
    let sub = book.overview.as_ref().map(|overview| {
        let said = Said::new("clients-sub").count("people", overview.n_people);
        words.say(
            &said
                .count("firms", overview.n_companies)
                .count("active", overview.n_active_companies),
        )
    });
    let close = select.reform(|()| None);
    let drawer = match (&props.person, &props.company) {
        (Some(id), _) => {
            Some(html! { <PersonDrawer key={id.clone()} id={id.clone()} on_close={close} /> })
        }
        (None, Some(id)) => Some(html! {
            <CompanyDrawer
                key={format!("company {id}")}
                id={id.clone()}
                on_add={show.reform(|company| Over::Add(Unit::Person, company))}
                on_close={close}
            />
        }),
        (None, None) => None,
    };
    let n_people = book
        .overview
        .as_ref()
        .map_or(0, |overview| overview.n_people);
    let n_companies = book
        .overview
        .as_ref()
        .map_or(0, |overview| overview.n_companies);
    let is_empty = n_people == 0 && n_companies == 0 && book.overview.is_some();
    let body = if let Some(refused) = &rows.refused {
        html! { <Note tone={Tone::Bad}>{ words.say(refused) }</Note> }
    } else if is_empty {
        html! {
            <Empty title={words.get("clients-empty")} text={words.get("clients-empty-text")}>
                <button type="button" class="btn" data-kind="primary" onclick={bring.clone()}>
                    <Icon glyph={Glyph::Upload} /><span>{ words.get("command-bring-list") }</span>
                </button>
                { add_button(&words, Unit::Person, &show) }
            </Empty>
        }
    } else if rows.known && rows.n_all == 0 {
        nobody_yet(&words, &asked, &ask, n_companies, &show)
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
                fields={fields.clone()}
                selected={props.person.clone().or_else(|| props.company.clone())}
                on_select={select}
                picked={(*picked).clone()}
                on_pick={pick.clone()}
                on_fit={
                    let fit = fit.setter();
                    move |now: FitView| fit.set(Some(now).filter(|fit| fit.n_rejected > 0))
                }
                on_seen={
                    let seen = seen.setter();
                    move |now| seen.set(now)
                }
            />
        }
    };
    html! {
        <Screen class="clients" drawer={drawer}>
            <PageHead title={words.get("screen-clients")} sub={sub.filter(|_| !is_empty).unwrap_or_default()}>
                if !is_empty {
                    <Menu
                        face={html! { <><Icon glyph={Glyph::Plus} /><span>{ words.get("clients-add") }</span></> }}
                        label={words.get("clients-add")}
                        class={classes!("btn")}
                        items={add_items(&words, &show)}
                    />
                    <Menu
                        face={html! { <><Icon glyph={Glyph::Download} /><span>{ words.get("clients-out") }</span></> }}
                        label={words.get("clients-out")}
                        class={classes!("btn")}
                        items={take_out(&words, &desk, &asked, rows.members)}
                    />
                    <button type="button" class="btn" data-kind="primary" onclick={bring}>
                        <Icon glyph={Glyph::Upload} /><span>{ words.get("command-bring-list") }</span>
                    </button>
                }
            </PageHead>
            <div class="narrowing" hidden={is_empty || !rows.known}>
                <Todo asked={(*asked).clone()} on_ask={ask.clone()} />
                <Tools
                    asked={(*asked).clone()}
                    on_ask={ask.clone()}
                    facets={rows.facets.clone()}
                    fields={fields.clone()}
                    n_matching={rows.n_matching}
                    n_all={rows.n_all}
                    filtering={*filtering}
                    on_filtering={
                        let filtering = filtering.setter();
                        move |open| filtering.set(open)
                    }
                    on_columns={show.reform(|()| Over::Columns)}
                />
                <div class="filter-slot">
                    if *filtering || !asked.filter.terms.is_empty() {
                        <FilterBar
                            asked={(*asked).clone()}
                            on_ask={ask.clone()}
                            fields={fields.clone()}
                            fault={rows.filter_fault.clone()}
                        />
                    }
                </div>
                <Facets facets={rows.facets.clone()} asked={(*asked).clone()} on_ask={ask.clone()} />
                <BulkBar
                    asked={(*asked).clone()}
                    picked={(*picked).clone()}
                    on_pick={pick}
                    fields={fields.clone()}
                    n_matching={rows.n_matching}
                    members={rows.members}
                />
                <div class="misfit-slot">
                    if let Some(now) = (*fit).clone() {
                        <MisfitsNote
                            fit={now}
                            on_close={
                                let fit = fit.setter();
                                move |()| fit.set(None)
                            }
                        />
                    }
                </div>
            </div>
            <div class="listing">{ body }</div>
            <div class="dialogs">
                if let Over::Add(unit, company) = &*over {
                    <AddDialog unit={*unit} company={company.clone()} on_close={show.reform(|()| Over::Nothing)} />
                } else if *over == Over::Columns {
                    <ColumnsPanel
                        asked={(*asked).clone()}
                        on_ask={ask}
                        {fields}
                        on_close={show.reform(|()| Over::Nothing)}
                    />
                }
            </div>
        </Screen>
    }
}

/// Companies without people, or the other way round: the other list is one press away.
fn nobody_yet(
    words: &Words,
    asked: &Asked,
    ask: &Callback<Asked>,
    n_companies: u32,
    show: &Callback<Over>,
) -> Html {
    let other = match asked.unit {
        Unit::Person => Unit::Company,
        Unit::Company => Unit::Person,
    };
    let (ask, next) = (ask.clone(), asked.about(other, kept_columns(other)));
    let (title, text, button) = match asked.unit {
        Unit::Person => (
            words.count("clients-empty-companies", n_companies),
            "clients-empty-companies-text",
            "clients-show-companies",
        ),
        Unit::Company => (
            words.get("clients-no-companies"),
            "clients-no-companies-text",
            "clients-show-people",
        ),
    };
    html! {
        <Empty {title} text={words.get(text)}>
            <button type="button" class="btn" data-kind="primary" onclick={move |_| ask.emit(next.clone())}>{ words.get(button) }</button>
            { add_button(words, asked.unit, show) }
        </Empty>
    }
}

fn add_button(words: &Words, unit: Unit, show: &Callback<Over>) -> Html {
    let add = show.reform(move |_: MouseEvent| Over::Add(unit, String::new()));
    html! {
        <button type="button" class="btn" onclick={add}>{ words.get(add_words(unit)) }</button>
    }
}

const fn add_words(unit: Unit) -> &'static str {
    match unit {
        Unit::Person => "clients-add-person",
        Unit::Company => "clients-add-company",
    }
}

fn add_items(words: &Words, show: &Callback<Over>) -> Vec<MenuItem> {
    [Unit::Person, Unit::Company]
        .map(|unit| MenuItem {
            label: words.get(add_words(unit)).into(),
            glyph: None,
            keys: None,
            able: true,
            perform: show.reform(move |()| Over::Add(unit, String::new())),
            parted: false,
            narrow_only: false,
        })
        .to_vec()
}

/// The list as it stands in each format, then the book whole.
fn take_out(words: &Words, desk: &Desk, asked: &Asked, members: u64) -> Vec<MenuItem> {
    let whole = |key: &str, parted: bool, requests: Vec<Request>| {
        let desk = desk.clone();
        MenuItem {
            label: words.get(key).into(),
            glyph: Some(Glyph::File),
            keys: None,
            able: true,
            perform: Callback::from(move |()| desk.hand_out(requests.clone())),
            parted,
            narrow_only: false,
        }
    };
    let table = |table: &str, format: &str| Request::ExportTable {
        table: table.to_owned(),
        format: format.to_owned(),
    };
    let tables = TableId::ALL.map(|of| table(of.name(), "csv")).to_vec();
    let mut items = out_items(words, desk, asked, &Picked::everything(), members);
    items.push(whole("clients-out-all-csv", true, tables));
    items.push(whole(
        "clients-out-all-xlsx",
        false,
        vec![table("", "xlsx")],
    ));
    items
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
