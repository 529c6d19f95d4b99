//! Above the list: people or companies, words to look for, what it is narrowed to, how it is
//! parted and which columns it has, and how many are left.

use std::rc::Rc;

use book::Unit;
use session::view::{Facet, FieldView};
use words::{Parameter, Said, Words};
use yew::prelude::*;

use super::asked::{Asked, PREFERENCES, TODO, kept_columns, name_of};
use super::columns::kind_of;
use super::facets::said;
use crate::commands::FILTER_FIELD;
use crate::components::{Choice, Glyph, Icon, IconSize, Menu, MenuItem, Segmented};
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
    pub(super) fields: Rc<Vec<FieldView>>,
    pub(super) n_matching: u32,
    pub(super) n_all: u32,
    /// Whether the filter is open.
    pub(super) filtering: bool,
    pub(super) on_filtering: Callback<bool>,
    /// The columns are to be chosen.
    pub(super) on_columns: Callback<()>,
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
            .text("facet", facet_name(&words, facet))
            .text("value", said(&words, &book, facet, value, name));
        let (next, ask) = (
            if facet == TODO {
                props.asked.to_do(None)
            } else {
                props.asked.toggled(facet, value)
            },
            props.on_ask.clone(),
        );
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
    let about = {
        let (asked, ask) = (props.asked.clone(), props.on_ask.clone());
        Callback::from(move |id: AttrValue| {
            let unit = Unit::parse(&id).unwrap_or(Unit::Person);
            if unit != asked.unit {
                ask.emit(asked.about(unit, kept_columns(unit)));
            }
        })
    };
    let filter = {
        let (open, now) = (props.on_filtering.clone(), props.filtering);
        Callback::from(move |_: MouseEvent| open.emit(!now))
    };
    let more = {
        let (ask, next) = (
            props.on_ask.clone(),
            props.asked.with_more(!props.asked.more),
        );
        Callback::from(move |_: MouseEvent| ask.emit(next.clone()))
    };
    let columns = props.on_columns.reform(|_: MouseEvent| ());
    html! {
        <div class="narrow">
            <Segmented
                label={words.get("clients-about")}
                choices={vec![
                    Choice::new("person", words.get("clients-people")),
                    Choice::new("company", words.get("clients-companies")),
                ]}
                chosen={props.asked.unit.name()}
                on_choose={about}
            />
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
            <span class="narrow-menu">
                <button type="button" class="btn quiet" aria-expanded={props.filtering.to_string()} onclick={filter}>
                    <Icon glyph={Glyph::Filter} size={IconSize::Small} />
                    <span>{ words.get("clients-filter") }</span>
                </button>
            </span>
            <span class="narrow-menu">
                if let Some(owners) = props.facets.iter().find(|facet| facet.id == OWNER).filter(|facet| facet.slices.len() > 1) {
                    <Menu
                        face={html! { <span>{ words.get("facet-owner") }</span> }}
                        label={words.get("facet-owner")}
                        class={classes!("btn", "quiet")}
                        items={owner_items(&words, owners, props)}
                    />
                }
            </span>
            <span class="narrow-menu">
                <Menu
                    face={html! { <span>{ group_face(&words, props) }</span> }}
                    label={words.get("clients-group")}
                    class={classes!("btn", "quiet")}
                    items={group_items(&words, props)}
                />
            </span>
            <span class="narrow-menu">
                <button type="button" class="btn quiet" aria-haspopup="dialog" onclick={columns}>
                    <Icon glyph={Glyph::Table} size={IconSize::Small} />
                    <span>{ words.get("clients-columns") }</span>
                </button>
            </span>
            <span class="narrow-menu" hidden={props.asked.unit == Unit::Company}>
                <button type="button" class="btn quiet" aria-pressed={props.asked.more.to_string()} onclick={more}>
                    { words.get("clients-more-facets") }
                </button>
            </span>
            <span class="chips">{ for chips }</span>
            <button
                type="button"
                class="linkish small"
                hidden={!props.asked.is_narrowed() || props.asked.chosen().count() + props.asked.filter.terms.len() < 2}
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

/// What a facet is called.
pub(super) fn facet_name(words: &Words, facet: &str) -> String {
    if PREFERENCES.contains(&facet) {
        words.field(facet)
    } else {
        words.get(&format!("facet-{facet}"))
    }
}

fn group_face(words: &Words, props: &ToolsProps) -> String {
    if props.asked.group.is_empty() {
        words.get("clients-group")
    } else {
        words.say(&Said::new("clients-grouped").text("field", words.field(&props.asked.group)))
    }
}

/// Fields that part a list sensibly; first the usual ones.
fn group_items(words: &Words, props: &ToolsProps) -> Vec<MenuItem> {
    let usual = [
        "company.lifecycle",
        "company.owner",
        "company.abc",
        "company.industry",
        "company.city",
        "person.company_id",
        "person.role",
        "person.decision_maker",
        "person.language",
        "person.channel",
        "person.consent_basis",
    ];
    let of_own = props
        .fields
        .iter()
        .filter(|field| field.own && matches!(field.kind.as_str(), "choice" | "flag" | "choices"))
        .map(|field| field.path.as_str());
    let paths = usual
        .into_iter()
        .filter(|path| !kind_of(&props.fields, path).is_empty())
        .chain(of_own);
    let item = |path: &str, label: String| {
        let (next, ask) = (props.asked.grouped(path), props.on_ask.clone());
        MenuItem {
            label: label.into(),
            glyph: (props.asked.group == path).then_some(Glyph::Check),
            keys: None,
            able: true,
            perform: Callback::from(move |()| ask.emit(next.clone())),
            parted: false,
            narrow_only: false,
        }
    };
    [item("", words.get("clients-not-grouped"))]
        .into_iter()
        .chain(paths.map(|path| item(path, words.field(path))))
        .collect()
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
