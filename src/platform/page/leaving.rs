//! When the page is put away: hidden, or left.

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Calls back whenever the page is shown (`true`) or hidden (`false`); being left is being hidden.
/// For as long as the page lives.
pub(crate) fn on_shown_or_hidden(heard: impl Fn(bool) + Clone + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Some(document) = window.document() {
        let heard = heard.clone();
        EventListener::new(&document, "visibilitychange", move |_| {
            let hidden = web_sys::window()
                .and_then(|window| window.document())
                .is_some_and(|document| document.hidden());
            heard(!hidden);
        })
        .forget();
    }
    EventListener::new(&window, "pagehide", move |_| heard(false)).forget();
}

/// Calls back when the browser puts the whole page aside to show it again without loading it
/// (`true`), and when it does show it (`false`). For as long as the page lives.
pub(crate) fn on_put_aside(heard: impl Fn(bool) + Clone + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    for (name, aside) in [("pagehide", true), ("pageshow", false)] {
        let heard = heard.clone();
        EventListener::new(&window, name, move |event| {
            let persisted = Reflect::get(event, &JsValue::from_str("persisted"));
            if persisted.is_ok_and(|persisted| persisted.is_truthy()) {
                heard(aside);
            }
        })
        .forget();
    }
}
