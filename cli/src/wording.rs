//! What the command line says of bad input, in English; each line names its file and place.
//! Sentences about rules and plans come from `words`.

use file::{Fault as FileFault, FileError, WriteError};
use plan::PolicyDiagnostic;
use plan::check::{Place, PolicyFault, ProgrammePart, TreatmentPart};
use rules::{Diagnostic, Fault, Rule};

use crate::failure::Failure;

/// Why a file was not opened. `wanted` is what was expected.
pub(crate) fn of_file(path: &str, wanted: &str, error: &FileError) -> Failure {
    let said = match error {
        FileError::Empty => "The file is empty.".to_owned(),
        FileError::TooLarge {
            size_bytes,
            limit_bytes,
        } => format!(
            "The file has {} MB; the limit is {} MB.",
            size_bytes / 1_000_000,
            limit_bytes / 1_000_000
        ),
        FileError::NotAPlanFile { kind } => {
            format!("This is {}, not {wanted}.", kind.code().replace('_', " "))
        }
        FileError::MadeByNewer { made_by, this } => {
            format!("Made by {made_by}, this is {this}. Not changed. Update to open.")
        }
        FileError::Damaged { place, fault } => {
            let at = if place.path.is_empty() {
                String::new()
            } else {
                format!(" ({})", place.path)
            };
            let (line, column) = (place.line, place.column);
            format!(
                "Damaged at line {line}, column {column}{at}: {}.",
                of_damage(fault)
            )
        }
    };
    Failure::new(format!("{path}: {said}"))
}

fn of_damage(fault: &FileFault) -> String {
    match fault {
        FileFault::EndsEarly => "the file ends before the document is complete".to_owned(),
        FileFault::NotUtf8 => "the text is not UTF-8".to_owned(),
        FileFault::TooDeep { limit } => format!("nested deeper than {limit} levels"),
        FileFault::Shape { detail } => detail.clone(),
        FileFault::RepeatedId { id } => format!("the id “{id}” stands twice"),
        FileFault::EmptyId => "the id is empty".to_owned(),
        FileFault::OwnField { field } => {
            format!("the own field “{field}” is not listed in `fields`, or its name is taken")
        }
        FileFault::WrongKind { field } => {
            format!("the value is not of the kind of the field “{field}”")
        }
        FileFault::RuleForm { keys } if keys.is_empty() => "a rule without keys".to_owned(),
        FileFault::RuleForm { keys } => {
            format!(
                "a rule of no known form: it has the keys {}",
                keys.join(", ")
            )
        }
        FileFault::SegmentForm => {
            "a segment needs exactly one of rule, list and snapshot".to_owned()
        }
    }
}

/// Why a document was not written.
pub(crate) fn of_write(path: &str, error: WriteError) -> Failure {
    let said = match error {
        WriteError::RuleTooDeep { limit } => format!("a rule is nested deeper than {limit} levels"),
        WriteError::DayOutOfRange { .. } | WriteError::TimeOutOfRange { .. } => {
            "a day lies outside the years 0000 to 9999".to_owned()
        }
    };
    Failure::new(format!("{path}: Not written: {said}."))
}

/// A fault of a rule, at its node.
pub(crate) fn of_rule(path: &str, rule: &Rule, found: &Diagnostic) -> String {
    let mut place = node_path(rule, found.node);
    if let Some(inner) = found.inner {
        let condition = match rule.nodes().get(found.node) {
            Some(Rule::Related(related)) => node_path(&related.condition, inner),
            _ => String::new(),
        };
        place = [place, "where".to_owned(), condition]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(".");
    }
    let at = if place.is_empty() {
        String::new()
    } else {
        format!(" at {place}")
    };
    format!("{path}{at}: {}.", of_fault(&found.fault))
}

/// The path of a node as in a file: `all[0].any[1]`.
fn node_path(rule: &Rule, number: usize) -> String {
    let mut at = 0;
    let mut here = rule;
    let mut steps = Vec::new();
    while at != number {
        let group = match here {
            Rule::All(_) => "all",
            Rule::Any(_) => "any",
            _ => "none",
        };
        let mut first = at + 1;
        let mut inside = None;
        for (index, child) in here.children().iter().enumerate() {
            let beyond = first + child.nodes().len();
            if (first..beyond).contains(&number) {
                inside = Some((index, child, first));
                break;
            }
            first = beyond;
        }
        let Some((index, child, first)) = inside else {
            break;
        };
        steps.push(format!("{group}[{index}]"));
        (here, at) = (child, first);
    }
    steps.join(".")
}

fn of_fault(fault: &Fault) -> String {
    match fault {
        Fault::UnknownField { field } => format!("there is no field “{field}”"),
        Fault::UnknownOperator { operator } => format!("there is no operator “{operator}”"),
        Fault::OperatorDoesNotFit {
            operator,
            field,
            kind,
        } => {
            format!(
                "“{operator}” does not fit “{field}”, a field of kind {}",
                kind_name(*kind)
            )
        }
        Fault::OperandDoesNotFit { operator } => {
            format!("the value has not the form that “{operator}” takes")
        }
        Fault::NotAValue { field, kind, text } => {
            format!(
                "“{text}” is no value of “{field}”, a field of kind {}",
                kind_name(*kind)
            )
        }
        Fault::BoundsReversed { from, to } => format!("“{from}” is above “{to}”"),
        Fault::UnknownSegment { segment } => format!("there is no segment “{segment}”"),
        Fault::FaultySegment { segment } => format!("the segment “{segment}” has a fault"),
        Fault::SegmentOfOtherUnit { segment } => {
            format!("the segment “{segment}” is about another unit")
        }
        Fault::SegmentCycle { through } => {
            format!("the segment contains itself: {}", through.join(" → "))
        }
        Fault::NotRelated { table } => format!("{table} do not belong to this unit"),
        Fault::MeasureDoesNotFit { field, kind } => {
            format!(
                "“{field}”, a field of kind {}, cannot be measured so",
                kind_name(*kind)
            )
        }
        Fault::TooDeep => "nested too deep".to_owned(),
    }
}

/// The name of a kind as files write it.
pub(crate) const fn kind_name(kind: book::Kind) -> &'static str {
    match kind {
        book::Kind::Text => "text",
        book::Kind::Number => "number",
        book::Kind::Money => "money",
        book::Kind::Date => "date",
        book::Kind::Flag => "flag",
        book::Kind::Choice => "choice",
        book::Kind::Choices => "choices",
        book::Kind::Ref(_) => "ref",
    }
}

/// A fault of a policy, at its part.
pub(crate) fn of_policy(path: &str, policy: &plan::Policy, found: &PolicyDiagnostic) -> String {
    let place = match &found.place {
        Place::Segment { segment } => format!("segment {segment}"),
        Place::Programme { programme, part } => {
            format!("programme {programme}, {}", of_programme_part(*part))
        }
        Place::Treatment {
            programme,
            treatment,
            part,
        } => {
            format!(
                "programme {programme}, treatment {treatment}, {}",
                of_treatment_part(*part)
            )
        }
    };
    let place = format!("{path}: {place}");
    match (&found.fault, rule_at(policy, &found.place)) {
        (PolicyFault::Rule(diagnostic), Some(rule)) => of_rule(&place, rule, diagnostic),
        (PolicyFault::Rule(diagnostic), None) => {
            format!("{place}: {}.", of_fault(&diagnostic.fault))
        }
        (fault, _) => format!("{place}: {}.", of_policy_fault(fault)),
    }
}

fn rule_at<'a>(policy: &'a plan::Policy, place: &Place) -> Option<&'a Rule> {
    match place {
        Place::Segment { segment } => match &policy.segments.get(segment)?.segment.members {
            rules::Members::Dynamic(rule) => Some(rule),
            _ => None,
        },
        Place::Programme {
            programme,
            part: ProgrammePart::Base,
        } => policy
            .programme(programme)?
            .base
            .as_ref()
            .map(|base| &base.members),
        Place::Treatment {
            programme,
            treatment,
            part: TreatmentPart::Eligibility,
        } => {
            let programme = policy.programme(programme)?;
            let position = programme.position(treatment)?;
            Some(&programme.treatments[position].eligibility)
        }
        _ => None,
    }
}

fn of_programme_part(part: ProgrammePart) -> String {
    match part {
        ProgrammePart::Id => "id".to_owned(),
        ProgrammePart::Treatments => "treatments".to_owned(),
        ProgrammePart::Base => "base".to_owned(),
        ProgrammePart::Budget => "budget".to_owned(),
        ProgrammePart::Pin(at) => format!("pins[{at}]"),
        ProgrammePart::Exclusion(at) => format!("exclusions[{at}]"),
        ProgrammePart::ValueLimit(at) => format!("value_limits[{at}]"),
    }
}

fn of_treatment_part(part: TreatmentPart) -> String {
    match part {
        TreatmentPart::Id => "id".to_owned(),
        TreatmentPart::Eligibility => "eligibility".to_owned(),
        TreatmentPart::Ranking(at) => format!("ranking[{at}]"),
        TreatmentPart::Reserve(at) => format!("reserves[{at}]"),
        TreatmentPart::ReserveRanking { reserve, key } => {
            format!("reserves[{reserve}].ranking[{key}]")
        }
        TreatmentPart::Obligation(at) => format!("obligations[{at}]"),
        TreatmentPart::NeverWith => "never_with".to_owned(),
        TreatmentPart::AlsoWith => "also_with".to_owned(),
        TreatmentPart::Cost => "cost".to_owned(),
    }
}

fn of_policy_fault(fault: &PolicyFault) -> String {
    match fault {
        PolicyFault::Rule(diagnostic) => of_fault(&diagnostic.fault),
        PolicyFault::UnknownField(field) => format!("there is no field “{field}”"),
        PolicyFault::NotRankable { field, kind } => {
            format!(
                "“{field}”, a field of kind {}, has no order",
                kind_name(*kind)
            )
        }
        PolicyFault::UnknownSegment(id) => format!("there is no segment “{id}”"),
        PolicyFault::UnknownTreatment(id) => format!("there is no treatment “{id}”"),
        PolicyFault::NoId => "the id is empty".to_owned(),
        PolicyFault::SameId(id) => format!("the id “{id}” stands twice"),
        PolicyFault::Itself => "a treatment names itself".to_owned(),
        PolicyFault::Contradiction(id) => format!("it both goes with “{id}” and never does"),
        PolicyFault::Negative => "an amount is below zero".to_owned(),
        PolicyFault::NoTreatments => "there is no treatment".to_owned(),
        PolicyFault::TooMany => "there are too many".to_owned(),
        PolicyFault::NoPeriod => "the period has no months".to_owned(),
        PolicyFault::NoReason => "a decision by hand needs a reason and a name".to_owned(),
    }
}
