//! A whole number with − and +, typed or stepped. Typing shows a preview; Enter keeps it, Esc
//! and leaving return to what was.

use yew::prelude::*;

use super::{Glyph, Icon, IconSize};
use crate::platform::page::element;

/// See [`Stepper`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct StepperProps {
    pub(crate) label: AttrValue,
    pub(crate) value: u32,
    #[prop_or_default]
    pub(crate) least: u32,
    #[prop_or(99_999)]
    pub(crate) most: u32,
    /// The names of the two buttons.
    pub(crate) less: AttrValue,
    pub(crate) more: AttrValue,
    /// A value is kept.
    pub(crate) on_keep: Callback<u32>,
    /// A value is being typed, or (`None`) no longer.
    #[prop_or_default]
    pub(crate) on_type: Callback<Option<u32>>,
    #[prop_or_default]
    pub(crate) small: bool,
}

/// What a key does to the number in a stepper: ±1, ±10, the limits.
pub(crate) fn stepped(key: &str, value: u32, least: u32, most: u32) -> Option<u32> {
    let next = match key {
        "ArrowUp" => value.saturating_add(1),
        "ArrowDown" => value.saturating_sub(1),
        "PageUp" => value.saturating_add(10),
        "PageDown" => value.saturating_sub(10),
        "Home" => least,
        "End" => most,
        _ => return None,
    };
    Some(next.clamp(least, most))
}

/// The number in what was typed, within the limits.
pub(crate) fn typed(text: &str, least: u32, most: u32) -> Option<u32> {
    let digits: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != ',')
        .collect();
    digits.parse().ok().map(|n: u32| n.clamp(least, most))
}

/// A stepper.
#[component]
pub(crate) fn Stepper(props: &StepperProps) -> Html {
    let draft = use_state(|| None::<String>);
    let (value, least, most) = (props.value, props.least, props.most);
    let set_draft = {
        let (draft, on_type) = (draft.clone(), props.on_type.clone());
        Callback::from(move |text: Option<String>| {
            let n = text.as_deref().and_then(|text| typed(text, least, most));
            on_type.emit(n.filter(|&n| n != value));
            draft.set(text);
        })
    };
    let keep = {
        let (set_draft, on_keep) = (set_draft.clone(), props.on_keep.clone());
        Callback::from(move |n: u32| {
            set_draft.emit(None);
            if n != value {
                on_keep.emit(n);
            }
        })
    };
    let keyed = {
        let (draft, keep, set_draft) = (draft.clone(), keep.clone(), set_draft.clone());
        Callback::from(move |event: KeyboardEvent| {
            let now = draft
                .as_deref()
                .and_then(|text| typed(text, least, most))
                .unwrap_or(value);
            match event.key().as_str() {
                "Enter" => keep.emit(now),
                "Escape" if draft.is_some() => set_draft.emit(None),
                key => match stepped(key, now, least, most) {
                    Some(next) => keep.emit(next),
                    None => return,
                },
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let step = |up: bool| {
        let keep = keep.clone();
        let key = if up { "ArrowUp" } else { "ArrowDown" };
        move |_: MouseEvent| {
            if let Some(next) = stepped(key, value, least, most) {
                keep.emit(next);
            }
        }
    };
    let input = set_draft.reform(|event: InputEvent| Some(element::value(&event)));
    let left = set_draft.reform(|_: FocusEvent| None);
    let shown = (*draft).clone().unwrap_or_else(|| value.to_string());
    html! {
        <span class="stepper" data-size={props.small.then_some("s")}>
            <button type="button" tabindex="-1" aria-label={props.less.clone()} disabled={value <= least} onclick={step(false)}>
                <Icon glyph={Glyph::Minus} size={IconSize::Small} />
            </button>
            <input
                role="spinbutton"
                inputmode="numeric"
                autocomplete="off"
                aria-label={props.label.clone()}
                aria-valuenow={value.to_string()}
                aria-valuemin={least.to_string()}
                aria-valuemax={most.to_string()}
                value={shown}
                oninput={input}
                onkeydown={keyed}
                onblur={left}
            />
            <button type="button" tabindex="-1" aria-label={props.more.clone()} disabled={value >= most} onclick={step(true)}>
                <Icon glyph={Glyph::Plus} size={IconSize::Small} />
            </button>
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_step_and_stop_at_the_limits() {
        assert_eq!(stepped("ArrowUp", 30, 0, 31), Some(31));
        assert_eq!(stepped("ArrowUp", 31, 0, 31), Some(31));
        assert_eq!(stepped("PageDown", 4, 1, 31), Some(1));
        assert_eq!(stepped("End", 4, 1, 31), Some(31));
        assert_eq!(stepped("a", 4, 1, 31), None);
    }

    #[test]
    fn what_is_typed_is_a_number_or_nothing() {
        assert_eq!(typed(" 1 200 ", 0, 9999), Some(1200));
        assert_eq!(typed("1,200", 0, 500), Some(500));
        assert_eq!(typed("", 0, 9), None);
        assert_eq!(typed("-3", 0, 9), None);
    }
}
