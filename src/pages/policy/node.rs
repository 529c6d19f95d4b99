//! A node of the rule as a card: its tokens edit in place, beside it what it does by itself and
//! what it alone decides.

use session::view::NodeView;
use session::{Edit, OperandText};
use words::{Said, Words};
use yew::prelude::*;

use super::operand::{OperandField, blank};
use crate::components::{Glyph, Icon, IconSize, Measured};
use crate::hooks::{use_desk, use_settings, use_words};
use crate::platform::page::element;

/// See [`NodeRow`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct NodeRowProps {
    pub(crate) treatment: AttrValue,
    pub(crate) node: NodeView,
    pub(crate) n_units: u32,
    /// The kind of the group it stands in.
    pub(crate) parent: AttrValue,
}

/// A condition or the head of a group.
#[component]
pub(crate) fn NodeRow(props: &NodeRowProps) -> Html {
    let (words, desk, author) = (use_words(), use_desk(), use_settings().author.clone());
    let node = &props.node;
    let is_group = matches!(node.kind.as_str(), "all" | "any" | "none");
    let remove = {
        let edit = Edit::RemoveCondition {
            treatment: props.treatment.to_string(),
            node: node.number,
        };
        let (desk, author) = (desk.clone(), author.clone());
        Callback::from(move |()| desk.edit(edit.clone(), &author))
    };
    let keyed = {
        let (remove, number) = (remove.clone(), node.number);
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowUp" => number.checked_sub(1),
                "ArrowDown" => Some(number + 1),
                "Delete" if number > 0 && !element::typing() => {
                    remove.emit(());
                    None
                }
                _ => return,
            };
            if let Some(to) = to.filter(|_| !element::typing()) {
                event.prevent_default();
                element::focus_id(&format!("node-{to}"));
            }
        })
    };
    html! {
        <li
            class="rc"
            id={format!("node-{}", node.number)}
            role="treeitem"
            tabindex={if node.number == 0 { "0" } else { "-1" }}
            aria-level={(node.depth + 1).to_string()}
            aria-label={words.choose(&node.words.en, &node.words.ru).to_owned()}
            data-depth={node.depth.min(6).to_string()}
            data-group={is_group.then_some("")}
            onkeydown={keyed}
        >
            <span class="words">
                if is_group {
                    { group(&words, props, &desk, &author) }
                } else if node.kind == "test" {
                    { condition(&words, props, &desk, &author) }
                } else {
                    { words.choose(&node.words.en, &node.words.ru) }
                }
                { remarks(&words, node) }
            </span>
            if node.number == 0 {
                <span class="alone hd">{ words.get("rule-alone") }</span>
                <span class="dec hd">{ words.get("rule-decides") }</span>
                <span />
            } else {
                <span class="alone">
                    <span class="mb" aria-hidden="true"><Measured name="--w" value={share(node.alone, props.n_units)} /></span>
                    <b title={words.get("rule-alone")}>{ words::format::count(words.language, node.alone.into()) }</b>
                </span>
                { decides(&words, props) }
                <button type="button" class="rm" tabindex="-1" aria-label={words.get("rule-remove")} onclick={move |_| remove.emit(())}>
                    <Icon glyph={Glyph::Cross} size={IconSize::Small} />
                </button>
            }
        </li>
    }
}

fn share(n: u32, of: u32) -> i64 {
    if of == 0 {
        0
    } else {
        i64::from(n) * 100 / i64::from(of)
    }
}

/// Among alternatives how many are let in only by it, elsewhere how many are kept out only
/// because of it.
fn decides(words: &Words, props: &NodeRowProps) -> Html {
    let (sign, n, title) = match props.parent.as_str() {
        "any" => ("+", props.node.gained, "rule-let-in"),
        _ => ("\u{2212}", props.node.lost, "rule-lost"),
    };
    let figure = words::format::count(words.language, n.into());
    let text = if n == 0 && sign != "+" {
        figure
    } else {
        format!("{sign}{figure}")
    };
    html! { <span class={classes!("dec", (n == 0).then_some("zero"))} title={words.get(title)}>{ text }</span> }
}

fn remarks(words: &Words, node: &NodeView) -> Html {
    let added = Said::new("rule-empty-added").count("n", node.empty_added);
    html! {
        <span class="remarks">
            if node.number > 0 && node.alone == 0 {
                <span class="warnmark"><Icon glyph={Glyph::Warn} size={IconSize::Small} />{ words.get("rule-nobody") }</span>
            }
            if node.empty_added > 0 {
                <span class="mute small">{ words.say(&added) }</span>
            }
        </span>
    }
}

fn group(words: &Words, props: &NodeRowProps, desk: &crate::tasks::Desk, author: &str) -> Html {
    let (desk, author, node) = (desk.clone(), author.to_owned(), props.node.number);
    let treatment = props.treatment.to_string();
    let change = move |event: Event| {
        let edit = Edit::GroupKind {
            treatment: treatment.clone(),
            node,
            kind: element::value(&event),
        };
        desk.edit(edit, &author);
    };
    html! {
        <select class="tok kind" aria-label={words.get("rule-group")} onchange={change}>
            for kind in ["all", "any", "none"] {
                <option key={kind} value={kind} selected={props.node.kind == kind}>{ words.get(&format!("group-{kind}")) }</option>
            }
        </select>
    }
}

fn condition(words: &Words, props: &NodeRowProps, desk: &crate::tasks::Desk, author: &str) -> Html {
    let node = &props.node;
    let send = {
        let (desk, author) = (desk.clone(), author.to_owned());
        let (treatment, number) = (props.treatment.to_string(), node.number);
        Callback::from(move |(operator, operand): (String, OperandText)| {
            let edit = Edit::Condition {
                treatment: treatment.clone(),
                node: number,
                operator,
                operand,
            };
            desk.edit(edit, &author);
        })
    };
    let change = {
        let (send, node) = (send.clone(), node.clone());
        move |event: Event| {
            let id = element::value(&event);
            let shape = |id: &str| {
                node.operators
                    .iter()
                    .find(|other| other.id == id)
                    .map(|other| other.operand.clone())
            };
            // The operand stays where the other operator takes one of the same shape.
            let operand = if shape(&id) == shape(&node.operator) {
                node.operand.clone()
            } else {
                blank(shape(&id).as_deref().unwrap_or(""), &node.operand)
            };
            send.emit((id, operand));
        }
    };
    let keep = {
        let operator = node.operator.clone();
        send.reform(move |operand| (operator.clone(), operand))
    };
    html! {
        <>
            <span class="tok">{ words.field(&node.field) }</span>
            { " " }
            <select class="tok op" aria-label={words.get("rule-operator")} onchange={change}>
                for operator in node.operators.iter() {
                    <option key={operator.id.clone()} value={operator.id.clone()} selected={operator.id == node.operator}>
                        { words.get(&format!("operator-{}", operator.id.replace('_', "-"))) }
                    </option>
                }
            </select>
            { " " }
            <OperandField
                label={words.field(&node.field)}
                kind={node.field_kind.clone()}
                operand={node.operand.clone()}
                choices={node.choices.clone()}
                on_keep={keep}
            />
        </>
    }
}
