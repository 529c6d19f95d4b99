//! A long list can be stopped while it is read: the book is as it was, and the page goes on.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "reading a long list shows how far it is and can be stopped; the book stays as it was",
    run,
};

const N_ROWS: usize = 100_000;

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    browser.drop_file(".page", "few.csv", b"id,name\nC1,Vega\nC2,Kedr\n")?;
    browser.wait_for_text("Bring 2 records")?;
    browser.click_css("#import-accept")?;
    browser.wait_for_text("2 new, 0 changed")?;
    let rows: String = (0..N_ROWS)
        .map(|n| format!("K{n},Company {n} of street {},Moscow\n", n * 7919 % 99_991))
        .collect();
    let list = format!("id,name,city\n{rows}");
    browser.drop_file(".page", "many.csv", list.as_bytes())?;
    browser.wait_for("the job", "document.querySelector('.progress') !== null")?;
    browser.wait_for(
        "the button that stops it",
        "(() => { const b = document.querySelector('.progress .btn'); return b !== null \
         && b.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }); })()",
    )?;
    browser.click_css(".progress .btn")?;
    browser.wait_for("its end", "document.querySelector('.progress') === null")?;
    browser.wait_for(
        "no list under way",
        "document.querySelector('#import-begin') !== null",
    )?;
    browser.open("#/clients")?;
    browser.wait_for_text("Stopped. The book is as it was before.")?;
    let shown = browser.text("body")?;
    ensure!(
        shown.contains("2 firms"),
        "the book before, and nothing else: {shown}"
    );
    Ok(())
}
