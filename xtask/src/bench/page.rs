//! The built page in Chromium: from opening to a planned sample, and from a click to the new plan.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::browser::{Browser, Kind, Setup, find};
use crate::shell;

/// Edits per measurement; the middle time counts.
const N_EDITS: u32 = 9;

/// Milliseconds in the page.
#[derive(Debug, Default)]
pub(crate) struct Measured {
    /// From the start of loading to the first screen.
    pub(crate) opened_ms: f64,
    /// From the click on the sample to its plan.
    pub(crate) planned_ms: f64,
    /// From the click on a stepper to the new plan in the document.
    pub(crate) step_ms: f64,
    /// The same until the frame that shows it.
    pub(crate) frame_ms: f64,
}

/// The plan's foot has its fingerprint: another plan is another text.
const STEPS: &str = "\
    const foot = () => document.querySelector('.plan-foot')?.textContent ?? '';\
    const changed = (before) => new Promise((go) => {\
      const seen = new MutationObserver(() => { if (foot() !== before) { seen.disconnect(); go(); } });\
      seen.observe(document.body, { subtree: true, childList: true, characterData: true });\
    });\
    const frame = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));\
    const times = [], frames = [];\
    for (let n = 0; n < arguments[0]; n++) {\
      const name = n % 2 ? 'one more' : 'one fewer';\
      const button = [...document.querySelectorAll('button')]\
        .find((one) => (one.getAttribute('aria-label') ?? '').includes(name));\
      const done = changed(foot());\
      await frame();\
      const begin = performance.now();\
      button.click();\
      await done;\
      times.push(performance.now() - begin);\
      await frame();\
      frames.push(performance.now() - begin);\
      await new Promise((go) => setTimeout(go, 150));\
    }\
    const middle = (all) => all.sort((a, b) => a - b)[all.length >> 1];\
    return [middle(times), middle(frames)];";

const OPEN: &str = "\
    const begin = performance.now();\
    document.querySelector('[data-command=open-sample]').click();\
    while (!document.querySelector('.plan-foot')?.textContent) await new Promise((go) => setTimeout(go, 1));\
    return [performance.getEntriesByType('paint').at(-1)?.startTime ?? 0, performance.now() - begin];";

/// The sample in the page.
pub(crate) fn sample() -> Result<Measured> {
    let mut browser = start()?;
    browser.open("")?;
    browser.wait_for(
        "the first screen",
        "document.querySelector('[data-command=open-sample]')",
    )?;
    let opened = browser.script_async(OPEN, &[])?;
    let (step_ms, frame_ms) = steps(&mut browser)?;
    Ok(Measured {
        opened_ms: opened[0].as_f64().unwrap_or_default(),
        planned_ms: opened[1].as_f64().unwrap_or_default(),
        step_ms,
        frame_ms,
    })
}

/// A plan file in the page.
pub(crate) fn plan_file(path: &Path) -> Result<Measured> {
    let bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
    let mut browser = start()?;
    browser.open("")?;
    browser.wait_for("the page", "document.querySelector('.page')")?;
    browser.drop_file(".page", "canonical.precedence", &bytes)?;
    browser.wait_for(
        "the plan",
        "document.querySelector('.plan-foot')?.textContent",
    )?;
    let (step_ms, frame_ms) = steps(&mut browser)?;
    Ok(Measured {
        step_ms,
        frame_ms,
        ..Measured::default()
    })
}

fn start() -> Result<Browser> {
    let page = shell::dist_dir().join("precedence.html");
    Browser::start(Kind::Chromium, &find::programs()?, &Setup::default(), &page)
}

fn steps(browser: &mut Browser) -> Result<(f64, f64)> {
    let times = browser.script_async(STEPS, &[Value::from(N_EDITS)])?;
    Ok((
        times[0].as_f64().unwrap_or_default(),
        times[1].as_f64().unwrap_or_default(),
    ))
}
