//! The strip of figures: cost, obligations, exceptions, reach.

use std::rc::Rc;

use session::Figure;
use session::view::PlanView;
use words::{Parameter, Said, Words};
use yew::prelude::*;

use crate::components::{Bar, BarPart};
use crate::hooks::use_words;
use crate::pages::counted::FigureButton;
use crate::platform::page::element;

/// See [`Figures`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct FiguresProps {
    pub(crate) plan: Rc<PlanView>,
}

/// The strip.
#[component]
pub(crate) fn Figures(props: &FiguresProps) -> Html {
    let words = use_words();
    let plan = &*props.plan;
    html! {
        <section class="figures" aria-label={words.get("screen-plan")}>
            { cost(plan, &words) }
            { unmet(plan, &words) }
            { exceptions(plan, &words) }
            { reached(plan, &words) }
        </section>
    }
}

fn cost(plan: &PlanView, words: &Words) -> Html {
    let mut parts: Vec<BarPart> = plan
        .bands
        .iter()
        .zip(&plan.costs_minor)
        .map(|(band, &n)| BarPart {
            n,
            ink: Some(band.ink),
            as_: None,
        })
        .collect();
    let money =
        |key: &str, minor: i64| words.say(&Said::new(key).with("sum", Parameter::Money(minor)));
    let (of, left) = plan.budget_minor.map_or_else(Default::default, |budget| {
        let left = budget - plan.cost_minor;
        parts.push(BarPart {
            n: left,
            ink: None,
            as_: Some("free"),
        });
        let said = if left < 0 {
            money("owed-over", -left)
        } else {
            money("owed-left", left)
        };
        (money("of-budget", budget), said)
    });
    html! {
        <div class="figure">
            <span class="k">{ words.get("figure-cost") }</span>
            <span class="v"><FigureButton figure={Figure::Paid}>{ words.money(plan.cost_minor) }</FigureButton>{ " " }<small>{ of }</small></span>
            <Bar {parts} />
            <span class="w">{ left }</span>
        </div>
    }
}

fn unmet(plan: &PlanView, words: &Words) -> Html {
    let (unmet, owed) = (plan.obligations_unmet, plan.obligations_owed);
    let parts = vec![
        BarPart {
            n: i64::from(owed.saturating_sub(unmet)),
            ..BarPart::default()
        },
        BarPart {
            n: i64::from(unmet),
            as_: Some("accent"),
            ink: None,
        },
    ];
    let n_ways = plan
        .shortfalls
        .iter()
        .map(|shortfall| shortfall.ways.len())
        .max()
        .unwrap_or(0);
    let to_ways = Callback::from(|_: MouseEvent| {
        element::reveal("owed");
        element::focus_id("owed");
    });
    let say = if unmet == 0 {
        "figure-unmet-none"
    } else {
        "figure-unmet-say"
    };
    html! {
        <div class="figure" hidden={owed == 0}>
            <span class="k">{ words.get("figure-unmet") }</span>
            <span class="v">
                <FigureButton figure={Figure::Unmet}>{ words.say(&Said::new("bare-count").count("n", unmet)) }</FigureButton>{ " " }
                <small><FigureButton figure={Figure::Owed}>{ words.count("figure-unmet-of", owed) }</FigureButton></small>
            </span>
            <Bar {parts} />
            <span class="w">
                { words.get(say) }
                if unmet > 0 && n_ways > 0 {
                    <>{ "; " }<button type="button" class="linkish nowrap" onclick={to_ways}>{ words.count("figure-ways", n_ways) }</button></>
                }
            </span>
        </div>
    }
}

fn exceptions(plan: &PlanView, words: &Words) -> Html {
    let n = |n: u32| words.say(&Said::new("bare-count").count("n", n));
    let pins = plan.n_pins.saturating_sub(plan.n_overrides);
    html! {
        <div class="figure">
            <span class="k">{ words.get("figure-exceptions") }</span>
            <span class="v">
                <FigureButton figure={Figure::Overrides}>{ n(plan.n_overrides) }{ " " }<small>{ words.count("figure-overrides", plan.n_overrides) }</small></FigureButton>
                <small>{ ", " }</small>
                <FigureButton figure={Figure::Pins}>{ n(pins) }{ " " }<small>{ words.count("figure-pins", pins) }</small></FigureButton>
            </span>
            <span class="w">
                { words.get(if plan.envy_free { "figure-fair" } else { "figure-unfair" }) }
                if plan.n_exclusions > 0 {
                    <>{ "; " }<FigureButton figure={Figure::Exclusions}>{ words.count("figure-excluded", plan.n_exclusions) }</FigureButton></>
                }
            </span>
        </div>
    }
}

fn reached(plan: &PlanView, words: &Words) -> Html {
    let without = plan.n_units.saturating_sub(plan.n_reached);
    let parts = vec![
        BarPart {
            n: i64::from(plan.n_reached),
            ..BarPart::default()
        },
        BarPart {
            n: i64::from(without),
            as_: Some("free"),
            ink: None,
        },
    ];
    html! {
        <div class="figure">
            <span class="k">{ words.get("figure-reached") }</span>
            <span class="v">
                <FigureButton figure={Figure::Reached}>{ words.say(&Said::new("bare-count").count("n", plan.n_reached)) }</FigureButton>{ " " }
                <small>{ words.count("figure-reached-of", plan.n_units) }</small>
            </span>
            <Bar {parts} />
            <span class="w">
                <FigureButton figure={Figure::Without}>{ words.count("figure-without", without) }</FigureButton>
                if plan.n_barred > 0 {
                    <>{ "; " }<FigureButton figure={Figure::Barred}>{ words.count("figure-barred", plan.n_barred) }</FigureButton></>
                }
            </span>
        </div>
    }
}
