//! A person erased for good: from the book, the policies, the change log and the undo history.
//! What was saved or exported before is out of reach, which the page says.

mod mention;

use book::{TableId, Unit, alter};
use file::LogEntry;
use rules::Members;
use words::Said;

use crate::edit::refused;
use crate::fault;
use crate::history::History;
use crate::open::Open;

pub(crate) use mention::{Called, DROPPED, KEPT};

impl Open {
    /// Erases a person. This is no step: it cannot be undone, and no step before it can, as any
    /// may hold a record that was made one with this one, or deleted as its double. The log keeps
    /// its entries, without the person.
    ///
    /// # Errors
    /// That there is no such person; nothing has changed.
    pub(crate) fn erase(&mut self, id: &str, author: &str, time: i64) -> Result<Said, Said> {
        let changes = alter::delete(&self.document.book, TableId::People, &[id.to_owned()])
            .map_err(|error| refused(&error))?;
        let called = Called::of(self, id);
        let mut document = self.document.clone();
        book::apply(&mut document.book, &changes)
            .map_err(|error| Said::new("refused-change").text("detail", format!("{error:?}")))?;
        for policy in &mut document.policies {
            // Ids of companies may be the same by chance.
            let named = policy.segments.values_mut().map(|named| &mut named.segment);
            for segment in named.filter(|segment| segment.unit == Unit::Person) {
                if let Members::List(ids) | Members::Snapshot { ids, .. } = &mut segment.members {
                    ids.retain(|other| !called.ids.contains(other));
                }
            }
            let programmes = policy.programmes.iter_mut();
            for programme in programmes.filter(|programme| programme.unit == Unit::Person) {
                programme.pins.retain(|pin| !called.ids.contains(&pin.unit));
                let exclusions = &mut programme.exclusions;
                exclusions.retain(|exclusion| !called.ids.contains(&exclusion.unit));
            }
        }
        for entry in &mut document.log {
            called.blank(entry);
        }
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
        self.history = History::default();
        self.replace(document);
        Ok(label)
    }
}
