//! Why one unit meets a rule or does not: every condition with the unit's own value.

use book::{Date, Decimal, Facts, Value};

use crate::look::{Look, combine};
use crate::tree::{CheckedMeasure, Comparison, Tree, What};
use crate::{CheckedRule, Matcher};

/// What one node says of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NodeOutcome {
    /// The number of the node, see [`crate::Rule::nodes`].
    pub node: usize,
    pub met: bool,
    /// The value that was tested, or what was measured of related records (their number, for
    /// tests of existence); empty for groups and segments.
    pub actual: Value,
    /// Whether the whole rule would come out the other way if this node did.
    pub decides: bool,
    /// What must be added to the value for the test to be met; `None` if it is met, if the
    /// value is empty or no number, or if no single number says it.
    pub missing: Option<Gap>,
}

/// A difference between a value and a threshold; negative if the value is too great.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    Number(Decimal),
    /// Minor units of the book's currency.
    Money(i64),
    Days(i32),
}

impl CheckedRule {
    /// What every node says of the unit in a row, by number of the node.
    #[must_use]
    pub fn explain(&self, facts: Facts<'_>, unit_row: u32) -> Vec<NodeOutcome> {
        let mut look = Look::new(self, facts);
        let table = self.unit.table();
        let met = look.tree(&self.tree, table, unit_row);
        let decides = deciding(&self.tree, &met);
        let nodes = self.tree.nodes.iter().enumerate();
        nodes
            .map(|(number, node)| {
                let actual = look.actual(&node.what, table, unit_row);
                NodeOutcome {
                    node: number,
                    met: met[number],
                    missing: if met[number] {
                        None
                    } else {
                        gap(&node.what, facts, &actual)
                    },
                    actual,
                    decides: decides[number],
                }
            })
            .collect()
    }

    /// Whether the unit in a row meets the rule.
    #[must_use]
    pub fn is_met(&self, facts: Facts<'_>, unit_row: u32) -> bool {
        Look::new(self, facts).tree(&self.tree, self.unit.table(), unit_row)[0]
    }
}

/// The nodes that, turned round alone, turn the root round.
fn deciding(tree: &Tree, met: &[bool]) -> Vec<bool> {
    let mut decides = vec![false; tree.nodes.len()];
    decides[0] = true;
    for (number, node) in tree.nodes.iter().enumerate() {
        // A sibling that is not met settles "all of"; one that is met, the other two.
        let settles = |&child: &usize| met[child] != matches!(node.what, What::All);
        let n_settling = node.children.iter().filter(|child| settles(child)).count();
        for child in &node.children {
            let n_others = n_settling - usize::from(settles(child));
            decides[*child] = decides[number] && n_others == 0;
        }
    }
    debug_assert_eq!(met, combine(tree, met.to_vec()));
    decides
}

fn gap(what: &What, facts: Facts<'_>, actual: &Value) -> Option<Gap> {
    let by_comparison = |compare: &Comparison| {
        (!compare.operator.is_negative())
            .then(|| distance(&compare.matcher(facts), actual))
            .flatten()
    };
    match what {
        What::Test(test) => by_comparison(&test.test),
        What::Related(test) => match (&test.measure, actual) {
            (CheckedMeasure::Exists, _) => Some(Gap::Number(Decimal::whole(1))),
            (CheckedMeasure::Missing, Value::Number(n)) => Some(Gap::Number(Decimal(-n.0))),
            (measure, _) => measure.comparison().and_then(by_comparison),
        },
        What::All | What::Any | What::None | What::Segment(_) => None,
    }
}

/// The way from a value outside a range to its nearer end; `None` if the range is empty.
fn distance(matcher: &Matcher, actual: &Value) -> Option<Gap> {
    let to_nearest = |from: i64, to: i64, value: i64| {
        (from <= to).then(|| value.clamp(from, to).saturating_sub(value))
    };
    match (matcher, actual) {
        (Matcher::Number(range), Value::Number(Decimal(n))) => {
            to_nearest(*range.start(), *range.end(), *n).map(|gap| Gap::Number(Decimal(gap)))
        }
        (Matcher::Number(range), Value::Money(minor)) => {
            to_nearest(*range.start(), *range.end(), *minor).map(Gap::Money)
        }
        (Matcher::Days(range), Value::Date(Date(day))) => {
            let (from, to) = (i64::from(*range.start()), i64::from(*range.end()));
            let gap = to_nearest(from, to, i64::from(*day))?;
            i32::try_from(gap).ok().map(Gap::Days)
        }
        _ => None,
    }
}
