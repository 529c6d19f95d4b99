//! Rules over columns: each leaf a scan that ends in bits, each group a few words of logic.

mod counts;
mod memo;
mod related;

use std::collections::BTreeMap;
use std::sync::Arc;

use book::{Facts, TableId};

use crate::scan::scan;
use crate::tree::{CheckedMembers, CheckedSegment, Comparison, FieldTest, RelatedTest, Tree, What};
use crate::{Bits, CheckedRule, Matcher};

pub use counts::{Evaluation, NodeCounts, NodeUnits};
pub use memo::Memo;

/// Evaluates rules on one state of a book, and does nothing twice: the same test in two
/// rules, or in two versions of a rule, is scanned once.
#[derive(Debug)]
pub struct Evaluator<'a> {
    facts: Facts<'a>,
    memo: Memo,
}

impl<'a> Evaluator<'a> {
    /// Starts with nothing known.
    #[must_use]
    pub fn new(facts: Facts<'a>) -> Self {
        Self::with_memo(facts, Memo::default())
    }

    /// Goes on with what another evaluator found out. The book and its derived fields must be
    /// exactly as they were then.
    #[must_use]
    pub const fn with_memo(facts: Facts<'a>, memo: Memo) -> Self {
        Self { facts, memo }
    }

    /// What was found out, for the next evaluator on the same state of the book.
    #[must_use]
    pub fn into_memo(self) -> Memo {
        self.memo
    }

    /// The units that meet a rule.
    #[must_use]
    pub fn matches(&mut self, rule: &CheckedRule) -> Bits {
        let mut nodes = self.nodes(rule);
        Arc::unwrap_or_clone(nodes.swap_remove(0))
    }

    /// The units that meet a rule, and what every condition does to their number.
    #[must_use]
    pub fn evaluate(&mut self, rule: &CheckedRule) -> Evaluation {
        let met = self.nodes(rule);
        let mut run = Run::new(self, &rule.segments);
        let empty_added: Vec<usize> = rule
            .tree
            .nodes
            .iter()
            .map(|node| run.empty_added(rule.unit.table(), &node.what))
            .collect();
        Evaluation::of(&rule.tree, met, &empty_added)
    }

    /// The units behind the counts of a node, by its number; `None` if there is no such node.
    #[must_use]
    pub fn units_of(&mut self, rule: &CheckedRule, number: usize) -> Option<NodeUnits> {
        let met = self.nodes(rule);
        NodeUnits::of(&rule.tree, &met, number)
    }

    fn nodes(&mut self, rule: &CheckedRule) -> Vec<Arc<Bits>> {
        Run::new(self, &rule.segments).tree(rule.unit.table(), &rule.tree)
    }

    fn n_rows(&self, table: TableId) -> usize {
        self.facts.book.table(table).n_rows() as usize
    }
}

impl CheckedRule {
    /// The units that meet the rule. To ask several rules, use one [`Evaluator`].
    #[must_use]
    pub fn matches(&self, facts: Facts<'_>) -> Bits {
        Evaluator::new(facts).matches(self)
    }

    /// The units that meet the rule, and what every condition does to their number.
    #[must_use]
    pub fn evaluate(&self, facts: Facts<'_>) -> Evaluation {
        Evaluator::new(facts).evaluate(self)
    }
}

impl Comparison {
    pub(crate) fn matcher(&self, facts: Facts<'_>) -> Matcher {
        self.operator.matcher(&self.operand, facts.as_of())
    }

    /// Whether an empty value passes.
    fn accepts_empty(&self, matcher: &Matcher) -> bool {
        (*matcher == Matcher::Empty) != self.operator.is_negative()
    }
}

/// One evaluation: the members of its segments are found once.
struct Run<'e, 'a, 'r> {
    evaluator: &'e mut Evaluator<'a>,
    segments: &'r BTreeMap<String, CheckedSegment>,
    members: BTreeMap<&'r str, Arc<Bits>>,
}

impl<'e, 'a, 'r> Run<'e, 'a, 'r> {
    const fn new(
        evaluator: &'e mut Evaluator<'a>,
        segments: &'r BTreeMap<String, CheckedSegment>,
    ) -> Self {
        Self {
            evaluator,
            segments,
            members: BTreeMap::new(),
        }
    }

    /// The rows of `table` that meet each node.
    fn tree(&mut self, table: TableId, tree: &'r Tree) -> Vec<Arc<Bits>> {
        let n_rows = self.evaluator.n_rows(table);
        let unknown = Arc::new(Bits::default());
        let mut met = vec![unknown; tree.nodes.len()];
        // Children have greater numbers than their parents.
        for (number, node) in tree.nodes.iter().enumerate().rev() {
            let children = node.children.iter().map(|&child| &*met[child]);
            let found = match &node.what {
                What::All => Arc::new(all_of(n_rows, children)),
                What::Any => Arc::new(any_of(n_rows, children)),
                What::None => {
                    let mut bits = any_of(n_rows, children);
                    bits.invert();
                    Arc::new(bits)
                }
                What::Test(test) => self.field_test(table, test),
                What::Related(test) => self.related_test(test),
                What::Segment(id) => self.segment(table, id),
            };
            met[number] = found;
        }
        met
    }

    fn root(&mut self, table: TableId, tree: &'r Tree) -> Arc<Bits> {
        let mut met = self.tree(table, tree);
        met.swap_remove(0)
    }

    fn field_test(&mut self, table: TableId, test: &FieldTest) -> Arc<Bits> {
        if let Some(known) = self.evaluator.memo.leaf(&test.key) {
            return known;
        }
        let bits = self.scan(table, test, &test.test.matcher(self.evaluator.facts));
        self.evaluator.memo.keep(test.key.clone(), bits)
    }

    /// The rows of `table` where a test's field passes `matcher`, or fails it if the test's
    /// operator is negative.
    fn scan(&mut self, table: TableId, test: &FieldTest, matcher: &Matcher) -> Bits {
        let facts = self.evaluator.facts;
        let field = test.field;
        let column = facts.column(field);
        let mut bits = match self.evaluator.memo.converted(facts, field) {
            Some(amounts) => crate::scan::scan_numbers(&amounts, matcher),
            None => scan(facts.book, column, field.kind, matcher),
        };
        if test.test.operator.is_negative() {
            bits.invert();
        }
        if field.table == table {
            return bits;
        }
        let company_rows = self.evaluator.memo.company_rows(facts);
        bits.gather(&company_rows, test.test.accepts_empty(matcher))
    }

    fn related_test(&mut self, test: &'r RelatedTest) -> Arc<Bits> {
        if let Some(known) = test
            .key
            .as_ref()
            .and_then(|key| self.evaluator.memo.leaf(key))
        {
            return known;
        }
        let bits = self.related(test);
        match &test.key {
            Some(key) => self.evaluator.memo.keep(key.clone(), bits),
            None => Arc::new(bits),
        }
    }

    /// The rows of `table` that belong to a segment, or whose company does.
    fn segment(&mut self, table: TableId, id: &'r str) -> Arc<Bits> {
        let Some(segment) = self.segments.get(id) else {
            return Arc::new(Bits::none(self.evaluator.n_rows(table)));
        };
        let members = self.members(id, segment);
        if segment.unit.table() == table {
            return members;
        }
        let company_rows = self.evaluator.memo.company_rows(self.evaluator.facts);
        Arc::new(members.gather(&company_rows, false))
    }

    fn members(&mut self, id: &'r str, segment: &'r CheckedSegment) -> Arc<Bits> {
        if let Some(known) = self.members.get(id) {
            return Arc::clone(known);
        }
        let table = segment.unit.table();
        let members = match &segment.members {
            CheckedMembers::Rule(tree) => self.root(table, tree),
            CheckedMembers::Ids(ids) => {
                let records = self.evaluator.facts.book.table(table);
                let mut bits = Bits::none(self.evaluator.n_rows(table));
                for row in ids.iter().filter_map(|id| records.find(id)) {
                    bits.insert(row as usize);
                }
                Arc::new(bits)
            }
        };
        self.members.insert(id, Arc::clone(&members));
        members
    }

    /// How many rows a negative test lets in because there is no value.
    fn empty_added(&mut self, table: TableId, what: &'r What) -> usize {
        match what {
            What::Test(test) if test.test.operator.is_negative() => {
                if let Some(known) = self.evaluator.memo.n_empty(&test.key) {
                    return known;
                }
                // Negated like the test itself, so these are the rows with a value.
                let n_filled = self.scan(table, test, &Matcher::Empty).count();
                let n_empty = self.evaluator.n_rows(table) - n_filled;
                self.evaluator.memo.keep_n_empty(&test.key, n_empty);
                n_empty
            }
            What::Related(test) => self.related_empty_added(test),
            _ => 0,
        }
    }
}

fn all_of<'b>(n_rows: usize, children: impl Iterator<Item = &'b Bits>) -> Bits {
    let mut children = children;
    let mut bits = children
        .next()
        .map_or_else(|| Bits::all(n_rows), Clone::clone);
    children.for_each(|child| bits.and(child));
    bits
}

fn any_of<'b>(n_rows: usize, children: impl Iterator<Item = &'b Bits>) -> Bits {
    let mut children = children;
    let mut bits = children
        .next()
        .map_or_else(|| Bits::none(n_rows), Clone::clone);
    children.for_each(|child| bits.or(child));
    bits
}
