//! Files: a copy is a plan file, what is no plan file is refused with words, and the book stays.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "a newer or damaged plan file is refused and the book stays as it is",
    run,
};

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    browser.open_sample()?;
    browser.open("#/plan")?;
    browser.wait_for_text("30 of 30")?;
    let before = browser.text(".plan-foot")?;
    let newer = br#"{"header":{"app_version":"9.0.0","format":"precedence","oldest_reader":9,"version":9}}"#;
    browser.drop_file(".page", "newer.precedence", newer)?;
    browser.wait_for_text("9.0.0")?;
    browser.drop_file(
        ".page",
        "cut.precedence",
        br#"{"header":{"app_version":"1.0.0","#,
    )?;
    browser.wait_for_text("Damaged at line 1")?;
    ensure!(
        browser.text(".plan-foot")? == before,
        "the plan is as it was"
    );
    Ok(())
}
