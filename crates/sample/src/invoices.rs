//! Five years of invoices: a client's last twelve months add up to what the roster says.

use book::Date;

use crate::contacts::Contact;
use crate::days::{FIVE_YEARS, ago, history, worked};
use crate::firms::{Firm, Standing};
use crate::random::Random;
use crate::roster::CLIENTS;

/// An invoice, in minor units of its currency.
#[derive(Debug)]
pub(crate) struct Invoice {
    pub(crate) firm: usize,
    pub(crate) date: Date,
    pub(crate) minor: i64,
    /// The book's own if `None`.
    pub(crate) currency: Option<&'static str>,
    /// Position among the contacts.
    pub(crate) contact: usize,
}

/// Currencies of clients abroad, with kopecks to the cent.
pub(crate) const FOREIGN: [(&str, &str, i64); 3] = [
    ("Nordlys", "EUR", 92),
    ("Harbour & Finch", "USD", 80),
    ("Ashdown", "USD", 80),
];

/// Clients who were given something back, in roubles, once in the last year.
const CREDIT_NOTES: [(&str, i64); 5] = [
    ("Halcyon Foods", 84_000),
    ("Альтаир", 46_500),
    ("Сфера Медиа", 31_000),
    ("Quill & Sons", 12_400),
    ("Грань", 9_800),
];

/// Days of a year that are safely inside the last twelve months.
const YEAR: i32 = 358;

/// All invoices, oldest first.
pub(crate) fn make(firms: &[Firm], contacts: &[Contact], random: &mut Random) -> Vec<Invoice> {
    let mut invoices = Vec::new();
    for (at, firm) in firms.iter().enumerate() {
        let Some(contact) = billed(at, firm, contacts, random) else {
            continue;
        };
        let mut to = Account {
            firm: (at, firm),
            contact,
            invoices: &mut invoices,
        };
        match firm.standing {
            Standing::Client(client) => to.client(CLIENTS[client].revenue, random),
            Standing::Lost(last_day) => to.lost(last_day, random),
            Standing::Prospect(_) => {}
        }
    }
    invoices.sort_by_key(|invoice| (invoice.date, invoice.firm));
    invoices
}

/// Whom the firm bills: mostly those who decide, in every third firm somebody else.
fn billed(at: usize, firm: &Firm, contacts: &[Contact], random: &mut Random) -> Option<usize> {
    let of_firm = || (0..contacts.len()).filter(|&contact| contacts[contact].firm == at);
    let decides = |&contact: &usize| contacts[contact].decides == Some(true);
    let others = || of_firm().find(|contact| !decides(contact));
    // Told of on the screens: the invoices go to somebody else than who decides.
    let elsewhere = firm.name == "Tern Shipping" || random.percent(30);
    let first = if elsewhere {
        others()
    } else {
        of_firm().find(decides)
    };
    first.or_else(|| of_firm().next())
}

struct Account<'a> {
    firm: (usize, &'a Firm),
    contact: usize,
    invoices: &'a mut Vec<Invoice>,
}

impl Account<'_> {
    fn client(&mut self, revenue: i64, random: &mut Random) {
        let (_, firm) = self.firm;
        let back = CREDIT_NOTES
            .iter()
            .find(|(name, _)| *name == firm.name)
            .map_or(0, |&(_, roubles)| roubles);
        let days = history(firm.since);
        let n = 3 + i64::from(revenue > 500_000) + i64::from(revenue > 2_000_000) * 2;
        self.spread(
            revenue + back,
            n + random.between(0, 1),
            (4, days.min(YEAR)),
            random,
        );
        if back > 0 {
            self.push(random.days(3, 40), -back * 100);
        }
        let mut earlier = (375, revenue);
        while earlier.0 + 60 < days {
            let until = (earlier.0 + 340).min(days - 2);
            let months = i64::from(until - earlier.0) / 28;
            let grown = earlier.1 * random.between(62, 118) / 100;
            let roubles = grown * months / 12 / 100 * 100;
            let n = (random.between(2, 5) * months / 12).max(1);
            self.spread(roubles, n, (earlier.0, until), random);
            earlier = (earlier.0 + 365, grown);
        }
    }

    fn lost(&mut self, last_day: i32, random: &mut Random) {
        let (_, firm) = self.firm;
        let first_day = history(firm.since).min(FIVE_YEARS).max(last_day);
        let a_year = random.weighted(&[(120, 40), (320, 35), (700, 18), (1_600, 7)]) * 1_000;
        self.push(last_day, a_year / 4 * random.between(60, 140));
        let n = i64::from(first_day - last_day) * random.between(2, 3) / 365;
        let roubles = a_year * i64::from(first_day - last_day) / 365 / 100 * 100;
        if n > 0 {
            self.spread(
                roubles,
                n,
                (last_day + 20, first_day.max(last_day + 21)),
                random,
            );
        }
    }

    /// So many invoices between two days ago, that add up to exactly this.
    fn spread(&mut self, roubles: i64, n: i64, (from, until): (i32, i32), random: &mut Random) {
        let weights: Vec<i64> = (0..n).map(|_| random.between(50, 150)).collect();
        let total: i64 = weights.iter().sum();
        let (mut left, mut at) = (roubles, until);
        let step = (until - from) / i32::try_from(n).unwrap_or(1);
        for (k, weight) in (1..).zip(weights) {
            let share = roubles * weight / total / 100 * 100;
            let share = if k == n { left } else { share };
            left -= share;
            let day = (at - random.days(0, step.max(1) * 2 / 3)).max(from);
            self.push(day, share * 100);
            at -= step;
        }
    }

    /// An invoice over an amount in kopecks.
    fn push(&mut self, days_ago: i32, kopecks: i64) {
        let (at, firm) = self.firm;
        let foreign = FOREIGN.iter().find(|(name, ..)| *name == firm.name);
        let date = worked(days_ago).max(ago(FIVE_YEARS));
        self.invoices.push(Invoice {
            firm: at,
            date: firm.since.map_or(date, |since| date.max(since)),
            minor: foreign.map_or(kopecks, |&(_, _, rate)| kopecks / rate),
            currency: foreign.map(|&(_, code, _)| code),
            contact: self.contact,
        });
    }
}
