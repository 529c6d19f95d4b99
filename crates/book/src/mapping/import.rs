//! Rows onto records: finds or makes the records that each row is about or names, links them,
//! and in the end turns what is new into changes.

use std::collections::BTreeMap;

use super::compiled::Part;
use super::content_keys::ContentKeys;
use super::records::{Record, Records};
use super::rows::{RowReader, Saying};
use super::{Counts, Diagnostic, ImportDraft, Key, Reason, Rejected, Role};
use crate::{Book, Change, Kind, TableId, Value};

/// An import under way.
pub(super) struct Import<'a> {
    book: &'a Book,
    made_fields: Vec<(TableId, String, Kind)>,
    tables: Vec<Records<'a>>,
    content: ContentKeys<'a>,
    rejected: Vec<Rejected>,
    diagnostics: Vec<Diagnostic>,
    /// References whose records may come in later rows.
    open_references: Vec<(TableId, u32, &'static str, TableId)>,
    unknown: BTreeMap<TableId, (u32, String)>,
    ambiguous: BTreeMap<TableId, (u32, String)>,
    file: FileTally,
}

/// What is counted for a file.
#[derive(Default)]
struct FileTally {
    number: usize,
    left_out: BTreeMap<(Option<TableId>, usize), u32>,
    repeated: BTreeMap<TableId, u32>,
    sums: BTreeMap<(TableId, u32, String), i128>,
}

impl<'a> Import<'a> {
    /// `n_files`: how many files feed each table.
    pub(super) fn new(
        book: &'a Book,
        made_fields: Vec<(TableId, String, Kind)>,
        n_files: [usize; TableId::ALL.len()],
    ) -> Self {
        Self {
            book,
            made_fields,
            tables: TableId::ALL.map(|table| Records::new(book, table)).into(),
            content: ContentKeys::new(book, n_files),
            rejected: Vec::new(),
            diagnostics: Vec::new(),
            open_references: Vec::new(),
            unknown: BTreeMap::new(),
            ambiguous: BTreeMap::new(),
            file: FileTally::default(),
        }
    }

    fn records(&mut self, table: TableId) -> &mut Records<'a> {
        &mut self.tables[table as usize]
    }

    fn record(&mut self, table: TableId, number: u32) -> &mut Record {
        &mut self.tables[table as usize].list[number as usize]
    }

    pub(super) fn begin_file(&mut self, number: usize) {
        self.file = FileTally {
            number,
            ..FileTally::default()
        };
        self.content.begin_file();
    }

    pub(super) fn leave_out(&mut self, table: Option<TableId>, column: usize) {
        *self.file.left_out.entry((table, column)).or_default() += 1;
    }

    /// Reads all parts of a row, then finds or makes their records, companies first.
    pub(super) fn take_row(&mut self, rows: &RowReader<'_>, row: usize, parts: &[Part<'_>]) {
        let mut sayings = Vec::with_capacity(parts.len());
        for part in parts {
            match rows.read(row, part, &mut self.rejected) {
                Some(saying) => sayings.push(saying),
                None => return,
            }
        }
        if let Some(reason) = lacks(parts, &sayings) {
            self.rejected.push(rows.rejected(row, None, reason, false));
            return;
        }
        name_companies(parts, &mut sayings);
        let (mut company, mut person) = (None, None);
        for (part, mut saying) in parts.iter().zip(sayings) {
            if let Some(column) = saying.left_out_by {
                self.leave_out(Some(part.feed.table), column);
                continue;
            }
            let sums = std::mem::take(&mut saying.sums);
            let number = match part.feed.table {
                TableId::Companies => {
                    let number = self.company(part, saying);
                    company =
                        number.map(|number| self.record(TableId::Companies, number).id.clone());
                    number
                }
                TableId::People => {
                    let (number, id) = self.person(part, saying, company.as_deref());
                    person = id;
                    number
                }
                TableId::Owners => self.owner(part, saying),
                event => self.event(event, part, saying, company.as_deref(), person.as_deref()),
            };
            if let Some(number) = number {
                for (field, minor) in sums {
                    let sum = self
                        .file
                        .sums
                        .entry((part.feed.table, number, field))
                        .or_default();
                    *sum += i128::from(minor);
                }
            }
        }
    }

    /// The company that a row is about or names.
    fn company(&mut self, part: &Part<'_>, saying: Saying) -> Option<u32> {
        let keys: &[Key] = match (part.feed.key, saying.id.is_empty()) {
            (Key::Id, false) if part.feed.role == Role::Main => &[Key::Id],
            (Key::TaxNumber, _) => &[Key::TaxNumber],
            (Key::Name, _) => &[Key::Name],
            _ => &[Key::Id, Key::TaxNumber, Key::Name],
        };
        let found = self.find(TableId::Companies, keys, &saying, part.feed.role, "");
        let nameless = saying.id.is_empty()
            && saying.text("name").is_empty()
            && saying.text("tax_number").is_empty();
        if found.is_none() && nameless {
            return None;
        }
        Some(self.put(TableId::Companies, part.feed.role, found, saying))
    }

    /// The person that a row is about or names, and the id to refer to them by.
    fn person(
        &mut self,
        part: &Part<'_>,
        mut saying: Saying,
        company: Option<&str>,
    ) -> (Option<u32>, Option<String>) {
        let keys: &[Key] = match (part.feed.key, saying.id.is_empty()) {
            (Key::Id, false) => &[Key::Id],
            (Key::Email, _) => &[Key::Email],
            (Key::Name, _) => &[Key::Name],
            _ => &[Key::Email, Key::Name],
        };
        let found = self.find(
            TableId::People,
            keys,
            &saying,
            part.feed.role,
            company.unwrap_or(""),
        );
        let nameless = saying.text("name").is_empty() && saying.text("email").is_empty();
        match (found, part.feed.role) {
            (None, Role::Mention) if nameless && !saying.id.is_empty() => {
                tally(&mut self.unknown, TableId::People, &saying.id);
                (None, Some(saying.id))
            }
            (None, _) if nameless && saying.id.is_empty() => (None, None),
            _ => {
                if let Some(company) = company {
                    saying
                        .values
                        .push(("company_id".to_owned(), Value::Ref(company.to_owned())));
                }
                let number = self.put(TableId::People, part.feed.role, found, saying);
                (
                    Some(number),
                    Some(self.record(TableId::People, number).id.clone()),
                )
            }
        }
    }

    fn owner(&mut self, part: &Part<'_>, saying: Saying) -> Option<u32> {
        let keys: &[Key] = if saying.id.is_empty() {
            &[Key::Email, Key::Name]
        } else {
            &[Key::Id]
        };
        let found = self.find(TableId::Owners, keys, &saying, part.feed.role, "");
        Some(self.put(TableId::Owners, part.feed.role, found, saying))
    }

    /// An invoice, interaction or award.
    fn event(
        &mut self,
        table: TableId,
        part: &Part<'_>,
        mut saying: Saying,
        company: Option<&str>,
        person: Option<&str>,
    ) -> Option<u32> {
        let (field, parent) = match table {
            TableId::Invoices => ("company_id", company),
            _ => ("person_id", person),
        };
        let parent = parent?.to_owned();
        if table == TableId::Invoices
            && saying.get("contact_id").is_none()
            && let Some(person) = person
        {
            saying
                .values
                .push(("contact_id".to_owned(), Value::Ref(person.to_owned())));
        }
        saying
            .values
            .insert(0, (field.to_owned(), Value::Ref(parent.clone())));
        let by_id = part.feed.key == Key::Id && !saying.id.is_empty();
        let found = if by_id {
            self.records(table).with_id(&saying.id)
        } else {
            let records = &mut self.tables[table as usize];
            self.content.find(records, table, &parent, &saying)
        };
        let is_new = found.is_none();
        let number = self.put(table, part.feed.role, found, saying);
        if is_new && !by_id {
            self.content.remember_last(table, number);
        }
        Some(number)
    }

    /// The first record that one of the keys finds.
    fn find(
        &mut self,
        table: TableId,
        keys: &[Key],
        saying: &Saying,
        role: Role,
        company: &str,
    ) -> Option<u32> {
        for &key in keys {
            let own = match key {
                Key::Id | Key::Content => "",
                Key::TaxNumber => saying.text("tax_number"),
                Key::Email => saying.text("email"),
                Key::Name => saying.text("name"),
            };
            // A reference may hold a name or a tax number where an id is expected.
            let text = if own.is_empty() && role == Role::Mention && table != TableId::People {
                &saying.id
            } else {
                own
            };
            let records = &mut self.tables[table as usize];
            let found = match key {
                Key::Id if saying.id.is_empty() => None,
                Key::Id => records.with_id(&saying.id).map(|number| (number, false)),
                key => records.with(key, text, company),
            };
            if let Some((number, is_ambiguous)) = found {
                if is_ambiguous {
                    tally(&mut self.ambiguous, table, text);
                }
                return Some(number);
            }
        }
        None
    }

    /// Writes what a row says into its record, making it if nothing was found.
    fn put(&mut self, table: TableId, role: Role, found: Option<u32>, mut saying: Saying) -> u32 {
        let references = self.references(table, &mut saying.values);
        let number = match found {
            None => self
                .records(table)
                .add(&saying.id, std::mem::take(&mut saying.values)),
            Some(number) => {
                self.records(table).alias(&saying.id, number);
                number
            }
        };
        let file = self.file.number;
        let record = self.record(table, number);
        let is_repeated = role == Role::Main && record.file == file;
        for (field, value) in saying.values {
            let fills = record.row.is_none() && record.get(&field).is_none();
            if role == Role::Main || fills {
                record.set(field, value);
            }
        }
        if role == Role::Main {
            record.is_main = true;
            record.file = file;
        }
        if is_repeated {
            *self.file.repeated.entry(table).or_default() += 1;
        }
        self.open_references.extend(
            references
                .into_iter()
                .map(|(field, to)| (table, number, field, to)),
        );
        number
    }

    /// Replaces the texts of references by ids; those that may come later are returned.
    fn references(
        &mut self,
        table: TableId,
        values: &mut [(String, Value)],
    ) -> Vec<(&'static str, TableId)> {
        let mut open = Vec::new();
        for (field, value) in values {
            let Value::Ref(text) = value else { continue };
            let Some(&(name, Kind::Ref(target))) =
                table.builtin().iter().find(|(name, _)| name == field)
            else {
                continue;
            };
            match (target, name) {
                (TableId::Owners, _) => *text = self.owner_named(text),
                (_, "company_id" | "person_id") => {}
                _ => open.push((name, target)),
            }
        }
        open
    }

    /// The id of the owner that a cell names, made if there is none.
    fn owner_named(&mut self, text: &str) -> String {
        let owners = self.records(TableId::Owners);
        let by_name =
            |owners: &mut Records<'_>| owners.with(Key::Name, text, "").map(|(number, _)| number);
        let number = match owners.with_id(text).or_else(|| by_name(owners)) {
            Some(number) => number,
            None => owners.add(text, vec![("name".to_owned(), Value::text(text))]),
        };
        owners.list[number as usize].id.clone()
    }

    pub(super) fn end_file(&mut self, file: &str) {
        let tally = std::mem::take(&mut self.file);
        for ((table, column), n_rows) in tally.left_out {
            self.diagnostics.push(Diagnostic::RowsLeftOut {
                file: file.to_owned(),
                table,
                column,
                n_rows,
            });
        }
        for (table, n_rows) in tally.repeated {
            self.diagnostics.push(Diagnostic::RepeatedRows {
                file: file.to_owned(),
                table,
                n_rows,
            });
        }
        for ((table, number, field), sum) in tally.sums {
            let minor = i64::try_from(sum).unwrap_or(i64::MAX);
            let record = self.record(table, number);
            record.is_main = true;
            record.set(field, Value::Money(minor));
        }
    }

    /// The changes, in the order to make them, and everything said.
    pub(super) fn finish(mut self, mut diagnostics: Vec<Diagnostic>) -> ImportDraft {
        self.close_references();
        diagnostics.append(&mut self.diagnostics);
        let mut draft = ImportDraft {
            rejected: self.rejected,
            ..ImportDraft::default()
        };
        for (table, name, kind) in self.made_fields {
            draft.changes.push(Change::AddField { table, name, kind });
        }
        let mut updates = Vec::new();
        for (table, records) in TableId::ALL.into_iter().zip(self.tables) {
            let mut counts = Counts::default();
            let mut n_created = 0;
            for record in records.list {
                match record.row {
                    None => {
                        counts.n_new += 1;
                        n_created += u32::from(!record.is_main);
                        let (id, values) = (record.id, record.values);
                        draft.changes.push(Change::Insert { table, id, values });
                    }
                    Some(row) => {
                        let n_before = updates.len();
                        updates.extend(differences(self.book, table, row, &record));
                        counts.n_updated += u32::from(updates.len() > n_before);
                        counts.n_unchanged +=
                            u32::from(updates.len() == n_before && record.is_main);
                    }
                }
            }
            if counts != Counts::default() {
                draft.counts.insert(table, counts);
            }
            if n_created > 0 {
                diagnostics.push(Diagnostic::Created {
                    table,
                    n_records: n_created,
                });
            }
        }
        draft.changes.append(&mut updates);
        for (table, (n_rows, first)) in self.unknown {
            diagnostics.push(Diagnostic::UnknownReference {
                table,
                n_rows,
                first,
            });
        }
        for (table, (n_rows, first)) in self.ambiguous {
            diagnostics.push(Diagnostic::AmbiguousName {
                table,
                n_rows,
                first,
            });
        }
        draft.diagnostics = diagnostics;
        draft
    }

    fn close_references(&mut self) {
        for (table, number, field, target) in std::mem::take(&mut self.open_references) {
            let Some(Value::Ref(text)) = self.record(table, number).get(field).cloned() else {
                continue;
            };
            let records = self.records(target);
            let found = records.with_id(&text).map(|number| (number, false));
            match found.or_else(|| records.with(Key::Name, &text, "")) {
                Some((found, is_ambiguous)) => {
                    let id = records.list[found as usize].id.clone();
                    self.record(table, number)
                        .set(field.to_owned(), Value::Ref(id));
                    if is_ambiguous {
                        tally(&mut self.ambiguous, target, &text);
                    }
                }
                None => tally(&mut self.unknown, target, &text),
            }
        }
    }
}

/// The fields of a record in the book that rows say something else of.
fn differences(book: &Book, table: TableId, row: u32, record: &Record) -> Vec<Change> {
    let stored = |field: &str| match book.table(table).position(field) {
        Some(position) => book.value(table, row, position),
        None => Value::Empty,
    };
    let differing = record
        .values
        .iter()
        .filter(|(field, value)| stored(field) != *value);
    differing
        .map(|(field, value)| Change::Set {
            table,
            id: record.id.clone(),
            field: field.clone(),
            value: value.clone(),
        })
        .collect()
}

/// What the main record of a row cannot do without and the row does not say.
fn lacks(parts: &[Part<'_>], sayings: &[Saying]) -> Option<Reason> {
    let said = |table| {
        parts
            .iter()
            .zip(sayings)
            .find(|(part, _)| part.feed.table == table)
            .map(|(_, saying)| saying)
    };
    let company = said(TableId::Companies).is_some_and(|saying| {
        !saying.id.is_empty() || saying.get("name").is_some() || saying.get("tax_number").is_some()
    });
    let person = said(TableId::People).is_some_and(|saying| {
        !saying.id.is_empty() || saying.get("name").is_some() || saying.get("email").is_some()
    });
    let (part, saying) = parts.last().zip(sayings.last())?;
    if saying.left_out_by.is_some() {
        return None;
    }
    let table = part.feed.table;
    let needed: &[(&'static str, bool)] = match table {
        TableId::Companies => &[("name", company)],
        TableId::People => &[("name", person || company)],
        TableId::Owners => &[(
            "name",
            !saying.id.is_empty() || saying.get("name").is_some(),
        )],
        TableId::Invoices => &[
            ("company_id", company),
            ("date", saying.get("date").is_some()),
            ("amount", saying.get("amount").is_some()),
        ],
        TableId::Interactions => &[
            ("person_id", person),
            ("date", saying.get("date").is_some()),
        ],
        TableId::Awards => &[
            ("person_id", person),
            ("treatment", saying.get("treatment").is_some()),
            ("date", saying.get("date").is_some()),
        ],
    };
    let missing = needed.iter().find(|(_, there)| !there);
    missing.map(|&(field, _)| Reason::Missing { table, field })
}

/// A company that nothing names is called by its id if that is words.
fn name_companies(parts: &[Part<'_>], sayings: &mut [Saying]) {
    let company = parts
        .iter()
        .zip(sayings)
        .find(|(part, _)| part.feed.table == TableId::Companies);
    if let Some((_, saying)) = company
        && saying.text("name").is_empty()
        && saying.id.contains(char::is_whitespace)
    {
        saying
            .values
            .push(("name".to_owned(), Value::text(&saying.id)));
    }
}

fn tally(tallies: &mut BTreeMap<TableId, (u32, String)>, table: TableId, text: &str) {
    tallies
        .entry(table)
        .or_insert_with(|| (0, text.to_owned()))
        .0 += 1;
}
