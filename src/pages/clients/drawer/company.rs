//! The drawer of a company: its people, revenue, facts, and all that happened in one list.

use session::view::CompanyView;
use session::{ClientsQuery, Edit, ListScope, Request, ScopeRows};
use words::{Said, Words};
use yew::prelude::*;

use super::events::Events;
use super::facts::Facts;
use super::revenue::Revenue;
use crate::components::{Diamond, Glyph, Icon, IconSize, Menu, MenuItem, Note, Status, Tone};
use crate::hooks::{Loaded, use_book, use_edit, use_view, use_words};
use crate::route::Route;
use crate::shell::Drawer;

/// See [`CompanyDrawer`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(in crate::pages::clients) struct CompanyDrawerProps {
    pub(in crate::pages::clients) id: String,
    /// A person is to be added to the company of this name.
    pub(in crate::pages::clients) on_add: Callback<String>,
    pub(in crate::pages::clients) on_close: Callback<()>,
}

/// The drawer.
#[component]
pub(in crate::pages::clients) fn CompanyDrawer(props: &CompanyDrawerProps) -> Html {
    let (words, edit) = (use_words(), use_edit());
    let loaded: Loaded<CompanyView> = use_view(Some(Request::Company {
        id: props.id.clone(),
    }));
    let company = loaded.value.clone();
    let name = company
        .as_ref()
        .map_or_else(String::new, |company| company.name.clone());
    let delete = {
        let (id, close) = (props.id.clone(), props.on_close.clone());
        Callback::from(move |()| {
            let scope = ListScope {
                query: ClientsQuery {
                    unit: "company".to_owned(),
                    ..ClientsQuery::default()
                },
                rows: ScopeRows::Ids(vec![id.clone()]),
            };
            edit.emit(Edit::Delete { scope });
            close.emit(());
        })
    };
    let items = vec![MenuItem {
        label: words.get("clients-delete").into(),
        glyph: None,
        keys: None,
        able: company.is_some(),
        perform: delete,
        parted: false,
        narrow_only: false,
    }];
    let body = if let Some(company) = &company {
        let add = {
            let (add, id) = (props.on_add.clone(), company.id.clone());
            Callback::from(move |_: MouseEvent| add.emit(id.clone()))
        };
        html! {
            <div class="dr-body">
                { totals(&words, company) }
                <section class="dr-sec">
                    <h3>{ words.get("company-people") }<small>{ company.people.len() }</small></h3>
                    <People people={company.people.clone()} />
                    <button type="button" class="btn" data-size="s" onclick={add}>
                        <Icon glyph={Glyph::Plus} size={IconSize::Small} /><span>{ words.get("clients-add-person") }</span>
                    </button>
                </section>
                <Revenue
                    months={company.months.clone()}
                    first_month={company.first_month}
                    revenue_minor={company.revenue_minor}
                    facts={company.facts.clone()}
                />
                <Facts id={company.id.clone()} facts={company.facts.clone()} />
                <Events events={company.events.clone()} />
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
            head={company.as_ref().map(|company| head(&words, company)).unwrap_or_default()}
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

fn head(words: &Words, company: &CompanyView) -> Html {
    let status = company.since.map(|day| {
        let (year, _, _) = book::Date(day).ymd();
        AttrValue::from(words.say(
            &Said::new(&format!("{}-since", company.lifecycle)).text("year", year.to_string()),
        ))
    });
    html! {
        <p class="rowx wrap small dim facts">
            <span hidden={company.lifecycle.is_empty()}>
                <Status
                    lifecycle={company.lifecycle.clone()}
                    text={status.filter(|_| !company.lifecycle.is_empty())}
                />
            </span>
            <span hidden={company.owner.is_empty()}>{ &company.owner }</span>
        </p>
    }
}

/// Sums and counts over all time.
fn totals(words: &Words, company: &CompanyView) -> Html {
    let count = |n: u32| words::format::count(words.language, n.into());
    let total = company.revenue_total_minor.unwrap_or(0);
    html! {
        <section class="dr-sec">
            <dl class="kv">
                <dt>{ words.field("company.revenue_total") }</dt><dd>{ words.money(total) }</dd>
                <dt>{ words.get("company-invoices") }</dt><dd>{ count(company.n_invoices) }</dd>
                <dt>{ words.get("company-interactions") }</dt><dd>{ count(company.n_interactions) }</dd>
                <dt>{ words.get("company-awards") }</dt><dd>{ count(company.n_awards) }</dd>
            </dl>
        </section>
    }
}

/// See [`People`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct PeopleProps {
    people: Vec<session::view::CompanyPerson>,
}

/// Who is in the company.
#[component]
fn People(props: &PeopleProps) -> Html {
    let (words, book) = (use_words(), use_book());
    html! {
        <ul class="staff">
            for person in props.people.iter() {
                <li key={person.id.clone()}>
                    <a href={Route::Clients { person: Some(person.id.clone()) }.format()}>
                        { if person.name.is_empty() { words.get("clients-nameless") } else { person.name.clone() } }
                    </a>
                    <span class="dm">
                        if person.decision_maker == Some(true) { <Diamond label={words.get("decision-maker")} /> }
                    </span>
                    <span class="mute">{ &person.role }</span>
                    <span class="mute small">
                        { person.holds.first().and_then(|id| book.treatment(id)).map(|t| words.choose(&t.name.en, &t.name.ru).to_owned()).unwrap_or_default() }
                    </span>
                </li>
            }
        </ul>
    }
}
