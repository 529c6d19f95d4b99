//! Short texts between the tabs of this product. A hint only: WebKitGTK delivers none of them.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;

use super::timer;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = BroadcastChannel)]
    type Broadcast;
    #[wasm_bindgen(constructor, catch, js_class = "BroadcastChannel")]
    fn new(name: &str) -> Result<Broadcast, JsValue>;
    #[wasm_bindgen(method, catch, js_name = postMessage)]
    fn post(this: &Broadcast, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, setter)]
    fn set_onmessage(this: &Broadcast, heard: Option<&Function>);
    #[wasm_bindgen(method)]
    fn close(this: &Broadcast);
}

/// A channel to the other tabs. Closed when dropped.
pub(crate) struct Channel {
    broadcast: Broadcast,
    _heard: Closure<dyn FnMut(JsValue)>,
}

impl Channel {
    /// Joins a channel; `None` where the browser has none.
    pub(crate) fn join(name: &str, mut heard: impl FnMut(String) + 'static) -> Option<Self> {
        let broadcast = Broadcast::new(name).ok()?;
        let heard = Closure::new(move |event: JsValue| {
            let text = Reflect::get(&event, &JsValue::from_str("data")).unwrap_or_default();
            heard(text.as_string().unwrap_or_default());
        });
        broadcast.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Self {
            broadcast,
            _heard: heard,
        })
    }

    /// Tells the other tabs.
    pub(crate) fn tell(&self, text: &str) {
        // A hint that does not arrive is made good by looking.
        let _ = self.broadcast.post(text);
    }
}

impl std::fmt::Debug for Channel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Channel")
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.broadcast.set_onmessage(None);
        self.broadcast.close();
    }
}

/// Whether channels deliver at all, found by talking to oneself.
pub(crate) async fn delivers() -> bool {
    let name = super::ids::new("precedence-echo");
    let heard = std::rc::Rc::new(std::cell::Cell::new(false));
    let mark = std::rc::Rc::clone(&heard);
    let ear = Channel::join(&name, move |_| mark.set(true));
    let Some(mouth) = Channel::join(&name, |_| {}) else {
        return false;
    };
    mouth.tell("here");
    for _ in 0..10 {
        timer::sleep(30).await;
        if heard.get() {
            break;
        }
    }
    drop(ear);
    heard.get()
}
