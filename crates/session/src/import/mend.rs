//! Texts that a person put right, as if the file had had them so.

use std::collections::BTreeMap;

use tables::{Delimiter, HeaderRow, Read, ReadOptions, Table, TableBuilder};

use super::choices::CellFix;

/// The read table with the fixes in it. Fixes that fit no cell or row change nothing.
pub(super) fn mended(mut read: Read, sheet: u32, fixes: &[CellFix]) -> Read {
    let here = || fixes.iter().filter(|fix| fix.sheet == sheet);
    if here().next().is_none() {
        return read;
    }
    let mut cells: BTreeMap<(u32, usize), &CellFix> = BTreeMap::new();
    let mut rows: BTreeMap<u32, &CellFix> = BTreeMap::new();
    for fix in here() {
        match fix.column {
            Some(column) => drop(cells.insert((fix.row, column as usize), fix)),
            None => drop(rows.insert(fix.row, fix)),
        }
    }
    let mut whole: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let (delimiter, n_columns) = (read.dialect.delimiter, read.table.n_columns());
    read.rejected.retain(|rejected| {
        let fix = rows
            .get(&rejected.row)
            .filter(|fix| fix.was == rejected.text && fix.text != fix.was);
        let fields = fix.map(|fix| fields(&fix.text, delimiter));
        match fields.filter(|fields| (1..=n_columns).contains(&fields.len())) {
            Some(fields) => {
                whole.insert(rejected.row, fields);
                false
            }
            None => true,
        }
    });
    read.table = rebuilt(&read.table, &cells, whole);
    read
}

fn rebuilt(
    table: &Table,
    cells: &BTreeMap<(u32, usize), &CellFix>,
    whole: BTreeMap<u32, Vec<String>>,
) -> Table {
    let mut builder = TableBuilder::new(table.headers());
    let mut whole = whole.into_iter().peekable();
    for row in 0..table.n_rows() {
        let number = table.row_line(row);
        while let Some((number, fields)) = whole.next_if(|(other, _)| *other < number) {
            builder.push_row(number, fields.iter().map(String::as_str));
        }
        let mended = table.row(row).enumerate().map(|(column, text)| {
            let fix = cells
                .get(&(number, column))
                .filter(|fix| fix.was.trim() == text.trim());
            fix.map_or(text, |fix| fix.text.as_str())
        });
        builder.push_row(number, mended);
    }
    for (number, fields) in whole {
        builder.push_row(number, fields.iter().map(String::as_str));
    }
    builder.finish()
}

/// The fields of a row as it stands in a file.
fn fields(text: &str, delimiter: Option<Delimiter>) -> Vec<String> {
    let options = ReadOptions {
        encoding: Some(tables::Encoding::Utf8),
        delimiter,
        header_row: Some(HeaderRow::Absent),
        keeps_footer: true,
        kind: Some(tables::FileKind::Csv),
        ..ReadOptions::default()
    };
    let (read, _) = tables::read(text.as_bytes(), &options);
    read.filter(|read| read.table.n_rows() == 1)
        .map(|read| read.table.row(0).map(str::to_owned).collect())
        .unwrap_or_default()
}
