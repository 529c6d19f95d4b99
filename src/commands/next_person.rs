//! To the next person in the order of the plan.

use super::{Chord, Command, book_is_open};
use crate::tasks::Step;

pub(super) const COMMAND: Command = Command {
    id: "next-person",
    keys: &[Chord::Single("BracketRight")],
    able: book_is_open,
    said: None,
    perform: |desk, state| desk.step(&state.place.route, Step::Next),
};
