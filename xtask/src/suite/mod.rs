//! `cargo xtask test`: what CI runs. One table of steps, each with a title and its time; the last
//! line sums up what passed and failed.

mod cargo;
mod size;
mod spelling;

use std::process::Command;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::{dist, packages, shell, specs};

/// What a step has to say: how many statements held, and the ones that did not.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failures: Vec<String>,
    /// What could not be judged here, and why: neither held nor failed.
    pub(crate) not_run: Vec<String>,
}

impl Tally {
    /// One statement that held.
    pub(crate) fn one() -> Self {
        Self {
            passed: 1,
            ..Self::default()
        }
    }

    /// Nothing was judged.
    pub(crate) fn not_run(why: &str) -> Self {
        Self {
            not_run: vec![why.to_owned()],
            ..Self::default()
        }
    }

    fn of(outcome: Result<()>) -> Result<Self> {
        outcome.map(|()| Self::one())
    }
}

struct Step {
    name: &'static str,
    title: &'static str,
    run: fn(&[String]) -> Result<Tally>,
}

/// All steps, cheap verdicts first; `size` and `browsers` look at what `dist` wrote.
const STEPS: [Step; 10] = [
    Step {
        name: "format",
        title: "the code is formatted",
        run: |_| Tally::of(cargo::format()),
    },
    Step {
        name: "spelling",
        title: "no known misspelling",
        run: |_| spelling::check(),
    },
    Step {
        name: "lint",
        title: "clippy finds nothing, native",
        run: |_| Tally::of(cargo::lint()),
    },
    Step {
        name: "lint-wasm",
        title: "clippy finds nothing, wasm32",
        run: |_| Tally::of(cargo::lint_wasm()),
    },
    Step {
        name: "unit",
        title: "the tests of every crate",
        run: cargo::unit_tests,
    },
    Step {
        name: "docs",
        title: "the documentation has no warnings",
        run: |_| Tally::of(cargo::docs()),
    },
    Step {
        name: "dist",
        title: "the page, the site and the engine build",
        run: |_| Tally::of(dist::all()),
    },
    Step {
        name: "size",
        title: "the page keeps its size budget",
        run: |_| size::check(),
    },
    Step {
        name: "node",
        title: "the engine works in Node",
        run: |_| node(),
    },
    Step {
        name: "browsers",
        title: "the page works in three browsers",
        run: browsers,
    },
];

/// Runs all steps, or the one named first with the rest as its arguments.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let begin = Instant::now();
    let chosen: Vec<&Step> = match arguments.first() {
        None => STEPS.iter().collect(),
        Some(name) => STEPS.iter().filter(|step| step.name == name).collect(),
    };
    if chosen.is_empty() {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        bail!("no such step; there are: {}", names.join(", "));
    }
    let rest = arguments.get(1..).unwrap_or_default();
    let mut total = Tally::default();
    let mut times = Vec::new();
    for step in chosen {
        println!("\n== {}: {}", step.name, step.title);
        let step_begin = Instant::now();
        match (step.run)(rest) {
            Ok(tally) => {
                total.passed += tally.passed;
                total.failures.extend(tally.failures);
                total.not_run.extend(tally.not_run);
            }
            Err(error) => {
                println!("{error:#}");
                total
                    .failures
                    .push(format!("{}: {}", step.name, step.title));
            }
        }
        let seconds = step_begin.elapsed().as_secs_f32();
        println!("   {} took {seconds:.1} s", step.name);
        times.push(format!("{} {seconds:.0} s", step.name));
    }
    println!(
        "\n{}; all {:.1} min",
        times.join(", "),
        begin.elapsed().as_secs_f32() / 60.0
    );
    for why in &total.not_run {
        println!("NOT RUN {why}");
    }
    for failure in &total.failures {
        println!("FAILED {failure}");
    }
    println!("{} passed, {} failed", total.passed, total.failures.len());
    if total.failures.is_empty() {
        Ok(())
    } else {
        bail!("the suite failed")
    }
}

fn browsers(only: &[String]) -> Result<Tally> {
    let (passed, failures) = specs::run(only)?;
    Ok(Tally {
        passed,
        failures,
        ..Tally::default()
    })
}

/// The example of `docs/engine`, as a reader would run it.
fn node() -> Result<Tally> {
    if shell::which("node", &[]).is_none()
        && let Err(error) = packages::install(&["nodejs"], &["Node"])
    {
        return Ok(Tally::not_run(&format!("the example for Node: {error:#}")));
    }
    let said = shell::output(
        Command::new("node")
            .current_dir(shell::root())
            .arg("docs/engine/node.mjs"),
    )?;
    println!("{said}");
    if !said.contains("first in line: Anna Orlova") || !said.contains("refused: ") {
        bail!("docs/engine/node.mjs did not say who is first in line and what is refused");
    }
    Ok(Tally::one())
}
