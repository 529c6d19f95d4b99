//! Opens the sample firm.

use super::{Command, always};

pub(super) const COMMAND: Command = Command {
    id: "open-sample",
    keys: &[],
    able: always,
    said: None,
    perform: |desk, _| desk.open_sample(),
};
