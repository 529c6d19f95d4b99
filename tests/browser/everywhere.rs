//! The same plan everywhere: what the page shows is what the command line says.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::Spec;
use crate::browser::Browser;
use crate::shell;

pub(crate) const SPEC: Spec = Spec {
    name: "the plan of the sample has the fingerprint that it has natively",
    run,
};

fn run(browser: &mut Browser) -> Result<()> {
    let native = native_fingerprint()?;
    browser.open("")?;
    browser.open_sample()?;
    browser.wait_for_text("30 of 30")?;
    let foot = browser.text(".plan-foot")?;
    ensure!(
        foot.contains(&native),
        "here the plan is '{foot}', natively it is {native}"
    );
    Ok(())
}

fn native_fingerprint() -> Result<String> {
    let mut command = shell::cargo();
    command
        .current_dir(shell::root())
        .args(["run", "--quiet", "--package", "precedence-cli", "--"])
        .args(["plan", "samples/anniversary.json", "--json"]);
    let plan: Value = serde_json::from_str(&shell::output(&mut command)?)?;
    let fingerprint = plan["fingerprint"].as_str().context("no fingerprint")?;
    Ok(fingerprint.to_owned())
}
