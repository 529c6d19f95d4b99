//! The screen: asks for the plan and lays it out, on the screen and for paper.

use std::collections::BTreeSet;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use session::view::PlanView;
use session::{Figure, Request};
use words::{Parameter, Said, Words};
use yew::prelude::*;

use super::announced::use_announced;
use super::empty::NoPlan;
use super::figures::Figures;
use super::findings::Findings;
use super::ladder::Ladder;
use super::why::WhyDrawer;
use crate::components::{Glyph, Icon, PageHead};
use crate::hooks::{Loaded, use_book, use_desk, use_printing, use_view, use_words};
use crate::pages::counted::{CountedDrawer, OpenFigure};
use crate::platform::page::{document, element};
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
    let printing = use_printing();
    let can_plan = book
        .overview
        .as_ref()
        .is_some_and(|overview| overview.faults.is_empty() && !overview.treatments.is_empty());
    let full = whole(&opened, printing);
    let plan = use_view::<PlanView>(can_plan.then_some(Request::Plan { full }));
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

    let figure = use_state(|| None::<Figure>);
    let picked = use_mut_ref(|| None::<String>);
    let open_figure = {
        let (desk, figure) = (desk.clone(), figure.setter());
        use_callback((), move |counted: Figure, ()| {
            figure.set(Some(counted));
            desk.go(&At::Plan.bare());
            element::focus_soon("drawer");
        })
    };
    let close = {
        let (desk, props) = (desk.clone(), props.clone());
        let (figure, picked) = (figure.setter(), Rc::clone(&picked));
        Callback::from(move |()| {
            // Whoever was chosen from a list leads back to it.
            if *picked.borrow() != props.person {
                figure.set(None);
            }
            desk.go(&At::Plan.bare());
            if let (Some(person), Some(treatment)) = (&props.person, &props.treatment) {
                element::focus_id(&places_id(treatment, person));
            }
        })
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
    let drawer = match (props.person.clone(), (*figure).clone()) {
        _ if !can_plan => None,
        (Some(person), _) => Some(html! {
            <WhyDrawer {person} treatment={props.treatment.clone()} on_close={close} />
        }),
        (None, Some(counted)) => {
            let pick = Callback::from(move |id: String| *picked.borrow_mut() = Some(id));
            let shut = {
                let figure = figure.setter();
                Callback::from(move |()| figure.set(None))
            };
            Some(html! { <CountedDrawer figure={counted} on_pick={pick} on_close={shut} /> })
        }
        (None, None) => None,
    };
    html! {
        <ContextProvider<OpenFigure> context={OpenFigure(open_figure)}>
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
                        <Ladder
                            plan={plan.clone()}
                            person={props.person.clone().map(AttrValue::from)}
                            treatment={props.treatment.clone().map(AttrValue::from)}
                            opened={(*opened).clone()}
                            {printing}
                            {on_open}
                        />
                        <Findings plan={plan.clone()} />
                        { foot(&book, &plan, &words) }
                    </div>
                } else {
                    <NoPlan refused={plan.refused.clone()} />
                }
            </div>
        </Screen>
        </ContextProvider<OpenFigure>>
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

/// On paper only: which plan this is; and that it is not whole where the browser's own menu prints it.
fn foot(book: &BookState, plan: &PlanView, words: &Words) -> Html {
    let day = book.overview.as_ref().map_or(0, |overview| overview.as_of);
    let said = Said::new("plan-foot")
        .text("fingerprint", &plan.fingerprint)
        .with("day", Parameter::Date(day));
    let is_folded = plan.bands.iter().any(|band| !band.whole);
    html! {
        <>
            <p class="plan-foot">{ words.say(&said) }</p>
            <p class="plan-folded" hidden={!is_folded}>{ words.get("plan-folded") }</p>
        </>
    }
}

/// To the explanation of somebody's place.
pub(super) fn why(person: &str, treatment: &str) -> Route {
    Route::why(person, Some(treatment))
}
