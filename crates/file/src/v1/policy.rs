//! A policy and its programmes as they stand in a file. What is absent is empty, zero, no,
//! or unlimited.

use plan::policy;
use serde::{Deserialize, Serialize};

use super::by_hand::{Exclusion, Pin, ValueLimit};
use super::exact::{Integer, Minor};
use super::object::objects;
use super::rule::Rule;
use super::segment::Segment;
use super::treatment::Treatment;
use super::trouble::{Trouble, Within as _, distinct, each};
use crate::WriteError;

/// One version of the policy.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct Policy {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    programmes: Vec<Programme>,
    /// Frozen for signing.
    #[serde(default, skip_serializing_if = "is_false")]
    published: bool,
    /// By id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    segments: Vec<Segment>,
    version: u32,
}

/// An occasion or a service: who can get what, in which order of precedence.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct Programme {
    /// The floor; none if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base: Option<Base>,
    /// Money for everything, in minor units; unlimited if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    budget_minor: Option<Minor>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    exclusions: Vec<Exclusion>,
    /// Unique in the policy.
    id: String,
    /// Whether minutes of treatments count against the owners' minutes.
    #[serde(default, skip_serializing_if = "is_false")]
    limit_owner_minutes: bool,
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    name: Bilingual,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pins: Vec<Pin>,
    /// In order of precedence, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    treatments: Vec<Treatment>,
    unit: UnitName,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    value_limits: Vec<ValueLimit>,
}

/// Who must get at least which treatment.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct Base {
    members: Rule,
    /// Id of a treatment of the programme.
    treatment: String,
}

/// A text in English and Russian; the other stands in for one that is absent.
#[derive(Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct Bilingual {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    en: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    ru: String,
}

/// What a programme or segment is about.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(crate) enum UnitName {
    Person,
    Company,
}

pub(crate) const fn is_false(flag: &bool) -> bool {
    !*flag
}

objects!(Policy, Programme, Base, Bilingual);

impl Policy {
    pub(crate) fn from_domain(policy: &policy::Policy) -> Result<Self, WriteError> {
        let segments = policy
            .segments
            .iter()
            .map(|(id, named)| Segment::from_domain(id, named));
        Ok(Self {
            programmes: (policy.programmes.iter())
                .map(Programme::from_domain)
                .collect::<Result<_, _>>()?,
            published: policy.published,
            segments: segments.collect::<Result<_, _>>()?,
            version: policy.version,
        })
    }

    pub(crate) fn into_domain(self) -> Result<policy::Policy, Trouble> {
        distinct(self.segments.iter().map(|segment| segment.id.as_str())).within("segments")?;
        distinct(
            self.programmes
                .iter()
                .map(|programme| programme.id.as_str()),
        )
        .within("programmes")?;
        let segments = each(self.segments, Segment::into_domain).within("segments")?;
        Ok(policy::Policy {
            version: self.version,
            published: self.published,
            segments: segments.into_iter().collect(),
            programmes: each(self.programmes, Programme::into_domain).within("programmes")?,
        })
    }
}

impl Programme {
    fn from_domain(programme: &policy::Programme) -> Result<Self, WriteError> {
        let base = programme.base.as_ref().map(|base| {
            Ok(Base {
                members: Rule::from_domain(&base.members)?,
                treatment: base.treatment.clone(),
            })
        });
        Ok(Self {
            base: base.transpose()?,
            budget_minor: programme.budget_minor.map(Integer),
            exclusions: (programme.exclusions.iter())
                .map(Exclusion::from_domain)
                .collect::<Result<_, _>>()?,
            id: programme.id.clone(),
            limit_owner_minutes: programme.limit_owner_minutes,
            name: Bilingual::from_domain(&programme.name),
            pins: programme
                .pins
                .iter()
                .map(Pin::from_domain)
                .collect::<Result<_, _>>()?,
            treatments: (programme.treatments.iter())
                .map(Treatment::from_domain)
                .collect::<Result<_, _>>()?,
            unit: UnitName::from_domain(programme.unit),
            value_limits: (programme.value_limits.iter())
                .map(ValueLimit::from_domain)
                .collect(),
        })
    }

    fn into_domain(self) -> Result<policy::Programme, Trouble> {
        distinct(
            self.treatments
                .iter()
                .map(|treatment| treatment.id.as_str()),
        )
        .within("treatments")?;
        let base = self.base.map(|base| -> Result<_, Trouble> {
            let members = base
                .members
                .into_domain()
                .within("members")
                .within("base")?;
            Ok(policy::Base {
                treatment: base.treatment,
                members,
            })
        });
        Ok(policy::Programme {
            id: self.id,
            name: self.name.into_domain(),
            unit: self.unit.into_domain(),
            treatments: each(self.treatments, Treatment::into_domain).within("treatments")?,
            base: base.transpose()?,
            budget_minor: self.budget_minor.map(|minor| minor.0),
            limit_owner_minutes: self.limit_owner_minutes,
            pins: self.pins.into_iter().map(Pin::into_domain).collect(),
            exclusions: self
                .exclusions
                .into_iter()
                .map(Exclusion::into_domain)
                .collect(),
            value_limits: self
                .value_limits
                .into_iter()
                .map(ValueLimit::into_domain)
                .collect(),
        })
    }
}

impl Bilingual {
    pub(crate) fn from_domain(text: &policy::Bilingual) -> Self {
        Self {
            en: text.en.clone(),
            ru: text.ru.clone(),
        }
    }

    pub(crate) fn into_domain(self) -> policy::Bilingual {
        policy::Bilingual {
            en: self.en,
            ru: self.ru,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.en.is_empty() && self.ru.is_empty()
    }
}

impl UnitName {
    pub(crate) const fn from_domain(unit: book::Unit) -> Self {
        match unit {
            book::Unit::Person => Self::Person,
            book::Unit::Company => Self::Company,
        }
    }

    pub(crate) const fn into_domain(self) -> book::Unit {
        match self {
            Self::Person => book::Unit::Person,
            Self::Company => book::Unit::Company,
        }
    }
}
