//! Where a database lies: the first one, and a mirror that is not lost together with it.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::Trouble;
use super::binding::Factory;

#[wasm_bindgen]
extern "C" {
    type Buckets;
    #[wasm_bindgen(method, catch)]
    fn open(this: &Buckets, name: &str, options: &Object) -> Result<Promise, JsValue>;
}

/// One of the two places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    First,
    /// A second storage bucket where there are such (in Chromium databases of one bucket share
    /// a file and are lost together), else a second database.
    Mirror,
}

impl Place {
    /// The factory of this place and the name of the database in it.
    pub(super) async fn factory(self) -> Result<(Factory, &'static str), Trouble> {
        let own = member(&js_sys::global(), "indexedDB")?;
        match self {
            Self::First => Ok((own.unchecked_into(), "precedence")),
            Self::Mirror => match bucket().await {
                Some(bucket) => Ok((member(&bucket, "indexedDB")?.unchecked_into(), "precedence")),
                None => Ok((own.unchecked_into(), "precedence-mirror")),
            },
        }
    }
}

async fn bucket() -> Option<JsValue> {
    let navigator = member(&js_sys::global(), "navigator").ok()?;
    let buckets: Buckets = member(&navigator, "storageBuckets").ok()?.unchecked_into();
    let options = Object::new();
    // A plain object takes any property.
    let _ = Reflect::set(
        &options,
        &JsValue::from_str("durability"),
        &JsValue::from_str("strict"),
    );
    JsFuture::from(buckets.open("precedence-mirror", &options).ok()?)
        .await
        .ok()
}

fn member(of: &JsValue, name: &str) -> Result<JsValue, Trouble> {
    let found = Reflect::get(of, &JsValue::from_str(name))?;
    if found.is_undefined() || found.is_null() {
        return Err(Trouble::Other(format!("no {name}")));
    }
    Ok(found)
}
