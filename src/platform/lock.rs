//! Web Locks: a name that one tab at a time can hold.
//!
//! Bound by hand, as web-sys keeps them behind an unstable flag.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    type Locks;
    #[wasm_bindgen(method, catch)]
    fn request(
        this: &Locks,
        name: &str,
        options: &Object,
        granted: &Function,
    ) -> Result<Promise, JsValue>;
}

/// How to ask for a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    /// Only if nobody holds it.
    IfFree,
    /// In the queue, for as long as it takes.
    Wait,
    /// At once: whoever holds it loses it.
    Steal,
}

/// What came of asking.
#[derive(Debug)]
pub(crate) enum Answer {
    /// Held until dropped.
    Held(Hold),
    Taken,
    /// This browser has no locks, or refuses them here.
    NoLocks,
}

/// A lock that is held. Dropping it lets the next one have it.
pub(crate) struct Hold {
    release: Function,
}

impl std::fmt::Debug for Hold {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hold")
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        // Resolving a promise cannot fail.
        let _ = self.release.call0(&JsValue::NULL);
    }
}

/// Asks for a lock. `lost` is called if it is held and another tab steals it.
pub(crate) async fn ask(name: &str, how: Ask, lost: impl FnOnce() + 'static) -> Answer {
    let Some(locks) = locks() else {
        return Answer::NoLocks;
    };
    let options = Object::new();
    let option = match how {
        Ask::IfFree => Some("ifAvailable"),
        Ask::Wait => None,
        Ask::Steal => Some("steal"),
    };
    if let Some(option) = option {
        // A plain object takes any property.
        let _ = Reflect::set(&options, &JsValue::from_str(option), &JsValue::TRUE);
    }
    // The browser holds the lock until the promise that its callback gives is settled.
    let release: Rc<RefCell<Option<Function>>> = Rc::default();
    let held = Promise::new(&mut |resolve, _| drop(release.borrow_mut().replace(resolve)));
    let Some(release) = release.take() else {
        return Answer::NoLocks;
    };
    let decided: Rc<RefCell<Option<Function>>> = Rc::default();
    let decision = Promise::new(&mut |resolve, _| drop(decided.borrow_mut().replace(resolve)));
    let Some(decide) = decided.take() else {
        return Answer::NoLocks;
    };
    let was_held = Rc::new(Cell::new(false));
    let granted = {
        let (decide, was_held) = (decide.clone(), Rc::clone(&was_held));
        Closure::once_into_js(move |lock: JsValue| {
            was_held.set(!lock.is_null());
            let _ = decide.call1(&JsValue::NULL, &JsValue::from_bool(!lock.is_null()));
            if lock.is_null() {
                JsValue::UNDEFINED
            } else {
                held.into()
            }
        })
    };
    let Ok(request) = locks.request(name, &options, granted.unchecked_ref()) else {
        return Answer::NoLocks;
    };
    spawn_local(async move {
        if JsFuture::from(request).await.is_err() {
            if was_held.get() {
                lost();
            } else {
                // Refused before anything was granted.
                let _ = decide.call1(&JsValue::NULL, &JsValue::UNDEFINED);
            }
        }
    });
    match JsFuture::from(decision)
        .await
        .ok()
        .and_then(|decision| decision.as_bool())
    {
        Some(true) => Answer::Held(Hold { release }),
        Some(false) => Answer::Taken,
        None => Answer::NoLocks,
    }
}

fn locks() -> Option<Locks> {
    let navigator = Reflect::get(&js_sys::global(), &JsValue::from_str("navigator")).ok()?;
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks")).ok()?;
    (!locks.is_undefined() && !locks.is_null()).then(|| locks.unchecked_into())
}
