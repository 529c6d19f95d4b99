//! The cut line: after whom the places end, how many more qualify, who was passed over and why.

use std::rc::Rc;

use session::Figure;
use session::view::{Band, PlanView};
use words::{Parameter, Said, Words};
use yew::prelude::*;

use crate::hooks::use_words;
use crate::pages::counted::FigureButton;

/// See [`Cut`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct CutProps {
    pub(crate) plan: Rc<PlanView>,
    pub(crate) at: usize,
}

/// The line; none where nobody waits.
#[component]
pub(crate) fn Cut(props: &CutProps) -> Html {
    let words = use_words();
    let band = &props.plan.bands[props.at];
    html! {
        <p class="cut" hidden={band.n_waiting == 0}>
            <span>{ after(band, &words) }</span>
            <span>{ beyond(band, &words) }</span>
        </p>
    }
}

fn after(band: &Band, words: &Words) -> String {
    match band.cut {
        Some(rank) => words.say(
            &Said::new("cut-after")
                .ordinal("rank", rank)
                .count("n", rank),
        ),
        None => words.count("cut-full", band.n_awarded),
    }
}

/// How many wait and who was passed over; each opens into its people.
fn beyond(band: &Band, words: &Words) -> Html {
    let treatment = || band.treatment.clone();
    let passed = band.passed_over.iter().map(|(reason, n)| {
        let word = Parameter::Word(format!("reason-{}", reason.replace('_', "-")));
        let said = Said::new("cut-passed").count("n", *n).with("reason", word);
        let figure = Figure::PassedOver {
            treatment: treatment(),
            reason: reason.clone(),
        };
        html! { <span key={reason.clone()}>{ "; " }<FigureButton {figure}>{ words.say(&said) }</FigureButton></span> }
    });
    let waiting = Figure::Waiting {
        treatment: treatment(),
    };
    html! {
        <>
            <FigureButton figure={waiting}>{ words.count("cut-waiting", band.n_waiting) }</FigureButton>
            { for passed }
        </>
    }
}
