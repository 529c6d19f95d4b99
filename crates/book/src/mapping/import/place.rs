//! The records that a row is about or names: found by what the row says, or made.

use super::{Import, tally};
use crate::fields::people;
use crate::mapping::compiled::Part;
use crate::mapping::records::Record;
use crate::mapping::rows::{Saying, add_text};
use crate::mapping::{Key, Other, Role, RowRef};
use crate::similar::{ALIKE, Of, is_shared_box, names_alike};
use crate::{TableId, Value};

impl Import<'_> {
    /// The company that a row is about or names.
    pub(super) fn company(&mut self, part: &Part<'_>, mut saying: Saying) -> Option<u32> {
        let keys: &[Key] = match (part.feed.key, saying.id.is_empty()) {
            (Key::Id, false) if saying.role == Role::Main => &[Key::Id],
            (Key::TaxNumber, _) => &[Key::TaxNumber],
            (Key::Name, _) => &[Key::Name],
            _ => &[Key::Id, Key::TaxNumber, Key::Name],
        };
        let found = self
            .find(TableId::Companies, keys, &mut saying, "")
            .or_else(|| self.by_exact(TableId::Companies, Key::TaxNumber, keys, &saying));
        let nameless = saying.id.is_empty()
            && saying.text("name").is_empty()
            && saying.text("tax_number").is_empty();
        if found.is_none() && nameless {
            return None;
        }
        Some(self.put(TableId::Companies, found, saying))
    }

    /// The person that a row is about or names, and the id to refer to them by.
    pub(super) fn person(
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
        let found = self.find(TableId::People, keys, &mut saying, company.unwrap_or(""));
        let found = found.or_else(|| self.by_exact(TableId::People, Key::Email, keys, &saying));
        let nameless = saying.text("name").is_empty() && saying.text("email").is_empty();
        match (found, saying.role) {
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
                let number = self.put(TableId::People, found, saying);
                (
                    Some(number),
                    Some(self.record(TableId::People, number).id.clone()),
                )
            }
        }
    }

    pub(super) fn owner(&mut self, mut saying: Saying) -> Option<u32> {
        let keys: &[Key] = if saying.id.is_empty() {
            &[Key::Email, Key::Name]
        } else {
            &[Key::Id]
        };
        let found = self.find(TableId::Owners, keys, &mut saying, "");
        Some(self.put(TableId::Owners, found, saying))
    }

    /// An invoice, interaction or award.
    pub(super) fn event(
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
        let number = self.put(table, found, saying);
        if is_new && !by_id {
            self.content.remember_last(table, number);
        }
        Some(number)
    }

    /// The record of the book with the tax number or e-mail of a row whose own id is not known: the
    /// programs of a firm count their records each in its own way. What an earlier row of the file
    /// is about is not taken for another's, nor a mailbox or number that several have. Colleagues
    /// share mailboxes: people must be called alike too, else look-alikes ask whether they are one.
    fn by_exact(&mut self, table: TableId, key: Key, keys: &[Key], saying: &Saying) -> Option<u32> {
        if saying.role != Role::Main || keys != [Key::Id] {
            return None;
        }
        let text = match key {
            Key::Email => saying.text("email"),
            _ => saying.text("tax_number"),
        };
        let (number, is_ambiguous) = self.records(table).with(key, text, "")?;
        let file = self.file.number;
        let record = self.record(table, number);
        let is_free = record.row.is_some() && record.file != file;
        let is_one = is_free && !is_ambiguous;
        let is_told =
            key != Key::Email || !is_shared_box(text) && self.may_be_called(number, saying);
        (is_one && is_told).then_some(number)
    }

    /// Whether a person of the book may have the name that a row says; no name says nothing.
    fn may_be_called(&self, number: u32, saying: &Saying) -> bool {
        let record = &self.tables[TableId::People as usize].list[number as usize];
        let known = match (record.get("name"), record.row) {
            (Some(Value::Text(name)), _) => name,
            (_, Some(row)) => self.book.people().text(people::NAME, row),
            _ => "",
        };
        let name = saying.text("name");
        known.is_empty() || name.is_empty() || names_alike(Of::Person, known, name) >= ALIKE
    }

    /// The first record that one of the keys finds. What is found by its name keeps it as it is
    /// spelled in the book.
    fn find(
        &mut self,
        table: TableId,
        keys: &[Key],
        saying: &mut Saying,
        company: &str,
    ) -> Option<u32> {
        let role = saying.role;
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
                if key == Key::Name {
                    saying.values.retain(|(field, _)| field != "name");
                }
                return Some(number);
            }
        }
        None
    }

    /// The record that a person says the row is about, though nothing tells so.
    fn decided(&mut self, table: TableId) -> Option<u32> {
        if self.same.is_empty() {
            return None;
        }
        match *self.same.get(&self.row_ref(table))? {
            Other::Record(id) => self.records(table).with_id(id),
            Other::Row(row) => self.awaited.get(row).copied().flatten(),
        }
    }

    /// Lets a record be found by what a row calls it that is the same; its own name stays.
    fn call_also(&mut self, table: TableId, number: u32, saying: &mut Saying) {
        let company = match saying.get("company_id") {
            Some(Value::Ref(id)) => id.clone(),
            _ => String::new(),
        };
        let records = &mut self.tables[table as usize];
        for (key, field) in [
            (Key::TaxNumber, "tax_number"),
            (Key::Email, "email"),
            (Key::Name, "name"),
        ] {
            records.call(key, saying.text(field), &company, number);
        }
        saying.values.retain(|(field, _)| field != "name");
    }

    fn row_ref(&self, table: TableId) -> RowRef {
        RowRef {
            table,
            file: self.file.number,
            row: self.file.row,
        }
    }

    /// Writes what a row says into its record, making it if nothing was found.
    fn put(&mut self, table: TableId, found: Option<u32>, mut saying: Saying) -> u32 {
        let role = saying.role;
        let references = self.references(table, &mut saying.values);
        let found = found.or_else(|| {
            let number = self.decided(table)?;
            self.call_also(table, number, &mut saying);
            Some(number)
        });
        let number = match found {
            None => self
                .records(table)
                .add(&saying.id, std::mem::take(&mut saying.values)),
            Some(number) => {
                self.records(table).alias(&saying.id, number);
                number
            }
        };
        if !self.awaited.is_empty() {
            let row = self.row_ref(table);
            if let Some(number_of) = self.awaited.get_mut(&row) {
                *number_of = number_of.or(Some(number));
            }
        }
        let (file, row) = (self.file.number, self.file.row);
        let stored = |record: &Record, field: &str| {
            record.row.is_some_and(|row| {
                let table = self.book.table(table);
                table
                    .position(field)
                    .is_some_and(|at| !table.column(at).is_empty_at(row))
            })
        };
        let record = &mut self.tables[table as usize].list[number as usize];
        if found.is_none() {
            record.made_by = (file, row);
        }
        let is_repeated = role == Role::Main && record.file == file && !saying.goes_on;
        for (field, value) in saying.values {
            let fills = record.row.is_none() && record.get(&field).is_none();
            match (role, saying.goes_on) {
                (Role::Main, true) => add_text(&mut record.values, &field, value),
                (Role::Main, false) => record.set(field, value),
                (Role::Mention, _) if fills => record.set(field, value),
                (Role::Mention, _) => {}
            }
        }
        for (field, value) in saying.guesses {
            let may = role == Role::Main || record.row.is_none();
            if may && record.get(&field).is_none() && !stored(record, &field) {
                record.set(field, value);
            }
        }
        if role == Role::Main {
            record.is_main = true;
            record.file = file;
        }
        if is_repeated && self.file.about == Some(table) {
            *self.file.repeated.entry(table).or_default() += 1;
        }
        self.open_references.extend(
            references
                .into_iter()
                .map(|(field, to)| (table, number, field, to)),
        );
        number
    }
}
