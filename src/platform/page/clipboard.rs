//! Copying text.

use wasm_bindgen_futures::JsFuture;

/// Puts text on the clipboard. `false`: the browser refuses.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let promise = window.navigator().clipboard().write_text(text);
    JsFuture::from(promise).await.is_ok()
}
