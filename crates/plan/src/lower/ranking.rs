//! Orders units by ranking keys: a total order, the same on every machine.
//!
//! Units without a value come last whichever way the key goes; texts compare without regard
//! to case and ё; the id is the last key, ascending.

use std::cmp::Ordering;

use book::{Column, EMPTY_CODE, EMPTY_DAY, EMPTY_NUMBER, Facts, TableId, TextColumn, Tri, Unit};

use crate::check::CheckedKey;

/// No value: after every value.
const LAST: u64 = u64::MAX;

/// Each unit's place in the order of ids, ascending. Ids that are whole numbers come first,
/// by number; the others follow, by their bytes.
pub(crate) fn id_places(facts: Facts<'_>, unit: Unit) -> Vec<u32> {
    let table = facts.book.table(unit.table());
    let ids: Vec<_> = (0..table.n_rows()).map(|row| table.row_id(row)).collect();
    let mut order: Vec<(u64, u32)> = ids.iter().map(|id| whole_number(id)).zip(0..).collect();
    let compare = |a: &(u64, u32), b: &(u64, u32)| {
        a.0.cmp(&b.0)
            .then_with(|| ids[a.1 as usize].cmp(&ids[b.1 as usize]))
    };
    if !order.is_sorted_by(|a, b| compare(a, b) == Ordering::Less) {
        order.sort_unstable_by(compare);
    }
    let mut places = vec![0; order.len()];
    for (place, (_, row)) in (0..).zip(order) {
        places[row as usize] = place;
    }
    places
}

fn whole_number(id: &str) -> u64 {
    if id.len() <= 18 && id.bytes().all(|byte| byte.is_ascii_digit()) {
        id.parse().unwrap_or(LAST)
    } else {
        LAST
    }
}

/// The units of `members`, best first.
pub(crate) fn rank(
    facts: Facts<'_>,
    unit: Unit,
    keys: &[CheckedKey],
    id_places: &[u32],
    members: impl Iterator<Item = u32>,
) -> Vec<u32> {
    let keys: Vec<SortKey<'_>> = keys
        .iter()
        .map(|key| SortKey::new(facts, unit, *key))
        .collect();
    let mut order: Vec<(u64, u32)> = members
        .map(|row| (keys.first().map_or(0, |key| key.of(row)), row))
        .collect();
    let rest = keys.get(1..).unwrap_or_default();
    order.sort_unstable_by(|a, b| {
        a.0.cmp(&b.0)
            .then_with(|| {
                let pairs = rest.iter().map(|key| key.of(a.1).cmp(&key.of(b.1)));
                pairs.fold(Ordering::Equal, Ordering::then)
            })
            .then_with(|| id_places[a.1 as usize].cmp(&id_places[b.1 as usize]))
    });
    order.into_iter().map(|(_, row)| row).collect()
}

/// One key, read from its column as a number that sorts ascending.
struct SortKey<'a> {
    facts: Facts<'a>,
    through_company: bool,
    descending: bool,
    cells: Cells<'a>,
}

enum Cells<'a> {
    Numbers(&'a [i64]),
    Days(&'a [i32]),
    Flags(&'a [Tri]),
    /// Codes, and the place of each code's text in the order of texts.
    Texts(&'a [u32], Vec<u32>),
    Nothing,
}

impl<'a> SortKey<'a> {
    fn new(facts: Facts<'a>, unit: Unit, key: CheckedKey) -> Self {
        let cells = match facts.column(key.field) {
            Column::Number(cells) | Column::Money(cells) => Cells::Numbers(cells),
            Column::Date(cells) => Cells::Days(cells),
            Column::Flag(cells) => Cells::Flags(cells),
            Column::Text(column) | Column::Choice(column) => {
                Cells::Texts(&column.codes, text_places(column))
            }
            Column::Choices(_) | Column::Ref(_) => Cells::Nothing,
        };
        Self {
            facts,
            through_company: unit == Unit::Person && key.field.table == TableId::Companies,
            descending: key.descending,
            cells,
        }
    }

    fn of(&self, unit_row: u32) -> u64 {
        let row = if self.through_company {
            self.facts.company_of(unit_row)
        } else {
            Some(unit_row)
        };
        match row.and_then(|row| self.value(row as usize)) {
            None => LAST,
            Some(value) => {
                let ascending = value.cast_unsigned() ^ (1 << 63);
                if self.descending {
                    !ascending
                } else {
                    ascending
                }
            }
        }
    }

    fn value(&self, row: usize) -> Option<i64> {
        match &self.cells {
            Cells::Numbers(cells) => Some(cells[row]).filter(|&value| value != EMPTY_NUMBER),
            Cells::Days(cells) => Some(cells[row])
                .filter(|&day| day != EMPTY_DAY)
                .map(i64::from),
            Cells::Flags(cells) => match cells[row] {
                Tri::Unknown => None,
                Tri::No => Some(0),
                Tri::Yes => Some(1),
            },
            Cells::Texts(codes, places) => Some(codes[row])
                .filter(|&code| code != EMPTY_CODE)
                .map(|code| i64::from(places[code as usize])),
            Cells::Nothing => None,
        }
    }
}

/// The place of each code's text among the texts; equal texts share one.
fn text_places(column: &TextColumn) -> Vec<u32> {
    let texts: Vec<String> = column.words.texts().map(rules::fold).collect();
    let mut sorted: Vec<&String> = texts.iter().collect();
    sorted.sort_unstable();
    sorted.dedup();
    let place = |text: &String| sorted.binary_search(&text).unwrap_or_else(|place| place);
    texts
        .iter()
        .map(|text| u32::try_from(place(text)).unwrap_or(u32::MAX))
        .collect()
}
