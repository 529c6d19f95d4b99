//! Listening on the whole window, before any element does.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use yew::Callback;
use yew::events::{Event, KeyboardEvent};

/// Hears every key pressed in the window. The callback may prevent the default.
pub(crate) fn on_key(heard: Callback<KeyboardEvent>) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(
        &window,
        "keydown",
        options,
        move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                heard.emit(event.clone());
            }
        },
    ))
}

/// Hears an event anywhere in the window, on its way down.
pub(crate) fn on_window(name: &'static str, heard: Callback<Event>) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    Some(EventListener::new_with_options(
        &window,
        name,
        options,
        move |event| {
            heard.emit(event.clone());
        },
    ))
}
