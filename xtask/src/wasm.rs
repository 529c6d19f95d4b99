//! From Rust to WebAssembly: cargo, then wasm-bindgen as a library of the same version as the
//! crate (pinned in the root manifest), so nothing is downloaded and nothing can drift.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::{Bindgen, Output};

use crate::shell;

const TARGET: &str = "wasm32-unknown-unknown";

/// How long to compile for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small and fast, what people get.
    Release,
    /// Compiles in a fraction of the time, for `serve` (see `.cargo/config.toml`).
    Quick,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Quick => "page-dev",
        }
    }
}

/// One page's worth of code: the glue text and the wasm it starts.
#[derive(Debug)]
pub(crate) struct Bound {
    pub(crate) js: String,
    pub(crate) ts: Option<String>,
    pub(crate) wasm: Vec<u8>,
}

/// Compiles packages for the browser, all in one cargo run so that they share their dependencies.
pub(crate) fn compile(packages: &[&str], profile: Profile) -> Result<()> {
    ensure_target()?;
    let mut cargo = shell::cargo();
    cargo.args(["build", "--target", TARGET, "--profile", profile.name()]);
    for package in packages {
        cargo.args(["-p", package]);
    }
    shell::run(&mut cargo)
}

/// Glue for a classic script: the page, and the worker made from the same text.
pub(crate) fn bind_page(profile: Profile) -> Result<Bound> {
    let mut bindgen = bindgen(&artefact("precedence", profile), profile);
    bindgen.no_modules(true)?.typescript(false);
    finish(bindgen.generate_output()?)
}

/// Glue for the benchmark's page.
pub(crate) fn bind_bench() -> Result<Bound> {
    let mut bindgen = bindgen(
        &artefact("precedence_bench", Profile::Release),
        Profile::Release,
    );
    bindgen.no_modules(true)?.typescript(false);
    finish(bindgen.generate_output()?)
}

/// Glue as an ES module with types: the engine for other people's pages and for Node.
pub(crate) fn bind_engine(profile: Profile) -> Result<Bound> {
    let mut bindgen = bindgen(&artefact("precedence_engine", profile), profile);
    bindgen
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false);
    finish(bindgen.generate_output()?)
}

fn bindgen(input: &PathBuf, profile: Profile) -> Bindgen {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(input)
        .remove_name_section(profile == Profile::Release)
        .remove_producers_section(true);
    bindgen
}

fn finish(mut output: Output) -> Result<Bound> {
    let inline = output
        .snippets()
        .iter()
        .filter(|(_, texts)| !texts.is_empty())
        .map(|(name, _)| name);
    let foreign: Vec<&String> = inline.chain(output.local_modules().keys()).collect();
    if !foreign.is_empty() {
        bail!(
            "a dependency brings JavaScript of its own, which the page cannot carry: {foreign:?}"
        );
    }
    Ok(Bound {
        js: output.js().to_owned(),
        ts: output.ts().map(str::to_owned),
        wasm: output.wasm_mut().emit_wasm(),
    })
}

fn artefact(name: &str, profile: Profile) -> PathBuf {
    shell::target_dir()
        .join(TARGET)
        .join(profile.name())
        .join(name)
        .with_extension("wasm")
}

fn ensure_target() -> Result<()> {
    let sysroot = shell::output(std::process::Command::new("rustc").args(["--print", "sysroot"]))?;
    let installed = PathBuf::from(sysroot.trim())
        .join("lib/rustlib")
        .join(TARGET)
        .is_dir();
    if installed {
        return Ok(());
    }
    shell::run(std::process::Command::new("rustup").args(["target", "add", TARGET]))
        .with_context(|| format!("the compiler has no {TARGET} target and rustup could not add it"))
}
