//! The head of a band: name, capacity, cost, gauge, and what one more or fewer would do.

use std::rc::Rc;

use session::Edit;
use session::view::{Band, PlanView};
use words::{Parameter, Said, Words};
use yew::prelude::*;

use super::gauge::GaugeLine;
use super::what_if::WhatIfs;
use crate::components::{Glyph, Icon, Stepper};
use crate::hooks::{use_edit, use_words};
use crate::queries::changes;
use crate::queries::gauge::Gauges;

/// See [`BandHead`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct BandHeadProps {
    pub(crate) plan: Rc<PlanView>,
    pub(crate) at: usize,
    pub(crate) gauges: Gauges,
    pub(crate) preview: Option<Rc<PlanView>>,
    pub(crate) typed: Option<u32>,
    pub(crate) on_type: Callback<Option<(String, u32)>>,
}

/// The head.
#[component]
pub(crate) fn BandHead(props: &BandHeadProps) -> Html {
    let words = use_words();
    let band = &props.plan.bands[props.at];
    let name = words.choose(&band.name.en, &band.name.ru);
    let previewed = preview_said(props, &words);
    html! {
        <div class="band-head">
            <div class="band-name">
                <h2 id={format!("band-{}", band.treatment)}>
                    <Icon glyph={Glyph::of_treatment(&band.treatment)} />{ name.to_owned() }
                </h2>
                <span class="mute data">{ words.choose(&band.given.en, &band.given.ru).to_owned() }</span>
            </div>
            <div class="band-ctl">
                <Capacity plan={props.plan.clone()} at={props.at} on_type={props.on_type.clone()} />
                <span class="cost num">{ words.money(band.cost_minor) }</span>
            </div>
            <GaugeLine plan={props.plan.clone()} at={props.at} gauges={props.gauges} />
            <p class="previewed" role="status" hidden={previewed.is_none()}>{ previewed.unwrap_or_default() }</p>
            <WhatIfs plan={props.plan.clone()} at={props.at} />
        </div>
    }
}

/// What the number being typed would do.
fn preview_said(props: &BandHeadProps, words: &Words) -> Option<String> {
    let (preview, n) = (props.preview.as_ref()?, props.typed?);
    let mut said = changes::announced(&props.plan, preview).count("n", n);
    said.code = "preview-said".to_owned();
    Some(words.say(&said))
}

/// See [`Capacity`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct CapacityProps {
    plan: Rc<PlanView>,
    at: usize,
    on_type: Callback<Option<(String, u32)>>,
}

/// The stepper of a band with a maximum; nothing to step without one.
#[component]
fn Capacity(props: &CapacityProps) -> Html {
    let (words, edit) = (use_words(), use_edit());
    let band: &Band = &props.plan.bands[props.at];
    let name = Parameter::Bilingual {
        en: band.name.en.clone(),
        ru: band.name.ru.clone(),
    };
    let named = |key: &str| words.say(&Said::new(key).with("treatment", name.clone()));
    let keep = {
        let id = band.treatment.clone();
        edit.reform(move |n| Edit::Maximum {
            treatment: id.clone(),
            n: Some(n),
        })
    };
    let typed = {
        let id = band.treatment.clone();
        props
            .on_type
            .reform(move |n: Option<u32>| n.map(|n| (id.clone(), n)))
    };
    html! {
        <span>
            if let Some(maximum) = band.maximum {
                <Stepper
                    label={named("band-places")}
                    value={maximum}
                    most={props.plan.n_units.max(maximum).max(1)}
                    less={named("band-one-fewer")}
                    more={named("band-one-more")}
                    on_keep={keep}
                    on_type={typed}
                />
            }
        </span>
    }
}
