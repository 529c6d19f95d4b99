//! Makes the step last taken back again.

use super::{Chord, Command};
use crate::state::State;
use words::{Parameter, Said};

pub(super) const COMMAND: Command = Command {
    id: "redo",
    keys: &[Chord::Control("KeyY"), Chord::ControlShift("KeyZ")],
    able,
    said: Some(said),
    perform: |desk, _| desk.redo(),
};

fn step(state: &State) -> Option<&Said> {
    state.book.overview.as_ref()?.redo.as_ref()
}

fn able(state: &State) -> bool {
    step(state).is_some()
}

fn said(state: &State) -> Said {
    step(state).map_or_else(
        || Said::new("command-redo"),
        |step| {
            let step = Parameter::Sentence(Box::new(step.clone()));
            Said::new("command-redo-step").with("step", step)
        },
    )
}
