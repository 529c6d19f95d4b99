//! A rule as it stands in a file: one object a node.
//!
//! `{"all":[…]}`, `{"any":[…]}`, `{"none":[…]}`; `{"field":…,"op":…,"value":…}`;
//! `{"related":…,"measure":…,"of":…,"where":…,"op":…,"value":…}`; `{"segment":…}`.

use rules::{Measure, Related, Test};
use serde::{Deserialize, Serialize};

use super::object::objects;
use super::operand::Operand;
use super::own_field::TableName;
use super::trouble::{Trouble, Within as _, each};
use crate::{Fault, WriteError};

/// How deep groups and related tests may be nested in a file, the outermost node being 1.
/// The limit on depth is a limit on JSON (64), where a group takes two levels; checks of rules
/// keep to it, so that what can be edited can be saved.
pub const MAX_RULE_DEPTH: usize = rules::DEEPEST_WRITTEN;

/// A node of a rule; see `docs/formats/rules.md`.
#[derive(Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
    { "required": ["all"] },
    { "required": ["any"] },
    { "required": ["none"] },
    { "required": ["field", "op"] },
    { "required": ["related", "measure"] },
    { "required": ["segment"] },
])))]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct Rule {
    /// True where every rule of the list is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    all: Option<Vec<Rule>>,
    /// True where at least one rule of the list is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    any: Option<Vec<Rule>>,
    /// Tests this field: `company.lifecycle`, `person.role`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// What is asked of the related records.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    measure: Option<MeasureName>,
    /// True where no rule of the list is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    none: Option<Vec<Rule>>,
    /// The field that is summed or averaged, or whose latest day is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    of: Option<String>,
    /// The operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    op: Option<String>,
    /// Tests the records of this table that belong to the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    related: Option<TableName>,
    /// True for the members of this segment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    segment: Option<String>,
    /// What the field or the measure is compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<Operand>,
    /// Which related records: all of them if absent.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    condition: Option<Box<Rule>>,
}

/// What is asked of related records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum MeasureName {
    /// There is at least one.
    Exists,
    /// There is none.
    None,
    Count,
    Sum,
    Average,
    Latest,
}

objects!(Rule);

impl Rule {
    pub(crate) fn from_domain(rule: &rules::Rule) -> Result<Self, WriteError> {
        Self::at_depth(rule, 1)
    }

    /// One node without the nodes below it: a group comes as an empty list.
    pub(crate) fn node_from_domain(rule: &rules::Rule) -> Result<Self, WriteError> {
        Self::from_domain(&match rule {
            rules::Rule::All(_) => rules::Rule::All(Vec::new()),
            rules::Rule::Any(_) => rules::Rule::Any(Vec::new()),
            rules::Rule::None(_) => rules::Rule::None(Vec::new()),
            leaf => leaf.clone(),
        })
    }

    fn at_depth(rule: &rules::Rule, depth: usize) -> Result<Self, WriteError> {
        if depth > MAX_RULE_DEPTH {
            return Err(WriteError::RuleTooDeep {
                limit: MAX_RULE_DEPTH,
            });
        }
        let children = |list: &[rules::Rule]| -> Result<_, WriteError> {
            let children = list.iter().map(|child| Self::at_depth(child, depth + 1));
            children.collect::<Result<Vec<_>, _>>().map(Some)
        };
        Ok(match rule {
            rules::Rule::All(list) => Self {
                all: children(list)?,
                ..Self::default()
            },
            rules::Rule::Any(list) => Self {
                any: children(list)?,
                ..Self::default()
            },
            rules::Rule::None(list) => Self {
                none: children(list)?,
                ..Self::default()
            },
            rules::Rule::Segment(id) => Self {
                segment: Some(id.clone()),
                ..Self::default()
            },
            rules::Rule::Test(test) => Self {
                field: Some(test.field.clone()),
                op: Some(test.operator.clone()),
                value: Operand::from_domain(&test.operand),
                ..Self::default()
            },
            rules::Rule::Related(related) => {
                let is_compared = !matches!(related.measure, Measure::Exists | Measure::Missing);
                let everything = rules::Rule::All(Vec::new());
                let (measure, of) = MeasureName::from_domain(&related.measure);
                Self {
                    measure: Some(measure),
                    of,
                    op: is_compared.then(|| related.operator.clone()),
                    related: Some(TableName::from_domain(related.table)),
                    value: Operand::from_domain(&related.operand).filter(|_| is_compared),
                    condition: if *related.condition == everything {
                        None
                    } else {
                        Some(Box::new(Self::at_depth(&related.condition, depth + 1)?))
                    },
                    ..Self::default()
                }
            }
        })
    }

    pub(crate) fn into_domain(self) -> Result<rules::Rule, Trouble> {
        let keys = self.keys();
        let group = |list, name| each(list, Self::into_domain).within(name);
        match (self, keys.as_slice()) {
            (
                Self {
                    all: Some(list), ..
                },
                ["all"],
            ) => Ok(rules::Rule::All(group(list, "all")?)),
            (
                Self {
                    any: Some(list), ..
                },
                ["any"],
            ) => Ok(rules::Rule::Any(group(list, "any")?)),
            (
                Self {
                    none: Some(list), ..
                },
                ["none"],
            ) => Ok(rules::Rule::None(group(list, "none")?)),
            (
                Self {
                    segment: Some(id), ..
                },
                ["segment"],
            ) => Ok(rules::Rule::Segment(id)),
            (
                Self {
                    field: Some(field),
                    op: Some(operator),
                    value,
                    ..
                },
                ["field", "op"] | ["field", "op", "value"],
            ) => {
                let operand = Operand::into_domain(value);
                Ok(rules::Rule::Test(Test {
                    field,
                    operator,
                    operand,
                }))
            }
            (
                node @ Self {
                    related: Some(_),
                    measure: Some(_),
                    ..
                },
                _,
            ) => node.into_related(keys).map(rules::Rule::Related),
            _ => Err(Fault::RuleForm { keys }.into()),
        }
    }

    fn into_related(self, keys: Vec<&'static str>) -> Result<Related, Trouble> {
        let wrong = || Trouble::from(Fault::RuleForm { keys: keys.clone() });
        let foreign = |key: &&str| ["all", "any", "none", "segment", "field"].contains(key);
        let (Some(table), Some(name)) = (self.related, self.measure) else {
            return Err(wrong());
        };
        let is_compared = !matches!(name, MeasureName::Exists | MeasureName::None);
        let has_operator = self.op.is_some() || self.value.is_some();
        if keys.iter().any(foreign)
            || (is_compared && self.op.is_none())
            || (!is_compared && has_operator)
        {
            return Err(wrong());
        }
        let measure = name.into_domain(self.of).ok_or_else(wrong)?;
        let condition = match self.condition {
            Some(condition) => condition.into_domain().within("where")?,
            None => rules::Rule::All(Vec::new()),
        };
        Ok(Related {
            table: table.into_domain(),
            measure,
            condition: Box::new(condition),
            operator: self.op.unwrap_or_default(),
            operand: Operand::into_domain(self.value),
        })
    }

    /// The keys that are there, in order.
    fn keys(&self) -> Vec<&'static str> {
        [
            ("all", self.all.is_some()),
            ("any", self.any.is_some()),
            ("field", self.field.is_some()),
            ("measure", self.measure.is_some()),
            ("none", self.none.is_some()),
            ("of", self.of.is_some()),
            ("op", self.op.is_some()),
            ("related", self.related.is_some()),
            ("segment", self.segment.is_some()),
            ("value", self.value.is_some()),
            ("where", self.condition.is_some()),
        ]
        .into_iter()
        .filter_map(|(key, is_there)| is_there.then_some(key))
        .collect()
    }
}

impl MeasureName {
    fn from_domain(measure: &Measure) -> (Self, Option<String>) {
        match measure {
            Measure::Exists => (Self::Exists, None),
            Measure::Missing => (Self::None, None),
            Measure::Count => (Self::Count, None),
            Measure::Sum(field) => (Self::Sum, Some(field.clone())),
            Measure::Average(field) => (Self::Average, Some(field.clone())),
            Measure::Latest(field) => (Self::Latest, Some(field.clone())),
        }
    }

    fn into_domain(self, of: Option<String>) -> Option<Measure> {
        Some(match (self, of) {
            (Self::Exists, None) => Measure::Exists,
            (Self::None, None) => Measure::Missing,
            (Self::Count, None) => Measure::Count,
            (Self::Sum, Some(field)) => Measure::Sum(field),
            (Self::Average, Some(field)) => Measure::Average(field),
            (Self::Latest, Some(field)) => Measure::Latest(field),
            _ => return None,
        })
    }
}
