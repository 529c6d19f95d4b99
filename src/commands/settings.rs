//! Name, language, theme, keys.

use super::{Command, always};
use crate::state::{Action, Overlay};

pub(super) const COMMAND: Command = Command {
    id: "settings",
    keys: &[],
    able: always,
    said: None,
    perform: |desk, _| desk.act(Action::Show(Some(Overlay::Settings))),
};
