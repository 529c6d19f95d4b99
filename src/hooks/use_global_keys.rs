//! The keys of the whole window, handed to the commands.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::commands::{Heard, Press, hear};
use crate::platform::page::{element, keys};
use crate::state::State;
use crate::tasks::Desk;

/// How long the first of two keys waits for the second.
const LEAD_MS: u32 = 1500;

/// Performs commands by their keys.
#[hook]
pub(crate) fn use_global_keys(desk: &Desk, state: &State) {
    let lead = use_mut_ref(|| None::<(String, Timeout)>);
    let desk = desk.clone();
    use_effect_with(state.clone(), move |state| {
        let state = state.clone();
        let heard = move |event: KeyboardEvent| {
            if event.default_prevented() || event.repeat() && event.ctrl_key() {
                return;
            }
            let first = lead.borrow_mut().take().map(|(code, _)| code);
            match hear(&state, &pressed(&event), first.as_deref()) {
                Heard::Nothing => {}
                Heard::Lead(code) => {
                    let forget = {
                        let lead = lead.clone();
                        Timeout::new(LEAD_MS, move || drop(lead.borrow_mut().take()))
                    };
                    *lead.borrow_mut() = Some((code, forget));
                }
                Heard::Do(command) => {
                    event.prevent_default();
                    (command.perform)(&desk, &state);
                }
            }
        };
        let listener = keys::on_key(Callback::from(heard));
        move || drop(listener)
    });
}

fn pressed(event: &KeyboardEvent) -> Press {
    Press {
        code: event.code(),
        control: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
        typing: element::typing(),
    }
}
