//! Mappings as files: a plan file that holds nothing but how tables are mapped. Any plan file can
//! give its mappings.

use std::collections::BTreeMap;

use book::mapping::{self, Mapping};
use book::{Book, Change};
use file::Document;
use tables::FileKind;
use words::Said;

use super::source::Source;
use crate::fault;
use crate::view::FileView;

/// The mappings in a file, if it is a plan file that has some.
pub(super) fn read(bytes: &[u8]) -> Option<BTreeMap<String, Mapping>> {
    if tables::sniff(bytes) != FileKind::Json {
        return None;
    }
    let mappings = file::read(bytes).ok()?.book.mappings;
    (!mappings.is_empty()).then_some(mappings)
}

/// The mappings of an import under way as a file.
///
/// # Errors
/// Nothing is mapped.
pub(super) fn write(book: &Book, sources: &[Source]) -> Result<FileView, Said> {
    let mapped: Vec<mapping::Source<'_>> = sources.iter().filter_map(Source::mapped).collect();
    let Some(first) = mapped.first() else {
        return Err(Said::new("refused-no-import"));
    };
    let changes: Vec<Change> = mapped
        .iter()
        .map(|source| Change::Remember {
            headers: mapping::fingerprint(source.table),
            mapping: Some(Box::new(source.mapping.clone())),
        })
        .collect();
    let stem = first
        .file
        .rsplit_once('.')
        .map_or(first.file, |(stem, _)| stem);
    let mut kept = Book::new("mapping", stem, book.as_of);
    book::apply(&mut kept, &changes)
        .map_err(|error| Said::new("refused-change").text("detail", format!("{error:?}")))?;
    let bytes = file::write(&Document::new(kept)).map_err(|error| fault::of_write(&error))?;
    Ok(FileView {
        bytes,
        media_type: "application/json".to_owned(),
        stem: stem.to_owned(),
        ending: ".mapping".to_owned(),
        n: super::columns::numbered(mapped.len()),
    })
}
