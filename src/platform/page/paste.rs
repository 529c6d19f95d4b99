//! Pasting: a table copied from a spreadsheet or a web page.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use yew::{Callback, NodeRef};

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

/// Hears a paste while a node itself has the focus; nobody else hears of it.
pub(crate) fn on_paste_into(node: &NodeRef, heard: Callback<String>) -> Option<EventListener> {
    let target = node.cast::<web_sys::Element>()?;
    let node = node.clone();
    Some(EventListener::new_with_options(
        &target,
        "paste",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            if !super::element::is_target(&node, event) {
                return;
            }
            if let Some(text) = carried(event, "text/plain").filter(|text| !text.is_empty()) {
                event.prevent_default();
                event.stop_propagation();
                heard.emit(text);
            }
        },
    ))
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
