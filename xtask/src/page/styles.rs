//! All style sheets as one text, in the order the cascade layers expect.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// These come first, in this order; every other file follows by name.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "components.css"];

/// Joins `styles/*.css`. Needs no order in file names beyond [`FIRST`].
pub(crate) fn joined(dir: &Path) -> Result<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dir).with_context(|| format!("no folder {}", dir.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") {
            names.push(name);
        }
    }
    names.sort_by_key(|name| {
        let place = FIRST
            .iter()
            .position(|first| first == name)
            .unwrap_or(FIRST.len());
        (place, name.clone())
    });
    let mut css = String::new();
    for name in names {
        css.push_str(&fs::read_to_string(dir.join(name))?);
        css.push('\n');
    }
    Ok(css)
}
