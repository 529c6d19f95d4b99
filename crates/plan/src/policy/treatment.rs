//! One treatment: what is given, to whom, why, how many and at what cost.

use book::Date;
use rules::Rule;

use super::Bilingual;

/// A reception, a gift, a postcard, an e-mail; or a tier of service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Treatment {
    /// Stable; unique in the programme; what awards in the book are named by.
    pub id: String,
    pub name: Bilingual,
    /// What exactly is given: "Evening of 11 December".
    pub given: Bilingual,
    pub eligibility: Rule,
    /// Why the rule is so. Required: a criterion without one is a finding.
    pub justification: Bilingual,
    /// What a client may be told: no names, no sums.
    pub public_wording: Bilingual,
    /// Best first; the id of the unit is always the last key, ascending.
    pub ranking: Vec<RankKey>,
    pub minimum: u32,
    /// Unlimited if `None`.
    pub maximum: Option<u32>,
    pub maximum_per_owner: Option<u32>,
    pub cap_per_company: Option<u32>,
    /// Money for one award, in minor units.
    pub unit_cost_minor: i64,
    /// Money once, if anything is awarded.
    pub fixed_cost_minor: i64,
    /// The owner's minutes for one award.
    pub minutes: u32,
    pub reserves: Vec<Reserve>,
    pub obligations: Vec<Obligation>,
    /// Treatments that whoever holds them cannot get this one beside, obligations included.
    pub never_with: Vec<String>,
    /// Treatments that do not stop their holders from getting this one too.
    pub also_with: Vec<String>,
    /// Reached by this channel; anybody if `None`.
    pub channel: Option<Channel>,
    /// Not for people with this preference.
    pub respects: Option<Preference>,
    /// What the recipient receives is worth this much, in minor units; 0 if it is no gift.
    pub value_minor: i64,
    /// Given between these days, for the record.
    pub from: Option<Date>,
    pub until: Option<Date>,
}

impl Treatment {
    /// A treatment without words, limits and costs, for whoever meets the rule.
    #[must_use]
    pub fn plain(id: &str, name: Bilingual, eligibility: Rule) -> Self {
        Self {
            id: id.to_owned(),
            name,
            given: Bilingual::default(),
            eligibility,
            justification: Bilingual::default(),
            public_wording: Bilingual::default(),
            ranking: Vec::new(),
            minimum: 0,
            maximum: None,
            maximum_per_owner: None,
            cap_per_company: None,
            unit_cost_minor: 0,
            fixed_cost_minor: 0,
            minutes: 0,
            reserves: Vec::new(),
            obligations: Vec::new(),
            never_with: Vec::new(),
            also_with: Vec::new(),
            channel: None,
            respects: None,
            value_minor: 0,
            from: None,
            until: None,
        }
    }
}

/// How units of a rule or segment are ordered: units without a value come last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankKey {
    /// A path as in [`book::Facts::resolve`].
    pub field: String,
    pub descending: bool,
}

/// Seats kept for a segment. The seats go by the reserve's own ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserve {
    /// Id of a segment of the policy; its members need not meet the eligibility rule.
    pub segment: String,
    pub seats: u32,
    /// Unused seats stay empty; otherwise they go to those next by rank.
    pub hard: bool,
    /// The treatment's ranking if empty.
    pub ranking: Vec<RankKey>,
}

/// What a segment is owed at least once in a period, counted from the awards in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obligation {
    /// Id of a segment of the policy.
    pub segment: String,
    pub months: u32,
    /// Better treatments that settle it; otherwise it is owed to their holders in addition.
    pub settled_by: Vec<String>,
}

/// A way to reach somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    Email,
    Phone,
    Post,
}

impl Channel {
    /// All channels.
    pub const ALL: [Self; 3] = [Self::Email, Self::Phone, Self::Post];

    /// The name in files and in the field `reachable`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Post => "post",
        }
    }
}

/// What people asked not to be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Preference {
    NoGifts,
    NoEvents,
}

impl Preference {
    /// The people's field that says so.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::NoGifts => "no_gifts",
            Self::NoEvents => "no_events",
        }
    }
}
