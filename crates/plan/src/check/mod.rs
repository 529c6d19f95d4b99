//! Checks a policy against the fields of a book, before anything is planned.
//!
//! A checked programme is another type than a written one: only it can be lowered, so a
//! policy with a fault gives diagnostics and never "0 people". This room knows rules, fields
//! and ids; it decides nothing.

mod diagnostic;
mod programme;
mod treatment;

use std::collections::BTreeSet;
use std::sync::Arc;

use book::{Facts, FieldRef};
use rules::{CheckedRule, Members, Rule, Scope, Segments};

use crate::{Policy, Programme};

pub use treatment::ranks;

pub use diagnostic::{Place, PolicyDiagnostic, PolicyFault, ProgrammePart, TreatmentPart};

/// A policy without faults, for books with the fields it was checked against.
#[derive(Clone, Debug)]
pub struct CheckedPolicy {
    policy: Arc<Policy>,
    programmes: Vec<CheckedProgramme>,
}

/// A programme of a policy without faults.
#[derive(Clone, Debug)]
pub struct CheckedProgramme {
    policy: Arc<Policy>,
    index: usize,
    /// One per treatment, in order of precedence.
    pub(crate) treatments: Vec<CheckedTreatment>,
    pub(crate) base: Option<CheckedBase>,
}

/// The rules and fields of a treatment. Treatments are named by position.
#[derive(Clone, Debug)]
pub(crate) struct CheckedTreatment {
    pub(crate) eligibility: CheckedRule,
    pub(crate) ranking: Vec<CheckedKey>,
    pub(crate) reserves: Vec<CheckedReserve>,
    pub(crate) obligations: Vec<CheckedObligation>,
    pub(crate) never_with: Vec<u32>,
    pub(crate) also_with: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct CheckedKey {
    pub(crate) field: FieldRef,
    pub(crate) descending: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct CheckedReserve {
    pub(crate) members: CheckedRule,
    /// The treatment's where the reserve has none of its own.
    pub(crate) ranking: Vec<CheckedKey>,
}

#[derive(Clone, Debug)]
pub(crate) struct CheckedObligation {
    pub(crate) members: CheckedRule,
    pub(crate) settled_by: Vec<u32>,
}

#[derive(Clone, Debug)]
pub(crate) struct CheckedBase {
    pub(crate) treatment: u32,
    pub(crate) members: CheckedRule,
}

/// Checks a whole policy.
///
/// # Errors
/// Everything that is wrong, segments first, then programmes in order.
pub fn check_policy(
    policy: &Policy,
    facts: Facts<'_>,
) -> Result<CheckedPolicy, Vec<PolicyDiagnostic>> {
    let mut faults = Vec::new();
    let segments = policy.segments();
    check_segments(&segments, facts, &mut faults);
    let policy = Arc::new(policy.clone());
    let mut programmes = Vec::with_capacity(policy.programmes.len());
    let mut seen = BTreeSet::new();
    for (index, programme) in policy.programmes.iter().enumerate() {
        if let Some(fault) = id_fault(&programme.id, &mut seen) {
            faults.push(programme_fault(programme, ProgrammePart::Id, fault));
        }
        let checker = programme::Checker {
            facts,
            segments: &segments,
            programme,
        };
        if let Some((treatments, base)) = checker.check(&mut faults) {
            programmes.push(CheckedProgramme {
                policy: Arc::clone(&policy),
                index,
                treatments,
                base,
            });
        }
    }
    if faults.is_empty() {
        Ok(CheckedPolicy { policy, programmes })
    } else {
        Err(faults)
    }
}

impl CheckedPolicy {
    /// The policy as written.
    #[must_use]
    pub fn policy(&self) -> &Arc<Policy> {
        &self.policy
    }

    /// The programmes, in the policy's order.
    #[must_use]
    pub fn programmes(&self) -> &[CheckedProgramme] {
        &self.programmes
    }

    /// A programme by id.
    #[must_use]
    pub fn programme(&self, id: &str) -> Option<&CheckedProgramme> {
        self.programmes
            .iter()
            .find(|checked| checked.programme().id == id)
    }
}

impl CheckedProgramme {
    /// The policy it is of.
    #[must_use]
    pub fn policy(&self) -> &Arc<Policy> {
        &self.policy
    }

    /// Its position in the policy.
    pub(crate) const fn index(&self) -> usize {
        self.index
    }

    /// The programme as written.
    #[must_use]
    pub fn programme(&self) -> &Programme {
        &self.policy.programmes[self.index]
    }

    /// The eligibility rule of a treatment, checked.
    #[must_use]
    pub fn eligibility(&self, treatment: usize) -> Option<&CheckedRule> {
        self.treatments
            .get(treatment)
            .map(|checked| &checked.eligibility)
    }
}

fn check_segments(segments: &Segments, facts: Facts<'_>, faults: &mut Vec<PolicyDiagnostic>) {
    for (id, segment) in segments {
        let place = || Place::Segment {
            segment: id.clone(),
        };
        if id.is_empty() {
            faults.push(PolicyDiagnostic {
                place: place(),
                fault: PolicyFault::NoId,
            });
        }
        if let Members::Dynamic(rule) = &segment.members {
            let wrong = rules::check(
                rule,
                Scope {
                    unit: segment.unit,
                    facts,
                    segments,
                },
            )
            .err();
            faults.extend(
                wrong
                    .into_iter()
                    .flatten()
                    .map(|diagnostic| PolicyDiagnostic {
                        place: place(),
                        fault: PolicyFault::Rule(diagnostic),
                    }),
            );
        }
    }
}

fn id_fault<'a>(id: &'a str, seen: &mut BTreeSet<&'a str>) -> Option<PolicyFault> {
    if id.is_empty() {
        Some(PolicyFault::NoId)
    } else if seen.insert(id) {
        None
    } else {
        Some(PolicyFault::SameId(id.to_owned()))
    }
}

fn programme_fault(
    programme: &Programme,
    part: ProgrammePart,
    fault: PolicyFault,
) -> PolicyDiagnostic {
    PolicyDiagnostic {
        place: Place::Programme {
            programme: programme.id.clone(),
            part,
        },
        fault,
    }
}

/// The rule of a segment's members, as seen from the programme's unit.
fn segment_rule(id: &str, segments: &Segments) -> Result<Rule, PolicyFault> {
    if segments.contains_key(id) {
        Ok(Rule::Segment(id.to_owned()))
    } else {
        Err(PolicyFault::UnknownSegment(id.to_owned()))
    }
}
