//! Prints the plan.

use super::{Chord, Command};
use crate::platform::page::document;
use crate::route::Screen;
use crate::state::State;

pub(super) const COMMAND: Command = Command {
    id: "print",
    keys: &[Chord::Control("KeyP")],
    able: able,
    said: None,
    perform: |_, _| document::print(),
};

fn able(state: &State) -> bool {
    state.book.overview.is_some() && state.place.route.screen() == Screen::Plan
}
