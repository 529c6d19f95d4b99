//! What the page's own window can do: address, focus, style properties, files, clipboard, print.
//!
//! Small functions over web-sys, used by hooks and tasks. They know nothing of the app.

pub(crate) mod address;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod dialog;
pub(crate) mod document;
pub(crate) mod drag;
pub(crate) mod element;
pub(crate) mod files;
pub(crate) mod kept;
pub(crate) mod keys;
pub(crate) mod leaving;
pub(crate) mod paste;
pub(crate) mod sample;
pub(crate) mod scroll;
pub(crate) mod storage;

/// Whether this runs in a window with a document (and not in a worker or natively).
pub(crate) fn is_here() -> bool {
    cfg!(target_arch = "wasm32")
        && web_sys::window().is_some_and(|window| window.document().is_some())
}

/// The element the app is drawn into.
pub(crate) fn root() -> Option<web_sys::Element> {
    element::by_id("app")
}
