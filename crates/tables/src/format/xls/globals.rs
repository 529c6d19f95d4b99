//! The first part of the stream: sheets, texts, formats, and how it is all written.

use std::collections::BTreeMap;

use super::damaged;
use super::records::{BOF, END, Records};
use super::texts::{Joined, Writing};
use crate::format::xlsx::{LIMIT_SHEETS, Strings};
use crate::parts::bytes::{u16_at, u32_at};
use crate::parts::number::{Epoch, Meaning, builtin_meaning, meaning_of};
use crate::read::Sheet;
use crate::{Encoding, Problem};

/// What all sheets share.
#[derive(Debug)]
pub(super) struct Globals {
    /// Each sheet with the byte where its records start.
    pub(super) sheets: Vec<(Sheet, usize)>,
    pub(super) strings: Strings,
    /// The meaning of numbers by the number of their style.
    pub(super) meanings: Vec<Meaning>,
    pub(super) epoch: Epoch,
    pub(super) writing: Writing,
}

impl Globals {
    pub(super) fn read(stream: &[u8]) -> Result<Self, Problem> {
        let mut records = Records::new(stream, 0);
        let version = records
            .next()
            .filter(|record| record.kind == BOF)
            .and_then(|record| u16_at(record.body, 0))
            .ok_or_else(damaged)?;
        let mut globals = Self {
            sheets: Vec::new(),
            strings: Strings::default(),
            meanings: Vec::new(),
            epoch: Epoch::Excel1900,
            writing: Writing {
                is_unicode: version >= 0x0600,
                encoding: Encoding::Windows1252,
            },
        };
        let (mut styles, mut own) = (Vec::new(), BTreeMap::new());
        while let Some(record) = records.next() {
            let body = record.body;
            match record.kind {
                FILE_PASS => return Err(Problem::Password),
                CODE_PAGE => globals.writing.encoding = encoding_of(u16_at(body, 0)),
                DATE_MODE if u16_at(body, 0) == Some(1) => globals.epoch = Epoch::Excel1904,
                BOUND_SHEET => {
                    let sheet = globals.sheet(body).ok_or_else(damaged)?;
                    globals.sheets.extend(sheet);
                    if globals.sheets.len() > LIMIT_SHEETS {
                        return Err(damaged());
                    }
                }
                FORMAT => {
                    let text = body.get(2..).and_then(|text| {
                        if globals.writing.is_unicode {
                            globals.writing.long(text)
                        } else {
                            globals.writing.short(text)
                        }
                    });
                    if let (Some(id), Some(text)) = (u16_at(body, 0), text) {
                        own.insert(id, meaning_of(&text));
                    }
                }
                STYLE => styles.push(u16_at(body, 2).unwrap_or(0)),
                TEXTS => {
                    let mut joined = Joined::new(body, records.continued());
                    if joined.skip_counts().is_some() {
                        while let Some(text) = joined.text(globals.writing) {
                            globals.strings.push(&text);
                        }
                    }
                }
                END => break,
                _ => {}
            }
        }
        let meaning = |id: &u16| own.get(id).copied().unwrap_or_else(|| builtin_meaning(*id));
        globals.meanings = styles.iter().map(meaning).collect();
        if globals.sheets.is_empty() {
            return Err(damaged());
        }
        Ok(globals)
    }

    /// A sheet of cells; `Some(None)` for charts and macros.
    fn sheet(&self, body: &[u8]) -> Option<Option<(Sheet, usize)>> {
        let offset = u32_at(body, 0)? as usize;
        let (state, kind) = (*body.get(4)?, *body.get(5)?);
        let name = self.writing.short(body.get(6..)?)?;
        let sheet = Sheet {
            name,
            n_rows: 0,
            is_visible: state & 3 == 0,
        };
        Some((kind == 0).then_some((sheet, offset)))
    }
}

/// The encoding of texts of one byte; wide ones need none.
fn encoding_of(code_page: Option<u16>) -> Encoding {
    match code_page {
        Some(1251) => Encoding::Windows1251,
        Some(866) => Encoding::Ibm866,
        Some(20866) => Encoding::Koi8R,
        _ => Encoding::Windows1252,
    }
}

const FILE_PASS: u16 = 0x002F;
const CODE_PAGE: u16 = 0x0042;
const DATE_MODE: u16 = 0x0022;
const BOUND_SHEET: u16 = 0x0085;
const STYLE: u16 = 0x00E0;
const FORMAT: u16 = 0x041E;
const TEXTS: u16 = 0x00FC;
