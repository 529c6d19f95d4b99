//! Asking the browser not to clear what this page keeps.

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    type Manager;
    #[wasm_bindgen(method, catch)]
    fn persist(this: &Manager) -> Result<Promise, JsValue>;
}

/// Asks to keep the storage of this page; after a gesture, and not waited for: in Firefox the
/// answer may never come, and the answer changes nothing here.
pub(crate) fn ask_to_persist() {
    let navigator = Reflect::get(&js_sys::global(), &JsValue::from_str("navigator"));
    let manager =
        navigator.and_then(|navigator| Reflect::get(&navigator, &JsValue::from_str("storage")));
    if let Ok(manager) = manager
        && !manager.is_undefined()
        && let Ok(asked) = manager.unchecked_ref::<Manager>().persist()
    {
        spawn_local(async move { drop(JsFuture::from(asked).await) });
    }
}
