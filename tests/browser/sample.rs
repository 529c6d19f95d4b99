//! The main path: one click opens the sample, planned; a seat more goes to whom the page said; it
//! can be undone, and a reload keeps what was done.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "the sample opens planned, a seat more goes to the first in line, a reload keeps it",
    run,
};

const FIRST_BAND: &str = "section.band";

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    browser.open_sample()?;
    browser.open("#/plan")?;
    browser.wait_for_text("Reception")?;
    ensure!(
        browser.count(&format!("{FIRST_BAND} .place"))? >= 35,
        "30 places and those who wait"
    );
    let before = browser.text(".plan-foot")?;
    preview(browser)?;
    ensure!(
        browser.text(".plan-foot")? == before,
        "a number that was only typed changes nothing"
    );
    browser.click("Reception: one more")?;
    browser.wait_for_text("31 of 31")?;
    browser.wait_for("Anna Orlova seated", &seated("Anna Orlova"))?;
    saved(browser)?;
    let after = browser.text(".plan-foot")?;
    ensure!(before != after, "another plan has another fingerprint");
    browser.reload()?;
    browser.wait_for_text("31 of 31")?;
    browser.click("Reception: one fewer")?;
    browser.wait_for_text("30 of 30")?;
    browser.press("Control+z")?;
    browser.wait_for_text("31 of 31")?;
    saved(browser)
}

/// A number being typed shows who would come and who would go before Enter; Esc takes it back.
fn preview(browser: &mut Browser) -> Result<()> {
    let change = |kind: &str| {
        format!("document.querySelector('{FIRST_BAND} .place[data-change=\"{kind}\"]')")
    };
    browser.fill("Reception: places", "33")?;
    browser.wait_for("who would come in", &change("in"))?;
    browser.wait_for_text("Enter keeps, Esc returns")?;
    browser.fill("Reception: places", "28")?;
    browser.wait_for("who would go", &change("out"))?;
    browser.press("Escape")?;
    browser.wait_for("nobody marked", &format!("!{}", change("out")))?;
    browser.wait_for_text("30 of 30")?;
    // What one more would do names the whole chain to whoever points at it.
    let chain = browser
        .attribute(".whatif details", "title")?
        .unwrap_or_default();
    ensure!(
        chain.contains("Anna Orlova: Gift → Reception"),
        "the chain is not told: {chain}"
    );
    Ok(())
}

/// Whether somebody stands among the places of the first band, not in its queue.
fn seated(name: &str) -> String {
    format!(
        "[...document.querySelectorAll('{FIRST_BAND}')[0].querySelectorAll('.place:not([data-wait])')]\
         .some((place) => place.textContent.includes('{name}'))"
    )
}

/// Waits until the page says that everything is kept.
pub(super) fn saved(browser: &mut Browser) -> Result<()> {
    browser.wait_for(
        "the word that it is saved",
        "/Saved|Сохранено/.test(document.querySelector('.saved')?.textContent ?? '')",
    )
}
