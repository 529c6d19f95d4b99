//! Whether the screen is being made ready for paper: all of it drawn, nothing folded.

use yew::prelude::*;

use super::contexts::{use_desk, use_shell};
use crate::platform::page::keys;
use crate::state::Action;

/// True from the order to print until the browser has taken the page.
#[hook]
pub(crate) fn use_printing() -> bool {
    let desk = use_desk();
    use_effect_with((), move |()| {
        let done = move |_: Event| desk.act(Action::Printing(false));
        let listener = keys::on_window("afterprint", Callback::from(done));
        move || drop(listener)
    });
    use_shell().printing
}
