//! The e-mail: for everybody who may be written to.

use plan::{Channel, Treatment};
use rules::Rule;

use super::{both, highest, treatment};
use crate::days::on;

pub(super) const ID: &str = "email";

pub(super) fn email() -> Treatment {
    Treatment {
        justification: both(
            "Nobody who has ever dealt with us should learn of the anniversary from others. An \
             e-mail costs nothing, so nobody is left out but those who asked us not to write.",
            "Никто из тех, кто имел с нами дело, не должен узнать о юбилее от других. Письмо \
             ничего не стоит, поэтому не получат его только те, кто просил не писать.",
        ),
        public_wording: both(
            "Everybody gets our greeting and our news by e-mail, unless they ask us not to write.",
            "Поздравление и новости мы присылаем по почте всем, кто не просил этого не делать.",
        ),
        ranking: vec![highest("person.last_interaction")],
        channel: Some(Channel::Email),
        from: Some(on(2026, 12, 14)),
        until: Some(on(2026, 12, 14)),
        ..treatment(
            ID,
            both("E-mail", "Письмо"),
            both(
                "To everybody who may be written to",
                "Всем, кому можно писать",
            ),
            Rule::All(Vec::new()),
        )
    }
}
