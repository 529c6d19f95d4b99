//! `cargo xtask bench [N…]`: the canonical job at several sizes, natively and in Chromium, and the
//! built page from a click to the new plan, printed beside the goals.

mod page;
mod report;
mod run;
mod tables;

use anyhow::{Context, Result};

use crate::shell;
use run::Measured;

/// People per run when nothing is asked.
const SIZES: [u32; 3] = [400, 10_000, 100_000];

/// Writes the tables for each size, measures, prints.
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
    run::build()?;
    report::print_sample(&page::sample()?);
    for n_people in sizes {
        let folder = tables::write(&shell::target_dir().join("bench"), n_people)?;
        let native = run::native(&folder, n_people)?;
        let chromium = run::chromium(&folder, n_people)?;
        let page = match n_people {
            // What the page promises within a frame or three.
            0..=10_000 => Some(page::plan_file(&run::plan_file(&folder))?),
            _ => None,
        };
        report::print(n_people, &native, &chromium, page.as_ref());
    }
    Ok(())
}
