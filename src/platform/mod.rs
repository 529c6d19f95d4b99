//! The only door to the browser: clock, storage, locks, files, clipboard.
//!
//! What only a window has is in [`page`]; the rest works in the page and in its worker alike.

pub(crate) mod cabinet;
pub(crate) mod channel;
pub(crate) mod console;
pub(crate) mod ids;
pub(crate) mod lock;
pub(crate) mod page;
pub(crate) mod port;
pub(crate) mod timer;

/// Whether this runs in a worker (and not in a window or natively).
pub(crate) fn in_worker() -> bool {
    cfg!(target_arch = "wasm32") && web_sys::window().is_none()
}
