//! What the independent checker objects to: above all somebody passed over for somebody ranked
//! lower, with no rule that says why.

use allocation::Violation;

use super::{Check, Finding, Ground, Parameter};

#[derive(Debug)]
pub(super) struct JustifiedEnvy;

impl Check for JustifiedEnvy {
    fn code(&self) -> &'static str {
        "justified_envy"
    }

    fn find(&self, ground: &Ground<'_>, findings: &mut Vec<Finding>) {
        for violation in allocation::check(&ground.lowered.problem, ground.plan.solution()) {
            let (treatment, units, what) = read(&violation);
            let mut finding = ground.new(self.code());
            finding.treatment = treatment
                .and_then(|at| ground.programme().treatments.get(at as usize))
                .map(|treatment| treatment.id.clone());
            let finding = finding.about(ground.ids(units));
            findings.push(finding.with("what", Parameter::Code(what)));
        }
    }
}

fn read(violation: &Violation) -> (Option<u32>, Vec<u32>, &'static str) {
    match *violation {
        Violation::PassedOver {
            unit,
            treatment,
            instead,
        } => {
            let units = [unit].into_iter().chain(instead).collect();
            (Some(treatment), units, "passed_over")
        }
        Violation::Twice { unit, treatment }
        | Violation::NotEntitled { unit, treatment }
        | Violation::Together {
            unit, treatment, ..
        }
        | Violation::OutOfTurn { unit, treatment } => (Some(treatment), vec![unit], "not_entitled"),
        Violation::OverMaximum { treatment }
        | Violation::OverReserve { treatment, .. }
        | Violation::OverCap { treatment, .. }
        | Violation::OverOwnerMaximum { treatment, .. } => {
            (Some(treatment), Vec::new(), "over_limit")
        }
        Violation::OverMinutes { .. } | Violation::OverBudget => (None, Vec::new(), "over_limit"),
        Violation::FalseReason { unit, treatment } | Violation::NoReason { unit, treatment } => {
            (Some(treatment), vec![unit], "misreported")
        }
        Violation::Misreported { treatment, .. } => (treatment, Vec::new(), "misreported"),
        Violation::Malformed { .. } => (None, Vec::new(), "misreported"),
    }
}
