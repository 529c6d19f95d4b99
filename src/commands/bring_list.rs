//! To the screen where a list is brought in.

use super::{Command, always};
use crate::route::Route;

pub(super) const COMMAND: Command = Command {
    id: "bring-list",
    keys: &[],
    able: always,
    said: None,
    perform: |desk, _| desk.go(&Route::Import),
};
