//! Where the change log speaks of a person. It holds plain texts, so this goes by the names that
//! the person had; ids count only where the log puts one for want of a name. It must not know
//! why somebody asks.

use std::collections::BTreeSet;

use book::{Book, Change, TableId, Value, fields};
use file::LogEntry;

use crate::history::{Delta, Step};
use crate::open::Open;

/// The field that the names are in.
const NAME: &str = "name";

/// What stands in the log in place of a name that is taken out.
const NOBODY: &str = "—";

/// Where the log of a merge has the id of the person who stays.
pub(crate) const KEPT: &str = "keep_person";

/// Where the log of a merge has the id of the record that goes.
pub(crate) const DROPPED: &str = "drop_person";

/// What a person is and was called.
#[derive(Debug, Default)]
pub(crate) struct Called {
    /// The id, and those of records that were made one with this, as far as the log goes.
    pub(crate) ids: BTreeSet<String>,
    names: BTreeSet<String>,
}

impl Called {
    /// What can be known of it from the book, the history and the log.
    pub(crate) fn of(open: &Open, id: &str) -> Self {
        let book = &open.document.book;
        let mut called = Self {
            ids: BTreeSet::from([id.to_owned()]),
            names: BTreeSet::new(),
        };
        let people = book.people();
        if let Some(row) = people.find(id) {
            called.add_name(people.text(fields::people::NAME, row));
        }
        // The last merge first: what was merged into the merged is found after it.
        for entry in open.document.log.iter().rev() {
            called.add_merged(book, entry);
        }
        for change in open.history.steps().flat_map(changes) {
            called.add_named(change);
        }
        called
    }

    /// The record that was made one with the person's, unless it is there again.
    fn add_merged(&mut self, book: &Book, entry: &LogEntry) {
        let of = |name: &str| parameter(entry, name);
        let (Some(keep), Some(drop)) = (of("keep"), of("drop")) else {
            return;
        };
        match (of(KEPT), of(DROPPED)) {
            (Some(kept), Some(dropped)) => {
                if self.ids.contains(kept) && book.people().find(dropped).is_none() {
                    self.ids.insert(dropped.to_owned());
                    self.add_name(keep);
                    self.add_name(drop);
                }
            }
            // Logs of before have no ids.
            _ => {
                if self.names.contains(keep) {
                    self.add_name(drop);
                }
            }
        }
    }

    fn add_named(&mut self, change: &Change) {
        match change {
            Change::Insert { table, id, values }
                if *table == TableId::People && self.ids.contains(id) =>
            {
                for (field, value) in values {
                    if let (true, Value::Text(text)) = (field == NAME, value) {
                        self.add_name(text);
                    }
                }
            }
            Change::Set {
                table,
                id,
                field,
                value: Value::Text(text),
            } if *table == TableId::People && self.ids.contains(id) && field == NAME => {
                self.add_name(text);
            }
            _ => {}
        }
    }

    /// A number or a dash is no name that a text could be searched for.
    fn add_name(&mut self, name: &str) {
        if name.chars().any(char::is_alphabetic) {
            self.names.insert(name.to_owned());
        }
    }

    /// Whether an entry of the log mentions the person.
    pub(crate) fn is_in(&self, entry: &LogEntry) -> bool {
        self.is_about(entry)
            || self.is_said(&entry.reason)
            || entry.parameters.iter().any(|(_, text)| self.is_said(text))
    }

    /// Takes the person out of an entry, which stays: that something was done is no secret. The
    /// reason of what was done to the person goes whole.
    pub(crate) fn blank(&self, entry: &mut LogEntry) {
        if self.is_about(entry) && !entry.reason.is_empty() {
            NOBODY.clone_into(&mut entry.reason);
        }
        entry.reason = self.without(&entry.reason);
        for (name, text) in &mut entry.parameters {
            *text = if self.is_whole(name, text) {
                NOBODY.to_owned()
            } else {
                self.without(text)
            };
        }
    }

    fn is_about(&self, entry: &LogEntry) -> bool {
        let mut parameters = entry.parameters.iter();
        parameters.any(|(name, text)| self.is_whole(name, text))
    }

    /// Whether a parameter that names a record names the person. A nameless one stands by its id.
    fn is_whole(&self, parameter: &str, text: &str) -> bool {
        matches!(
            parameter,
            "whose" | "name" | "keep" | "drop" | KEPT | DROPPED
        ) && (self.ids.contains(text) || self.names.contains(text))
    }

    fn is_said(&self, text: &str) -> bool {
        self.names.iter().any(|name| place(text, name).is_some())
    }

    fn without(&self, text: &str) -> String {
        let mut text = text.to_owned();
        // The longest first, so that no part of it is left of a name within a name.
        let mut names: Vec<&String> = self.names.iter().collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        for name in names {
            while let Some((from, to)) = place(&text, name) {
                text.replace_range(from..to, NOBODY);
            }
        }
        text
    }
}

fn changes(step: &Step) -> impl Iterator<Item = &Change> {
    let deltas = step.forward.iter().chain(&step.back);
    deltas.flat_map(|delta| match delta {
        Delta::Book(changes) => changes.as_slice(),
        Delta::Policies(_) => &[],
    })
}

fn parameter<'a>(entry: &'a LogEntry, name: &str) -> Option<&'a str> {
    let mut parameters = entry.parameters.iter();
    parameters
        .find(|(other, _)| other == name)
        .map(|(_, text)| text.as_str())
}

/// From where to where a text says a name: as whole words, in capitals or not.
fn place(text: &str, name: &str) -> Option<(usize, usize)> {
    let is_edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    text.char_indices().find_map(|(from, _)| {
        let mut rest = text[from..].chars();
        let is_same = name.chars().all(|wanted| {
            rest.next()
                .is_some_and(|c| c == wanted || c.to_lowercase().eq(wanted.to_lowercase()))
        });
        let to = text.len() - rest.as_str().len();
        (is_same && is_edge(text[..from].chars().next_back()) && is_edge(rest.next()))
            .then_some((from, to))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_whole_words_only() {
        assert_eq!(place("Яна и Ян.", "Ян"), Some((10, 14)));
        assert_eq!(place("Яна и баян", "Ян"), None);
        assert_eq!(place("as ANN LEE asked", "Ann Lee"), Some((3, 10)));
        assert_eq!(place("Ann Lees", "Ann Lee"), None);
    }
}
