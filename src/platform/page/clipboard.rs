//! Copying text, and tables that a document takes as such.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag};

#[wasm_bindgen]
extern "C" {
    type Clipboard;
    #[wasm_bindgen(method, catch, js_name = write)]
    fn write(this: &Clipboard, items: &Array) -> Result<js_sys::Promise, JsValue>;
}

/// Puts text on the clipboard. `false`: the browser refuses.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let promise = window.navigator().clipboard().write_text(text);
    JsFuture::from(promise).await.is_ok()
}

/// Puts a table on the clipboard as text and as HTML; as text only where a browser takes no
/// more. `false`: the browser refuses.
pub(crate) async fn copy_table(text: &str, html: &str) -> bool {
    let written = try_table(text, html);
    let is_written = match written {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    };
    is_written || copy(text).await
}

fn try_table(text: &str, html: &str) -> Option<js_sys::Promise> {
    let kinds = Object::new();
    for (kind, content) in [("text/plain", text), ("text/html", html)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = Array::of1(&JsValue::from_str(content));
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
        Reflect::set(&kinds, &JsValue::from_str(kind), &blob).ok()?;
    }
    let constructor: Function =
        Reflect::get(&js_sys::global(), &JsValue::from_str("ClipboardItem"))
            .ok()?
            .dyn_into()
            .ok()?;
    let item = Reflect::construct(&constructor, &Array::of1(&kinds)).ok()?;
    let clipboard = web_sys::window()?.navigator().clipboard();
    let clipboard: &Clipboard = clipboard.unchecked_ref();
    clipboard.write(&Array::of1(&item)).ok()
}
