//! Faults of policies and rules as sentences.

use file::{FileError, WriteError};
use plan::PolicyDiagnostic;
use plan::check::{Place, PolicyFault};
use rules::Fault;
use words::{Parameter, Said};

/// A fault with its place.
pub(crate) fn of_policy(diagnostic: &PolicyDiagnostic) -> Said {
    let place = match &diagnostic.place {
        Place::Segment { segment } => segment.clone(),
        Place::Programme { programme, .. } => programme.clone(),
        Place::Treatment { treatment, .. } => treatment.clone(),
    };
    Said::new("fault-at").text("place", place).with(
        "fault",
        Parameter::Sentence(Box::new(said(&diagnostic.fault))),
    )
}

fn said(fault: &PolicyFault) -> Said {
    let text = |code: &str, name: &str, text: &str| Said::new(code).text(name, text);
    match fault {
        PolicyFault::Rule(diagnostic) => of_rule(&diagnostic.fault),
        PolicyFault::UnknownField(field) => text("fault-unknown-field", "field", field),
        PolicyFault::NotRankable { field, .. } => text("fault-not-rankable", "field", field),
        PolicyFault::UnknownSegment(id) => text("fault-unknown-segment", "segment", id),
        PolicyFault::UnknownTreatment(id) => text("fault-unknown-treatment", "treatment", id),
        PolicyFault::SameId(id) => text("fault-same-id", "id", id),
        PolicyFault::Contradiction(id) => text("fault-contradiction", "treatment", id),
        PolicyFault::NoId => Said::new("fault-no-id"),
        PolicyFault::Itself => Said::new("fault-itself"),
        PolicyFault::Negative => Said::new("fault-negative"),
        PolicyFault::NoTreatments => Said::new("fault-no-treatments"),
        PolicyFault::TooMany => Said::new("fault-too-many"),
        PolicyFault::NoPeriod => Said::new("fault-no-period"),
        PolicyFault::NoReason => Said::new("refused-no-reason"),
    }
}

/// A fault of a rule.
pub(crate) fn of_rule(fault: &Fault) -> Said {
    let field = |path: &str| Parameter::Field(path.to_owned());
    match fault {
        Fault::UnknownField { field } => Said::new("fault-unknown-field").text("field", field),
        Fault::UnknownOperator { operator } => {
            Said::new("fault-unknown-operator").text("operator", operator)
        }
        Fault::OperatorDoesNotFit {
            operator,
            field: path,
            ..
        } => Said::new("fault-operator-does-not-fit")
            .with(
                "operator",
                Parameter::Word(format!("operator-{}", operator.replace('_', "-"))),
            )
            .with("field", field(path)),
        Fault::OperandDoesNotFit { .. } => Said::new("fault-operand-does-not-fit"),
        Fault::NotAValue {
            field: path, text, ..
        } => Said::new("fault-not-a-value")
            .with("field", field(path))
            .text("text", text),
        Fault::BoundsReversed { from, to } => Said::new("fault-bounds-reversed")
            .text("from", from)
            .text("to", to),
        Fault::UnknownSegment { segment } => {
            Said::new("fault-unknown-segment").text("segment", segment)
        }
        Fault::FaultySegment { segment } => {
            Said::new("fault-faulty-segment").text("segment", segment)
        }
        Fault::SegmentOfOtherUnit { segment } => {
            Said::new("fault-segment-of-other-unit").text("segment", segment)
        }
        Fault::SegmentCycle { through } => {
            Said::new("fault-segment-cycle").text("through", through.join(" → "))
        }
        Fault::NotRelated { table } => Said::new("fault-not-related").text("table", *table),
        Fault::MeasureDoesNotFit { field: path, .. } => {
            Said::new("fault-measure-does-not-fit").with("field", field(path))
        }
        Fault::TooDeep => Said::new("fault-too-deep"),
    }
}

/// Why a file was not opened: what it is, where it is wrong, and what to do.
pub(crate) fn of_file(error: &FileError) -> Said {
    match error {
        FileError::Empty => Said::new("file-empty"),
        FileError::TooLarge {
            size_bytes,
            limit_bytes,
        } => Said::new("file-too-large")
            .count("size", size_bytes / 1_000_000)
            .count("limit", limit_bytes / 1_000_000),
        FileError::NotAPlanFile { kind } => {
            let word = format!("file-kind-{}", format!("{kind:?}").to_lowercase());
            Said::new("file-not-a-plan-file").with("kind", Parameter::Word(word))
        }
        FileError::MadeByNewer { made_by, this } => Said::new("file-made-by-newer")
            .text("made_by", made_by)
            .text("this", *this),
        FileError::Damaged { place, fault } => Said::new("file-damaged")
            .count("line", place.line)
            .count("column", place.column)
            .text("path", &place.path)
            .with(
                "fault",
                Parameter::Word(format!("file-fault-{}", fault.code().replace('_', "-"))),
            ),
    }
}

/// Why the document cannot be saved as a file.
pub(crate) fn of_write(error: &WriteError) -> Said {
    match error {
        WriteError::RuleTooDeep { limit } => {
            Said::new("write-rule-too-deep").count("limit", *limit)
        }
        WriteError::DayOutOfRange { .. } | WriteError::TimeOutOfRange { .. } => {
            Said::new("write-day-out-of-range")
        }
    }
}
