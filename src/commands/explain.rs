//! Explains what the selected person has, on the plan.

use super::{Chord, Command};
use crate::route::Route;
use crate::state::State;
use crate::tasks::Desk;

pub(super) const COMMAND: Command = Command {
    id: "explain",
    keys: &[Chord::Control("KeyE")],
    able,
    said: None,
    perform,
};

fn able(state: &State) -> bool {
    state.book.overview.is_some() && state.place.route.person().is_some()
}

fn perform(desk: &Desk, state: &State) {
    if let Some(person) = state.place.route.person() {
        desk.go(&Route::why(person, None));
    }
}
