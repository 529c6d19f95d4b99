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
    /// Where databases of this place are opened.
    pub(super) async fn site(self) -> Result<Site, Trouble> {
        let own = member(&js_sys::global(), "indexedDB")?;
        let site = |factory: JsValue, name, bucket| Site {
            factory: factory.unchecked_into(),
            name,
            bucket,
        };
        Ok(match self {
            Self::First => site(own, "precedence", JsValue::UNDEFINED),
            Self::Mirror => match bucket().await {
                Some(bucket) => site(member(&bucket, "indexedDB")?, "precedence", bucket),
                None => site(own, "precedence-mirror", JsValue::UNDEFINED),
            },
        })
    }
}

/// Where a database is opened, and under which name.
pub(super) struct Site {
    pub(super) factory: Factory,
    pub(super) name: &'static str,
    /// To be kept for as long as the database: in Chromium transactions stop answering once the
    /// bucket's object has been collected.
    pub(super) bucket: JsValue,
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
