//! Closes the drawer about the selected person, wherever the focus is.

use super::{Chord, Command};
use crate::state::State;
use crate::tasks::Desk;

pub(super) const COMMAND: Command = Command {
    id: "close-drawer",
    keys: &[Chord::Escape],
    able,
    said: None,
    perform,
};

fn able(state: &State) -> bool {
    state.shell.overlay.is_none() && state.place.route.person().is_some()
}

fn perform(desk: &Desk, state: &State) {
    desk.go(&state.place.route.screen().bare());
}
