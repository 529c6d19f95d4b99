//! The filter: conditions on any field that all, any or none must meet. It can be kept as a
//! segment of the policy.

use std::rc::Rc;

use session::view::FieldView;
use session::{Edit, FilterTerm, ListFilter, OperandText};
use words::{Said, Words};
use yew::prelude::*;

use super::asked::Asked;
use super::columns::{field_of, label};
use crate::components::{Choice, Glyph, Icon, IconSize, Note, Segmented, Tone};
use crate::hooks::{use_book, use_edit, use_words};
use crate::pages::policy::{OperandField, blank};
use crate::platform::ids;
use crate::platform::page::element;

/// The comparison that one begins with.
const USUAL: [&str; 6] = [
    "at_least",
    "is",
    "is_yes",
    "in_last",
    "has_any",
    "in_segment",
];

/// See [`FilterBar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct FilterBarProps {
    pub(super) asked: Asked,
    pub(super) on_ask: Callback<Asked>,
    pub(super) fields: Rc<Vec<FieldView>>,
    /// What is wrong with it, and with which condition.
    pub(super) fault: Option<(u32, Said)>,
}

/// The conditions, one a line.
#[component]
pub(super) fn FilterBar(props: &FilterBarProps) -> Html {
    let (words, book, edit) = (use_words(), use_book(), use_edit());
    let name = use_state(|| None::<String>);
    let filter = &props.asked.filter;
    let change = {
        let (ask, asked) = (props.on_ask.clone(), props.asked.clone());
        Callback::from(move |filter: ListFilter| ask.emit(asked.filtered(filter)))
    };
    let kind = {
        let (change, filter) = (change.clone(), filter.clone());
        Callback::from(move |kind: AttrValue| {
            change.emit(ListFilter {
                kind: kind.to_string(),
                ..filter.clone()
            });
        })
    };
    let add = {
        let (change, filter, fields) = (change.clone(), filter.clone(), props.fields.clone());
        Callback::from(move |_: MouseEvent| {
            let mut next = filter.clone();
            next.terms.extend(first_term(&fields));
            change.emit(next);
        })
    };
    let has_policy = book
        .overview
        .as_ref()
        .is_some_and(|overview| overview.policy_version > 0);
    let kind_now = if filter.kind.is_empty() {
        "all".to_owned()
    } else {
        filter.kind.clone()
    };
    html! {
        <section class="filter-bar" aria-label={words.get("clients-filter")}>
            <div class="rowx wrap spread">
                <Segmented
                    label={words.get("clients-filter-kind")}
                    choices={["all", "any", "none"].map(|id| Choice::new(id, words.get(&format!("group-{id}")))).to_vec()}
                    chosen={kind_now}
                    on_choose={kind}
                />
                { keep_as_segment(&words, props, &name, &edit, has_policy) }
            </div>
            <ol class="filter-terms">
                for (at, term) in filter.terms.iter().enumerate() {
                    { line(&words, props, at, term, &change) }
                }
            </ol>
            <button type="button" class="btn" data-size="s" disabled={props.fields.is_empty()} onclick={add}>
                <Icon glyph={Glyph::Plus} size={IconSize::Small} /><span>{ words.get("rule-add") }</span>
            </button>
        </section>
    }
}

fn first_term(fields: &[FieldView]) -> Option<FilterTerm> {
    let field = field_of(fields, "company.revenue_12m").or_else(|| fields.first())?;
    term_of(field)
}

/// A condition on a field, with the first of its comparisons and nothing to compare with.
fn term_of(field: &FieldView) -> Option<FilterTerm> {
    let usual = field
        .operators
        .iter()
        .find(|operator| USUAL.contains(&operator.id.as_str()));
    let operator = usual.or_else(|| field.operators.first())?;
    let operand = match (
        blank(&operator.operand, &OperandText::Nothing),
        field.choices.first(),
    ) {
        (OperandText::One(_), Some((value, _))) => OperandText::One(value.clone()),
        // A condition that can be asked at once narrows nobody by mistake.
        (OperandText::One(_), None) if matches!(field.kind.as_str(), "money" | "number") => {
            OperandText::One("0".to_owned())
        }
        (operand, _) => operand,
    };
    Some(FilterTerm {
        field: field.path.clone(),
        operator: operator.id.clone(),
        operand,
    })
}

fn line(
    words: &Words,
    props: &FilterBarProps,
    at: usize,
    term: &FilterTerm,
    change: &Callback<ListFilter>,
) -> Html {
    let field = field_of(&props.fields, &term.field);
    let put = {
        let (change, filter) = (change.clone(), props.asked.filter.clone());
        Callback::from(move |term: Option<FilterTerm>| {
            let mut next = filter.clone();
            match term {
                Some(term) => next.terms[at] = term,
                None => drop(next.terms.remove(at)),
            }
            change.emit(next);
        })
    };
    let pick_field = {
        let (put, fields) = (put.clone(), props.fields.clone());
        Callback::from(move |event: Event| {
            if let Some(term) = field_of(&fields, &element::value(&event)).and_then(term_of) {
                put.emit(Some(term));
            }
        })
    };
    let pick_operator = {
        let (put, term, field) = (put.clone(), term.clone(), field.cloned());
        Callback::from(move |event: Event| {
            let id = element::value(&event);
            let shape = field
                .iter()
                .flat_map(|field| &field.operators)
                .find(|operator| operator.id == id);
            if let Some(shape) = shape {
                put.emit(Some(FilterTerm {
                    operand: blank(&shape.operand, &term.operand),
                    operator: id,
                    ..term.clone()
                }));
            }
        })
    };
    let keep = {
        let (put, term) = (put.clone(), term.clone());
        Callback::from(move |operand| {
            put.emit(Some(FilterTerm {
                operand,
                ..term.clone()
            }));
        })
    };
    let fault = props
        .fault
        .as_ref()
        .filter(|(of, _)| usize::try_from(*of) == Ok(at));
    let mut named: Vec<(String, &str)> = props
        .fields
        .iter()
        .map(|field| {
            let name = label(words, &props.fields, &field.path);
            (name, field.path.as_str())
        })
        .collect();
    named.sort_by_key(|(name, _)| name.to_lowercase());
    let operators = field.map_or(&[][..], |field| &field.operators);
    let is_named =
        field.is_some_and(|field| field.choices.iter().any(|(_, name)| !name.is_empty()));
    html! {
        <li key={at}>
            <div class="rowx wrap adding">
                <select class="select" data-size="s" aria-label={words.get("rule-field")} onchange={pick_field}>
                    for (name, path) in named {
                        <option key={path.to_owned()} value={path.to_owned()} selected={path == term.field}>{ name }</option>
                    }
                </select>
                <select class="select" data-size="s" aria-label={words.get("rule-operator")} onchange={pick_operator}>
                    for operator in operators.iter() {
                        <option key={operator.id.clone()} value={operator.id.clone()} selected={operator.id == term.operator}>
                            { words.get(&format!("operator-{}", operator.id.replace('_', "-"))) }
                        </option>
                    }
                </select>
                if is_named {
                    { record(words, field, &term.operand, &keep) }
                } else {
                    <OperandField
                        label={words.get("rule-value")}
                        kind={field.map_or(String::new(), |field| field.kind.clone())}
                        operand={term.operand.clone()}
                        choices={field.map(|field| field.choices.iter().map(|(value, _)| value.clone()).collect::<Vec<_>>()).unwrap_or_default()}
                        on_keep={keep}
                    />
                }
                <button
                    type="button"
                    class="btn"
                    data-kind="quiet"
                    data-icon=""
                    data-size="s"
                    aria-label={words.get("rule-remove")}
                    onclick={move |_| put.emit(None)}
                >
                    <Icon glyph={Glyph::Cross} size={IconSize::Small} />
                </button>
            </div>
            <div class="fault" hidden={fault.is_none()}>
                <Note tone={Tone::Bad}><span>{ fault.map(|(_, said)| words.say(said)).unwrap_or_default() }</span></Note>
            </div>
        </li>
    }
}

/// One of a few records, known by name.
fn record(
    words: &Words,
    field: Option<&FieldView>,
    operand: &OperandText,
    keep: &Callback<OperandText>,
) -> Html {
    let now = match operand {
        OperandText::One(value) => value.as_str(),
        _ => "",
    };
    let choices = field.map_or(&[][..], |field| &field.choices);
    let chosen = keep.reform(|event: Event| OperandText::One(element::value(&event)));
    html! {
        <select class="select" data-size="s" aria-label={words.get("rule-value")} onchange={chosen}>
            for (value, name) in choices.iter() {
                <option key={value.clone()} value={value.clone()} selected={value == now}>{ name }</option>
            }
        </select>
    }
}

fn keep_as_segment(
    words: &Words,
    props: &FilterBarProps,
    name: &UseStateHandle<Option<String>>,
    edit: &Callback<Edit>,
    has_policy: bool,
) -> Html {
    let Some(now) = (**name).clone() else {
        let begin = {
            let name = name.clone();
            Callback::from(move |_: MouseEvent| name.set(Some(String::new())))
        };
        let able = has_policy && !props.asked.filter.terms.is_empty() && props.fault.is_none();
        return html! {
            <button type="button" class="btn" data-kind="quiet" data-size="s" disabled={!able} onclick={begin}>
                { words.get("clients-keep-segment") }
            </button>
        };
    };
    let typed = {
        let name = name.clone();
        Callback::from(move |event: InputEvent| name.set(Some(element::value(&event))))
    };
    let keep = {
        let (name, edit, asked, now) =
            (name.clone(), edit.clone(), props.asked.clone(), now.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            edit.emit(Edit::SaveSegment {
                filter: asked.filter.clone(),
                unit: asked.unit.name().to_owned(),
                seed: ids::seed(),
                name: now.clone(),
            });
            name.set(None);
        })
    };
    let cancel = {
        let name = name.clone();
        Callback::from(move |_: MouseEvent| name.set(None))
    };
    html! {
        <form class="rowx wrap" onsubmit={keep}>
            <input
                class="input"
                data-size="s"
                type="text"
                required={true}
                aria-label={words.get("clients-segment-name")}
                placeholder={words.get("clients-segment-name")}
                value={now}
                oninput={typed}
            />
            <button type="submit" class="btn" data-size="s">{ words.get("keep") }</button>
            <button type="button" class="btn" data-kind="quiet" data-size="s" onclick={cancel}>{ words.get("cancel") }</button>
        </form>
    }
}
