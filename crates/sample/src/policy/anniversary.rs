//! The programme «Anniversary 2026»: four treatments, a floor for everybody, one budget.

use book::{Book, Unit};
use plan::{Base, Programme, ValueLimit};
use rules::Rule;

use super::{both, decisions, email, gift, postcard, reception, roubles};

pub(super) fn programme(book: &Book) -> Programme {
    Programme {
        id: "anniversary-2026".to_owned(),
        name: both("Anniversary 2026", "Юбилей 2026"),
        unit: Unit::Person,
        treatments: vec![
            reception::reception(),
            gift::gift(),
            postcard::postcard(),
            email::email(),
        ],
        base: Some(Base {
            treatment: email::ID.to_owned(),
            members: Rule::All(Vec::new()),
        }),
        budget_minor: Some(roubles(850_000)),
        limit_owner_minutes: false,
        pins: decisions::pins(book),
        exclusions: decisions::exclusions(book),
        value_limits: vec![ValueLimit {
            recipient_kind: "public_official".to_owned(),
            maximum_minor: roubles(3_000),
            note: "Civil Code of Russia, art. 575: ordinary gifts up to 3,000 ₽. \
                   A setting of the firm’s, not legal advice. / \
                   ГК РФ, ст. 575: обычные подарки не дороже 3000 ₽. \
                   Настройка фирмы, а не юридический совет."
                .to_owned(),
        }],
    }
}
