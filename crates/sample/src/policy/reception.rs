//! The reception: thirty seats, for those who decide and for a few prospects.

use plan::{Preference, Reserve, Treatment};
use rules::Rule;

use super::rule::{at_least, had_often, in_last_days, is, is_yes, more, no_later_than};
use super::{both, highest, lowest, roubles, segments, treatment};
use crate::days::on;
use crate::records::OVERDUE;

pub(super) const ID: &str = "reception";

pub(super) fn reception() -> Treatment {
    let evening = on(2026, 12, 11);
    Treatment {
        justification: both(
            "Thirty seats is what the hall holds. The evening is for those who decide and with \
             whom we work now. Long standing and referrals count beside money, because both \
             took years to earn. Five seats are kept for the prospects who may bring us most: \
             nobody becomes a client without having met us.",
            "Зал вмещает тридцать человек. Вечер устраиваем для тех, кто принимает решения и с \
             кем мы работаем сейчас. Годы вместе и рекомендации значат не меньше денег: и то и \
             другое зарабатывают долго. Пять мест оставляем самым перспективным из тех, кто \
             ещё не с нами: клиентом не станет тот, кто нас не видел.",
        ),
        public_wording: both(
            "We invite the leaders of the companies we work with most, of those who have been \
             with us longest, and of those who recommended us. Seats are limited to two a \
             company, and a few are kept for those who are about to become clients.",
            "Мы приглашаем руководителей компаний, с которыми работаем больше всего, тех, кто \
             с нами дольше всех, и тех, кто нас рекомендовал. От компании приходят не больше \
             двух человек; несколько мест оставлено тем, кто вот-вот станет клиентом.",
        ),
        ranking: vec![
            highest("company.revenue_12m"),
            lowest("company.since"),
            highest("person.last_interaction.negotiation"),
        ],
        minimum: 20,
        maximum: Some(30),
        cap_per_company: Some(2),
        unit_cost_minor: roubles(18_500),
        minutes: 30,
        reserves: vec![Reserve {
            segment: segments::PROSPECTS.to_owned(),
            seats: 5,
            hard: false,
            ranking: vec![
                highest("company.potential"),
                highest("person.last_interaction.negotiation"),
            ],
        }],
        respects: Some(Preference::NoEvents),
        from: Some(evening),
        until: Some(evening),
        ..treatment(
            ID,
            both("Reception", "Приём"),
            both(
                "Evening of 11 December, 30 seats",
                "Вечер 11 декабря, 30 мест",
            ),
            eligibility(),
        )
    }
}

fn eligibility() -> Rule {
    Rule::All(vec![
        is("company.lifecycle", "client"),
        is_yes("person.decision_maker"),
        Rule::Any(vec![
            at_least("company.revenue_12m", "1500000"),
            no_later_than("company.since", "2015-12-31"),
            at_least("company.n_referred", "2"),
        ]),
        in_last_days("person.last_interaction.negotiation", 180),
        Rule::None(vec![
            more(&format!("company.{OVERDUE}"), "60"),
            had_often("declined", 24, 2),
        ]),
    ])
}
