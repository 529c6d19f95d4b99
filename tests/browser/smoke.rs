//! The page opens by double click: the app is there and its engine runs in a worker.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "the page opens from disk and its worker runs",
    run,
};

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    ensure!(!browser.text("#app")?.is_empty(), "the app shows nothing");
    browser.wait_for("a worker", "window.__precedence.workers > 0")?;
    browser.reload()?;
    ensure!(
        !browser.text("#app")?.is_empty(),
        "after a reload the app shows nothing"
    );
    Ok(())
}
