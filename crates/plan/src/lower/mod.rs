//! From a checked programme and a book to a problem of integers.
//!
//! Units become rows, companies groups, owners owners; rules become sets, rankings become
//! lists. What was computed is kept, so that an edit of a limit evaluates no rule again. This
//! room decides nothing: that is `allocation`'s.

mod bars;
mod owed;
mod parts;
mod pins;
mod ranking;

use std::sync::Arc;

use allocation::{NONE, Problem, UnitSet};
use book::fields::{companies, owners};
use book::{DECIMAL_SCALE, EMPTY_NUMBER, Facts, TableId, Unit};
use rules::{Bits, Evaluator};

use crate::check::{CheckedKey, CheckedProgramme};
use crate::{Policy, Programme};

pub use bars::Bar;
pub(crate) use bars::Bars;
pub(crate) use owed::last_given;
pub use pins::{LostPin, PinLost};

/// A programme as a problem over the rows of its unit's table. Valid for the book it was made
/// of, until that changes.
#[derive(Clone, Debug)]
pub struct Lowered {
    policy: Arc<Policy>,
    index: usize,
    /// What `allocation` decides. Units are rows of people or of companies, groups rows of
    /// companies, owners rows of owners, treatments positions in the order of precedence.
    pub problem: Problem,
    /// One per treatment.
    pub treatments: Vec<LoweredTreatment>,
    /// Whom the floor names; nobody if there is none.
    pub base_members: Bits,
    /// Pins that cannot be asked for at all.
    pub lost_pins: Vec<LostPin>,
    id_places: Arc<Vec<u32>>,
}

/// The sets behind one treatment of a problem.
#[derive(Clone, Debug)]
pub struct LoweredTreatment {
    /// Who meets the rule, barred or not.
    pub eligible: Bits,
    /// Who cannot be given it, whatever the rule says: see [`Bar`].
    pub barred: Bits,
    /// The members of each reserve's segment, barred or not.
    pub reserves: Vec<Bits>,
    /// The members of each obligation's segment, barred, settled or not.
    pub obligations: Vec<Bits>,
}

/// Lowers a programme on a book.
#[must_use]
pub fn lower(facts: Facts<'_>, checked: &CheckedProgramme) -> Lowered {
    build(&mut Evaluator::new(facts), facts, checked, None)
}

/// [`lower`] with an evaluator that may know answers of this state of the book already.
#[must_use]
pub fn lower_with(
    evaluator: &mut Evaluator<'_>,
    facts: Facts<'_>,
    checked: &CheckedProgramme,
) -> Lowered {
    build(evaluator, facts, checked, None)
}

impl Lowered {
    /// Lowers an edited programme on the **same** book; what the edit left alone is kept.
    #[must_use]
    pub fn again(&self, facts: Facts<'_>, checked: &CheckedProgramme) -> Self {
        self.again_with(&mut Evaluator::new(facts), facts, checked)
    }

    /// [`Lowered::again`] with an evaluator that may know answers of this state of the book.
    #[must_use]
    pub fn again_with(
        &self,
        evaluator: &mut Evaluator<'_>,
        facts: Facts<'_>,
        checked: &CheckedProgramme,
    ) -> Self {
        let before = self.programme();
        let is_kin = before.unit == checked.programme().unit
            && (Arc::ptr_eq(&self.policy, checked.policy())
                || self.policy.segments == checked.policy().segments);
        build(evaluator, facts, checked, is_kin.then_some(self))
    }

    /// The programme it was made of.
    #[must_use]
    pub fn programme(&self) -> &Programme {
        &self.policy.programmes[self.index]
    }

    /// The policy it was made of.
    #[must_use]
    pub fn policy(&self) -> &Arc<Policy> {
        &self.policy
    }

    /// Whom the programme is about.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.programme().unit
    }

    /// Whether a unit stands before another by ranking keys, the id being the last.
    pub(crate) fn is_before(
        &self,
        facts: Facts<'_>,
        keys: &[CheckedKey],
        unit_row: u32,
        other_row: u32,
    ) -> bool {
        let both = [unit_row, other_row].into_iter();
        let order = ranking::rank(facts, self.unit(), keys, &self.id_places, both);
        order.first() == Some(&unit_row)
    }

    /// Why a unit cannot be given a treatment, whatever the rule says.
    #[must_use]
    pub fn bars(&self, facts: Facts<'_>, unit_row: u32, treatment: usize) -> Vec<Bar> {
        let programme = self.programme();
        let bars = Bars { facts, programme };
        programme
            .treatments
            .get(treatment)
            .map_or_else(Vec::new, |written| bars.of(written, unit_row))
    }
}

fn build(
    evaluator: &mut Evaluator<'_>,
    facts: Facts<'_>,
    checked: &CheckedProgramme,
    before: Option<&Lowered>,
) -> Lowered {
    let programme = checked.programme();
    let unit = programme.unit;
    let n_units = facts.book.table(unit.table()).n_rows();
    let id_places = before.map_or_else(
        || Arc::new(ranking::id_places(facts, unit)),
        |before| Arc::clone(&before.id_places),
    );
    let (group, owner) = before.map_or_else(
        || memberships(facts, unit),
        |before| (before.problem.group.clone(), before.problem.owner.clone()),
    );
    let bars = Bars { facts, programme };
    let from_all = bars.barring_all();
    let mut builder = parts::Builder {
        evaluator,
        facts,
        unit,
        id_places: &id_places,
        from_all: &from_all,
    };
    let (mut sets, mut treatments) = (Vec::new(), Vec::new());
    for (written, rules) in programme.treatments.iter().zip(&checked.treatments) {
        let earlier = before.and_then(|before| before.parts(&written.id));
        let (set, treatment) = builder.treatment(bars, written, rules, earlier);
        sets.push(set);
        treatments.push(treatment);
    }
    let lost_pins = pins::place(bars, &mut treatments);
    let base_members = checked.base.as_ref().map_or_else(
        || Bits::none(n_units as usize),
        |base| evaluator.matches(&base.members),
    );
    let base = checked.base.as_ref().map(|base| allocation::Base {
        treatment: base.treatment,
        members: unit_set(n_units, &base_members),
    });
    let n_owners = facts.book.table(TableId::Owners).n_rows();
    let problem = Problem {
        n_units,
        n_groups: facts.book.companies().n_rows(),
        n_owners,
        group,
        owner,
        treatments,
        base,
        budget: programme.budget_minor,
        owner_minutes: owner_minutes(facts, n_owners, programme.limit_owner_minutes),
    };
    Lowered {
        policy: Arc::clone(checked.policy()),
        index: checked.index(),
        problem,
        treatments: sets,
        base_members,
        lost_pins,
        id_places,
    }
}

/// The company row and the owner row of each unit.
fn memberships(facts: Facts<'_>, unit: Unit) -> (Vec<u32>, Vec<u32>) {
    let book = facts.book;
    let owner_of: Vec<u32> = (0..book.companies().n_rows())
        .map(|row| {
            let owner = book.follow(TableId::Companies, row, companies::OWNER);
            owner.unwrap_or(NONE)
        })
        .collect();
    let group: Vec<u32> = match unit {
        Unit::Company => (0..book.companies().n_rows()).collect(),
        Unit::Person => (0..book.people().n_rows())
            .map(|row| facts.company_of(row).unwrap_or(NONE))
            .collect(),
    };
    let owner = group
        .iter()
        .map(|&company| owner_of.get(company as usize).copied().unwrap_or(NONE))
        .collect();
    (group, owner)
}

/// The minutes that each owner has, whole ones; nobody has a limit where they do not count.
fn owner_minutes(facts: Facts<'_>, n_owners: u32, are_limited: bool) -> Vec<Option<i64>> {
    if !are_limited {
        return vec![None; n_owners as usize];
    }
    let minutes = facts.book.table(TableId::Owners).numbers(owners::MINUTES);
    let whole =
        |&minutes: &i64| (minutes != EMPTY_NUMBER).then(|| (minutes / DECIMAL_SCALE).max(0));
    minutes.iter().map(whole).collect()
}

fn unit_set(n_units: u32, bits: &Bits) -> UnitSet {
    UnitSet::of(n_units, bits.iter())
}
