//! Runs the browser specs and judges what every page must keep: no error, no violation, no request.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};

use crate::browser::{Browser, Kind, Programs, Setup, find};
use crate::shell;

#[path = "../../tests/browser/mod.rs"]
mod all;

use all::Spec;

/// Runs specs whose name holds `only` in the browsers named there too; gives (passed, failures).
pub(crate) fn run(only: &[String]) -> Result<(usize, Vec<String>)> {
    let page = shell::dist_dir().join("precedence.html");
    ensure!(
        page.is_file(),
        "no {}: run `cargo xtask dist` first",
        page.display()
    );
    let programs = find::programs()?;
    let kinds: Vec<Kind> = chosen(only);
    let texts: Vec<&String> = only
        .iter()
        .filter(|word| Kind::named(word).is_none())
        .collect();
    let mut passed = 0;
    let mut failures = Vec::new();
    for spec in all::ALL
        .iter()
        .filter(|spec| texts.is_empty() || texts.iter().any(|t| spec.name.contains(*t)))
    {
        for kind in &kinds {
            let begin = Instant::now();
            let outcome = one(*kind, &programs, &page, spec);
            let seconds = begin.elapsed().as_secs_f32();
            let title = format!("{}: {}", kind.name(), spec.name);
            match outcome {
                Ok(()) => {
                    passed += 1;
                    println!("  ok    {title} ({seconds:.1} s)");
                }
                Err(error) => {
                    println!("  FAIL  {title} ({seconds:.1} s)\n        {error:#}");
                    failures.push(title);
                }
            }
        }
    }
    if passed + failures.len() == 0 {
        bail!("no spec is called so: {}", only.join(", "));
    }
    Ok((passed, failures))
}

fn one(kind: Kind, programs: &Programs, page: &Path, spec: &Spec) -> Result<()> {
    let mut browser = Browser::start(kind, programs, &Setup::default(), page)?;
    let outcome = (spec.run)(&mut browser).and_then(|()| judge(&mut browser));
    if outcome.is_err() {
        let picture = picture_path(kind, spec);
        let taken = browser
            .screenshot()
            .and_then(|png| Ok(std::fs::write(&picture, png)?));
        if taken.is_ok() {
            return outcome.with_context(|| format!("picture: {}", picture.display()));
        }
    }
    outcome
}

fn judge(browser: &mut Browser) -> Result<()> {
    let troubles = browser.troubles()?;
    ensure!(
        troubles.is_empty(),
        "the page reported: {}",
        troubles.join("; ")
    );
    let text = browser.text("body")?;
    ensure!(!text.contains("{$"), "a sentence lacks a parameter: {text}");
    let requests = browser.requests()?;
    ensure!(
        requests.is_empty(),
        "the page asked for: {}",
        requests.join("; ")
    );
    Ok(())
}

fn picture_path(kind: Kind, spec: &Spec) -> PathBuf {
    let dir = shell::target_dir().join("browser");
    // Without the folder the picture is not written, and the error stands without it.
    let _made = std::fs::create_dir_all(&dir);
    let words: String = spec
        .name
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    dir.join(format!("{}-{words}.png", kind.name()))
}

fn chosen(only: &[String]) -> Vec<Kind> {
    let named: Vec<Kind> = only.iter().filter_map(|word| Kind::named(word)).collect();
    if named.is_empty() {
        Kind::ALL.to_vec()
    } else {
        named
    }
}
