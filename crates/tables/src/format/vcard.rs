//! Address cards, versions 2.1, 3.0 and 4.0: one row a card. The columns are the same for
//! every file; further e-mails, phones and addresses add numbered ones.

mod columns;
mod lines;
mod property;

use super::Format;
use crate::parts::text::decode;
use crate::{
    Diagnostic, Dialect, Encoding, FileKind, HeaderRow, Place, Problem, Read, ReadOptions,
    TableBuilder, Watch,
};
use columns::Card;
use lines::Lines;
use property::Property;

pub(crate) use columns::{ADDRESS_PARTS, MOST_NUMBERED, NAME_PARTS};

/// Address cards of phones and mail programs.
#[derive(Debug)]
pub(super) struct VCard;

impl Format for VCard {
    fn kind(&self) -> FileKind {
        FileKind::VCard
    }

    fn read(
        &self,
        bytes: &[u8],
        options: &ReadOptions,
        watch: Watch<'_>,
    ) -> (Option<Read>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let read = decode(bytes, says(bytes), options, &mut diagnostics).and_then(|decoded| {
            let is_wide = matches!(decoded.encoding, Encoding::Utf16Le | Encoding::Utf16Be);
            let (lines, encoding) = if is_wide {
                (decoded.text.as_bytes(), Encoding::Utf8)
            } else {
                (bytes, decoded.encoding)
            };
            let mark = encoding.mark_len(lines);
            let mut read = cards(&lines[mark..], encoding, watch, &mut diagnostics)?;
            read.dialect.encoding = Some(decoded.encoding);
            read.dialect.has_byte_order_mark = decoded.has_byte_order_mark;
            Ok(read)
        });
        match read {
            Ok(read) => (Some(read), diagnostics),
            Err(problem) => (None, vec![problem]),
        }
    }
}

/// Cards say their encoding value by value; the first that does stands for those that do not.
fn says(bytes: &[u8]) -> Option<Encoding> {
    const SIGN: &[u8] = b"CHARSET=";
    let found = bytes
        .windows(SIGN.len())
        .position(|window| window.eq_ignore_ascii_case(SIGN));
    let label = bytes.get(found? + SIGN.len()..)?;
    let end = label
        .iter()
        .position(|byte| matches!(byte, b':' | b';' | b'\r' | b'\n'))?;
    Encoding::from_label(std::str::from_utf8(&label[..end]).ok()?.trim_matches('"'))
}

fn cards(
    bytes: &[u8],
    encoding: Encoding,
    watch: Watch<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Read, Diagnostic> {
    let mut lines = Lines::new(bytes);
    let mut cards: Vec<Card> = Vec::new();
    // Cards may stand within cards (an agent); only the outer one is a row.
    let (mut open, mut depth, mut n_values) = (None, 0_u32, 0_usize);
    let mut n_malformed = 0;
    while let Some(line) = lines.next() {
        let Some(property) = Property::parse(&line, encoding, &mut lines) else {
            continue;
        };
        match (property.name.as_str(), &mut open) {
            ("BEGIN", None) => {
                open = Some(Card::new(line.number));
                depth = 1;
                if cards.len().is_multiple_of(1024)
                    && !watch.goes_on(line.at as u64, bytes.len() as u64)
                {
                    return Err(Diagnostic::of_file(Problem::Stopped));
                }
            }
            ("BEGIN", Some(_)) => depth += 1,
            ("END", Some(_)) => {
                depth -= 1;
                if depth == 0 {
                    cards.extend(open.take());
                }
            }
            (_, Some(card)) if depth == 1 => {
                n_values += 1;
                n_malformed += u64::from(property.is_malformed);
                if n_values > LIMIT_VALUES {
                    return Err(too_many());
                }
                card.take(property);
            }
            _ => {}
        }
    }
    let headers = columns::headers(&cards);
    if cards.len().saturating_mul(headers.len()) > LIMIT_TABLE_CELLS {
        return Err(too_many());
    }
    let mut table = TableBuilder::new(&headers);
    for card in &cards {
        if !table.push_row(card.line, headers.iter().map(|header| card.get(header))) {
            return Err(too_many());
        }
    }
    let table = table.finish();
    if n_malformed > 0 {
        diagnostics.push(Diagnostic::of_file(Problem::LostCharacters {
            n_characters: n_malformed,
        }));
    }
    if open.is_some() {
        diagnostics.push(Diagnostic {
            problem: Problem::EndsEarly {
                size_bytes: bytes.len() as u64,
                expected_bytes: None,
            },
            place: Place::row(lines.number),
        });
    }
    if table.n_rows() == 0 {
        diagnostics.push(Diagnostic::of_file(Problem::NoRows));
    }
    Ok(Read {
        dialect: Dialect {
            kind: FileKind::VCard,
            encoding: Some(encoding),
            has_byte_order_mark: false,
            delimiter: None,
            header_row: HeaderRow::Absent,
            second_header_row: None,
            first_row: cards.first().map_or(1, |card| card.line),
            decimal: None,
        },
        table,
        name: String::new(),
        sheets: Vec::new(),
        rejected: Vec::new(),
    })
}

fn too_many() -> Diagnostic {
    Diagnostic::of_file(Problem::TooManyCells {
        limit: LIMIT_VALUES as u64,
    })
}

const LIMIT_VALUES: usize = 2_000_000;
const LIMIT_TABLE_CELLS: usize = 16_000_000;
