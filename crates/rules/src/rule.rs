//! A rule as a person wrote it: a tree that may still name fields that do not exist.

use book::{TableId, Window, WindowUnit};

/// A tree of conditions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// True where every child is; true if there is none.
    All(Vec<Rule>),
    /// True where at least one child is; false if there is none.
    Any(Vec<Rule>),
    /// True where no child is; true if there is none.
    None(Vec<Rule>),
    Test(Test),
    Related(Related),
    /// Member of another segment of the policy, by id.
    Segment(String),
}

/// One field of the unit against a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Test {
    /// A path as in [`book::Facts::resolve`].
    pub field: String,
    /// The id of an operator in the table of operators: `is`, `at_least`, `in_last`, …
    pub operator: String,
    pub operand: Operand,
}

/// Records that belong to the unit. Conditions inside hold for the same record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Related {
    /// People, invoices, interactions or awards.
    pub table: TableId,
    pub measure: Measure,
    /// Fields in it are bare names of `table`, or `company.…`/`person.…` is refused.
    pub condition: Box<Rule>,
    /// What the measure is compared by; unused by [`Measure::Exists`] and [`Measure::Missing`].
    pub operator: String,
    pub operand: Operand,
}

/// What is asked of the related records that meet the condition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    Exists,
    Missing,
    Count,
    /// Sum of a number or money field; nobody's sum is 0.
    Sum(String),
    /// Average of a number or money field, rounded down; empty if there are no records.
    Average(String),
    /// Latest day of a date field; empty if there are no records.
    Latest(String),
}

/// What a field is compared with, before its type is known. Numbers, amounts and days are
/// plain text as in files: `1500000.5`, `2026-11-22`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operand {
    Nothing,
    One(String),
    Many(Vec<String>),
    Between(String, String),
    /// "6 months".
    Window(Window),
    /// This, last or next week, month, quarter, year: the operator says which of the three.
    Period(Period),
}

/// A calendar period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    Week,
    Month,
    Quarter,
    Year,
}

impl Rule {
    /// A field test.
    #[must_use]
    pub fn test(field: &str, operator: &str, operand: Operand) -> Self {
        Self::Test(Test {
            field: field.to_owned(),
            operator: operator.to_owned(),
            operand,
        })
    }

    /// The children, in order.
    #[must_use]
    pub fn children(&self) -> &[Self] {
        match self {
            Self::All(children) | Self::Any(children) | Self::None(children) => children,
            Self::Test(_) | Self::Related(_) | Self::Segment(_) => &[],
        }
    }

    /// All nodes, parents before children, in reading order. The position of a node in this
    /// list is its number everywhere: in diagnostics, counts, explanations and edits. The
    /// conditions inside a [`Related`] are not nodes of the outer rule.
    #[must_use]
    pub fn nodes(&self) -> Vec<&Self> {
        let mut nodes = vec![self];
        for child in self.children() {
            nodes.extend(child.nodes());
        }
        nodes
    }

    /// The node of a number, to change it.
    #[must_use]
    pub fn node_mut(&mut self, number: usize) -> Option<&mut Self> {
        fn walk<'a>(rule: &'a mut Rule, left: &mut usize) -> Option<&'a mut Rule> {
            if *left == 0 {
                return Some(rule);
            }
            *left -= 1;
            match rule {
                Rule::All(children) | Rule::Any(children) | Rule::None(children) => {
                    children.iter_mut().find_map(|child| walk(child, left))
                }
                _ => None,
            }
        }
        let mut left = number;
        walk(self, &mut left)
    }
}

impl Operand {
    /// A single value.
    #[must_use]
    pub fn one(text: impl Into<String>) -> Self {
        Self::One(text.into())
    }

    /// A window of `n` months.
    #[must_use]
    pub const fn months(n: u32) -> Self {
        Self::Window(Window {
            n,
            unit: WindowUnit::Months,
        })
    }
}
