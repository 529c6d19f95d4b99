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
            let mut finding = ground.finding(self.code());
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

#[cfg(test)]
mod tests {
    use allocation::Seat;
    use book::{Book, Change, Date, Derived, Facts, TableId, Unit, apply};
    use rules::Rule;

    use super::*;
    use crate::{Bilingual, Plan, Policy, Programme, Treatment, check_policy, lower};

    #[test]
    fn whoever_was_passed_over_is_named_with_who_sits_instead() {
        let mut book = Book::new("b", "B", Date(739_000));
        let insert = |id: &str| Change::Insert {
            table: TableId::People,
            id: id.to_owned(),
            values: Vec::new(),
        };
        apply(&mut book, &[insert("anna"), insert("boris")]).unwrap();
        let derived = Derived::of(&book);
        let facts = Facts::new(&book, &derived);
        let policy = Policy {
            programmes: vec![one_seat()],
            ..Policy::default()
        };
        let checked = check_policy(&policy, facts).unwrap();
        let checked = &checked.programmes()[0];
        let lowered = lower(facts, checked);
        let mut plan = Plan::of(&lowered);
        let find = |plan: &Plan| {
            let ground = Ground {
                facts,
                checked,
                lowered: &lowered,
                plan,
            };
            let mut findings = Vec::new();
            JustifiedEnvy.find(&ground, &mut findings);
            findings
        };
        assert_eq!(find(&plan), []);
        let award = &mut plan.solution_mut().awards[0];
        assert_eq!((award.unit, award.seat), (0, Seat::Open));
        award.unit = 1;
        let findings = find(&plan);
        let passed_over = ("what", Parameter::Code("passed_over"));
        let envy = findings
            .iter()
            .find(|f| f.parameters.contains(&passed_over))
            .unwrap();
        assert_eq!(envy.treatment.as_deref(), Some("seat"));
        assert_eq!(envy.units, ["anna", "boris"]);
    }

    fn one_seat() -> Programme {
        let words = Bilingual::new("Seat", "Место");
        Programme {
            id: "party".to_owned(),
            name: words.clone(),
            unit: Unit::Person,
            treatments: vec![Treatment {
                given: words.clone(),
                justification: words.clone(),
                public_wording: words.clone(),
                maximum: Some(1),
                ..Treatment::plain("seat", words, Rule::All(Vec::new()))
            }],
            base: None,
            budget_minor: None,
            limit_owner_minutes: false,
            pins: Vec::new(),
            exclusions: Vec::new(),
            value_limits: Vec::new(),
        }
    }
}
