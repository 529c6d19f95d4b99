//! The conditions of a rule as a tree, and how each is marked.

use session::view::Condition;

/// A condition with those inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Node<'a> {
    pub(crate) condition: &'a Condition,
    pub(crate) inside: Vec<Node<'a>>,
}

/// How a condition is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Met, as it should be.
    Met,
    /// Not met, and it should be.
    NotMet,
    /// Not met, as it should be: under "none of".
    Absent,
    /// Met, and it should not be: under "none of".
    Against,
}

impl Sign {
    /// The mark of a condition; `under_none`: it stands under "none of".
    pub(crate) const fn of(met: bool, under_none: bool) -> Self {
        match (met, under_none) {
            (true, false) => Self::Met,
            (false, false) => Self::NotMet,
            (false, true) => Self::Absent,
            (true, true) => Self::Against,
        }
    }
}

/// The tree of conditions that are listed in reading order with their depth.
pub(crate) fn tree(conditions: &[Condition]) -> Vec<Node<'_>> {
    let mut rest = conditions;
    let mut roots = Vec::new();
    while let Some(first) = rest.first() {
        let (node, after) = take(rest, first.depth);
        roots.extend(node);
        rest = after;
    }
    roots
}

/// The first condition with all that is deeper, and what comes after.
fn take(conditions: &[Condition], depth: u32) -> (Option<Node<'_>>, &[Condition]) {
    let Some((condition, mut rest)) = conditions.split_first() else {
        return (None, conditions);
    };
    let mut inside = Vec::new();
    while rest.first().is_some_and(|next| next.depth > depth) {
        let (node, after) = take(rest, rest[0].depth);
        inside.extend(node);
        rest = after;
    }
    (Some(Node { condition, inside }), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_with_depths_becomes_a_tree() {
        let conditions: Vec<Condition> = [0, 1, 1, 2, 2, 1]
            .iter()
            .zip(0..)
            .map(|(&depth, node)| Condition {
                node,
                depth,
                ..Condition::default()
            })
            .collect();
        let roots = tree(&conditions);
        assert_eq!(roots.len(), 1);
        let inside: Vec<(u32, usize)> = roots[0]
            .inside
            .iter()
            .map(|node| (node.condition.node, node.inside.len()))
            .collect();
        assert_eq!(inside, [(1, 0), (2, 2), (5, 0)]);
        assert!(tree(&[]).is_empty());
    }
}
