//! Notes at the foot of the window: what was done, with undo. Eight seconds, paused while the
//! pointer or the focus is on them.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::hooks::{use_desk, use_toasts, use_words};
use crate::state::{Action, Toast, ToastKind};

const STAYS_MS: u32 = 8000;

/// All of them.
#[component]
pub(crate) fn ToastStack() -> Html {
    let toasts = use_toasts();
    html! {
        <div class="toasts" role="status">
            for toast in toasts.shown.iter() {
                <ToastNote key={toast.id} toast={toast.clone()} />
            }
        </div>
    }
}

/// See [`ToastNote`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct ToastNoteProps {
    toast: Toast,
}

#[component]
fn ToastNote(props: &ToastNoteProps) -> Html {
    let (words, desk) = (use_words(), use_desk());
    let held = use_state(|| false);
    let (id, goes) = (props.toast.id, !props.toast.kind.stays());
    {
        let desk = desk.clone();
        use_effect_with(*held, move |&held| {
            // What was told unasked, and the way back to another book, stay until they are closed.
            let timer = (!held && goes)
                .then(|| Timeout::new(STAYS_MS, move || desk.act(Action::DropToast(id))));
            move || drop(timer)
        });
    }
    let hold = |on: bool| {
        let held = held.setter();
        move || held.set(on)
    };
    let (enter, leave, focus, blur) = (hold(true), hold(false), hold(true), hold(false));
    let undo = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            desk.undo();
            desk.act(Action::DropToast(id));
        })
    };
    let back = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            desk.go_back();
            desk.act(Action::DropToast(id));
        })
    };
    let drop_it = Callback::from(move |_: MouseEvent| desk.act(Action::DropToast(id)));
    html! {
        <div
            class="toast"
            data-kind={kind_id(props.toast.kind)}
            onpointerenter={move |_| enter()}
            onpointerleave={move |_| leave()}
            onfocusin={move |_| focus()}
            onfocusout={move |_| blur()}
        >
            <span>{ words.say(&props.toast.said) }</span>
            <button type="button" hidden={props.toast.kind != ToastKind::Edit} onclick={undo}>
                { words.get("command-undo") }
            </button>
            <button type="button" hidden={props.toast.kind != ToastKind::Replaced} onclick={back}>
                { words.get("toast-back") }
            </button>
            <button type="button" hidden={props.toast.kind == ToastKind::Edit} onclick={drop_it}>
                { words.get("close") }
            </button>
        </div>
    }
}

const fn kind_id(kind: ToastKind) -> &'static str {
    match kind {
        ToastKind::Edit => "edit",
        ToastKind::Step => "step",
        ToastKind::Done => "done",
        ToastKind::Replaced => "replaced",
        ToastKind::Refused => "refused",
        ToastKind::Told => "told",
    }
}
