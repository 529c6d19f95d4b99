//! A fact that is edited where it stands. Enter or leaving keeps what was typed, Esc returns.
//! What is refused stays in the field with the reason beneath; the last good value goes on.

use session::view::{Cell, Fact};
use session::{Edit, Request, Response};
use words::{Said, Words};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::super::cell::{choices, shown, typing};
use crate::components::unique;
use crate::hooks::{use_desk, use_settings, use_words};
use crate::platform::page::element;
use crate::state::ToastKind;

/// See [`FactField`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FactFieldProps {
    pub(super) fact: Fact,
}

/// The name of a fact and its value.
#[component]
pub(super) fn FactField(props: &FactFieldProps) -> Html {
    let words = use_words();
    let id = use_memo((), |()| unique("fact"));
    let draft = use_state(|| None::<String>);
    let refused = use_state(|| None::<Said>);
    let fact = &props.fact;
    let shown = shown(&words, &fact.value);
    let keep = use_keep(fact.clone(), refused.clone(), draft.clone());
    let name = words.field(&fact.path);
    let value = match choices(&fact.kind, &fact.path) {
        _ if fact.table.is_empty() => {
            html! { <output class="fact-value" id={(*id).clone()}>{ or_none(&words, shown) }</output> }
        }
        Some(choices) => select(&words, &id, fact, choices, &keep),
        None => {
            let typing = typing(&words, &fact.value);
            typed(&id, &shown, &typing, &draft, &refused, &keep)
        }
    };
    html! {
        <div class="fact">
            <label for={(*id).clone()}>{ name }</label>
            { value }
            <p class="err" id={format!("{}-err", *id)} role="alert" hidden={refused.is_none()}>
                { refused.as_ref().map(|said| words.say(said)).unwrap_or_default() }
            </p>
        </div>
    }
}

/// Sends what was typed; the answer clears the draft or says what is wrong with it.
#[hook]
fn use_keep(
    fact: Fact,
    refused: UseStateHandle<Option<Said>>,
    draft: UseStateHandle<Option<String>>,
) -> Callback<String> {
    let (desk, author) = (use_desk(), use_settings().author.clone());
    Callback::from(move |text: String| {
        let Fact {
            table, id, field, ..
        } = fact.clone();
        let request = desk.edit_request(
            Edit::Cell {
                table,
                id,
                field,
                text,
            },
            &author,
        );
        let (desk, refused, draft) = (desk.clone(), refused.setter(), draft.setter());
        spawn_local(async move {
            match desk.engine.ask(Request::Edit(request)).await {
                Response::Refused(said) => refused.set(Some(said)),
                answer => {
                    refused.set(None);
                    draft.set(None);
                    if let Response::Edited { label, .. } = answer {
                        desk.toast(ToastKind::Edit, label);
                    }
                }
            }
        });
    })
}

/// `shown` at rest, `typing` as it is edited.
fn typed(
    id: &str,
    shown: &str,
    typing: &str,
    draft: &UseStateHandle<Option<String>>,
    refused: &UseStateHandle<Option<Said>>,
    keep: &Callback<String>,
) -> Html {
    let begun = {
        let (draft, typing) = (draft.clone(), typing.to_owned());
        Callback::from(move |_: FocusEvent| {
            if draft.is_none() {
                draft.set(Some(typing.clone()));
            }
        })
    };
    let input = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| draft.set(Some(element::value(&event))))
    };
    // What stands in the field counts, whichever way it came there.
    let done = {
        let (draft, refused, keep) = (draft.clone(), refused.clone(), keep.clone());
        let unchanged = [typing.to_owned(), shown.to_owned()];
        Callback::from(move |text: String| {
            if unchanged.contains(&text) {
                draft.set(None);
                refused.set(None);
            } else {
                keep.emit(text);
            }
        })
    };
    let keyed = {
        let (draft, refused, done, typing) = (
            draft.clone(),
            refused.clone(),
            done.clone(),
            typing.to_owned(),
        );
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => done.emit(element::value(&event)),
            // At rest the key is the drawer's.
            "Escape" if draft.as_deref().is_some_and(|text| text != typing) => {
                // Only what was typed goes; the drawer stays open.
                event.prevent_default();
                event.stop_propagation();
                draft.set(Some(typing.clone()));
                refused.set(None);
            }
            _ => {}
        })
    };
    html! {
        <input
            id={id.to_owned()}
            class="fact-value"
            type="text"
            title={shown.to_owned()}
            autocomplete="off"
            value={(**draft).clone().unwrap_or_else(|| shown.to_owned())}
            aria-invalid={refused.is_some().then_some("true")}
            aria-describedby={refused.is_some().then(|| format!("{id}-err"))}
            onfocus={begun}
            oninput={input}
            onkeydown={keyed}
            onblur={done.reform(|event: FocusEvent| element::value(&event))}
        />
    }
}

fn select(
    words: &Words,
    id: &str,
    fact: &Fact,
    choices: &[&'static str],
    keep: &Callback<String>,
) -> Html {
    let now = plain_choice(&fact.value);
    let is_flag = fact.kind == "flag";
    let mut options = vec![(
        String::new(),
        words.get(if is_flag { "unknown" } else { "empty-value" }),
    )];
    options.extend(choices.iter().map(|&choice| {
        (
            choice.to_owned(),
            if is_flag {
                words.get(choice)
            } else {
                words.choice(choice)
            },
        )
    }));
    // What the firm writes otherwise stays as it is.
    if options.iter().all(|(value, _)| *value != now) {
        options.push((now.clone(), now.clone()));
    }
    let chosen = keep.reform(|event: Event| element::value(&event));
    html! {
        <select class="fact-value" id={id.to_owned()} onchange={chosen}>
            for (value, label) in options {
                <option key={value.clone()} value={value.clone()} selected={value == now}>{ label }</option>
            }
        </select>
    }
}

fn plain_choice(value: &Cell) -> String {
    match value {
        Cell::Flag(true) => "yes".to_owned(),
        Cell::Flag(false) => "no".to_owned(),
        Cell::Choice(name) => name.clone(),
        _ => String::new(),
    }
}

fn or_none(words: &Words, text: String) -> String {
    if text.is_empty() {
        words.get("empty-value")
    } else {
        text
    }
}
