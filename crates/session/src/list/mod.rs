//! Lists of people and companies: which rows there are, in which order, and how they divide.
//!
//! What was found out is kept until the document changes, so that scrolling is a slice: values
//! by code for each facet, the order of all rows for the last sorting, and the lines of the last
//! question. Nothing here may depend on what was asked before: the answer is as if computed anew.

mod coded;
mod filter;
mod order;
mod search;
mod slices;
mod stamp;

use std::sync::Arc;

use book::Unit;
use rules::Bits;

use crate::ClientsQuery;
use crate::answer::hints;
use crate::open::Open;
use crate::view::{Facet, TodoView};
use coded::Coded;
use words::Said;

pub(crate) use filter::rule_of;
pub(crate) use slices::Group;

/// Facets of people, in the order of the screen.
const OF_PEOPLE: [&str; 6] = ["lifecycle", "holds", "abc", "decides", "owner", "hints"];
/// Facets of companies.
const OF_COMPANIES: [&str; 5] = ["lifecycle", "holds", "abc", "decides", "owner"];
/// Narrows by what is to be done; its values overlap, so it divides nothing.
const TODO: &str = "todo";
/// Facet values of so many columns are kept at once.
const MOST_CODED: usize = 24;

/// Unit, field and whether the greatest come first.
type Order = (Unit, String, bool);

/// What is kept until the document changes.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    coded: Vec<((Unit, String), Arc<Coded>)>,
    id_places: Vec<(Unit, Arc<Vec<u32>>)>,
    id_stamps: Vec<(Unit, Arc<Vec<u64>>)>,
    ordered: Vec<(Order, Arc<Vec<u32>>)>,
    listed: Option<(ClientsQuery, Arc<Listed>)>,
    pub(crate) todo: Option<TodoView>,
}

/// A line of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    Row(u32),
    /// The head of the group at this position.
    Head(u32),
}

/// The answer to a question, whole.
#[derive(Debug)]
pub(crate) struct Listed {
    pub(crate) unit: Unit,
    pub(crate) n_all: u32,
    pub(crate) n_matching: u32,
    pub(crate) lines: Vec<Line>,
    pub(crate) groups: Vec<Group>,
    pub(crate) facets: Vec<Facet>,
    pub(crate) filter_fault: Option<(u32, Said)>,
    /// Changes when others match.
    pub(crate) members: u64,
    /// Changes when other rows stand in the lines.
    pub(crate) order: u64,
}

impl Listed {
    /// The rows without the heads of groups, in order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = u32> {
        self.lines.iter().filter_map(|line| match line {
            Line::Row(row) => Some(*row),
            Line::Head(_) => None,
        })
    }
}

/// What a query is about.
pub(crate) fn unit_of(query: &ClientsQuery) -> Unit {
    Unit::parse(&query.unit).unwrap_or(Unit::Person)
}

/// The lines of a query, as they were or found out now.
pub(crate) fn listed(open: &Open, query: &ClientsQuery) -> Arc<Listed> {
    let key = ClientsQuery {
        offset: 0,
        limit: 0,
        columns: Vec::new(),
        ..query.clone()
    };
    if let Some((of, listed)) = &open.lists.borrow().listed
        && *of == key
    {
        return Arc::clone(listed);
    }
    let found = Arc::new(find(open, query));
    open.lists.borrow_mut().listed = Some((key, Arc::clone(&found)));
    found
}

fn find(open: &Open, query: &ClientsQuery) -> Listed {
    let facts = open.facts();
    let unit = unit_of(query);
    let n_all = facts.book.table(unit.table()).n_rows();
    let mut among = search::found(facts, unit, &query.search);
    let filter_fault = match filter::members(open, unit, &query.filter) {
        Ok(Some(members)) => {
            among.and(&members);
            None
        }
        Ok(None) => None,
        Err(fault) => Some(fault),
    };
    narrow_to_todo(open, query, unit, &mut among);
    let mut names: Vec<&str> = query.also.iter().map(String::as_str).collect();
    for (at, name) in facets_of(open, unit).enumerate() {
        names.insert(at, name);
    }
    let columns: Vec<Arc<Coded>> = names.iter().map(|name| coded(open, unit, name)).collect();
    let chosen: Vec<Option<&Vec<String>>> = names
        .iter()
        .map(|name| {
            let of_facet = query.facets.iter().find(|(id, _)| id == name);
            of_facet
                .map(|(_, values)| values)
                .filter(|values| !values.is_empty())
        })
        .collect();
    let (matching, counts) = count(&columns, &chosen, &among);
    let facets = (0..names.len())
        .map(|at| slices::facet(open, names[at], &columns[at], &counts[at], chosen[at]))
        .collect();
    let rows: Vec<u32> = ordered(open, unit, &query.sort, query.descending)
        .iter()
        .copied()
        .filter(|&row| matching.get(row as usize))
        .collect();
    let n_matching = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let stamps = id_stamps(open, unit);
    let members = stamp::of_members(&stamps, &rows);
    let (lines, groups) = if query.group.is_empty() {
        (rows.into_iter().map(Line::Row).collect(), Vec::new())
    } else {
        let of_group = coded(open, unit, &query.group);
        slices::grouped(open, &query.group, &of_group, &rows, &query.folded)
    };
    Listed {
        unit,
        n_all,
        n_matching,
        members,
        order: stamp::of_lines(&stamps, &lines),
        lines,
        groups,
        facets,
        filter_fault,
    }
}

/// Who passes all facets, and for each facet how many of each value pass the others.
fn count(
    columns: &[Arc<Coded>],
    chosen: &[Option<&Vec<String>>],
    among: &Bits,
) -> (Bits, Vec<Vec<u32>>) {
    let mut matching = Bits::none(among.len());
    let mut counts: Vec<Vec<u32>> = columns.iter().map(|c| vec![0; c.values.len()]).collect();
    let wanted: Vec<Option<Vec<bool>>> = columns
        .iter()
        .zip(chosen)
        .map(|(column, chosen)| {
            let chosen = (*chosen)?;
            Some(column.values.iter().map(|v| chosen.contains(v)).collect())
        })
        .collect();
    for row in among.iter() {
        let at = row as usize;
        let mut failing = None;
        let mut n_failing = 0;
        for (facet, wanted) in wanted.iter().enumerate() {
            if let Some(wanted) = wanted
                && !wanted[columns[facet].codes[at] as usize]
            {
                failing = Some(facet);
                n_failing += 1;
            }
        }
        match (failing, n_failing) {
            (None, _) => {
                matching.insert(at);
                for (facet, column) in columns.iter().enumerate() {
                    counts[facet][column.codes[at] as usize] += 1;
                }
            }
            (Some(facet), 1) => counts[facet][columns[facet].codes[at] as usize] += 1,
            _ => {}
        }
    }
    (matching, counts)
}

fn facets_of(open: &Open, unit: Unit) -> impl Iterator<Item = &'static str> + use<> {
    let of_companies = open
        .planned()
        .is_some_and(|planned| planned.programme().unit == Unit::Company);
    let all: &'static [&'static str] = match unit {
        Unit::Person => &OF_PEOPLE,
        Unit::Company => &OF_COMPANIES,
    };
    all.iter()
        .copied()
        .filter(move |id| unit == Unit::Person || of_companies || *id != "holds")
}

fn narrow_to_todo(open: &Open, query: &ClientsQuery, unit: Unit, among: &mut Bits) {
    let Some((_, kinds)) = query.facets.iter().find(|(id, _)| id == TODO) else {
        return;
    };
    if unit != Unit::Person || kinds.is_empty() {
        return;
    }
    let facts = open.facts();
    let ground = hints::Ground::of(open);
    let mask = kinds
        .iter()
        .filter_map(|kind| hints::TODO.iter().find(|(_, id)| id == kind))
        .fold(0, |mask, (mark, _)| mask | mark);
    let marked = Bits::from_fn(among.len(), |row| {
        u32::try_from(row).is_ok_and(|row| hints::marks(facts, &ground, row) & mask != 0)
    });
    among.and(&marked);
}

fn coded(open: &Open, unit: Unit, facet: &str) -> Arc<Coded> {
    let key = (unit, facet.to_owned());
    if let Some((_, coded)) = open.lists.borrow().coded.iter().find(|(of, _)| *of == key) {
        return Arc::clone(coded);
    }
    let made = Arc::new(Coded::of(open, unit, facet));
    let mut kept = open.lists.borrow_mut();
    if kept.coded.len() >= MOST_CODED {
        kept.coded.remove(0);
    }
    kept.coded.push((key, Arc::clone(&made)));
    made
}

fn id_places(open: &Open, unit: Unit) -> Arc<Vec<u32>> {
    if let Some((_, places)) = open
        .lists
        .borrow()
        .id_places
        .iter()
        .find(|(of, _)| *of == unit)
    {
        return Arc::clone(places);
    }
    let made = Arc::new(order::id_places(open.facts(), unit));
    open.lists
        .borrow_mut()
        .id_places
        .push((unit, Arc::clone(&made)));
    made
}

fn id_stamps(open: &Open, unit: Unit) -> Arc<Vec<u64>> {
    let mut kept = open.lists.borrow_mut();
    if let Some((_, stamps)) = kept.id_stamps.iter().find(|(of, _)| *of == unit) {
        return Arc::clone(stamps);
    }
    let made = Arc::new(stamp::of_ids(open.facts(), unit));
    kept.id_stamps.push((unit, Arc::clone(&made)));
    made
}

/// All rows in an order.
fn ordered(open: &Open, unit: Unit, sort: &str, descending: bool) -> Arc<Vec<u32>> {
    let key = (unit, sort.to_owned(), descending);
    if let Some((_, rows)) = open
        .lists
        .borrow()
        .ordered
        .iter()
        .find(|(of, _)| *of == key)
    {
        return Arc::clone(rows);
    }
    let places = id_places(open, unit);
    let made = Arc::new(order::ordered(open, unit, sort, descending, &places));
    let mut kept = open.lists.borrow_mut();
    // One order there and one back.
    if kept.ordered.len() >= 2 {
        kept.ordered.remove(0);
    }
    kept.ordered.push((key, Arc::clone(&made)));
    made
}
