//! A node of the rule as a card: its tokens edit in place, beside it what it does by itself and
//! what it alone decides.

use session::view::{NodeView, SegmentChoice};
use session::{Figure, NodeEdit, OperandText, RuleOf};
use words::{Said, Words};
use yew::prelude::*;

use super::operand::{OperandField, blank};
use super::walk::{Moves, Neighbours, is_group};
use crate::components::{Glyph, Icon, IconSize, Measured, Menu, MenuItem};
use crate::hooks::use_words;
use crate::pages::counted::FigureButton;
use crate::platform::page::{drag, element};

/// See [`NodeRow`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct NodeRowProps {
    pub(crate) of: RuleOf,
    pub(crate) node: NodeView,
    pub(crate) n_units: u32,
    /// The kind of the group it stands in.
    pub(crate) parent: AttrValue,
    pub(crate) can: Moves,
    pub(crate) neighbours: Neighbours,
    pub(crate) folded: bool,
    pub(crate) segments: Vec<SegmentChoice>,
    pub(crate) on_edit: Callback<NodeEdit>,
    /// An edit of its place, and its number before.
    pub(crate) on_move: Callback<(NodeEdit, u32)>,
    /// Its number, and whether it is to be folded.
    pub(crate) on_fold: Callback<(u32, bool)>,
    /// A condition is to be added to this group.
    pub(crate) on_add: Callback<u32>,
    pub(crate) on_drag: Callback<u32>,
    /// What is dragged goes beside this one; after it?
    pub(crate) on_drop: Callback<(u32, bool)>,
}

/// A condition or the head of a group.
#[component]
pub(crate) fn NodeRow(props: &NodeRowProps) -> Html {
    let words = use_words();
    let over = use_state(|| None::<bool>);
    let node = &props.node;
    let group = is_group(node);
    let name = words.choose(&node.words.en, &node.words.ru).to_owned();
    let keyed = {
        let props = props.clone();
        Callback::from(move |event: KeyboardEvent| {
            if !element::typing() && pressed(&props, &event) {
                event.prevent_default();
                event.stop_propagation();
            }
        })
    };
    let drags = {
        let (drag, number) = (props.on_drag.clone(), node.number);
        Callback::from(move |_: DragEvent| drag.emit(number))
    };
    let hovers = {
        let (over, number) = (over.setter(), node.number);
        Callback::from(move |event: DragEvent| {
            if number > 0 {
                event.prevent_default();
                over.set(Some(drag::is_lower_half(&event)));
            }
        })
    };
    let leaves = {
        let over = over.setter();
        Callback::from(move |_: DragEvent| over.set(None))
    };
    let drops = {
        let (over, drop, number) = (over.setter(), props.on_drop.clone(), node.number);
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(None);
            drop.emit((number, drag::is_lower_half(&event)));
        })
    };
    html! {
        <li
            class="rc"
            id={format!("node-{}", node.number)}
            role="treeitem"
            tabindex={if node.number == 0 { "0" } else { "-1" }}
            aria-level={(node.depth + 1).to_string()}
            aria-label={name.clone()}
            aria-expanded={group.then(|| (!props.folded).to_string())}
            data-depth={node.depth.min(6).to_string()}
            data-group={group.then_some("")}
            data-over={over.map(|after| if after { "after" } else { "before" })}
            onkeydown={keyed}
            ondragover={hovers}
            ondragleave={leaves}
            ondrop={drops}
        >
            <span class="grip-slot" draggable={(node.number > 0).to_string()} ondragstart={drags}>
                if node.number > 0 || !group {
                    { acts(props, &name, &words) }
                }
            </span>
            <span class="words">
                if group {
                    { joint(props, &words) }
                } else if node.kind == "test" {
                    { tokens(props, node, None, &words) }
                } else if node.kind == "related" {
                    { related(props, &words) }
                } else {
                    { membership(props, &words) }
                }
                { remarks(props, &words) }
            </span>
            if node.number == 0 {
                <span class="alone hd">{ words.get("rule-alone") }</span>
                <span class="dec hd">{ words.get("rule-decides") }</span>
            } else {
                <span class="alone">
                    <span class="mb" aria-hidden="true"><Measured name="--w" value={share(node.alone, props.n_units)} /></span>
                    <FigureButton
                        figure={Figure::Alone { of: props.of.clone(), node: node.number }}
                        title={words.get("rule-alone")}
                        label={figure_label(&words, "rule-alone", node.alone)}
                    >
                        { words::format::count(words.language, node.alone.into()) }
                    </FigureButton>
                </span>
                { decides(&words, props) }
            }
        </li>
    }
}

/// Keys of the tree. Whether the key was one of them.
fn pressed(props: &NodeRowProps, event: &KeyboardEvent) -> bool {
    let node = props.node.number;
    let go = |to: Option<u32>| {
        if let Some(to) = to {
            element::focus_id(&format!("node-{to}"));
        }
    };
    let moved = |able: bool, edit: NodeEdit| {
        if able {
            props.on_move.emit((edit, node));
        }
    };
    match (event.key().as_str(), event.alt_key()) {
        ("ArrowUp", true) => moved(props.can.up, NodeEdit::Shift { node, by: -1 }),
        ("ArrowDown", true) => moved(props.can.down, NodeEdit::Shift { node, by: 1 }),
        ("ArrowRight", true) => moved(props.can.into, NodeEdit::Into { node }),
        ("ArrowLeft", true) => moved(props.can.out, NodeEdit::Out { node }),
        ("ArrowUp", false) => go(props.neighbours.above),
        ("ArrowDown", false) => go(props.neighbours.below),
        ("ArrowRight", false) if is_group(&props.node) && props.folded => {
            props.on_fold.emit((node, false));
        }
        ("ArrowRight", false) if is_group(&props.node) => go(props.neighbours.below),
        ("ArrowLeft", false) if is_group(&props.node) && !props.folded && node > 0 => {
            props.on_fold.emit((node, true));
        }
        ("ArrowLeft", false) => go(props.neighbours.parent),
        ("Delete", _) => moved(
            node > 0 || !is_group(&props.node),
            NodeEdit::Remove { node },
        ),
        _ => return false,
    }
    true
}

/// The grip: drag it, or press it for the menu.
fn acts(props: &NodeRowProps, name: &str, words: &Words) -> Html {
    let node = props.node.number;
    let item = |key: &str, keys: &'static str, able: bool, edit: NodeEdit| {
        let moved = props.on_move.clone();
        MenuItem {
            label: words.get(key).into(),
            glyph: None,
            keys: Some(keys.into()),
            able,
            perform: Callback::from(move |()| moved.emit((edit.clone(), node))),
            parted: false,
            narrow_only: false,
        }
    };
    let mut items = vec![
        item(
            "move-up",
            "Alt ↑",
            props.can.up,
            NodeEdit::Shift { node, by: -1 },
        ),
        item(
            "move-down",
            "Alt ↓",
            props.can.down,
            NodeEdit::Shift { node, by: 1 },
        ),
        item(
            "move-into",
            "Alt →",
            props.can.into,
            NodeEdit::Into { node },
        ),
        item("move-out", "Alt ←", props.can.out, NodeEdit::Out { node }),
    ];
    if is_group(&props.node) {
        let (add, fold, folded) = (props.on_add.clone(), props.on_fold.clone(), props.folded);
        let plain = |key: &str, perform: Callback<()>| MenuItem {
            keys: None,
            perform,
            ..item(key, "", true, NodeEdit::Out { node })
        };
        items.push(MenuItem {
            parted: true,
            ..plain("rule-add-here", Callback::from(move |()| add.emit(node)))
        });
        items.push(plain(
            if folded { "rule-unfold" } else { "rule-fold" },
            Callback::from(move |()| fold.emit((node, !folded))),
        ));
    }
    items.push(MenuItem {
        parted: true,
        ..item("rule-remove", "Del", true, NodeEdit::Remove { node })
    });
    let said = Said::new("rule-condition-acts").text("condition", name);
    html! {
        <Menu
            class={classes!("grip")}
            label={words.say(&said)}
            face={html! { <><Icon glyph={Glyph::Grip} size={IconSize::Small} /><span class="sr">{ words.say(&said) }</span></> }}
            {items}
        />
    }
}

fn share(n: u32, of: u32) -> i64 {
    if of == 0 {
        0
    } else {
        i64::from(n) * 100 / i64::from(of)
    }
}

fn figure_label(words: &Words, key: &str, n: u32) -> String {
    let figure = format!(
        "{}, {}",
        words.get(key),
        words::format::count(words.language, n.into())
    );
    words.say(&Said::new("counted-open").text("figure", figure))
}

/// Among alternatives how many are let in only by it, elsewhere how many are kept out only
/// because of it.
fn decides(words: &Words, props: &NodeRowProps) -> Html {
    let (of, node) = (props.of.clone(), props.node.number);
    let (sign, n, title, figure) = match props.parent.as_str() {
        "any" => (
            "+",
            props.node.gained,
            "rule-let-in",
            Figure::Gained { of, node },
        ),
        _ => (
            "\u{2212}",
            props.node.lost,
            "rule-lost",
            Figure::Lost { of, node },
        ),
    };
    let shown = words::format::count(words.language, n.into());
    let text = if n == 0 && sign != "+" {
        shown
    } else {
        format!("{sign}{shown}")
    };
    html! {
        <span class={classes!("dec", (n == 0).then_some("zero"))}>
            <FigureButton {figure} title={words.get(title)} label={figure_label(words, title, n)}>{ text }</FigureButton>
        </span>
    }
}

fn remarks(props: &NodeRowProps, words: &Words) -> Html {
    let node = &props.node;
    let added = Said::new("rule-empty-added").count("n", node.empty_added);
    html! {
        <span class="remarks">
            if node.number > 0 && props.parent == "any" && node.gained == 0 {
                <span class="warnmark"><Icon glyph={Glyph::Warn} size={IconSize::Small} />{ words.get("rule-nobody") }</span>
            } else if node.number > 0 && props.parent == "all" && node.alone == 0 {
                <span class="warnmark"><Icon glyph={Glyph::Warn} size={IconSize::Small} />{ words.get("rule-meets-nobody") }</span>
            }
            if node.empty_added > 0 {
                <span class="mute small">
                    <FigureButton figure={Figure::Empty { of: props.of.clone(), node: node.number }}>{ words.say(&added) }</FigureButton>
                </span>
            }
        </span>
    }
}

fn joint(props: &NodeRowProps, words: &Words) -> Html {
    let (edit, node) = (props.on_edit.clone(), props.node.number);
    let change = move |event: Event| {
        edit.emit(NodeEdit::Join {
            node,
            kind: element::value(&event),
        });
    };
    html! {
        <>
            <select class="tok kind" aria-label={words.get("rule-group")} onchange={change}>
                for kind in ["all", "any", "none"] {
                    <option key={kind} value={kind} selected={props.node.kind == kind}>{ words.get(&format!("group-{kind}")) }</option>
                }
            </select>
            if props.folded { <span class="mute">{ "…" }</span> }
        </>
    }
}

/// Field, operator and value of a test; of one inside a test over related records by its number.
fn tokens(props: &NodeRowProps, test: &NodeView, inner: Option<u32>, words: &Words) -> Html {
    html! {
        <>
            <span class="tok">{ words.field(&test.field) }</span>
            { compared(props, test, inner, &words.field(&test.field), words) }
        </>
    }
}

/// Operator and value.
fn compared(
    props: &NodeRowProps,
    test: &NodeView,
    inner: Option<u32>,
    name: &str,
    words: &Words,
) -> Html {
    let send = {
        let (edit, node) = (props.on_edit.clone(), props.node.number);
        Callback::from(move |(operator, operand): (String, OperandText)| {
            edit.emit(NodeEdit::Compare {
                node,
                inner,
                operator,
                operand,
            });
        })
    };
    let change = {
        let (send, test) = (send.clone(), test.clone());
        move |event: Event| {
            let id = element::value(&event);
            let shape = |id: &str| {
                test.operators
                    .iter()
                    .find(|other| other.id == id)
                    .map(|other| other.operand.clone())
            };
            // The operand stays where the other operator takes one of the same shape.
            let operand = if shape(&id) == shape(&test.operator) {
                test.operand.clone()
            } else {
                blank(shape(&id).as_deref().unwrap_or(""), &test.operand)
            };
            send.emit((id, operand));
        }
    };
    let keep = {
        let operator = test.operator.clone();
        send.reform(move |operand| (operator.clone(), operand))
    };
    html! {
        <>
            { " " }
            <select class="tok op" aria-label={words.get("rule-operator")} onchange={change}>
                for operator in test.operators.iter() {
                    <option key={operator.id.clone()} value={operator.id.clone()} selected={operator.id == test.operator}>
                        { words.get(&format!("operator-{}", operator.id.replace('_', "-"))) }
                    </option>
                }
            </select>
            { " " }
            <OperandField
                label={name.to_owned()}
                kind={test.field_kind.clone()}
                operand={test.operand.clone()}
                choices={test.choices.clone()}
                on_keep={keep}
            />
        </>
    }
}

/// A test over related records: what is measured of which, and which of them count.
fn related(props: &NodeRowProps, words: &Words) -> Html {
    let node = &props.node;
    let name = words.get(&format!("measure-{}", node.field));
    html! {
        <span class="related">
            <span class="tok">{ &name }</span>
            if !node.operators.is_empty() {
                { compared(props, node, None, &name, words) }
            }
            <span class="mute" hidden={node.inner.is_empty()}>{ words.get("rule-inner-where") }</span>
            for test in node.inner.iter() {
                <span class="inner" key={test.number}>{ tokens(props, test, Some(test.number), words) }</span>
            }
        </span>
    }
}

/// Membership in a segment.
fn membership(props: &NodeRowProps, words: &Words) -> Html {
    let (edit, node) = (props.on_edit.clone(), props.node.number);
    let change = move |event: Event| {
        edit.emit(NodeEdit::Segment {
            node,
            segment: element::value(&event),
        });
    };
    html! {
        <>
            <span class="tok op">{ words.get("rule-in-segment") }</span>
            <select class="tok val" aria-label={words.get("rule-segment")} onchange={change}>
                for segment in props.segments.iter() {
                    <option key={segment.id.clone()} value={segment.id.clone()} selected={segment.id == props.node.segment}>
                        { words.choose(&segment.name.en, &segment.name.ru) }
                    </option>
                }
            </select>
        </>
    }
}
