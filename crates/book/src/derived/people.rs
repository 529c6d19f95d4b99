//! What follows from a person's own record: `reachable`, `is_invoice_contact`, `age`,
//! `next_birthday`.
//!
//! A person is reachable by the channels whose field is filled; by none after opting out.

use super::tenure::{full_years, next_anniversary};
use super::{Fields, related::Parents};
use crate::fields::people;
use crate::{Book, ChoicesColumn, Column, Date, Decimal, EMPTY_DAY, EMPTY_NUMBER, Kind, Tri};

const CHANNELS: [(&str, usize); 3] = [
    ("email", people::EMAIL),
    ("phone", people::PHONE),
    ("post", people::ADDRESS),
];

pub(super) fn add(fields: &mut Fields, book: &Book, parents: &Parents) {
    let n = book.people().n_rows() as usize;
    fields.push("reachable", Kind::Choices, Column::Choices(reachable(book)));
    let mut contacts = vec![Tri::No; n];
    for person in parents.invoice_contacts().flatten() {
        contacts[person as usize] = Tri::Yes;
    }
    fields.flag("is_invoice_contact", contacts);
    let (mut ages, mut birthdays) = (Vec::with_capacity(n), Vec::with_capacity(n));
    for &day in book.people().days(people::BIRTHDAY) {
        let known = day != EMPTY_DAY && day <= book.as_of.0;
        let birthday = Date(day);
        ages.push(if known {
            Decimal::whole(full_years(birthday, book.as_of).into()).0
        } else {
            EMPTY_NUMBER
        });
        birthdays.push(if known {
            next_anniversary(birthday, book.as_of).0
        } else {
            EMPTY_DAY
        });
    }
    fields.number("age", ages);
    fields.date("next_birthday", birthdays);
}

fn reachable(book: &Book) -> ChoicesColumn {
    let mut column = ChoicesColumn::default();
    let words = CHANNELS.map(|(name, _)| column.words.intern(name));
    // A bit for each channel; the set's number is its bits.
    column.sets = (0_u32..8)
        .map(|bits| {
            (0..3)
                .filter(|bit| bits >> bit & 1 == 1)
                .map(|bit| words[bit])
                .collect()
        })
        .collect();
    let people = book.people();
    column.codes = (0_u32..)
        .zip(people.flags(people::OPT_OUT))
        .map(|(row, &opted_out)| match opted_out {
            Tri::Yes => 0,
            Tri::No | Tri::Unknown => (0_u32..)
                .zip(CHANNELS)
                .map(|(bit, (_, field))| u32::from(!people.column(field).is_empty_at(row)) << bit)
                .sum(),
        })
        .collect();
    column
}
