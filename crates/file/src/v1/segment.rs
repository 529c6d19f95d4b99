//! A segment as it stands in a file.

use plan::policy::NamedSegment;
use rules::{Members, Segment as DomainSegment};
use serde::{Deserialize, Serialize};

use super::exact::Day;
use super::object::objects;
use super::policy::{Bilingual, UnitName};
use super::rule::Rule;
use super::trouble::{Trouble, Within as _};
use crate::{Fault, WriteError};

/// A named set of people or companies: by a rule, by list, or as it was on a day.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
    { "required": ["rule"] },
    { "required": ["list"] },
    { "required": ["snapshot"] },
])))]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct Segment {
    /// Unique in the policy.
    pub(crate) id: String,
    /// Ids of the members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    list: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    name: Bilingual,
    /// Whoever meets this now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rule: Option<Rule>,
    /// Whoever met a rule on a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    snapshot: Option<Snapshot>,
    unit: UnitName,
}

/// Members as they were.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct Snapshot {
    ids: Vec<String>,
    on: Day,
}

objects!(Segment, Snapshot);

impl Segment {
    pub(crate) fn from_domain(id: &str, segment: &NamedSegment) -> Result<Self, WriteError> {
        let mut written = Self {
            id: id.to_owned(),
            list: None,
            name: Bilingual::from_domain(&segment.name),
            rule: None,
            snapshot: None,
            unit: UnitName::from_domain(segment.segment.unit),
        };
        match &segment.segment.members {
            Members::Dynamic(rule) => written.rule = Some(Rule::from_domain(rule)?),
            Members::List(ids) => written.list = Some(ids.clone()),
            Members::Snapshot { ids, on } => {
                written.snapshot = Some(Snapshot {
                    ids: ids.clone(),
                    on: Day::from_domain(*on)?,
                });
            }
        }
        Ok(written)
    }

    pub(crate) fn into_domain(self) -> Result<(String, NamedSegment), Trouble> {
        let members = match (self.rule, self.list, self.snapshot) {
            (Some(rule), None, None) => Members::Dynamic(rule.into_domain().within("rule")?),
            (None, Some(ids), None) => Members::List(ids),
            (None, None, Some(snapshot)) => Members::Snapshot {
                ids: snapshot.ids,
                on: snapshot.on.0,
            },
            _ => return Err(Fault::SegmentForm.into()),
        };
        let segment = DomainSegment {
            unit: self.unit.into_domain(),
            members,
        };
        Ok((
            self.id,
            NamedSegment {
                name: self.name.into_domain(),
                segment,
            },
        ))
    }
}
