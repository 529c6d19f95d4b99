//! Waiting, in a window and in a worker alike.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(then: &Function, milliseconds: u32, with: &JsValue) -> JsValue;
}

/// A promise of `with`, kept after a while.
fn later(milliseconds: u32, with: &JsValue) -> Promise {
    Promise::new(&mut |resolve, _| drop(set_timeout(&resolve, milliseconds, with)))
}

/// Waits.
pub(crate) async fn sleep(milliseconds: u32) {
    // A timer's promise is never rejected.
    let _ = JsFuture::from(later(milliseconds, &JsValue::UNDEFINED)).await;
}

/// Calls back once, later.
pub(crate) fn after(milliseconds: u32, then: impl FnOnce() + 'static) {
    spawn_local(async move {
        sleep(milliseconds).await;
        then();
    });
}

/// What a promise is settled with, or `None` if that takes longer.
pub(super) async fn within(
    milliseconds: u32,
    promise: &Promise,
) -> Option<Result<JsValue, JsValue>> {
    let late = JsValue::symbol(Some("late"));
    let race = Promise::race(&Array::of2(promise, &later(milliseconds, &late)));
    match JsFuture::from(race).await {
        Ok(value) if value == late => None,
        settled => Some(settled),
    }
}
