//! A list of one's own comes in through the page, is looked through first, and one undo takes it
//! back.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "a list comes in: columns recognised, mistakes shown by row, one undo",
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
    browser.wait_for("the clients", "location.hash.startsWith('#/clients')")?;
    browser.open("#/clients")?;
    browser.drop_file(".page", "invoices.csv", INVOICES.as_bytes())?;
    browser.wait_for_text("invoices.csv")?;
    browser.wait_for_text("2026-02-31")?;
    let shown = browser.text("body")?;
    ensure!(
        shown.contains("no such day"),
        "the reason stands there: {shown}"
    );
    Ok(())
}
