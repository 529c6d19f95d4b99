//! The browser's console, for what only a developer can use.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Writes an error.
    #[wasm_bindgen(js_namespace = console)]
    pub(crate) fn error(text: &str);
}
