//! All keys, and the switch for single letters.

use words::Words;
use yew::prelude::*;

use crate::commands;
use crate::components::Dialog;
use crate::hooks::{use_desk, use_settings, use_words};
use crate::platform::page::element;
use crate::state::{Action, SettingsChange};

/// Keys that belong to a place on the screen rather than to a command: their words.
const PLACES: [(&str, &str); 8] = [
    ("W", "keys-why"),
    ("P", "keys-pin"),
    ("↑ ↓ ← →", "keys-walk"),
    ("Enter", "keys-open"),
    ("↑ ↓", "keys-step"),
    ("Page ↑ ↓", "keys-leap"),
    ("Home End", "keys-limits"),
    ("Esc", "keys-close"),
];

/// The dialog.
#[component]
pub(crate) fn KeysSheet() -> Html {
    let (words, desk, settings) = (use_words(), use_desk(), use_settings());
    let close = {
        let desk = desk.clone();
        Callback::from(move |()| desk.act(Action::Show(None)))
    };
    let switch = Callback::from(move |event: Event| {
        desk.act(Action::Settings(SettingsChange::SingleKeys(
            element::checked(&event),
        )));
    });
    html! {
        <Dialog label={words.get("keys-title")} on_close={close.clone()} class="keys">
            <header><h2>{ words.get("keys-title") }</h2></header>
            <div class="body">
                <dl class="keylist">
                    { rows(&words) }
                </dl>
                <label class="check switch">
                    <input type="checkbox" role="switch" checked={settings.single_keys} onchange={switch} />
                    { words.get("keys-single") }
                </label>
            </div>
            <footer>
                <button type="button" class="btn" onclick={close.reform(|_: MouseEvent| ())}>{ words.get("close") }</button>
            </footer>
        </Dialog>
    }
}

fn rows(words: &Words) -> Html {
    let commands = commands::ALL.iter().flat_map(|command| {
        let name = words.say(&command.plain_name());
        command
            .keys
            .iter()
            .map(move |chord| (chord.shown(), name.clone()))
    });
    let places = PLACES
        .iter()
        .map(|(keys, key)| ((*keys).to_owned(), words.get(key)));
    html! {
        for (at, (keys, name)) in commands.chain(places).enumerate() {
            <div key={at}><dt><kbd>{ keys }</kbd></dt><dd>{ name }</dd></div>
        }
    }
}
