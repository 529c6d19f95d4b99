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
        "short",
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
    browser.wait_for("the drawer closed", "!document.querySelector('#drawer')")
}
