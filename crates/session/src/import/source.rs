//! One file of an import: what was found in it, and where its columns go.

use std::collections::BTreeMap;

use book::mapping::{self, Confidence, Mapping, Reading, Slot, Target};
use book::{Table, TableId};
use tables::{
    DateOrder, DecimalSign, Delimiter, Encoding, HeaderRow, Problem, Read, ReadOptions, Severity,
};
use words::Said;

use super::said;
use crate::view::{ColumnView, RejectedRow, SourceView};
use crate::{FileBytes, ImportChoices};

/// Values shown of each column.
const SAMPLES: usize = 3;

/// A file with its table and mapping, or what is wrong with it.
#[derive(Debug)]
pub(super) struct Source {
    name: String,
    read: Option<Read>,
    mapping: Mapping,
    faults: Vec<Said>,
    /// Several encodings are as likely: these.
    unclear: Vec<Encoding>,
    has_error: bool,
}

impl Source {
    pub(super) fn read(at: u32, file: &FileBytes, choices: &ImportChoices) -> Self {
        let (read, diagnostics) = tables::read(&file.bytes, &options(at, choices));
        let mut mapping = read.as_ref().map_or_else(
            || Mapping {
                layout: String::new(),
                feeds: Vec::new(),
                columns: Vec::new(),
                conditions: Vec::new(),
            },
            |read| mapping::propose(&read.table),
        );
        if let Some(read) = &read {
            choose(&mut mapping, read, at, choices);
        }
        let unclear = diagnostics.iter().find_map(|found| match &found.problem {
            Problem::EncodingUnclear { candidates } => {
                Some(candidates.iter().map(|c| c.encoding).collect())
            }
            _ => None,
        });
        Self {
            name: file.name.clone(),
            has_error: read.is_none(),
            read,
            mapping,
            faults: diagnostics
                .iter()
                .filter(|found| found.severity() > Severity::Note)
                .map(said::of_table)
                .collect(),
            unclear: unclear.unwrap_or_default(),
        }
    }

    pub(super) fn is_read(&self) -> bool {
        !self.has_error
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The header of a column.
    pub(super) fn header(&self, column: usize) -> &str {
        self.mapping
            .columns
            .get(column)
            .map_or("", |column| &column.header)
    }

    pub(super) fn mapped(&self) -> Option<mapping::Source<'_>> {
        let table = &self.read.as_ref()?.table;
        Some(mapping::Source {
            file: &self.name,
            table,
            mapping: &self.mapping,
        })
    }

    /// Rows that have another number of fields than the header.
    pub(super) fn rejected(&self) -> impl Iterator<Item = RejectedRow> {
        let rows = self.read.iter().flat_map(|read| &read.rejected);
        rows.map(|row| RejectedRow {
            file: self.name.clone(),
            row: row.row,
            column: String::new(),
            text: row.text.clone(),
            reason: Said::new("reject-fields").count("n", row.n_fields),
        })
    }

    pub(super) fn view(&self, problems: &BTreeMap<(String, usize), u32>) -> SourceView {
        let encodings = if self.unclear.is_empty() {
            Encoding::ALL.to_vec()
        } else {
            self.unclear.clone()
        };
        let mut view = SourceView {
            name: self.name.clone(),
            encodings: encodings
                .iter()
                .map(|encoding| encoding.name().to_owned())
                .collect(),
            faults: self.faults.clone(),
            ..SourceView::default()
        };
        let Some(read) = &self.read else { return view };
        match read.dialect.encoding {
            Some(encoding) => encoding.name().clone_into(&mut view.encoding),
            None => view.encodings.clear(),
        }
        view.delimiter = read.dialect.delimiter.map(|sign| char::from(sign.byte()));
        view.header_row = match read.dialect.header_row {
            HeaderRow::Row(row) => row,
            HeaderRow::Absent => 0,
        };
        view.n_rows = u32::try_from(read.table.n_rows()).unwrap_or(u32::MAX);
        view.columns = (0..self.mapping.columns.len())
            .map(|at| {
                let n_problems = problems.get(&(self.name.clone(), at)).copied().unwrap_or(0);
                self.column(read, at, n_problems)
            })
            .collect();
        view
    }

    fn column(&self, read: &Read, at: usize, n_problems: u32) -> ColumnView {
        let column = &self.mapping.columns[at];
        let mut samples: Vec<String> = Vec::new();
        for cell in read.table.column(at).filter(|cell| !cell.trim().is_empty()) {
            if samples.len() == SAMPLES {
                break;
            }
            if !samples.iter().any(|sample| sample == cell) {
                samples.push(cell.to_owned());
            }
        }
        ColumnView {
            header: column.header.clone(),
            samples,
            target: target_name(&column.targets),
            targets: targets(),
            certainty: match column.confidence {
                Confidence::Sure => "sure",
                Confidence::Likely => "likely",
                Confidence::Guess => "guess",
                Confidence::LeftOut => "left_out",
            }
            .to_owned(),
            date_order: date_order(&column.reading),
            decimal_sign: decimal_sign(&column.reading),
            n_problems,
        }
    }
}

fn options(at: u32, choices: &ImportChoices) -> ReadOptions {
    let encoding = choices.encodings.iter().find(|(file, _)| *file == at);
    let delimiter = choices.delimiters.iter().find(|(file, _)| *file == at);
    let header = choices.header_rows.iter().find(|(file, _)| *file == at);
    ReadOptions {
        encoding: encoding
            .and_then(|(_, name)| Encoding::ALL.into_iter().find(|other| other.name() == name)),
        delimiter: delimiter.and_then(|(_, sign)| {
            Delimiter::ALL
                .into_iter()
                .find(|other| char::from(other.byte()) == *sign)
        }),
        header_row: header.map(|&(_, row)| {
            if row == 0 {
                HeaderRow::Absent
            } else {
                HeaderRow::Row(row)
            }
        }),
        ..ReadOptions::default()
    }
}

/// Puts what a person chose in the place of what was proposed.
fn choose(mapping: &mut Mapping, read: &Read, at: u32, choices: &ImportChoices) {
    for (file, column, target) in &choices.targets {
        if *file == at {
            // A target that does not exist leaves the column as proposed.
            let _known = mapping.send(&read.table, *column as usize, target);
        }
    }
    for (file, column, order) in &choices.date_orders {
        if let Some(column) = mapping
            .columns
            .get_mut(*column as usize)
            .filter(|_| *file == at)
        {
            column.reading.date_order = match order.as_str() {
                "day_first" => Some(DateOrder::DayFirst),
                "month_first" => Some(DateOrder::MonthFirst),
                _ => None,
            };
        }
    }
    for (file, column, sign) in &choices.decimal_signs {
        if let Some(column) = mapping
            .columns
            .get_mut(*column as usize)
            .filter(|_| *file == at)
        {
            column.reading.decimal = match sign.as_str() {
                "point" => Some(DecimalSign::Point),
                "comma" => Some(DecimalSign::Comma),
                _ => None,
            };
        }
    }
}

fn target_name(targets: &[Target]) -> String {
    match targets.first() {
        None => "leave_out".to_owned(),
        Some(Target {
            slot: Slot::Own { .. },
            ..
        }) => "own".to_owned(),
        Some(target) => target.path(),
    }
}

/// Everything a column can become.
fn targets() -> Vec<String> {
    let mut targets = vec!["leave_out".to_owned(), "own".to_owned()];
    for table in TableId::ALL {
        targets.push(format!("{}.id", table.name()));
        let fields = Table::new(table);
        targets.extend(
            fields
                .specs()
                .iter()
                .map(|spec| format!("{}.{}", table.name(), spec.name)),
        );
    }
    targets
}

fn date_order(reading: &Reading) -> Option<String> {
    if !reading.has_dates {
        return None;
    }
    match reading.date_order {
        Some(DateOrder::DayFirst) => Some("day_first".to_owned()),
        Some(DateOrder::MonthFirst) => Some("month_first".to_owned()),
        Some(DateOrder::Iso) => None,
        None => Some(String::new()),
    }
}

fn decimal_sign(reading: &Reading) -> Option<String> {
    if !reading.has_numbers {
        return None;
    }
    Some(
        match reading.decimal {
            Some(DecimalSign::Point) => "point",
            Some(DecimalSign::Comma) => "comma",
            None => "",
        }
        .to_owned(),
    )
}
