//! For those who do not see the page or do not point at it: names, landmarks, roles, references,
//! contrast and the ring of the focus, on every screen, in both languages, light and dark.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::Spec;
use crate::browser::Browser;

pub(crate) const SPEC: Spec = Spec {
    name: "every screen has names, landmarks, roles, contrast and a ring around the focus",
    run,
};

const LOOK: &str = include_str!("accessible.js");
const LIST: &str = "Company,Contact,E-mail\nVega,Anna Orlova,anna@vega.example\nKedr,,\n";

fn run(browser: &mut Browser) -> Result<()> {
    browser.open("")?;
    let mut faults = look(browser, "en", "the first start")?;
    browser.open_sample()?;
    for language in ["en", "ru"] {
        if language == "ru" {
            browser.open("#/plan")?;
            browser.click_css("[data-command=\"language\"]")?;
            browser.wait_for("Russian", "document.documentElement.lang === 'ru'")?;
        }
        for screen in SCREENS {
            (screen.reach)(browser).with_context(|| screen.name)?;
            faults.extend(look(browser, language, screen.name)?);
        }
    }
    faults.dedup();
    ensure!(
        faults.is_empty(),
        "{} faults:\n  {}",
        faults.len(),
        faults.join("\n  ")
    );
    Ok(())
}

struct Screen {
    name: &'static str,
    reach: fn(&mut Browser) -> Result<()>,
}

const SCREENS: [Screen; 7] = [
    Screen {
        name: "start",
        reach: |browser| browser.open("#/"),
    },
    Screen {
        name: "clients",
        reach: |browser| {
            browser.open("#/clients")?;
            browser.wait_for("rows", "document.querySelector('#main [role=row]')")
        },
    },
    Screen {
        name: "a person",
        reach: |browser| {
            browser.script(
                "document.querySelector('#main .person [role=rowheader]').click()",
                &[],
            )?;
            drawer(browser)
        },
    },
    Screen {
        name: "policy",
        reach: |browser| {
            browser.open("#/policy")?;
            browser.wait_for("the ladder", "document.querySelector('.rung')")
        },
    },
    Screen {
        name: "plan",
        reach: |browser| {
            browser.open("#/plan")?;
            browser.wait_for("places", "document.querySelector('section.band .place')")
        },
    },
    Screen {
        name: "why",
        reach: |browser| {
            browser.click_css("section.band .place[data-wait]")?;
            drawer(browser)
        },
    },
    Screen {
        name: "import",
        reach: |browser| {
            browser.open("#/import")?;
            browser.drop_file(".page", "list.csv", LIST.as_bytes())?;
            browser.wait_for("columns", "document.querySelector('#main select')")
        },
    },
];

fn drawer(browser: &mut Browser) -> Result<()> {
    browser.wait_for("the drawer", "document.querySelector('#drawer h2')")
}

/// The faults of the screen as it is, then of its colours in the dark.
fn look(browser: &mut Browser, language: &str, screen: &str) -> Result<Vec<String>> {
    let has_steps = !screen.ends_with("start");
    browser.settle()?;
    let mut faults = Vec::new();
    for (theme, what) in [("light", "all"), ("dark", "contrast")] {
        browser.script(
            "document.documentElement.dataset.theme = arguments[0]",
            &[json!(theme)],
        )?;
        browser.settle()?;
        let arguments = [json!(what), json!(language), json!(has_steps)];
        let found: Value = browser.script(LOOK, &arguments)?;
        for fault in found.as_array().context("no list of faults")? {
            let fault = fault.as_str().unwrap_or_default();
            faults.push(format!("{screen}, {language}, {theme}: {fault}"));
        }
    }
    Ok(faults)
}
