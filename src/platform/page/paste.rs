//! Pasting: a table copied from a spreadsheet or a web page.

use gloo::events::EventListener;
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use yew::Callback;

/// What was on the clipboard; either may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pasted {
    pub(crate) html: String,
    pub(crate) text: String,
}

/// Hears a paste anywhere in the window, except into a field, until the listener is dropped.
pub(crate) fn on_paste(heard: Callback<Pasted>) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "paste", move |event| {
        if super::element::typing() {
            return;
        }
        let of = |kind: &str| carried(event, kind).unwrap_or_default();
        let pasted = Pasted {
            html: of("text/html"),
            text: of("text/plain"),
        };
        if pasted != Pasted::default() {
            heard.emit(pasted);
        }
    }))
}

fn carried(event: &JsValue, kind: &str) -> Option<String> {
    let carrier = Reflect::get(event, &JsValue::from_str("clipboardData")).ok()?;
    let get: Function = Reflect::get(&carrier, &JsValue::from_str("getData"))
        .ok()?
        .dyn_into()
        .ok()?;
    get.call1(&carrier, &JsValue::from_str(kind))
        .ok()?
        .as_string()
}
