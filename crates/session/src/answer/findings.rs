//! What the checks say of the plan, as sentences.

use book::{Facts, TableId};
use plan::findings::{Finding, Parameter as Value};
use words::{Parameter, Said};

use super::cells::record_name;
use super::people::{company_name, name};
use super::plan::treatment_name;
use crate::planned::Planned;

/// How many of those concerned are named.
const NAMED: usize = 5;

/// A finding with the first of those it concerns.
pub(crate) fn said(facts: Facts<'_>, planned: &Planned, finding: &Finding) -> Said {
    let mut said = Said::new(&format!("finding-{}", finding.code.replace('_', "-")))
        .count("n_units", finding.units.len())
        .with("units", units(facts, finding));
    if let Some(treatment) = &finding.treatment {
        said = said.with("treatment", treatment_word(planned, treatment));
    }
    for (name, value) in &finding.parameters {
        said = said.with(name, parameter(facts, planned, value));
    }
    said
}

fn units(facts: Facts<'_>, finding: &Finding) -> Parameter {
    let table = facts.book.table(finding.unit.table());
    let named = |id: &String| {
        let row = table.find(id);
        Parameter::Text(row.map_or_else(
            || id.clone(),
            |row| name(facts, finding.unit, row).to_owned(),
        ))
    };
    let mut names: Vec<Parameter> = finding.units.iter().take(NAMED).map(named).collect();
    if finding.units.len() > NAMED {
        names.push(Parameter::Text("…".to_owned()));
    }
    Parameter::List(names)
}

fn treatment_word(planned: &Planned, id: &str) -> Parameter {
    planned.position(id).map_or_else(
        || Parameter::Text(id.to_owned()),
        |at| treatment_name(planned, at),
    )
}

fn parameter(facts: Facts<'_>, planned: &Planned, value: &Value) -> Parameter {
    match value {
        Value::Count(n) => Parameter::Count(i64::from(*n)),
        Value::Money(minor) => Parameter::Money(*minor),
        // Basis points are hundredths of a percent: a hundred ten-thousandths each.
        Value::Share(basis_points) => Parameter::Number(i64::from(*basis_points) * 100),
        Value::Treatment(id) => treatment_word(planned, id),
        Value::Segment(id) => {
            let named = planned.lowered.policy().segments.get(id);
            named.map_or_else(
                || Parameter::Text(id.clone()),
                |named| Parameter::Bilingual {
                    en: named.name.en.clone(),
                    ru: named.name.ru.clone(),
                },
            )
        }
        Value::Owner(id) => Parameter::Text(record_name(facts, TableId::Owners, id)),
        Value::Company(id) => {
            let row = facts.book.companies().find(id);
            Parameter::Text(row.map_or_else(|| id.clone(), |row| company_name(facts, Some(row))))
        }
        Value::Code(code) => Parameter::Word(format!("code-{}", code.replace('_', "-"))),
        Value::Text(text) => Parameter::Text(text.clone()),
    }
}
