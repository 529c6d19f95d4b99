//! An import under way: tables read, mapped and drafted; nothing changed yet.

mod said;
mod source;

use std::collections::BTreeMap;

use book::mapping::{self, Counts, ImportDraft};
use book::{Change, TableId};
use words::{Parameter, Said};

use crate::edit::Intent;
use crate::history::Delta;
use crate::open::Open;
use crate::view::{ImportView, RejectedRow};
use crate::{FileBytes, ImportChoices};
use source::Source;

/// Rejected rows beyond so many are counted and not listed.
const MOST_REJECTED: usize = 500;

/// What was read, waiting for a person's yes.
#[derive(Debug, Default)]
pub(crate) struct Pending {
    /// The files as they came, so that a choice can be changed without dropping them again.
    files: Vec<FileBytes>,
    changes: Vec<Change>,
    n_new: u32,
    n_updated: u32,
    is_ready: bool,
}

impl Pending {
    /// Reads files with what a person chose. Without files, those of the import before are read
    /// again.
    pub(crate) fn read(
        open: &Open,
        files: Vec<FileBytes>,
        choices: &ImportChoices,
        before: Option<Self>,
    ) -> (Self, ImportView) {
        let files = if files.is_empty() {
            before.map(|before| before.files).unwrap_or_default()
        } else {
            files
        };
        let sources: Vec<Source> = (0..)
            .zip(&files)
            .map(|(at, file)| Source::read(at, file, choices))
            .collect();
        let mapped: Vec<mapping::Source<'_>> = sources.iter().filter_map(Source::mapped).collect();
        let draft = mapping::draft(&open.document.book, &mapped);
        let view = view(&sources, &draft);
        let total = draft.total();
        let pending = Self {
            files,
            n_new: total.n_new,
            n_updated: total.n_updated,
            is_ready: view.ready,
            changes: draft.changes,
        };
        (pending, view)
    }

    /// The import as one edit.
    pub(crate) fn intent(&self) -> Result<Intent, Said> {
        if !self.is_ready {
            return Err(Said::new("refused-import-open"));
        }
        let label = Said::new("edit-import")
            .count("new", self.n_new)
            .count("updated", self.n_updated);
        Ok(Intent {
            label,
            forward: vec![Delta::Book(self.changes.clone())],
        })
    }
}

fn view(sources: &[Source], draft: &ImportDraft) -> ImportView {
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
    let drafted = draft.rejected.iter().map(|rejected| RejectedRow {
        file: rejected.file.clone(),
        row: rejected.row,
        column: rejected
            .cell
            .as_ref()
            .map_or_else(String::new, |(column, _)| tables::column_letters(*column)),
        text: rejected
            .cell
            .as_ref()
            .map_or_else(String::new, |(_, text)| text.clone()),
        reason: said::of_reason(&rejected.reason),
    });
    let ragged = sources.iter().flat_map(Source::rejected);
    let rejected: Vec<RejectedRow> = ragged.chain(drafted).collect();
    let table = |(table, counts): (&TableId, &Counts)| {
        (counts.n_new > 0).then(|| (table.name().to_owned(), counts.n_new))
    };
    ImportView {
        sources: sources
            .iter()
            .map(|source| source.view(&problems))
            .collect(),
        n_new,
        n_updated,
        n_unchanged,
        n_rejected: u32::try_from(rejected.len()).unwrap_or(u32::MAX),
        new_by_table: draft.counts.iter().filter_map(table).collect(),
        rejected: rejected.into_iter().take(MOST_REJECTED).collect(),
        notes: draft
            .diagnostics
            .iter()
            .map(|note| said::of_draft(note, sources))
            .collect(),
        ready: draft.is_complete()
            && !draft.changes.is_empty()
            && sources.iter().all(Source::is_read),
    }
}

/// The name of a table as a word.
pub(crate) fn table_word(table: TableId) -> Parameter {
    Parameter::Word(format!("records-{}", table.name()))
}
