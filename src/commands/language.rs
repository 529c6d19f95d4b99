//! English to Russian and back.

use super::{Command, always};
use crate::state::{Action, SettingsChange, State};
use crate::tasks::Desk;
use words::Language;

pub(super) const COMMAND: Command = Command {
    id: "language",
    keys: &[],
    able: always,
    said: None,
    perform,
};

fn perform(desk: &Desk, state: &State) {
    let other = match state.settings.language {
        Language::En => Language::Ru,
        Language::Ru => Language::En,
    };
    desk.act(Action::Settings(SettingsChange::Language(other)));
}
