//! The pattern that crashes Yew 0.23 (yew issue 4092): in one drawing a child appears, one beside
//! it vanishes, and between them stands a component that draws nothing. Every place of the page
//! where things come and go is made to do so at once, again and again.

use anyhow::{Result, ensure};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "what appears and vanishes at once never breaks the drawing",
    run,
};

/// Drawer, toasts, dialogs, menus, bands and whole screens come and go within one frame.
const STORM: &str = "\
    const frame = () => new Promise((go) => requestAnimationFrame(go));\
    const press = (code, more) => window.dispatchEvent(new KeyboardEvent('keydown', \
      { code, key: code, bubbles: true, cancelable: true, ...more }));\
    const named = (text) => [...document.querySelectorAll('button')].find((one) => \
      (one.getAttribute('aria-label') ?? one.textContent).includes(text));\
    const places = ['#/clients', '#/policy', '#/plan', '#/'];\
    for (let n = 0; n < 60; n++) {\
      const all = [...document.querySelectorAll('.place, [role=row], .rung')];\
      all[n % Math.max(all.length, 1)]?.click();\
      named(n % 3 ? 'one more' : 'one fewer')?.click();\
      press('Escape');\
      if (n % 2) press('KeyK', { ctrlKey: true });\
      if (n % 5 === 0) press('KeyZ', { ctrlKey: true });\
      if (n % 7 === 0) named('EN')?.click(); else if (n % 7 === 1) named('RU')?.click();\
      if (n % 4 === 3) location.hash = places[(n >> 2) % places.length];\
      if (n % 3 === 0) await frame();\
    }\
    press('Escape');\
    location.hash = '#/plan';\
    await frame(); await new Promise((go) => setTimeout(go, 300));";

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    browser.open_sample()?;
    browser.wait_for_text("30 of 30")?;
    browser.script_async(STORM, &[])?;
    browser.wait_for("the plan", "document.querySelector('section.band .place')")?;
    let troubles = browser.troubles()?;
    ensure!(troubles.is_empty(), "nothing broke: {troubles:?}");
    // It still draws: one more edit shows.
    let before = browser.text(".plan-foot")?;
    browser.click("one more")?;
    browser.wait("another plan", |browser| {
        Ok(browser.text(".plan-foot")? != before)
    })
}
