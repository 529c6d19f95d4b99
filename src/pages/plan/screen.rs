//! The screen: asks for the plan, for a preview while a stepper is typed in, and lays out.

use std::collections::BTreeSet;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use session::view::PlanView;
use session::{Edit, EditRequest, Request};
use words::{Parameter, Said, Words};
use yew::prelude::*;

use super::announced::use_announced;
use super::band::BandView;
use super::empty::NoPlan;
use super::figures::Figures;
use super::findings::Findings;
use super::why::WhyDrawer;
use crate::components::{Glyph, Icon, PageHead};
use crate::hooks::{Loaded, use_book, use_desk, use_media, use_printing, use_view, use_words};
use crate::platform::page::{document, element};
use crate::queries::{density, gauge};
use crate::route::{Route, Screen as At};
use crate::shell::Screen;
use crate::state::{Action, BookState};

/// See [`PlanPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PlanPageProps {
    /// Whose explanation is open.
    pub(crate) person: Option<String>,
    /// For which treatment; without it the session chooses.
    pub(crate) treatment: Option<String>,
}

/// The screen.
#[component]
pub(crate) fn PlanPage(props: &PlanPageProps) -> Html {
    let (words, book, desk) = (use_words(), use_book(), use_desk());
    let opened = use_state(BTreeSet::<String>::new);
    let typed = use_state(|| None::<(String, u32)>);
    let printing = use_printing();
    let can_plan = book
        .overview
        .as_ref()
        .is_some_and(|overview| overview.faults.is_empty() && !overview.treatments.is_empty());
    let full = whole(&opened, printing);
    let plan = use_view::<PlanView>(can_plan.then_some(Request::Plan { full }));
    let preview = use_view::<PlanView>(
        typed
            .as_ref()
            .map(|(treatment, n)| preview_of(treatment, *n)),
    );
    use_announced(plan.value.clone());
    let print_ready = plan
        .value
        .as_ref()
        .is_some_and(|plan| plan.bands.iter().all(|band| band.whole));
    use_effect_with(printing && print_ready, |&ready| {
        // Bars and gauges get their lengths after the drawing.
        let timer = ready.then(|| Timeout::new(100, document::print));
        move || drop(timer)
    });
    let narrow = use_media("(max-width: 43.99rem)");

    let close = {
        let (desk, props) = (desk.clone(), props.clone());
        Callback::from(move |()| {
            desk.go(&At::Plan.bare());
            if let (Some(person), Some(treatment)) = (&props.person, &props.treatment) {
                element::focus_id(&places_id(treatment, person));
            }
        })
    };
    let on_type = {
        let typed = typed.setter();
        Callback::from(move |next| typed.set(next))
    };
    let on_open = {
        let opened = opened.clone();
        Callback::from(move |(treatment, open): (String, bool)| {
            let mut next = (*opened).clone();
            let _ = if open {
                next.insert(treatment)
            } else {
                next.remove(&treatment)
            };
            opened.set(next);
        })
    };
    let print = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.act(Action::Printing(true)))
    };
    let drawer = props.person.clone().filter(|_| can_plan).map(|person| {
        html! { <WhyDrawer {person} treatment={props.treatment.clone()} on_close={close} /> }
    });
    html! {
        <Screen class="plan" {drawer}>
            <PageHead title={words.get("screen-plan")} sub={sub(&book, &plan, &words)}>
                <button type="button" class="btn" onclick={print} disabled={plan.value.is_none()}>
                    <Icon glyph={Glyph::Print} /><span>{ words.get("plan-print") }</span>
                </button>
            </PageHead>
            <div class="plan-body" aria-busy={plan.stale.to_string()}>
                if let Some(plan) = plan.value.clone().filter(|_| can_plan) {
                    <div class="plan-in">
                        <Figures plan={plan.clone()} />
                        { bands(&plan, preview.value.as_ref(), &typed, props, &opened, printing, narrow, &on_type, &on_open) }
                        <Findings plan={plan.clone()} />
                        { foot(&book, &plan, &words) }
                    </div>
                } else {
                    <NoPlan refused={plan.refused.clone()} />
                }
            </div>
        </Screen>
    }
}

/// The id of a place's element.
pub(super) fn places_id(treatment: &str, person: &str) -> String {
    format!("place-{treatment}-{person}")
}

/// Which band is asked for whole: none, one, or all.
fn whole(opened: &BTreeSet<String>, printing: bool) -> Option<String> {
    match (printing, opened.len()) {
        (false, 0) => None,
        (false, 1) => opened.first().cloned(),
        _ => Some("*".to_owned()),
    }
}

fn preview_of(treatment: &str, n: u32) -> Request {
    let edit = Edit::Maximum {
        treatment: treatment.to_owned(),
        n: Some(n),
    };
    // Nothing is made, so nobody made it at any time.
    Request::Preview(EditRequest {
        edit,
        author: String::new(),
        time: 0,
    })
}

#[expect(
    clippy::too_many_arguments,
    reason = "one call, all of them are the screen's own state"
)]
fn bands(
    plan: &Rc<PlanView>,
    preview: Option<&Rc<PlanView>>,
    typed: &Option<(String, u32)>,
    props: &PlanPageProps,
    opened: &BTreeSet<String>,
    printing: bool,
    narrow: bool,
    on_type: &Callback<Option<(String, u32)>>,
    on_open: &Callback<(String, bool)>,
) -> Html {
    let counts: Vec<usize> = plan
        .bands
        .iter()
        .map(|band| band.n_awarded as usize)
        .collect();
    let densities = density::of_bands(&counts);
    let gauges = gauge::style(&plan.bands, narrow);
    html! {
        for (at, density) in densities.into_iter().enumerate() {
            <BandView
                key={plan.bands[at].treatment.clone()}
                plan={plan.clone()}
                {at}
                {density}
                {gauges}
                preview={preview.cloned().filter(|preview| typed.is_some() && preview.bands.len() == plan.bands.len())}
                typed={typed.as_ref().filter(|(id, _)| *id == plan.bands[at].treatment).map(|(_, n)| *n)}
                opened={printing || opened.contains(&plan.bands[at].treatment)}
                selected={selected(props, &plan.bands[at].treatment)}
                on_type={on_type.clone()}
                on_open={on_open.clone()}
            />
        }
    }
}

/// The selected person, for the band it was selected in (or for all, if it came by name).
fn selected(props: &PlanPageProps, treatment: &str) -> Option<AttrValue> {
    let here = props.treatment.as_deref().is_none_or(|id| id == treatment);
    props.person.clone().filter(|_| here).map(AttrValue::from)
}

/// "Policy v7, frozen for signing. 486 in, 456 reached, 30 go without."
fn sub(book: &BookState, loaded: &Loaded<PlanView>, words: &Words) -> String {
    let (Some(overview), Some(plan)) = (&book.overview, &loaded.value) else {
        return String::new();
    };
    let key = if overview.published {
        "plan-sub-published"
    } else {
        "plan-sub-draft"
    };
    let said = words.say(
        &Said::new(key)
            .count("v", overview.policy_version)
            .count("n", plan.n_units)
            .count("reached", plan.n_reached)
            .count("without", plan.n_units.saturating_sub(plan.n_reached)),
    );
    if loaded.stale {
        format!("{said} {}", words.get("stale"))
    } else {
        said
    }
}

/// On paper only: which plan this is.
fn foot(book: &BookState, plan: &PlanView, words: &Words) -> Html {
    let day = book.overview.as_ref().map_or(0, |overview| overview.as_of);
    let said = Said::new("plan-foot")
        .text("fingerprint", &plan.fingerprint)
        .with("day", Parameter::Date(day));
    html! { <p class="plan-foot">{ words.say(&said) }</p> }
}

/// To the explanation of somebody's place.
pub(super) fn why(person: &str, treatment: &str) -> Route {
    Route::why(person, Some(treatment))
}
