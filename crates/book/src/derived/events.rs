//! Interactions and awards of people and companies: `last_interaction`, `n_interactions`,
//! `n_interactions_12m`, and by kind `last_interaction.call`, `n_interactions_12m.call`;
//! `last_award`, `n_awards`, `n_awards_12m`, and the same by treatment.

use super::{Fields, diagnostic::Diagnostic, related::Parents, window_start};
use crate::fields::{awards, interactions};
use crate::{Book, EMPTY_CODE, EMPTY_DAY, TableId};

/// More names than this and the rarest get no fields of their own: a column of remarks taken
/// for kinds must not become thousands of fields.
const MOST_NAMES: usize = 40;
const UNNAMED: u32 = u32::MAX;

/// A table of events that people have.
#[derive(Clone, Copy)]
pub(super) struct Events {
    table: TableId,
    date: usize,
    name: usize,
    singular: &'static str,
}

pub(super) const INTERACTIONS: Events = Events {
    table: TableId::Interactions,
    date: interactions::DATE,
    name: interactions::KIND,
    singular: "interaction",
};
pub(super) const AWARDS: Events = Events {
    table: TableId::Awards,
    date: awards::DATE,
    name: awards::TREATMENT,
    singular: "award",
};

/// The events up to the as-of date, one each: person row, day, and which of `names`.
pub(super) struct Seen {
    events: Events,
    names: Vec<String>,
    n_without: u32,
    rows: Vec<(u32, i32, u32)>,
    from: i32,
}

impl Seen {
    pub(super) fn of(book: &Book, parents: &Parents, events: Events) -> Self {
        let table = book.table(events.table);
        let codes = table
            .texts(events.name)
            .map_or(&[][..], |column| &column.codes);
        let (names, n_without, index) = names(book, events, codes);
        let people = parents.person_of(events.table);
        let rows = people
            .zip(table.days(events.date))
            .zip(codes)
            .filter_map(|((person, &day), &code)| {
                let counts = day != EMPTY_DAY && day <= book.as_of.0;
                counts.then_some((person?, day, index[code as usize]))
            })
            .collect();
        Self {
            events,
            names,
            n_without,
            rows,
            from: window_start(book),
        }
    }

    pub(super) fn too_many_names(&self) -> Option<Diagnostic> {
        (self.n_without > 0).then_some(Diagnostic::TooManyNames {
            table: self.events.table,
            n_without: self.n_without,
        })
    }

    /// Adds the fields of units that people belong to.
    pub(super) fn add(
        &self,
        fields: &mut Fields,
        n_units: u32,
        unit_of: impl Fn(u32) -> Option<u32>,
    ) {
        let n = n_units as usize;
        let (mut last, mut count, mut recent) = (vec![EMPTY_DAY; n], vec![0; n], vec![0; n]);
        let mut by_name: Vec<_> = self
            .names
            .iter()
            .map(|_| (vec![EMPTY_DAY; n], vec![0; n]))
            .collect();
        for &(person, day, name) in &self.rows {
            let Some(unit) = unit_of(person) else {
                continue;
            };
            let unit = unit as usize;
            let is_recent = i64::from(day >= self.from);
            last[unit] = day.max(last[unit]);
            count[unit] += 1;
            recent[unit] += is_recent;
            if let Some((last, recent)) = by_name.get_mut(name as usize) {
                last[unit] = day.max(last[unit]);
                recent[unit] += is_recent;
            }
        }
        let what = self.events.singular;
        fields.date(format!("last_{what}"), last);
        fields.count(format!("n_{what}s"), count);
        fields.count(format!("n_{what}s_12m"), recent);
        for (name, (last, recent)) in self.names.iter().zip(by_name) {
            fields.date(format!("last_{what}.{name}"), last);
            fields.count(format!("n_{what}s_12m.{name}"), recent);
        }
    }
}

/// Names in use, sorted; how many go without fields; and for each code of the column its place.
fn names(book: &Book, events: Events, codes: &[u32]) -> (Vec<String>, u32, Vec<u32>) {
    let Some(column) = book.table(events.table).texts(events.name) else {
        return (Vec::new(), 0, Vec::new());
    };
    let mut uses = vec![0_u32; column.words.len()];
    for &code in codes {
        uses[code as usize] += 1;
    }
    let mut used: Vec<(u32, &str, u32)> = (0_u32..)
        .zip(column.words.texts())
        .map(|(code, text)| (code, text, uses[code as usize]))
        .filter(|&(code, _, n)| code != EMPTY_CODE && n > 0)
        .collect();
    used.sort_unstable_by(|a, b| b.2.cmp(&a.2).then_with(|| a.1.cmp(b.1)));
    let n_without = used.len().saturating_sub(MOST_NAMES);
    used.truncate(MOST_NAMES);
    used.sort_unstable_by_key(|&(_, text, _)| text);
    let mut index = vec![UNNAMED; column.words.len()];
    for (place, &(code, ..)) in (0..).zip(&used) {
        index[code as usize] = place;
    }
    let names = used
        .into_iter()
        .map(|(_, text, _)| text.to_owned())
        .collect();
    (names, u32::try_from(n_without).unwrap_or(u32::MAX), index)
}
