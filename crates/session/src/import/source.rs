//! One file of an import: its bytes, what was read of them, and where its columns go.

use std::collections::BTreeMap;

use book::mapping::{self, Mapping};
use tables::{
    Delimiter, Encoding, HeaderRow, Problem, Progress, Read, ReadOptions, Severity, Watch,
};
use words::Said;

use super::choices::{CellFix, ImportChoices};
use super::choose::choose;
use super::columns;
use super::mend::mended;
use super::said;
use crate::FileBytes;
use crate::view::SourceView;

/// A file with its table and mapping, or what is wrong with it.
#[derive(Debug)]
pub(super) struct Source {
    /// Distinct among the files of an import.
    pub(super) name: String,
    bytes: Vec<u8>,
    /// What it was read with last; `None`: it was not read yet.
    last: Option<(ReadOptions, Vec<CellFix>)>,
    read: Option<Read>,
    proposed: Mapping,
    /// Whether the book remembers how a table with these headers was mapped.
    is_remembered: bool,
    pub(super) mapping: Mapping,
    faults: Vec<Said>,
    notes: Vec<Said>,
    /// Whether something stopped the reading.
    breaks_off: bool,
    /// Several encodings are as likely: these, with some of the text as each reads it.
    unclear: Vec<(Encoding, String)>,
    /// Passed over.
    pub(super) is_out: bool,
}

impl Source {
    pub(super) fn new(file: FileBytes, taken: &[Self]) -> Self {
        let plain = file.name;
        let is_taken = |name: &str| taken.iter().any(|source| source.name == name);
        let name = (2..)
            .map(|n| format!("{plain} ({n})"))
            .find(|name| !is_taken(name))
            .filter(|_| is_taken(&plain))
            .unwrap_or(plain);
        Self {
            name,
            bytes: file.bytes,
            last: None,
            read: None,
            proposed: nothing(),
            is_remembered: false,
            mapping: nothing(),
            faults: Vec::new(),
            notes: Vec::new(),
            breaks_off: false,
            unclear: Vec::new(),
            is_out: false,
        }
    }

    /// Lets it be read and mapped anew.
    pub(super) fn forget(&mut self) {
        self.last = None;
    }

    pub(super) fn n_bytes(&self) -> usize {
        self.bytes.len()
    }

    /// Reads the file if it was not yet read so, and maps it as chosen. `progress` hears how far
    /// reading is, in hundredths.
    pub(super) fn take(
        &mut self,
        at: u32,
        remembered: &BTreeMap<String, Mapping>,
        choices: &ImportChoices,
        progress: &dyn Fn(u64),
    ) {
        let options = options(at, choices);
        let fixes: Vec<CellFix> = choices
            .fixes
            .iter()
            .filter(|fix| fix.file == at)
            .cloned()
            .collect();
        let wanted = (options, fixes);
        if self.last.as_ref() != Some(&wanted) {
            self.read_anew(&wanted.0, &wanted.1, progress);
            self.propose(remembered);
            self.last = Some(wanted);
        }
        self.is_out = choices.without.contains(&at);
        self.mapping = self.proposed.clone();
        if let Some(read) = &self.read {
            choose(&mut self.mapping, &read.table, at, choices);
        }
    }

    fn read_anew(&mut self, options: &ReadOptions, fixes: &[CellFix], progress: &dyn Fn(u64)) {
        let look = |done: Progress| {
            progress(done.n_done * 100 / done.n_total.max(1));
            true
        };
        let (read, found) = tables::read_watched(&self.bytes, options, Watch::new(&look));
        let of = |is_it: &dyn Fn(Severity) -> bool| -> Vec<Said> {
            let found = found.iter().filter(|found| is_it(found.severity()));
            found.map(said::of_table).collect()
        };
        self.faults = of(&|severity| severity > Severity::Note);
        self.notes = of(&|severity| severity == Severity::Note);
        self.breaks_off = found
            .iter()
            .any(|found| found.severity() == Severity::Error);
        let unclear = found.iter().find_map(|found| match &found.problem {
            Problem::EncodingUnclear { candidates } => Some(
                candidates
                    .iter()
                    .map(|candidate| (candidate.encoding, candidate.preview.clone()))
                    .collect(),
            ),
            _ => None,
        });
        self.unclear = unclear.unwrap_or_default();
        let sheet = |read: &Read| columns::numbered(sheet_of(read));
        self.read = read.map(|read| {
            let sheet = sheet(&read);
            mended(read, sheet, fixes)
        });
    }

    /// Maps it as it was mapped before, or else as its headers and cells say.
    fn propose(&mut self, remembered: &BTreeMap<String, Mapping>) {
        let Some(read) = &self.read else {
            self.proposed = nothing();
            return;
        };
        self.proposed = mapping::propose_with(&read.table, remembered);
        self.is_remembered = remembered.contains_key(&mapping::fingerprint(&read.table));
    }

    /// Whether nothing stands in the way of it: it was read, or is passed over.
    pub(super) fn is_settled(&self) -> bool {
        self.is_out || self.read.is_some()
    }

    pub(super) fn read(&self) -> Option<&Read> {
        self.read.as_ref()
    }

    /// The sheet that was read, from 0.
    pub(super) fn sheet(&self) -> u32 {
        self.read
            .as_ref()
            .map_or(0, |read| columns::numbered(sheet_of(read)))
    }

    /// The header of a column.
    pub(super) fn header(&self, column: usize) -> &str {
        self.mapping
            .columns
            .get(column)
            .map_or("", |column| &column.header)
    }

    pub(super) fn mapped(&self) -> Option<mapping::Source<'_>> {
        let table = &self.read.as_ref().filter(|_| !self.is_out)?.table;
        Some(mapping::Source {
            file: &self.name,
            table,
            mapping: &self.mapping,
        })
    }

    pub(super) fn view(&self, problems: &BTreeMap<(String, usize), u32>) -> SourceView {
        let encodings = if self.unclear.is_empty() {
            Encoding::ALL.to_vec()
        } else {
            self.unclear.iter().map(|(encoding, _)| *encoding).collect()
        };
        let mut view = SourceView {
            name: self.name.clone(),
            encodings: encodings
                .iter()
                .map(|encoding| encoding.name().to_owned())
                .collect(),
            looks: self
                .unclear
                .iter()
                .map(|(encoding, text)| (encoding.name().to_owned(), text.clone()))
                .collect(),
            faults: self.faults.clone(),
            notes: self.notes.clone(),
            is_out: self.is_out,
            breaks_off: self.breaks_off,
            ..SourceView::default()
        };
        let Some(read) = &self.read else { return view };
        let dialect = &read.dialect;
        dialect.kind.code().clone_into(&mut view.kind);
        view.encoding = dialect.encoding.map_or("", Encoding::name).to_owned();
        view.delimiter = dialect
            .delimiter
            .map(|delimiter| char::from(delimiter.byte()));
        view.header_row = match dialect.header_row {
            HeaderRow::Row(row) => row,
            HeaderRow::Absent => 0,
        };
        view.first_row = dialect.first_row;
        view.sheets = read.sheets.iter().map(|sheet| sheet.name.clone()).collect();
        view.sheet = self.sheet();
        view.is_remembered = self.is_remembered;
        view.layout.clone_from(&self.mapping.layout);
        view.n_rows = columns::numbered(read.table.n_rows());
        view.columns = (0..self.mapping.columns.len())
            .map(|at| {
                let n_problems = problems.get(&(self.name.clone(), at)).copied().unwrap_or(0);
                columns::column(&read.table, &self.mapping, at, n_problems)
            })
            .collect();
        view.feeds = columns::feeds(&self.mapping);
        view.values = columns::values(&read.table, &self.mapping);
        view
    }
}

fn sheet_of(read: &Read) -> usize {
    let of_name = read.sheets.iter().position(|sheet| sheet.name == read.name);
    of_name.unwrap_or(0)
}

fn nothing() -> Mapping {
    Mapping::none(&tables::Table::default())
}

fn options(at: u32, choices: &ImportChoices) -> ReadOptions {
    fn of<T>(at: u32, list: &[(u32, T)]) -> Option<&T> {
        list.iter()
            .find(|(file, _)| *file == at)
            .map(|(_, chosen)| chosen)
    }
    let encoding = of(at, &choices.encodings);
    let delimiter = of(at, &choices.delimiters);
    ReadOptions {
        encoding: encoding
            .and_then(|name| Encoding::ALL.into_iter().find(|other| other.name() == name)),
        delimiter: delimiter.and_then(|sign| {
            Delimiter::ALL
                .into_iter()
                .find(|other| char::from(other.byte()) == *sign)
        }),
        header_row: of(at, &choices.header_rows).map(|&row| match row {
            0 => HeaderRow::Absent,
            row => HeaderRow::Row(row),
        }),
        sheet: of(at, &choices.sheets).map(|&sheet| sheet as usize),
        first_row: of(at, &choices.first_rows).copied().filter(|row| *row > 0),
        ..ReadOptions::default()
    }
}
