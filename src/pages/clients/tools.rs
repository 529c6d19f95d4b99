//! Above the list: words to look for, what it is narrowed to, and how many are left.

use std::rc::Rc;

use session::view::Facet;
use words::{Parameter, Said, Words};
use yew::prelude::*;

use super::asked::{Asked, name_of};
use super::facets::said;
use crate::commands::FILTER_FIELD;
use crate::components::{Glyph, Icon, IconSize, Menu, MenuItem};
use crate::hooks::{use_book, use_words};
use crate::platform::page::element;

/// The facet that has a menu instead of a bar.
const OWNER: &str = "owner";

/// See [`Tools`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ToolsProps {
    pub(super) asked: Asked,
    pub(super) on_ask: Callback<Asked>,
    pub(super) facets: Rc<Vec<Facet>>,
    pub(super) n_matching: u32,
    pub(super) n_all: u32,
}

/// The tools.
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let (words, book) = (use_words(), use_book());
    let typed = {
        let (asked, ask) = (props.asked.clone(), props.on_ask.clone());
        Callback::from(move |event: InputEvent| ask.emit(asked.searched(element::value(&event))))
    };
    let keyed = {
        let (asked, ask) = (props.asked.clone(), props.on_ask.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" if !asked.search.is_empty() => {
                event.prevent_default();
                ask.emit(asked.searched(String::new()));
            }
            "ArrowDown" => {
                event.prevent_default();
                element::focus_id(super::grid::GRID);
            }
            _ => {}
        })
    };
    let chips = props.asked.chosen().map(|(facet, value)| {
        let name = name_of(&props.facets, facet, value).unwrap_or_default();
        let label = Said::new("clients-narrowed")
            .text("facet", words.get(&format!("facet-{facet}")))
            .text("value", said(&words, &book, facet, value, name));
        let (next, ask) = (props.asked.toggled(facet, value), props.on_ask.clone());
        html! {
            <span class="chip" data-on="" key={format!("{facet}-{value}")}>
                { words.say(&label) }
                <button
                    type="button"
                    aria-label={words.say(&Said::new("clients-widen").with("what", Parameter::Sentence(Box::new(label))))}
                    onclick={move |_| ask.emit(next.clone())}
                >
                    <Icon glyph={Glyph::Cross} size={IconSize::Small} />
                </button>
            </span>
        }
    });
    let n = |n: u32| words::format::count(words.language, n.into());
    html! {
        <div class="narrow">
            <label class="search">
                <Icon glyph={Glyph::Search} />
                <span class="sr">{ words.get("clients-search") }</span>
                <input
                    type="search"
                    id={FILTER_FIELD}
                    autocomplete="off"
                    placeholder={words.get("clients-search-hint")}
                    value={props.asked.search.clone()}
                    oninput={typed}
                    onkeydown={keyed}
                />
            </label>
            <span class="chips">{ for chips }</span>
            <span class="narrow-menu">
                if let Some(owners) = props.facets.iter().find(|facet| facet.id == OWNER).filter(|facet| facet.slices.len() > 1) {
                    <Menu
                        face={html! { <><Icon glyph={Glyph::Filter} size={IconSize::Small} /><span>{ words.get("facet-owner") }</span></> }}
                        label={words.get("facet-owner")}
                        class={classes!("btn", "quiet")}
                        items={owner_items(&words, owners, props)}
                    />
                }
            </span>
            <button
                type="button"
                class="linkish small"
                hidden={props.asked.chosen().count() < 2}
                onclick={
                    let (ask, next) = (props.on_ask.clone(), props.asked.cleared());
                    move |_| ask.emit(next.clone())
                }
            >
                { words.get("clients-clear") }
            </button>
            <span class="mute data end nowrap">
                <b class="cnt">{ n(props.n_matching) }</b>
                { " " }
                { words.say(&Said::new("clients-of").count("n", props.n_all)) }
            </span>
        </div>
    }
}

fn owner_items(words: &Words, owners: &Facet, props: &ToolsProps) -> Vec<MenuItem> {
    let item = |slice: &session::view::FacetSlice| {
        let (next, ask) = (
            props.asked.toggled(OWNER, &slice.value),
            props.on_ask.clone(),
        );
        let name = if slice.value.is_empty() {
            words.get("empty-value")
        } else {
            slice.name.clone()
        };
        MenuItem {
            label: name.into(),
            glyph: slice.chosen.then_some(Glyph::Check),
            keys: Some(words::format::count(words.language, slice.n.into()).into()),
            able: true,
            perform: Callback::from(move |()| ask.emit(next.clone())),
            parted: false,
            narrow_only: false,
        }
    };
    owners.slices.iter().map(item).collect()
}
