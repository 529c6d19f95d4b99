//! A band: a treatment with its capacity, its places in order, the cut, and who waits.

use std::rc::Rc;

use session::Figure;
use session::view::{Band, Place, PlanView};
use yew::prelude::*;

use super::band_head::BandHead;
use super::cut::Cut;
use super::owed::Owed;
use super::places::{Card, Places};
use crate::hooks::use_words;
use crate::pages::counted::FigureButton;
use crate::queries::changes::{self, Change};
use crate::queries::density::Density;
use crate::queries::gauge::Gauges;

/// More places than this are listed in the drawer, a part at a time.
const DRAWN_AT_MOST: u32 = 600;

/// See [`BandView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct BandViewProps {
    pub(crate) plan: Rc<PlanView>,
    /// The band's position.
    pub(crate) at: usize,
    pub(crate) density: Density,
    pub(crate) gauges: Gauges,
    /// The plan as it would be with what is being typed somewhere.
    pub(crate) preview: Option<Rc<PlanView>>,
    /// What is being typed here.
    pub(crate) typed: Option<u32>,
    /// Whether all its people are wanted.
    pub(crate) opened: bool,
    pub(crate) selected: Option<AttrValue>,
    pub(crate) on_type: Callback<Option<(String, u32)>>,
    /// Open or fold the band of a treatment.
    pub(crate) on_open: Callback<(String, bool)>,
}

/// A band.
#[component]
pub(crate) fn BandView(props: &BandViewProps) -> Html {
    let words = use_words();
    let band = &props.plan.bands[props.at];
    let name = words.choose(&band.name.en, &band.name.ru).to_owned();
    let places = placed(props, band);
    let in_sight = if props.opened {
        usize::MAX
    } else {
        props.density.in_sight()
    };
    let shown: Vec<Card> = places.into_iter().take(in_sight).collect();
    let folded = (band.n_awarded as usize).saturating_sub(shown.len());
    let ticks_only = props.density == Density::Ticks && !props.opened;
    // While a number is being typed, the cut and who waits are those it would make.
    let then = props.preview.as_ref().unwrap_or(&props.plan);
    let queue = &then.bands[props.at];
    let waiting: Vec<Card> = if ticks_only {
        Vec::new()
    } else {
        queue.waiting.iter().map(waits).collect()
    };
    let unseen = (queue.n_waiting as usize).saturating_sub(waiting.len());
    let heading = format!("band-{}", band.treatment);
    let open = |to: bool| {
        let (on_open, id) = (props.on_open.clone(), band.treatment.clone());
        Callback::from(move |_: MouseEvent| on_open.emit((id.clone(), to)))
    };
    html! {
        <section class="band" data-t={band.ink.to_string()} aria-labelledby={heading.clone()}>
            <BandHead
                plan={props.plan.clone()}
                at={props.at}
                gauges={props.gauges}
                preview={props.preview.clone()}
                typed={props.typed}
                on_type={props.on_type.clone()}
            />
            <Owed plan={props.plan.clone()} at={props.at} />
            <p class="mute data" hidden={band.n_eligible > 0}>{ nobody(band, &words) }</p>
            <div hidden={shown.is_empty()}>
                <Places
                    label={name.clone()}
                    treatment={band.treatment.clone()}
                    cards={shown}
                    density={props.density}
                    selected={props.selected.clone()}
                />
            </div>
            <p class="more" hidden={folded == 0 || band.n_awarded == 0}>
                { rest(band.n_awarded, Figure::Awarded { treatment: band.treatment.clone() }, open(true),
                    if ticks_only { words.count("list-all", band.n_awarded) } else { words.count("and-more", folded) }) }
            </p>
            <Cut plan={then.clone()} at={props.at} />
            <div hidden={waiting.is_empty()}>
                <Places
                    label={words.say(&words::Said::new("band-waiting").text("treatment", name))}
                    treatment={band.treatment.clone()}
                    cards={waiting}
                    density={props.density}
                    selected={props.selected.clone()}
                />
            </div>
            <p class="more" hidden={ticks_only || (unseen == 0 && !props.opened)}>
                if props.opened {
                    <button type="button" class="linkish data" onclick={open(false)}>{ words.get("fewer-shown") }</button>
                } else {
                    { rest(queue.n_waiting, Figure::Waiting { treatment: band.treatment.clone() }, open(true), words.count("and-more", unseen)) }
                }
            </p>
        </section>
    }
}

/// The way to all of them: drawn in their place, or where they are too many listed beside.
fn rest(n: u32, figure: Figure, open: Callback<MouseEvent>, said: String) -> Html {
    if n > DRAWN_AT_MOST {
        html! { <FigureButton {figure} class="linkish data">{ said }</FigureButton> }
    } else {
        html! { <button type="button" class="linkish data" onclick={open}>{ said }</button> }
    }
}

/// The places as they are, or with what is being typed.
fn placed(props: &BandViewProps, band: &Band) -> Vec<Card> {
    match &props.preview {
        Some(preview) => changes::previewed(band, &preview.bands[props.at])
            .into_iter()
            .map(|(place, change)| Card {
                place,
                change,
                wait: None,
            })
            .collect(),
        None => band
            .places
            .iter()
            .cloned()
            .map(|place| Card {
                place,
                change: None,
                wait: None,
            })
            .collect(),
    }
}

/// Who waits: the nearer to the cut, the stronger.
fn waits(place: &Place) -> Card {
    Card {
        place: place.clone(),
        change: None::<Change>,
        wait: Some(0),
    }
}

/// Why a band is empty: nobody meets the rule, or those who do cannot be given it.
fn nobody(band: &session::view::Band, words: &words::Words) -> String {
    match band.n_barred {
        0 => words.get("band-nobody"),
        n => words.count("band-nobody-barred", n),
    }
}
