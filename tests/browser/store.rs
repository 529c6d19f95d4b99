//! What the browser keeps: a lost first copy comes back from the second, and a store that is
//! empty and should not be is said.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::Spec;
use super::sample::saved;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "a store that was lost comes back from its mirror, and a lost mirror too is said",
    run,
};

const DELETE_FIRST: &str = "\
    const gone = (factory, name) => new Promise((go, stop) => { \
      const request = factory.deleteDatabase(name); \
      request.onsuccess = go; request.onerror = stop; request.onblocked = stop; });\
    await gone(indexedDB, 'precedence');";

const DELETE_MIRROR: &str = "\
    if (navigator.storageBuckets) { \
      const bucket = await navigator.storageBuckets.open('precedence-mirror'); \
      await gone(bucket.indexedDB, 'precedence'); \
    } else await gone(indexedDB, 'precedence-mirror');";

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    browser.open_sample()?;
    browser.wait_for_text("30 of 30")?;
    browser.click("Reception: one more")?;
    browser.wait_for_text("31 of 31")?;
    saved(browser)?;

    in_worker(browser, DELETE_FIRST)?;
    browser.reload()?;
    browser.wait_for_text("came back from the second copy")?;
    browser.wait_for_text("31 of 31")?;
    saved(browser)?;

    // The copy was put back in its first place: the mirror alone may go now.
    in_worker(
        browser,
        &format!("{}{DELETE_MIRROR}", before_deleting(DELETE_FIRST)),
    )?;
    browser.reload()?;
    browser.wait_for_text("31 of 31")?;
    saved(browser)?;

    in_worker(browser, &format!("{DELETE_FIRST}{DELETE_MIRROR}"))?;
    browser.reload()?;
    browser.wait_for_text("and now the store is empty")?;
    let stored = in_worker(
        browser,
        "const open = await new Promise((go) => { \
           const request = indexedDB.open('precedence', 1); request.onsuccess = () => go(request.result); });\
         const n = await new Promise((go) => { \
           const request = open.transaction('labels').objectStore('labels').count(); \
           request.onsuccess = () => go(request.result); });\
         open.close(); return n;",
    )?;
    ensure!(stored == 0, "nothing was written over it: {stored}");
    Ok(())
}

/// Runs the body of a function where the store is: on `file://` WebKit gives the page itself
/// another one than its worker.
fn in_worker(browser: &mut Browser, body: &str) -> Result<Value> {
    let script = "\
        const text = `(async () => { ${arguments[0]} })().then(\
          (value) => postMessage({ value }), (error) => postMessage({ error: String(error) }))`;\
        const worker = new Worker(URL.createObjectURL(new Blob([text])));\
        const said = await new Promise((go) => { worker.onmessage = (event) => go(event.data); });\
        worker.terminate();\
        if (said.error) throw said.error;\
        return said.value;";
    browser.script_async(script, &[json!(body)])
}

/// The helper of a script without its last statement.
fn before_deleting(script: &str) -> &str {
    script
        .split("await gone(indexedDB")
        .next()
        .unwrap_or_default()
}
