//! Invoices, interactions and awards that have no id, found again by what they say. The second
//! of two alike in a file is the second of two alike in the book.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::records::Records;
use super::rows::Saying;
use crate::{Book, Dictionary, EMPTY_DAY, EMPTY_NUMBER, Kind, TableId, Value};

type Map<K, V> = HashMap<K, V, FxBuildHasher>;

/// Parent, day, amount, and currency, kind or treatment; texts as codes.
type Content = (TableId, u32, i32, i64, u32);

/// The events seen so far by their content.
pub(super) struct ContentKeys<'a> {
    book: &'a Book,
    texts: Dictionary,
    is_indexed: [bool; TableId::ALL.len()],
    /// Tables with nothing to find yet that one file feeds: all its rows are new.
    is_needless: [bool; TableId::ALL.len()],
    known: Map<Content, Vec<u32>>,
    seen_in_file: Map<Content, usize>,
    last: Option<Content>,
}

impl<'a> ContentKeys<'a> {
    /// `n_files`: how many files feed each table.
    pub(super) fn new(book: &'a Book, n_files: [usize; TableId::ALL.len()]) -> Self {
        let needless = |table| n_files[table as usize] < 2 && book.table(table).n_rows() == 0;
        Self {
            is_needless: TableId::ALL.map(needless),
            book,
            texts: Dictionary::default(),
            is_indexed: [false; TableId::ALL.len()],
            known: Map::default(),
            seen_in_file: Map::default(),
            last: None,
        }
    }

    pub(super) fn begin_file(&mut self) {
        self.seen_in_file.clear();
    }

    /// The record that says the same, as often as the file has said it.
    pub(super) fn find(
        &mut self,
        records: &mut Records<'a>,
        table: TableId,
        parent: &str,
        saying: &Saying,
    ) -> Option<u32> {
        if self.is_needless[table as usize] {
            return None;
        }
        self.index(records, table);
        let day = match saying.get("date") {
            Some(Value::Date(day)) => day.0,
            _ => EMPTY_DAY,
        };
        let minor = match saying.get("amount") {
            Some(Value::Money(minor)) => *minor,
            _ => 0,
        };
        let content = self.content(table, parent, day, minor, saying.text(fields(table).1));
        self.last = Some(content);
        let occurrence = self.seen_in_file.entry(content).or_insert(0);
        let nth = *occurrence;
        *occurrence += 1;
        self.known
            .get(&content)
            .and_then(|numbers| numbers.get(nth))
            .copied()
    }

    /// Tells the number of the record made for what was last not found.
    pub(super) fn remember_last(&mut self, table: TableId, number: u32) {
        if let Some(content) = self.last.take().filter(|content| content.0 == table) {
            self.known.entry(content).or_default().push(number);
        }
    }

    fn index(&mut self, records: &mut Records<'a>, table: TableId) {
        if std::mem::replace(&mut self.is_indexed[table as usize], true) {
            return;
        }
        let stored = self.book.table(table);
        let (parent_field, text_field) = fields(table);
        let positions = stored.position(parent_field).zip(stored.position("date"));
        let Some(((parent, date), text)) = positions.zip(stored.position(text_field)) else {
            return;
        };
        let Kind::Ref(parents) = stored.specs()[parent].kind else {
            return;
        };
        let amounts = stored.position("amount").map(|at| stored.numbers(at));
        let keys = self.book.table(parents).keys();
        for row in 0..stored.n_rows() {
            let Some(key) = stored.ref_key(row, parent) else {
                continue;
            };
            let at = row as usize;
            let minor = amounts.and_then(|amounts| amounts.get(at)).copied();
            let minor = minor.filter(|&minor| minor != EMPTY_NUMBER).unwrap_or(0);
            let day = stored.days(date).get(at).copied().unwrap_or(EMPTY_DAY);
            let content = self.content(table, &keys.id(key), day, minor, stored.text(text, row));
            let number = records.of_row(row);
            self.known.entry(content).or_default().push(number);
        }
    }

    fn content(
        &mut self,
        table: TableId,
        parent: &str,
        day: i32,
        minor: i64,
        text: &str,
    ) -> Content {
        let is_invoice = table == TableId::Invoices;
        let text = if is_invoice && text == self.book.home.code() {
            ""
        } else {
            text
        };
        (
            table,
            self.texts.intern(parent),
            day,
            if is_invoice { minor } else { 0 },
            self.texts.intern(text),
        )
    }
}

/// The reference to the parent, and the text that tells events of one day apart.
const fn fields(table: TableId) -> (&'static str, &'static str) {
    match table {
        TableId::Interactions => ("person_id", "kind"),
        TableId::Awards => ("person_id", "treatment"),
        _ => ("company_id", "currency"),
    }
}
