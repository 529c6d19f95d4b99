//! The grid of clients: a window of the lines that were found.

use book::fields::{companies, people as fields};
use book::{Facts, FieldRef, Unit};

use super::{cells, hints, people};
use crate::ClientsQuery;
use crate::list::{self, Group, Line};
use crate::open::Open;
use crate::view::{Cell, ClientRow, ClientsView, GroupHead};

/// The window of a query.
pub(crate) fn answer(open: &Open, query: &ClientsQuery) -> ClientsView {
    let listed = list::listed(open, query);
    let n_lines = u32::try_from(listed.lines.len()).unwrap_or(u32::MAX);
    let fields = columns(open.facts(), listed.unit, &query.columns);
    let ground = hints::Ground::of(open);
    let window = listed
        .lines
        .iter()
        .skip(query.offset as usize)
        .take(query.limit as usize);
    let rows = window
        .map(|line| match (line, listed.unit) {
            (Line::Head(at), _) => head(&listed.groups[*at as usize]),
            (Line::Row(row), Unit::Person) => person(open, &ground, *row, &fields),
            (Line::Row(row), Unit::Company) => company(open, *row, &fields),
        })
        .collect();
    ClientsView {
        n_all: listed.n_all,
        n_matching: listed.n_matching,
        offset: query.offset.min(n_lines),
        rows,
        facets: listed.facets.clone(),
        n_lines,
        filter_fault: listed.filter_fault.clone(),
        members: listed.members,
        order: listed.order,
    }
}

/// The fields of columns; `None` for those that are no field.
pub(crate) fn columns(facts: Facts<'_>, unit: Unit, paths: &[String]) -> Vec<Option<FieldRef>> {
    paths.iter().map(|path| facts.resolve(unit, path)).collect()
}

fn cells_of(open: &Open, unit: Unit, row: u32, fields: &[Option<FieldRef>]) -> Vec<Cell> {
    let facts = open.facts();
    let of = |field: &Option<FieldRef>| {
        field.map_or(Cell::Empty, |field| cells::of_unit(facts, unit, row, field))
    };
    fields.iter().map(of).collect()
}

fn head(group: &Group) -> ClientRow {
    ClientRow {
        head: Some(GroupHead {
            value: group.value.clone(),
            name: group.name.clone(),
            kind: group.kind.map_or("", cells::kind_name).to_owned(),
            n: group.n,
            folded: group.folded,
        }),
        ..ClientRow::default()
    }
}

fn person(
    open: &Open,
    ground: &hints::Ground,
    row: u32,
    columns: &[Option<FieldRef>],
) -> ClientRow {
    let facts = open.facts();
    let table = facts.book.people();
    ClientRow {
        id: table.row_id(row).into_owned(),
        name: table.text(fields::NAME, row).to_owned(),
        role: table.text(fields::ROLE, row).to_owned(),
        decision_maker: people::flag(facts, fields::DECISION_MAKER, row),
        negotiated_days: people::negotiated_days(facts, row),
        holds: open
            .planned()
            .map(|planned| planned.held_by(facts, Unit::Person, row))
            .unwrap_or_default(),
        opted_out: people::flag(facts, fields::OPT_OUT, row) == Some(true),
        n_hints: (hints::marks(facts, ground, row) & hints::HINTS).count_ones(),
        cells: cells_of(open, Unit::Person, row, columns),
        ..of_company(facts, facts.company_of(row))
    }
}

fn company(open: &Open, row: u32, columns: &[Option<FieldRef>]) -> ClientRow {
    let facts = open.facts();
    let table = facts.book.companies();
    ClientRow {
        id: table.row_id(row).into_owned(),
        name: table.text(companies::NAME, row).to_owned(),
        role: table.text(companies::INDUSTRY, row).to_owned(),
        holds: open
            .planned()
            .map(|planned| planned.held_by(facts, Unit::Company, row))
            .unwrap_or_default(),
        cells: cells_of(open, Unit::Company, row, columns),
        ..of_company(facts, Some(row))
    }
}

/// What a row says of the company.
fn of_company(facts: Facts<'_>, company: Option<u32>) -> ClientRow {
    let table = facts.book.companies();
    ClientRow {
        company_id: company.map_or_else(String::new, |row| table.row_id(row).into_owned()),
        company: people::company_name(facts, company),
        status: company.map_or_else(String::new, |row| {
            table.text(companies::STATUS, row).to_owned()
        }),
        lifecycle: people::company_text(facts, company, "lifecycle"),
        revenue_minor: people::company_number(facts, company, "revenue_12m")
            .filter(|&minor| minor != 0),
        months: people::months(facts, company).0,
        abc: people::company_text(facts, company, "abc"),
        rfm: people::company_text(facts, company, "rfm"),
        ..ClientRow::default()
    }
}
