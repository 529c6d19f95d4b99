//! Where a node of a rule can go, and what stands around it. Nodes are listed in reading order
//! with their depth; pure.

use std::collections::BTreeSet;

use session::NodeEdit;
use session::view::NodeView;
use yew::AttrValue;

/// Which moves a node can make.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Moves {
    pub(crate) up: bool,
    pub(crate) down: bool,
    pub(crate) into: bool,
    pub(crate) out: bool,
}

/// The nodes that arrows lead to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Neighbours {
    pub(crate) above: Option<u32>,
    pub(crate) below: Option<u32>,
    pub(crate) parent: Option<u32>,
}

pub(crate) fn is_group(node: &NodeView) -> bool {
    matches!(node.kind.as_str(), "all" | "any" | "none")
}

fn at(nodes: &[NodeView], number: u32) -> Option<&NodeView> {
    nodes.get(number as usize)
}

/// How many nodes a node is, with all below it.
fn size(nodes: &[NodeView], number: u32) -> u32 {
    let Some(node) = at(nodes, number) else {
        return 0;
    };
    let below = nodes[number as usize + 1..]
        .iter()
        .take_while(|other| other.depth > node.depth);
    u32::try_from(below.count() + 1).unwrap_or(1)
}

fn parent(nodes: &[NodeView], number: u32) -> Option<u32> {
    let depth = at(nodes, number)?.depth;
    nodes[..number as usize]
        .iter()
        .rev()
        .find(|node| node.depth < depth)
        .map(|node| node.number)
}

/// The kind of the group that a node stands in; empty for the root.
pub(crate) fn parent_kind(nodes: &[NodeView], number: u32) -> AttrValue {
    parent(nodes, number)
        .and_then(|parent| at(nodes, parent))
        .map_or_else(AttrValue::default, |node| node.kind.clone().into())
}

fn sibling_above(nodes: &[NodeView], number: u32) -> Option<u32> {
    let depth = at(nodes, number)?.depth;
    nodes[..number as usize]
        .iter()
        .rev()
        .take_while(|node| node.depth >= depth)
        .find(|node| node.depth == depth)
        .map(|node| node.number)
}

fn sibling_below(nodes: &[NodeView], number: u32) -> Option<u32> {
    let next = at(nodes, number + size(nodes, number))?;
    (next.depth == at(nodes, number)?.depth).then_some(next.number)
}

/// What a node can do.
pub(crate) fn moves(nodes: &[NodeView], number: u32) -> Moves {
    if number == 0 {
        return Moves::default();
    }
    let (above, below) = (sibling_above(nodes, number), sibling_below(nodes, number));
    let leads_in = |other: Option<u32>| {
        other
            .and_then(|other| at(nodes, other))
            .is_some_and(is_group)
    };
    Moves {
        up: above.is_some(),
        down: below.is_some(),
        into: leads_in(above) || leads_in(below),
        out: parent(nodes, number).is_some_and(|parent| parent > 0),
    }
}

/// The number that a node has after an edit of its place; `None` if it cannot be told.
pub(crate) fn number_after(nodes: &[NodeView], number: u32, edit: &NodeEdit) -> Option<u32> {
    match edit {
        NodeEdit::Shift { by: -1, .. } => sibling_above(nodes, number),
        NodeEdit::Shift { by: 1, .. } => {
            let below = sibling_below(nodes, number)?;
            Some(number + size(nodes, below))
        }
        NodeEdit::Into { .. } => {
            let above = sibling_above(nodes, number).and_then(|above| at(nodes, above));
            Some(if above.is_some_and(is_group) {
                number
            } else {
                number + 1
            })
        }
        NodeEdit::Out { .. } => {
            let group = parent(nodes, number)?;
            Some(group + size(nodes, group) - size(nodes, number))
        }
        NodeEdit::Remove { .. } => number.checked_sub(1),
        _ => None,
    }
}

/// Whether a group around a node is folded.
pub(crate) fn is_hidden(nodes: &[NodeView], number: u32, folded: &BTreeSet<u32>) -> bool {
    let mut inner = number;
    while let Some(outer) = parent(nodes, inner) {
        if folded.contains(&outer) {
            return true;
        }
        inner = outer;
    }
    false
}

/// Where arrows lead.
pub(crate) fn neighbours(nodes: &[NodeView], number: u32, folded: &BTreeSet<u32>) -> Neighbours {
    let is_shown = |other: &u32| !is_hidden(nodes, *other, folded);
    let n = u32::try_from(nodes.len()).unwrap_or(u32::MAX);
    Neighbours {
        above: (0..number).rev().find(is_shown),
        below: (number + 1..n).find(is_shown),
        parent: parent(nodes, number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(a (b c) d)`: root 0, a 1, group 2, b 3, c 4, d 5.
    fn nodes() -> Vec<NodeView> {
        let kinds = [
            ("all", 0),
            ("test", 1),
            ("any", 1),
            ("test", 2),
            ("test", 2),
            ("test", 1),
        ];
        kinds
            .iter()
            .zip(0..)
            .map(|(&(kind, depth), number)| NodeView {
                number,
                depth,
                kind: kind.to_owned(),
                ..NodeView::default()
            })
            .collect()
    }

    #[test]
    fn a_node_knows_where_it_can_go() {
        let can = |number| moves(&nodes(), number);
        assert_eq!(can(0), Moves::default());
        let a = Moves {
            up: false,
            down: true,
            into: true,
            out: false,
        };
        assert_eq!(can(1), a);
        let c = Moves {
            up: true,
            down: false,
            into: false,
            out: true,
        };
        assert_eq!(can(4), c);
    }

    #[test]
    fn the_focus_follows_a_node_to_its_new_number() {
        let nodes = nodes();
        let after = |number: u32, edit: NodeEdit| number_after(&nodes, number, &edit);
        assert_eq!(after(5, NodeEdit::Shift { node: 5, by: -1 }), Some(2));
        assert_eq!(after(1, NodeEdit::Shift { node: 1, by: 1 }), Some(4));
        assert_eq!(after(5, NodeEdit::Into { node: 5 }), Some(5));
        assert_eq!(after(1, NodeEdit::Into { node: 1 }), Some(2));
        assert_eq!(after(3, NodeEdit::Out { node: 3 }), Some(4));
    }

    #[test]
    fn a_folded_group_hides_what_is_in_it_and_arrows_pass_over() {
        let (nodes, folded) = (nodes(), BTreeSet::from([2]));
        assert!(is_hidden(&nodes, 3, &folded));
        assert!(!is_hidden(&nodes, 2, &folded));
        assert_eq!(neighbours(&nodes, 2, &folded).below, Some(5));
        assert_eq!(neighbours(&nodes, 5, &folded).above, Some(2));
    }
}
