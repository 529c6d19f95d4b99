//! Moves the day that all is said for.

use super::{Command, book_is_open};
use crate::state::{Action, Overlay};

pub(super) const COMMAND: Command = Command {
    id: "as-of",
    keys: &[],
    able: book_is_open,
    said: None,
    perform: |desk, _| desk.act(Action::Show(Some(Overlay::Day))),
};
