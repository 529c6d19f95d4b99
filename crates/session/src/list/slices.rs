//! How a list divides: slices of facets, and groups with their heads.

use book::{Kind, TableId};
use rules::fold;

use super::Line;
use super::coded::Coded;
use crate::answer::cells;
use crate::open::Open;
use crate::view::{Facet, FacetSlice};

/// Beyond so many slices the rest of a facet is not listed.
const MAX_SLICES: usize = 24;

/// A group of a list.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) value: String,
    pub(crate) name: String,
    pub(crate) kind: Option<Kind>,
    pub(crate) n: u32,
    pub(crate) folded: bool,
}

/// A facet with how many of each value there are.
pub(super) fn facet(
    open: &Open,
    id: &str,
    coded: &Coded,
    counts: &[u32],
    chosen: Option<&Vec<String>>,
) -> Facet {
    let is_chosen = |value: &str| chosen.is_some_and(|chosen| chosen.iter().any(|v| v == value));
    let mut codes: Vec<usize> = (0..counts.len()).filter(|&code| counts[code] > 0).collect();
    let places = places(open, id, coded);
    codes.sort_by_key(|&code| (places(code), &coded.values[code]));
    codes.truncate(MAX_SLICES);
    let slices = codes
        .into_iter()
        .map(|code| {
            let value = &coded.values[code];
            FacetSlice {
                value: value.clone(),
                name: name(open, coded.kind, value),
                n: counts[code],
                chosen: is_chosen(value),
            }
        })
        .collect();
    Facet {
        id: id.to_owned(),
        slices,
    }
}

/// Rows parted by their values, each group under its head.
pub(super) fn grouped(
    open: &Open,
    path: &str,
    coded: &Coded,
    rows: &[u32],
    folded: &[String],
) -> (Vec<Line>, Vec<Group>) {
    let mut by_code: Vec<Vec<u32>> = vec![Vec::new(); coded.values.len()];
    for &row in rows {
        by_code[coded.codes[row as usize] as usize].push(row);
    }
    let place = places(open, path, coded);
    // Names of records order by name, numbers by size, which is the order of their codes.
    let order = |&code: &usize| {
        let (by_size, by_name) = match coded.kind {
            Some(Kind::Number | Kind::Money | Kind::Date) => (code, String::new()),
            kind => (0, fold(&name_or_value(open, kind, &coded.values[code]))),
        };
        (place(code), by_size, by_name, code)
    };
    let mut codes: Vec<usize> = (0..by_code.len())
        .filter(|&code| !by_code[code].is_empty())
        .collect();
    codes.sort_by_cached_key(order);
    let (mut lines, mut groups) = (Vec::with_capacity(rows.len()), Vec::new());
    for code in codes {
        let value = &coded.values[code];
        let is_folded = folded.contains(value);
        lines.push(Line::Head(u32::try_from(groups.len()).unwrap_or(u32::MAX)));
        groups.push(Group {
            value: value.clone(),
            name: name(open, coded.kind, value),
            kind: coded.kind,
            n: u32::try_from(by_code[code].len()).unwrap_or(u32::MAX),
            folded: is_folded,
        });
        if !is_folded {
            lines.extend(by_code[code].iter().copied().map(Line::Row));
        }
    }
    (lines, groups)
}

/// The place of a value among those with an order of their own; "none" stands last.
fn places<'a>(open: &Open, id: &str, coded: &'a Coded) -> impl Fn(usize) -> usize + use<'a> {
    let bare = id.rsplit('.').next().unwrap_or(id);
    let known: Vec<String> = match bare {
        "lifecycle" | "status" => ["client", "prospect", "lost"].map(str::to_owned).to_vec(),
        "holds" => open
            .planned()
            .map(|planned| planned.treatment_ids())
            .unwrap_or_default(),
        _ if coded.kind == Some(Kind::Flag) => ["yes", "no", "unknown"].map(str::to_owned).to_vec(),
        _ => Vec::new(),
    };
    move |code| {
        let value = &coded.values[code];
        if value.is_empty() {
            return usize::MAX;
        }
        known
            .iter()
            .position(|other| other == value)
            .unwrap_or(known.len())
    }
}

/// The name of a record; empty for other values.
fn name(open: &Open, kind: Option<Kind>, value: &str) -> String {
    match kind {
        Some(Kind::Ref(table)) if !value.is_empty() => {
            cells::record_name(open.facts(), table, value)
        }
        _ => String::new(),
    }
}

fn name_or_value(open: &Open, kind: Option<Kind>, value: &str) -> String {
    match kind {
        Some(Kind::Ref(TableId::Owners | TableId::Companies | TableId::People)) => {
            name(open, kind, value)
        }
        _ => value.to_owned(),
    }
}
