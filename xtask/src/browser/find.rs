//! Where the browsers and their drivers are, and how to get them when they are missing.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::{packages, shell};

/// The packages of Debian and Ubuntu that hold everything.
const PACKAGES: [&str; 5] = [
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
];

/// The programs the suite drives.
#[derive(Debug)]
pub(crate) struct Programs {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
    pub(crate) firefox: PathBuf,
    pub(crate) webkit_driver: PathBuf,
    pub(crate) mini_browser: PathBuf,
    pub(crate) xvfb: PathBuf,
}

/// Finds all programs, installing them first where that is possible.
pub(crate) fn programs() -> Result<Programs> {
    match search() {
        Ok(programs) => Ok(programs),
        Err(missing) => {
            packages::install(&PACKAGES, &missing)?;
            search()
                .or_else(|missing| bail!("still missing after installing: {}", missing.join(", ")))
        }
    }
}

fn search() -> Result<Programs, Vec<&'static str>> {
    let mut missing = Vec::new();
    let mut need = |name: &'static str, found: Option<PathBuf>| {
        if found.is_none() {
            missing.push(name);
        }
        found.unwrap_or_default()
    };
    let first = |names: &[&str]| names.iter().find_map(|name| shell::which(name, &[]));
    let programs = Programs {
        chromium: need(
            "Chromium",
            first(&["chromium", "chromium-browser", "google-chrome"]),
        ),
        chromedriver: need(
            "chromedriver",
            shell::which("chromedriver", &["/usr/lib/chromium/chromedriver"]),
        ),
        firefox: need("Firefox", first(&["firefox", "firefox-esr"])),
        webkit_driver: need("WebKitWebDriver", first(&["WebKitWebDriver"])),
        mini_browser: need("WebKitGTK's MiniBrowser", mini_browser()),
        xvfb: need("Xvfb", first(&["Xvfb"])),
    };
    if missing.is_empty() {
        Ok(programs)
    } else {
        Err(missing)
    }
}

/// MiniBrowser lies beside the library, whose folder carries its version.
fn mini_browser() -> Option<PathBuf> {
    let mut found = Vec::new();
    for base in ["/usr/lib", "/usr/libexec", "/usr/lib64"] {
        for one in children(base.into()) {
            found.push(one.join("MiniBrowser"));
            found.extend(children(one).into_iter().map(|two| two.join("MiniBrowser")));
        }
    }
    found.retain(|path| path.is_file() && path.to_string_lossy().contains("webkit"));
    found.sort();
    found.pop()
}

fn children(dir: PathBuf) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect()
}
