//! An import under way: tables read, mapped and drafted; nothing changed yet.

mod alike;
mod choices;
mod choose;
mod columns;
mod mend;
mod records;
mod rejected;
mod said;
mod saved;
mod source;

use std::collections::BTreeMap;

use book::mapping::{self, Counts, LookAlike, Mapping};
use book::{Change, TableId};
use words::{Parameter, Said};

use crate::FileBytes;
use crate::edit::Intent;
use crate::history::Delta;
use crate::open::Open;
use crate::view::{FileView, ImportView, RejectedRow};
use alike::Drafted;
pub use choices::{
    CellFix, ImportChoices, OtherPlace, OwnFieldChoice, PairChoice, RowPlace, ValueChoice,
};
use columns::numbered;
pub use records::ImportQuery;
pub(crate) use records::answer as records;
use source::Source;

/// Of the rejected rows so many come with the preview; the others are asked for.
const FIRST_REJECTED: usize = 200;
/// The hundredths of an import that go into reading, before drafting.
const READING: u64 = 50;

/// What was read, waiting for a person's yes.
#[derive(Debug, Default)]
pub(crate) struct Pending {
    /// The files with what was read of them, so that a choice can be changed without dropping
    /// them again, and reads again only what it concerns.
    sources: Vec<Source>,
    /// Mappings that came as files, by the fingerprint of headers; they go before the book's.
    given: BTreeMap<String, Mapping>,
    changes: Vec<Change>,
    unchanged: Vec<(TableId, String)>,
    drafted: Vec<mapping::Rejected>,
    /// Pairs to be decided, by the numbers of `files`.
    open: Vec<LookAlike>,
    /// The numbers of the sources that were drafted, among all.
    files: Vec<u32>,
    n_new: u32,
    n_updated: u32,
    is_ready: bool,
}

impl Pending {
    /// Reads files with what a person chose. Without files, those of the import before are read
    /// again as far as need be; `progress` hears how far it is, in hundredths.
    pub(crate) fn read(
        open: &Open,
        files: Vec<FileBytes>,
        choices: &ImportChoices,
        before: Option<Self>,
        progress: &dyn Fn(u8),
    ) -> (Self, ImportView) {
        let (brought, files) = mappings_apart(files);
        let brings_mappings = !brought.is_empty();
        let is_new = !files.is_empty() && !choices.joins;
        let mut before = before.unwrap_or_default();
        // A mapping may be dropped before the files it is for.
        let mut given = std::mem::take(&mut before.given);
        given.extend(brought);
        let mut sources = Vec::new();
        if !is_new {
            sources = before.sources;
            if brings_mappings {
                sources.iter_mut().for_each(Source::forget);
            }
        }
        for file in files {
            let source = Source::new(file, &sources);
            sources.push(source);
        }
        let mut remembered = open.document.book.mappings.clone();
        // Books of before may hold one for columns without names, which fits every such table.
        remembered.retain(|headers, _| !mapping::is_of_letters(headers));
        remembered.extend(given.clone());
        let n_bytes: usize = sources.iter().map(Source::n_bytes).sum();
        let mut n_before = 0;
        for (at, source) in (0..).zip(&mut sources) {
            let share = |percent: u64, n: usize| percent * n as u64 / n_bytes.max(1) as u64;
            let n = source.n_bytes();
            source.take(at, &remembered, choices, &|done| {
                let so_far = share(100, n_before) + share(done, n);
                progress(u8::try_from(so_far * READING / 100).unwrap_or(0));
            });
            n_before += n;
        }
        let (files, mapped): (Vec<u32>, Vec<mapping::Source<'_>>) = (0..)
            .zip(&sources)
            .filter_map(|(at, source)| Some((at, source.mapped()?)))
            .unzip();
        let book = &open.document.book;
        let mut drafted = alike::drafted(book, &mapped, &files, choices, &|done| {
            let percent = READING + done * (100 - READING) / 100;
            progress(u8::try_from(percent).unwrap_or(99).min(99));
        });
        if choices.undecided_are_new {
            drafted.open.clear();
        }
        let total = drafted.draft.total();
        let mut view = view(&sources, &drafted);
        let Drafted { draft, open } = drafted;
        let pending = Self {
            n_new: total.n_new,
            n_updated: total.n_updated,
            is_ready: view.ready,
            given,
            changes: draft.changes,
            unchanged: draft.unchanged,
            drafted: draft.rejected,
            open,
            files,
            sources,
        };
        view.n_rejected = numbered(rejected::n_rows(&pending.sources, &pending.drafted));
        view.rejected = pending.rejected();
        view.rejected.truncate(FIRST_REJECTED);
        (pending, view)
    }

    /// How the files are mapped, as a file.
    ///
    /// # Errors
    /// No file is.
    pub(crate) fn mapping(&self, open: &Open) -> Result<FileView, Said> {
        saved::write(&open.document.book, &self.sources)
    }

    pub(crate) fn n_bytes(&self) -> usize {
        self.sources.iter().map(Source::n_bytes).sum()
    }

    /// Everything that stays outside.
    fn rejected(&self) -> Vec<RejectedRow> {
        rejected::rows(&self.sources, &self.drafted)
    }

    /// The import as one edit.
    pub(crate) fn intent(&self, open: &Open) -> Result<Intent, Said> {
        if !self.is_ready {
            return Err(Said::new("refused-import-open"));
        }
        let label = Said::new("edit-import")
            .count("new", self.n_new)
            .count("updated", self.n_updated);
        let mut changes = self.changes.clone();
        let mapped = self.sources.iter().filter_map(Source::mapped);
        // What was decided about these headers holds for the next file that has them.
        for source in mapped {
            let remembered = mapping::remember(&open.document.book, source.table, source.mapping);
            changes.extend(remembered);
        }
        Ok(Intent {
            label,
            forward: vec![Delta::Book(changes)],
        })
    }
}

/// Files that say how others are mapped, and the others.
fn mappings_apart(files: Vec<FileBytes>) -> (BTreeMap<String, Mapping>, Vec<FileBytes>) {
    let mut given = BTreeMap::new();
    let mut others = Vec::new();
    for file in files {
        match saved::read(&file.bytes) {
            Some(mappings) => given.extend(mappings),
            None => others.push(file),
        }
    }
    (given, others)
}

fn view(sources: &[Source], drafted: &Drafted) -> ImportView {
    let draft = &drafted.draft;
    let Counts {
        n_new,
        n_updated,
        n_unchanged,
    } = draft.total();
    let mut problems: BTreeMap<(String, usize), u32> = BTreeMap::new();
    for rejected in &draft.rejected {
        if let Some((column, _)) = rejected.cell {
            *problems.entry((rejected.file.clone(), column)).or_default() += 1;
        }
    }
    let table = |(table, counts): (&TableId, &Counts)| {
        (counts.n_new > 0).then(|| (table.name().to_owned(), counts.n_new))
    };
    ImportView {
        sources: sources
            .iter()
            .map(|source| source.view(&problems))
            .collect(),
        targets: columns::targets(),
        n_new,
        n_updated,
        n_unchanged,
        n_alike: numbered(drafted.open.len()),
        alike_by_reason: alike::by_reason(&drafted.open),
        new_by_table: draft.counts.iter().filter_map(table).collect(),
        changed_fields: changed_fields(&draft.changes),
        notes: draft
            .diagnostics
            .iter()
            .map(|note| said::of_draft(note, sources))
            .collect(),
        ready: draft.is_complete()
            && !draft.changes.is_empty()
            && drafted.open.is_empty()
            && sources.iter().all(Source::is_settled),
        ..ImportView::default()
    }
}

fn changed_fields(changes: &[Change]) -> Vec<(String, u32)> {
    let mut counted: BTreeMap<(TableId, &str), u32> = BTreeMap::new();
    for change in changes {
        if let Change::Set { table, field, .. } = change {
            *counted.entry((*table, field)).or_default() += 1;
        }
    }
    let mut counted: Vec<(String, u32)> = counted
        .into_iter()
        .map(|((table, field), n)| (format!("{}.{field}", table.name()), n))
        .collect();
    counted.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    counted
}

/// The name of a table as a word.
pub(crate) fn table_word(table: TableId) -> Parameter {
    Parameter::Word(format!("records-{}", table.name()))
}
