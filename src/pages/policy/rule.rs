//! One treatment's rule: the sentence one signs, and above the conditions what each of them does.

use std::rc::Rc;

use session::view::PolicyView;
use words::Said;
use yew::prelude::*;

use super::add_condition::AddCondition;
use super::node::NodeRow;
use super::ranking::Ranking;
use crate::components::{Choice, Glyph, Icon, Note, Segmented, Tone};
use crate::hooks::use_words;

/// See [`RuleCard`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct RuleCardProps {
    pub(crate) view: Rc<PolicyView>,
}

/// The rule.
#[component]
pub(crate) fn RuleCard(props: &RuleCardProps) -> Html {
    let words = use_words();
    let shown_as = use_state(|| AttrValue::from("cards"));
    let view = &props.view;
    let Some(rung) = view.rungs.get(view.selected as usize) else {
        return html! { <section class="rule" /> };
    };
    let qualify = Said::new("rule-qualify")
        .count("n", view.n_eligible)
        .count("of", view.n_units);
    let choices = vec![
        Choice::new("cards", words.get("rule-as-cards")),
        Choice::new("text", words.get("rule-as-text")),
    ];
    let choose = {
        let shown_as = shown_as.clone();
        Callback::from(move |id| shown_as.set(id))
    };
    html! {
        <section class="rule" data-t={rung.ink.to_string()} aria-labelledby="rule-head">
            <div class="rule-head">
                <h2 id="rule-head"><Icon glyph={Glyph::of_treatment(&rung.treatment)} />{ words.choose(&rung.name.en, &rung.name.ru) }</h2>
                <span class="mute data">{ words.say(&qualify) }</span>
            </div>
            <blockquote class="inwords">
                <p>{ words.choose(&view.sentence.en, &view.sentence.ru) }</p>
                <p>{ words.say(&rung.meta) }{ "." }</p>
            </blockquote>
            <div class="rowx spread conditions-head">
                <h3>{ words.get("rule-conditions") }</h3>
                <Segmented label={words.get("rule-show-as")} choices={choices} chosen={(*shown_as).clone()} on_choose={choose} />
            </div>
            <div class="conditions">
                for (node, fault) in view.faults.iter() {
                    <Note key={format!("{node}-{}", fault.code)} tone={Tone::Bad}><span>{ words.say(fault) }</span></Note>
                }
                if *shown_as == "cards" {
                    { cards(view, &rung.treatment) }
                } else {
                    { text(view, &words) }
                }
            </div>
            <Ranking view={view.clone()} />
        </section>
    }
}

fn cards(view: &Rc<PolicyView>, treatment: &str) -> Html {
    html! {
        <div class="cards">
            <ol class="tree" role="tree">
                for node in view.nodes.iter() {
                    <NodeRow
                        key={format!("{treatment}-{}", node.number)}
                        treatment={treatment.to_owned()}
                        node={node.clone()}
                        n_units={view.n_units}
                        parent={parent_kind(view, node.number)}
                    />
                }
            </ol>
            <AddCondition treatment={treatment.to_owned()} fields={view.fields.clone()} />
        </div>
    }
}

/// The kind of the group that a node stands in; empty for the root.
fn parent_kind(view: &PolicyView, number: u32) -> AttrValue {
    let at = number as usize;
    let depth = view.nodes[at].depth;
    let parent = view.nodes[..at]
        .iter()
        .rev()
        .find(|node| node.depth < depth);
    parent.map_or_else(AttrValue::default, |parent| {
        AttrValue::from(parent.kind.clone())
    })
}

fn text(view: &PolicyView, words: &words::Words) -> Html {
    html! {
        <ol class="as-text">
            for node in view.nodes.iter() {
                <li key={node.number} data-depth={node.depth.min(6).to_string()}>
                    { words.choose(&node.words.en, &node.words.ru) }
                </li>
            }
        </ol>
    }
}
