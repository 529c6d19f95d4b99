//! The conditions of a rule against somebody's own values. Only what is not met and decides is
//! in the accent.

use session::view::Condition;
use words::Words;
use yew::prelude::*;

use crate::components::{Glyph, Icon, IconSize, Measured};
use crate::hooks::use_words;
use crate::queries::cell;
use crate::queries::conditions::{self, Node, Sign};

/// See [`Conditions`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ConditionsProps {
    pub(crate) conditions: Vec<Condition>,
}

/// The tree.
#[component]
pub(crate) fn Conditions(props: &ConditionsProps) -> Html {
    let words = use_words();
    let roots = conditions::tree(&props.conditions);
    html! {
        <ul class="conds">
            for root in &roots {
                { node(root, false, true, &words) }
            }
        </ul>
    }
}

fn node(node: &Node<'_>, under_none: bool, is_root: bool, words: &Words) -> Html {
    let condition = node.condition;
    if !matches!(condition.kind.as_str(), "all" | "any" | "none") {
        return test(condition, under_none, words);
    }
    let name = words.get(&format!("group-{}", condition.kind));
    let none = condition.kind == "none";
    let inside = node
        .inside
        .iter()
        .map(|inner| self::node(inner, none, false, words));
    if is_root {
        return html! {
            <li key={condition.node} class="root">
                <ul class="conds">
                    <li key="name" class="grp-name" hidden={node.inside.is_empty()}>{ name }</li>
                    { for inside }
                    <li key="everybody" class="cond" hidden={!node.inside.is_empty()}>
                        { sign(Sign::Met, IconSize::Usual, words) }<span>{ words.get("conditions-none") }</span>
                    </li>
                </ul>
            </li>
        };
    }
    html! {
        <li key={condition.node}>
            <p class="grp-name sub" data-decides={condition.decides.then_some("")}>
                { sign(Sign::of(condition.met, under_none), IconSize::Small, words) }
                <span>{ name }</span>
            </p>
            <ul class="grp">{ for inside }</ul>
        </li>
    }
}

fn test(condition: &Condition, under_none: bool, words: &Words) -> Html {
    let text = words
        .choose(&condition.words.en, &condition.words.ru)
        .to_owned();
    let value = cell::said_or_none(&condition.actual, words);
    html! {
        <li
            key={condition.node}
            class="cond"
            data-met={if condition.met { "yes" } else { "no" }}
            data-decides={condition.decides.then_some("")}
        >
            { sign(Sign::of(condition.met, under_none), IconSize::Usual, words) }
            <span>{ text }</span>
            <span class="val">{ value }</span>
            if let Some((value, at)) = condition.bullet {
                <span class="bullet" aria-hidden="true">
                    <Measured name="--v" value={i64::from(value)} />
                    <Measured tag="b" name="--at" value={i64::from(at)} />
                </span>
            }
        </li>
    }
}

fn sign(sign: Sign, size: IconSize, words: &Words) -> Html {
    let (glyph, key) = match sign {
        Sign::Met => (Glyph::Check, "sign-met"),
        Sign::NotMet => (Glyph::Cross, "sign-not-met"),
        Sign::Absent => (Glyph::Minus, "sign-absent"),
        Sign::Against => (Glyph::Warn, "sign-against"),
    };
    html! { <><Icon {glyph} {size} /><span class="sr">{ words.get(key) }</span></> }
}
