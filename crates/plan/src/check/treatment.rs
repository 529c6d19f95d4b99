//! Checks one treatment: its rule, its ranking, its reserves, obligations and costs.

use book::Kind;
use rules::{CheckedRule, Rule};

use super::programme::Checker;
use super::{
    CheckedKey, CheckedObligation, CheckedReserve, CheckedTreatment, Place, PolicyDiagnostic,
    PolicyFault, TreatmentPart, segment_rule,
};
use crate::{RankKey, Treatment};

/// A seat names its reserve or obligation by a small number.
const MOST_PARTS: usize = 1000;

pub(super) fn check(
    checker: &Checker<'_>,
    written: &Treatment,
    id_fault: Option<PolicyFault>,
    faults: &mut Vec<PolicyDiagnostic>,
) -> Option<CheckedTreatment> {
    let mut this = Here {
        checker,
        written,
        faults,
    };
    if let Some(fault) = id_fault {
        this.wrong(TreatmentPart::Id, fault);
    }
    let costs = [
        written.unit_cost_minor,
        written.fixed_cost_minor,
        written.value_minor,
    ];
    if costs.into_iter().any(|minor| minor < 0) {
        this.wrong(TreatmentPart::Cost, PolicyFault::Negative);
    }
    for (n_parts, part) in [
        (written.reserves.len(), TreatmentPart::Reserve(MOST_PARTS)),
        (
            written.obligations.len(),
            TreatmentPart::Obligation(MOST_PARTS),
        ),
    ] {
        if n_parts > MOST_PARTS {
            this.wrong(part, PolicyFault::TooMany);
        }
    }
    let eligibility = this.rule(TreatmentPart::Eligibility, &written.eligibility);
    let ranking = this.ranking(&written.ranking, TreatmentPart::Ranking);
    let reserves = this.reserves(&ranking);
    let obligations = this.obligations();
    let never_with = this.others(TreatmentPart::NeverWith, &written.never_with);
    let also_with = this.others(TreatmentPart::AlsoWith, &written.also_with);
    for id in written
        .also_with
        .iter()
        .filter(|id| written.never_with.contains(id))
    {
        this.wrong(
            TreatmentPart::AlsoWith,
            PolicyFault::Contradiction(id.clone()),
        );
    }
    Some(CheckedTreatment {
        eligibility: eligibility?,
        ranking,
        reserves,
        obligations,
        never_with,
        also_with,
    })
}

struct Here<'a, 'b> {
    checker: &'a Checker<'b>,
    written: &'a Treatment,
    faults: &'a mut Vec<PolicyDiagnostic>,
}

impl Here<'_, '_> {
    fn wrong(&mut self, part: TreatmentPart, fault: PolicyFault) {
        self.faults.push(PolicyDiagnostic {
            place: Place::Treatment {
                programme: self.checker.programme.id.clone(),
                treatment: self.written.id.clone(),
                part,
            },
            fault,
        });
    }

    fn rule(&mut self, part: TreatmentPart, rule: &Rule) -> Option<CheckedRule> {
        match rules::check(rule, self.checker.scope()) {
            Ok(checked) => Some(checked),
            Err(diagnostics) => {
                for diagnostic in diagnostics {
                    self.wrong(part, PolicyFault::Rule(diagnostic));
                }
                None
            }
        }
    }

    fn segment(&mut self, part: TreatmentPart, id: &str) -> Option<CheckedRule> {
        match segment_rule(id, self.checker.segments) {
            Ok(rule) => self.rule(part, &rule),
            Err(fault) => {
                self.wrong(part, fault);
                None
            }
        }
    }

    fn ranking(
        &mut self,
        keys: &[RankKey],
        part: impl Fn(usize) -> TreatmentPart,
    ) -> Vec<CheckedKey> {
        let mut checked = Vec::with_capacity(keys.len());
        for (at, key) in keys.iter().enumerate() {
            let (facts, unit) = (self.checker.facts, self.checker.programme.unit);
            match facts.resolve(unit, &key.field) {
                None => self.wrong(part(at), PolicyFault::UnknownField(key.field.clone())),
                Some(field) if !ranks(field.kind) => {
                    let fault = PolicyFault::NotRankable {
                        field: key.field.clone(),
                        kind: field.kind,
                    };
                    self.wrong(part(at), fault);
                }
                Some(field) => checked.push(CheckedKey {
                    field,
                    descending: key.descending,
                }),
            }
        }
        checked
    }

    fn reserves(&mut self, ranking: &[CheckedKey]) -> Vec<CheckedReserve> {
        let mut checked = Vec::new();
        for (at, reserve) in self.written.reserves.iter().enumerate() {
            let members = self.segment(TreatmentPart::Reserve(at), &reserve.segment);
            let part = |key| TreatmentPart::ReserveRanking { reserve: at, key };
            let own = self.ranking(&reserve.ranking, part);
            checked.extend(members.map(|members| CheckedReserve {
                members,
                ranking: if own.is_empty() {
                    ranking.to_vec()
                } else {
                    own
                },
            }));
        }
        checked
    }

    fn obligations(&mut self) -> Vec<CheckedObligation> {
        let mut checked = Vec::new();
        for (at, obligation) in self.written.obligations.iter().enumerate() {
            let part = TreatmentPart::Obligation(at);
            if obligation.months == 0 {
                self.wrong(part, PolicyFault::NoPeriod);
            }
            let members = self.segment(part, &obligation.segment);
            let settled_by = self.others(part, &obligation.settled_by);
            checked.extend(members.map(|members| CheckedObligation {
                members,
                settled_by,
            }));
        }
        checked
    }

    /// The positions of other treatments of the programme, ascending.
    fn others(&mut self, part: TreatmentPart, ids: &[String]) -> Vec<u32> {
        let mut positions = Vec::with_capacity(ids.len());
        for id in ids {
            if *id == self.written.id {
                self.wrong(part, PolicyFault::Itself);
                continue;
            }
            match self.checker.programme.position(id) {
                None => self.wrong(part, PolicyFault::UnknownTreatment(id.clone())),
                Some(position) => positions.extend(u32::try_from(position)),
            }
        }
        positions.sort_unstable();
        positions.dedup();
        positions
    }
}

/// Whether people or companies can be ranked by a field of a kind.
#[must_use]
pub const fn ranks(kind: Kind) -> bool {
    !matches!(kind, Kind::Choices | Kind::Ref(_))
}
