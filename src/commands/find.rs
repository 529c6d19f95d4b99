//! Finds anybody, or anything that can be done.

use super::{Chord, Command, always};
use crate::state::{Action, Overlay};

pub(super) const COMMAND: Command = Command {
    id: "find",
    keys: &[Chord::Control("KeyK")],
    able: always,
    said: None,
    perform: |desk, _| desk.act(Action::Show(Some(Overlay::Find))),
};
