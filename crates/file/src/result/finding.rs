//! What a check says of a plan.

use plan::Finding;
use plan::findings::Parameter;
use serde::Serialize;

use super::Minor;
use crate::v1::Keyed;

/// One finding. Its words are made elsewhere from the code and the parameters.
#[derive(Debug, Serialize)]
pub struct FindingResult {
    /// Names the check.
    pub code: &'static str,
    parameters: Keyed<ParameterResult>,
    /// Id of the treatment it is about.
    pub treatment: Option<String>,
    /// Whether `units` are `person` or `company`.
    pub unit: &'static str,
    /// Ids of those concerned.
    pub units: Vec<String>,
}

/// What all checks say of a plan.
#[derive(Debug, Serialize)]
pub struct FindingsResult {
    /// The day that the plan is of, `YYYY-MM-DD`.
    pub as_of: String,
    /// In the order of the checks.
    pub findings: Vec<FindingResult>,
    /// Id of the programme.
    pub programme: String,
}

/// Counts, shares (basis points) and money are numbers, ids and words texts.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum ParameterResult {
    Count(u32),
    Money(Minor),
    Text(String),
}

impl FindingResult {
    /// A finding as it is written.
    #[must_use]
    pub fn of(finding: &Finding) -> Self {
        let parameters = finding.parameters.iter().map(|(name, parameter)| {
            let written = match parameter {
                Parameter::Count(n) | Parameter::Share(n) => ParameterResult::Count(*n),
                Parameter::Money(minor) => ParameterResult::Money(Minor::new(*minor)),
                Parameter::Code(word) => ParameterResult::Text((*word).to_owned()),
                Parameter::Treatment(text)
                | Parameter::Segment(text)
                | Parameter::Owner(text)
                | Parameter::Company(text)
                | Parameter::Text(text) => ParameterResult::Text(text.clone()),
            };
            ((*name).to_owned(), written)
        });
        Self {
            code: finding.code,
            parameters: Keyed::new(parameters.collect()),
            treatment: finding.treatment.clone(),
            unit: finding.unit.name(),
            units: finding.units.clone(),
        }
    }
}
