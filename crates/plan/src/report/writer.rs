//! Puts ids to a plan: rows become the ids of people and companies, positions those of treatments
//! and segments.

use allocation::{Seat, Shortfall};
use book::{Facts, Table};

use super::{
    AwardReport, BarredReport, Report, SeatReport, ShortfallReport, SkipReport, TreatmentReport,
    WaitReport,
};
use crate::{Lowered, Plan, Programme};

pub(super) fn write(facts: Facts<'_>, lowered: &Lowered, plan: &Plan) -> Report {
    let programme = lowered.programme();
    let writer = Writer {
        facts,
        lowered,
        plan,
        programme,
        table: facts.book.table(programme.unit.table()),
    };
    Report {
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
