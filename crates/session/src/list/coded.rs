//! A value for every row by a small number, so that counting and grouping are scans.

use std::collections::BTreeMap;

use book::fields::people as fields;
use book::{Column, EMPTY_CODE, EMPTY_DAY, EMPTY_KEY, EMPTY_NUMBER, Facts, FieldRef, Kind};
use book::{Date, TableId, Tri, Unit};

use crate::answer::hints;
use crate::open::Open;

/// Values of rows; code 0 is "none" or "unknown".
#[derive(Debug)]
pub(crate) struct Coded {
    pub(crate) codes: Vec<u32>,
    pub(crate) values: Vec<String>,
    /// Kind of the field, where the values are a field's.
    pub(crate) kind: Option<Kind>,
}

const FLAGS: [&str; 3] = ["unknown", "no", "yes"];

impl Coded {
    /// The values of a facet or of a field by its path.
    pub(super) fn of(open: &Open, unit: Unit, facet: &str) -> Self {
        let facts = open.facts();
        match facet {
            "holds" => holds(open, unit),
            "decides" => decides(facts, unit),
            "hints" => worth_a_look(open, unit),
            _ => path(facts, unit, facet).map_or_else(
                || Self::nothing(facts, unit),
                |field| of_field(facts, unit, field),
            ),
        }
    }

    fn nothing(facts: Facts<'_>, unit: Unit) -> Self {
        Self {
            codes: vec![0; facts.book.table(unit.table()).n_rows() as usize],
            values: vec![String::new()],
            kind: None,
        }
    }
}

/// Facets of companies go by short names.
fn path(facts: Facts<'_>, unit: Unit, facet: &str) -> Option<FieldRef> {
    match facet {
        "lifecycle" | "abc" | "owner" => facts.find(TableId::Companies, facet),
        path => facts.resolve(unit, path),
    }
}

fn rows(facts: Facts<'_>, unit: Unit) -> std::ops::Range<u32> {
    0..facts.book.table(unit.table()).n_rows()
}

fn holds(open: &Open, unit: Unit) -> Coded {
    let facts = open.facts();
    let Some(planned) = open.planned() else {
        return Coded::nothing(facts, unit);
    };
    let best = |row| {
        planned
            .best_position(facts, unit, row)
            .map_or(0, |at| at + 1)
    };
    Coded {
        codes: rows(facts, unit).map(best).collect(),
        values: [String::new()]
            .into_iter()
            .chain(planned.treatment_ids())
            .collect(),
        kind: None,
    }
}

/// Whether a person decides; of a company, whether anybody in it is known to.
fn decides(facts: Facts<'_>, unit: Unit) -> Coded {
    let flags = facts.book.people().flags(fields::DECISION_MAKER);
    let related = facts.derived.related(TableId::Companies, TableId::People);
    let best = |row: u32| match unit {
        Unit::Person => flags.get(row as usize).copied().unwrap_or_default(),
        Unit::Company => related
            .map_or(&[][..], |related| related.rows(row))
            .iter()
            .map(|&person| flags[person as usize])
            .max()
            .unwrap_or_default(),
    };
    Coded {
        codes: rows(facts, unit).map(|row| tri(best(row))).collect(),
        values: FLAGS.map(str::to_owned).to_vec(),
        kind: Some(Kind::Flag),
    }
}

fn worth_a_look(open: &Open, unit: Unit) -> Coded {
    let facts = open.facts();
    if unit == Unit::Company {
        return Coded::nothing(facts, unit);
    }
    let ground = hints::Ground::of(open);
    let any = |row| u32::from(hints::marks(facts, &ground, row) & hints::HINTS != 0);
    Coded {
        codes: rows(facts, unit).map(any).collect(),
        values: vec![String::new(), "hints".to_owned()],
        kind: None,
    }
}

const fn tri(flag: Tri) -> u32 {
    match flag {
        Tri::Unknown => 0,
        Tri::No => 1,
        Tri::Yes => 2,
    }
}

fn of_field(facts: Facts<'_>, unit: Unit, field: FieldRef) -> Coded {
    let (of_record, values) = by_record(facts, field);
    let codes = rows(facts, unit)
        .map(|row| {
            facts
                .row_for(unit, row, field)
                .and_then(|record| of_record.get(record as usize).copied())
                .unwrap_or(0)
        })
        .collect();
    Coded {
        codes,
        values,
        kind: Some(field.kind),
    }
}

/// A code for each record of the field's table.
fn by_record(facts: Facts<'_>, field: FieldRef) -> (Vec<u32>, Vec<String>) {
    match facts.column(field) {
        Column::Text(texts) | Column::Choice(texts) => {
            debug_assert_eq!(EMPTY_CODE, 0, "no text has the code of no value");
            (
                texts.codes.clone(),
                texts.words.texts().map(str::to_owned).collect(),
            )
        }
        Column::Flag(flags) => (
            flags.iter().map(|&flag| tri(flag)).collect(),
            FLAGS.map(str::to_owned).to_vec(),
        ),
        Column::Choices(sets) => {
            let rows = 0..u32::try_from(sets.codes.len()).unwrap_or(0);
            numbered(rows.map(|row| {
                let names: Vec<&str> = sets.get(row).collect();
                (!names.is_empty()).then(|| names.join("; "))
            }))
        }
        Column::Ref(keys) => refs(facts, field, keys),
        Column::Date(days) => numbered(
            days.iter()
                .map(|&day| (day != EMPTY_DAY).then(|| Date(day).ymd().0)),
        ),
        Column::Number(numbers) | Column::Money(numbers) => {
            numbered(numbers.iter().map(|&n| (n != EMPTY_NUMBER).then_some(n)))
        }
    }
}

fn refs(facts: Facts<'_>, field: FieldRef, keys: &[u32]) -> (Vec<u32>, Vec<String>) {
    let Kind::Ref(target) = field.kind else {
        return (vec![0; keys.len()], vec![String::new()]);
    };
    let table = facts.book.table(target);
    let ids = (0..table.n_rows()).map(|row| table.row_id(row).into_owned());
    let code = |&key: &u32| {
        let row = (key != EMPTY_KEY).then(|| table.keys().row(key)).flatten();
        row.map_or(0, |row| row + 1)
    };
    (
        keys.iter().map(code).collect(),
        [String::new()].into_iter().chain(ids).collect(),
    )
}

/// Codes of values in ascending order; code 0 is none.
fn numbered<T: Ord + Clone + ToString>(
    values: impl Iterator<Item = Option<T>>,
) -> (Vec<u32>, Vec<String>) {
    let values: Vec<Option<T>> = values.collect();
    let mut codes: BTreeMap<T, u32> = values.iter().flatten().map(|v| (v.clone(), 0)).collect();
    for (code, slot) in (1..).zip(codes.values_mut()) {
        *slot = code;
    }
    let names = [String::new()]
        .into_iter()
        .chain(codes.keys().map(ToString::to_string))
        .collect();
    let of = |value: &Option<T>| value.as_ref().and_then(|v| codes.get(v)).copied();
    (
        values.iter().map(|value| of(value).unwrap_or(0)).collect(),
        names,
    )
}
