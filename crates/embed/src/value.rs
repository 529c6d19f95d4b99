//! Values and errors across the border to JavaScript.

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use words::{Language, Said, Words};

/// A value as a plain object.
pub(crate) fn encode(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(JsValue::from)
}

/// An object as a value.
pub(crate) fn decode<T: DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(JsValue::from)
}

/// An `Error` with a `code`.
pub(crate) fn error(code: &str, detail: &str) -> JsValue {
    let message = if detail.is_empty() {
        code.to_owned()
    } else {
        format!("{code}: {detail}")
    };
    coded(code, &message)
}

/// A refusal of the session, said in English.
pub(crate) fn refused(said: &Said) -> JsValue {
    let words = Words::new(Language::En, book::Currency::RUB);
    coded(&said.code, &words.say(said))
}

fn coded(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // An `Error` that has just been made takes any property.
    let _set = js_sys::Reflect::set(&error, &JsValue::from_str("code"), &JsValue::from_str(code));
    error.unchecked_into()
}
