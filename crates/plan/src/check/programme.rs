//! Checks one programme: its floor, its money, the decisions by hand, then each treatment.

use std::collections::BTreeSet;

use book::Facts;
use rules::{Scope, Segments};

use super::{
    CheckedBase, CheckedTreatment, PolicyDiagnostic, PolicyFault, ProgrammePart, id_fault,
    programme_fault,
};
use crate::Programme;
use crate::check::treatment;

/// More treatments than this do not fit into a set of held treatments.
const MOST_TREATMENTS: usize = 64;

pub(super) struct Checker<'a> {
    pub(super) facts: Facts<'a>,
    pub(super) segments: &'a Segments,
    pub(super) programme: &'a Programme,
}

impl<'a> Checker<'a> {
    pub(super) fn scope(&self) -> Scope<'a> {
        Scope {
            unit: self.programme.unit,
            facts: self.facts,
            segments: self.segments,
        }
    }

    /// The checked parts; `None` if a rule or a name in them is wrong.
    pub(super) fn check(
        &self,
        faults: &mut Vec<PolicyDiagnostic>,
    ) -> Option<(Vec<CheckedTreatment>, Option<CheckedBase>)> {
        let programme = self.programme;
        let n_faults = faults.len();
        let mut wrong = |part, fault| faults.push(programme_fault(programme, part, fault));
        if programme.treatments.is_empty() {
            wrong(ProgrammePart::Treatments, PolicyFault::NoTreatments);
        }
        if programme.treatments.len() > MOST_TREATMENTS {
            wrong(ProgrammePart::Treatments, PolicyFault::TooMany);
        }
        if programme.budget_minor.is_some_and(|minor| minor < 0) {
            wrong(ProgrammePart::Budget, PolicyFault::Negative);
        }
        for (at, limit) in programme.value_limits.iter().enumerate() {
            if limit.maximum_minor < 0 {
                wrong(ProgrammePart::ValueLimit(at), PolicyFault::Negative);
            }
        }
        self.check_decisions(&mut wrong);
        let base = self.check_base(&mut wrong);
        let mut seen = BTreeSet::new();
        let mut treatments = Vec::with_capacity(programme.treatments.len());
        for written in &programme.treatments {
            let id_fault = id_fault(&written.id, &mut seen);
            treatments.extend(treatment::check(self, written, id_fault, faults));
        }
        (faults.len() == n_faults).then_some((treatments, base))
    }

    fn check_decisions(&self, wrong: &mut impl FnMut(ProgrammePart, PolicyFault)) {
        let programme = self.programme;
        let known = |id: &str| programme.position(id).is_some();
        let signed =
            |reason: &str, author: &str| !reason.trim().is_empty() && !author.trim().is_empty();
        for (at, pin) in programme.pins.iter().enumerate() {
            if !known(&pin.treatment) {
                let fault = PolicyFault::UnknownTreatment(pin.treatment.clone());
                wrong(ProgrammePart::Pin(at), fault);
            }
            if !signed(&pin.reason, &pin.author) {
                wrong(ProgrammePart::Pin(at), PolicyFault::NoReason);
            }
        }
        for (at, exclusion) in programme.exclusions.iter().enumerate() {
            if let Some(treatment) = exclusion.treatment.as_deref().filter(|id| !known(id)) {
                let fault = PolicyFault::UnknownTreatment(treatment.to_owned());
                wrong(ProgrammePart::Exclusion(at), fault);
            }
            if !signed(&exclusion.reason, &exclusion.author) {
                wrong(ProgrammePart::Exclusion(at), PolicyFault::NoReason);
            }
        }
    }

    fn check_base(
        &self,
        wrong: &mut impl FnMut(ProgrammePart, PolicyFault),
    ) -> Option<CheckedBase> {
        let base = self.programme.base.as_ref()?;
        let treatment = self.programme.position(&base.treatment);
        if treatment.is_none() {
            let fault = PolicyFault::UnknownTreatment(base.treatment.clone());
            wrong(ProgrammePart::Base, fault);
        }
        match rules::check(&base.members, self.scope()) {
            Ok(members) => Some(CheckedBase {
                treatment: u32::try_from(treatment?).ok()?,
                members,
            }),
            Err(diagnostics) => {
                for diagnostic in diagnostics {
                    wrong(ProgrammePart::Base, PolicyFault::Rule(diagnostic));
                }
                None
            }
        }
    }
}
