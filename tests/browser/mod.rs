//! What a person can rely on in every browser: one spec per file, run by `cargo xtask test
//! browsers` in Chromium, Firefox and WebKit against `dist/precedence.html` on `file://`.
//!
//! A spec is a function over [`Browser`]; it fails with an error that says what was expected.
//! After each spec the runner itself checks that the page reported no error, no policy violation
//! and made no request, so a spec need not.

mod accessible;
mod altered;
mod clients;
mod drawing;
mod engine;
mod everywhere;
mod files;
mod keyboard;
mod languages;
mod lists;
mod long_lists;
mod own_files;
mod refused;
mod sample;
mod site;
mod smoke;
mod store;
mod tabs;
mod turns;
mod why;

use crate::browser::Browser;

/// A statement on behaviour and the walk that shows it.
#[derive(Debug)]
pub(crate) struct Spec {
    pub(crate) name: &'static str,
    pub(crate) run: fn(&mut Browser) -> anyhow::Result<()>,
}

/// Every spec, in the order they run.
pub(crate) const ALL: &[Spec] = &[
    smoke::SPEC,
    sample::SPEC,
    why::SPEC,
    languages::SPEC,
    clients::SPEC,
    keyboard::SPEC,
    accessible::SPEC,
    files::SPEC,
    lists::SPEC,
    own_files::SPEC,
    long_lists::SPEC,
    tabs::SPEC,
    turns::SPEC,
    turns::DEAF_SPEC,
    store::SPEC,
    refused::SPEC,
    drawing::SPEC,
    everywhere::SPEC,
    site::SPEC,
    engine::SPEC,
];
