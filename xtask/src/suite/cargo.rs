//! The steps that are a run of cargo.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use super::Tally;
use crate::shell;

const WASM: [&str; 6] = [
    "--target",
    "wasm32-unknown-unknown",
    "-p",
    "precedence",
    "-p",
    "precedence-engine",
];

pub(super) fn format() -> Result<()> {
    shell::run(shell::cargo().args(["fmt", "--all", "--check"]))
}

pub(super) fn lint() -> Result<()> {
    shell::run(shell::cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

pub(super) fn lint_wasm() -> Result<()> {
    shell::run(
        shell::cargo()
            .arg("clippy")
            .args(WASM)
            .args(["--", "-D", "warnings"]),
    )
}

/// The app and the command line are both called `precedence`, so their pages are made apart.
pub(super) fn docs() -> Result<()> {
    for selection in [
        ["--workspace", "--exclude", "precedence-cli"].as_slice(),
        &["-p", "precedence-cli"],
    ] {
        let mut cargo = shell::cargo();
        cargo
            .args(["doc", "--no-deps", "--document-private-items"])
            .args(selection);
        shell::run(cargo.env("RUSTDOCFLAGS", "-D warnings"))?;
    }
    Ok(())
}

/// Unit, integration and documentation tests. The app goes apart from the rest: its binary has the
/// name of the command line's, and the tests of the latter run that binary.
pub(super) fn unit_tests(filter: &[String]) -> Result<Tally> {
    let mut tally = Tally::default();
    for selection in [
        ["--workspace", "--exclude", "precedence"].as_slice(),
        &["-p", "precedence"],
    ] {
        let mut cargo = shell::cargo();
        cargo
            .args(["test", "--no-fail-fast"])
            .args(selection)
            .arg("--")
            .args(filter);
        let mut child = cargo
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start cargo test")?;
        let out = child.stdout.take().context("no output of cargo test")?;
        for line in BufReader::new(out).lines() {
            let line = line?;
            println!("{line}");
            count(&line, &mut tally);
        }
        if !child.wait()?.success() && tally.failures.is_empty() {
            bail!("the tests did not build or did not finish");
        }
    }
    Ok(tally)
}

/// Reads the lines of the test harness: its sums, and the names of what failed.
fn count(line: &str, tally: &mut Tally) {
    if let Some(rest) = line.strip_prefix("test result: ") {
        let passed = rest
            .split_once(". ")
            .and_then(|(_, sums)| sums.split(' ').next());
        tally.passed += passed
            .and_then(|n| n.parse::<usize>().ok())
            .unwrap_or_default();
    } else if let Some(name) = line
        .strip_prefix("test ")
        .and_then(|rest| rest.strip_suffix(" ... FAILED"))
    {
        tally.failures.push(name.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sums_of_the_harness_are_read() {
        let mut tally = Tally::default();
        for line in [
            "test a::b ... ok",
            "test a::c ... FAILED",
            "test result: FAILED. 12 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out",
        ] {
            count(line, &mut tally);
        }
        assert_eq!(tally.passed, 15);
        assert_eq!(tally.failures, ["a::c"]);
    }
}
