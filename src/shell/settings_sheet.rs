//! Who sits here, in which language and light. Kept by this browser, not in the book.

use words::Language;
use yew::prelude::*;

use crate::components::{Choice, Dialog, Segmented};
use crate::hooks::{use_desk, use_settings, use_words};
use crate::platform::page::element;
use crate::state::{Action, SettingsChange, Theme};

/// The dialog.
#[component]
pub(crate) fn SettingsSheet() -> Html {
    let (words, desk, settings) = (use_words(), use_desk(), use_settings());
    let close = {
        let desk = desk.clone();
        Callback::from(move |()| desk.act(Action::Show(None)))
    };
    let forget = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.forget())
    };
    let change = Callback::from(move |change: SettingsChange| desk.act(Action::Settings(change)));
    let author = change.reform(|event: InputEvent| SettingsChange::Author(element::value(&event)));
    let speak = change.reform(|id: AttrValue| SettingsChange::Language(Language::of_tag(&id)));
    let wear = change.reform(|id: AttrValue| SettingsChange::Theme(Theme::of_id(&id)));
    let single = change.reform(|event: Event| SettingsChange::SingleKeys(element::checked(&event)));
    html! {
        <Dialog label={words.get("settings-title")} on_close={close.clone()}>
            <header><h2>{ words.get("settings-title") }</h2></header>
            <div class="body stack">
                <div class="field">
                    <label for="author">{ words.get("settings-author") }</label>
                    <input class="input" id="author" autocomplete="name" value={settings.author.clone()} oninput={author} />
                    <span class="hint">{ words.get("settings-author-hint") }</span>
                </div>
                <div class="field">
                    <span class="label">{ words.get("language") }</span>
                    <span>
                        <Segmented label={words.get("language")} choices={languages()} chosen={settings.language.tag()} on_choose={speak} />
                    </span>
                </div>
                <div class="field">
                    <span class="label">{ words.get("theme") }</span>
                    <span>
                        <Segmented
                            label={words.get("theme")}
                            choices={Theme::ALL.map(|theme| Choice::new(theme.id(), words.get(&format!("theme-{}", theme.id())))).to_vec()}
                            chosen={settings.theme.id()}
                            on_choose={wear}
                        />
                    </span>
                </div>
                <label class="check switch">
                    <input type="checkbox" role="switch" checked={settings.single_keys} onchange={single} />
                    { words.get("keys-single") }
                </label>
                <div class="field">
                    <span>
                        <button type="button" class="btn" data-kind="danger" data-size="s" onclick={forget}>
                            { words.get("settings-forget") }
                        </button>
                    </span>
                    <span class="hint">{ words.get("settings-forget-hint") }</span>
                </div>
            </div>
            <footer>
                <button type="button" class="btn" onclick={close.reform(|_: MouseEvent| ())}>{ words.get("close") }</button>
            </footer>
        </Dialog>
    }
}

/// The two languages, each by its own name.
pub(crate) fn languages() -> Vec<Choice> {
    let named = |language: Language, name: &'static str| Choice {
        id: language.tag().into(),
        label: name.into(),
        lang: Some(language.tag()),
    };
    vec![
        named(Language::En, "English"),
        named(Language::Ru, "Русский"),
    ]
}
