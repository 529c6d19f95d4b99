//! Downloads the book as a plan file.

use super::{Chord, Command, book_is_open};
use crate::state::State;
use crate::tasks::Desk;

pub(super) const COMMAND: Command = Command {
    id: "save-copy",
    keys: &[Chord::Control("KeyS")],
    able: book_is_open,
    said: None,
    perform,
};

fn perform(desk: &Desk, state: &State) {
    if let Some(overview) = &state.book.overview {
        desk.save_copy(&overview.book_name);
    }
}
