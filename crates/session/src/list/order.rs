//! Orders: by a field, rows without a value last either way, ids deciding ties.

use book::fields::companies;
use book::{Column, EMPTY_CODE, EMPTY_DAY, EMPTY_KEY, EMPTY_NUMBER, Facts, FieldRef, Kind};
use book::{TableId, TextColumn, Tri, Unit};
use rules::fold;

use crate::answer::people;
use crate::open::Open;

/// Stands for "no value".
const NONE: i64 = EMPTY_NUMBER;

/// Each row's place in the order of ids.
pub(super) fn id_places(facts: Facts<'_>, unit: Unit) -> Vec<u32> {
    let table = facts.book.table(unit.table());
    let ids: Vec<_> = (0..table.n_rows()).map(|row| table.row_id(row)).collect();
    let mut rows: Vec<u32> = (0..table.n_rows()).collect();
    rows.sort_by(|&a, &b| ids[a as usize].cmp(&ids[b as usize]));
    let mut places = vec![0; rows.len()];
    for (place, row) in (0..).zip(rows) {
        places[row as usize] = place;
    }
    places
}

/// All rows in order.
pub(super) fn ordered(
    open: &Open,
    unit: Unit,
    sort: &str,
    descending: bool,
    id_places: &[u32],
) -> Vec<u32> {
    let keys = keys(open, unit, sort);
    let mut rows: Vec<(bool, i64, u32, u32)> = keys
        .into_iter()
        .zip(id_places)
        .zip(0..)
        .map(|((key, &place), row)| {
            let turned = if descending { !key } else { key };
            (key == NONE, turned, place, row)
        })
        .collect();
    rows.sort_unstable();
    rows.into_iter().map(|(_, _, _, row)| row).collect()
}

/// A number for each row that orders as its value does.
fn keys(open: &Open, unit: Unit, sort: &str) -> Vec<i64> {
    let facts = open.facts();
    let rows = 0..facts.book.table(unit.table()).n_rows();
    match sort {
        "holds" => {
            let place = |row| open.planned()?.best_position(facts, unit, row);
            return rows.map(|row| place(row).map_or(NONE, i64::from)).collect();
        }
        "negotiated" if unit == Unit::Person => {
            let days = |row| people::negotiated_days(facts, row);
            return rows.map(|row| days(row).map_or(NONE, i64::from)).collect();
        }
        "company" => {
            let Some(names) = facts.book.companies().texts(companies::NAME) else {
                return vec![NONE; rows.len()];
            };
            let ranks = ranks(names);
            let company = |row| people::company_row(facts, unit, row);
            let rank = |row| Some(ranks[*names.codes.get(company(row)? as usize)? as usize]);
            return rows.map(|row| rank(row).unwrap_or(NONE)).collect();
        }
        _ => {}
    }
    let path = if sort.is_empty() { "name" } else { sort };
    let Some(field) = facts.resolve(unit, path) else {
        return vec![NONE; rows.len()];
    };
    let of_record = by_record(facts, field);
    rows.map(|row| {
        facts
            .row_for(unit, row, field)
            .and_then(|record| of_record.get(record as usize).copied())
            .unwrap_or(NONE)
    })
    .collect()
}

fn by_record(facts: Facts<'_>, field: FieldRef) -> Vec<i64> {
    match facts.column(field) {
        Column::Text(texts) | Column::Choice(texts) => {
            let ranks = ranks(texts);
            texts.codes.iter().map(|&c| ranks[c as usize]).collect()
        }
        Column::Number(numbers) | Column::Money(numbers) => numbers.clone(),
        Column::Date(days) => days
            .iter()
            .map(|&day| if day == EMPTY_DAY { NONE } else { day.into() })
            .collect(),
        Column::Flag(flags) => flags
            .iter()
            .map(|flag| match flag {
                Tri::Unknown => NONE,
                Tri::No => 1,
                Tri::Yes => 0,
            })
            .collect(),
        Column::Ref(keys) => {
            let Kind::Ref(target) = field.kind else {
                return vec![NONE; keys.len()];
            };
            let table = facts.book.table(target);
            let named = matches!(
                target,
                TableId::Owners | TableId::Companies | TableId::People
            );
            let position = table.position("name").filter(|_| named);
            let names = position.and_then(|position| table.texts(position));
            let ranks = names.map(ranks).unwrap_or_default();
            keys.iter()
                .map(|&key| {
                    let row = (key != EMPTY_KEY).then(|| table.keys().row(key)).flatten();
                    let code = row.zip(names).map(|(row, names)| names.codes[row as usize]);
                    code.map_or(NONE, |code| ranks[code as usize])
                })
                .collect()
        }
        Column::Choices(sets) => sets
            .codes
            .iter()
            .map(|&set| {
                sets.sets.get(set as usize).map_or(NONE, |set| {
                    i64::try_from(set.len())
                        .ok()
                        .filter(|&n| n > 0)
                        .unwrap_or(NONE)
                })
            })
            .collect(),
    }
}

/// The place of each distinct text among them, without regard to case and ё.
fn ranks(texts: &TextColumn) -> Vec<i64> {
    let mut folded: Vec<(String, usize)> = texts.words.texts().map(fold).zip(0..).collect();
    folded.sort();
    let mut ranks = vec![NONE; folded.len()];
    let mut rank = 0;
    for at in 0..folded.len() {
        if at > 0 && folded[at].0 != folded[at - 1].0 {
            rank += 1;
        }
        ranks[folded[at].1] = rank;
    }
    if let Some(empty) = ranks.get_mut(EMPTY_CODE as usize) {
        *empty = NONE;
    }
    ranks
}
