//! A second tab shows the same book and follows what the first one does.

use anyhow::{Result, ensure};

use super::Spec;
use super::sample::saved;
use crate::browser::{Browser, Kind};

pub(crate) const SPEC: Spec = Spec {
    name: "a second tab follows the first",
    run,
};

fn run(browser: &mut Browser) -> Result<()> {
    // The WebKit test browser has no second tab.
    if browser.kind() == Kind::WebKit {
        return Ok(());
    }
    browser.open("")?;
    browser.open_sample()?;
    browser.open("#/plan")?;
    browser.wait_for_text("30 of 30")?;
    saved(browser)?;
    let (first, second) = browser.new_tab()?;
    browser.open("#/plan")?;
    browser.wait_for_text("30 of 30")?;
    browser.switch_to(&first)?;
    browser.click("Reception: one more")?;
    browser.wait_for_text("31 of 31")?;
    browser.switch_to(&second)?;
    browser.wait_for_text("31 of 31")?;
    ensure!(browser.tabs()?.len() == 2, "both tabs live");
    browser.close_tab()?;
    browser.switch_to(&first)
}
