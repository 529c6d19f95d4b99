//! Opens a plan file.

use super::{Chord, Command, always};

pub(super) const COMMAND: Command = Command {
    id: "open-file",
    keys: &[Chord::Control("KeyO")],
    able: always,
    said: None,
    perform: |desk, _| desk.choose_plan_file(),
};
