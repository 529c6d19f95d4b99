//! A random book with a random rule, and what the plain evaluator says of it.

use book::testing::any_book;
use book::{Book, Derived, Facts, Unit};
use proptest::prelude::*;
use rules::{CheckedRule, Rule, Scope, Segments, check};

use super::plain::Plain;
use super::random::{Leaves, Raw, any_raw, any_raw_segments, rule, segments};
use super::{NO, YES, with_node};

pub struct World {
    pub book: Book,
    pub derived: Derived,
    pub segments: Segments,
    pub unit: Unit,
    pub rule: Rule,
}

impl World {
    pub fn new(book: Book, unit: Unit, raw: &Raw, raw_segments: &[Raw; 2], leaves: Leaves) -> Self {
        let derived = Derived::of(&book);
        let facts = Facts::new(&book, &derived);
        let segments = segments(facts, raw_segments);
        let rule = rule(facts, unit, raw, leaves);
        Self {
            book,
            derived,
            segments,
            unit,
            rule,
        }
    }

    pub fn facts(&self) -> Facts<'_> {
        Facts::new(&self.book, &self.derived)
    }

    pub fn checked(&self) -> CheckedRule {
        self.check(&self.rule)
    }

    pub fn check(&self, rule: &Rule) -> CheckedRule {
        let scope = Scope {
            unit: self.unit,
            facts: self.facts(),
            segments: &self.segments,
        };
        check(rule, scope).unwrap_or_else(|faults| panic!("{faults:?} in {rule:?}"))
    }

    pub fn rows(&self) -> std::ops::Range<u32> {
        0..self.book.table(self.unit.table()).n_rows()
    }

    pub fn holds(&self, rule: &Rule, row: u32) -> bool {
        self.plain().holds(rule, self.unit.table(), row)
    }

    pub fn plain(&self) -> Plain<'_> {
        Plain {
            facts: self.facts(),
            segments: &self.segments,
        }
    }

    /// Whether the answer for a unit hangs on a node.
    pub fn hangs_on(&self, node: usize, row: u32) -> bool {
        self.holds(&with_node(&self.rule, node, YES), row)
            != self.holds(&with_node(&self.rule, node, NO), row)
    }
}

pub fn any_world(leaves: Leaves) -> impl Strategy<Value = World> {
    let unit = prop_oneof![Just(Unit::Person), Just(Unit::Company)];
    (any_book(9), unit, any_raw(), any_raw_segments()).prop_map(
        move |(book, unit, raw, raw_segments)| World::new(book, unit, &raw, &raw_segments, leaves),
    )
}

impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{:?} {:#?} with {:#?}",
            self.unit, self.rule, self.segments
        )
    }
}
