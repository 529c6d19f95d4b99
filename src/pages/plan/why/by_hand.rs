//! Decisions by hand: a pin or an exclusion, always with a reason and a name; and the explanation
//! to copy.

use std::rc::Rc;

use session::Edit;
use session::view::WhyView;
use words::{Said, Words};
use yew::prelude::*;

use crate::components::{Glyph, Icon};
use crate::hooks::{use_desk, use_edit, use_settings, use_words};
use crate::platform::page::element;
use crate::queries::explanation;
use crate::state::{Action, SettingsChange};

/// What is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Decision {
    Pin,
    Exclude,
    ExcludeFromAll,
}

/// See [`ByHand`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ByHandProps {
    pub(crate) why: Rc<WhyView>,
}

/// The section.
#[component]
pub(crate) fn ByHand(props: &ByHandProps) -> Html {
    let (words, desk) = (use_words(), use_desk());
    let why = &props.why;
    let copy = {
        let (why, words) = (Rc::clone(why), words.clone());
        Callback::from(move |_: MouseEvent| desk.copy(explanation::text(&why, &words)))
    };
    html! {
        <section class="dr-sec stack">
            <h3>{ words.get("why-by-hand") }</h3>
            <Standing why={why.clone()} />
            <div hidden={why.pinned.is_some() || why.excluded.is_some()}>
                <Decide why={why.clone()} />
            </div>
            <div class="rowx wrap">
                <button type="button" class="btn" data-kind="quiet" onclick={copy}>
                    <Icon glyph={Glyph::Copy} />{ words.get("why-copy") }
                </button>
            </div>
        </section>
    }
}

/// What was decided before, and how to withdraw it.
#[component]
fn Standing(props: &ByHandProps) -> Html {
    let (words, edit) = (use_words(), use_edit());
    let why = &props.why;
    let unpin = Edit::Unpin {
        treatment: why.treatment.clone(),
        unit: why.id.clone(),
    };
    let line = |key: &str, reason: &str, act: &str, change: Edit| {
        html! {
            <div class="rowx wrap spread">
                <span class="data">{ words.say(&Said::new(key).text("reason", reason)) }</span>
                <button type="button" class="btn" data-size="s" onclick={edit.reform(move |_: MouseEvent| change.clone())}>
                    { words.get(act) }
                </button>
            </div>
        }
    };
    html! {
        <div class="stack-s">
            if let Some(reason) = &why.pinned {
                { line("hand-pinned", reason, "hand-unpin", unpin) }
            }
            if let Some(reason) = &why.excluded {
                { line("hand-excluded", reason, "hand-readmit", readmit(why)) }
            }
        </div>
    }
}

/// An exclusion may be from one treatment or from all: the session's own way in knows which.
fn readmit(why: &WhyView) -> Edit {
    let mut offered = why.ways.iter().filter_map(|way| way.edit.as_ref());
    let known = offered
        .find(|edit| matches!(edit, Edit::Readmit { .. }))
        .cloned();
    known.unwrap_or_else(|| Edit::Readmit {
        treatment: Some(why.treatment.clone()),
        unit: why.id.clone(),
    })
}

/// The form of a new decision.
#[component]
fn Decide(props: &ByHandProps) -> Html {
    let (words, edit, desk, settings) = (use_words(), use_edit(), use_desk(), use_settings());
    let chosen = use_state(|| Decision::Pin);
    let reason = use_state(String::new);
    let why = &props.why;
    let typed = {
        let reason = reason.setter();
        Callback::from(move |event: InputEvent| reason.set(element::value(&event)))
    };
    let named = Callback::from(move |event: InputEvent| {
        desk.act(Action::Settings(SettingsChange::Author(element::value(
            &event,
        ))));
    });
    let empty = reason.trim().is_empty() || settings.author.trim().is_empty();
    let decide = {
        let (why, reason, chosen) = (Rc::clone(why), reason.clone(), *chosen);
        let edit = edit.clone();
        Callback::from(move |_: MouseEvent| {
            edit.emit(made(&why, chosen, reason.trim().to_owned()));
            reason.set(String::new());
        })
    };
    let option = |decision: Decision| {
        let set = chosen.setter();
        html! {
            <label class="check">
                <input
                    type="radio"
                    name="by-hand"
                    checked={*chosen == decision}
                    onchange={move |_: Event| set.set(decision)}
                />
                <span>{ words.say(&said(why, decision, &words)) }</span>
            </label>
        }
    };
    let act = if *chosen == Decision::Pin {
        "hand-do-pin"
    } else {
        "hand-do-exclude"
    };
    html! {
        <div class="stack">
            <div class="field">
                <label for="by-hand-reason">
                    { words.get("reason") }{ " " }<span class="req">{ words.get("required") }</span>
                </label>
                <textarea
                    class="area"
                    id="by-hand-reason"
                    rows="2"
                    placeholder={words.get("hand-placeholder")}
                    value={(*reason).clone()}
                    oninput={typed}
                />
                <span class="hint">{ words.get("hand-hint") }</span>
            </div>
            <div class="field">
                <label for="by-hand-author">
                    { words.get("settings-author") }{ " " }<span class="req">{ words.get("required") }</span>
                </label>
                <input
                    class="input"
                    id="by-hand-author"
                    autocomplete="name"
                    value={settings.author.clone()}
                    oninput={named}
                />
            </div>
            <div class="stack-s" role="radiogroup" aria-label={words.get("why-by-hand")}>
                { option(Decision::Pin) }
                { option(Decision::Exclude) }
                { option(Decision::ExcludeFromAll) }
            </div>
            <div>
                <button type="button" class="btn" disabled={empty} onclick={decide}>
                    { words.say(&Said::new(act).text("name", &why.name)) }
                </button>
            </div>
        </div>
    }
}

fn said(why: &WhyView, decision: Decision, words: &Words) -> Said {
    let treatment = words.choose(&why.treatment_name.en, &why.treatment_name.ru);
    let said = match (decision, &why.would_displace) {
        (Decision::Pin, Some(name)) if !why.holds_it => {
            Said::new("hand-pin-in-place").text("name", name)
        }
        (Decision::Pin, _) => Said::new("hand-pin"),
        (Decision::Exclude, _) => Said::new("hand-exclude"),
        (Decision::ExcludeFromAll, _) => Said::new("hand-exclude-all"),
    };
    said.text("treatment", treatment)
}

fn made(why: &WhyView, decision: Decision, reason: String) -> Edit {
    let (treatment, unit) = (why.treatment.clone(), why.id.clone());
    match decision {
        Decision::Pin => Edit::Pin {
            treatment,
            unit,
            reason,
        },
        Decision::Exclude => Edit::Exclude {
            treatment: Some(treatment),
            unit,
            reason,
        },
        Decision::ExcludeFromAll => Edit::Exclude {
            treatment: None,
            unit,
            reason,
        },
    }
}
