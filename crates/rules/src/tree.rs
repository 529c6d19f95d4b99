//! A checked rule: every field found, every operand read.

use std::collections::BTreeMap;

use book::{FieldRef, Kind, TableId, Unit};

use crate::operators::Operator;
use crate::{Rule, TypedOperand};

/// A rule that can be evaluated on the book it was checked against, until the fields of that
/// book change. Made by [`crate::check()`].
#[derive(Clone, Debug)]
pub struct CheckedRule {
    pub(crate) unit: Unit,
    pub(crate) rule: Rule,
    pub(crate) tree: Tree,
    /// The segments that the rule refers to, directly or through others; free of cycles.
    pub(crate) segments: BTreeMap<String, CheckedSegment>,
}

impl CheckedRule {
    /// Whom the rule is about.
    #[must_use]
    pub const fn unit(&self) -> Unit {
        self.unit
    }

    /// The rule as it was written.
    #[must_use]
    pub const fn rule(&self) -> &Rule {
        &self.rule
    }

    /// The stored and derived fields of the unit (or of a person's company) that its own tests
    /// read, in reading order, those of segments and of related records not included.
    #[must_use]
    pub fn fields(&self) -> Vec<FieldRef> {
        let tests = self.tree.nodes.iter().filter_map(|node| match &node.what {
            What::Test(test) => Some(test.field),
            _ => None,
        });
        tests.collect()
    }
}

#[derive(Clone, Debug)]
pub(crate) struct CheckedSegment {
    pub(crate) unit: Unit,
    pub(crate) members: CheckedMembers,
}

#[derive(Clone, Debug)]
pub(crate) enum CheckedMembers {
    Rule(Tree),
    Ids(Vec<String>),
}

/// The nodes of a rule by number: parents before children, in reading order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
}

#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) children: Vec<usize>,
    pub(crate) what: What,
}

#[derive(Clone, Debug)]
pub(crate) enum What {
    All,
    Any,
    None,
    Test(Box<FieldTest>),
    Related(Box<RelatedTest>),
    Segment(String),
}

/// A field against a value.
#[derive(Clone, Debug)]
pub(crate) struct FieldTest {
    pub(crate) field: FieldRef,
    pub(crate) test: Comparison,
    /// Tells equal tests on the same table from others.
    pub(crate) key: LeafKey,
}

/// An operator with its operand.
#[derive(Clone, Debug)]
pub(crate) struct Comparison {
    pub(crate) operator: &'static dyn Operator,
    pub(crate) operand: TypedOperand,
}

/// Records of the unit that meet a condition, measured.
#[derive(Clone, Debug)]
pub(crate) struct RelatedTest {
    pub(crate) parent: TableId,
    pub(crate) child: TableId,
    pub(crate) condition: Tree,
    pub(crate) measure: CheckedMeasure,
    /// `None` if the condition depends on segments, which are no part of the key.
    pub(crate) key: Option<LeafKey>,
}

#[derive(Clone, Debug)]
pub(crate) enum CheckedMeasure {
    Exists,
    Missing,
    Count(Comparison),
    Sum(FieldRef, Comparison),
    Average(FieldRef, Comparison),
    Latest(FieldRef, Comparison),
}

impl CheckedMeasure {
    /// What is measured; the number of records for tests of existence.
    pub(crate) const fn kind(&self) -> Kind {
        match self {
            Self::Exists | Self::Missing | Self::Count(_) => Kind::Number,
            Self::Sum(field, _) | Self::Average(field, _) | Self::Latest(field, _) => field.kind,
        }
    }

    pub(crate) const fn comparison(&self) -> Option<&Comparison> {
        match self {
            Self::Exists | Self::Missing => None,
            Self::Count(test)
            | Self::Sum(_, test)
            | Self::Average(_, test)
            | Self::Latest(_, test) => Some(test),
        }
    }
}

/// The table whose rows are asked, and the leaf as written.
pub(crate) type LeafKey = (TableId, Rule);

impl Tree {
    /// Whether membership in segments plays a part, also within related records.
    pub(crate) fn has_segments(&self) -> bool {
        self.nodes.iter().any(|node| match &node.what {
            What::Segment(_) => true,
            What::Related(related) => related.condition.has_segments(),
            _ => false,
        })
    }
}
