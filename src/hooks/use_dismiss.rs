//! A menu or popover closes by Esc and by a press anywhere else.

use yew::prelude::*;

use crate::platform::page::{element, keys};

/// While `open`, calls `close` for Esc and for a press outside the node.
#[hook]
pub(crate) fn use_dismiss(node: &NodeRef, open: bool, close: Callback<()>) {
    let node = node.clone();
    use_effect_with((open, close), move |(open, close)| {
        let listeners = open.then(|| {
            let press = {
                let (node, close) = (node.clone(), close.clone());
                keys::on_window(
                    "pointerdown",
                    Callback::from(move |event: Event| {
                        if !element::holds(&node, &event) {
                            close.emit(());
                        }
                    }),
                )
            };
            let key = {
                let close = close.clone();
                keys::on_key(Callback::from(move |event: KeyboardEvent| {
                    if event.key() == "Escape" {
                        event.prevent_default();
                        close.emit(());
                    }
                }))
            };
            (press, key)
        });
        move || drop(listeners)
    });
}
