//! The sample plan file that the build puts into the page.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The bytes of the sample; `None` where the page was built without it.
pub(crate) async fn sample() -> Option<Vec<u8>> {
    let house = Reflect::get(&js_sys::global(), &JsValue::from_str("__precedence")).ok()?;
    let unpack = Reflect::get(&house, &JsValue::from_str("sample")).ok()?;
    let promise = unpack.dyn_into::<Function>().ok()?.call0(&house).ok()?;
    let bytes = JsFuture::from(promise.dyn_into::<Promise>().ok()?)
        .await
        .ok()?;
    Some(bytes.dyn_into::<Uint8Array>().ok()?.to_vec())
}
