//! Shows all keys.

use super::{Chord, Command, always};
use crate::state::{Action, Overlay};

pub(super) const COMMAND: Command = Command {
    id: "all-keys",
    keys: &[Chord::Shifted("Slash")],
    able: always,
    said: None,
    perform: |desk, _| desk.act(Action::Show(Some(Overlay::Keys))),
};
