//! No missing feature makes a blank page: each is refused in turn, and from opening to saving a
//! copy all works; what is kept and what is not is said.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{Spec, altered};
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "each thing a browser may refuse is refused in turn, and the work goes on",
    run,
};

/// A feature, the script that takes it away, and what the page then says of saving.
const REFUSED: [(&str, &str, &str); 8] = [
    (
        "indexeddb-throws",
        "Object.defineProperty(self, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } });",
        "refused",
    ),
    (
        "indexeddb-absent",
        "Object.defineProperty(self, 'indexedDB', { value: undefined });",
        "refused",
    ),
    (
        "indexeddb-full",
        "IDBFactory.prototype.open = function () { const r = new EventTarget(); \
         Object.defineProperty(r, 'error', { value: new DOMException('full', 'QuotaExceededError') }); \
         setTimeout(() => r.onerror?.(new Event('error'))); return r; };",
        "refused",
    ),
    (
        "locks-absent",
        "Object.defineProperty(navigator, 'locks', { value: undefined });",
        "saved",
    ),
    (
        "channels-absent",
        "delete self.BroadcastChannel; delete globalThis.BroadcastChannel;",
        "saved",
    ),
    (
        "buckets-and-persist-absent",
        "Object.defineProperty(navigator, 'storageBuckets', { value: undefined }); \
         Object.defineProperty(navigator, 'storage', { value: undefined });",
        "saved",
    ),
    (
        "local-storage-throws",
        "if (self.document) Object.defineProperty(self, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } });",
        "saved",
    ),
    (
        "workers-throw",
        "self.Worker = class { constructor() { throw new DOMException('no', 'SecurityError') } };",
        "saved",
    ),
];

fn run(browser: &mut Browser) -> Result<()> {
    for (name, script, saved) in REFUSED {
        one(browser, name, script, saved).with_context(|| name.to_owned())?;
    }
    Ok(())
}

fn one(browser: &mut Browser, name: &str, script: &str, saved: &str) -> Result<()> {
    // What is made to be downloaded is held back, to be looked at.
    let hold = "if (self.document) { const make = URL.createObjectURL; \
                URL.createObjectURL = (blob) => { self.made = blob; return make.call(URL, blob); }; \
                HTMLAnchorElement.prototype.click = () => {}; }";
    browser.visit(&altered::page(name, &format!("{script}{hold}"))?)?;
    browser.open_sample()?;
    browser.wait_for_text("30 of 30")?;
    browser.click("Reception: one more")?;
    browser.wait_for_text("31 of 31")?;
    says_of_saving(browser, saved)?;
    if saved == "refused" {
        browser.wait_for_text("This browser keeps nothing.")?;
    }
    if name == "workers-throw" {
        browser.wait_for_text("refuses background work")?;
    }
    browser.script("delete self.made", &[])?;
    browser.press("Control+s")?;
    browser.wait_for("a copy to download", "self.made")?;
    let copy = browser.script_async("return await self.made.text()", &[])?;
    let copy: Value = serde_json::from_str(copy.as_str().unwrap_or_default())?;
    ensure!(
        copy["header"]["format"] == "precedence",
        "the copy is a plan file"
    );
    browser.click("Reception: one fewer")?;
    browser.wait_for_text("30 of 30")?;
    browser.drop_file(".page", "copy.precedence", copy.to_string().as_bytes())?;
    browser.wait_for_text("31 of 31")?;
    says_of_saving(browser, saved)
}

fn says_of_saving(browser: &mut Browser, saved: &str) -> Result<()> {
    browser.wait_for(
        &format!("the word '{saved}'"),
        &format!("document.querySelector('.saved').dataset.state === '{saved}'"),
    )
}
