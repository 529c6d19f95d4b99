//! Everybody's place can be asked about; a place given by hand needs a reason.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "why: the first in line sees the conditions, the rank and the ways in",
    run,
};

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    browser.open_sample()?;
    browser.open("#/plan")?;
    browser.wait_for_text("Reception")?;
    browser.click_css("section.band .place[data-wait]")?;
    browser.wait_for("the drawer", "document.querySelector('#drawer h2')")?;
    browser.wait_for_text("What would bring")?;
    let drawer = browser.text("#drawer")?;
    for expected in [
        "Anna Orlova",
        "Vega",
        "Gets a gift.",
        "First in line for the reception:",
        "one seat short.",
        "25 seats go by rank: 30 − 4 kept − 1 override",
        "1,500,000",
        "26",
        "George Mercer",
    ] {
        ensure!(
            drawer.contains(expected),
            "the drawer says nothing of {expected}: {drawer}"
        );
    }
    ensure!(
        browser.count("#drawer .cond")? >= 6,
        "every condition stands there"
    );
    browser.press("Escape")?;
    browser.wait_for("the drawer closed", "!document.querySelector('#drawer')")?;
    figures(browser)
}

/// A figure opens into the people it counts, one of them into why, and back to the list.
fn figures(browser: &mut Browser) -> Result<()> {
    browser.script(
        "[...document.querySelectorAll('.figure .fig')].find((it) => it.textContent === '22').click()",
        &[],
    )?;
    browser.wait_for_text("Owed, and go without")?;
    browser.wait_for(
        "22 lines",
        "document.querySelectorAll('.counted-lines li').length === 22",
    )?;
    browser.click_css(".counted-lines li:nth-child(2) button")?;
    browser.wait_for_text("What would bring")?;
    browser.press("Escape")?;
    browser.wait_for(
        "the list again",
        "document.querySelectorAll('.counted-lines li').length === 22",
    )?;
    browser.press("Escape")?;
    browser.wait_for("the drawer closed", "!document.querySelector('#drawer')")?;
    browser.script("document.querySelector('.findings .fig').click()", &[])?;
    browser.wait_for(
        "the finding's people",
        "document.querySelector('.counted-lines li')",
    )
}
