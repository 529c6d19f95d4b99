//! A rule as the parts of a sentence: which field, which operator, what operand, with types
//! and names, so that the words can be chosen elsewhere, in any language.

use book::{Facts, FieldRef, Kind, TableId, Value};

use crate::check::{Scope, check};
use crate::tree::{CheckedMeasure, Comparison, Tree, What};
use crate::{Rule, TypedOperand};

/// A rule, ready to be worded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase {
    All(Vec<Phrase>),
    Any(Vec<Phrase>),
    None(Vec<Phrase>),
    Test(TestPhrase),
    Related(Box<RelatedPhrase>),
    /// Member of the segment of this id.
    Segment(String),
    /// A condition that cannot run as it stands; see its diagnostics.
    Faulty,
}

/// A field against a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestPhrase {
    pub field: FieldPhrase,
    pub comparison: ComparisonPhrase,
}

/// A field by its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldPhrase {
    /// In full, as in [`Facts::path`].
    pub path: String,
    pub table: TableId,
    /// Bare.
    pub name: String,
    pub kind: Kind,
    /// The firm's own: its name is its words. Others are worded by path.
    pub own: bool,
    /// Of the unit's company rather than of the unit.
    pub of_company: bool,
}

/// An operator with its operand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonPhrase {
    /// The operator's id.
    pub operator: &'static str,
    pub operand: TypedOperand,
    /// For references: the names of the records, in the operand's order; the id where there is
    /// no such record. Empty otherwise.
    pub names: Vec<String>,
}

/// Records of the unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedPhrase {
    pub table: TableId,
    pub measure: MeasurePhrase,
    /// `All([])` if any record will do.
    pub condition: Phrase,
    /// `None` for tests of existence.
    pub comparison: Option<ComparisonPhrase>,
}

/// What is asked of the records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeasurePhrase {
    Exists,
    Missing,
    Count,
    Sum(FieldPhrase),
    Average(FieldPhrase),
    Latest(FieldPhrase),
}

/// The parts of a rule's sentence. Conditions with faults come as [`Phrase::Faulty`], the
/// rest is told all the same.
#[must_use]
pub fn phrase(rule: &Rule, scope: Scope<'_>) -> Phrase {
    if let Ok(checked) = check(rule, scope) {
        return Phrasing {
            facts: scope.facts,
            table: scope.unit.table(),
        }
        .tree(&checked.tree, 0);
    }
    let all = |children: &[Rule]| children.iter().map(|child| phrase(child, scope)).collect();
    match rule {
        Rule::All(children) => Phrase::All(all(children)),
        Rule::Any(children) => Phrase::Any(all(children)),
        Rule::None(children) => Phrase::None(all(children)),
        Rule::Test(_) | Rule::Related(_) | Rule::Segment(_) => Phrase::Faulty,
    }
}

struct Phrasing<'a> {
    facts: Facts<'a>,
    table: TableId,
}

impl Phrasing<'_> {
    fn tree(&self, tree: &Tree, number: usize) -> Phrase {
        let node = &tree.nodes[number];
        let children = || {
            let children = node.children.iter();
            children.map(|&child| self.tree(tree, child)).collect()
        };
        match &node.what {
            What::All => Phrase::All(children()),
            What::Any => Phrase::Any(children()),
            What::None => Phrase::None(children()),
            What::Test(test) => Phrase::Test(TestPhrase {
                field: self.field(test.field),
                comparison: self.comparison(test.field.kind, &test.test),
            }),
            What::Segment(id) => Phrase::Segment(id.clone()),
            What::Related(test) => {
                let inner = Phrasing {
                    facts: self.facts,
                    table: test.child,
                };
                let measure = match &test.measure {
                    CheckedMeasure::Exists => MeasurePhrase::Exists,
                    CheckedMeasure::Missing => MeasurePhrase::Missing,
                    CheckedMeasure::Count(_) => MeasurePhrase::Count,
                    CheckedMeasure::Sum(field, _) => MeasurePhrase::Sum(inner.field(*field)),
                    CheckedMeasure::Average(field, _) => {
                        MeasurePhrase::Average(inner.field(*field))
                    }
                    CheckedMeasure::Latest(field, _) => MeasurePhrase::Latest(inner.field(*field)),
                };
                let comparison = test.measure.comparison();
                Phrase::Related(Box::new(RelatedPhrase {
                    table: test.child,
                    measure,
                    condition: inner.tree(&test.condition, 0),
                    comparison: comparison
                        .map(|compare| self.comparison(test.measure.kind(), compare)),
                }))
            }
        }
    }

    fn field(&self, field: FieldRef) -> FieldPhrase {
        let name = self.facts.name(field).to_owned();
        let specs = self.facts.book.table(field.table).specs();
        FieldPhrase {
            path: self.facts.path(field),
            table: field.table,
            kind: field.kind,
            own: !self.facts.is_derived(field)
                && specs.iter().any(|spec| spec.own && spec.name == name),
            of_company: field.table != self.table,
            name,
        }
    }

    fn comparison(&self, kind: Kind, comparison: &Comparison) -> ComparisonPhrase {
        let values = comparison.operand.values();
        ComparisonPhrase {
            operator: comparison.operator.id(),
            names: match kind {
                Kind::Ref(target) => values.iter().map(|id| self.name(target, id)).collect(),
                _ => Vec::new(),
            },
            operand: comparison.operand.clone(),
        }
    }

    fn name(&self, table: TableId, id: &Value) -> String {
        let Value::Ref(id) = id else {
            return String::new();
        };
        let records = self.facts.book.table(table);
        let name = records
            .find(id)
            .zip(records.position("name"))
            .map_or("", |(row, position)| records.text(position, row));
        if name.is_empty() { id } else { name }.to_owned()
    }
}
