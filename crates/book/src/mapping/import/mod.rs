//! Rows onto records: finds or makes the records that each row is about or names, links them,
//! and in the end turns what is new into changes.

mod finish;
mod link;
mod needs;
mod place;

use std::collections::BTreeMap;

use super::compiled::Part;
use super::content_keys::ContentKeys;
use super::records::{Record, Records};
use super::rows::{RowReader, Saying};
use super::{Decision, Diagnostic, Other, Rejected, Role, RowRef};
use crate::{Book, Kind, TableId, Value};

/// An import under way.
pub(in crate::mapping) struct Import<'a> {
    book: &'a Book,
    made_fields: Vec<(TableId, String, Kind)>,
    tables: Vec<Records<'a>>,
    content: ContentKeys<'a>,
    rejected: Vec<Rejected>,
    diagnostics: Vec<Diagnostic>,
    /// References whose records may come in later rows.
    open_references: Vec<(TableId, u32, &'static str, TableId)>,
    unknown: BTreeMap<TableId, (u32, String)>,
    ambiguous: BTreeMap<TableId, (u32, String)>,
    /// Rows that are the same as another record, by what a person said.
    same: BTreeMap<&'a RowRef, &'a Other>,
    /// The records of rows that others are the same as; unset until they are read.
    awaited: BTreeMap<&'a RowRef, Option<u32>>,
    file: FileTally,
}

/// What is counted for a file.
#[derive(Default)]
struct FileTally {
    number: usize,
    /// The row being read, by its number in the source.
    row: u32,
    /// What its rows are about.
    about: Option<TableId>,
    left_out: BTreeMap<(Option<TableId>, usize), u32>,
    repeated: BTreeMap<TableId, u32>,
    sums: BTreeMap<(TableId, u32, String), i128>,
}

impl<'a> Import<'a> {
    /// `n_files`: how many files feed each table.
    pub(in crate::mapping) fn new(
        book: &'a Book,
        made_fields: Vec<(TableId, String, Kind)>,
        n_files: [usize; TableId::ALL.len()],
        decisions: &'a [Decision],
    ) -> Self {
        let same: BTreeMap<_, _> = decisions
            .iter()
            .filter(|decision| decision.is_same)
            .map(|decision| (&decision.new, &decision.other))
            .collect();
        let awaited = same.values().filter_map(|other| match other {
            Other::Row(row) => Some((row, None)),
            Other::Record(_) => None,
        });
        Self {
            book,
            made_fields,
            tables: TableId::ALL.map(|table| Records::new(book, table)).into(),
            content: ContentKeys::new(book, n_files),
            rejected: Vec::new(),
            diagnostics: Vec::new(),
            open_references: Vec::new(),
            unknown: BTreeMap::new(),
            ambiguous: BTreeMap::new(),
            awaited: awaited.collect(),
            same,
            file: FileTally::default(),
        }
    }

    fn records(&mut self, table: TableId) -> &mut Records<'a> {
        &mut self.tables[table as usize]
    }

    fn record(&mut self, table: TableId, number: u32) -> &mut Record {
        &mut self.tables[table as usize].list[number as usize]
    }

    pub(in crate::mapping) fn begin_file(&mut self, number: usize) {
        self.file = FileTally {
            number,
            ..FileTally::default()
        };
        self.content.begin_file();
    }

    pub(in crate::mapping) fn leave_out(&mut self, table: Option<TableId>, column: usize) {
        *self.file.left_out.entry((table, column)).or_default() += 1;
    }

    /// Reads all parts of a row, then finds or makes their records, companies first.
    pub(in crate::mapping) fn take_row(
        &mut self,
        rows: &RowReader<'_>,
        row: usize,
        parts: &[Part<'_>],
    ) {
        let mut sayings = Vec::with_capacity(parts.len());
        for part in parts {
            match rows.read(row, part, &mut self.rejected) {
                Some(saying) => sayings.push(saying),
                None => return,
            }
        }
        self.take_sayings(rows, row, parts, sayings);
    }

    /// As [`take_row`](Self::take_row) for a row that goes on with what the row `above` is about.
    pub(in crate::mapping) fn take_row_below(
        &mut self,
        rows: &RowReader<'_>,
        above: usize,
        row: usize,
        parts: &[Part<'_>],
    ) {
        let mut sayings = Vec::with_capacity(parts.len());
        for part in parts {
            match rows.read_on(above, row, part, &mut self.rejected) {
                Some(saying) => sayings.push(saying),
                None => return,
            }
        }
        self.take_sayings(rows, row, parts, sayings);
    }

    fn take_sayings(
        &mut self,
        rows: &RowReader<'_>,
        row: usize,
        parts: &[Part<'_>],
        mut sayings: Vec<Saying>,
    ) {
        if let Some(reason) = needs::lacking(parts, &sayings) {
            self.rejected.push(rows.rejected(row, None, reason, false));
            return;
        }
        needs::name_company(parts, &mut sayings);
        self.file.row = rows.table.row_line(row);
        self.file.about = parts.last().map(|part| part.feed.table);
        // A company among contacts is no contact left out.
        let is_about_another = sayings
            .iter()
            .any(|saying| saying.role == Role::Main && saying.left_out_by.is_none());
        let (mut company, mut person) = (None, None);
        for (part, mut saying) in parts.iter().zip(sayings) {
            if let Some(column) = saying.left_out_by {
                if !is_about_another {
                    self.leave_out(Some(part.feed.table), column);
                }
                continue;
            }
            let sums = std::mem::take(&mut saying.sums);
            let number = match part.feed.table {
                TableId::Companies => {
                    let number = self.company(part, saying);
                    company =
                        number.map(|number| self.record(TableId::Companies, number).id.clone());
                    number
                }
                TableId::People => {
                    let (number, id) = self.person(part, saying, company.as_deref());
                    person = id;
                    number
                }
                TableId::Owners => self.owner(saying),
                // The event of the row above is there already.
                _ if saying.goes_on => None,
                event => self.event(event, part, saying, company.as_deref(), person.as_deref()),
            };
            if let Some(number) = number {
                for (field, minor) in sums {
                    let sum = self
                        .file
                        .sums
                        .entry((part.feed.table, number, field))
                        .or_default();
                    *sum += i128::from(minor);
                }
            }
        }
    }

    pub(in crate::mapping) fn end_file(&mut self, file: &str) {
        let tally = std::mem::take(&mut self.file);
        for ((table, column), n_rows) in tally.left_out {
            self.diagnostics.push(Diagnostic::RowsLeftOut {
                file: file.to_owned(),
                table,
                column,
                n_rows,
            });
        }
        for (table, n_rows) in tally.repeated {
            self.diagnostics.push(Diagnostic::RepeatedRows {
                file: file.to_owned(),
                table,
                n_rows,
            });
        }
        for ((table, number, field), sum) in tally.sums {
            let minor = i64::try_from(sum).unwrap_or(i64::MAX);
            let record = self.record(table, number);
            record.is_main = true;
            record.set(field, Value::Money(minor));
        }
    }
}

fn tally(tallies: &mut BTreeMap<TableId, (u32, String)>, table: TableId, text: &str) {
    tallies
        .entry(table)
        .or_insert_with(|| (0, text.to_owned()))
        .0 += 1;
}
