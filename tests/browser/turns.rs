//! Two tabs edit one book in turn: the one that is worked in writes, nothing is lost, and a tab
//! that is closed leaves its place to the other.

use anyhow::{Result, ensure};

use super::sample::saved;
use super::{Spec, altered};
use crate::browser::{Browser, Kind};

pub(crate) const SPEC: Spec = Spec {
    name: "two tabs edit one book in turn and lose nothing",
    run: |browser| in_turn(browser, None),
};

/// As WebKit has it: everybody gets the lock, and no tab hears another.
pub(crate) const DEAF_SPEC: Spec = Spec {
    name: "two tabs that cannot hear each other edit one book in turn and lose nothing",
    run: |browser| in_turn(browser, Some(DEAF)),
};

const N_TURNS: usize = 6;

const DEAF: &str = "\
    self.BroadcastChannel = class { postMessage() {} close() {} };\
    if (navigator.locks) navigator.locks.request = \
      async (name, options, held) => (held ?? options)({ name });";

fn in_turn(browser: &mut Browser, script: Option<&str>) -> Result<()> {
    // The WebKit test browser has no second tab.
    if browser.kind() == Kind::WebKit {
        return Ok(());
    }
    match script {
        None => browser.open("")?,
        Some(script) => browser.visit(&altered::page("tabs-deaf", script)?)?,
    }
    browser.open_sample()?;
    browser.wait_for_text("30 of 30")?;
    saved(browser)?;
    let (first, second) = browser.new_tab()?;
    browser.open("#/plan")?;
    browser.wait_for_text("30 of 30")?;
    for turn in 1..=N_TURNS {
        browser.switch_to(if turn % 2 == 0 { &first } else { &second })?;
        browser.click("Reception: one more")?;
        let seats = format!("{0} of {0}", 30 + turn);
        browser.wait_for_text(&seats)?;
        browser.switch_to(if turn % 2 == 0 { &second } else { &first })?;
        browser.wait_for_text(&seats)?;
    }
    let state = "document.querySelector('.saved').dataset.state";
    browser.switch_to(&second)?;
    browser.wait_for(
        "the other tab to be the writer",
        &format!("{state} === 'follower'"),
    )?;
    browser.switch_to(&first)?;
    saved(browser)?;
    browser.close_tab()?;
    browser.switch_to(&second)?;
    browser.click("Reception: one fewer")?;
    browser.wait_for_text(&format!("{0} of {0}", 29 + N_TURNS))?;
    saved(browser)?;
    browser.reload()?;
    browser.wait_for_text(&format!("{0} of {0}", 29 + N_TURNS))?;
    ensure!(browser.tabs()?.len() == 1, "one tab is left");
    Ok(())
}
