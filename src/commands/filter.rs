//! To the filter of the list of clients.

use super::{Chord, Command};
use crate::platform::page::element;
use crate::route::Screen;
use crate::state::State;
use crate::tasks::Desk;

pub(super) const COMMAND: Command = Command {
    id: "filter",
    keys: &[Chord::Single("Slash")],
    able,
    said: None,
    perform,
};

/// The id of the filter's field.
pub(crate) const FIELD: &str = "filter";

fn able(state: &State) -> bool {
    state.book.overview.is_some() && state.place.route.screen() == Screen::Clients
}

fn perform(_: &Desk, _: &State) {
    element::focus_id(FIELD);
}
