//! An operand that edits in place: a value, two bounds, a list, a window or a period. Enter or
//! leaving keeps what was typed, Esc returns.

use session::OperandText;
use words::{Words, format};
use yew::prelude::*;

use crate::hooks::use_words;
use crate::platform::page::element;

const WINDOW_UNITS: [&str; 4] = ["days", "weeks", "months", "years"];
const PERIODS: [&str; 4] = ["week", "month", "quarter", "year"];

/// See [`OperandField`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct OperandFieldProps {
    pub(crate) label: AttrValue,
    /// Kind of the field: `money`, `date`, …
    pub(crate) kind: AttrValue,
    pub(crate) operand: OperandText,
    /// Values that occur, for fields of choices.
    pub(crate) choices: Vec<String>,
    pub(crate) on_keep: Callback<OperandText>,
}

/// The operand.
#[component]
pub(crate) fn OperandField(props: &OperandFieldProps) -> Html {
    let words = use_words();
    let keep = &props.on_keep;
    let typed = |value: &str, make: Callback<String>| {
        html! {
            <Typed
                label={props.label.clone()}
                shown={shown(&words, &props.kind, value)}
                is_day={props.kind == "date"}
                raw={value.to_owned()}
                on_keep={make}
            />
        }
    };
    let body = match &props.operand {
        OperandText::Nothing => html! {},
        OperandText::One(value) if !props.choices.is_empty() => choice(&words, props, value),
        OperandText::One(value) => typed(value, keep.reform(OperandText::One)),
        OperandText::Many(values) => {
            let make = keep.reform(|text: String| {
                OperandText::Many(
                    text.split(';')
                        .map(|part| part.trim().to_owned())
                        .filter(|part| !part.is_empty())
                        .collect(),
                )
            });
            typed(&values.join("; "), make)
        }
        OperandText::Between(from, to) => {
            let (upper, lower) = (to.clone(), from.clone());
            let first = typed(
                from,
                keep.reform(move |from| OperandText::Between(from, upper.clone())),
            );
            let second = typed(
                to,
                keep.reform(move |to| OperandText::Between(lower.clone(), to)),
            );
            html! { <>{ first }{ " – " }{ second }</> }
        }
        OperandText::Window { n, unit } => window(&words, props, *n, unit),
        OperandText::Period(period) => {
            let make = keep.reform(OperandText::Period);
            select(
                &props.label,
                &PERIODS,
                period,
                |id| words.get(&format!("period-{id}")),
                make,
            )
        }
    };
    html! { <span class="operand">{ body }</span> }
}

/// An operand of a shape with nothing in it yet, or with what fits of the one before.
pub(crate) fn blank(shape: &str, before: &OperandText) -> OperandText {
    let first = match before {
        OperandText::One(text) | OperandText::Between(text, _) => text.clone(),
        OperandText::Many(texts) => texts.first().cloned().unwrap_or_default(),
        _ => String::new(),
    };
    match shape {
        "one" => OperandText::One(first),
        "many" => OperandText::Many(if first.is_empty() {
            Vec::new()
        } else {
            vec![first]
        }),
        "between" => OperandText::Between(first.clone(), first),
        "window" => OperandText::Window {
            n: 6,
            unit: "months".to_owned(),
        },
        "period" => OperandText::Period("month".to_owned()),
        _ => OperandText::Nothing,
    }
}

/// A value as the card shows it: sums with separators, days as in the language.
fn shown(words: &Words, kind: &str, value: &str) -> String {
    let formatted = match kind {
        "money" => words
            .currency
            .parse_amount(value)
            .ok()
            .map(|minor| words.money(minor)),
        "number" => book::Decimal::parse(value)
            .ok()
            .map(|n| format::number(words.language, n.0)),
        "date" => book::Date::parse(value).map(|day| format::date(words.language, day)),
        "choice" | "choices" => Some(words.choice(value)),
        _ => None,
    };
    formatted.unwrap_or_else(|| value.to_owned())
}

fn choice(words: &Words, props: &OperandFieldProps, value: &str) -> Html {
    let mut ids: Vec<&str> = props.choices.iter().map(String::as_str).collect();
    if !ids.contains(&value) {
        ids.insert(0, value);
    }
    select(
        &props.label,
        &ids,
        value,
        |id| words.choice(id),
        props.on_keep.reform(OperandText::One),
    )
}

fn window(words: &Words, props: &OperandFieldProps, n: u32, unit: &str) -> Html {
    let of_unit = unit.to_owned();
    let number = props
        .on_keep
        .reform(move |text: String| OperandText::Window {
            n: text.trim().parse().unwrap_or(n),
            unit: of_unit.clone(),
        });
    let units = props
        .on_keep
        .reform(move |unit| OperandText::Window { n, unit });
    html! {
        <>
            <Typed label={props.label.clone()} shown={n.to_string()} raw={n.to_string()} is_day={false} on_keep={number} />
            { " " }
            { select(&words.get("rule-unit"), &WINDOW_UNITS, unit, |id| words.count(&format!("unit-{id}"), n), units) }
        </>
    }
}

fn select(
    label: &str,
    ids: &[&str],
    chosen: &str,
    name: impl Fn(&str) -> String,
    keep: Callback<String>,
) -> Html {
    html! {
        <select class="tok val" aria-label={label.to_owned()} onchange={move |event: Event| keep.emit(element::value(&event))}>
            for id in ids.iter() {
                <option key={(*id).to_owned()} value={(*id).to_owned()} selected={*id == chosen}>{ name(id) }</option>
            }
        </select>
    }
}

/// See [`Typed`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct TypedProps {
    label: AttrValue,
    /// Formatted, while it is not being edited.
    shown: AttrValue,
    /// As in the policy.
    raw: AttrValue,
    is_day: bool,
    on_keep: Callback<String>,
}

/// A value that is typed.
#[component]
fn Typed(props: &TypedProps) -> Html {
    let draft = use_state(|| None::<String>);
    let typed = {
        let draft = draft.clone();
        move |event: InputEvent| draft.set(Some(element::value(&event)))
    };
    let keep = {
        let (draft, props) = (draft.clone(), props.clone());
        Callback::from(move |()| {
            if let Some(text) = (*draft).clone() {
                if text.trim() != props.raw && text.trim() != props.shown {
                    props.on_keep.emit(text);
                }
                draft.set(None);
            }
        })
    };
    let keyed = {
        let (draft, keep) = (draft.clone(), keep.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => keep.emit(()),
            "Escape" => {
                event.stop_propagation();
                draft.set(None);
            }
            _ => {}
        }
    };
    let value = if props.is_day {
        props.raw.clone()
    } else {
        props.shown.clone()
    };
    let value = (*draft).clone().map_or(value, AttrValue::from);
    let size = value.chars().count().clamp(2, 28).to_string();
    html! {
        <input
            class="tok val"
            type={if props.is_day { "date" } else { "text" }}
            size={size}
            autocomplete="off"
            aria-label={props.label.clone()}
            value={value}
            oninput={typed}
            onkeydown={keyed}
            onblur={move |_| keep.emit(())}
        />
    }
}
