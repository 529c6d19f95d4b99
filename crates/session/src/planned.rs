//! The plan on screen with everything it was made of, kept as long as it holds.

use std::cell::OnceCell;

use book::{Facts, Unit};
use plan::{
    CheckedPolicy, CheckedProgramme, Lowered, Plan, Policy, PolicyDiagnostic, Programme,
    check_policy,
};
use words::{Parameter, Said};

use crate::fault;

/// Where planning stands.
#[derive(Debug, Default)]
pub(crate) enum Planning {
    /// No policy, or no programme of this id.
    #[default]
    Nothing,
    /// The policy has faults and cannot be planned by.
    Faulty(Vec<PolicyDiagnostic>),
    Ready(Box<Planned>),
}

/// A plan with its problem.
#[derive(Debug)]
pub(crate) struct Planned {
    policy: CheckedPolicy,
    programme: String,
    pub(crate) lowered: Lowered,
    pub(crate) plan: Plan,
    fingerprint: OnceCell<String>,
    findings: OnceCell<Vec<plan::Finding>>,
}

impl Planning {
    /// Plans a programme. `before` is the planning of the **same** state of the book, whose
    /// evaluated rules are used again.
    pub(crate) fn of(
        facts: Facts<'_>,
        policy: Option<&Policy>,
        programme: &str,
        before: Option<&Self>,
    ) -> Self {
        let Some(policy) = policy else {
            return Self::Nothing;
        };
        let checked = match check_policy(policy, facts) {
            Ok(checked) => checked,
            Err(faults) => return Self::Faulty(faults),
        };
        let Some(found) = checked.programme(programme) else {
            return Self::Nothing;
        };
        let lowered = match before.and_then(Self::planned) {
            Some(before) if before.programme == programme => before.lowered.again(facts, found),
            _ => plan::lower(facts, found),
        };
        let plan = Plan::of(&lowered);
        Self::Ready(Box::new(Planned {
            programme: programme.to_owned(),
            policy: checked,
            lowered,
            plan,
            fingerprint: OnceCell::new(),
            findings: OnceCell::new(),
        }))
    }

    pub(crate) fn planned(&self) -> Option<&Planned> {
        match self {
            Self::Ready(planned) => Some(planned),
            Self::Nothing | Self::Faulty(_) => None,
        }
    }

    /// What is wrong with the policy, ready to be said.
    pub(crate) fn faults(&self) -> Vec<Said> {
        match self {
            Self::Faulty(faults) => faults.iter().map(fault::of_policy).collect(),
            Self::Nothing | Self::Ready(_) => Vec::new(),
        }
    }
}

impl Planned {
    pub(crate) fn programme(&self) -> &Programme {
        self.lowered.programme()
    }

    /// The programme as it was checked.
    pub(crate) fn checked(&self) -> Option<&CheckedProgramme> {
        self.policy.programme(&self.programme)
    }

    /// Position of a treatment in the order of precedence.
    pub(crate) fn position(&self, treatment: &str) -> Option<usize> {
        self.programme().position(treatment)
    }

    pub(crate) fn treatment_ids(&self) -> Vec<String> {
        self.programme()
            .treatments
            .iter()
            .map(|treatment| treatment.id.clone())
            .collect()
    }

    /// SHA-256 of the plan as a document.
    pub(crate) fn fingerprint(&self, facts: Facts<'_>) -> &str {
        self.fingerprint
            .get_or_init(|| file::plan_fingerprint(&self.report(facts)))
    }

    /// The plan in ids.
    pub(crate) fn report(&self, facts: Facts<'_>) -> plan::Report {
        plan::Report::of(facts, &self.lowered, &self.plan)
    }

    /// What the checks say of the plan.
    pub(crate) fn findings(&self, facts: Facts<'_>) -> &[plan::Finding] {
        self.findings.get_or_init(|| match self.checked() {
            Some(checked) => plan::findings(facts, checked, &self.lowered, &self.plan),
            None => Vec::new(),
        })
    }

    /// Awards of all treatments but the base, and of the base.
    pub(crate) fn n_awards(&self) -> (u32, u32) {
        let base = self
            .programme()
            .base
            .as_ref()
            .and_then(|base| self.position(&base.treatment));
        let mut counts = (0, 0);
        for (at, outcome) in self.plan.solution().outcomes.iter().enumerate() {
            let slot = if Some(at) == base {
                &mut counts.1
            } else {
                &mut counts.0
            };
            *slot += outcome.awarded;
        }
        counts
    }

    /// The row of the programme's unit that speaks for a person or company: itself, a person's
    /// company, or nobody for a company in a programme of people.
    fn row_of(&self, facts: Facts<'_>, unit: Unit, row: u32) -> Option<u32> {
        match (self.programme().unit, unit) {
            (Unit::Company, Unit::Person) => facts.company_of(row),
            (Unit::Person, Unit::Company) => None,
            _ => Some(row),
        }
    }

    /// Ids of the treatments a person or company holds, best first.
    pub(crate) fn held_by(&self, facts: Facts<'_>, unit: Unit, row: u32) -> Vec<String> {
        self.row_of(facts, unit, row).map_or_else(Vec::new, |row| {
            let held = self.plan.holding(row);
            held.map(|at| self.programme().treatments[at as usize].id.clone())
                .collect()
        })
    }

    /// Position of the best treatment held.
    pub(crate) fn best_position(&self, facts: Facts<'_>, unit: Unit, row: u32) -> Option<u32> {
        self.plan.best(self.row_of(facts, unit, row)?)
    }

    /// Id of the best treatment held.
    pub(crate) fn best_of(&self, facts: Facts<'_>, unit: Unit, row: u32) -> Option<String> {
        let best = self.plan.best(self.row_of(facts, unit, row)?)?;
        Some(self.programme().treatments[best as usize].id.clone())
    }

    /// What a person or company gets and waits for: "Gift, 14th of 50", "Waits 31st for the
    /// reception".
    pub(crate) fn sentences(&self, facts: Facts<'_>, unit: Unit, row: u32) -> Vec<Said> {
        let Some(row) = self.row_of(facts, unit, row) else {
            return Vec::new();
        };
        let mut sentences = Vec::new();
        for (at, treatment) in (0_u32..).zip(&self.programme().treatments) {
            let name = Parameter::Bilingual {
                en: treatment.name.en.clone(),
                ru: treatment.name.ru.clone(),
            };
            if let Some(award) = self.plan.award(row, at) {
                let n = self.plan.solution().outcomes[at as usize].awarded;
                let said = Said::new("gives-place").with("treatment", name);
                sentences.push(said.ordinal("place", award.ordinal + 1).count("n", n));
            } else if let Some(position) = self.plan.waiting(row, at) {
                let said = Said::new("gives-waits").with("treatment", name);
                sentences.push(said.ordinal("place", position));
            }
        }
        if sentences.is_empty() {
            sentences.push(Said::new("gives-nothing"));
        }
        sentences
    }
}
