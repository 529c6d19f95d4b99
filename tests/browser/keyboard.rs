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
    )?;
    policy(browser)
}

/// A condition goes out of its group, into it again, and up; keys of the order change places.
fn policy(browser: &mut Browser) -> Result<()> {
    let depth = |node: u32, depth: u32| {
        format!("document.querySelector('#node-{node}')?.dataset.depth === '{depth}'")
    };
    browser.open("#/policy?treatment=reception")?;
    browser.wait_for("the rule", "document.querySelector('#node-10')")?;
    browser.script("document.querySelector('#node-4').focus()", &[])?;
    browser.press("Alt+ArrowLeft")?;
    browser.wait_for("a condition out of its group", &depth(6, 1))?;
    browser.wait_for(
        "the focus with it",
        "document.activeElement?.id === 'node-6'",
    )?;
    browser.press("Alt+ArrowRight")?;
    browser.wait_for("the condition in the group", &depth(6, 2))?;
    browser.press("ArrowLeft")?;
    browser.wait_for("its group", "document.activeElement?.id === 'node-3'")?;
    browser.press("ArrowLeft")?;
    browser.wait_for("the group folded", "!document.querySelector('#node-4')")?;
    browser.press("ArrowRight")?;
    browser.wait_for("the group open", "document.querySelector('#node-4')")?;
    browser.script("document.querySelector('#key-1').focus()", &[])?;
    browser.press("Alt+ArrowUp")?;
    browser.wait_for(
        "the second key first",
        "/Client since/.test(document.querySelector('#key-0')?.textContent ?? '')",
    )?;
    browser.press("Control+z")?;
    browser.press("Control+z")?;
    browser.press("Control+z")?;
    browser.wait_for(
        "all as it was",
        &format!(
            "{} && /Revenue/.test(document.querySelector('#key-0').textContent)",
            depth(4, 2)
        ),
    )
}
