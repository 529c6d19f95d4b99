//! The prospects told of on the screens, by what they might bring. All but the last are worth
//! a seat at the reception: twelve people. A decider stands as in the roster of clients.

use super::{Decider, Prospect, d};
use crate::places::{City, KAZAN, LONDON, MOSCOW, NOVOSIBIRSK, PERM, PETERSBURG, SAMARA};

const fn prospect(
    name: &'static str,
    industry: &'static str,
    city: &'static City,
    owner: usize,
    potential: i64,
    deciders: &'static [Decider],
) -> Prospect {
    Prospect {
        name,
        industry,
        city,
        owner,
        potential,
        deciders,
    }
}

#[rustfmt::skip] // a table: one firm to a paragraph
pub(crate) static PROSPECTS: [Prospect; 11] = [
    // Three, of whom two may come.
    prospect("Vertex Capital", "banking", &LONDON, 0, 6_400_000, &[
        d("Adam Mercer", "CEO", 39, 0),
        d("Laura Thorne", "CFO", 88, 0),
        d("Philip Gale", "COO", 144, 0),
    ]),
    prospect("Тайга Трейд", "retail", &NOVOSIBIRSK, 4, 5_200_000, &[
        d("Алексей Семёнов", "owner", 63, 0),
    ]),
    prospect("Русь Софт", "software", &MOSCOW, 3, 4_700_000, &[
        d("Олег Панин", "CEO", 27, 0),
    ]),
    prospect("Cedar Logistics", "logistics", &PETERSBURG, 1, 4_100_000, &[
        d("Paul Wood", "CEO", 86, 0),
    ]),
    prospect("Вектор Энерго", "energy", &PERM, 2, 3_600_000, &[
        d("Галина Мельникова", "CEO", 51, 0),
    ]),
    prospect("Orchard Systems", "software", &LONDON, 5, 3_100_000, &[
        d("Helen Fenwick", "CIO", 16, 0),
    ]),
    prospect("Меридиан Телеком", "telecom", &KAZAN, 2, 2_800_000, &[
        d("Антон Королёв", "director", 109, 0),
    ]),
    prospect("Полярис Авиа", "machinery", &SAMARA, 0, 2_500_000, &[
        d("Нина Балашова", "CFO", 36, 0),
    ]),
    prospect("Westgate Foods", "foods", &MOSCOW, 1, 1_950_000, &[
        d("Thomas Radley", "COO", 130, 0),
    ]),
    // Speaks at the evening.
    prospect("Copper Lane", "media", &MOSCOW, 3, 1_600_000, &[
        d("Hugh Doyle", "owner", 35, 0),
    ]),
    // Easily taken for Vega.
    prospect("Вега", "media", &MOSCOW, 3, 1_200_000, &[
        d("Пётр Калинин", "director", 20, 0),
    ]),
];
