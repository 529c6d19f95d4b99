//! A treatment's name in both languages: Enter keeps, Esc leaves it as it was.

use session::view::Both;
use yew::prelude::*;

use crate::hooks::use_words;
use crate::platform::page::element;

/// See [`NameFields`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct NameFieldsProps {
    pub(crate) name: Both,
    /// What the button says.
    pub(crate) act: AttrValue,
    /// The name, or nothing if it was left.
    pub(crate) on_done: Callback<Option<Both>>,
}

/// Two fields and two buttons.
#[component]
pub(crate) fn NameFields(props: &NameFieldsProps) -> Html {
    let words = use_words();
    let name = use_state(|| props.name.clone());
    let can = !name.en.trim().is_empty() || !name.ru.trim().is_empty();
    let keep = {
        let (done, name) = (props.on_done.clone(), (*name).clone());
        Callback::from(move |()| {
            if can {
                done.emit(Some(name.clone()));
            }
        })
    };
    let leave = props.on_done.reform(|()| None);
    let keyed = {
        let (keep, leave) = (keep.clone(), leave.clone());
        Callback::from(move |event: KeyboardEvent| {
            match event.key().as_str() {
                "Enter" => keep.emit(()),
                "Escape" => leave.emit(()),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let field = |key: &str, lang: &'static str, value: &str, set: fn(&Both, String) -> Both| {
        let name = name.clone();
        let typed = move |event: InputEvent| name.set(set(&name, element::value(&event)));
        html! {
            <input
                class="input"
                data-size="s"
                {lang}
                autocomplete="off"
                aria-label={words.get(key)}
                placeholder={words.get(key)}
                value={value.to_owned()}
                oninput={typed}
                onkeydown={keyed.clone()}
            />
        }
    };
    html! {
        <div class="rowx wrap name-fields">
            { field("policy-treatment-name-en", "en", &name.en, |old, en| Both { en, ru: old.ru.clone() }) }
            { field("policy-treatment-name-ru", "ru", &name.ru, |old, ru| Both { en: old.en.clone(), ru }) }
            <button type="button" class="btn" data-size="s" disabled={!can} onclick={keep.reform(|_: MouseEvent| ())}>{ &props.act }</button>
            <button type="button" class="btn" data-size="s" data-kind="quiet" onclick={leave.reform(|_: MouseEvent| ())}>{ words.get("cancel") }</button>
        </div>
    }
}
