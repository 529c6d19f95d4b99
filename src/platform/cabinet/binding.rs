//! The few members of IndexedDB that a cabinet needs. Bound by hand, as web-sys keeps
//! `durability` behind an unstable flag.

use js_sys::{Array, Function, Object};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    pub(super) type Factory;
    #[wasm_bindgen(method, catch)]
    pub(super) fn open(this: &Factory, name: &str, version: u32) -> Result<OpenRequest, JsValue>;

    #[derive(Clone, Debug)]
    pub(super) type Request;
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_onsuccess(this: &Request, then: &Function);
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_onerror(this: &Request, then: &Function);
    #[wasm_bindgen(method, getter, catch)]
    pub(super) fn result(this: &Request) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter)]
    pub(super) fn error(this: &Request) -> JsValue;

    #[wasm_bindgen(extends = Request)]
    #[derive(Clone, Debug)]
    pub(super) type OpenRequest;
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_onupgradeneeded(this: &OpenRequest, then: &Function);

    #[derive(Clone, Debug)]
    pub(super) type Database;
    #[wasm_bindgen(method, catch, js_name = createObjectStore)]
    pub(super) fn create_object_store(this: &Database, name: &str) -> Result<Drawer, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(super) fn transaction(
        this: &Database,
        drawers: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<Transaction, JsValue>;
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_onversionchange(this: &Database, then: &Function);
    #[wasm_bindgen(method)]
    pub(super) fn close(this: &Database);

    #[derive(Clone, Debug)]
    pub(super) type Transaction;
    #[wasm_bindgen(method, catch, js_name = objectStore)]
    pub(super) fn drawer(this: &Transaction, name: &str) -> Result<Drawer, JsValue>;
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_oncomplete(this: &Transaction, then: &Function);
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_onabort(this: &Transaction, then: &Function);
    #[wasm_bindgen(method, getter)]
    pub(super) fn error(this: &Transaction) -> JsValue;

    pub(super) type Drawer;
    #[wasm_bindgen(method, catch)]
    pub(super) fn get(this: &Drawer, key: &str) -> Result<Request, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getAll)]
    pub(super) fn get_all(this: &Drawer) -> Result<Request, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getAllKeys)]
    pub(super) fn get_all_keys(this: &Drawer) -> Result<Request, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(super) fn put(this: &Drawer, value: &JsValue, key: &str) -> Result<Request, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub(super) fn clear(this: &Drawer) -> Result<Request, JsValue>;
}
