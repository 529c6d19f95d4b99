//! Rules on a single row: what an explanation needs, without scanning anything.

use std::collections::BTreeMap;

use book::{Facts, TableId, Unit, Value};

use crate::CheckedRule;
use crate::measure::{Cells, measured, measured_value};
use crate::money::{HomeAmount, home_amount, is_invoice_amount};
use crate::tree::{CheckedMeasure, CheckedMembers, CheckedSegment, Comparison, FieldTest};
use crate::tree::{RelatedTest, Tree, What};

/// Looks at rows of one rule's tables, its segments included.
pub(crate) struct Look<'a> {
    facts: Facts<'a>,
    segments: &'a BTreeMap<String, CheckedSegment>,
    /// Segments refer to segments: without this, the work could double at every step.
    members: BTreeMap<(&'a str, u32), bool>,
}

impl<'a> Look<'a> {
    pub(crate) const fn new(rule: &'a CheckedRule, facts: Facts<'a>) -> Self {
        Self {
            facts,
            segments: &rule.segments,
            members: BTreeMap::new(),
        }
    }

    /// Whether a row meets each node.
    pub(crate) fn tree(&mut self, tree: &'a Tree, table: TableId, row: u32) -> Vec<bool> {
        let leaves: Vec<bool> = tree
            .nodes
            .iter()
            .map(|node| self.leaf(&node.what, table, row))
            .collect();
        combine(tree, leaves)
    }

    /// The value a leaf looks at; empty for segments.
    pub(crate) fn actual(&mut self, what: &'a What, table: TableId, row: u32) -> Value {
        match what {
            What::Test(test) => self.field_value(test, table, row),
            What::Related(test) => self.measure(test, row),
            What::All | What::Any | What::None | What::Segment(_) => Value::Empty,
        }
    }

    fn leaf(&mut self, what: &'a What, table: TableId, row: u32) -> bool {
        match what {
            What::All | What::Any | What::None => false,
            What::Segment(id) => self.segment(id, table, row),
            What::Test(_) | What::Related(_) => {
                let actual = self.actual(what, table, row);
                leaf_accepts(what, self.facts, &actual)
            }
        }
    }

    fn field_value(&self, test: &FieldTest, table: TableId, row: u32) -> Value {
        if is_invoice_amount(self.facts, test.field) {
            return home_amount(self.facts.book, row).value();
        }
        self.facts.value(unit_of(table), row, test.field)
    }

    fn measure(&mut self, test: &'a RelatedTest, row: u32) -> Value {
        let Some(index) = self.facts.derived.related(test.parent, test.child) else {
            return Value::Empty;
        };
        let book = self.facts.book;
        let counts = |row: u32| {
            test.child != TableId::Invoices || home_amount(book, row) != HomeAmount::NoRate
        };
        let mut found = Vec::new();
        for &child in index.rows(row) {
            if counts(child) && self.tree(&test.condition, test.child, child)[0] {
                found.push(child);
            }
        }
        let cells = Cells::of_few(&test.measure, self.facts);
        let number = measured(&test.measure, found.into_iter(), cells);
        measured_value(test.measure.kind(), number)
    }

    fn segment(&mut self, id: &'a str, table: TableId, row: u32) -> bool {
        let Some(segment) = self.segments.get(id) else {
            return false;
        };
        let row = match (segment.unit, table) {
            (Unit::Company, TableId::People) => self.facts.company_of(row),
            _ => Some(row),
        };
        row.is_some_and(|row| self.is_member(id, segment, row))
    }

    fn is_member(&mut self, id: &'a str, segment: &'a CheckedSegment, row: u32) -> bool {
        if let Some(&known) = self.members.get(&(id, row)) {
            return known;
        }
        let table = segment.unit.table();
        let member = match &segment.members {
            CheckedMembers::Rule(tree) => self.tree(tree, table, row)[0],
            CheckedMembers::Ids(ids) => {
                let id = self.facts.book.table(table).row_id(row);
                ids.iter().any(|member| *member == id)
            }
        };
        self.members.insert((id, row), member);
        member
    }
}

/// Whether a leaf that looks at a value is met by one; groups and segments are not.
pub(crate) fn leaf_accepts(what: &What, facts: Facts<'_>, actual: &Value) -> bool {
    match what {
        What::Test(test) => test.test.accepts(facts, actual),
        What::Related(test) => match &test.measure {
            CheckedMeasure::Exists => *actual != NO_RECORDS,
            CheckedMeasure::Missing => *actual == NO_RECORDS,
            CheckedMeasure::Count(compare)
            | CheckedMeasure::Sum(_, compare)
            | CheckedMeasure::Average(_, compare)
            | CheckedMeasure::Latest(_, compare) => compare.accepts(facts, actual),
        },
        What::All | What::Any | What::None | What::Segment(_) => false,
    }
}

/// What tests of existence measure where there is nothing.
const NO_RECORDS: Value = Value::Number(book::Decimal(0));

impl Comparison {
    pub(crate) fn accepts(&self, facts: Facts<'_>, value: &Value) -> bool {
        self.matcher(facts).accepts(value) != self.operator.is_negative()
    }
}

/// Works out the groups from the answers of the leaves; what stands at the groups is ignored.
pub(crate) fn combine(tree: &Tree, leaves: Vec<bool>) -> Vec<bool> {
    let mut met = leaves;
    for (number, node) in tree.nodes.iter().enumerate().rev() {
        let mut children = node.children.iter().map(|&child| met[child]);
        met[number] = match node.what {
            What::All => children.all(|met| met),
            What::Any => children.any(|met| met),
            What::None => !children.any(|met| met),
            What::Test(_) | What::Related(_) | What::Segment(_) => met[number],
        };
    }
    met
}

/// Whose rows a table holds; for the tables of records it does not matter, as all their
/// fields are their own.
const fn unit_of(table: TableId) -> Unit {
    match table {
        TableId::People => Unit::Person,
        _ => Unit::Company,
    }
}
