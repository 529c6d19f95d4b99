//! Begins with an empty book.

use super::{Command, always};
use crate::state::State;
use crate::tasks::Desk;

pub(super) const COMMAND: Command = Command {
    id: "begin-empty",
    keys: &[],
    able: always,
    said: None,
    perform,
};

fn perform(desk: &Desk, state: &State) {
    desk.begin_empty(state.settings.language);
}
