//! `cargo xtask bench [N…]`: the canonical job at several sizes, natively and in Chromium, printed
//! beside the goals.

mod tables;

use anyhow::{Context, Result};

use crate::shell;

/// People per run when nothing is asked.
const SIZES: [u32; 3] = [400, 10_000, 100_000];

/// Writes the tables for each size and measures.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let mut sizes = Vec::new();
    for word in arguments {
        sizes.push(
            word.parse()
                .with_context(|| format!("'{word}' is no number of people"))?,
        );
    }
    if sizes.is_empty() {
        sizes = SIZES.to_vec();
    }
    for n_people in sizes {
        let folder = tables::write(&shell::target_dir().join("bench"), n_people)?;
        println!("{n_people} people: {}", folder.display());
    }
    Ok(())
}
