//! The sample firm: Northgate Consulting, its clients and its policy, made from one seed.
//!
//! Clients and the best prospects are placed by hand, so that every screen has somebody to
//! show; everybody else, and all that happened in five years, comes from a small generator of
//! integers. The same seed gives the same bytes on every machine. This room must not know a
//! clock or a random source, and decides nothing: it only writes records and rules.

mod awards;
mod contacts;
mod days;
mod events;
mod firm_names;
mod firms;
mod invoices;
mod letters;
mod names;
mod places;
mod policy;
mod random;
mod records;
mod roster;

pub use days::as_of;

use contacts::Contact;
use firms::Firm;
use random::Random;

/// Chosen once; another one gives another firm with the same clients.
const SEED: u64 = 20_061_120;

/// Everybody and everything in the book, before it has ids.
#[derive(Debug)]
struct World {
    firms: Vec<Firm>,
    contacts: Vec<Contact>,
    invoices: Vec<invoices::Invoice>,
    interactions: Vec<events::Interaction>,
    awards: Vec<awards::Award>,
}

/// The sample's plan file: five years of Northgate Consulting and its policy, version 7.
#[must_use]
pub fn anniversary() -> file::Document {
    let mut random = Random::new(SEED);
    let firms = firms::make(&mut random);
    let contacts = contacts::make(&firms, &mut random);
    let invoices = invoices::make(&firms, &contacts, &mut random);
    let interactions = events::make(&firms, &contacts, &mut random);
    let awards = awards::make(&firms, &contacts, &mut random);
    let world = World {
        firms,
        contacts,
        invoices,
        interactions,
        awards,
    };
    let book = records::book(&world);
    let policy = policy::anniversary(&book);
    file::Document {
        policies: vec![policy],
        ..file::Document::new(book)
    }
}
