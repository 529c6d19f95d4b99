//! Takes the last step back.

use super::{Chord, Command};
use crate::state::State;
use words::{Parameter, Said};

pub(super) const COMMAND: Command = Command {
    id: "undo",
    keys: &[Chord::Control("KeyZ")],
    able,
    said: Some(said),
    perform: |desk, _| desk.undo(),
};

fn step(state: &State) -> Option<&Said> {
    state.book.overview.as_ref()?.undo.as_ref()
}

fn able(state: &State) -> bool {
    step(state).is_some()
}

fn said(state: &State) -> Said {
    step(state).map_or_else(
        || Said::new("command-undo"),
        |step| {
            let step = Parameter::Sentence(Box::new(step.clone()));
            Said::new("command-undo-step").with("step", step)
        },
    )
}
