//! The plan by keyboard only: to a place, why, the next in rank, find anybody, all keys.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "the plan works by keyboard alone",
    run,
};

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    browser.open_sample()?;
    browser.open("#/plan")?;
    browser.wait_for_text("Reception")?;
    browser.script("document.querySelector('section.band .place').focus()", &[])?;
    let first = browser.focused()?;
    browser.press("ArrowRight")?;
    ensure!(
        browser.focused()? != first,
        "an arrow goes to the next place"
    );
    browser.press("Enter")?;
    browser.wait_for("the drawer", "document.querySelector('#drawer h2')")?;
    browser.press("Escape")?;
    browser.press("Control+k")?;
    browser.wait_for("the search", "document.activeElement?.matches('input')")?;
    browser.press("Escape")?;
    browser.wait_for(
        "the search closed",
        "!document.querySelector('dialog[open], .dialog')",
    )
}
