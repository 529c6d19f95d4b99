//! A treatment as it stands in a file. What is absent is empty, zero, no, or unlimited.

use plan::policy;
use serde::{Deserialize, Serialize};

use super::exact::{Day, Integer, Minor};
use super::object::objects;
use super::policy::{Bilingual, is_false};
use super::rule::Rule;
use super::trouble::{Trouble, Within as _};
use crate::WriteError;

/// What is given, to whom, why, how many and at what cost.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct Treatment {
    /// Ids of treatments that do not stop their holders from getting this one too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    also_with: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cap_per_company: Option<u32>,
    /// Reached by this channel; anybody if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    channel: Option<ChannelName>,
    eligibility: Rule,
    /// Money once, if anything is awarded, in minor units.
    #[serde(default, skip_serializing_if = "is_zero")]
    fixed_cost_minor: Minor,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Day>,
    /// What exactly is given.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    given: Bilingual,
    /// Unique in the programme.
    pub(crate) id: String,
    /// Why the rule is so.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    justification: Bilingual,
    /// Seats; unlimited if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    maximum: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    maximum_per_owner: Option<u32>,
    #[serde(default, skip_serializing_if = "is_none_of_it")]
    minimum: u32,
    /// The owner's minutes for one award.
    #[serde(default, skip_serializing_if = "is_none_of_it")]
    minutes: u32,
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    name: Bilingual,
    /// Ids of treatments whose holders cannot get this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    never_with: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    obligations: Vec<Obligation>,
    /// What a client may be told.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    public_wording: Bilingual,
    /// Most important key first; the id is always the last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    ranking: Vec<RankKey>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    reserves: Vec<Reserve>,
    /// Not for people with this preference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    respects: Option<PreferenceName>,
    /// Money for one award, in minor units.
    #[serde(default, skip_serializing_if = "is_zero")]
    unit_cost_minor: Minor,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<Day>,
    /// What the recipient receives is worth, in minor units.
    #[serde(default, skip_serializing_if = "is_zero")]
    value_minor: Minor,
}

/// A field to order by; units without a value come last.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct RankKey {
    #[serde(default, skip_serializing_if = "is_false")]
    descending: bool,
    field: String,
}

/// Seats kept for a segment.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct Reserve {
    /// Unused seats stay empty.
    #[serde(default, skip_serializing_if = "is_false")]
    hard: bool,
    /// The treatment's ranking if absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    ranking: Vec<RankKey>,
    seats: u32,
    segment: String,
}

/// What a segment is owed at least once in so many months.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, remote = "Self")]
struct Obligation {
    months: u32,
    segment: String,
    /// Ids of better treatments that settle it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    settled_by: Vec<String>,
}

/// A way to reach somebody.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum ChannelName {
    Email,
    Phone,
    Post,
}

/// What people asked not to be given.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum PreferenceName {
    NoGifts,
    NoEvents,
}

const fn is_zero(amount: &Minor) -> bool {
    amount.0 == 0
}

const fn is_none_of_it(n: &u32) -> bool {
    *n == 0
}

objects!(Treatment, RankKey, Reserve, Obligation);

impl Treatment {
    pub(crate) fn from_domain(treatment: &policy::Treatment) -> Result<Self, WriteError> {
        Ok(Self {
            also_with: treatment.also_with.clone(),
            cap_per_company: treatment.cap_per_company,
            channel: treatment.channel.map(ChannelName::from_domain),
            eligibility: Rule::from_domain(&treatment.eligibility)?,
            fixed_cost_minor: Integer(treatment.fixed_cost_minor),
            from: treatment.from.map(Day::from_domain).transpose()?,
            given: Bilingual::from_domain(&treatment.given),
            id: treatment.id.clone(),
            justification: Bilingual::from_domain(&treatment.justification),
            maximum: treatment.maximum,
            maximum_per_owner: treatment.maximum_per_owner,
            minimum: treatment.minimum,
            minutes: treatment.minutes,
            name: Bilingual::from_domain(&treatment.name),
            never_with: treatment.never_with.clone(),
            obligations: treatment
                .obligations
                .iter()
                .map(Obligation::from_domain)
                .collect(),
            public_wording: Bilingual::from_domain(&treatment.public_wording),
            ranking: treatment.ranking.iter().map(RankKey::from_domain).collect(),
            reserves: treatment
                .reserves
                .iter()
                .map(Reserve::from_domain)
                .collect(),
            respects: treatment.respects.map(PreferenceName::from_domain),
            unit_cost_minor: Integer(treatment.unit_cost_minor),
            until: treatment.until.map(Day::from_domain).transpose()?,
            value_minor: Integer(treatment.value_minor),
        })
    }

    pub(crate) fn into_domain(self) -> Result<policy::Treatment, Trouble> {
        Ok(policy::Treatment {
            id: self.id,
            name: self.name.into_domain(),
            given: self.given.into_domain(),
            eligibility: self.eligibility.into_domain().within("eligibility")?,
            justification: self.justification.into_domain(),
            public_wording: self.public_wording.into_domain(),
            ranking: self.ranking.into_iter().map(RankKey::into_domain).collect(),
            minimum: self.minimum,
            maximum: self.maximum,
            maximum_per_owner: self.maximum_per_owner,
            cap_per_company: self.cap_per_company,
            unit_cost_minor: self.unit_cost_minor.0,
            fixed_cost_minor: self.fixed_cost_minor.0,
            minutes: self.minutes,
            reserves: self
                .reserves
                .into_iter()
                .map(Reserve::into_domain)
                .collect(),
            obligations: self
                .obligations
                .into_iter()
                .map(Obligation::into_domain)
                .collect(),
            never_with: self.never_with,
            also_with: self.also_with,
            channel: self.channel.map(ChannelName::into_domain),
            respects: self.respects.map(PreferenceName::into_domain),
            value_minor: self.value_minor.0,
            from: self.from.map(|day| day.0),
            until: self.until.map(|day| day.0),
        })
    }
}

impl RankKey {
    fn from_domain(key: &policy::RankKey) -> Self {
        Self {
            descending: key.descending,
            field: key.field.clone(),
        }
    }

    fn into_domain(self) -> policy::RankKey {
        policy::RankKey {
            field: self.field,
            descending: self.descending,
        }
    }
}

impl Reserve {
    fn from_domain(reserve: &policy::Reserve) -> Self {
        Self {
            hard: reserve.hard,
            ranking: reserve.ranking.iter().map(RankKey::from_domain).collect(),
            seats: reserve.seats,
            segment: reserve.segment.clone(),
        }
    }

    fn into_domain(self) -> policy::Reserve {
        policy::Reserve {
            segment: self.segment,
            seats: self.seats,
            hard: self.hard,
            ranking: self.ranking.into_iter().map(RankKey::into_domain).collect(),
        }
    }
}

impl Obligation {
    fn from_domain(obligation: &policy::Obligation) -> Self {
        Self {
            months: obligation.months,
            segment: obligation.segment.clone(),
            settled_by: obligation.settled_by.clone(),
        }
    }

    fn into_domain(self) -> policy::Obligation {
        policy::Obligation {
            segment: self.segment,
            months: self.months,
            settled_by: self.settled_by,
        }
    }
}

impl ChannelName {
    const fn from_domain(channel: policy::Channel) -> Self {
        match channel {
            policy::Channel::Email => Self::Email,
            policy::Channel::Phone => Self::Phone,
            policy::Channel::Post => Self::Post,
        }
    }

    const fn into_domain(self) -> policy::Channel {
        match self {
            Self::Email => policy::Channel::Email,
            Self::Phone => policy::Channel::Phone,
            Self::Post => policy::Channel::Post,
        }
    }
}

impl PreferenceName {
    const fn from_domain(preference: policy::Preference) -> Self {
        match preference {
            policy::Preference::NoGifts => Self::NoGifts,
            policy::Preference::NoEvents => Self::NoEvents,
        }
    }

    const fn into_domain(self) -> policy::Preference {
        match self {
            Self::NoGifts => policy::Preference::NoGifts,
            Self::NoEvents => policy::Preference::NoEvents,
        }
    }
}
