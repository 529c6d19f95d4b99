//! Our own tables: what the book exports, headers equal to field names.
//!
//! The columns are the fields of the table themselves; here stands only what is more.

use super::{Key, Layout, Role, To, Word, word};
use crate::TableId::{self, Awards, Companies, Interactions, Invoices, Owners, People};

const COMPANY: Word = word("company_id", &[(Companies, To::Id)]);
const PERSON: Word = word("person_id", &[(People, To::Id)]);
const COMPANY_MENTION: (TableId, Role, Key) = (Companies, Role::Mention, Key::Id);
const PERSON_MENTION: (TableId, Role, Key) = (People, Role::Mention, Key::Id);

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        name: "own companies",
        signature: &["id", "name"],
        feeds: &[(Companies, Role::Main, Key::Id)],
        ..Layout::PLAIN
    },
    Layout {
        name: "own people",
        signature: &["company_id", "name"],
        feeds: &[COMPANY_MENTION, (People, Role::Main, Key::Id)],
        columns: &[COMPANY],
        ..Layout::PLAIN
    },
    Layout {
        name: "own owners",
        signature: &["id", "name", "minutes"],
        feeds: &[(Owners, Role::Main, Key::Id)],
        ..Layout::PLAIN
    },
    Layout {
        name: "own invoices",
        signature: &["company_id", "date", "amount"],
        feeds: &[COMPANY_MENTION, (Invoices, Role::Main, Key::Id)],
        columns: &[COMPANY],
        ..Layout::PLAIN
    },
    Layout {
        name: "own interactions",
        signature: &["person_id", "date", "kind"],
        feeds: &[PERSON_MENTION, (Interactions, Role::Main, Key::Id)],
        columns: &[PERSON],
        ..Layout::PLAIN
    },
    Layout {
        name: "own awards",
        signature: &["person_id", "treatment", "date"],
        feeds: &[PERSON_MENTION, (Awards, Role::Main, Key::Id)],
        columns: &[PERSON],
        ..Layout::PLAIN
    },
];
