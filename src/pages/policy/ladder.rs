//! The treatments in order of precedence: one Tab stop, arrows choose, Alt and arrows move.

use std::rc::Rc;

use session::view::{Both, PolicyView, Rung};
use session::{Edit, Figure};
use words::Words;
use yew::prelude::*;

use super::name_fields::NameFields;
use crate::components::{Bar, BarPart, Glyph, Icon, IconSize, moved};
use crate::hooks::{use_desk, use_settings, use_words};
use crate::pages::counted::FigureButton;
use crate::platform::page::element;
use crate::route::Route;

/// See [`Ladder`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct LadderProps {
    pub(crate) view: Rc<PolicyView>,
}

/// The ladder.
#[component]
pub(crate) fn Ladder(props: &LadderProps) -> Html {
    let (words, desk, author) = (use_words(), use_desk(), use_settings().author.clone());
    let view = &props.view;
    let go = {
        let (desk, view) = (desk.clone(), Rc::clone(view));
        Callback::from(move |at: usize| {
            if let Some(rung) = view.rungs.get(at) {
                desk.go(&Route::Policy {
                    treatment: Some(rung.treatment.clone()),
                });
                element::focus_id(&format!("rung-{at}"));
            }
        })
    };
    let keyed = {
        let (go, view, desk, author) = (go.clone(), Rc::clone(view), desk.clone(), author.clone());
        Callback::from(move |event: KeyboardEvent| {
            let at = view.selected as usize;
            let Some(next) = moved(&event.key(), at, view.rungs.len()) else {
                return;
            };
            event.prevent_default();
            if event.alt_key() {
                let treatment = view.rungs[at].treatment.clone();
                let to = u32::try_from(next).unwrap_or(0);
                desk.edit(Edit::MoveTreatment { treatment, to }, &author);
            } else {
                go.emit(next);
            }
        })
    };
    let adding = use_state(|| false);
    let begin = {
        let adding = adding.setter();
        move |_: MouseEvent| adding.set(true)
    };
    let added = {
        let (adding, desk, author) = (adding.setter(), desk.clone(), author.clone());
        Callback::from(move |name: Option<Both>| {
            adding.set(false);
            if let Some(Both { en, ru }) = name {
                desk.edit(Edit::AddTreatment { en, ru }, &author);
            }
        })
    };
    html! {
        <section class="ladder" aria-labelledby="ladder-head">
            <h3 id="ladder-head" class="dim">{ words.get("ladder-order") }</h3>
            <p class="gate">
                <Icon glyph={Glyph::Lock} size={IconSize::Small} />
                <span>{ words.get("ladder-gate") }{ " " }<span class="mute"><FigureButton figure={Figure::OptedOut}>{ words.count("n-people", view.n_opted_out) }</FigureButton></span></span>
            </p>
            <ol onkeydown={keyed}>
                for (at, rung) in view.rungs.iter().enumerate() {
                    <li key={rung.treatment.clone()} data-t={rung.ink.to_string()}>
                        { rung_button(&words, rung, at, at == view.selected as usize, &go) }
                    </li>
                }
            </ol>
            <div class="add-treatment no-print">
                if *adding {
                    <NameFields name={Both::default()} act={words.get("rule-add-it")} on_done={added} />
                } else {
                    <button type="button" class="btn" data-kind="quiet" onclick={begin}>
                        <Icon glyph={Glyph::Plus} />{ words.get("policy-add-treatment") }
                    </button>
                }
            </div>
            { total(&words, view) }
        </section>
    }
}

fn rung_button(
    words: &Words,
    rung: &Rung,
    at: usize,
    is_selected: bool,
    go: &Callback<usize>,
) -> Html {
    let go = go.clone();
    let cost = words.money(rung.cost_minor);
    html! {
        <button
            type="button"
            class="rung"
            id={format!("rung-{at}")}
            aria-pressed={is_selected.to_string()}
            tabindex={if is_selected { "0" } else { "-1" }}
            onclick={move |_| go.emit(at)}
        >
            <span class="no">{ at + 1 }</span>
            <span class="nm"><Icon glyph={Glyph::of_treatment(&rung.treatment)} />{ words.choose(&rung.name.en, &rung.name.ru) }</span>
            <span class="meta">{ words.say(&rung.meta) }</span>
            <span class="meta two"><span>{ words.count("n-qualify", rung.n_eligible) }</span><span>{ cost }</span></span>
        </button>
    }
}

fn total(words: &Words, view: &PolicyView) -> Html {
    let mut parts: Vec<BarPart> = view
        .costs_minor
        .iter()
        .zip(&view.rungs)
        .map(|(&n, rung)| BarPart {
            n,
            ink: Some(rung.ink),
            as_: None,
        })
        .collect();
    let left = view.budget_minor.map(|budget| budget - view.cost_minor);
    if let Some(left) = left {
        let as_ = Some(if left < 0 { "over" } else { "free" });
        parts.push(BarPart {
            n: left.abs(),
            ink: None,
            as_,
        });
    }
    let said = |key: &str, minor: i64| {
        words.say(&words::Said::new(key).with("sum", words::Parameter::Money(minor)))
    };
    html! {
        <div class="total">
            <span class="rowx spread"><span class="dim">{ words.get("ladder-total") }</span><b>{ words.money(view.cost_minor) }</b></span>
            <Bar parts={parts} />
            <span class="rowx spread small mute">
                if let (Some(budget), Some(left)) = (view.budget_minor, left) {
                    <span>{ said("of-budget", budget) }</span>
                    <span>{ said(if left < 0 { "budget-over" } else { "budget-left" }, left.abs()) }</span>
                }
            </span>
        </div>
    }
}
