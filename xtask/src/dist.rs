//! What leaves the workshop: `dist/precedence.html` (one file), `dist/site/` (the same page as a
//! few files), `dist/engine/` (the engine for other people's pages and for Node).
//!
//! The contract between the built page and the app is written once, at the head of
//! `page/bootstrap.js`: `globalThis.__precedence` holds the compiled module, `startWorker()` and
//! `sample()`; in the worker the same wasm runs the same `main` with no `document`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::page::{self, Parts, Payload, styles};
use crate::shell;
use crate::wasm::{self, Profile};

/// Builds everything for release; with `--quick` the page and the site alone, compiled as `serve` does.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    if arguments.iter().any(|argument| argument == "--quick") {
        site(Profile::Quick)?;
        return Inputs::read(Profile::Quick)?.write_one_file(&shell::dist_dir());
    }
    all()
}

/// Builds everything for release.
pub(crate) fn all() -> Result<()> {
    wasm::compile(&["precedence", "precedence-engine"], Profile::Release)?;
    let dist = shell::dist_dir();
    let inputs = Inputs::read(Profile::Release)?;
    inputs.write_one_file(&dist)?;
    inputs.write_site(&dist)?;
    write_engine(&dist.join("engine"))
}

/// Builds the site alone, quickly, for `serve`. Gives the folder.
pub(crate) fn site(profile: Profile) -> Result<std::path::PathBuf> {
    wasm::compile(&["precedence"], profile)?;
    let dist = shell::dist_dir();
    Inputs::read(profile)?.write_site(&dist)?;
    Ok(dist.join("site"))
}

/// Joined styles for `trunk serve`, which reads `target/page.css`.
pub(crate) fn styles_for_trunk() -> Result<()> {
    let path = shell::root().join("target/page.css");
    write(
        &path,
        styles::joined(&shell::root().join("styles"))?.as_bytes(),
    )
}

struct Inputs {
    shell: String,
    css: String,
    glue: String,
    wasm: Vec<u8>,
    sample: Option<Vec<u8>>,
}

impl Inputs {
    fn read(profile: Profile) -> Result<Self> {
        let root = shell::root();
        let bound = wasm::bind_page(profile)?;
        Ok(Self {
            shell: fs::read_to_string(root.join("index.html"))?,
            css: styles::joined(&root.join("styles"))?,
            glue: bound.js,
            wasm: bound.wasm,
            sample: fs::read(root.join("samples/anniversary.json")).ok(),
        })
    }

    fn write_one_file(&self, dist: &Path) -> Result<()> {
        let page = page::one_file(&Parts {
            shell: &self.shell,
            css: &self.css,
            glue: &self.glue,
            wasm: Payload::Inline(&self.wasm),
            sample: self.sample.as_deref().map(Payload::Inline),
        })?;
        write(&dist.join("precedence.html"), page.as_bytes())
    }

    fn write_site(&self, dist: &Path) -> Result<()> {
        let site = dist.join("site");
        if site.exists() {
            fs::remove_dir_all(&site)?;
        }
        let css = write_named(&site, "page", "css", self.css.as_bytes())?;
        let wasm = write_named(&site, "precedence", "wasm", &self.wasm)?;
        let sample = match &self.sample {
            Some(bytes) => Some(write_named(&site, "sample", "json", bytes)?),
            None => None,
        };
        let page = page::site(
            &Parts {
                shell: &self.shell,
                css: &self.css,
                glue: &self.glue,
                wasm: Payload::File(&wasm),
                sample: sample.as_deref().map(Payload::File),
            },
            &css,
        )?;
        write(&site.join("index.html"), page.as_bytes())
    }
}

fn write_engine(dir: &Path) -> Result<()> {
    let bound = wasm::bind_engine(Profile::Release)?;
    write(&dir.join("precedence_engine.js"), bound.js.as_bytes())?;
    write(&dir.join("precedence_engine_bg.wasm"), &bound.wasm)?;
    if let Some(types) = bound.ts {
        write(&dir.join("precedence_engine.d.ts"), types.as_bytes())?;
    }
    let package = "{\n  \"name\": \"precedence-engine\",\n  \"type\": \"module\",\n  \
                   \"main\": \"precedence_engine.js\",\n  \"types\": \"precedence_engine.d.ts\"\n}\n";
    write(&dir.join("package.json"), package.as_bytes())
}

/// A file whose name changes with its content, so that it may be cached for ever.
fn write_named(dir: &Path, stem: &str, extension: &str, bytes: &[u8]) -> Result<String> {
    let hash = Sha256::digest(bytes);
    let short: String = hash
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let name = format!("{stem}-{short}.{extension}");
    write(&dir.join(&name), bytes)?;
    Ok(name)
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
