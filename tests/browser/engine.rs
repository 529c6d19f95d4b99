//! The engine works in somebody else's page, as the example in `docs/engine/` shows it.

use anyhow::Result;

use super::Spec;
use crate::browser::Browser;
use crate::{serve, shell};

pub(crate) const SPEC: Spec = Spec {
    name: "another page embeds the engine and asks who is first in line",
    run,
};

fn run(browser: &mut Browser) -> Result<()> {
    let address = serve::in_background(shell::root())?;
    browser.visit(&format!("{address}docs/engine/embed.html"))?;
    browser.wait("the name of the first in line", |browser| {
        Ok(browser.script("return document.querySelector('#first').value", &[])? == "Anna Orlova")
    })
}
