//! Every module says at its head what the room is for.

use super::{assert_none, sources};

#[test]
fn every_module_starts_with_what_it_is_for() {
    let bare: Vec<String> = sources::rust()
        .iter()
        .filter(|source| !source.text.starts_with("//!"))
        .map(|source| source.path.clone())
        .collect();
    assert_none(
        "a module starts with `//!`: what the room is for and what it must not know",
        &bare,
    );
}
