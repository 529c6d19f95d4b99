//! The gauge of a band and its key.

use std::rc::Rc;

use session::Figure;
use session::view::{Band, GaugePart, PlanView};
use words::{Parameter, Said, Words};
use yew::prelude::*;

use crate::components::Measured;
use crate::hooks::use_words;
use crate::pages::counted::FigureButton;
use crate::queries::gauge::{self, Gauges};

/// See [`GaugeLine`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct GaugeLineProps {
    pub(crate) plan: Rc<PlanView>,
    pub(crate) at: usize,
    pub(crate) gauges: Gauges,
}

/// Gauge and key.
#[component]
pub(crate) fn GaugeLine(props: &GaugeLineProps) -> Html {
    let words = use_words();
    let band = &props.plan.bands[props.at];
    html! {
        <div class="gaugeline">
            { picture(band, props.gauges, said(band, &words)) }
            <span class="key">
                <b><FigureButton figure={Figure::Awarded { treatment: band.treatment.clone() }}>{ words.say(&gauge::total_said(band)) }</FigureButton></b>
                for (at, part) in band.gauge.iter().enumerate() {
                    <span key={at}><i data-as={part.kind.clone()}></i>{ part_face(band, part, &words) }</span>
                }
            </span>
        </div>
    }
}

/// A run in words, which opens into its people; free places are nobody's.
fn part_face(band: &Band, part: &GaugePart, words: &Words) -> Html {
    let said = words.say(&gauge::part_said(part));
    if part.kind == "free" {
        return html! { said };
    }
    let figure = Figure::Seats {
        treatment: band.treatment.clone(),
        kind: part.kind.clone(),
        reserve: part.reserve,
    };
    html! { <FigureButton {figure}>{ said }</FigureButton> }
}

/// "30 of 30: 25 by rank, 1 by override, 4 kept".
fn said(band: &Band, words: &Words) -> String {
    let sentence = |said: Said| Parameter::Sentence(Box::new(said));
    let parts = band
        .gauge
        .iter()
        .map(|part| sentence(gauge::part_said(part)))
        .collect();
    words.say(
        &Said::new("gauge-said")
            .with("total", sentence(gauge::total_said(band)))
            .with("parts", Parameter::List(parts)),
    )
}

fn picture(band: &Band, gauges: Gauges, label: String) -> Html {
    match gauges {
        Gauges::Bars { greatest } => html! {
            <span class="gauge plain-gauge" role="img" aria-label={label}>
                for (at, part) in band.gauge.iter().enumerate() {
                    <Measured key={at} name="--n" value={i64::from(part.n) * 1000 / i64::from(greatest)} as_={kind(part)} />
                }
            </span>
        },
        Gauges::Ticks if band.maximum.is_none() => html! {
            <span class="gauge field-gauge" role="img" aria-label={label}>
                for (at, n) in gauge::rows(band.n_awarded).into_iter().enumerate() {
                    <Measured key={at} name="--n" value={i64::from(n)} />
                }
            </span>
        },
        Gauges::Ticks => html! {
            <span class="gauge" role="img" aria-label={label}>
                for (at, part) in band.gauge.iter().enumerate() {
                    <Measured key={at} name="--n" value={i64::from(part.n)} as_={kind(part)} />
                }
            </span>
        },
    }
}

fn kind(part: &GaugePart) -> AttrValue {
    part.kind.clone().into()
}
