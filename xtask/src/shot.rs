//! `cargo xtask shot`: a picture of the built page in headless Chromium, after a short walk.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::browser::{Browser, Kind, Setup, find};
use crate::shell;

const HELP: &str = "\
cargo xtask shot --out FILE.png [--url-hash '#/plan'] [--size 1440x900] [--theme dark|light]
                 [--lang ru|en] [--browser chromium|firefox|webkit] [--empty] [--run STEP]…
  The sample is opened first unless --empty. Steps, in order, after the hash is set:
    click:NAME        the control with this accessible name
    css:SELECTOR      click the first visible element of a selector
    fill:NAME=TEXT    replace what stands in a field
    press:Control+z   a key or a chord
    wait:TEXT         until the page shows it
    go:#/clients      another place
    drop:FILE         a file dropped onto the page
    js:CODE           a function body; what it returns is printed";

struct Options {
    out: PathBuf,
    hash: String,
    theme: Option<String>,
    kind: Kind,
    is_empty: bool,
    setup: Setup,
    steps: Vec<String>,
}

/// Takes the picture; reports on the page's troubles and exits with an error if it had any.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let options = parse(arguments)?;
    let page = shell::dist_dir().join("precedence.html");
    let programs = find::programs()?;
    let mut browser = Browser::start(options.kind, &programs, &options.setup, &page)?;
    if options.kind == Kind::Chromium {
        browser.resize(options.setup.width, options.setup.height)?;
        if let Some(theme) = &options.theme {
            browser.prefer("prefers-color-scheme", theme)?;
        }
    }
    let outcome = walk(&mut browser, &options);
    let picture = browser.screenshot()?;
    std::fs::write(&options.out, picture).with_context(|| options.out.display().to_string())?;
    println!("{}", options.out.display());
    outcome?;
    let troubles = browser.troubles()?;
    if !troubles.is_empty() {
        bail!("the page reported: {}", troubles.join("; "));
    }
    Ok(())
}

fn walk(browser: &mut Browser, options: &Options) -> Result<()> {
    browser.open("")?;
    if !options.is_empty {
        browser.open_sample()?;
    }
    if !options.hash.is_empty() {
        browser.open(&options.hash)?;
    }
    for step in &options.steps {
        perform(browser, step).with_context(|| step.clone())?;
    }
    browser.settle()
}

fn perform(browser: &mut Browser, step: &str) -> Result<()> {
    let (verb, rest) = step.split_once(':').context("a step is verb:argument")?;
    match verb {
        "click" => browser.click(rest),
        "css" => browser.click_css(rest),
        "fill" => {
            let (name, text) = rest.split_once('=').context("fill:NAME=TEXT")?;
            browser.fill(name, text)
        }
        "press" => browser.press(rest),
        "wait" => browser.wait_for_text(rest),
        "go" => browser.open(rest),
        "drop" => {
            let path = std::path::Path::new(rest);
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let bytes = std::fs::read(path).with_context(|| rest.to_owned())?;
            browser.drop_file(".page", &name, &bytes)
        }
        "js" => {
            println!("{}", browser.script(rest, &[])?);
            Ok(())
        }
        other => bail!("no step '{other}'\n{HELP}"),
    }
}

fn parse(arguments: &[String]) -> Result<Options> {
    let mut options = Options {
        out: PathBuf::new(),
        hash: String::new(),
        theme: None,
        kind: Kind::Chromium,
        is_empty: false,
        setup: Setup::default(),
        steps: Vec::new(),
    };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        if word == "--empty" {
            options.is_empty = true;
            continue;
        }
        let value = words
            .next()
            .with_context(|| format!("{word} needs a value\n{HELP}"))?;
        match word.as_str() {
            "--out" => options.out = value.into(),
            "--url-hash" => options.hash = value.clone(),
            "--theme" => options.theme = Some(value.clone()),
            "--run" => options.steps.push(value.clone()),
            "--lang" => {
                options.setup.language = if value == "ru" { "ru-RU" } else { "en-US" }.to_owned()
            }
            "--browser" => {
                options.kind = Kind::named(value).with_context(|| format!("no browser {value}"))?
            }
            "--size" => {
                let (width, height) = value.split_once('x').context("--size 1440x900")?;
                options.setup.width = width.parse()?;
                options.setup.height = height.parse()?;
            }
            _ => bail!("{HELP}"),
        }
    }
    if options.out.as_os_str().is_empty() {
        bail!("{HELP}");
    }
    Ok(options)
}
