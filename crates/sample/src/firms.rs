//! The 312 companies: clients and the best prospects from the roster, the rest from a
//! generator of names that sound like firms.

use book::Date;

use crate::days::{ago, on};
use crate::firm_names::FirmNames;
use crate::names::Script;
use crate::places::City;
use crate::random::Random;
use crate::roster::{CLIENTS, PROSPECTS};

const N_PROSPECTS: usize = 149;
/// One of them is a prospect again, by hand.
const N_LOST: usize = 105;

/// The firm's account managers: name, minutes a month for service.
pub(crate) const OWNERS: [(&str, i64); 6] = [
    ("Борис Новик", 2880),
    ("Денис Орлов", 2880),
    ("Tom Barrow", 2880),
    ("Clara Smith", 2880),
    ("Ирина Белая", 2880),
    ("Elena Petrova", 2880),
];

/// What a company is to the firm; the book finds it out from the invoices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The position in the roster of clients.
    Client(usize),
    /// The position in the roster of prospects, if there.
    Prospect(Option<usize>),
    /// How many days ago the last invoice was.
    Lost(i32),
}

/// A company.
#[derive(Debug)]
pub(crate) struct Firm {
    pub(crate) name: String,
    pub(crate) script: Script,
    pub(crate) standing: Standing,
    pub(crate) industry: &'static str,
    pub(crate) city: &'static City,
    pub(crate) address: String,
    pub(crate) owner: usize,
    pub(crate) since: Option<Date>,
    /// Set by hand, and why.
    pub(crate) status: Option<(&'static str, &'static str)>,
    /// Name of the company that recommended it.
    pub(crate) referred_by: Option<&'static str>,
    /// Roubles a year.
    pub(crate) potential: Option<i64>,
    pub(crate) overdue_days: Option<i64>,
    pub(crate) tax_number: Option<String>,
    pub(crate) has_site: bool,
}

/// Lost by its invoices, and a prospect all the same.
const COMES_BACK: (&str, &str) = (
    "prospect",
    "New owners since June, talks have begun anew / С июня новые хозяева, переговоры начаты заново",
);

/// Who recommended whom: the referrer first.
const REFERRALS: [(&str, &str); 14] = [
    ("Delta Networks", "Copper Lane"),
    ("Pioneer Works", "Спектр Банк"),
    ("Prime Capital", "Silver Oak"),
    ("Рассвет Агро", "Прима Агро"),
    ("Каскад Логистика", "Магистраль"),
    ("Каскад Логистика", "Атлант Строй"),
    ("Halcyon Foods", "Verity Pharma"),
    ("Iron Bridge", "Summit Energy"),
    ("Полюс Фарм", "Lumen Systems"),
    ("Vega", "Saxby"),
    ("Ладога", "Bright Foods"),
    ("Ладога", "Онега"),
    ("Кедр", "Импульс Софт"),
    ("Орион Групп", "Гелиос Энерго"),
];

/// Days that invoices are overdue by; the other clients pay in time.
const OVERDUE: [(&str, i64); 6] = [
    ("Blue Harbor", 74),
    ("Янтарь", 96),
    ("Mosaic", 63),
    ("Сфера Медиа", 12),
    ("Кедр", 5),
    ("Грань", 31),
];

/// All companies in no particular order.
pub(crate) fn make(random: &mut Random) -> Vec<Firm> {
    let mut names = FirmNames::default();
    let mut firms = Vec::new();
    for (at, client) in CLIENTS.iter().enumerate() {
        let (year, month) = client.since;
        names.take(client.name);
        firms.push(Firm {
            since: Some(on(
                year,
                month,
                u32::try_from(random.between(1, 28)).unwrap_or(1),
            )),
            owner: client.owner,
            potential: random
                .percent(40)
                .then(|| round(client.revenue * random.between(60, 180) / 100)),
            overdue_days: of(&OVERDUE, client.name),
            ..firm(
                (client.name, client.industry, client.city),
                Standing::Client(at),
                random,
            )
        });
    }
    for (at, prospect) in PROSPECTS.iter().enumerate() {
        names.take(prospect.name);
        firms.push(Firm {
            owner: prospect.owner,
            potential: Some(prospect.potential),
            ..firm(
                (prospect.name, prospect.industry, prospect.city),
                Standing::Prospect(Some(at)),
                random,
            )
        });
    }
    for _ in PROSPECTS.len()..N_PROSPECTS {
        let new = names.give(random);
        let potential = random
            .percent(70)
            .then(|| round(random.between(60, 1_450) * 1_000));
        firms.push(Firm {
            potential,
            ..firm(new, Standing::Prospect(None), random)
        });
    }
    for n in 0..N_LOST {
        let new = names.give(random);
        let last_invoice = random.days(385, 1_500);
        let since = ago(last_invoice + random.days(120, 1_600));
        firms.push(Firm {
            since: Some(since),
            status: (n == 0).then_some(COMES_BACK),
            ..firm(new, Standing::Lost(last_invoice), random)
        });
    }
    random.shuffle(&mut firms);
    firms
}

fn firm(
    (name, industry, city): (impl Into<String>, &'static str, &'static City),
    standing: Standing,
    random: &mut Random,
) -> Firm {
    let name = name.into();
    let script = crate::names::script_of(&name);
    let referred = REFERRALS.iter().find(|(_, referred)| *referred == name);
    Firm {
        script,
        standing,
        industry,
        city,
        address: city.address(random),
        owner: random.below(OWNERS.len()),
        since: None,
        status: None,
        referred_by: referred.map(|&(referrer, _)| referrer),
        potential: None,
        overdue_days: None,
        // No region has the number 00, so no firm has such a number.
        tax_number: (script == Script::Cyrillic && random.percent(60))
            .then(|| format!("00{:08}", random.between(1, 99_999_999))),
        has_site: random.percent(35),
        name,
    }
}

fn of(table: &[(&str, i64)], name: &str) -> Option<i64> {
    table
        .iter()
        .find(|(own, _)| *own == name)
        .map(|&(_, value)| value)
}

/// To ten thousands.
fn round(roubles: i64) -> i64 {
    roubles / 10_000 * 10_000
}
