//! A condition put under the root group: field, comparison and value are chosen first, so that
//! the rule is whole at every moment.

use session::view::FieldChoice;
use session::{Edit, OperandText};
use yew::prelude::*;

use super::operand::{OperandField, blank};
use crate::components::{Glyph, Icon, IconSize};
use crate::hooks::{use_desk, use_settings, use_words};
use crate::platform::page::element;

/// See [`AddCondition`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct AddConditionProps {
    pub(crate) treatment: AttrValue,
    pub(crate) fields: Vec<FieldChoice>,
}

/// What is being put together.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    field: usize,
    operator: usize,
    operand: OperandText,
}

/// The button, and in its place the form.
#[component]
pub(crate) fn AddCondition(props: &AddConditionProps) -> Html {
    let (words, desk, author) = (use_words(), use_desk(), use_settings().author.clone());
    let draft = use_state(|| None::<Draft>);
    let open = {
        let (draft, props) = (draft.clone(), props.clone());
        move |_: MouseEvent| draft.set(begun(&props.fields, 0))
    };
    let mut named: Vec<(usize, String)> = props
        .fields
        .iter()
        .enumerate()
        .map(|(at, field)| (at, words.field(&field.path)))
        .collect();
    named.sort_by_key(|(_, name)| name.to_lowercase());
    html! {
        <div class="add-condition">
            if let Some(now) = (*draft).clone() {
                { form(props, &named, &draft, &now, &words, &desk, &author) }
            } else {
                <button type="button" class="btn" data-size="s" disabled={props.fields.is_empty()} onclick={open}>
                    <Icon glyph={Glyph::Plus} size={IconSize::Small} />{ words.get("rule-add") }
                </button>
                <span class="small mute end keyline">{ words.get("rule-key") }</span>
            }
        </div>
    }
}

/// A draft for a field, with its first comparison.
fn begun(fields: &[FieldChoice], field: usize) -> Option<Draft> {
    let first = fields.get(field)?.operators.first()?;
    Some(Draft {
        field,
        operator: 0,
        operand: blank(&first.operand, &OperandText::Nothing),
    })
}

fn form(
    props: &AddConditionProps,
    named: &[(usize, String)],
    draft: &UseStateHandle<Option<Draft>>,
    now: &Draft,
    words: &words::Words,
    desk: &crate::tasks::Desk,
    author: &str,
) -> Html {
    let field = &props.fields[now.field];
    let pick_field = {
        let (draft, props) = (draft.clone(), props.clone());
        move |event: Event| {
            if let Ok(at) = element::value(&event).parse() {
                draft.set(begun(&props.fields, at));
            }
        }
    };
    let pick_operator = {
        let (draft, now, field) = (draft.clone(), now.clone(), field.clone());
        move |event: Event| {
            let Ok(operator) = element::value(&event).parse::<usize>() else {
                return;
            };
            let Some(chosen) = field.operators.get(operator) else {
                return;
            };
            let operand = blank(&chosen.operand, &now.operand);
            draft.set(Some(Draft {
                operator,
                operand,
                ..now.clone()
            }));
        }
    };
    let type_operand = {
        let (draft, now) = (draft.clone(), now.clone());
        Callback::from(move |operand| {
            draft.set(Some(Draft {
                operand,
                ..now.clone()
            }))
        })
    };
    let add = {
        let (draft, desk, author) = (draft.clone(), desk.clone(), author.to_owned());
        let edit = Edit::AddCondition {
            treatment: props.treatment.to_string(),
            group: 0,
            field: field.path.clone(),
            operator: field.operators[now.operator].id.clone(),
            operand: now.operand.clone(),
        };
        move |_: MouseEvent| {
            desk.edit(edit.clone(), &author);
            draft.set(None);
        }
    };
    let cancel = {
        let draft = draft.clone();
        move |_: MouseEvent| draft.set(None)
    };
    html! {
        <div class="rowx wrap adding">
            <select class="select" data-size="s" aria-label={words.get("rule-field")} onchange={pick_field}>
                for (at, name) in named.iter() {
                    <option key={*at} value={at.to_string()} selected={*at == now.field}>{ name }</option>
                }
            </select>
            <select class="select" data-size="s" aria-label={words.get("rule-operator")} onchange={pick_operator}>
                for (at, operator) in field.operators.iter().enumerate() {
                    <option key={operator.id.clone()} value={at.to_string()} selected={at == now.operator}>
                        { words.get(&format!("operator-{}", operator.id.replace('_', "-"))) }
                    </option>
                }
            </select>
            <OperandField
                label={words.get("rule-value")}
                kind={field.kind.clone()}
                operand={now.operand.clone()}
                choices={Vec::new()}
                on_keep={type_operand}
            />
            <button type="button" class="btn" data-size="s" onclick={add}>{ words.get("rule-add-it") }</button>
            <button type="button" class="btn" data-size="s" data-kind="quiet" onclick={cancel}>{ words.get("cancel") }</button>
        </div>
    }
}
