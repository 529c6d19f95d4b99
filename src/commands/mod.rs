//! Commands of a person: each with a name, keys, a predicate and what it does. Menus, keys and
//! "Find anybody" all use this one table, so a command looks and works the same everywhere.
//!
//! To add one: its file, a line in [`ALL`], its words `command-<id>` in both languages.

mod all_keys;
mod as_of;
mod begin_empty;
mod bring_list;
mod close_drawer;
mod explain;
mod filter;
mod find;
mod go;
mod keys;
mod language;
mod next_person;
mod open_file;
mod open_sample;
mod previous_person;
mod print;
mod redo;
mod save_copy;
mod settings;
mod theme;
mod undo;

pub(crate) use filter::FIELD as FILTER_FIELD;
pub(crate) use keys::{Chord, Heard, Press, hear};

use words::Said;

use crate::state::State;
use crate::tasks::Desk;

/// Something a person can do from anywhere.
pub(crate) struct Command {
    /// Also names its words: `command-<id>`.
    pub(crate) id: &'static str,
    /// Any of these does it; the first one is shown.
    pub(crate) keys: &'static [Chord],
    /// Whether it can be done now.
    pub(crate) able: fn(&State) -> bool,
    /// Its name where that says more than `command-<id>`.
    pub(crate) said: Option<fn(&State) -> Said>,
    pub(crate) perform: fn(&Desk, &State),
}

impl std::fmt::Debug for Command {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Command({})", self.id)
    }
}

impl PartialEq for Command {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Command {
    /// Its name now: "Undo: Reception places to 31".
    pub(crate) fn name(&self, state: &State) -> Said {
        self.said
            .map_or_else(|| self.plain_name(), |said| said(state))
    }

    /// Its name whatever is open.
    pub(crate) fn plain_name(&self) -> Said {
        Said::new(&format!("command-{}", self.id))
    }
}

/// Every command, in the order they are listed.
pub(crate) const ALL: &[&Command] = &[
    &undo::COMMAND,
    &redo::COMMAND,
    &find::COMMAND,
    &explain::COMMAND,
    &close_drawer::COMMAND,
    &previous_person::COMMAND,
    &next_person::COMMAND,
    &filter::COMMAND,
    &go::CLIENTS,
    &go::POLICY,
    &go::PLAN,
    &go::START,
    &save_copy::COMMAND,
    &print::COMMAND,
    &bring_list::COMMAND,
    &open_file::COMMAND,
    &open_sample::COMMAND,
    &begin_empty::COMMAND,
    &as_of::COMMAND,
    &language::COMMAND,
    &theme::COMMAND,
    &settings::COMMAND,
    &all_keys::COMMAND,
];

/// The command of an id.
pub(crate) fn by_id(id: &str) -> Option<&'static Command> {
    ALL.iter().copied().find(|command| command.id == id)
}

/// Whether a book is open.
fn book_is_open(state: &State) -> bool {
    state.book.overview.is_some()
}

fn always(_: &State) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use book::Currency;
    use std::collections::BTreeSet;
    use words::{Language, Words};

    #[test]
    fn every_command_is_named_in_both_languages() {
        for language in Language::ALL {
            let words = Words::new(language, Currency::RUB);
            for command in ALL {
                let key = format!("command-{}", command.id);
                assert!(words.has(&key), "{key} in {language:?}");
            }
        }
    }

    #[test]
    fn no_two_commands_share_an_id_or_a_key() {
        let ids: BTreeSet<&str> = ALL.iter().map(|command| command.id).collect();
        assert_eq!(ids.len(), ALL.len());
        let chords: Vec<&Chord> = ALL.iter().flat_map(|command| command.keys).collect();
        for (at, chord) in chords.iter().enumerate() {
            assert!(!chords[..at].contains(chord), "{chord:?}");
        }
    }

    #[test]
    fn without_a_book_only_what_needs_none_can_be_done() {
        let state = State::default();
        let able: Vec<&str> = ALL
            .iter()
            .filter(|command| (command.able)(&state))
            .map(|command| command.id)
            .collect();
        assert_eq!(
            able,
            [
                "find",
                "start",
                "bring-list",
                "open-file",
                "open-sample",
                "begin-empty",
                "language",
                "theme",
                "settings",
                "all-keys"
            ]
        );
    }
}
