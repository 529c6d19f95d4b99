//! What checks say of a plan. One check a file; the table below is all there are.
//!
//! A check reads a plan and its policy and names whom it concerns; it decides nothing. To add
//! one: its file, its line in [`CHECKS`], its words and its cases.

mod concentration;
mod justified_envy;
mod legal_value_exceeded;
mod lost_pin;
mod no_decision_maker;
mod no_justification;
mod no_public_wording;
mod referral_parity;
mod reserve_beyond_maximum;
mod rule_hidden;
mod rule_matches_nobody;
mod under_the_floor;
mod unmet_minimum;
mod unmet_obligation;

use book::{Facts, Unit};

use crate::{CheckedProgramme, Lowered, Plan, Programme};

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Names the check; words and acceptances refer to it.
    pub code: &'static str,
    /// Id of the treatment it is about, if it is about one.
    pub treatment: Option<String>,
    /// Whether `units` are people or companies.
    pub unit: Unit,
    /// Ids of the people or companies concerned, in the order of the check.
    pub units: Vec<String>,
    /// What the words need beside.
    pub parameters: Vec<(&'static str, Parameter)>,
}

/// A value in the words of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// A number of things.
    Count(u32),
    /// Minor units.
    Money(i64),
    /// Basis points.
    Share(u32),
    /// Id of a treatment.
    Treatment(String),
    /// Id of a segment.
    Segment(String),
    /// Id of an owner.
    Owner(String),
    /// Id of a company.
    Company(String),
    /// A word from a fixed list: `minimum`, `obligation`, …
    Code(&'static str),
    /// As written by somebody.
    Text(String),
}

/// One check of a plan.
pub trait Check: std::fmt::Debug + Sync {
    /// The code of its findings.
    fn code(&self) -> &'static str;

    /// Adds what it finds, by treatment in order of precedence.
    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>);
}

/// All checks, in the order in which findings are told.
pub static CHECKS: &[&dyn Check] = &[
    &justified_envy::JustifiedEnvy,
    &under_the_floor::UnderTheFloor,
    &unmet_obligation::UnmetObligation,
    &unmet_minimum::UnmetMinimum,
    &reserve_beyond_maximum::ReserveBeyondMaximum,
    &legal_value_exceeded::LegalValueExceeded,
    &lost_pin::LostPin,
    &no_justification::NoJustification,
    &no_public_wording::NoPublicWording,
    &referral_parity::ReferralParity,
    &rule_matches_nobody::RuleMatchesNobody,
    &rule_hidden::RuleHidden,
    &concentration::Concentration,
    &no_decision_maker::NoDecisionMaker,
];

/// A plan and all that it was made of.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The book.
    pub facts: Facts<'a>,
    /// The programme.
    pub checked: &'a CheckedProgramme,
    /// Its problem.
    pub lowered: &'a Lowered,
    /// Its plan.
    pub plan: &'a Plan,
}

/// Everything that the checks find in a plan.
#[must_use]
pub fn findings(
    facts: Facts<'_>,
    checked: &CheckedProgramme,
    lowered: &Lowered,
    plan: &Plan,
) -> Vec<Finding> {
    let ground = Ground {
        facts,
        checked,
        lowered,
        plan,
    };
    let mut findings = Vec::new();
    for check in CHECKS {
        check.find(&ground, &mut findings);
    }
    findings
}

impl Ground<'_> {
    pub(crate) fn programme(&self) -> &Programme {
        self.checked.programme()
    }

    /// A finding about the whole programme.
    pub(crate) fn finding(&self, code: &'static str) -> Finding {
        Finding {
            code,
            treatment: None,
            unit: self.programme().unit,
            units: Vec::new(),
            parameters: Vec::new(),
        }
    }

    /// A finding about one treatment.
    pub(crate) fn at(&self, code: &'static str, treatment: &str) -> Finding {
        Finding {
            treatment: Some(treatment.to_owned()),
            ..self.finding(code)
        }
    }

    /// The id of a unit.
    pub(crate) fn id(&self, unit_row: u32) -> String {
        let table = self.facts.book.table(self.programme().unit.table());
        table.row_id(unit_row).into_owned()
    }

    /// The ids of units.
    pub(crate) fn ids(&self, unit_rows: impl IntoIterator<Item = u32>) -> Vec<String> {
        unit_rows.into_iter().map(|row| self.id(row)).collect()
    }
}

impl Finding {
    pub(crate) fn about(mut self, units: Vec<String>) -> Self {
        self.units = units;
        self
    }

    pub(crate) fn with(mut self, name: &'static str, parameter: Parameter) -> Self {
        self.parameters.push((name, parameter));
        self
    }

    /// With the number of units concerned as `n`.
    pub(crate) fn counted(self) -> Self {
        let n = u32::try_from(self.units.len()).unwrap_or(u32::MAX);
        self.with("n", Parameter::Count(n))
    }
}
