//! Goes round: as the system has it, light, dark.

use super::{Command, always};
use crate::state::{Action, SettingsChange, State};
use crate::tasks::Desk;

pub(super) const COMMAND: Command = Command {
    id: "theme",
    keys: &[],
    able: always,
    said: None,
    perform,
};

fn perform(desk: &Desk, state: &State) {
    let next = state.settings.theme.next();
    desk.act(Action::Settings(SettingsChange::Theme(next)));
}
