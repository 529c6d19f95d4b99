//! The page as it is, in a browser that lacks or refuses something: a copy of the built file with
//! a script before its policy, and another before the worker's own.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::shell;

const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\"";
const WORKER: &str = "<script id=\"worker-start\" type=\"text/plain\">";

/// Writes the altered copy and gives its address. `everywhere` runs before anything else in the
/// page and in its worker.
pub(super) fn page(name: &str, everywhere: &str) -> Result<String> {
    let page = std::fs::read_to_string(shell::dist_dir().join("precedence.html"))?;
    ensure!(
        page.matches(POLICY).count() == 1 && page.matches(WORKER).count() == 1,
        "the page has one policy and one worker"
    );
    let page = page
        .replace(POLICY, &format!("<script>{everywhere}</script>{POLICY}"))
        .replace(WORKER, &format!("{WORKER}{everywhere}\n"));
    let path: PathBuf = shell::target_dir()
        .join("browser")
        .join(format!("{name}.html"));
    std::fs::create_dir_all(path.parent().context("a folder")?)?;
    std::fs::write(&path, page)?;
    Ok(format!("file://{}", path.display()))
}
