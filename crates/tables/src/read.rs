//! The door: bytes and options in, a table and remarks out. Says which format
//! reads which kind; knows no format from the inside.

use crate::{Diagnostic, Dialect, FileKind, Problem, ReadOptions, Table, Watch, format, sniff};

/// One table as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    pub table: Table,
    /// How the file is written; what was detected and what was asked for alike.
    pub dialect: Dialect,
    /// Name of the table within its file (a sheet); empty where files have only one.
    pub name: String,
    /// All sheets of the file, in their order; empty where files have only one table.
    pub sheets: Vec<Sheet>,
    /// Rows that are not in the table, in order: for a list and for download.
    pub rejected: Vec<RejectedRow>,
}

/// One sheet of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub name: String,
    /// Rows with something in them, the header included.
    pub n_rows: u32,
    /// Not hidden by whoever made the file.
    pub is_visible: bool,
}

/// A row that did not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedRow {
    /// Number in the source, from 1.
    pub row: u32,
    pub n_fields: usize,
    /// The row as it stands in the file, without the line end.
    pub text: String,
}

/// Reads one table from the bytes of a file, told by its content.
///
/// `None` comes with at least one [`Severity::Error`](crate::Severity::Error). A table may also come with an
/// error: then the rows before its place were read.
pub fn read(bytes: &[u8], options: &ReadOptions) -> (Option<Read>, Vec<Diagnostic>) {
    read_watched(bytes, options, Watch::none())
}

/// As [`read()`], with somebody looking on who may stop it ([`Problem::Stopped`]); asked every few thousand rows.
pub fn read_watched(
    bytes: &[u8],
    options: &ReadOptions,
    watch: Watch<'_>,
) -> (Option<Read>, Vec<Diagnostic>) {
    let size_bytes = bytes.len() as u64;
    let limit_bytes = options.limit_bytes.unwrap_or(DEFAULT_LIMIT_BYTES);
    if size_bytes > limit_bytes {
        return refuse(Problem::TooLarge {
            size_bytes,
            limit_bytes,
        });
    }
    if bytes.is_empty() {
        return refuse(Problem::Empty);
    }
    let kind = options.kind.unwrap_or_else(|| sniff(bytes));
    match format::FORMATS.iter().find(|format| format.kind() == kind) {
        Some(format) => format.read(bytes, options, watch),
        None if kind == FileKind::ProtectedOffice => refuse(Problem::Password),
        None => refuse(format::cut_off(kind, bytes).unwrap_or(Problem::NotATable { kind })),
    }
}

pub(crate) fn refuse(problem: Problem) -> (Option<Read>, Vec<Diagnostic>) {
    (None, vec![Diagnostic::of_file(problem)])
}

const DEFAULT_LIMIT_BYTES: u64 = 1 << 30;
