//! Starting one of the three browsers with a fresh profile.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;

use super::find::Programs;
use super::http::{self, HttpSession};
use super::marionette::MarionetteSession;
use super::process::{Running, TempDir, free_port, wait_for};
use super::wire::Wire;

const START_LIMIT: Duration = Duration::from_secs(60);

/// The browsers the page promises to work in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Chromium,
    Firefox,
    WebKit,
}

impl Kind {
    /// All of them, quickest first.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The browser of this name.
    pub(crate) fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == word)
    }

    /// As it is written on the command line and in reports.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

/// How the window looks at the start.
#[derive(Clone, Debug)]
pub(crate) struct Setup {
    /// `navigator.language`.
    pub(crate) language: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            language: "en-US".to_owned(),
            width: 1440,
            height: 900,
        }
    }
}

/// A running browser: its processes (ended when dropped) and the wire to it.
#[derive(Debug)]
pub(crate) struct Launched {
    pub(crate) wire: Box<dyn Wire>,
    pub(crate) processes: Vec<Running>,
}

/// Starts a browser on this profile folder, which may already have been used.
pub(crate) fn launch(
    kind: Kind,
    programs: &Programs,
    setup: &Setup,
    profile: &TempDir,
) -> Result<Launched> {
    let dir = profile.path();
    match kind {
        Kind::Chromium => chromium(programs, setup, dir),
        Kind::Firefox => firefox(programs, setup, dir),
        Kind::WebKit => webkit(programs, setup, dir),
    }
    .with_context(|| format!("starting {}", kind.name()))
}

fn chromium(programs: &Programs, setup: &Setup, dir: &Path) -> Result<Launched> {
    let port = free_port()?;
    let mut command = Command::new(&programs.chromedriver);
    command.arg(format!("--port={port}"));
    let driver = Running::start(&mut command, &dir.join("driver.log"))?;
    wait_for("chromedriver", START_LIMIT, || {
        http::is_ready(port).then_some(())
    })?;
    let arguments = [
        "--headless".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        format!("--accept-lang={}", setup.language),
        format!("--window-size={},{}", setup.width, setup.height),
        format!("--user-data-dir={}", dir.join("profile").display()),
    ];
    let capabilities = json!({
        "goog:chromeOptions": { "binary": programs.chromium, "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    let wire = Box::new(HttpSession::open(port, &capabilities)?);
    Ok(Launched {
        wire,
        processes: vec![driver],
    })
}

fn firefox(programs: &Programs, setup: &Setup, dir: &Path) -> Result<Launched> {
    let profile = dir.join("profile");
    std::fs::create_dir_all(&profile)?;
    std::fs::write(profile.join("user.js"), firefox_preferences(setup))?;
    let port_file = profile.join("MarionetteActivePort");
    // A profile that was used before still holds the last port.
    let _absent = std::fs::remove_file(&port_file);
    let mut command = Command::new(&programs.firefox);
    command
        .args(["--headless", "--marionette", "--no-remote", "--profile"])
        .arg(&profile)
        .args([
            "--width",
            &setup.width.to_string(),
            "--height",
            &setup.height.to_string(),
        ])
        .env("MOZ_HEADLESS_WIDTH", setup.width.to_string())
        .env("MOZ_HEADLESS_HEIGHT", setup.height.to_string())
        .env("HOME", dir);
    let browser = Running::start(&mut command, &dir.join("driver.log"))?;
    let port = wait_for("Firefox", START_LIMIT, || {
        std::fs::read_to_string(&port_file)
            .ok()?
            .trim()
            .parse()
            .ok()
    })?;
    let wire = wait_for("Firefox's session", START_LIMIT, || {
        MarionetteSession::open(port).ok()
    })?;
    Ok(Launched {
        wire: Box::new(wire),
        processes: vec![browser],
    })
}

/// Quiet, offline, and as strict about local files as a person's own Firefox.
fn firefox_preferences(setup: &Setup) -> String {
    let language = json!(setup.language);
    format!(
        r#"user_pref("marionette.port", 0);
user_pref("intl.accept_languages", {language});
user_pref("security.fileuri.strict_origin_policy", true);
user_pref("app.update.disabledForTesting", true);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.page", 0);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("datareporting.healthreport.uploadEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("extensions.update.enabled", false);
user_pref("extensions.getAddons.cache.enabled", false);
"#
    )
}

fn webkit(programs: &Programs, setup: &Setup, dir: &Path) -> Result<Launched> {
    let display_file = dir.join("display");
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(r#"exec "$0" -displayfd 3 -screen 0 "$1" 3>"$2""#);
    command.arg(&programs.xvfb).arg(format!(
        "{}x{}x24",
        setup.width.max(1600),
        setup.height.max(1200)
    ));
    command.arg(&display_file);
    let screen = Running::start(&mut command, &dir.join("screen.log"))?;
    let display: u32 = wait_for("Xvfb", START_LIMIT, || {
        std::fs::read_to_string(&display_file)
            .ok()?
            .trim()
            .parse()
            .ok()
    })?;
    let port = free_port()?;
    let mut command = Command::new(&programs.webkit_driver);
    command
        .arg(format!("--port={port}"))
        .env("DISPLAY", format!(":{display}"))
        .env("HOME", dir)
        .env(
            "LC_ALL",
            format!("{}.UTF-8", setup.language.replace('-', "_")),
        )
        .env("GIO_USE_VFS", "local");
    let driver = Running::start(&mut command, &dir.join("driver.log"))?;
    wait_for("WebKitWebDriver", START_LIMIT, || {
        http::is_ready(port).then_some(())
    })?;
    let capabilities = json!({
        "webkitgtk:browserOptions": { "binary": programs.mini_browser, "args": ["--automation"] },
    });
    let wire = Box::new(HttpSession::open(port, &capabilities)?);
    Ok(Launched {
        wire,
        processes: vec![driver, screen],
    })
}
