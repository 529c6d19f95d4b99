//! A database of the browser with two drawers: short labels, and the bodies they are about.
//!
//! Knows keys, texts and bytes, not what they mean. Writing compares and puts in one strict
//! transaction, and is done only when the browser says `complete`: a full disk fails after
//! `put` has succeeded.

mod binding;
mod place;

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::timer;
use binding::{Database, Request, Transaction};
pub(crate) use place::Place;

const LABELS: &str = "labels";
const BODIES: &str = "bodies";
const OPEN_LIMIT_MS: u32 = 5_000;
const WORK_LIMIT_MS: u32 = 20_000;

/// Why the browser did not do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The disk, or what this page may use of it, is full.
    Full,
    /// The connection was closed under us; opening again may help.
    Closed,
    /// The browser does not answer.
    Silent,
    /// Anything else, in the browser's own words.
    Other(String),
}

/// A label with its key.
pub(crate) type Label = (String, String);

/// An open database.
#[derive(Debug)]
pub(crate) struct Cabinet {
    database: Database,
    _bucket: JsValue,
}

impl Cabinet {
    /// Opens, or makes, the database at a place.
    ///
    /// # Errors
    /// The browser refuses storage, or there is no such place in it.
    pub(crate) async fn open(place: Place) -> Result<Self, Trouble> {
        let site = place.site().await?;
        let request = site
            .factory
            .open(site.name, 1)
            .map_err(|error| trouble(&error))?;
        let made = {
            let request = Request::from(request.clone());
            Closure::once(move |_: JsValue| make_drawers(&request))
        };
        request.set_onupgradeneeded(made.as_ref().unchecked_ref());
        let database: Database = answer(&request, OPEN_LIMIT_MS).await?.unchecked_into();
        // Another tab with a later version of the page must not wait for this one.
        let close = {
            let database = database.clone();
            Closure::once_into_js(move |_: JsValue| database.close())
        };
        database.set_onversionchange(close.unchecked_ref());
        Ok(Self {
            database,
            _bucket: site.bucket,
        })
    }

    /// All labels.
    pub(crate) async fn labels(&self) -> Result<Vec<Label>, Trouble> {
        let transaction = self.begin("readonly")?;
        labels_in(&transaction).await
    }

    /// A body by its key.
    pub(crate) async fn body(&self, key: &str) -> Result<Option<Vec<u8>>, Trouble> {
        let transaction = self.begin("readonly")?;
        let found = answer(&transaction.drawer(BODIES)?.get(key)?, WORK_LIMIT_MS).await?;
        Ok(found
            .dyn_into::<Uint8Array>()
            .ok()
            .map(|bytes| bytes.to_vec()))
    }

    /// Puts a body under a key if `decide`, given all labels as they are in this very
    /// transaction, gives the label to put with it. Gives the label that was put.
    pub(crate) async fn put(
        &self,
        key: &str,
        body: &[u8],
        decide: impl FnOnce(&[Label]) -> Option<String>,
    ) -> Result<Option<String>, Trouble> {
        let transaction = self.begin("readwrite")?;
        let done = Done::of(&transaction);
        let labels = labels_in(&transaction).await?;
        let Some(label) = decide(&labels) else {
            return Ok(None);
        };
        transaction
            .drawer(LABELS)?
            .put(&JsValue::from_str(&label), key)?;
        transaction
            .drawer(BODIES)?
            .put(&Uint8Array::from(body), key)?;
        done.wait().await?;
        Ok(Some(label))
    }

    /// Empties both drawers.
    pub(crate) async fn clear(&self) -> Result<(), Trouble> {
        let transaction = self.begin("readwrite")?;
        let done = Done::of(&transaction);
        transaction.drawer(LABELS)?.clear()?;
        transaction.drawer(BODIES)?.clear()?;
        done.wait().await
    }

    fn begin(&self, mode: &str) -> Result<Transaction, Trouble> {
        let strict = Object::new();
        // A plain object takes any property.
        let _ = Reflect::set(
            &strict,
            &JsValue::from_str("durability"),
            &JsValue::from_str("strict"),
        );
        let drawers = Array::of2(&JsValue::from_str(LABELS), &JsValue::from_str(BODIES));
        Ok(self.database.transaction(&drawers, mode, &strict)?)
    }
}

impl Drop for Cabinet {
    fn drop(&mut self) {
        self.database.close();
    }
}

fn make_drawers(request: &Request) {
    if let Ok(database) = request.result() {
        let database: Database = database.unchecked_into();
        for drawer in [LABELS, BODIES] {
            // A drawer that cannot be made fails the opening, which is told.
            let _ = database.create_object_store(drawer);
        }
    }
}

async fn labels_in(transaction: &Transaction) -> Result<Vec<Label>, Trouble> {
    let drawer = transaction.drawer(LABELS)?;
    // Both are asked before either is awaited; the answers come in order.
    let (keys, labels) = (drawer.get_all_keys()?, drawer.get_all()?);
    let keys = answer(&keys, WORK_LIMIT_MS);
    let labels = answer(&labels, WORK_LIMIT_MS);
    let (keys, labels) = (Array::from(&keys.await?), Array::from(&labels.await?));
    Ok(keys
        .iter()
        .zip(labels.iter())
        .filter_map(|(key, label)| Some((key.as_string()?, label.as_string()?)))
        .collect())
}

/// What a request is answered with.
///
/// The listeners are set at once, before the future is first polled.
fn answer(
    request: &Request,
    limit_ms: u32,
) -> impl Future<Output = Result<JsValue, Trouble>> + use<> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(&resolve);
        request.set_onerror(&reject);
    });
    let request = request.clone();
    async move {
        match timer::within(limit_ms, &promise).await {
            None => Err(Trouble::Silent),
            Some(Ok(_)) => Ok(request.result()?),
            Some(Err(_)) => Err(trouble(&request.error())),
        }
    }
}

/// The end of a transaction, listened for from its beginning.
struct Done {
    transaction: Transaction,
    promise: Promise,
    settled: JsFuture,
}

impl Done {
    fn of(transaction: &Transaction) -> Self {
        let promise = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(&resolve);
            transaction.set_onabort(&reject);
        });
        // Takes the rejection even if nobody comes to wait for it.
        let settled = JsFuture::from(promise.clone());
        Self {
            transaction: transaction.clone(),
            promise,
            settled,
        }
    }

    async fn wait(self) -> Result<(), Trouble> {
        drop(self.settled);
        match timer::within(WORK_LIMIT_MS, &self.promise).await {
            None => Err(Trouble::Silent),
            Some(Ok(_)) => Ok(()),
            Some(Err(_)) => Err(trouble(&self.transaction.error())),
        }
    }
}

fn trouble(error: &JsValue) -> Trouble {
    let text = |name: &str| {
        Reflect::get(error, &JsValue::from_str(name))
            .ok()
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    };
    match text("name").as_str() {
        "QuotaExceededError" => Trouble::Full,
        "InvalidStateError" => Trouble::Closed,
        name => Trouble::Other(format!("{name} {}", text("message"))),
    }
}

impl From<JsValue> for Trouble {
    fn from(error: JsValue) -> Self {
        trouble(&error)
    }
}
