//! A condition put into a group: field, comparison and value are chosen first, so that the rule is
//! whole at every moment. A segment is chosen as a field is.

use session::view::{FieldChoice, SegmentChoice};
use session::{NodeEdit, OperandText};
use words::Words;
use yew::prelude::*;

use super::operand::{OperandField, blank};
use crate::hooks::use_words;
use crate::platform::page::element;

/// See [`AddCondition`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct AddConditionProps {
    /// The number of the group.
    pub(crate) group: u32,
    /// Which group it is, where it is not the whole rule.
    pub(crate) name: Option<AttrValue>,
    pub(crate) fields: Vec<FieldChoice>,
    pub(crate) segments: Vec<SegmentChoice>,
    pub(crate) on_add: Callback<NodeEdit>,
    pub(crate) on_done: Callback<()>,
}

/// What is being put together.
#[derive(Clone, Debug, PartialEq)]
enum Draft {
    Test {
        field: usize,
        operator: usize,
        operand: OperandText,
    },
    Segment {
        at: usize,
    },
}

/// The form.
#[component]
pub(crate) fn AddCondition(props: &AddConditionProps) -> Html {
    let words = use_words();
    let named = names(props, &words);
    let first = named.first().map_or(0, |(at, _)| *at);
    let draft = use_state(|| begun(&props.fields, first));
    let pick = {
        let (draft, props) = (draft.clone(), props.clone());
        move |event: Event| {
            let value = element::value(&event);
            let next = match value.strip_prefix("segment-") {
                Some(at) => at.parse().ok().map(|at| Draft::Segment { at }),
                None => value.parse().ok().and_then(|at| begun(&props.fields, at)),
            };
            draft.set(next);
        }
    };
    let add = {
        let (props, draft) = (props.clone(), draft.clone());
        move |_: MouseEvent| {
            if let Some(edit) = draft.as_ref().and_then(|draft| made(&props, draft)) {
                props.on_add.emit(edit);
            }
            props.on_done.emit(());
        }
    };
    let cancel = props.on_done.reform(|_: MouseEvent| ());
    let chosen = match &*draft {
        Some(Draft::Test { field, .. }) => field.to_string(),
        Some(Draft::Segment { at }) => format!("segment-{at}"),
        None => String::new(),
    };
    html! {
        <div class="rowx wrap adding">
            <span class="small mute" hidden={props.name.is_none()}>{ props.name.clone().unwrap_or_default() }</span>
            <select class="select" data-size="s" aria-label={words.get("rule-field")} onchange={pick}>
                <optgroup label={words.get("rule-field")}>
                    for (at, name) in named.iter() {
                        <option key={*at} value={at.to_string()} selected={at.to_string() == chosen}>{ name }</option>
                    }
                </optgroup>
                <optgroup label={words.get("rule-segment")}>
                    for (at, segment) in props.segments.iter().enumerate() {
                        <option key={segment.id.clone()} value={format!("segment-{at}")} selected={format!("segment-{at}") == chosen}>
                            { words.choose(&segment.name.en, &segment.name.ru) }
                        </option>
                    }
                </optgroup>
            </select>
            { test(props, &draft, &words) }
            <button type="button" class="btn" data-size="s" onclick={add}>{ words.get("rule-add-it") }</button>
            <button type="button" class="btn" data-size="s" data-kind="quiet" onclick={cancel}>{ words.get("cancel") }</button>
        </div>
    }
}

/// The fields by name, in the order of the alphabet.
fn names(props: &AddConditionProps, words: &Words) -> Vec<(usize, String)> {
    let mut named: Vec<(usize, String)> = props
        .fields
        .iter()
        .enumerate()
        .map(|(at, field)| (at, words.field(&field.path)))
        .collect();
    named.sort_by_key(|(_, name)| name.to_lowercase());
    named
}

/// A draft for a field, with its first comparison and the first value that occurs.
fn begun(fields: &[FieldChoice], field: usize) -> Option<Draft> {
    let chosen = fields.get(field)?;
    let first = chosen.operators.first()?;
    let value = chosen.choices.first().cloned().unwrap_or_default();
    Some(Draft::Test {
        field,
        operator: 0,
        operand: blank(&first.operand, &OperandText::One(value)),
    })
}

fn made(props: &AddConditionProps, draft: &Draft) -> Option<NodeEdit> {
    Some(match draft {
        Draft::Test {
            field,
            operator,
            operand,
        } => {
            let field = props.fields.get(*field)?;
            NodeEdit::AddTest {
                group: props.group,
                field: field.path.clone(),
                operator: field.operators.get(*operator)?.id.clone(),
                operand: operand.clone(),
            }
        }
        Draft::Segment { at } => NodeEdit::AddSegment {
            group: props.group,
            segment: props.segments.get(*at)?.id.clone(),
        },
    })
}

/// Comparison and value of a test.
fn test(props: &AddConditionProps, draft: &UseStateHandle<Option<Draft>>, words: &Words) -> Html {
    let Some(Draft::Test {
        field: at,
        operator: chosen,
        operand,
    }) = (**draft).clone()
    else {
        return html! { <span></span> };
    };
    let Some(field) = props.fields.get(at).cloned() else {
        return html! { <span></span> };
    };
    let pick = {
        let (draft, field, operand) = (draft.clone(), field.clone(), operand.clone());
        move |event: Event| {
            let Ok(operator) = element::value(&event).parse::<usize>() else {
                return;
            };
            let Some(picked) = field.operators.get(operator) else {
                return;
            };
            draft.set(Some(Draft::Test {
                field: at,
                operator,
                operand: blank(&picked.operand, &operand),
            }));
        }
    };
    let typed = {
        let draft = draft.clone();
        Callback::from(move |operand| {
            draft.set(Some(Draft::Test {
                field: at,
                operator: chosen,
                operand,
            }));
        })
    };
    html! {
        <span class="rowx wrap">
            <select class="select" data-size="s" aria-label={words.get("rule-operator")} onchange={pick}>
                for (number, operator) in field.operators.iter().enumerate() {
                    <option key={operator.id.clone()} value={number.to_string()} selected={number == chosen}>
                        { words.get(&format!("operator-{}", operator.id.replace('_', "-"))) }
                    </option>
                }
            </select>
            <OperandField
                label={words.get("rule-value")}
                kind={field.kind.clone()}
                operand={operand}
                choices={field.choices.clone()}
                on_keep={typed}
            />
        </span>
    }
}
