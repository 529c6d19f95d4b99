//! The gift: owed once a year to everybody who decides in a client company.

use plan::{Channel, Obligation, Preference, Treatment};

use super::rule::segment;
use super::{both, highest, lowest, roubles, segments, treatment};
use crate::days::on;

pub(super) const ID: &str = "gift";

pub(super) fn gift() -> Treatment {
    Treatment {
        justification: both(
            "Whoever decides to work with us should be thanked at least once a year, at every \
             client, large or small. Fifty is what this year’s budget bears; no company gets \
             more than two, so that one large client does not take them from ten small ones.",
            "Того, кто решает работать с нами, надо благодарить хотя бы раз в год, и у каждого \
             клиента, большого и маленького. Денег в этом году хватает на пятьдесят подарков; \
             на компанию приходится не больше двух, чтобы один крупный клиент не забрал \
             подарки у десяти небольших.",
        ),
        public_wording: both(
            "Each person who decides about our work receives a gift at least once a year. \
             Those to whom we owe one come first.",
            "Каждый, кто принимает решения о нашей работе, получает подарок не реже раза в \
             год. Первыми идут те, кому он положен.",
        ),
        ranking: vec![
            highest("company.revenue_12m"),
            lowest("company.since"),
            highest("person.last_interaction.negotiation"),
        ],
        maximum: Some(50),
        cap_per_company: Some(2),
        unit_cost_minor: roubles(4_200),
        minutes: 10,
        obligations: vec![Obligation {
            segment: segments::DECISION_MAKERS.to_owned(),
            months: 12,
            settled_by: Vec::new(),
        }],
        channel: Some(Channel::Post),
        respects: Some(Preference::NoGifts),
        value_minor: roubles(4_200),
        from: Some(on(2026, 12, 1)),
        until: Some(on(2026, 12, 25)),
        ..treatment(
            ID,
            both("Gift", "Подарок"),
            both("By courier, before 25 December", "Курьером до 25 декабря"),
            segment(segments::DECISION_MAKERS),
        )
    }
}
