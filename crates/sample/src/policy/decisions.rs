//! What was decided by hand, with the reason and the name of who answers for it.

use book::Book;
use plan::{Exclusion, Pin};

use super::{person, reception};
use crate::days::on;

const HEAD_OF_MARKETING: &str = "Ольга Ветрова";
const MANAGING_PARTNER: &str = "Павел Громов";

/// Three who have accepted, and the speaker, who does not meet the rule.
pub(super) fn pins(book: &Book) -> Vec<Pin> {
    let accepted = [
        (
            "Максим Павлов",
            17,
            "Accepted the invitation by telephone / Принял приглашение по телефону",
        ),
        (
            "Мария Смирнова",
            17,
            "Accepted the invitation in writing / Ответила на приглашение письмом",
        ),
        (
            "Linda Marsh",
            18,
            "Accepted; has booked the flight / Приглашение приняла, билет куплен",
        ),
    ];
    let mut pins: Vec<Pin> = accepted
        .into_iter()
        .map(|(name, day, reason)| Pin {
            treatment: reception::ID.to_owned(),
            unit: person(book, name),
            reason: reason.to_owned(),
            author: HEAD_OF_MARKETING.to_owned(),
            on: on(2026, 11, day),
        })
        .collect();
    pins.push(Pin {
        treatment: reception::ID.to_owned(),
        unit: person(book, "Hugh Doyle"),
        reason: "Speaks at the evening; the seat is the speaker’s, not Copper Lane’s / \
                 Выступает на вечере: место дано докладчику, а не фирме Copper Lane"
            .to_owned(),
        author: MANAGING_PARTNER.to_owned(),
        on: on(2026, 11, 12),
    });
    pins
}

/// One who would qualify for the reception.
pub(super) fn exclusions(book: &Book) -> Vec<Exclusion> {
    vec![Exclusion {
        treatment: Some(reception::ID.to_owned()),
        unit: person(book, "Вадим Шилов"),
        reason: "Asked not to be invited this year: away all December / \
                 Просил в этом году не приглашать: весь декабрь в отъезде"
            .to_owned(),
        author: HEAD_OF_MARKETING.to_owned(),
        on: on(2026, 11, 13),
    }]
}
