//! Spelling, by `typos` where it can be had: installed, or from the Python package index into
//! `.cache/`. Without it the step is counted as not run.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::Result;

use super::Tally;
use crate::shell;

const PACKAGE: &str = "typos==1.52.0";

pub(super) fn check() -> Result<Tally> {
    let Some(typos) = shell::which("typos", &[])
        .or_else(from_cache)
        .or_else(install)
    else {
        return Ok(Tally::not_run(
            "spelling: typos is not installed and could not be had",
        ));
    };
    shell::run(Command::new(typos).current_dir(shell::root()))?;
    Ok(Tally::one())
}

fn folder() -> PathBuf {
    shell::root().join(".cache/typos")
}

fn from_cache() -> Option<PathBuf> {
    let path = folder().join("bin/typos");
    path.is_file().then_some(path)
}

fn install() -> Option<PathBuf> {
    let quietly = |command: &mut Command| {
        let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    };
    let made = quietly(Command::new("python3").args(["-m", "venv"]).arg(folder()));
    let pip = folder().join("bin/pip");
    let got = made
        && quietly(Command::new(pip).args(["install", "--quiet", "--only-binary=:all:", PACKAGE]));
    if got { from_cache() } else { None }
}
