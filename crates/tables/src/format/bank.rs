//! `1CClientBankExchange`: what a bank's program and an accounting program exchange. Lines of
//! `key=value`; a document is a row, the keys are the columns.

use std::collections::BTreeMap;

use super::Format;
use crate::grid::LIMIT_CELLS;
use crate::parts::text::{Decoded, decode};
use crate::watch::{WATCH_ROWS, Watch};
use crate::{
    DecimalSign, Diagnostic, Dialect, Encoding, FileKind, HeaderRow, Place, Problem, Read,
    ReadOptions, TableBuilder,
};

/// Files of payments.
#[derive(Debug)]
pub(super) struct BankFile;

impl Format for BankFile {
    fn kind(&self) -> FileKind {
        FileKind::BankFile
    }

    fn read(
        &self,
        bytes: &[u8],
        options: &ReadOptions,
        watch: Watch<'_>,
    ) -> (Option<Read>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let read = decode(bytes, says(bytes), options, &mut diagnostics)
            .and_then(|decoded| documents(&decoded, bytes.len(), options, watch, &mut diagnostics));
        match read {
            Ok(read) => (Some(read), diagnostics),
            Err(problem) => (None, vec![problem]),
        }
    }
}

/// The line `Кодировка=` says `Windows` or `DOS`; its value can be read before the encoding is known.
fn says(bytes: &[u8]) -> Option<Encoding> {
    let mut lines = bytes.split(|byte| *byte == b'\n').take(N_HEAD_LINES);
    lines.find_map(
        |line| match line.trim_ascii().rsplit(|byte| *byte == b'=').next()? {
            b"Windows" => Some(Encoding::Windows1251),
            b"DOS" => Some(Encoding::Ibm866),
            _ => None,
        },
    )
}

/// One document: the line it starts in and its values by column.
struct Document {
    line: u32,
    values: BTreeMap<usize, String>,
}

fn documents(
    decoded: &Decoded<'_>,
    n_bytes: usize,
    options: &ReadOptions,
    watch: Watch<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Read, Diagnostic> {
    let mut keys: Vec<String> = Vec::new();
    let mut column_of: BTreeMap<String, usize> = BTreeMap::new();
    let mut documents: Vec<Document> = Vec::new();
    let mut accounts: Vec<String> = Vec::new();
    let mut open: Option<Document> = None;
    let (mut is_whole, mut line_number) = (false, 0_u32);
    for line in decoded.text.lines() {
        line_number = line_number.saturating_add(1);
        if line_number.is_multiple_of(WATCH_ROWS)
            && !watch.goes_on(u64::from(line_number) * MEAN_LINE_BYTES, n_bytes as u64)
        {
            return Err(Diagnostic::of_file(Problem::Stopped));
        }
        let (key, value) = line.split_once('=').unwrap_or((line, ""));
        let (key, value) = (key.trim(), value.trim());
        match key {
            "СекцияДокумент" => {
                open = Some(Document {
                    line: line_number,
                    values: BTreeMap::new(),
                });
            }
            "КонецДокумента" => {
                documents.extend(open.take());
                continue;
            }
            "КонецФайла" => is_whole = true,
            OWN_ACCOUNT if open.is_none() && !accounts.iter().any(|known| known == value) => {
                accounts.push(value.to_owned());
            }
            _ => {}
        }
        let Some(document) = open.as_mut().filter(|_| !key.is_empty()) else {
            continue;
        };
        let column = match column_of.get(key) {
            Some(column) => *column,
            None => {
                keys.push(key.to_owned());
                column_of.insert(key.to_owned(), keys.len() - 1);
                keys.len() - 1
            }
        };
        if keys.len() > LIMIT_KEYS {
            let problem = Problem::TooManyColumns {
                n_columns: keys.len(),
                limit: LIMIT_KEYS,
            };
            return Err(Diagnostic::of_file(problem));
        }
        let cell = document.values.entry(column).or_default();
        if !cell.is_empty() && !value.is_empty() {
            cell.push('\n');
        }
        cell.push_str(value);
    }
    add_own_account(&accounts, &mut keys, &mut documents);
    if documents.len().saturating_mul(keys.len()) as u64 > 8 * LIMIT_CELLS {
        return Err(Diagnostic::of_file(Problem::TooManyCells {
            limit: LIMIT_CELLS,
        }));
    }
    let mut table = TableBuilder::new(&keys);
    for document in &documents {
        let cell = |column: usize| document.values.get(&column).map_or("", String::as_str);
        table.push_row(document.line, (0..keys.len()).map(cell));
    }
    if !is_whole || open.is_some() {
        let problem = Problem::EndsEarly {
            size_bytes: n_bytes as u64,
            expected_bytes: None,
        };
        diagnostics.push(Diagnostic {
            problem,
            place: Place::row(line_number),
        });
    }
    let table = table.finish();
    if table.n_rows() == 0 {
        diagnostics.push(Diagnostic::of_file(Problem::NoRows));
    }
    Ok(Read {
        dialect: Dialect {
            kind: FileKind::BankFile,
            encoding: Some(decoded.encoding),
            has_byte_order_mark: decoded.has_byte_order_mark,
            delimiter: None,
            header_row: HeaderRow::Absent,
            second_header_row: None,
            first_row: documents.first().map_or(1, |document| document.line),
            decimal: options.decimal.or(Some(DecimalSign::Point)),
        },
        table,
        name: String::new(),
        sheets: Vec::new(),
        rejected: Vec::new(),
    })
}

/// Tells for each document which of the accounts that the file is about it belongs to: without that, nobody knows
/// who paid whom.
fn add_own_account(accounts: &[String], keys: &mut Vec<String>, documents: &mut [Document]) {
    let Some(first) = accounts.first() else {
        return;
    };
    if keys.iter().any(|key| key == OWN_ACCOUNT) {
        return;
    }
    keys.push(OWN_ACCOUNT.to_owned());
    for document in documents {
        let is_named = |account: &&String| document.values.values().any(|value| value == *account);
        let own = accounts.iter().take(MOST_ACCOUNTS).find(is_named);
        let own = own.unwrap_or(first).clone();
        document.values.insert(keys.len() - 1, own);
    }
}

const OWN_ACCOUNT: &str = "РасчСчет";
const MOST_ACCOUNTS: usize = 100;
const N_HEAD_LINES: usize = 30;
const LIMIT_KEYS: usize = 1_000;
const MEAN_LINE_BYTES: u64 = 24;
