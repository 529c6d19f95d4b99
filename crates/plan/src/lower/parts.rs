//! One treatment: its sets, its ranked lists and its limits; from before where nothing changed.

use allocation::UnitSet;
use book::{Facts, Unit};
use rules::{Bits, Evaluator};

use super::bars::Bars;
use super::{Lowered, LoweredTreatment, owed, ranking, unit_set};
use crate::Treatment;
use crate::check::{CheckedKey, CheckedObligation, CheckedTreatment};

pub(super) struct Builder<'a, 'f> {
    pub(super) evaluator: &'a mut Evaluator<'f>,
    pub(super) facts: Facts<'a>,
    pub(super) unit: Unit,
    pub(super) id_places: &'a [u32],
    pub(super) from_all: &'a Bits,
}

/// A treatment as it was lowered before an edit.
#[derive(Clone, Copy)]
pub(super) struct Earlier<'a> {
    written: &'a Treatment,
    sets: &'a LoweredTreatment,
    treatment: &'a allocation::Treatment,
}

impl Lowered {
    pub(super) fn parts(&self, id: &str) -> Option<Earlier<'_>> {
        let at = self.programme().position(id)?;
        Some(Earlier {
            written: &self.programme().treatments[at],
            sets: &self.treatments[at],
            treatment: &self.problem.treatments[at],
        })
    }
}

impl Builder<'_, '_> {
    pub(super) fn treatment(
        &mut self,
        bars: Bars<'_>,
        written: &Treatment,
        rules: &CheckedTreatment,
        earlier: Option<Earlier<'_>>,
    ) -> (LoweredTreatment, allocation::Treatment) {
        let barred = bars.barring(written, self.from_all);
        let same_rule = earlier.filter(|e| e.written.eligibility == written.eligibility);
        let same_bars = earlier.filter(|e| e.sets.barred == barred);
        let eligible = same_rule.map_or_else(
            || self.evaluator.matches(&rules.eligibility),
            |e| e.sets.eligible.clone(),
        );
        let same_list = same_rule
            .and(same_bars)
            .filter(|e| e.written.ranking == written.ranking);
        let ranked = same_list.map_or_else(
            || self.rank(&rules.ranking, &eligible, &barred),
            |e| e.treatment.ranked.clone(),
        );
        let mut sets = LoweredTreatment {
            eligible,
            barred,
            reserves: Vec::new(),
            obligations: Vec::new(),
        };
        let mut treatment = limits(written, rules, ranked);
        self.reserves(written, rules, same_bars, &mut sets, &mut treatment);
        self.obligations(written, rules, same_bars, &mut sets, &mut treatment);
        (sets, treatment)
    }

    fn rank(&self, keys: &[CheckedKey], members: &Bits, barred: &Bits) -> Vec<u32> {
        let mut free = members.clone();
        free.and_not(barred);
        ranking::rank(self.facts, self.unit, keys, self.id_places, free.iter())
    }

    fn reserves(
        &mut self,
        written: &Treatment,
        rules: &CheckedTreatment,
        same_bars: Option<Earlier<'_>>,
        sets: &mut LoweredTreatment,
        treatment: &mut allocation::Treatment,
    ) {
        for (at, (reserve, rules)) in written.reserves.iter().zip(&rules.reserves).enumerate() {
            let same = same_bars.filter(|e| {
                let before = e.written.reserves.get(at);
                e.written.ranking == written.ranking
                    && before.is_some_and(|before| {
                        before.segment == reserve.segment && before.ranking == reserve.ranking
                    })
            });
            let (members, ranked) = match same {
                Some(e) => (
                    e.sets.reserves[at].clone(),
                    e.treatment.reserves[at].ranked.clone(),
                ),
                None => {
                    let members = self.evaluator.matches(&rules.members);
                    let ranked = self.rank(&rules.ranking, &members, &sets.barred);
                    (members, ranked)
                }
            };
            sets.reserves.push(members);
            treatment.reserves.push(allocation::Reserve {
                ranked,
                seats: reserve.seats,
                hard: reserve.hard,
            });
        }
    }

    fn obligations(
        &mut self,
        written: &Treatment,
        rules: &CheckedTreatment,
        same_bars: Option<Earlier<'_>>,
        sets: &mut LoweredTreatment,
        treatment: &mut allocation::Treatment,
    ) {
        for (at, (obligation, rules)) in written
            .obligations
            .iter()
            .zip(&rules.obligations)
            .enumerate()
        {
            let same = same_bars.filter(|e| {
                e.written
                    .obligations
                    .get(at)
                    .is_some_and(|b| b == obligation)
            });
            let (members, owed) = match same {
                Some(e) => {
                    let owed = &e.treatment.obligations[at].owed;
                    (e.sets.obligations[at].clone(), owed.clone())
                }
                None => self.owed(written, obligation, rules, &sets.barred),
            };
            sets.obligations.push(members);
            treatment.obligations.push(allocation::Obligation {
                owed,
                settled_by: rules.settled_by.clone(),
            });
        }
    }

    /// The members of an obligation's segment, and who of them is owed now: neither barred nor
    /// given it, or what settles it, in the period.
    fn owed(
        &mut self,
        written: &Treatment,
        obligation: &crate::Obligation,
        rules: &CheckedObligation,
        barred: &Bits,
    ) -> (Bits, UnitSet) {
        let members = self.evaluator.matches(&rules.members);
        let mut names = vec![written.id.as_str()];
        names.extend(obligation.settled_by.iter().map(String::as_str));
        let given = owed::given_within(self.facts, self.unit, &names, obligation.months);
        let mut owed = members.clone();
        owed.and_not(barred);
        owed.and_not(&given);
        let n_units = u32::try_from(owed.len()).unwrap_or(u32::MAX);
        (members, unit_set(n_units, &owed))
    }
}

fn limits(
    written: &Treatment,
    rules: &CheckedTreatment,
    ranked: Vec<u32>,
) -> allocation::Treatment {
    allocation::Treatment {
        ranked,
        minimum: written.minimum,
        maximum: written.maximum,
        cap_per_group: written.cap_per_company,
        maximum_per_owner: written.maximum_per_owner,
        unit_cost: written.unit_cost_minor,
        fixed_cost: written.fixed_cost_minor,
        minutes: i64::from(written.minutes),
        pins: Vec::new(),
        reserves: Vec::new(),
        obligations: Vec::new(),
        excludes: rules.never_with.clone(),
        also_with: rules.also_with.clone(),
    }
}
