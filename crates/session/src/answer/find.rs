//! "Find anybody": people and companies by any part of their names.

use book::{Unit, fields};
use rules::fold;

use super::people;
use crate::open::Open;
use crate::view::SearchHit;

/// Hits in order of how early the text stands in the name, people first; at most `limit`.
pub(crate) fn answer(open: &Open, text: &str, limit: u32) -> Vec<SearchHit> {
    let wanted: Vec<String> = fold(text).split_whitespace().map(str::to_owned).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let facts = open.facts();
    let mut hits: Vec<(usize, bool, SearchHit)> = Vec::new();
    for (unit, position) in [
        (Unit::Person, fields::people::NAME),
        (Unit::Company, fields::companies::NAME),
    ] {
        let table = facts.book.table(unit.table());
        for row in 0..table.n_rows() {
            let name = fold(table.text(position, row));
            let Some(at) = name.find(&wanted[0]) else {
                continue;
            };
            if wanted.iter().all(|word| name.contains(word.as_str())) {
                let is_company = unit == Unit::Company;
                hits.push((
                    at,
                    is_company,
                    SearchHit {
                        id: table.row_id(row).into_owned(),
                        name: table.text(position, row).to_owned(),
                        company: if is_company {
                            String::new()
                        } else {
                            people::company_name(facts, facts.company_of(row))
                        },
                        is_company,
                        holds: open
                            .planned()
                            .and_then(|planned| planned.best_of(facts, unit, row)),
                    },
                ));
            }
        }
    }
    hits.sort_by(|a, b| (a.0, a.1, &a.2.name, &a.2.id).cmp(&(b.0, b.1, &b.2.name, &b.2.id)));
    hits.into_iter()
        .take(limit as usize)
        .map(|(_, _, hit)| hit)
        .collect()
}
