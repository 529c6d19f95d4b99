//! English and Russian, light and dark, switch live; no place of the page overflows its window.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "the language switches live, and no screen is wider than its window",
    run,
};

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    browser.open_sample()?;
    for hash in ["#/plan", "#/policy", "#/clients"] {
        browser.open(hash)?;
        browser.settle()?;
        fits(browser, hash)?;
    }
    browser.open("#/plan")?;
    browser.wait_for_text("Reception")?;
    browser.click_css("[data-command=\"language\"]")?;
    browser.wait_for_text("Приём")?;
    browser.wait_for(
        "the page's language",
        "document.documentElement.lang === 'ru'",
    )?;
    browser.wait_for_text("Ещё одно место")?;
    fits(browser, "#/plan in Russian")
}

fn fits(browser: &mut Browser, what: &str) -> Result<()> {
    let wider = browser.script(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
        &[],
    )?;
    ensure!(
        wider.as_i64() == Some(0),
        "{what} is {wider} px wider than the window"
    );
    Ok(())
}
