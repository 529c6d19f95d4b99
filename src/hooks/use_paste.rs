//! Rows pasted from a spreadsheet, anywhere on the screen but in a field.

use yew::prelude::*;

use crate::platform::page::{element, keys};

/// Hands over pasted text while no field has the focus.
#[hook]
pub(crate) fn use_paste(pasted: Callback<String>) {
    use_effect_with(pasted, |pasted| {
        let pasted = pasted.clone();
        let heard = move |event: Event| {
            if element::typing() {
                return;
            }
            let text = element::pasted_text(&event).unwrap_or_default();
            if !text.trim().is_empty() {
                event.prevent_default();
                pasted.emit(text);
            }
        };
        let listener = keys::on_window("paste", Callback::from(heard));
        move || drop(listener)
    });
}
