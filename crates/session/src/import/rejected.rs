//! Rows and cells that stay outside, with their places and where they can be put right.

use book::mapping::{Mapping, Reason, Rejected};
use words::Said;

use super::columns::numbered;
use super::said;
use super::source::Source;
use crate::view::RejectedRow;

/// How many there are.
pub(super) fn n_rows(sources: &[Source], drafted: &[Rejected]) -> usize {
    let ragged = sources
        .iter()
        .filter(|source| !source.is_out)
        .filter_map(Source::read);
    ragged.map(|read| read.rejected.len()).sum::<usize>() + drafted.len()
}

/// All of them: rows that have another number of fields than the header, then what would not
/// enter the book.
pub(super) fn rows(sources: &[Source], drafted: &[Rejected]) -> Vec<RejectedRow> {
    let ragged = (0..)
        .zip(sources)
        .filter(|(_, source)| !source.is_out)
        .flat_map(|(at, source)| {
            let rows = source.read().into_iter().flat_map(|read| &read.rejected);
            rows.map(move |row| RejectedRow {
                text: row.text.clone(),
                reason: Said::new("reject-fields").count("n", row.n_fields),
                is_row: true,
                ..place(source, at, row.row)
            })
        });
    let drafted = drafted.iter().filter_map(|rejected| {
        let at = sources
            .iter()
            .position(|source| source.name == rejected.file)?;
        let source = &sources[at];
        let (column, text) = match &rejected.cell {
            Some((column, text)) => (Some(*column), text.clone()),
            None => (lacking(&source.mapping, &rejected.reason), String::new()),
        };
        Some(RejectedRow {
            column: column.map_or_else(String::new, tables::column_letters),
            header: column.map_or_else(String::new, |column| source.header(column).to_owned()),
            text,
            reason: said::of_reason(&rejected.reason),
            cell: column.map(numbered),
            row_kept: rejected.row_kept,
            ..place(source, numbered(at), rejected.row)
        })
    });
    ragged.chain(drafted).collect()
}

fn place(source: &Source, at: u32, row: u32) -> RejectedRow {
    RejectedRow {
        file: source.name.clone(),
        source: at,
        sheet: source
            .read()
            .map_or_else(String::new, |read| read.name.clone()),
        sheet_number: source.sheet(),
        row,
        ..RejectedRow::default()
    }
}

/// The column that would say what a row lacks.
fn lacking(mapping: &Mapping, reason: &Reason) -> Option<usize> {
    let Reason::Missing { table, field } = reason else {
        return None;
    };
    let wanted = match *field {
        "company_id" => vec!["companies.name".to_owned(), "companies.id".to_owned()],
        "person_id" => vec!["people.name".to_owned(), "people.email".to_owned()],
        field => vec![format!("{}.{field}", table.name())],
    };
    let goes_to = |path: &String| {
        let columns = &mapping.columns;
        columns
            .iter()
            .position(|column| column.targets.iter().any(|target| target.path() == *path))
    };
    wanted.iter().find_map(goes_to)
}
