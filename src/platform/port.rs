//! The wire between the page and its worker: parcels of bytes, moved and not copied.
//!
//! The contract with the built page stands at the head of `xtask/src/page/bootstrap.js`.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    // The same names on a `Worker` and in a worker's global scope.
    type End;
    #[wasm_bindgen(method, catch, js_name = postMessage)]
    fn post(this: &End, message: &Array, moved: &Array) -> Result<(), JsValue>;
    #[wasm_bindgen(method, setter)]
    fn set_onmessage(this: &End, heard: Option<&Function>);
    #[wasm_bindgen(method, setter)]
    fn set_onerror(this: &End, heard: Option<&Function>);
    #[wasm_bindgen(method)]
    fn terminate(this: &End);
}

/// A message: its text, and files beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parcel {
    pub(crate) text: Vec<u8>,
    pub(crate) files: Vec<Vec<u8>>,
}

/// One end of the wire. Dropping the page's end stops the worker.
pub(crate) struct Port {
    end: End,
    ends_worker: bool,
    _heard: Closure<dyn FnMut(JsValue)>,
    failed: Closure<dyn FnMut(JsValue)>,
}

impl Port {
    /// Starts a worker. `heard` gets its parcels; `failed` hears, with the browser's own words,
    /// that it has crashed or could not start.
    ///
    /// # Errors
    /// Why there can be no worker.
    pub(crate) fn start(
        heard: impl FnMut(Parcel) + 'static,
        mut failed: impl FnMut(String) + 'static,
    ) -> Result<Self, String> {
        let worker = start_worker().map_err(|error| words_of(&error))?;
        let failed = Closure::new(move |event: JsValue| {
            prevent_default(&event);
            failed(words_of(&event));
        });
        let port = Self::new(worker.unchecked_into(), true, heard, failed);
        port.end
            .set_onerror(Some(port.failed.as_ref().unchecked_ref()));
        Ok(port)
    }

    /// In a worker: the way to its page.
    pub(crate) fn to_page(heard: impl FnMut(Parcel) + 'static) -> Self {
        let end = js_sys::global().unchecked_into();
        Self::new(end, false, heard, Closure::new(|_| {}))
    }

    fn new(
        end: End,
        ends_worker: bool,
        mut heard: impl FnMut(Parcel) + 'static,
        failed: Closure<dyn FnMut(JsValue)>,
    ) -> Self {
        let heard = Closure::new(move |event: JsValue| heard(unpack(&event)));
        end.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Self {
            end,
            ends_worker,
            _heard: heard,
            failed,
        }
    }

    /// Sends a parcel. `false`: the browser could not, for want of memory.
    pub(crate) fn post(&self, parcel: &Parcel) -> bool {
        let message = Array::new();
        let moved = Array::new();
        for bytes in std::iter::once(&parcel.text).chain(&parcel.files) {
            let bytes = Uint8Array::from(bytes.as_slice());
            moved.push(&bytes.buffer());
            message.push(&bytes);
        }
        self.end.post(&message, &moved).is_ok()
    }
}

impl std::fmt::Debug for Port {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Port")
            .field("ends_worker", &self.ends_worker)
            .finish_non_exhaustive()
    }
}

impl Drop for Port {
    fn drop(&mut self) {
        // The closures die with this port, so nothing may call them any more.
        self.end.set_onmessage(None);
        if self.ends_worker {
            self.end.set_onerror(None);
            self.end.terminate();
        }
    }
}

fn start_worker() -> Result<JsValue, JsValue> {
    let house = Reflect::get(&js_sys::global(), &JsValue::from_str("__precedence"))?;
    let start: Function = Reflect::get(&house, &JsValue::from_str("startWorker"))?.dyn_into()?;
    start.call0(&house)
}

fn unpack(event: &JsValue) -> Parcel {
    let message = Reflect::get(event, &JsValue::from_str("data")).unwrap_or_default();
    let message = Array::from(&message);
    let mut parts = message.iter().map(|part| Uint8Array::new(&part).to_vec());
    Parcel {
        text: parts.next().unwrap_or_default(),
        files: parts.collect(),
    }
}

fn prevent_default(event: &JsValue) {
    if let Ok(prevent) = Reflect::get(event, &JsValue::from_str("preventDefault"))
        && let Some(prevent) = prevent.dyn_ref::<Function>()
    {
        // Told here, it need not be told again in the console.
        let _ = prevent.call0(event);
    }
}

fn words_of(error: &JsValue) -> String {
    Reflect::get(error, &JsValue::from_str("message"))
        .ok()
        .and_then(|message| message.as_string())
        .unwrap_or_else(|| format!("{error:?}"))
}
