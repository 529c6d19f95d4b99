//! New ids: random, so that two tabs and two colleagues never make the same one.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type Crypto;
    #[wasm_bindgen(method, catch, js_name = getRandomValues)]
    fn fill(this: &Crypto, bytes: &Uint8Array) -> Result<Uint8Array, JsValue>;
}

/// A seed for the id of a record: what stands behind the word of [`new`].
pub(crate) fn seed() -> String {
    let id = new("r");
    id.trim_start_matches("r-").to_owned()
}

/// An id of twelve random bytes in hexadecimal behind a word: `book-5f0c…`.
pub(crate) fn new(word: &str) -> String {
    let bytes = Uint8Array::new_with_length(12);
    // Every browser with WebAssembly has it; without, the clock still tells ids apart.
    let filled = Reflect::get(&js_sys::global(), &JsValue::from_str("crypto"))
        .ok()
        .filter(|crypto| !crypto.is_undefined())
        .is_some_and(|crypto| crypto.unchecked_ref::<Crypto>().fill(&bytes).is_ok());
    if !filled {
        return format!("{word}-{:x}", super::page::clock::now());
    }
    let digits: String = bytes
        .to_vec()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{word}-{digits}")
}
