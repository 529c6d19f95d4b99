//! What is wrong with a problem itself, before anything is decided.

use crate::{NONE, Problem, UnitSet};

/// Something no caller should build. Places are indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A column (`group`, `owner` or `owner_minutes`) is too short or too long.
    ColumnLength,
    /// A unit's group or owner does not exist.
    UnknownMembership {
        /// Which unit.
        unit: u32,
    },
    /// A list of the treatment names a unit that does not exist.
    UnknownUnit {
        /// Which treatment.
        treatment: u32,
        /// The index that is out of range.
        unit: u32,
    },
    /// A unit is ranked twice in one list.
    RankedTwice {
        /// Which treatment.
        treatment: u32,
        /// Who.
        unit: u32,
    },
    /// A treatment refers to one that does not exist; or the base does.
    UnknownTreatment {
        /// The index that is out of range.
        treatment: u32,
    },
    /// A cost, the budget, minutes or an owner's minutes are below zero.
    Negative,
    /// More reserves or obligations than a [`crate::Seat`] can name.
    TooMany {
        /// In which treatment.
        treatment: u32,
    },
}

impl Problem {
    /// Everything that makes this problem no problem; empty for one that
    /// [`crate::solve()`] accepts.
    #[must_use]
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let n_units = self.n_units as usize;
        if [self.group.len(), self.owner.len()] != [n_units; 2]
            || self.owner_minutes.len() != self.n_owners as usize
        {
            flaws.push(Flaw::ColumnLength);
        }
        for (unit, (&group, &owner)) in self.group.iter().zip(&self.owner).enumerate() {
            let is_known = |index, len| index == NONE || index < len;
            if !is_known(group, self.n_groups) || !is_known(owner, self.n_owners) {
                flaws.push(Flaw::UnknownMembership { unit: unit as u32 });
            }
        }
        let n_treatments = self.treatments.len() as u32;
        let base = self.base.iter().map(|base| base.treatment);
        let named = self.treatments.iter().flat_map(|treatment| {
            let settling = treatment.obligations.iter().flat_map(|o| &o.settled_by);
            (treatment
                .excludes
                .iter()
                .chain(&treatment.also_with)
                .chain(settling))
            .copied()
        });
        let unknown = base
            .chain(named)
            .filter(|&treatment| treatment >= n_treatments);
        flaws.extend(unknown.map(|treatment| Flaw::UnknownTreatment { treatment }));
        if self.has_negative() {
            flaws.push(Flaw::Negative);
        }
        for treatment in 0..n_treatments {
            self.add_flaws_of_lists(treatment, &mut flaws);
        }
        flaws
    }

    fn has_negative(&self) -> bool {
        let costs = |t: &crate::Treatment| [t.unit_cost, t.fixed_cost, t.minutes];
        (self.treatments.iter().flat_map(costs))
            .chain(self.budget)
            .chain(self.owner_minutes.iter().copied().flatten())
            .any(|amount| amount < 0)
    }

    fn add_flaws_of_lists(&self, treatment: u32, flaws: &mut Vec<Flaw>) {
        let it = &self.treatments[treatment as usize];
        let is_too_many = |len: usize| len > usize::from(u16::MAX);
        if is_too_many(it.reserves.len()) || is_too_many(it.obligations.len()) {
            flaws.push(Flaw::TooMany { treatment });
        }
        let lists = std::iter::once(&it.ranked).chain(it.reserves.iter().map(|r| &r.ranked));
        for list in lists {
            let mut seen = UnitSet::empty(self.n_units);
            for &unit in list {
                if unit >= self.n_units {
                    flaws.push(Flaw::UnknownUnit { treatment, unit });
                } else if seen.has(unit) {
                    flaws.push(Flaw::RankedTwice { treatment, unit });
                }
                seen.insert(unit);
            }
        }
        let owed = it.obligations.iter().flat_map(|o| o.owed.iter());
        let others = it
            .pins
            .iter()
            .copied()
            .chain(owed)
            .filter(|&unit| unit >= self.n_units);
        flaws.extend(others.map(|unit| Flaw::UnknownUnit { treatment, unit }));
    }
}
