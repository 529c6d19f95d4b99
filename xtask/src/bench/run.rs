//! Runs the job of `crates/bench`: as a program, and in headless Chromium.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::tables;
use crate::browser::{Browser, Kind, Setup, find};
use crate::wasm::{self, Profile};
use crate::{dist, serve, shell};

const PACKAGE: &str = "precedence-bench";

/// The timings of one run, as the job wrote them.
#[derive(Debug)]
pub(crate) struct Measured {
    pub(crate) timings: Value,
    pub(crate) memory_bytes: u64,
}

/// Builds the job both ways, for release.
pub(crate) fn build() -> Result<()> {
    shell::run(shell::cargo().args(["build", "--release", "-p", PACKAGE]))?;
    wasm::compile(&[PACKAGE], Profile::Release)?;
    dist::run(&[])
}

/// Where the native job leaves its plan file.
pub(crate) fn plan_file(folder: &Path) -> PathBuf {
    folder.join("canonical.precedence")
}

/// The job as a program of this machine.
pub(crate) fn native(folder: &Path, n_people: u32) -> Result<Measured> {
    let mut job = Command::new(shell::target_dir().join("release").join(PACKAGE));
    let out = shell::output(
        job.arg(folder)
            .arg(n_people.to_string())
            .arg(plan_file(folder)),
    )?;
    let mut lines = out.lines();
    let timings = serde_json::from_str(lines.next().context("the job printed nothing")?)?;
    let memory_bytes = lines.next().unwrap_or_default().parse()?;
    Ok(Measured {
        timings,
        memory_bytes,
    })
}

/// The job in headless Chromium.
pub(crate) fn chromium(folder: &Path, n_people: u32) -> Result<Measured> {
    let bound = wasm::bind_bench()?;
    fs::write(
        folder.join("index.html"),
        "<!doctype html><script src=\"job.js\"></script>",
    )?;
    fs::write(folder.join("job.js"), &bound.js)?;
    fs::write(folder.join("job.wasm"), &bound.wasm)?;
    let address = serve::in_background(folder)?;
    let mut browser = Browser::start(
        Kind::Chromium,
        &find::programs()?,
        &Setup::default(),
        folder,
    )?;
    browser.visit(&address)?;
    let answer = browser.script_async(
        "const { memory } = await wasm_bindgen({ module_or_path: 'job.wasm' });\
         const job = new wasm_bindgen.Job();\
         for (const name of arguments[0]) \
           job.add(name, new Uint8Array(await (await fetch(name)).arrayBuffer()));\
         const timings = JSON.parse(job.run(arguments[1]));\
         return [timings, memory.buffer.byteLength];",
        &[json!(tables::FILES), json!(n_people)],
    )?;
    let memory_bytes = answer[1].as_u64().unwrap_or_default();
    Ok(Measured {
        timings: answer[0].clone(),
        memory_bytes,
    })
}
