//! Why it is so, and what clients read: in both languages, kept when the field is left.

use session::Edit;
use session::view::Both;
use words::Language;
use yew::prelude::*;

use crate::components::{Choice, Segmented};
use crate::hooks::{use_desk, use_settings, use_words};
use crate::platform::page::element;

/// See [`Texts`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct TextsProps {
    pub(crate) treatment: AttrValue,
    pub(crate) justification: Both,
    pub(crate) wording: Both,
}

/// The two texts.
#[component]
pub(crate) fn Texts(props: &TextsProps) -> Html {
    let (words, desk, author) = (use_words(), use_desk(), use_settings().author.clone());
    let language = use_state(|| words.language);
    let choices = Language::ALL.map(|other| Choice {
        id: other.tag().into(),
        label: other.tag().to_uppercase().into(),
        lang: Some(other.tag()),
    });
    let choose = {
        let language = language.clone();
        Callback::from(move |tag: AttrValue| language.set(Language::of_tag(&tag)))
    };
    let area = |text: &Both, label: &str, make: fn(String, String, String) -> Edit| {
        let (desk, author, before) = (desk.clone(), author.clone(), text.clone());
        let (treatment, language) = (props.treatment.to_string(), *language);
        let keep = move |event: Event| {
            let typed = element::value(&event);
            let (en, ru) = match language {
                Language::En => (typed, before.ru.clone()),
                Language::Ru => (before.en.clone(), typed),
            };
            desk.edit(make(treatment.clone(), en, ru), &author);
        };
        let value = match language {
            Language::En => text.en.clone(),
            Language::Ru => text.ru.clone(),
        };
        html! {
            <textarea class="area" rows="5" lang={language.tag()} aria-label={label.to_owned()} value={value} onchange={keep} />
        }
    };
    let (why, read) = (words.get("texts-why"), words.get("texts-clients-read"));
    let is_missing =
        props.justification.en.trim().is_empty() && props.justification.ru.trim().is_empty();
    html! {
        <section class="dr-sec stack">
            <div class="rowx spread">
                <span class="label"><b>{ &why }</b>{ " " }<span class="req">{ words.get("required") }</span></span>
                <Segmented label={words.get("language")} choices={choices.to_vec()} chosen={language.tag()} on_choose={choose} />
            </div>
            <div class="field">
                { area(&props.justification, &why, |treatment, en, ru| Edit::Justification { treatment, en, ru }) }
                if is_missing {
                    <span class="err">{ words.get("texts-why-missing") }</span>
                } else {
                    <span class="hint">{ words.get("texts-why-hint") }</span>
                }
            </div>
            <div class="field">
                <span class="label"><b>{ &read }</b></span>
                { area(&props.wording, &read, |treatment, en, ru| Edit::PublicWording { treatment, en, ru }) }
                <span class="hint">{ words.get("texts-clients-hint") }</span>
            </div>
        </section>
    }
}
