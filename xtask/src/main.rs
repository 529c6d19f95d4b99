//! The workshop: builds the page, serves it, tests it, measures it. Nothing here ships.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool talks to its user"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "how long a step took is not a decision"
)]

mod bench;
mod browser;
mod dist;
mod packages;
mod page;
mod serve;
mod shell;
mod shot;
mod specs;
mod suite;
mod wasm;

use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N] [--no-open] [--release]   build the page, serve it on 127.0.0.1, open it
  dist [--quick]                             write dist/precedence.html, dist/site, dist/engine;
                                             quick: no engine, no link-time optimisation
  test [STEP [ARGUMENTS…]]                   everything CI runs, or one step of it, e.g.
                                             test unit NAME, test browsers firefox NAME
  bench [N…]                                 measure load, rules, edit, plan and memory
  shot --out FILE.png …                      a picture of the built page
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match perform(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(arguments: &[String]) -> Result<()> {
    let (command, rest) = arguments
        .split_first()
        .map_or(("help", arguments), |(first, rest)| (first.as_str(), rest));
    match command {
        "dist" => dist::run(rest),
        "bench" => bench::run(rest),
        "serve" => serve::run(rest),
        "test" => suite::run(rest),
        "shot" => shot::run(rest),
        "styles" => dist::styles_for_trunk(),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("no command '{other}'\n\n{HELP}"),
    }
}
