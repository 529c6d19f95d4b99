//! A rule as a tree of cards, of a treatment or of a segment: focus, folding, reordering by keys,
//! by the menu "Move…" and by dragging, and what is added to it.

use std::collections::BTreeSet;

use session::view::{FieldChoice, NodeView, SegmentChoice};
use session::{Edit, NodeEdit, RuleOf};
use yew::prelude::*;

use super::add_condition::AddCondition;
use super::node::NodeRow;
use super::walk;
use crate::components::{Glyph, Icon, IconSize};
use crate::hooks::{use_edit, use_words};
use crate::platform::page::element;

/// See [`RuleTree`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct RuleTreeProps {
    pub(crate) of: RuleOf,
    pub(crate) nodes: Vec<NodeView>,
    pub(crate) n_units: u32,
    pub(crate) fields: Vec<FieldChoice>,
    pub(crate) segments: Vec<SegmentChoice>,
}

/// The tree, and below it what can be added.
#[component]
pub(crate) fn RuleTree(props: &RuleTreeProps) -> Html {
    let (words, edit) = (use_words(), use_edit());
    let folded = use_state(BTreeSet::<u32>::new);
    let adding = use_state(|| None::<u32>);
    let dragged = use_mut_ref(|| None::<u32>);
    let nodes = &props.nodes;
    let send = {
        let of = props.of.clone();
        edit.reform(move |edit: NodeEdit| Edit::Rule {
            of: of.clone(),
            edit,
        })
    };
    let moved = {
        let (send, nodes) = (send.clone(), nodes.clone());
        Callback::from(move |(edit, number): (NodeEdit, u32)| {
            let to = walk::number_after(&nodes, number, &edit);
            send.emit(edit);
            // Rows keep their numbers and change what they show: the row it will have is there.
            if let Some(to) = to {
                element::focus_id(&format!("node-{to}"));
            }
        })
    };
    let fold = {
        let folded = folded.clone();
        Callback::from(move |(number, fold): (u32, bool)| {
            let mut next = (*folded).clone();
            let _ = if fold {
                next.insert(number)
            } else {
                next.remove(&number)
            };
            folded.set(next);
        })
    };
    let begin = {
        let adding = adding.setter();
        Callback::from(move |group: u32| adding.set(Some(group)))
    };
    let done = {
        let adding = adding.setter();
        Callback::from(move |()| adding.set(None))
    };
    let drag = {
        let dragged = dragged.clone();
        Callback::from(move |number: u32| *dragged.borrow_mut() = Some(number))
    };
    let drop = {
        let moved = moved.clone();
        Callback::from(move |(beside, after): (u32, bool)| {
            if let Some(node) = dragged.borrow_mut().take().filter(|&node| node != beside) {
                let edit = NodeEdit::Beside {
                    node,
                    beside,
                    after,
                };
                moved.emit((edit, node));
            }
        })
    };
    let root_is_group = nodes.first().is_some_and(walk::is_group);
    let empty = nodes.len() <= 1 && root_is_group;
    let nobody = nodes.first().is_some_and(|root| root.kind == "any");
    let add_group = send.reform(|_: MouseEvent| NodeEdit::AddGroup {
        group: 0,
        kind: "all".to_owned(),
    });
    let shown: Vec<&NodeView> = nodes
        .iter()
        .filter(|node| !walk::is_hidden(nodes, node.number, &folded))
        .collect();
    html! {
        <div class="cards">
            <ol class="tree" role="tree">
                for node in shown {
                    <NodeRow
                        key={node.number}
                        of={props.of.clone()}
                        node={node.clone()}
                        n_units={props.n_units}
                        parent={walk::parent_kind(nodes, node.number)}
                        can={walk::moves(nodes, node.number)}
                        neighbours={walk::neighbours(nodes, node.number, &folded)}
                        folded={folded.contains(&node.number)}
                        segments={props.segments.clone()}
                        on_edit={send.clone()}
                        on_move={moved.clone()}
                        on_fold={fold.clone()}
                        on_add={begin.clone()}
                        on_drag={drag.clone()}
                        on_drop={drop.clone()}
                    />
                }
            </ol>
            <p class="small mute" hidden={!empty}>
                { words.get(if nobody { "policy-nobody-yet" } else { "policy-all-qualify" }) }
            </p>
            <div class="add-condition">
                if let Some(group) = *adding {
                    <AddCondition
                        key={group}
                        {group}
                        name={group_name(nodes, group, &words)}
                        fields={props.fields.clone()}
                        segments={props.segments.clone()}
                        on_add={send.clone()}
                        on_done={done}
                    />
                } else {
                    <div class="rowx wrap adding">
                        <button type="button" class="btn" data-size="s" disabled={props.fields.is_empty()} onclick={begin.reform(|_: MouseEvent| 0)}>
                            <Icon glyph={Glyph::Plus} size={IconSize::Small} />{ words.get("rule-add") }
                        </button>
                        <button type="button" class="btn" data-size="s" onclick={add_group}>
                            <Icon glyph={Glyph::Plus} size={IconSize::Small} />{ words.get("rule-add-group") }
                        </button>
                        <span class="small mute end keyline">{ words.get("rule-key") }</span>
                    </div>
                }
            </div>
        </div>
    }
}

/// The group that something is added to, where it is not the whole rule.
fn group_name(nodes: &[NodeView], group: u32, words: &words::Words) -> Option<AttrValue> {
    let node = nodes.get(group as usize).filter(|_| group > 0)?;
    let name = words.get(&format!("group-{}", node.kind));
    let said = words::Said::new("rule-adding-to").text("group", name);
    Some(words.say(&said).into())
}
