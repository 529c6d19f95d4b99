//! The records of the six tables as they stand in a file. Fields absent are empty.

use book::{Book, TableId, Value};

use super::cell::Cell;
use super::exact::{Day, Minor, Number};
use super::keyed::Keyed;
use super::leaf::{Choice, Flag, Id, Leaf, Text};
use super::record::{OwnKinds, Record, cell, own_cells, own_values, record, rows_by_id};
use super::trouble::Trouble;
use crate::WriteError;

record! {
    /// An account manager.
    Owner of Owners {
        email: Text,
        [id]
        /// Minutes that treatments may take in total.
        minutes: Number,
        name: Text,
        [own]
    }
}

record! {
    /// A firm in the book.
    Company of Companies {
        city: Choice,
        [id]
        industry: Choice,
        name: Text,
        note: Text,
        [own]
        /// Id of the account manager.
        owner: Id,
        /// What the firm might bring in a year, in minor units of the home currency.
        potential: Minor,
        /// Id of the company that recommended this one.
        referred_by: Id,
        region: Choice,
        since: Day,
        /// `client`, `prospect` or `lost`, set by hand; otherwise it follows from the invoices.
        status: Choice,
        tax_number: Text,
        website: Text,
    }
}

record! {
    /// A person, usually of a company.
    Person of People {
        address: Text,
        birthday: Day,
        /// The channel preferred: `email`, `phone` or `post`.
        channel: Choice,
        city: Choice,
        /// Id of the company.
        company_id: Id,
        consent_basis: Choice,
        consent_date: Day,
        consent_source: Text,
        consent_until: Day,
        decision_maker: Flag,
        email: Text,
        [id]
        language: Choice,
        name: Text,
        no_events: Flag,
        no_gifts: Flag,
        note: Text,
        /// Not to be given anything at all.
        opt_out: Flag,
        [own]
        phone: Text,
        /// What limits of value hold for, such as `public_official`.
        recipient_kind: Choice,
        role: Choice,
    }
}

record! {
    /// An invoice or payment; a credit note is negative.
    Invoice of Invoices {
        /// Minor units of `currency`.
        amount: Minor,
        /// Id of the company.
        company_id: Id,
        /// Id of the person on the invoice.
        contact_id: Id,
        /// ISO 4217; the home currency if absent.
        currency: Choice,
        date: Day,
        [id]
        number: Text,
        [own]
    }
}

record! {
    /// A negotiation, meeting, call, e-mail.
    Interaction of Interactions {
        date: Day,
        [id]
        kind: Choice,
        note: Text,
        [own]
        /// Id of the account manager.
        owner: Id,
        /// Id of the person.
        person_id: Id,
    }
}

record! {
    /// What a person was given.
    Award of Awards {
        date: Day,
        [id]
        note: Text,
        [own]
        /// Id of the person.
        person_id: Id,
        /// Id of the treatment.
        treatment: Choice,
        /// What it was worth, in minor units of the home currency.
        value: Minor,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A field of the book that no file holds would be lost by saving.
    #[test]
    fn files_hold_every_field_of_the_book() {
        fn check<R: Record>() {
            let table = book::Table::new(R::TABLE);
            let mut expected: Vec<_> = table.specs().iter().map(|s| s.name.as_str()).collect();
            expected.sort_unstable();
            assert_eq!(R::FIELDS, expected, "{}", R::TABLE.name());
        }
        check::<Owner>();
        check::<Company>();
        check::<Person>();
        check::<Invoice>();
        check::<Interaction>();
        check::<Award>();
    }
}
