//! The programme «Service levels»: what each client gets every month, and whose hours it takes.

use book::Unit;
use plan::{Base, Programme, Treatment};
use rules::Rule;

use super::rule::{at_least, no_later_than, segment};
use super::{both, highest, lowest, segments, treatment};

const SELF_SERVICE: &str = "self_service";

pub(super) fn programme() -> Programme {
    Programme {
        id: "service-levels".to_owned(),
        name: both("Service levels", "Уровни обслуживания"),
        unit: Unit::Company,
        treatments: vec![personal(), shared(), self_service()],
        base: Some(Base {
            treatment: SELF_SERVICE.to_owned(),
            members: segment(segments::CLIENTS),
        }),
        budget_minor: None,
        limit_owner_minutes: true,
        pins: Vec::new(),
        exclusions: Vec::new(),
        value_limits: Vec::new(),
    }
}

fn personal() -> Treatment {
    Treatment {
        justification: both(
            "Ten hours a month are well spent where the work is large, where it has lasted \
             ten years, or where the client brings us others. A manager can give them to four \
             firms; with five, somebody would be served badly and without a reason.",
            "Десять часов в месяц оправданы там, где работы много, где она длится десять \
             лет или где клиент приводит других. Менеджеру их хватает на четыре фирмы; на \
             пятой кого-нибудь обслужат плохо и без причины.",
        ),
        public_wording: both(
            "A named manager with a deputy, an answer within four hours, two meetings a \
             quarter. For those whose work with us is largest, longest, or who recommended us \
             to others.",
            "Свой менеджер и его заместитель, ответ за четыре часа, две встречи в квартал. Для \
             тех, с кем мы работаем больше или дольше всего, и для тех, кто рекомендовал нас \
             другим.",
        ),
        ranking: vec![highest("revenue_12m"), lowest("since")],
        minutes: 600,
        ..treatment(
            "personal_manager",
            both("Personal manager", "Личный менеджер"),
            both(
                "A named manager, an answer within 4 hours, two meetings a quarter",
                "Свой менеджер, ответ за 4 часа, две встречи в квартал",
            ),
            Rule::All(vec![
                segment(segments::CLIENTS),
                Rule::Any(vec![
                    at_least("revenue_12m", "2500000"),
                    Rule::All(vec![
                        at_least("revenue_12m", "1000000"),
                        no_later_than("since", "2015-12-31"),
                    ]),
                    at_least("n_referred", "2"),
                ]),
            ]),
        )
    }
}

fn shared() -> Treatment {
    Treatment {
        justification: both(
            "An hour and a half a month is enough to know the client’s work and to answer \
             within a day. The line is drawn where a year’s work pays for it, or where the \
             client has stayed for five years.",
            "Полутора часов в месяц хватает, чтобы знать дела клиента и отвечать за \
             день. Граница там, где годовая работа их окупает или где клиент с нами пять лет.",
        ),
        public_wording: both(
            "A manager who looks after several companies, an answer within a working day, a \
             meeting a quarter. For those with regular work, and for everybody after five years.",
            "Менеджер, который ведёт несколько компаний, ответ за рабочий день, встреча раз в \
             квартал. Для тех, с кем мы работаем постоянно, и для всех, кто с нами пять лет.",
        ),
        ranking: vec![highest("revenue_12m"), lowest("since")],
        minutes: 90,
        ..treatment(
            "shared_manager",
            both("Shared manager", "Общий менеджер"),
            both(
                "A manager for several companies, an answer within a day",
                "Один менеджер на несколько компаний, ответ за день",
            ),
            Rule::All(vec![
                segment(segments::CLIENTS),
                Rule::Any(vec![
                    at_least("revenue_12m", "400000"),
                    at_least("tenure_years", "5"),
                ]),
            ]),
        )
    }
}

fn self_service() -> Treatment {
    Treatment {
        justification: both(
            "What every client is promised, whatever they pay: the materials, the desk, an \
             answer within three working days. No other level takes anything away from it.",
            "Это обещано каждому клиенту, сколько бы он ни платил: материалы, дежурная линия, \
             ответ за три рабочих дня. Никакой другой уровень этого не отнимает.",
        ),
        public_wording: both(
            "Every client has our library of materials, the help desk and an answer within \
             three working days. More work with us, or more years, lead to a manager.",
            "У каждого клиента есть наши материалы, дежурная линия и ответ за три рабочих дня. \
             К менеджеру ведут объём работы с нами и годы вместе.",
        ),
        ranking: vec![highest("revenue_12m"), lowest("since")],
        minutes: 10,
        ..treatment(
            SELF_SERVICE,
            both("Self-service", "Самообслуживание"),
            both(
                "Materials and the help desk, an answer within 3 working days",
                "Материалы и дежурная линия, ответ за 3 рабочих дня",
            ),
            segment(segments::CLIENTS),
        )
    }
}
