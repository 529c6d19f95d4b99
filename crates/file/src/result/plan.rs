//! A plan as JSON, and its fingerprint.

use plan::{Finding, Report, SeatReport, reason_name};
use serde::Serialize;

use super::{FindingResult, Minor, bar_name};
use crate::fingerprint;
use crate::write::canonical;

/// A plan.
#[derive(Debug, Serialize)]
pub struct PlanResult {
    /// The day that it is of, `YYYY-MM-DD`.
    pub as_of: String,
    /// By treatment in order of precedence, in each in the order given.
    pub awards: Vec<AwardResult>,
    /// Who meets a rule and is barred all the same.
    pub barred: Vec<BarredResult>,
    /// Money that may be spent; `null` is unlimited.
    pub budget_minor: Option<Minor>,
    /// Money spent.
    pub cost_minor: Minor,
    /// [`plan_fingerprint`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// What checks say of the plan; not part of the fingerprint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub findings: Option<Vec<FindingResult>>,
    /// `priority`.
    pub mode: &'static str,
    /// How many units get nothing.
    pub n_not_reached: u32,
    /// How many units get anything.
    pub n_reached: u32,
    /// The version of the policy.
    pub policy_version: u32,
    /// Id of the programme.
    pub programme: String,
    /// What the policy asks for that could not be done.
    pub shortfalls: Vec<ShortfallResult>,
    /// Who was asked and could not be seated.
    pub skipped: Vec<SkipResult>,
    /// In order of precedence.
    pub treatments: Vec<TreatmentResult>,
    /// `person` or `company`.
    pub unit: &'static str,
    /// By treatment, in each in order.
    pub waitlist: Vec<WaitResult>,
}

/// How one treatment went.
#[derive(Debug, Serialize)]
pub struct TreatmentResult {
    pub awarded: u32,
    /// Money spent on it.
    pub cost_minor: Minor,
    /// How many may have it: they meet the rule and are not barred.
    pub eligible: u32,
    pub id: String,
    /// Seats; `null` is unlimited.
    pub max: Option<u32>,
    pub min: u32,
    pub waiting: u32,
}

/// One unit gets one treatment.
#[derive(Debug, Serialize)]
pub struct AwardResult {
    /// Id of the company; `null` without one.
    pub company: Option<String>,
    /// Place among those who may have it, from 1; `null` for whoever is not among them.
    pub rank: Option<u32>,
    /// `pin`, `obligation`, `reserve`, `base` or `open`.
    pub seat: &'static str,
    /// The segment of an obligation or reserve.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    pub treatment: String,
    /// Id of the person or company.
    pub unit: String,
}

/// Somebody waits.
#[derive(Debug, Serialize)]
pub struct WaitResult {
    /// From 1.
    pub position: u32,
    pub treatment: String,
    pub unit: String,
}

/// Somebody was asked and could not be seated.
#[derive(Debug, Serialize)]
pub struct SkipResult {
    /// `holds`, `never_with`, `not_eligible`, `cap`, `owner_maximum`, `minutes`, `money`,
    /// `reserved_seats` or `full`.
    pub reason: &'static str,
    pub treatment: String,
    pub unit: String,
}

/// Something that could not be done.
#[derive(Debug, Serialize)]
pub struct ShortfallResult {
    /// `minimum`, `reserve`, `pin`, `obligation` or `base`.
    pub kind: &'static str,
    /// How many seats, pins or units are missing.
    pub missing: u32,
    /// Why a pin could not be honoured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
    /// The segment of a reserve or obligation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    pub treatment: String,
    /// Ids of the units concerned.
    pub units: Vec<String>,
}

/// Somebody meets a rule and is barred.
#[derive(Debug, Serialize)]
pub struct BarredResult {
    /// `opted_out`, `excluded`, `no_gifts`, `no_events`, `unreachable` or `value_limit`.
    pub bars: Vec<&'static str>,
    pub treatment: String,
    pub unit: String,
}

/// The fingerprint of a plan: SHA-256 over the canonical JSON of the result without
/// `fingerprint` and `findings`, so that it names the decision and not what is said of it.
#[must_use]
pub fn plan_fingerprint(report: &Report) -> String {
    fingerprint(&canonical(&PlanResult::bare(report)))
}

impl PlanResult {
    /// Writes a plan down with its findings and fingerprint.
    #[must_use]
    pub fn of(report: &Report, findings: &[Finding]) -> Self {
        let bare = Self::bare(report);
        let fingerprint = fingerprint(&canonical(&bare));
        Self {
            fingerprint: Some(fingerprint),
            findings: Some(findings.iter().map(FindingResult::of).collect()),
            ..bare
        }
    }

    fn bare(report: &Report) -> Self {
        Self {
            as_of: report.as_of.to_string(),
            awards: report.awards.iter().map(AwardResult::of).collect(),
            barred: report.barred.iter().map(BarredResult::of).collect(),
            budget_minor: report.budget_minor.map(Minor::new),
            cost_minor: Minor::new(report.cost_minor),
            fingerprint: None,
            findings: None,
            mode: "priority",
            n_not_reached: report.n_not_reached,
            n_reached: report.n_reached,
            policy_version: report.policy_version,
            programme: report.programme.clone(),
            shortfalls: report.shortfalls.iter().map(ShortfallResult::of).collect(),
            skipped: report.skipped.iter().map(SkipResult::of).collect(),
            treatments: report.treatments.iter().map(TreatmentResult::of).collect(),
            unit: report.unit.name(),
            waitlist: report.waitlist.iter().map(WaitResult::of).collect(),
        }
    }
}

impl TreatmentResult {
    fn of(treatment: &plan::TreatmentReport) -> Self {
        Self {
            awarded: treatment.awarded,
            cost_minor: Minor::new(treatment.cost_minor),
            eligible: treatment.eligible,
            id: treatment.id.clone(),
            max: treatment.maximum,
            min: treatment.minimum,
            waiting: treatment.waiting,
        }
    }
}

impl AwardResult {
    fn of(award: &plan::AwardReport) -> Self {
        let segment = match &award.seat {
            SeatReport::Obligation { segment } | SeatReport::Reserve { segment } => {
                Some(segment.clone())
            }
            SeatReport::Pin | SeatReport::Base | SeatReport::Open => None,
        };
        Self {
            company: award.company.clone(),
            rank: award.rank,
            seat: award.seat.name(),
            segment,
            treatment: award.treatment.clone(),
            unit: award.unit.clone(),
        }
    }
}

impl WaitResult {
    fn of(wait: &plan::WaitReport) -> Self {
        Self {
            position: wait.position,
            treatment: wait.treatment.clone(),
            unit: wait.unit.clone(),
        }
    }
}

impl SkipResult {
    fn of(skip: &plan::SkipReport) -> Self {
        Self {
            reason: reason_name(skip.reason),
            treatment: skip.treatment.clone(),
            unit: skip.unit.clone(),
        }
    }
}

impl ShortfallResult {
    fn of(shortfall: &plan::ShortfallReport) -> Self {
        Self {
            kind: shortfall.kind,
            missing: shortfall.n_missing,
            reason: shortfall.reason.map(reason_name),
            segment: shortfall.segment.clone(),
            treatment: shortfall.treatment.clone(),
            units: shortfall.units.clone(),
        }
    }
}

impl BarredResult {
    fn of(barred: &plan::BarredReport) -> Self {
        Self {
            bars: barred.bars.iter().map(bar_name).collect(),
            treatment: barred.treatment.clone(),
            unit: barred.unit.clone(),
        }
    }
}
