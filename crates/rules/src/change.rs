//! The smallest changes of one unit's values that bring it into a rule.
//!
//! First the smallest sets of conditions that would have to come out the other way, from the
//! shape of the tree alone; then values for their fields, tried out on the whole rule, since
//! a new value also speaks to the other conditions on the same field.

use std::collections::BTreeMap;

use book::{Facts, FieldRef, Value};

use crate::CheckedRule;
use crate::look::{Look, combine, leaf_accepts};
use crate::proposal::{Proposal, proposals};
use crate::tree::{Tree, What};

/// Conditions that bring a unit in if they all come out the other way, and no fewer of them do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallestChange {
    /// In reading order; at most [`MOST_STEPS`].
    pub steps: Vec<Step>,
}

/// A condition that must come out the other way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The number of the node, see [`crate::Rule::nodes`].
    pub node: usize,
    /// Whether the condition must be met afterwards; under *none of* it must not.
    pub to_met: bool,
    /// The field tested; `None` for related records and segments.
    pub field: Option<FieldRef>,
    /// The nearest value that does it (for related records, of what is measured; the same for
    /// all steps on one field); `None` if the condition itself says best what is needed.
    pub to: Option<Value>,
}

/// More conditions than this at once are no advice.
pub const MOST_STEPS: usize = 3;
/// How many changes are told.
pub const MOST_CHANGES: usize = 3;
/// How many sets of conditions are followed up.
const MOST_SETS: usize = 48;

impl CheckedRule {
    /// The smallest changes that bring the unit in a row into the rule: fewest conditions
    /// first, then those about numbers. None if the unit is in, or cannot be brought in by
    /// [`MOST_STEPS`] conditions.
    #[must_use]
    pub fn smallest_changes(&self, facts: Facts<'_>, unit_row: u32) -> Vec<SmallestChange> {
        let mut look = Look::new(self, facts);
        let table = self.unit.table();
        let met = look.tree(&self.tree, table, unit_row);
        if met[0] {
            return Vec::new();
        }
        let nodes = &self.tree.nodes;
        let search = Search {
            tree: &self.tree,
            facts,
            actual: nodes
                .iter()
                .map(|node| look.actual(&node.what, table, unit_row))
                .collect(),
            has_cell: nodes
                .iter()
                .map(|node| match &node.what {
                    What::Test(test) => facts.row_for(self.unit, unit_row, test.field).is_some(),
                    _ => true,
                })
                .collect(),
            met,
        };
        let sets = search.flips(0, true);
        let changes = sets.iter().filter_map(|set| search.solve(set));
        changes.take(MOST_CHANGES).collect()
    }
}

struct Search<'a> {
    tree: &'a Tree,
    facts: Facts<'a>,
    met: Vec<bool>,
    actual: Vec<Value>,
    /// Whether there is a record that the tested value could be written to.
    has_cell: Vec<bool>,
}

impl Search<'_> {
    /// The smallest sets of leaves that make a node come out as wanted, cheapest first. Leaves
    /// occur once in a tree, so sets of different children never overlap.
    fn flips(&self, number: usize, want: bool) -> Vec<Vec<usize>> {
        let node = &self.tree.nodes[number];
        if self.met[number] == want {
            return vec![Vec::new()];
        }
        let every = |wanted: bool| {
            let mut sets = vec![Vec::new()];
            for &child in &node.children {
                let more = self.flips(child, wanted);
                let pairs = sets
                    .iter()
                    .flat_map(|set| more.iter().map(move |m| (set, m)));
                let joined = pairs
                    .filter(|(set, more)| set.len() + more.len() <= MOST_STEPS)
                    .map(|(set, more)| [set.as_slice(), more.as_slice()].concat());
                sets = self.cheapest(joined.collect());
            }
            sets
        };
        let some = |wanted: bool| {
            let sets = node.children.iter().flat_map(|&c| self.flips(c, wanted));
            self.cheapest(sets.collect())
        };
        match (&node.what, want) {
            (What::All, true) => every(true),
            (What::All, false) => some(false),
            (What::Any, true) => some(true),
            (What::Any, false) | (What::None, true) => every(false),
            (What::None, false) => some(true),
            (What::Test(_) | What::Related(_) | What::Segment(_), _) => vec![vec![number]],
        }
    }

    fn cheapest(&self, mut sets: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
        sets.sort_by_cached_key(|set| {
            let effort: u32 = set.iter().map(|&leaf| self.effort(leaf)).sum();
            (set.len(), effort, set.clone())
        });
        sets.truncate(MOST_SETS);
        sets
    }

    /// A number can grow; another choice is another fact; membership may hide many conditions.
    fn effort(&self, leaf: usize) -> u32 {
        match (&self.tree.nodes[leaf].what, &self.actual[leaf]) {
            (What::Segment(_), _) => 3,
            (What::Related(_), _) => 2,
            (_, Value::Number(_) | Value::Money(_) | Value::Date(_)) => 1,
            _ => 2,
        }
    }

    /// Finds values for the fields of a set of leaves.
    fn solve(&self, flips: &[usize]) -> Option<SmallestChange> {
        let mut subjects: Vec<Vec<usize>> = Vec::new();
        for &leaf in flips {
            match subjects.iter_mut().find(|s| self.same_field(s[0], leaf)) {
                Some(subject) => subject.push(leaf),
                None => subjects.push(vec![leaf]),
            }
        }
        let subjects: Vec<Subject> = subjects.into_iter().map(|s| self.subject(s)).collect();
        let mut chosen = vec![0_usize; subjects.len()];
        loop {
            if self.works(&subjects, &chosen) {
                return Some(self.told(&subjects, &chosen));
            }
            // The next combination, the last subject's choice moving fastest.
            let at = (0..chosen.len())
                .rev()
                .find(|&at| chosen[at] + 1 < subjects[at].proposals.len())?;
            chosen[at] += 1;
            chosen[at + 1..].fill(0);
        }
    }

    fn same_field(&self, a: usize, b: usize) -> bool {
        self.field(a)
            .is_some_and(|field| self.field(b) == Some(field))
    }

    fn field(&self, leaf: usize) -> Option<FieldRef> {
        match &self.tree.nodes[leaf].what {
            What::Test(test) => Some(test.field),
            _ => None,
        }
    }

    fn subject(&self, flips: Vec<usize>) -> Subject {
        let affected: Vec<usize> = match self.field(flips[0]) {
            Some(field) => (0..self.tree.nodes.len())
                .filter(|&leaf| self.field(leaf) == Some(field))
                .collect(),
            None => flips.clone(),
        };
        let mut proposals = if self.has_cell[flips[0]] {
            let leaves = affected.iter().map(|&leaf| &self.tree.nodes[leaf].what);
            proposals(leaves, self.facts, &self.actual[flips[0]])
        } else {
            Vec::new()
        };
        proposals.push(Proposal::AsAsked);
        Subject {
            flips,
            affected,
            proposals,
        }
    }

    fn works(&self, subjects: &[Subject], chosen: &[usize]) -> bool {
        let mut leaves = self.met.clone();
        for (subject, &choice) in subjects.iter().zip(chosen) {
            for &leaf in &subject.affected {
                leaves[leaf] = match &subject.proposals[choice] {
                    Proposal::Value(value) => {
                        leaf_accepts(&self.tree.nodes[leaf].what, self.facts, value)
                    }
                    Proposal::AsAsked => self.met[leaf] != subject.flips.contains(&leaf),
                };
            }
        }
        combine(self.tree, leaves)[0]
    }

    fn told(&self, subjects: &[Subject], chosen: &[usize]) -> SmallestChange {
        let mut steps = BTreeMap::new();
        for (subject, &choice) in subjects.iter().zip(chosen) {
            for &node in &subject.flips {
                let step = Step {
                    node,
                    to_met: !self.met[node],
                    field: self.field(node),
                    to: match &subject.proposals[choice] {
                        Proposal::Value(value) => Some(value.clone()),
                        Proposal::AsAsked => None,
                    },
                };
                steps.insert(node, step);
            }
        }
        SmallestChange {
            steps: steps.into_values().collect(),
        }
    }
}

/// A field, or something measured, that leaves of a set are about.
struct Subject {
    /// The leaves of the set.
    flips: Vec<usize>,
    /// All leaves of the rule on the same field.
    affected: Vec<usize>,
    proposals: Vec<Proposal>,
}
