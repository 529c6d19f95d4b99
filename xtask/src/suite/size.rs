//! The size budget of the page.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use super::Tally;
use crate::shell;

/// One HTML file, everything inside.
const ONE_FILE_LIMIT: u64 = 3_000_000;
/// The site's first transfer, brotli: shown, not yet a limit.
const TRANSFER_GOAL: u64 = 600_000;

pub(super) fn check() -> Result<Tally> {
    let page = shell::dist_dir().join("precedence.html");
    let size = fs::metadata(&page)
        .with_context(|| format!("no {}", page.display()))?
        .len();
    println!("dist/precedence.html: {size} bytes of {ONE_FILE_LIMIT}");
    for entry in fs::read_dir(shell::dist_dir().join("site"))? {
        let entry = entry?;
        println!(
            "dist/site/{}: {} bytes",
            entry.file_name().to_string_lossy(),
            entry.metadata()?.len()
        );
    }
    match first_transfer() {
        Some(bytes) => {
            println!("first transfer of the site, brotli: {bytes} bytes; goal {TRANSFER_GOAL}")
        }
        None => println!("first transfer of the site: not measured (needs node for brotli)"),
    }
    if size <= ONE_FILE_LIMIT {
        return Ok(Tally::one());
    }
    let failure = format!("dist/precedence.html is {size} bytes, more than {ONE_FILE_LIMIT}");
    println!("{failure}");
    Ok(Tally {
        passed: 0,
        failures: vec![failure],
        ..Tally::default()
    })
}

/// The page, its style and its wasm; the sample comes later and only when asked for.
fn first_transfer() -> Option<u64> {
    let script = "const fs=require('fs'),z=require('zlib');let n=0;for(const f of fs.readdirSync('.'))\
                  if(!f.startsWith('sample'))n+=z.brotliCompressSync(fs.readFileSync(f)).length;console.log(n)";
    let mut node = Command::new("node");
    node.current_dir(shell::dist_dir().join("site"))
        .args(["-e", script]);
    shell::output(&mut node).ok()?.trim().parse().ok()
}
