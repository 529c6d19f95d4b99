//! Places as a list box: one Tab stop, arrows walk, Enter explains, W and P act.

use session::view::Place;
use words::{Said, Words};
use yew::prelude::*;

use super::screen::{places_id, why};
use crate::components::{Glyph, Icon, IconSize};
use crate::hooks::{use_desk, use_settings, use_words};
use crate::platform::page::element;
use crate::queries::changes::Change;
use crate::queries::density::Density;

/// A place as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Card {
    pub(crate) place: Place,
    pub(crate) change: Option<Change>,
    /// Waiting; the number is not used but for being there.
    pub(crate) wait: Option<u8>,
}

/// See [`Places`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PlacesProps {
    pub(crate) label: AttrValue,
    pub(crate) treatment: AttrValue,
    pub(crate) cards: Vec<Card>,
    pub(crate) density: Density,
    /// The person whose explanation is open.
    pub(crate) selected: Option<AttrValue>,
}

/// The list.
#[component]
pub(crate) fn Places(props: &PlacesProps) -> Html {
    let (words, desk, single_keys) = (use_words(), use_desk(), use_settings().single_keys);
    let is_selected = |card: &Card| props.selected.as_deref() == Some(card.place.id.as_str());
    let stop = props.cards.iter().position(is_selected).unwrap_or(0);
    let ids: Vec<String> = props
        .cards
        .iter()
        .map(|card| places_id(&props.treatment, &card.place.id))
        .collect();
    let keyed = {
        let (props, desk) = (props.clone(), desk.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(at) =
                element::focused_id().and_then(|id| ids.iter().position(|own| *own == id))
            else {
                return;
            };
            let open = |target: &str| {
                desk.go(&why(&props.cards[at].place.id, &props.treatment));
                element::focus_soon(target);
            };
            let plain =
                !event.ctrl_key() && !event.meta_key() && !event.alt_key() && !event.shift_key();
            let letter = plain && single_keys;
            match (event.key().as_str(), event.code().as_str()) {
                ("Enter", _) => open("drawer"),
                (_, "KeyW") if letter => open("drawer"),
                (_, "KeyP") if letter => open("by-hand-reason"),
                (" ", _) => desk.go(&why(&props.cards[at].place.id, &props.treatment)),
                (key, _) => match element::neighbour(&ids, at, key) {
                    Some(next) => {
                        element::focus_id(&ids[next]);
                    }
                    None => return,
                },
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let n = props.cards.len();
    html! {
        <div
            class="places"
            role="listbox"
            aria-label={props.label.clone()}
            data-density={props.density.id()}
            onkeydown={keyed}
        >
            for (at, card) in props.cards.iter().enumerate() {
                <button
                    key={card.place.id.clone()}
                    type="button"
                    class="place"
                    role="option"
                    id={places_id(&props.treatment, &card.place.id)}
                    tabindex={if at == stop { "0" } else { "-1" }}
                    aria-selected={is_selected(card).to_string()}
                    aria-posinset={(at + 1).to_string()}
                    aria-setsize={n.to_string()}
                    aria-label={name(card, &words)}
                    title={title(card, &words)}
                    data-as={mark(card)}
                    data-wait={card.wait.map(|_| fade(at))}
                    data-change={card.change.map(Change::id)}
                    onclick={
                        let (desk, place) = (desk.clone(), why(&card.place.id, &props.treatment));
                        move |_| desk.go(&place)
                    }
                >
                    <span class="who">{ &card.place.name }</span>
                    <span class="org">{ beside(&card.place, &words) }</span>
                    <span class="rk">
                        { marks(card) }
                        { card.place.rank.map(|rank| rank.to_string()).unwrap_or_default() }
                    </span>
                </button>
            }
        </div>
    }
}

/// The nearer to the cut, the stronger.
const fn fade(at: usize) -> &'static str {
    match at {
        0 | 1 => "1",
        2 | 3 => "2",
        _ => "3",
    }
}

fn mark(card: &Card) -> Option<&'static str> {
    match card.place.seat.as_str() {
        "over" => Some("over"),
        "reserve" => Some("reserve"),
        _ => None,
    }
}

fn marks(card: &Card) -> Html {
    let glyph = match card.place.seat.as_str() {
        "over" => Some(Glyph::Over),
        _ if card.place.pinned => Some(Glyph::Pin),
        _ => None,
    };
    html! {
        <span>
            if let Some(glyph) = glyph { <Icon {glyph} size={IconSize::Small} /> }
        </span>
    }
}

fn title(card: &Card, words: &Words) -> String {
    let place = &card.place;
    let parts = [
        place.name.clone(),
        beside(place, words),
        place.reason.clone(),
    ];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// A person's company, or a company's industry.
fn beside(place: &Place, words: &Words) -> String {
    if place.industry.is_empty() {
        place.company.clone()
    } else {
        words.choice(&place.industry)
    }
}

/// "Anna Orlova, Vega, rank 26, waiting, first in line".
fn name(card: &Card, words: &Words) -> String {
    let place = &card.place;
    let rank = place.rank.unwrap_or(0);
    let state = match (card.change, place.seat.as_str()) {
        (Some(Change::In), _) => Said::new("place-in"),
        (Some(Change::Out), _) => Said::new("place-out"),
        (None, "waiting") if place.is_next => Said::new("place-first").count("n", rank),
        (None, "waiting") => Said::new("place-waiting").count("n", rank),
        (None, "over") => Said::new("place-over"),
        (None, "reserve") => Said::new("place-reserve"),
        (None, "base") => Said::new("place-base"),
        (None, "owed") => Said::new("place-owed").count("n", rank),
        (None, _) => Said::new("place-rank").count("n", rank),
    };
    let mut said = words.say(&state);
    if place.pinned {
        said.push_str(", ");
        said.push_str(&words.say(&Said::new("place-pinned").text("reason", &place.reason)));
    }
    let beside = beside(place, words);
    let key = if beside.is_empty() {
        "place-said-alone"
    } else {
        "place-said"
    };
    words.say(
        &Said::new(key)
            .text("name", &place.name)
            .text("company", beside)
            .text("state", said),
    )
}
