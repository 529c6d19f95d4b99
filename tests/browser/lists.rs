//! A list of one's own comes in through the page, is looked through first, is put right in place,
//! and one undo takes it back.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "a list comes in: columns recognised, mistakes shown by row and put right in place, one undo",
    run,
};

const COMPANIES: &str = "id,name,since\nC1,Vega,2011-03-01\nC2,Kedr,2019-05-01\n";
const INVOICES: &str = "company_id,date,amount\nC1,2026-03-01,1500.50\nC2,2026-02-31,12\n";

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    let file = std::env::temp_dir().join("companies.csv");
    std::fs::write(&file, COMPANIES)?;
    browser.choose_file("#list-file", &file)?;
    browser.wait_for_text("companies.csv")?;
    browser.wait_for_text("Sure")?;
    browser.click("Bring 2 records")?;
    browser.wait_for_text("2 new, 0 changed")?;
    browser.click("Open clients")?;
    browser.wait_for("the clients", "location.hash.startsWith('#/clients')")?;

    browser.drop_file(".page", "invoices.csv", INVOICES.as_bytes())?;
    browser.wait_for_text("invoices.csv")?;
    browser.wait_for(
        "the row that stays outside",
        "document.querySelector('.rejs .mend input')?.value === '2026-02-31'",
    )?;
    let shown = browser.text("body")?;
    ensure!(
        shown.contains("no such day"),
        "the reason stands there: {shown}"
    );
    // Clearing would leave the field, which is an answer too: the text is typed over instead.
    browser.script(
        "const field = document.querySelector('.rejs .mend input'); field.focus(); field.select();",
        &[],
    )?;
    browser.type_into("Row 3, date", "2026-02-28")?;
    browser.press("Tab")?;
    browser.wait_for_text("Bring 2 records")?;

    // Every count opens its records.
    browser.click_css("#look-new")?;
    browser.wait_for(
        "the records",
        "document.querySelectorAll('.look-line').length === 2",
    )?;
    let listed = browser.text(".look-list")?;
    ensure!(
        listed.contains("Vega") && listed.contains("Kedr"),
        "{listed}"
    );
    browser.click("Bring 2 records")?;
    browser.wait_for_text("2 new, 0 changed")?;
    browser.click_css(".done .btn:last-child")?;
    browser.wait_for_text("Undone")?;
    Ok(())
}
