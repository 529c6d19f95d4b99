//! What every condition does to the number of units that meet a rule.

use std::sync::Arc;

use crate::Bits;
use crate::tree::{Tree, What};

/// The units that meet a rule, with the counts of its nodes.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// The units that meet the rule.
    pub matches: Bits,
    /// By number of the node, see [`crate::Rule::nodes`].
    pub nodes: Vec<NodeCounts>,
}

/// The counts of one condition or group, in units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NodeCounts {
    /// Meet it, whatever the rest of the rule says.
    pub alone: usize,
    /// Do not meet the rule, and would if this node came out the other way.
    pub lost: usize,
    /// Meet the rule, and would not if this node came out the other way.
    pub gained: usize,
    /// Meet it only because there is no value: for negative tests.
    pub empty_added: usize,
}

/// The units behind the counts of one node.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NodeUnits {
    /// See [`NodeCounts::alone`].
    pub alone: Bits,
    /// See [`NodeCounts::lost`].
    pub lost: Bits,
    /// See [`NodeCounts::gained`].
    pub gained: Bits,
}

impl NodeUnits {
    /// `None` if there is no node of this number.
    pub(super) fn of(tree: &Tree, met: &[Arc<Bits>], number: usize) -> Option<Self> {
        let pivotal = pivotal(tree, met).into_iter().nth(number)?;
        let (mut lost, mut gained) = (pivotal.clone(), pivotal);
        lost.and_not(&met[0]);
        gained.and(&met[0]);
        Some(Self {
            alone: Bits::clone(&met[number]),
            lost,
            gained,
        })
    }
}

impl Evaluation {
    /// `met` and `empty_added` by number of the node.
    pub(super) fn of(tree: &Tree, met: Vec<Arc<Bits>>, empty_added: &[usize]) -> Self {
        let root = Bits::clone(&met[0]);
        let nodes = pivotal(tree, &met)
            .iter()
            .zip(&met)
            .zip(empty_added)
            .map(|((pivotal, met), &empty_added)| {
                let gained = pivotal.count_and(&root);
                NodeCounts {
                    alone: met.count(),
                    lost: pivotal.count() - gained,
                    gained,
                    empty_added,
                }
            })
            .collect();
        Self {
            matches: root,
            nodes,
        }
    }
}

/// For each node the units whose answer to the whole rule turns with that node: all at the
/// root; below, those of the parent where the siblings leave the choice to the node, that is
/// where all siblings are met under *all of*, and none is under *any of* and *none of*.
fn pivotal(tree: &Tree, met: &[Arc<Bits>]) -> Vec<Bits> {
    let mut pivotal = vec![Bits::default(); tree.nodes.len()];
    pivotal[0] = Bits::all(met[0].len());
    for (number, node) in tree.nodes.iter().enumerate() {
        let restrict = |bits: &mut Bits, sibling: &Bits| match node.what {
            What::All => bits.and(sibling),
            _ => bits.and_not(sibling),
        };
        // From the front, then from the back: each child is restricted by all but itself.
        let mut before = pivotal[number].clone();
        for &child in &node.children {
            pivotal[child] = before.clone();
            restrict(&mut before, &met[child]);
        }
        let mut after = pivotal[number].clone();
        for &child in node.children.iter().rev() {
            pivotal[child].and(&after);
            restrict(&mut after, &met[child]);
        }
    }
    pivotal
}
