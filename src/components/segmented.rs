//! One of a few, side by side: a radio group with one Tab stop and arrows.

use yew::prelude::*;

use crate::platform::page::element;

/// A choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    /// The language of the label where it is not the page's.
    pub(crate) lang: Option<&'static str>,
}

impl Choice {
    /// A choice in the page's language.
    pub(crate) fn new(id: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            lang: None,
        }
    }
}

/// See [`Segmented`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct SegmentedProps {
    pub(crate) label: AttrValue,
    pub(crate) choices: Vec<Choice>,
    pub(crate) chosen: AttrValue,
    pub(crate) on_choose: Callback<AttrValue>,
    #[prop_or_default]
    pub(crate) class: Classes,
}

/// A segmented control.
#[component]
pub(crate) fn Segmented(props: &SegmentedProps) -> Html {
    let group = use_memo((), |()| unique("seg"));
    let known = props.choices.iter().any(|choice| choice.id == props.chosen);
    let walked = {
        let (props, group) = (props.clone(), (*group).clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(at) = moved(&event.key(), position(&props), props.choices.len()) else {
                return;
            };
            event.prevent_default();
            props.on_choose.emit(props.choices[at].id.clone());
            element::focus_id(&format!("{group}-{at}"));
        })
    };
    html! {
        <span
            class={classes!("seg", props.class.clone())}
            role="radiogroup"
            aria-label={props.label.clone()}
            onkeydown={walked}
        >
            for (at, choice) in props.choices.iter().enumerate() {
                <button
                    key={choice.id.to_string()}
                    type="button"
                    id={format!("{group}-{at}")}
                    role="radio"
                    aria-checked={(choice.id == props.chosen).to_string()}
                    tabindex={if choice.id == props.chosen || (!known && at == 0) { "0" } else { "-1" }}
                    lang={choice.lang}
                    onclick={
                        let (choose, id) = (props.on_choose.clone(), choice.id.clone());
                        move |_| choose.emit(id.clone())
                    }
                >
                    { &choice.label }
                </button>
            }
        </span>
    }
}

fn position(props: &SegmentedProps) -> usize {
    props
        .choices
        .iter()
        .position(|choice| choice.id == props.chosen)
        .unwrap_or(0)
}

/// Where an arrow leads in a row of `n`, round its ends.
pub(crate) fn moved(key: &str, at: usize, n: usize) -> Option<usize> {
    if n == 0 {
        return None;
    }
    match key {
        "ArrowRight" | "ArrowDown" => Some((at + 1) % n),
        "ArrowLeft" | "ArrowUp" => Some((at + n - 1) % n),
        "Home" => Some(0),
        "End" => Some(n - 1),
        _ => None,
    }
}

/// An id that no other element of the page has.
pub(crate) fn unique(stem: &str) -> String {
    use std::cell::Cell;
    thread_local! { static LAST: Cell<u32> = const { Cell::new(0) }; }
    LAST.with(|last| {
        last.set(last.get() + 1);
        format!("{stem}-{}", last.get())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round() {
        assert_eq!(moved("ArrowRight", 2, 3), Some(0));
        assert_eq!(moved("ArrowLeft", 0, 3), Some(2));
        assert_eq!(moved("End", 0, 3), Some(2));
        assert_eq!(moved("Enter", 0, 3), None);
        assert_eq!(moved("ArrowRight", 0, 0), None);
    }
}
