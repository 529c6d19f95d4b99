//! What people were given in earlier years: receptions, gifts, postcards.

use book::Date;

use crate::contacts::Contact;
use crate::days::{ago, on};
use crate::firms::{Firm, Standing};
use crate::random::Random;
use crate::roster::Mark;

/// Something given to somebody.
#[derive(Debug)]
pub(crate) struct Award {
    /// Position among the contacts.
    pub(crate) contact: usize,
    /// Id of the treatment.
    pub(crate) treatment: &'static str,
    pub(crate) date: Date,
    pub(crate) roubles: i64,
}

/// Last year's evening was a little more than twelve months ago.
pub(crate) const LAST_RECEPTION: (i32, u32, u32) = (2025, 11, 14);

/// Guests of last year who are told of on the screens.
const STEP_DOWN: [&str; 3] = ["Anna Orlova", "Alice Ashby", "Mary Hughes"];

/// All awards, oldest first.
pub(crate) fn make(firms: &[Firm], contacts: &[Contact], random: &mut Random) -> Vec<Award> {
    let mut awards = Vec::new();
    for (at, contact) in contacts.iter().enumerate() {
        let firm = &firms[contact.firm];
        let since = firm.since.unwrap_or(ago(0));
        let mut give = |treatment, date: Date, roubles| {
            if date > since.plus_days(90) && contact.mark != Mark::OptOut {
                awards.push(Award {
                    contact: at,
                    treatment,
                    date,
                    roubles,
                });
            }
        };
        let is_client = matches!(firm.standing, Standing::Client(_));
        if is_client && contact.decides == Some(true) {
            let comes = contact.mark != Mark::NoEvents && contact.mark != Mark::DeclinedTwice;
            for (day, share) in [
                ((2023, 12, 8), 26),
                ((2024, 12, 6), 28),
                (LAST_RECEPTION, 27),
            ] {
                let is_named = day == LAST_RECEPTION && STEP_DOWN.contains(&contact.name.as_str());
                if comes && (random.percent(share) || is_named) {
                    give("reception", on(day.0, day.1, day.2), 15_500);
                }
            }
        }
        if let Some(days) = contact.gift {
            give("gift", ago(days), 3_900);
            if days < 700 && random.percent(45) {
                give("gift", on(2024, 10, 10), 3_600);
            }
        }
        let standing_share = match firm.standing {
            Standing::Client(_) => 45,
            Standing::Prospect(_) => 0,
            Standing::Lost(_) => 30,
        };
        for (day, lost_too) in [
            ((2023, 12, 15), true),
            ((2024, 12, 13), true),
            ((2025, 12, 12), false),
        ] {
            if (is_client || lost_too) && random.percent(standing_share) {
                give("postcard", on(day.0, day.1, day.2), 350);
            }
        }
    }
    awards.sort_by_key(|award| (award.date, award.contact));
    awards
}
