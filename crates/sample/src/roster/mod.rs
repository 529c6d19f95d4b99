//! Firms and people placed by hand: all clients with those who decide in them, and the
//! best prospects. What is written here is what the screens tell of.

mod clients;
mod prospects;

pub(crate) use clients::CLIENTS;
pub(crate) use prospects::PROSPECTS;

use crate::places::City;

/// A client firm.
#[derive(Debug)]
pub(crate) struct Client {
    pub(crate) name: &'static str,
    pub(crate) industry: &'static str,
    pub(crate) city: &'static City,
    /// Year and month of the first contract.
    pub(crate) since: (i32, u32),
    /// Roubles invoiced in the last twelve months.
    pub(crate) revenue: i64,
    /// Position among the account managers.
    pub(crate) owner: usize,
    pub(crate) deciders: &'static [Decider],
}

/// Somebody who decides in a firm.
#[derive(Debug)]
pub(crate) struct Decider {
    pub(crate) name: &'static str,
    pub(crate) role: &'static str,
    /// How many days ago the last negotiation was.
    pub(crate) negotiated: i32,
    /// How many days ago the last gift was given.
    pub(crate) gift: Option<i32>,
    pub(crate) mark: Mark,
}

/// What sets a person apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Plain,
    OptOut,
    NoGifts,
    NoEvents,
    NoAddress,
    /// In the public service: the law limits gifts.
    Official,
    /// Declined the last two invitations.
    DeclinedTwice,
}

/// A prospect firm.
#[derive(Debug)]
pub(crate) struct Prospect {
    pub(crate) name: &'static str,
    pub(crate) industry: &'static str,
    pub(crate) city: &'static City,
    pub(crate) owner: usize,
    /// Roubles a year that the firm might bring.
    pub(crate) potential: i64,
    pub(crate) deciders: &'static [Decider],
}

const fn d(name: &'static str, role: &'static str, negotiated: i32, gift: i32) -> Decider {
    Decider {
        name,
        role,
        negotiated,
        gift: if gift == 0 { None } else { Some(gift) },
        mark: Mark::Plain,
    }
}

impl Decider {
    const fn who(self, mark: Mark) -> Self {
        Self { mark, ..self }
    }
}
