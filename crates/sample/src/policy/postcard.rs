//! The postcard: for those we work with and those we talked to.

use plan::{Channel, Reserve, Treatment};
use rules::Rule;

use super::rule::{had, is};
use super::{both, highest, roubles, segments, treatment};
use crate::days::on;

pub(super) const ID: &str = "postcard";

pub(super) fn postcard() -> Treatment {
    Treatment {
        justification: both(
            "A card signed by hand shows that we remember the person and not only the firm. A \
             hundred is what six people can sign in a week. Ten are kept for clients we lost \
             and would like back: a card says so without a sales call.",
            "Открытка, подписанная от руки, говорит, что мы помним человека, а не только фирму. \
             За неделю шесть человек успеют подписать сотню. Десять оставляем тем, кто ушёл и \
             кого мы хотели бы вернуть: открытка скажет об этом без звонка от продавца.",
        ),
        public_wording: both(
            "We send a signed postcard to people at our clients and to everybody we talked \
             business with in the last six months.",
            "Подписанную открытку мы посылаем людям, с которыми работаем, и всем, с кем вели \
             переговоры в последние полгода.",
        ),
        ranking: vec![
            highest("company.revenue_12m"),
            highest("company.potential"),
            highest("person.last_interaction.negotiation"),
        ],
        maximum: Some(100),
        cap_per_company: Some(3),
        unit_cost_minor: roubles(380),
        minutes: 5,
        reserves: vec![Reserve {
            segment: segments::LOST.to_owned(),
            seats: 10,
            hard: false,
            ranking: vec![highest("company.revenue_total")],
        }],
        channel: Some(Channel::Post),
        value_minor: roubles(380),
        from: Some(on(2026, 12, 1)),
        until: Some(on(2026, 12, 18)),
        ..treatment(
            ID,
            both("Postcard", "Открытка"),
            both(
                "Signed by the account manager",
                "За подписью ведущего менеджера",
            ),
            Rule::Any(vec![
                had("negotiation", 6),
                is("company.lifecycle", "client"),
            ]),
        )
    }
}
