//! A plan in ids, to be written down, signed and compared: it stands without the book.

use allocation::{Reason, Seat, Shortfall};
use book::{Date, Facts, Table, Unit};

use crate::lower::Bar;
use crate::{Lowered, Plan, Programme};

/// A plan as a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The day that it is of.
    pub as_of: Date,
    /// Id of the programme.
    pub programme: String,
    /// The policy's version.
    pub policy_version: u32,
    /// Whom it is about.
    pub unit: Unit,
    /// In order of precedence.
    pub treatments: Vec<TreatmentReport>,
    /// By treatment, in each in the order given.
    pub awards: Vec<AwardReport>,
    /// By treatment, in each in order.
    pub waitlist: Vec<WaitReport>,
    /// Who was asked and could not be seated, by treatment.
    pub skipped: Vec<SkipReport>,
    /// What could not be done.
    pub shortfalls: Vec<ShortfallReport>,
    /// Who meets a rule and is barred all the same, by treatment, then by row.
    pub barred: Vec<BarredReport>,
    /// Minor units spent.
    pub cost_minor: i64,
    /// Minor units that may be spent; `None` is unlimited.
    pub budget_minor: Option<i64>,
    /// How many units get anything.
    pub n_reached: u32,
    /// How many get nothing.
    pub n_not_reached: u32,
}

/// How one treatment went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreatmentReport {
    /// Its id.
    pub id: String,
    /// How many may have it: they meet the rule and are not barred.
    pub eligible: u32,
    /// How many were given.
    pub awarded: u32,
    /// How many wait.
    pub waiting: u32,
    /// Awards below this number are a shortfall.
    pub minimum: u32,
    /// Seats; `None` is unlimited.
    pub maximum: Option<u32>,
    /// Minor units spent on it.
    pub cost_minor: i64,
}

/// One unit gets one treatment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwardReport {
    /// Id of the person or company.
    pub unit: String,
    /// Id of the company, if there is one.
    pub company: Option<String>,
    /// Id of the treatment.
    pub treatment: String,
    /// Place among those who may have it, from 1; `None` for others.
    pub rank: Option<u32>,
    /// Why the seat is theirs.
    pub seat: SeatReport,
}

/// Why somebody has a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeatReport {
    /// By hand.
    Pin,
    /// Owed to a segment.
    Obligation {
        /// Id of the segment.
        segment: String,
    },
    /// Kept for a segment.
    Reserve {
        /// Id of the segment.
        segment: String,
    },
    /// By the floor.
    Base,
    /// By rank.
    Open,
}

impl SeatReport {
    /// `pin`, `obligation`, `reserve`, `base` or `open`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Pin => "pin",
            Self::Obligation { .. } => "obligation",
            Self::Reserve { .. } => "reserve",
            Self::Base => "base",
            Self::Open => "open",
        }
    }
}

/// Somebody waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitReport {
    /// Id of the person or company.
    pub unit: String,
    /// Id of the treatment.
    pub treatment: String,
    /// From 1.
    pub position: u32,
}

/// Somebody was asked and could not be seated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkipReport {
    /// Id of the person or company.
    pub unit: String,
    /// Id of the treatment.
    pub treatment: String,
    /// What was in the way.
    pub reason: Reason,
}

/// The code of a reason, for files and words.
#[must_use]
pub const fn reason_name(reason: Reason) -> &'static str {
    match reason {
        Reason::Holds { .. } => "holds",
        Reason::Excluded { .. } => "never_with",
        Reason::NotRanked => "not_eligible",
        Reason::Cap { .. } => "cap",
        Reason::OwnerMaximum { .. } => "owner_maximum",
        Reason::Minutes { .. } => "minutes",
        Reason::Money => "money",
        Reason::ReservedSeats => "reserved_seats",
        Reason::Full => "full",
    }
}

/// Something the policy asks for that could not be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortfallReport {
    /// `minimum`, `reserve`, `pin`, `obligation` or `base`.
    pub kind: &'static str,
    /// Id of the treatment; the floor's own for the floor.
    pub treatment: String,
    /// The segment of a reserve or obligation.
    pub segment: Option<String>,
    /// How many seats, pins or units are missing.
    pub n_missing: u32,
    /// Ids of the units concerned.
    pub units: Vec<String>,
    /// Why a pin could not be honoured.
    pub reason: Option<Reason>,
}

/// Somebody meets a rule and is barred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarredReport {
    /// Id of the person or company.
    pub unit: String,
    /// Id of the treatment.
    pub treatment: String,
    /// Everything that bars.
    pub bars: Vec<Bar>,
}

impl Report {
    /// Writes a plan down.
    #[must_use]
    pub fn of(facts: Facts<'_>, lowered: &Lowered, plan: &Plan) -> Self {
        let programme = lowered.programme();
        let writer = Writer {
            facts,
            lowered,
            plan,
            programme,
            table: facts.book.table(programme.unit.table()),
        };
        Self {
            as_of: facts.as_of(),
            programme: programme.id.clone(),
            policy_version: lowered.policy().version,
            unit: programme.unit,
            treatments: writer.treatments(),
            awards: writer.awards(),
            waitlist: writer.waitlist(),
            skipped: writer.skipped(),
            shortfalls: writer.shortfalls(),
            barred: writer.barred(),
            cost_minor: plan.cost_minor(),
            budget_minor: programme.budget_minor,
            n_reached: plan.n_reached(),
            n_not_reached: plan.n_not_reached(),
        }
    }
}

struct Writer<'a> {
    facts: Facts<'a>,
    lowered: &'a Lowered,
    plan: &'a Plan,
    programme: &'a Programme,
    table: &'a Table,
}

impl Writer<'_> {
    fn id(&self, unit_row: u32) -> String {
        self.table.row_id(unit_row).into_owned()
    }

    fn treatment(&self, position: u32) -> String {
        self.programme.treatments[position as usize].id.clone()
    }

    fn treatments(&self) -> Vec<TreatmentReport> {
        let outcomes = &self.plan.solution().outcomes;
        let pairs = self.programme.treatments.iter().zip(outcomes);
        pairs
            .map(|(treatment, outcome)| TreatmentReport {
                id: treatment.id.clone(),
                eligible: outcome.eligible,
                awarded: outcome.awarded,
                waiting: u32::try_from(outcome.waitlist.len()).unwrap_or(u32::MAX),
                minimum: treatment.minimum,
                maximum: treatment.maximum,
                cost_minor: outcome.cost,
            })
            .collect()
    }

    fn awards(&self) -> Vec<AwardReport> {
        let companies = self.facts.book.companies();
        let mut awards = Vec::with_capacity(self.plan.solution().awards.len());
        for position in (0_u32..).take(self.programme.treatments.len()) {
            let ranks = self.lowered.ranks(position);
            for award in self.plan.solution().awards_of(position) {
                let company = self.lowered.problem.group[award.unit as usize];
                awards.push(AwardReport {
                    unit: self.id(award.unit),
                    company: (company != allocation::NONE)
                        .then(|| companies.row_id(company).into_owned()),
                    treatment: self.treatment(position),
                    rank: Some(ranks[award.unit as usize]).filter(|&rank| rank > 0),
                    seat: self.seat(position, award.seat),
                });
            }
        }
        awards
    }

    fn seat(&self, position: u32, seat: Seat) -> SeatReport {
        let written = &self.programme.treatments[position as usize];
        match seat {
            Seat::Pin { .. } => SeatReport::Pin,
            Seat::Obligation { index, .. } => SeatReport::Obligation {
                segment: written.obligations[usize::from(index)].segment.clone(),
            },
            Seat::Reserve(index) => SeatReport::Reserve {
                segment: written.reserves[usize::from(index)].segment.clone(),
            },
            Seat::Base => SeatReport::Base,
            Seat::Open => SeatReport::Open,
        }
    }

    fn waitlist(&self) -> Vec<WaitReport> {
        let mut waiting = Vec::new();
        for (treatment, outcome) in (0..).zip(&self.plan.solution().outcomes) {
            let units = (1..).zip(&outcome.waitlist);
            waiting.extend(units.map(|(position, &unit)| WaitReport {
                unit: self.id(unit),
                treatment: self.treatment(treatment),
                position,
            }));
        }
        waiting
    }

    fn skipped(&self) -> Vec<SkipReport> {
        let skipped = self.plan.solution().skipped.iter();
        skipped
            .map(|skip| SkipReport {
                unit: self.id(skip.unit),
                treatment: self.treatment(skip.treatment),
                reason: skip.reason,
            })
            .collect()
    }

    fn shortfalls(&self) -> Vec<ShortfallReport> {
        let shortfalls = self.plan.solution().shortfalls.iter();
        shortfalls
            .map(|shortfall| self.shortfall(shortfall))
            .collect()
    }

    fn shortfall(&self, shortfall: &Shortfall) -> ShortfallReport {
        let bare = |kind, treatment, n_missing| ShortfallReport {
            kind,
            treatment: self.treatment(treatment),
            segment: None,
            n_missing,
            units: Vec::new(),
            reason: None,
        };
        let written = |treatment: u32| &self.programme.treatments[treatment as usize];
        let ids = |units: &[u32]| units.iter().map(|&unit| self.id(unit)).collect::<Vec<_>>();
        let n = |units: &[u32]| u32::try_from(units.len()).unwrap_or(u32::MAX);
        match shortfall {
            Shortfall::Minimum { treatment, missing } => bare("minimum", *treatment, *missing),
            Shortfall::Reserve {
                treatment,
                index,
                missing,
            } => ShortfallReport {
                segment: Some(
                    written(*treatment).reserves[usize::from(*index)]
                        .segment
                        .clone(),
                ),
                ..bare("reserve", *treatment, *missing)
            },
            Shortfall::Pin {
                treatment,
                unit,
                reason,
            } => ShortfallReport {
                units: vec![self.id(*unit)],
                reason: Some(*reason),
                ..bare("pin", *treatment, 1)
            },
            Shortfall::Obligation {
                treatment,
                index,
                unmet,
            } => ShortfallReport {
                segment: Some(
                    written(*treatment).obligations[usize::from(*index)]
                        .segment
                        .clone(),
                ),
                units: ids(unmet),
                ..bare("obligation", *treatment, n(unmet))
            },
            Shortfall::Base { treatment, unmet } => ShortfallReport {
                units: ids(unmet),
                ..bare("base", *treatment, n(unmet))
            },
        }
    }

    fn barred(&self) -> Vec<BarredReport> {
        let mut barred = Vec::new();
        for (at, sets) in self.lowered.treatments.iter().enumerate() {
            let mut both = sets.eligible.clone();
            both.and(&sets.barred);
            barred.extend(both.iter().map(|unit| BarredReport {
                unit: self.id(unit),
                treatment: self.programme.treatments[at].id.clone(),
                bars: self.lowered.bars(self.facts, unit, at),
            }));
        }
        barred
    }
}
