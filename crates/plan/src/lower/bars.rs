//! What bars a unit from a treatment whatever its rank: its own wish, a decision by hand, no
//! way to reach it, a legal limit.

use book::fields::people;
use book::{ChoicesColumn, Column, Facts, TableId, Tri, Unit};
use rules::Bits;

use crate::{Channel, Preference, Programme, Treatment};

/// Why somebody who may meet the rule cannot be given a treatment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bar {
    /// The person asked to be left alone. Nothing overrides that, not even a pin.
    OptedOut,
    /// By hand.
    Excluded {
        /// Position among the programme's exclusions.
        index: usize,
    },
    /// The person asked not to be given such things.
    Preference(Preference),
    /// Not reachable by the treatment's channel. A company is reachable where one of its
    /// people is who has not opted out.
    Unreachable(Channel),
    /// The gift is worth more than this kind of recipient may accept. A pin overrides it,
    /// which is then a finding.
    ValueLimit {
        /// Position among the programme's value limits.
        index: usize,
    },
}

/// The derived field of people that lists the channels they can be reached by.
const REACHABLE: &str = "reachable";

/// Reads bars for the units of one programme.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bars<'a> {
    pub(crate) facts: Facts<'a>,
    pub(crate) programme: &'a Programme,
}

impl<'a> Bars<'a> {
    /// Everything that bars a unit from a treatment.
    pub(crate) fn of(self, treatment: &Treatment, unit_row: u32) -> Vec<Bar> {
        let mut bars = Vec::new();
        let is_person = self.programme.unit == Unit::Person;
        if is_person && self.is_yes(people::OPT_OUT, unit_row) {
            bars.push(Bar::OptedOut);
        }
        let unit_id = self.table().row_id(unit_row);
        for (index, exclusion) in self.programme.exclusions.iter().enumerate() {
            let here = exclusion
                .treatment
                .as_ref()
                .is_none_or(|id| *id == treatment.id);
            if here && exclusion.unit == unit_id {
                bars.push(Bar::Excluded { index });
            }
        }
        if let Some(preference) = treatment.respects.filter(|_| is_person)
            && self.is_yes(preference_position(preference), unit_row)
        {
            bars.push(Bar::Preference(preference));
        }
        if let Some(channel) = treatment.channel
            && !self.is_reachable(channel, unit_row)
        {
            bars.push(Bar::Unreachable(channel));
        }
        if let Some(index) = self.exceeded_limit(treatment, unit_row) {
            bars.push(Bar::ValueLimit { index });
        }
        bars
    }

    /// Whoever is barred from all treatments.
    pub(crate) fn barring_all(self) -> Bits {
        let mut barred = if self.programme.unit == Unit::Person {
            self.answered_yes(people::OPT_OUT)
        } else {
            Bits::none(self.table().n_rows() as usize)
        };
        self.exclude(None, &mut barred);
        barred
    }

    /// Whoever is barred from a treatment, those barred from all included.
    pub(crate) fn barring(self, treatment: &Treatment, from_all: &Bits) -> Bits {
        let mut barred = from_all.clone();
        self.exclude(Some(&treatment.id), &mut barred);
        if let Some(channel) = treatment.channel {
            let mut unreachable = self.reachable(channel);
            unreachable.invert();
            barred.or(&unreachable);
        }
        if self.programme.unit == Unit::Person {
            if let Some(preference) = treatment.respects {
                barred.or(&self.answered_yes(preference_position(preference)));
            }
            self.bar_by_value(treatment, &mut barred);
        }
        barred
    }

    fn table(self) -> &'a book::Table {
        self.facts.book.table(self.programme.unit.table())
    }

    fn is_yes(self, position: usize, person: u32) -> bool {
        self.facts
            .book
            .people()
            .flags(position)
            .get(person as usize)
            == Some(&Tri::Yes)
    }

    fn answered_yes(self, position: usize) -> Bits {
        Bits::of(self.facts.book.people().flags(position), |answer| {
            answer == Tri::Yes
        })
    }

    fn exclude(self, treatment: Option<&str>, barred: &mut Bits) {
        for exclusion in &self.programme.exclusions {
            if exclusion.treatment.as_deref() == treatment
                && let Some(row) = self.table().find(&exclusion.unit)
            {
                barred.insert(row as usize);
            }
        }
    }

    fn is_reachable(self, channel: Channel, unit_row: u32) -> bool {
        let reaches = |person: u32| {
            let column = match self.reachable_column() {
                Some(column) => column,
                None => return false,
            };
            column.get(person).any(|name| name == channel.name())
        };
        match self.programme.unit {
            Unit::Person => reaches(unit_row),
            Unit::Company => self
                .people_of(unit_row)
                .iter()
                .any(|&person| reaches(person) && !self.is_yes(people::OPT_OUT, person)),
        }
    }

    fn reachable(self, channel: Channel) -> Bits {
        let Some(column) = self.reachable_column() else {
            return Bits::none(self.table().n_rows() as usize);
        };
        let name = column.words.find(channel.name());
        let sets: Vec<bool> = column
            .sets
            .iter()
            .map(|set| name.is_some_and(|name| set.contains(&name)))
            .collect();
        let people = Bits::of(&column.codes, |set| sets[set as usize]);
        match self.programme.unit {
            Unit::Person => people,
            Unit::Company => {
                let mut willing = people;
                willing.and_not(&self.answered_yes(people::OPT_OUT));
                let mut companies = Bits::none(self.table().n_rows() as usize);
                for person in willing.iter() {
                    if let Some(company) = self.facts.company_of(person) {
                        companies.insert(company as usize);
                    }
                }
                companies
            }
        }
    }

    fn reachable_column(self) -> Option<&'a ChoicesColumn> {
        let field = self.facts.find(TableId::People, REACHABLE)?;
        match self.facts.column(field) {
            Column::Choices(column) => Some(column),
            _ => None,
        }
    }

    fn people_of(self, company: u32) -> &'a [u32] {
        self.facts
            .derived
            .related(TableId::Companies, TableId::People)
            .map_or(&[], |related| related.rows(company))
    }

    /// The first limit that the treatment's value exceeds for a person of this kind.
    fn exceeded_limit(self, treatment: &Treatment, unit_row: u32) -> Option<usize> {
        if self.programme.unit == Unit::Company {
            return None;
        }
        let kind = self.facts.book.people().text(people::RECIPIENT, unit_row);
        self.programme.value_limits.iter().position(|limit| {
            limit.recipient_kind == kind && treatment.value_minor > limit.maximum_minor
        })
    }

    fn bar_by_value(self, treatment: &Treatment, barred: &mut Bits) {
        let Some(kinds) = self.facts.book.people().texts(people::RECIPIENT) else {
            return;
        };
        for limit in &self.programme.value_limits {
            if treatment.value_minor > limit.maximum_minor
                && let Some(code) = kinds.words.find(&limit.recipient_kind)
            {
                barred.or(&Bits::of(&kinds.codes, |kind| kind == code));
            }
        }
    }
}

const fn preference_position(preference: Preference) -> usize {
    match preference {
        Preference::NoGifts => people::NO_GIFTS,
        Preference::NoEvents => people::NO_EVENTS,
    }
}
