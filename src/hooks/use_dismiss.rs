//! A menu or popover closes by Esc and by a press anywhere else.

use yew::prelude::*;

use crate::platform::page::{element, keys};

/// While `open`, calls `close` for Esc and for a press outside the node. Esc gives the focus back
/// to the element of the id `from`; a press has taken it elsewhere.
#[hook]
pub(crate) fn use_dismiss(node: &NodeRef, open: bool, from: &str, close: Callback<()>) {
    let node = node.clone();
    use_effect_with(
        (open, close, from.to_owned()),
        move |(open, close, from)| {
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
                    let (close, from) = (close.clone(), from.clone());
                    keys::on_key(Callback::from(move |event: KeyboardEvent| {
                        if event.key() == "Escape" {
                            event.prevent_default();
                            close.emit(());
                            element::focus_id(&from);
                        }
                    }))
                };
                (press, key)
            });
            move || drop(listeners)
        },
    );
}
