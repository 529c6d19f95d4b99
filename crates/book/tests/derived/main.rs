//! Derived fields: against a plain, slow computation on random books, and by hand.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod by_hand;
mod plain;
mod random;
