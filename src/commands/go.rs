//! To the screens. Each is come back to as it was left.

use super::{Chord, Command, always, book_is_open};
use crate::route::Screen;

pub(super) const CLIENTS: Command = Command {
    id: "clients",
    keys: &[Chord::Then("KeyG", "KeyC")],
    able: book_is_open,
    said: None,
    perform: |desk, state| desk.go(&state.place.last(Screen::Clients)),
};

pub(super) const POLICY: Command = Command {
    id: "policy",
    keys: &[Chord::Then("KeyG", "KeyP")],
    able: book_is_open,
    said: None,
    perform: |desk, state| desk.go(&state.place.last(Screen::Policy)),
};

pub(super) const PLAN: Command = Command {
    id: "plan",
    keys: &[Chord::Then("KeyG", "KeyL")],
    able: book_is_open,
    said: None,
    perform: |desk, state| desk.go(&state.place.last(Screen::Plan)),
};

pub(super) const START: Command = Command {
    id: "start",
    keys: &[],
    able: always,
    said: None,
    perform: |desk, _| desk.go(&Screen::Start.bare()),
};
