//! Prints the plan.

use super::{Chord, Command};
use crate::route::Screen;
use crate::state::{Action, State};

pub(super) const COMMAND: Command = Command {
    id: "print",
    keys: &[Chord::Control("KeyP")],
    able,
    said: None,
    perform: |desk, _| desk.act(Action::Printing(true)),
};

fn able(state: &State) -> bool {
    state.book.overview.is_some() && state.place.route.screen() == Screen::Plan
}
