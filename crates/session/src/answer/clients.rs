//! The grid of clients: search, facets, order and a window.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use book::fields::{companies, people as fields};
use book::{Column, EMPTY_CODE, EMPTY_DAY, EMPTY_NUMBER, Facts, TableId, Unit};
use rules::fold;

use super::{hints, people};
use crate::ClientsQuery;
use crate::open::Open;
use crate::view::{ClientRow, ClientsView, Facet, FacetSlice};

/// Facets, in the order of the screen.
const FACETS: [&str; 6] = ["lifecycle", "holds", "abc", "decides", "owner", "hints"];
/// Beyond so many slices the rest of a facet is not listed.
const MAX_SLICES: usize = 24;

/// The window of a query.
pub(crate) fn answer(open: &Open, query: &ClientsQuery) -> ClientsView {
    let facts = open.facts();
    let n_all = facts.book.people().n_rows();
    let found = search(facts, &query.search);
    let values: Vec<Vec<String>> = FACETS
        .iter()
        .map(|facet| {
            found
                .iter()
                .map(|&row| facet_value(open, facet, row))
                .collect()
        })
        .collect();
    let chosen: Vec<Option<&Vec<String>>> = FACETS
        .iter()
        .map(|facet| {
            let found = query.facets.iter().find(|(id, _)| id == facet);
            found
                .map(|(_, values)| values)
                .filter(|values| !values.is_empty())
        })
        .collect();
    let passes = |at: usize, but: Option<usize>| {
        chosen.iter().enumerate().all(|(facet, wanted)| {
            Some(facet) == but || wanted.is_none_or(|wanted| wanted.contains(&values[facet][at]))
        })
    };
    let facets = FACETS
        .iter()
        .enumerate()
        .map(|(facet, id)| {
            let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
            for (at, value) in values[facet].iter().enumerate() {
                if passes(at, Some(facet)) {
                    *counts.entry(value).or_default() += 1;
                }
            }
            Facet {
                id: (*id).to_owned(),
                slices: slices(open, id, &counts, chosen[facet]),
            }
        })
        .collect();
    let mut rows: Vec<u32> = found
        .iter()
        .enumerate()
        .filter(|&(at, _)| passes(at, None))
        .map(|(_, &row)| row)
        .collect();
    sort(open, query, &mut rows);
    let n_matching = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let window = rows
        .iter()
        .skip(query.offset as usize)
        .take(query.limit as usize);
    ClientsView {
        n_all,
        n_matching,
        offset: query.offset.min(n_matching),
        rows: window.map(|&row| client_row(open, row)).collect(),
        facets,
    }
}

fn search(facts: Facts<'_>, text: &str) -> Vec<u32> {
    let wanted: Vec<String> = fold(text).split_whitespace().map(str::to_owned).collect();
    let table = facts.book.people();
    (0..table.n_rows())
        .filter(|&row| {
            if wanted.is_empty() {
                return true;
            }
            let company = people::company_name(facts, facts.company_of(row));
            let text = fold(&format!(
                "{}\n{company}\n{}\n{}",
                table.text(fields::NAME, row),
                table.text(fields::CITY, row),
                table.text(fields::ROLE, row)
            ));
            wanted.iter().all(|word| text.contains(word.as_str()))
        })
        .collect()
}

fn facet_value(open: &Open, facet: &str, row: u32) -> String {
    let facts = open.facts();
    let company = facts.company_of(row);
    match facet {
        "holds" => open
            .planned()
            .and_then(|planned| planned.best_of(facts, Unit::Person, row))
            .unwrap_or_default(),
        "decides" => match people::flag(facts, fields::DECISION_MAKER, row) {
            Some(true) => "yes",
            Some(false) => "no",
            None => "unknown",
        }
        .to_owned(),
        "owner" => company
            .and_then(|company| {
                facts
                    .book
                    .follow(TableId::Companies, company, companies::OWNER)
            })
            .map_or_else(String::new, |owner| {
                facts.book.table(TableId::Owners).row_id(owner).into_owned()
            }),
        "hints" => if hints::of(facts, row).is_empty() {
            ""
        } else {
            "hints"
        }
        .to_owned(),
        derived => people::company_text(facts, company, derived),
    }
}

fn slices(
    open: &Open,
    facet: &str,
    counts: &BTreeMap<&str, u32>,
    chosen: Option<&Vec<String>>,
) -> Vec<FacetSlice> {
    let order = |value: &str| -> usize {
        let known: Vec<String> = match facet {
            "lifecycle" => ["client", "prospect", "lost"].map(str::to_owned).to_vec(),
            "decides" => ["yes", "no", "unknown"].map(str::to_owned).to_vec(),
            "hints" => vec!["hints".to_owned()],
            "holds" => open
                .planned()
                .map(|planned| planned.treatment_ids())
                .unwrap_or_default(),
            _ => Vec::new(),
        };
        // "None" stands last.
        if value.is_empty() {
            usize::MAX
        } else {
            known
                .iter()
                .position(|other| other == value)
                .unwrap_or(known.len())
        }
    };
    let mut slices: Vec<FacetSlice> = counts
        .iter()
        .map(|(&value, &n)| FacetSlice {
            value: value.to_owned(),
            name: if facet == "owner" && !value.is_empty() {
                super::cells::record_name(open.facts(), TableId::Owners, value)
            } else {
                String::new()
            },
            n,
            chosen: chosen.is_some_and(|chosen| chosen.iter().any(|other| other == value)),
        })
        .collect();
    slices.sort_by(|a, b| (order(&a.value), &a.value).cmp(&(order(&b.value), &b.value)));
    slices.truncate(MAX_SLICES);
    slices
}

/// Orders rows by a field; rows without a value come last either way, and ids decide ties.
fn sort(open: &Open, query: &ClientsQuery, rows: &mut [u32]) {
    let facts = open.facts();
    let key = |row: u32| sort_key(open, &query.sort, row);
    let mut keyed: Vec<(Option<Key>, u32)> = rows.iter().map(|&row| (key(row), row)).collect();
    keyed.sort_by(|(a, row_a), (b, row_b)| {
        let by_key = match (a, b) {
            (Some(a), Some(b)) if query.descending => b.cmp(a),
            (Some(a), Some(b)) => a.cmp(b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        };
        by_key.then_with(|| {
            facts
                .book
                .people()
                .row_id(*row_a)
                .cmp(&facts.book.people().row_id(*row_b))
        })
    });
    for (slot, (_, row)) in rows.iter_mut().zip(keyed) {
        *slot = row;
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(i64),
    Text(String),
}

fn sort_key(open: &Open, sort: &str, row: u32) -> Option<Key> {
    let facts = open.facts();
    match sort {
        "holds" => {
            let planned = open.planned()?;
            let held = planned.best_of(facts, Unit::Person, row)?;
            return planned
                .position(&held)
                .and_then(|at| i64::try_from(at).ok())
                .map(Key::Number);
        }
        "negotiated" => {
            return people::negotiated_days(facts, row).map(|days| Key::Number(days.into()));
        }
        "company" => {
            let name = people::company_name(facts, facts.company_of(row));
            return (!name.is_empty()).then(|| Key::Text(fold(&name)));
        }
        _ => {}
    }
    let field = facts.resolve(
        Unit::Person,
        if sort.is_empty() { "person.name" } else { sort },
    )?;
    let at = facts.row_for(Unit::Person, row, field)?;
    let index = at as usize;
    match facts.column(field) {
        Column::Text(texts) | Column::Choice(texts) => {
            (texts.codes[index] != EMPTY_CODE).then(|| Key::Text(fold(texts.get(at))))
        }
        Column::Number(numbers) | Column::Money(numbers) => Some(numbers[index])
            .filter(|&n| n != EMPTY_NUMBER)
            .map(Key::Number),
        Column::Date(days) => Some(days[index])
            .filter(|&day| day != EMPTY_DAY)
            .map(|day| Key::Number(day.into())),
        Column::Flag(flags) => match flags[index] {
            book::Tri::Unknown => None,
            book::Tri::No => Some(Key::Number(1)),
            book::Tri::Yes => Some(Key::Number(0)),
        },
        _ => None,
    }
}

fn client_row(open: &Open, row: u32) -> ClientRow {
    let facts = open.facts();
    let table = facts.book.people();
    let company = facts.company_of(row);
    ClientRow {
        id: table.row_id(row).into_owned(),
        name: table.text(fields::NAME, row).to_owned(),
        role: table.text(fields::ROLE, row).to_owned(),
        company_id: company.map_or_else(String::new, |row| {
            facts.book.companies().row_id(row).into_owned()
        }),
        company: people::company_name(facts, company),
        decision_maker: people::flag(facts, fields::DECISION_MAKER, row),
        lifecycle: people::company_text(facts, company, "lifecycle"),
        revenue_minor: people::company_number(facts, company, "revenue_12m")
            .filter(|&minor| minor != 0),
        months: people::months(facts, company).0,
        abc: people::company_text(facts, company, "abc"),
        rfm: people::company_text(facts, company, "rfm"),
        negotiated_days: people::negotiated_days(facts, row),
        holds: open
            .planned()
            .map(|planned| planned.held_by(facts, Unit::Person, row))
            .unwrap_or_default(),
        opted_out: people::flag(facts, fields::OPT_OUT, row) == Some(true),
        n_hints: u32::try_from(hints::of(facts, row).len()).unwrap_or(u32::MAX),
    }
}
