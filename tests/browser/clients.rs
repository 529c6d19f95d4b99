//! The list of clients: search narrows it, cells are edited by the keys, a block is pasted as one
//! step, rows are chosen, only a window is drawn.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "the list of clients narrows as one types, takes edits and blocks by the keys, and draws only a window",
    run,
};

const GRID: &str = "[role=grid]";

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    browser.open_sample()?;
    browser.resize(1600, 900)?;
    browser.open("#/clients")?;
    browser.wait_for("all rows", &rows("=== 486"))?;
    let drawn = browser.count(&format!("{GRID} [role=row]"))?;
    ensure!((10..120).contains(&drawn), "{drawn} rows are drawn");
    edits_by_the_keys(browser)?;
    pastes_a_block(browser)?;
    chooses_rows(browser)?;
    browser.press("/")?;
    browser.type_into("Filter", "Anna Orlova")?;
    browser.wait_for("fewer rows", &rows("< 20"))?;
    let n = browser.attribute(GRID, "aria-rowcount")?;
    ensure!(n.is_some(), "the grid says how many rows it has");
    browser.wait_for_text("Vega")
}

/// A letter begins an edit, Enter keeps it, undo takes it back; a wrong value stays with its
/// reason.
fn edits_by_the_keys(browser: &mut Browser) -> Result<()> {
    focus(browser)?;
    browser.press("Control+Home")?;
    browser.press("ArrowRight")?;
    browser.press("ArrowRight")?;
    browser.wait_for("the cell of the role", &here("c-role"))?;
    let before = text_of(browser, "c-role")?;
    browser.press("Enter")?;
    browser.wait_for(
        "a field in the cell",
        "!!document.querySelector('.cell-field')",
    )?;
    browser.script("const f = document.querySelector('.cell-field'); f.value = 'Captain'; f.dispatchEvent(new InputEvent('input', {bubbles: true}));", &[])?;
    browser.press("Enter")?;
    browser.wait_for(
        "the new role",
        "[...document.querySelectorAll('.people .c-role')].some((cell) => cell.textContent === 'Captain')",
    )?;
    browser.wait_for("the keys are a row lower", "document.activeElement.id === 'people' && !!document.querySelector('#client-1-2[data-at]')")?;
    browser.press("Control+z")?;
    browser.wait_for(
        "the old role",
        &format!("document.querySelector('#client-0-2').textContent === {before:?}"),
    )
}

/// Two lines fit, one is told as not fitting, and one step takes all back.
fn pastes_a_block(browser: &mut Browser) -> Result<()> {
    focus(browser)?;
    browser.press("Control+Home")?;
    browser.press("ArrowRight")?;
    browser.press("ArrowRight")?;
    browser.script(
        "const data = new DataTransfer(); data.setData('text/plain', 'Admiral\\nBoatswain\\n'); \
         const paste = new Event('paste', {bubbles: true, cancelable: true}); \
         Object.defineProperty(paste, 'clipboardData', {value: data}); \
         document.querySelector('[role=grid]').dispatchEvent(paste);",
        &[],
    )?;
    browser.wait_for(
        "both lines",
        "document.querySelector('#client-0-2')?.textContent === 'Admiral' && \
         document.querySelector('#client-1-2')?.textContent === 'Boatswain'",
    )?;
    browser.press("Control+z")?;
    browser.wait_for(
        "neither line",
        "![...document.querySelectorAll('.people .c-role')].some((cell) => ['Admiral', 'Boatswain'].includes(cell.textContent))",
    )
}

/// Space chooses; what is chosen can be let go again.
fn chooses_rows(browser: &mut Browser) -> Result<()> {
    focus(browser)?;
    browser.press("Control+Home")?;
    browser.press("Shift+ArrowDown")?;
    browser.press("Space")?;
    browser.wait_for(
        "two rows chosen",
        "document.querySelectorAll('.person[data-picked]').length === 2",
    )?;
    browser.click("Choose nobody")?;
    browser.wait_for(
        "none chosen",
        "document.querySelectorAll('.person[data-picked]').length === 0",
    )
}

fn focus(browser: &mut Browser) -> Result<()> {
    browser.script("document.querySelector('[role=grid]').focus();", &[])?;
    Ok(())
}

fn text_of(browser: &mut Browser, class: &str) -> Result<String> {
    browser.text(&format!(".people .person .{class}"))
}

/// Whether the keys are at a cell of a column.
fn here(class: &str) -> String {
    format!("!!document.querySelector('.people .{class}[data-at]')")
}

/// Whether the grid's number of rows (its head not counted) is so.
fn rows(is_so: &str) -> String {
    format!(
        "[0, 1].some((head) => Number(document.querySelector('{GRID}')?.ariaRowCount ?? \
         document.querySelector('{GRID}')?.getAttribute('aria-rowcount')) - head {is_so})"
    )
}
