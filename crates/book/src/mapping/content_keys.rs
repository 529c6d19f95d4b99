//! Invoices, interactions and awards that have no id, found again by what they say. The second
//! of two alike in a file is the second of two alike in the book.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::records::Records;
use super::rows::Saying;
use crate::{Book, Dictionary, TableId, Value};

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
        let content = self.content(table, parent, |field| {
            saying.get(field).cloned().unwrap_or_default()
        });
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
        let (parent_field, _) = fields(table);
        let Some(parent) = stored.position(parent_field) else {
            return;
        };
        for row in 0..stored.n_rows() {
            let Value::Ref(parent) = self.book.value(table, row, parent) else {
                continue;
            };
            let book = self.book;
            let value = |field: &str| match stored.position(field) {
                Some(position) => book.value(table, row, position),
                None => Value::Empty,
            };
            let content = self.content(table, &parent, value);
            let number = records.of_row(row);
            self.known.entry(content).or_default().push(number);
        }
    }

    fn content(&mut self, table: TableId, parent: &str, value: impl Fn(&str) -> Value) -> Content {
        let (_, text_field) = fields(table);
        let day = match value("date") {
            Value::Date(day) => day.0,
            _ => crate::EMPTY_DAY,
        };
        let amount = match value("amount") {
            Value::Money(minor) if table == TableId::Invoices => minor,
            _ => 0,
        };
        let text = match value(text_field) {
            Value::Choice(text) => text,
            _ => String::new(),
        };
        let text = if table == TableId::Invoices && text == self.book.home.code() {
            String::new()
        } else {
            text
        };
        (
            table,
            self.texts.intern(parent),
            day,
            amount,
            self.texts.intern(&text),
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
