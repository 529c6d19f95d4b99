//! A modal dialog. The browser keeps the focus inside and gives it back where it came from.

use yew::prelude::*;

use crate::platform::page::{dialog, element};

/// See [`Dialog`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct DialogProps {
    /// Its accessible name.
    pub(crate) label: AttrValue,
    /// Asked to close: by Esc or by a press beside it.
    pub(crate) on_close: Callback<()>,
    #[prop_or_default]
    pub(crate) class: Classes,
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A dialog, open for as long as it is drawn.
#[component]
pub(crate) fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            dialog::set_open(&node, true);
            move || dialog::set_open(&node, false)
        });
    }
    let cancelled = {
        let close = props.on_close.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            close.emit(());
        })
    };
    let pressed = {
        let (close, node) = (props.on_close.clone(), node.clone());
        Callback::from(move |event: MouseEvent| {
            // A press on the dialog's own box is one on its backdrop: its content lies above.
            if element::is_target(&node, &event) {
                close.emit(());
            }
        })
    };
    html! {
        <dialog
            ref={node}
            class={classes!("dialog", props.class.clone())}
            aria-label={props.label.clone()}
            oncancel={cancelled}
            onclick={pressed}
        >
            <div class="dialog-in">{ props.children.clone() }</div>
        </dialog>
    }
}
