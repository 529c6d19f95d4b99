//! From a rule as written to one that can run: all faults at once, each at its place.

mod related;
mod segment;

use std::collections::BTreeMap;

use book::{Facts, FieldRef, Kind, TableId, Unit};

use crate::operators::find_operator;
use crate::tree::{CheckedSegment, Comparison, FieldTest, Node, Tree, What};
use crate::typed::Reading;
use crate::{CheckedRule, Diagnostic, Fault, Operand, Rule, Segments};

/// The deepest nesting of conditions, those of segments and related records included.
pub const DEEPEST: usize = 64;

/// The deepest nesting within one rule as it is written, related records included: what a file
/// can hold, so that no rule can be edited into one that cannot be saved.
pub const DEEPEST_WRITTEN: usize = 24;

/// What a rule is checked against.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    pub unit: Unit,
    pub facts: Facts<'a>,
    pub segments: &'a Segments,
}

/// Checks a rule about units of `scope` against the fields and segments there are.
///
/// # Errors
/// All that is wrong, in reading order.
pub fn check(rule: &Rule, scope: Scope<'_>) -> Result<CheckedRule, Vec<Diagnostic>> {
    let mut checker = Checker {
        scope,
        segments: BTreeMap::new(),
        open: Vec::new(),
    };
    let (tree, faults) = checker.tree(rule, Place::unit(scope.unit, 1));
    if !faults.is_empty() {
        let diagnostic = |(node, inner, fault)| Diagnostic { node, inner, fault };
        return Err(faults.into_iter().map(diagnostic).collect());
    }
    Ok(CheckedRule {
        unit: scope.unit,
        rule: rule.clone(),
        tree,
        segments: checker
            .segments
            .into_iter()
            .filter_map(|(id, segment)| segment.ok().map(|segment| (id, segment)))
            .collect(),
    })
}

type Faults = Vec<(usize, Option<usize>, Fault)>;

struct Checker<'a> {
    scope: Scope<'a>,
    segments: BTreeMap<String, Result<CheckedSegment, Fault>>,
    /// The segments being checked, outermost first.
    open: Vec<String>,
}

/// Where a condition stands.
#[derive(Clone, Copy)]
struct Place {
    table: TableId,
    /// Among related records: fields are bare names of the table.
    inside: bool,
    depth: usize,
    /// The part of the depth that stands in the same rule.
    written: usize,
}

impl Place {
    const fn unit(unit: Unit, depth: usize) -> Self {
        Self {
            table: unit.table(),
            inside: false,
            depth,
            written: 1,
        }
    }
}

impl Checker<'_> {
    fn tree(&mut self, rule: &Rule, place: Place) -> (Tree, Faults) {
        let mut tree = Tree::default();
        let mut faults = Vec::new();
        self.node(rule, place, &mut tree, &mut faults);
        (tree, faults)
    }

    fn node(&mut self, rule: &Rule, place: Place, tree: &mut Tree, faults: &mut Faults) -> usize {
        let number = tree.nodes.len();
        tree.nodes.push(Node {
            children: Vec::new(),
            what: What::All,
        });
        if place.depth > DEEPEST || place.written > DEEPEST_WRITTEN {
            faults.push((number, None, Fault::TooDeep));
            // Numbers must go on as if the nodes below had been read.
            let below = count_below(rule);
            tree.nodes.extend((0..below).map(|_| Node {
                children: Vec::new(),
                what: What::All,
            }));
            return number;
        }
        let below = Place {
            depth: place.depth + 1,
            written: place.written + 1,
            ..place
        };
        for child in rule.children() {
            let child = self.node(child, below, tree, faults);
            tree.nodes[number].children.push(child);
        }
        match self.leaf(rule, place) {
            Ok(what) => tree.nodes[number].what = what,
            Err(found) => {
                faults.extend(
                    found
                        .into_iter()
                        .map(|(inner, fault)| (number, inner, fault)),
                );
            }
        }
        number
    }

    fn leaf(&mut self, rule: &Rule, place: Place) -> Result<What, Vec<(Option<usize>, Fault)>> {
        let here = |faults: Vec<Fault>| -> Vec<(Option<usize>, Fault)> {
            faults.into_iter().map(|fault| (None, fault)).collect()
        };
        match rule {
            Rule::All(_) => Ok(What::All),
            Rule::Any(_) => Ok(What::Any),
            Rule::None(_) => Ok(What::None),
            Rule::Test(test) => {
                let field = self.field(&test.field, place).map_err(here)?;
                let asked = (test.field.as_str(), field.kind);
                Ok(What::Test(Box::new(FieldTest {
                    field,
                    test: self
                        .comparison(asked, &test.operator, &test.operand)
                        .map_err(here)?,
                    key: (place.table, rule.clone()),
                })))
            }
            Rule::Related(related) => self.related(rule, related, place),
            Rule::Segment(id) => {
                self.segment(id, place)
                    .map_err(|fault| vec![(None, fault)])?;
                Ok(What::Segment(id.clone()))
            }
        }
    }

    fn field(&self, path: &str, place: Place) -> Result<FieldRef, Vec<Fault>> {
        let facts = self.scope.facts;
        let found = match place.table {
            TableId::People if !place.inside => facts.resolve(Unit::Person, path),
            TableId::Companies if !place.inside => facts.resolve(Unit::Company, path),
            table => facts.find(table, path),
        };
        found.ok_or_else(|| {
            vec![Fault::UnknownField {
                field: path.to_owned(),
            }]
        })
    }

    fn comparison(
        &self,
        (field, kind): (&str, Kind),
        operator_id: &str,
        operand: &Operand,
    ) -> Result<Comparison, Vec<Fault>> {
        let operator = find_operator(operator_id).ok_or_else(|| {
            vec![Fault::UnknownOperator {
                operator: operator_id.to_owned(),
            }]
        })?;
        if !operator.fits(kind) {
            return Err(vec![Fault::OperatorDoesNotFit {
                operator: operator_id.to_owned(),
                field: field.to_owned(),
                kind,
            }]);
        }
        let reading = Reading {
            operator: operator_id,
            shape: operator.shape(),
            field,
            kind,
            home: self.scope.facts.book.home,
        };
        Ok(Comparison {
            operator,
            operand: reading.operand(operand)?,
        })
    }
}

/// How many nodes are below a rule; without recursion, for rules of any depth.
fn count_below(rule: &Rule) -> usize {
    let mut open = vec![rule];
    let mut n_nodes = 0;
    while let Some(rule) = open.pop() {
        n_nodes += 1;
        open.extend(rule.children());
    }
    n_nodes - 1
}
