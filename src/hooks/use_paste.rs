//! Rows pasted from a spreadsheet, anywhere on the screen but in a field.

use yew::prelude::*;

use crate::platform::page::paste::{self, Pasted};

/// Hands over what was pasted while no field has the focus.
#[hook]
pub(crate) fn use_paste(pasted: Callback<Pasted>) {
    use_effect_with(pasted, |pasted| {
        let pasted = pasted.clone();
        let heard = move |carried: Pasted| {
            if !carried.text.trim().is_empty() || !carried.html.trim().is_empty() {
                pasted.emit(carried);
            }
        };
        let listener = paste::on_paste(Callback::from(heard));
        move || drop(listener)
    });
}
