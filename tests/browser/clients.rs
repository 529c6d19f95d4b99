//! The list of clients: search narrows it, a person opens beside it, only a window is drawn.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "the list of clients narrows as one types and draws only a window of rows",
    run,
};

const GRID: &str = "[role=grid]";

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    browser.open_sample()?;
    browser.open("#/clients")?;
    browser.wait_for("all rows", &rows("=== 486"))?;
    let drawn = browser.count(&format!("{GRID} [role=row]"))?;
    ensure!((10..120).contains(&drawn), "{drawn} rows are drawn");
    browser.press("/")?;
    browser.type_into("Filter", "Anna Orlova")?;
    browser.wait_for("fewer rows", &rows("< 20"))?;
    let n = browser.attribute(GRID, "aria-rowcount")?;
    ensure!(n.is_some(), "the grid says how many rows it has");
    browser.wait_for_text("Vega")
}

/// Whether the grid's number of rows (its head not counted) is so.
fn rows(is_so: &str) -> String {
    format!(
        "[0, 1].some((head) => Number(document.querySelector('{GRID}')?.ariaRowCount ?? \
         document.querySelector('{GRID}')?.getAttribute('aria-rowcount')) - head {is_so})"
    )
}
