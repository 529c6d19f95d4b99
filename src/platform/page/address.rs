//! The hash of the address: the only part of it the page writes.

use gloo::events::EventListener;
use yew::Callback;

/// The hash, with its `#`; empty if there is none.
pub(crate) fn hash() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Goes to a hash; `#/plan`. The change is heard by [`on_change`].
pub(crate) fn go(hash: &str) {
    if let Some(window) = web_sys::window() {
        // The setter fails for no hash; a page that cannot move stays where it is.
        let _ = window.location().set_hash(hash);
    }
}

/// Calls back after each change of the hash, until the listener is dropped.
pub(crate) fn on_change(heard: Callback<String>) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| {
        heard.emit(hash())
    }))
}
