//! The twelve prospects who are worth a seat, by what they might bring.

use super::Prospect;
use crate::places::{
    City, KAZAN, LONDON, MOSCOW, NOVOSIBIRSK, PERM, PETERSBURG, ROSTOV, SAMARA, YEKATERINBURG,
};

#[expect(
    clippy::too_many_arguments,
    reason = "a row of a table, in the order of its columns"
)]
const fn p(
    firm: &'static str,
    industry: &'static str,
    city: &'static City,
    owner: usize,
    potential: i64,
    name: &'static str,
    role: &'static str,
    negotiated: i32,
) -> Prospect {
    Prospect {
        firm,
        industry,
        city,
        owner,
        potential,
        name,
        role,
        negotiated,
    }
}

#[rustfmt::skip] // a table: one firm to a line
pub(crate) static PROSPECTS: [Prospect; 12] = [
    p("Vertex Capital", "banking", &LONDON, 0, 6_400_000, "Adam Mercer", "CEO", 144),
    p("Тайга Трейд", "retail", &NOVOSIBIRSK, 4, 5_200_000, "Алексей Семёнов", "owner", 63),
    p("Русь Софт", "software", &MOSCOW, 3, 4_700_000, "Олег Панин", "CEO", 27),
    p("Cedar Logistics", "logistics", &PETERSBURG, 1, 4_100_000, "Paul Wood", "CEO", 88),
    p("Вектор Энерго", "energy", &PERM, 2, 3_600_000, "Галина Мельникова", "CEO", 51),
    p("Orchard Systems", "software", &LONDON, 5, 3_100_000, "Helen Fenwick", "CIO", 16),
    p("Меридиан Телеком", "telecom", &KAZAN, 2, 2_800_000, "Антон Королёв", "director", 109),
    p("Полярис Авиа", "machinery", &SAMARA, 0, 2_500_000, "Нина Балашова", "CFO", 39),
    p("Гранит Строй", "construction", &YEKATERINBURG, 4, 2_200_000, "Глеб Воронцов", "owner", 72),
    p("Westgate Foods", "foods", &MOSCOW, 1, 1_950_000, "Thomas Radley", "COO", 130),
    p("Азимут Фарм", "pharma", &ROSTOV, 5, 1_700_000, "Евгения Лукина", "CEO", 95),
    p("Вега", "media", &MOSCOW, 3, 1_550_000, "Пётр Калинин", "director", 20),
];
