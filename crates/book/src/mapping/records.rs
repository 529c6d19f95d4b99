//! The records of one book table as an import sees them: those in the book that rows touch,
//! and those that rows make; found by id, tax number, e-mail or name.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::Key;
use crate::fields::{companies, owners, people};
use crate::{Book, Dictionary, TableId, Value};

type Map<K, V> = HashMap<K, V, FxBuildHasher>;

/// A record that rows touch or make.
pub(super) struct Record {
    pub(super) id: String,
    /// Its row in the book; `None` if it is new.
    pub(super) row: Option<u32>,
    /// What rows say of it; of a new record all there is.
    pub(super) values: Vec<(String, Value)>,
    /// Whether rows are about it, or only name it.
    pub(super) is_main: bool,
    /// The file that was last about it.
    pub(super) file: usize,
    /// Of a new record the file and row that made it.
    pub(super) made_by: (usize, u32),
}

impl Record {
    pub(super) fn get(&self, field: &str) -> Option<&Value> {
        self.values
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, value)| value)
    }

    pub(super) fn set(&mut self, field: String, value: Value) {
        match self.values.iter_mut().find(|(name, _)| *name == field) {
            Some((_, old)) => *old = value,
            None => self.values.push((field, value)),
        }
    }
}

/// The touched and new records of a table, by number in order of appearance.
pub(super) struct Records<'a> {
    book: &'a Book,
    table: TableId,
    pub(super) list: Vec<Record>,
    /// Ids met, by code, and the numbers of their records.
    ids: Dictionary,
    number_of: Vec<u32>,
    of_row: Map<u32, u32>,
    by_key: Map<Key, Map<String, Found>>,
    /// The greatest number tried for an id.
    last_tried: usize,
    /// Numbers that became ids, ascending, with their records: too many for `by_id`.
    minted: Vec<(usize, u32)>,
}

#[derive(Clone, Copy)]
struct Found {
    at: At,
    /// Others have the same text.
    is_ambiguous: bool,
}

#[derive(Clone, Copy)]
enum At {
    Row(u32),
    Record(u32),
}

impl<'a> Records<'a> {
    pub(super) fn new(book: &'a Book, table: TableId) -> Self {
        Self {
            book,
            table,
            list: Vec::new(),
            ids: Dictionary::default(),
            number_of: Vec::new(),
            of_row: Map::default(),
            by_key: Map::default(),
            last_tried: book.table(table).keys().n_keys() as usize,
            minted: Vec::new(),
        }
    }

    /// The record of an id.
    pub(super) fn with_id(&mut self, id: &str) -> Option<u32> {
        if let Some(code) = self.ids.find(id) {
            return self.number_of.get(code as usize).copied();
        }
        if let Some(found) = self.minted_as(id) {
            return Some(found);
        }
        let row = self.book.table(self.table).find(id)?;
        Some(self.of_row(row))
    }

    fn minted_as(&self, id: &str) -> Option<u32> {
        if self.minted.is_empty() || id.starts_with(['0', '+']) {
            return None;
        }
        let n: usize = id.parse().ok()?;
        let at = self.minted.binary_search_by_key(&n, |&(n, _)| n).ok()?;
        self.minted.get(at).map(|&(_, number)| number)
    }

    /// The record in a row of the book.
    pub(super) fn of_row(&mut self, row: u32) -> u32 {
        if let Some(&found) = self.of_row.get(&row) {
            return found;
        }
        let id = self.book.table(self.table).row_id(row).into_owned();
        let number = self.push(Record {
            id,
            row: Some(row),
            values: Vec::new(),
            is_main: false,
            file: usize::MAX,
            made_by: (usize::MAX, 0),
        });
        self.of_row.insert(row, number);
        number
    }

    /// The record with a tax number, an e-mail or a name, and whether several have it. The name of
    /// a person is looked up within the company of this id.
    pub(super) fn with(&mut self, key: Key, text: &str, company: &str) -> Option<(u32, bool)> {
        let text = self.key_text(key, text, company)?;
        if !self.by_key.contains_key(&key) {
            let index = self.index(key);
            self.by_key.insert(key, index);
        }
        let found = *self.by_key.get(&key)?.get(&text)?;
        let number = match found.at {
            At::Row(row) => self.of_row(row),
            At::Record(number) => number,
        };
        Some((number, found.is_ambiguous))
    }

    /// Adds a new record; with an empty or taken id it gets one that no record has had.
    pub(super) fn add(&mut self, id: &str, values: Vec<(String, Value)>) -> u32 {
        let record = |id| Record {
            id,
            row: None,
            values,
            is_main: false,
            file: usize::MAX,
            made_by: (usize::MAX, 0),
        };
        let number = if id.is_empty() || self.with_id(id).is_some() {
            let n = self.mint();
            let number = self.append(record(n.to_string()));
            self.minted.push((n, number));
            number
        } else {
            self.push(record(id.to_owned()))
        };
        let keys: Vec<Key> = [Key::TaxNumber, Key::Email, Key::Name]
            .into_iter()
            .filter(|key| self.by_key.contains_key(key))
            .collect();
        for key in keys {
            if let Some(text) = self.record_text(key, number)
                && let Some(index) = self.by_key.get_mut(&key)
            {
                note(index, text, At::Record(number));
            }
        }
        number
    }

    /// Lets a record be found by one more id, that of the source.
    pub(super) fn alias(&mut self, id: &str, number: u32) {
        if !id.is_empty() && self.with_id(id).is_none() {
            self.name(id, number);
        }
    }

    /// Lets a record be found by one more tax number, e-mail or name, if no other has it.
    pub(super) fn call(&mut self, key: Key, text: &str, company: &str, number: u32) {
        if self.with(key, text, company).is_none()
            && let Some(text) = self.key_text(key, text, company)
            && let Some(index) = self.by_key.get_mut(&key)
        {
            note(index, text, At::Record(number));
        }
    }

    fn push(&mut self, record: Record) -> u32 {
        let number = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.name(&record.id, number);
        self.append(record)
    }

    fn name(&mut self, id: &str, number: u32) {
        let code = self.ids.intern(id) as usize;
        match self.number_of.get_mut(code) {
            Some(old) => *old = number,
            None => self.number_of.push(number),
        }
    }

    fn append(&mut self, record: Record) -> u32 {
        let number = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(record);
        number
    }

    fn mint(&mut self) -> usize {
        let keys = self.book.table(self.table).keys();
        loop {
            self.last_tried += 1;
            let n = self.last_tried;
            let id = n.to_string();
            if keys.find(&id).is_none() && self.ids.find(&id).is_none() {
                return n;
            }
        }
    }

    fn index(&self, key: Key) -> Map<String, Found> {
        let mut index = Map::default();
        let table = self.book.table(self.table);
        let mut rows: Vec<u32> = (0..table.n_rows()).collect();
        rows.sort_by_cached_key(|&row| table.row_id(row).into_owned());
        for row in rows {
            if let Some(text) = self.row_text(key, row) {
                note(&mut index, text, At::Row(row));
            }
        }
        for (number, record) in (0..).zip(&self.list) {
            if record.row.is_none()
                && let Some(text) = self.record_text(key, number)
            {
                note(&mut index, text, At::Record(number));
            }
        }
        index
    }

    fn row_text(&self, key: Key, row: u32) -> Option<String> {
        let table = self.book.table(self.table);
        let position = match (self.table, key) {
            (TableId::Companies, Key::Name) => companies::NAME,
            (TableId::Companies, Key::TaxNumber) => companies::TAX_NUMBER,
            (TableId::People, Key::Name) => people::NAME,
            (TableId::People, Key::Email) => people::EMAIL,
            (TableId::Owners, Key::Name) => owners::NAME,
            (TableId::Owners, Key::Email) => owners::EMAIL,
            _ => return None,
        };
        let company = match self.table {
            TableId::People => table
                .ref_key(row, people::COMPANY)
                .map(|key| self.book.companies().keys().id(key)),
            _ => None,
        };
        self.key_text(key, table.text(position, row), &company.unwrap_or_default())
    }

    fn record_text(&self, key: Key, number: u32) -> Option<String> {
        let record = self.list.get(number as usize)?;
        let field = match key {
            Key::Name => "name",
            Key::TaxNumber => "tax_number",
            Key::Email => "email",
            Key::Id | Key::Content => return None,
        };
        let Some(Value::Text(text)) = record.get(field) else {
            return None;
        };
        let company = match record.get("company_id") {
            Some(Value::Ref(id)) => id,
            _ => "",
        };
        self.key_text(key, text, company)
    }

    fn key_text(&self, key: Key, text: &str, company: &str) -> Option<String> {
        let text = normal_text(text);
        let person = self.table == TableId::People && key == Key::Name;
        match text.as_str() {
            "" => None,
            _ if person => Some(format!("{company}\u{0}{text}")),
            _ => Some(text),
        }
    }
}

/// The first of a text stays, which is the one with the least id in the book.
fn note(index: &mut Map<String, Found>, text: String, at: At) {
    index
        .entry(text)
        .and_modify(|found| found.is_ambiguous = true)
        .or_insert(Found {
            at,
            is_ambiguous: false,
        });
}

/// A name without case, quotes and repeated blanks; ё counts as е.
fn normal_text(text: &str) -> String {
    let lower = text.to_lowercase().replace('ё', "е");
    let plain = lower.replace(['"', '«', '»', '“', '”', '„'], " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
