//! A menu under a button: arrows walk, Esc and a press elsewhere close, the focus goes back.

use yew::prelude::*;

use super::segmented::{moved, unique};
use super::{Glyph, Icon};
use crate::hooks::use_dismiss;
use crate::platform::page::element;

/// A line of a menu.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MenuItem {
    pub(crate) label: AttrValue,
    pub(crate) glyph: Option<Glyph>,
    /// Its keys, as shown.
    pub(crate) keys: Option<AttrValue>,
    pub(crate) able: bool,
    pub(crate) perform: Callback<()>,
    /// A line above it.
    pub(crate) parted: bool,
    /// Stands only where the top bar is too narrow to hold it.
    pub(crate) narrow_only: bool,
}

/// See [`Menu`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct MenuProps {
    /// What the button says.
    pub(crate) face: Html,
    /// The accessible name of the menu.
    pub(crate) label: AttrValue,
    /// The button's classes.
    pub(crate) class: Classes,
    pub(crate) items: Vec<MenuItem>,
}

/// A button and its menu.
#[component]
pub(crate) fn Menu(props: &MenuProps) -> Html {
    let open = use_state(|| false);
    let node = use_node_ref();
    let id = use_memo((), |()| unique("menu"));
    let close = {
        let (open, id) = (open.clone(), id.clone());
        Callback::from(move |()| {
            open.set(false);
            element::focus_id(&id);
        })
    };
    let dismiss = {
        let open = open.setter();
        use_callback((), move |(), ()| open.set(false))
    };
    use_dismiss(&node, *open, &id, dismiss);
    {
        let id = id.clone();
        let n = props.items.len();
        use_effect_with(*open, move |&open| {
            if open {
                // Lines that are hidden at this width do not take the focus.
                (0..n).find(|at| focus_line(&id, *at));
            }
        });
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <span class="menu-box" ref={node}>
            <button
                type="button"
                id={(*id).clone()}
                class={props.class.clone()}
                aria-haspopup="menu"
                aria-expanded={open.to_string()}
                onclick={toggle}
            >
                { props.face.clone() }
            </button>
            <span class="menu-slot">
                if *open {
                    { items(props, &id, &close) }
                }
            </span>
        </span>
    }
}

fn items(props: &MenuProps, id: &str, close: &Callback<()>) -> Html {
    let walked = {
        let (id, n) = (id.to_owned(), props.items.len());
        Callback::from(move |event: KeyboardEvent| walk(&event, &id, n))
    };
    html! {
        <ul class="menu" role="menu" aria-label={props.label.clone()} onkeydown={walked}>
            for (at, item) in props.items.iter().enumerate() {
                <li
                    key={at}
                    role="none"
                    class={classes!(item.parted.then_some("parted"), item.narrow_only.then_some("narrow-only"))}
                >
                    <button
                        type="button"
                        role="menuitem"
                        id={format!("{id}-{at}")}
                        tabindex="-1"
                        aria-disabled={(!item.able).then_some("true")}
                        onclick={
                            let (close, item) = (close.clone(), item.clone());
                            move |_| if item.able {
                                close.emit(());
                                item.perform.emit(());
                            }
                        }
                    >
                        <span class="menu-glyph">
                            if let Some(glyph) = item.glyph { <Icon {glyph} /> }
                        </span>
                        <span>{ &item.label }</span>
                        <kbd hidden={item.keys.is_none()}>{ item.keys.clone().unwrap_or_default() }</kbd>
                    </button>
                </li>
            }
        </ul>
    }
}

/// Moves the focus along the lines that are shown.
fn walk(event: &KeyboardEvent, id: &str, n: usize) {
    let focused = element::focused_id();
    let at = (0..n)
        .find(|at| focused.as_deref() == Some(&format!("{id}-{at}")))
        .unwrap_or(0);
    let mut next = moved(&event.key(), at, n);
    // Lines that are hidden at this width cannot take the focus: pass them over.
    for _ in 0..n {
        let Some(to) = next else { return };
        event.prevent_default();
        if focus_line(id, to) {
            return;
        }
        let back = matches!(event.key().as_str(), "ArrowUp" | "ArrowLeft" | "End");
        next = moved(if back { "ArrowUp" } else { "ArrowDown" }, to, n);
    }
}

/// Gives the focus to a line. `false`: it is hidden and does not take it.
fn focus_line(id: &str, at: usize) -> bool {
    let line = format!("{id}-{at}");
    element::focus_id(&line);
    element::focused_id() == Some(line)
}
