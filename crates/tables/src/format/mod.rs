//! The formats that are read: one trait, one table, one file each.
//!
//! To add one: write its file, put it into [`FORMATS`], let [`sniff`](crate::sniff) name its
//! kind, and give it cases below `tests/cases/<kind>/`.

mod bank;
mod csv;
mod html;
mod ods;
pub(crate) mod vcard;
mod xls;
mod xlsb;
mod xlsx;

pub(crate) use csv::decimal_hint;

use std::fmt;

use crate::{Diagnostic, FileKind, Problem, Read, ReadOptions, Watch};

/// A way to read a table from bytes of one kind.
pub trait Format: fmt::Debug + Sync {
    /// The kind this format reads.
    fn kind(&self) -> FileKind;

    /// Reads the bytes, which [`sniff`](crate::sniff) took for this kind; they may be damaged or hostile all
    /// the same. Same contract as [`read_watched`](crate::read_watched()).
    fn read(
        &self,
        bytes: &[u8],
        options: &ReadOptions,
        watch: Watch<'_>,
    ) -> (Option<Read>, Vec<Diagnostic>);
}

/// All formats; each kind at most once.
pub static FORMATS: &[&dyn Format] = &[
    &csv::Csv,
    &xlsx::Xlsx,
    &xlsb::Xlsb,
    &ods::Ods,
    &xls::Xls,
    &html::Html,
    &vcard::VCard,
    &bank::BankFile,
];

/// That a file of no known sort is the beginning of one, cut off.
pub(crate) fn cut_off(kind: FileKind, bytes: &[u8]) -> Option<Problem> {
    match kind {
        FileKind::Archive => crate::parts::archive::cut_off(bytes),
        FileKind::OleFile => xls::cut_off(bytes),
        _ => None,
    }
}
