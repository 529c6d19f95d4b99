//! The site does what the one file does, served from anywhere.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;
use crate::{serve, shell};

pub(crate) const SPEC: Spec = Spec {
    name: "the site opens over http and its worker runs",
    run,
};

fn run(browser: &mut Browser) -> Result<()> {
    let address = serve::in_background(&shell::dist_dir().join("site"))?;
    browser.visit(&address)?;
    ensure!(!browser.text("#app")?.is_empty(), "the app shows nothing");
    browser.wait_for("a worker", "window.__precedence.workers > 0")
}
