//! What several formats are made of: archives, markup, numbers of spreadsheets, sheets to choose
//! from. Knows no single format.

pub(crate) mod archive;
pub(crate) mod bytes;
pub(crate) mod number;
pub(crate) mod text;
pub(crate) mod workbook;
pub(crate) mod xml;
