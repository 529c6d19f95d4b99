//! The drawer: verdict, conditions, rank, ways in, other treatments, decisions by hand.

use std::rc::Rc;

use book::Date;
use session::Request;
use session::view::WhyView;
use words::{Said, Words};
use yew::prelude::*;

use super::super::screen::places_id;
use super::by_hand::ByHand;
use super::conditions::Conditions;
use super::neighbours::Neighbours;
use super::others::Others;
use super::ways::Ways;
use crate::components::{Diamond, Glyph, Icon, Note, Status, Tone, Treat};
use crate::hooks::{use_view, use_words};
use crate::platform::page::element;
use crate::route::Route;
use crate::shell::Drawer;

/// See [`WhyDrawer`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct WhyDrawerProps {
    pub(crate) person: String,
    pub(crate) treatment: Option<String>,
    pub(crate) on_close: Callback<()>,
}

/// The drawer.
#[component]
pub(crate) fn WhyDrawer(props: &WhyDrawerProps) -> Html {
    let words = use_words();
    let why = use_view::<WhyView>(Some(Request::Why {
        unit: props.person.clone(),
        treatment: props.treatment.clone(),
    }));
    let place = why
        .value
        .as_ref()
        .map(|view| places_id(&view.treatment, &view.id));
    use_effect_with(place, |place| {
        // Come by a search or a key, the place may be out of sight; a press leaves all in place.
        if let Some(place) = place
            && element::focused_id().as_ref() != Some(place)
        {
            element::reveal(place);
        }
    });
    let Some(view) = why.value.clone() else {
        let said = why
            .refused
            .as_ref()
            .map_or_else(|| words.get("why-loading"), |said| words.say(said));
        let tone = if why.refused.is_some() {
            Tone::Warn
        } else {
            Tone::Plain
        };
        return html! {
            <Drawer label={words.get("why-copy")} title={words.get("screen-plan")} on_close={props.on_close.clone()}>
                <section class="dr-sec"><Note {tone}>{ said }</Note></section>
            </Drawer>
        };
    };
    let label = words.say(&Said::new("why-label").text("name", &view.name));
    let record = Route::Clients {
        person: Some(view.id.clone()),
    }
    .format();
    let actions = html! {
        <a class="btn" data-kind="quiet" data-icon="" data-size="s" href={record} aria-label={words.get("why-record")} title={words.get("why-record")}>
            <Icon glyph={Glyph::User} />
        </a>
    };
    html! {
        <Drawer {label} title={view.name.clone()} head={head(&view, &words)} {actions} on_close={props.on_close.clone()}>
            { verdict(&view, &words) }
            { conditions(&view, &words) }
            <Neighbours why={view.clone()} />
            <Ways why={view.clone()} />
            <Others why={view.clone()} />
            <ByHand key={format!("{} {}", view.id, view.treatment)} why={view.clone()} />
        </Drawer>
    }
}

fn head(view: &WhyView, words: &Words) -> Html {
    let role = if view.role.is_empty() {
        String::new()
    } else {
        words.choice(&view.role)
    };
    let who: Vec<&str> = [role.as_str(), view.company.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let since = view
        .since
        .map(|day| Date(day).ymd().0)
        .filter(|_| !view.lifecycle.is_empty());
    let status = since.map(|year| {
        let key = format!("{}-since", view.lifecycle);
        AttrValue::from(words.say(&Said::new(&key).text("year", year.to_string())))
    });
    let account = Said::new("why-account").text("name", &view.owner);
    html! {
        <>
            <p class="data dim">{ who.join(", ") }</p>
            <p class="rowx wrap small dim facts">
                <Status lifecycle={view.lifecycle.clone()} text={status} />
                <span class="rowx" hidden={view.decision_maker != Some(true)}>
                    <Diamond />{ words.get("decision-maker") }
                </span>
                <span hidden={view.owner.is_empty()}>{ words.say(&account) }</span>
            </p>
        </>
    }
}

fn verdict(view: &WhyView, words: &Words) -> Html {
    html! {
        <section class="dr-sec">
            <p class="verdictline">
                { words.say(&view.verdict) }{ " " }
                <span class="acc">{ view.deciding.as_ref().map(|said| words.say(said)).unwrap_or_default() }</span>
            </p>
        </section>
    }
}

fn conditions(view: &Rc<WhyView>, words: &Words) -> Html {
    let name = words
        .choose(&view.treatment_name.en, &view.treatment_name.ru)
        .to_owned();
    html! {
        <section class="dr-sec" data-t={view.ink.to_string()}>
            <h3><Treat ink={view.ink} {name} /><small>{ words.say(&view.summary) }</small></h3>
            <Conditions conditions={view.conditions.clone()} />
        </section>
    }
}
