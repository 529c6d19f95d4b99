//! The firm's policy, version 7: who is meant by what, and two programmes.

mod anniversary;
mod decisions;
mod email;
mod gift;
mod postcard;
mod reception;
mod rule;
mod segments;
mod service;

use book::{Book, TableId};
use plan::{Bilingual, Policy, RankKey, Treatment};
use rules::Rule;

/// The version in force; frozen for signing, so that the first edit opens a draft of the next.
const VERSION: u32 = 7;

/// The policy, about the people of this book.
pub(crate) fn anniversary(book: &Book) -> Policy {
    Policy {
        version: VERSION,
        published: true,
        segments: segments::all(book),
        programmes: vec![anniversary::programme(book), service::programme()],
    }
}

/// The id of the person of this name.
fn person(book: &Book, name: &str) -> String {
    let people = book.table(TableId::People);
    let row =
        (0..people.n_rows()).find(|&row| people.text(book::fields::people::NAME, row) == name);
    row.map_or_else(String::new, |row| people.row_id(row).into_owned())
}

fn both(en: &str, ru: &str) -> Bilingual {
    Bilingual::new(en, ru)
}

const fn roubles(roubles: i64) -> i64 {
    roubles * 100
}

fn highest(field: &str) -> RankKey {
    RankKey {
        field: field.to_owned(),
        descending: true,
    }
}

fn lowest(field: &str) -> RankKey {
    RankKey {
        field: field.to_owned(),
        descending: false,
    }
}

/// A treatment without limits that costs nothing.
fn treatment(id: &str, name: Bilingual, given: Bilingual, eligibility: Rule) -> Treatment {
    Treatment {
        given,
        ..Treatment::plain(id, name, eligibility)
    }
}
