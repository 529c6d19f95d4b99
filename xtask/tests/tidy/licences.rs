//! The licences, bans and sources of `deny.toml`, read from cargo's own metadata: what `cargo deny`
//! checks, on machines that do not have it.

use std::process::Command;

use serde_json::Value;

use super::{assert_none, sources};

#[test]
fn every_dependency_has_an_allowed_licence_and_comes_from_the_registry() {
    let rules = std::fs::read_to_string(sources::root().join("deny.toml")).unwrap();
    let (allowed, banned) = (list(&rules, "allow = ["), list(&rules, "deny = ["));
    assert!(
        allowed.contains(&"MIT".to_owned()),
        "deny.toml has lost its allow list"
    );
    let mut findings = Vec::new();
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        let Some(source) = package["source"].as_str() else {
            continue;
        };
        let licence = package["license"].as_str().unwrap_or_default();
        if !is_allowed(licence, &allowed) {
            findings.push(format!("{name}: licence '{licence}'"));
        }
        if !source.starts_with("registry+https://github.com/rust-lang/crates.io-index") {
            findings.push(format!("{name}: comes from {source}"));
        }
        if banned.iter().any(|ban| ban == name) {
            findings.push(format!("{name}: banned in deny.toml, which says why"));
        }
    }
    assert_none("dependencies keep deny.toml", &findings);
}

/// Everything that is compiled for this machine or for the browser.
fn packages() -> Vec<Value> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = [
        "metadata",
        "--format-version=1",
        "--filter-platform=wasm32-unknown-unknown",
    ];
    let host = format!("--filter-platform={}", host());
    let output = Command::new(cargo)
        .current_dir(sources::root())
        .args(arguments)
        .arg(host)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let mut metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let Value::Array(packages) = metadata["packages"].take() else {
        panic!("no packages")
    };
    packages
}

fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap()
        .to_owned()
}

/// The first quoted text of each line from `start` to the closing bracket.
fn list(toml: &str, start: &str) -> Vec<String> {
    let from = toml.find(start).map_or(toml.len(), |n| n + start.len());
    let body = &toml[from..];
    let body = &body[..body.find("\n]").unwrap_or(body.len())];
    body.lines()
        .filter_map(|line| line.split('"').nth(1))
        .map(str::to_owned)
        .collect()
}

/// An SPDX expression of `AND`, `OR` (or the old `/`) and brackets: can we choose allowed ones?
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let expression = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = expression.split_whitespace().collect();
    let mut at = 0;
    !words.is_empty() && any_of(&words, &mut at, allowed) && at == words.len()
}

fn any_of(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut holds = all_of(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        holds |= all_of(words, at, allowed);
    }
    holds
}

fn all_of(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut holds = one(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        holds &= one(words, at, allowed);
    }
    holds
}

fn one(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let Some(word) = words.get(*at) else {
        return false;
    };
    *at += 1;
    if *word == "(" {
        let holds = any_of(words, at, allowed);
        *at += 1;
        return holds;
    }
    let mut licence = (*word).to_owned();
    if words.get(*at) == Some(&"WITH") {
        licence = format!("{word} WITH {}", words.get(*at + 1).unwrap_or(&""));
        *at += 2;
    }
    allowed.contains(&licence)
}

#[test]
fn licence_expressions_are_understood() {
    let allowed = [
        "MIT".to_owned(),
        "ISC".to_owned(),
        "Apache-2.0 WITH LLVM-exception".to_owned(),
    ];
    assert!(is_allowed("GPL-3.0 OR MIT", &allowed));
    assert!(is_allowed("MIT/Apache-2.0", &allowed));
    assert!(is_allowed("(MIT OR GPL-3.0) AND ISC", &allowed));
    assert!(is_allowed("Apache-2.0 WITH LLVM-exception", &allowed));
    assert!(!is_allowed("MIT AND GPL-3.0", &allowed));
    assert!(!is_allowed("", &allowed));
}
