//! A person erased for good: from the book, the policies, the change log and the undo history.
//! What was saved or exported before is out of reach, which the page says.

use book::{Change, TableId, Value, fields};
use file::LogEntry;
use words::Said;

use crate::edit::{Gone, removal};
use crate::fault;
use crate::history::{Delta, Step};
use crate::open::Open;

/// Who is erased: ids of the records that go, and the name.
struct Erased {
    ids: Vec<(TableId, String)>,
    person: String,
    name: String,
}

impl Open {
    /// Erases a person. This is no step: it cannot be undone, and what mentions the person goes
    /// from the history, with the steps before it, which would lead back there.
    ///
    /// # Errors
    /// That there is no such person; nothing has changed.
    pub(crate) fn erase(&mut self, id: &str, author: &str, time: i64) -> Result<Said, Said> {
        let people = self.document.book.people();
        let row = people
            .find(id)
            .ok_or_else(|| Said::new("refused-no-record").text("id", id))?;
        let gone = Gone::of(&self.document.book, TableId::People, vec![row]);
        let erased = Erased {
            ids: gone.ids(&self.document.book),
            person: id.to_owned(),
            name: people.text(fields::people::NAME, row).to_owned(),
        };
        let mut document = self.document.clone();
        book::apply(&mut document.book, &removal(&self.document.book, &gone))
            .map_err(|error| Said::new("refused-change").text("detail", format!("{error:?}")))?;
        for policy in &mut document.policies {
            for segment in policy.segments.values_mut() {
                if let rules::Members::List(ids) | rules::Members::Snapshot { ids, .. } =
                    &mut segment.segment.members
                {
                    ids.retain(|other| other != id);
                }
            }
            for programme in &mut policy.programmes {
                programme.pins.retain(|pin| pin.unit != id);
                programme
                    .exclusions
                    .retain(|exclusion| exclusion.unit != id);
            }
        }
        document.log.retain(|entry| !erased.is_logged(entry));
        let label = Said::new("edit-erase");
        document.log.push(LogEntry {
            time_ms: time,
            author: author.to_owned(),
            code: label.code.clone(),
            ..LogEntry::default()
        });
        document.made_by = file::APP_VERSION.to_owned();
        // Written and read again, no text of the person stays behind in a dictionary.
        let bytes = file::write(&document).map_err(|error| fault::of_write(&error))?;
        let document = file::read(&bytes).map_err(|error| fault::of_file(&error))?;
        self.history.forget_until(|step| erased.is_in(step));
        self.replace(document);
        Ok(label)
    }
}

impl Erased {
    fn is_logged(&self, entry: &LogEntry) -> bool {
        let says = |text: &str| {
            text == self.person || (!self.name.is_empty() && text.contains(&self.name))
        };
        says(&entry.reason) || entry.parameters.iter().any(|(_, text)| says(text))
    }

    fn is_in(&self, step: &Step) -> bool {
        let mut deltas = step.forward.iter().chain(&step.back);
        deltas.any(|delta| match delta {
            Delta::Book(changes) => changes.iter().any(|change| self.is_changed(change)),
            Delta::Policies(policies) => policies.iter().any(|policy| {
                policy.programmes.iter().any(|programme| {
                    programme.pins.iter().any(|pin| pin.unit == self.person)
                        || programme
                            .exclusions
                            .iter()
                            .any(|exclusion| exclusion.unit == self.person)
                }) || policy.segments.values().any(|named| {
                    matches!(
                        &named.segment.members,
                        rules::Members::List(ids) | rules::Members::Snapshot { ids, .. }
                            if ids.contains(&self.person)
                    )
                })
            }),
        })
    }

    fn is_changed(&self, change: &Change) -> bool {
        let own = |table: &TableId, id: &str| {
            let mut ids = self.ids.iter();
            ids.any(|(of, other)| of == table && other == id)
        };
        let refers = |value: &Value| matches!(value, Value::Ref(id) if *id == self.person);
        match change {
            Change::Insert { table, id, values } => {
                own(table, id) || values.iter().any(|(_, value)| refers(value))
            }
            Change::Remove { table, id } => own(table, id),
            Change::Set {
                table, id, value, ..
            } => own(table, id) || refers(value),
            _ => false,
        }
    }
}
