//! The 486 people: those who decide in clients by name, the rest as they come.

use book::Date;

use crate::days::{ago, on};
use crate::firms::{Firm, Standing};
use crate::letters::slug;
use crate::names::{Names, Script, script_of};
use crate::random::Random;
use crate::roster::{CLIENTS, Decider, Mark, PROSPECTS};

/// In prospects, those of the roster included.
const N_IN_PROSPECTS: usize = 187;
const N_IN_LOST: usize = 146;
/// So many clients, from the top, have one more person beside those who decide.
const N_LARGE_CLIENTS: usize = 7;
/// Opt-outs beside the one in the roster.
const N_OPT_OUTS: usize = 10;
const N_WITHOUT_EMAIL: usize = 21;
const N_WITHOUT_ADDRESS: usize = 34;

/// A person.
#[derive(Debug)]
pub(crate) struct Contact {
    /// Position among the firms.
    pub(crate) firm: usize,
    pub(crate) name: String,
    pub(crate) script: Script,
    pub(crate) role: &'static str,
    /// `None`: unknown.
    pub(crate) decides: Option<bool>,
    /// Days since the last negotiation, where there was one.
    pub(crate) negotiated: Option<i32>,
    /// Days since the last gift, where there was one.
    pub(crate) gift: Option<i32>,
    pub(crate) mark: Mark,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) has_address: bool,
    pub(crate) channel: &'static str,
    pub(crate) birthday: Option<Date>,
    pub(crate) consent: Consent,
}

/// On what ground the firm keeps the person's data.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Consent {
    Contract,
    /// Given on a day, at an occasion.
    Given(Date, &'static str),
}

/// Roles that decide, and roles that mostly do not.
const LEADERS: [(&str, i64); 6] = [
    ("CEO", 34),
    ("director", 24),
    ("CFO", 16),
    ("owner", 12),
    ("COO", 8),
    ("CIO", 6),
];
const OTHERS: [(&str, i64); 8] = [
    ("chief-accountant", 22),
    ("accountant", 16),
    ("assistant", 16),
    ("buyer", 14),
    ("project-lead", 12),
    ("engineer", 10),
    ("lawyer", 5),
    ("HR", 5),
];

const OCCASIONS: [&str; 5] = [
    "Форма на сайте",
    "Конференция «Весна 2025»",
    "Website form",
    "Trade fair, October 2025",
    "Карточка с выставки",
];

/// All people, company by company.
pub(crate) fn make(firms: &[Firm], random: &mut Random) -> Vec<Contact> {
    let mut names = Names::default();
    let of_clients = CLIENTS.iter().flat_map(|client| client.deciders);
    let of_prospects = PROSPECTS.iter().flat_map(|prospect| prospect.deciders);
    for decider in of_clients.chain(of_prospects) {
        names.take(decider.name);
    }
    let sizes = sizes(firms, random);
    let mut contacts = Vec::new();
    for (at, (firm, size)) in firms.iter().zip(sizes).enumerate() {
        let mut placed = placed(at, firm, random);
        while placed.len() < size {
            let is_first = placed.is_empty();
            placed.push(generated((at, firm), is_first, &mut names, random));
        }
        contacts.append(&mut placed);
    }
    withhold(firms, &mut contacts, random);
    contacts
}

/// How many people each firm has in the book.
fn sizes(firms: &[Firm], random: &mut Random) -> Vec<usize> {
    let mut sizes: Vec<usize> = firms
        .iter()
        .map(|firm| match firm.standing {
            Standing::Client(at) => {
                let others = 1 + usize::from(at < N_LARGE_CLIENTS);
                CLIENTS[at].deciders.len() + others.max(2 - CLIENTS[at].deciders.len().min(1))
            }
            Standing::Prospect(Some(at)) => PROSPECTS[at].deciders.len(),
            Standing::Prospect(None) | Standing::Lost(_) => 1,
        })
        .collect();
    for (is_lost, total) in [(false, N_IN_PROSPECTS), (true, N_IN_LOST)] {
        let of_kind: Vec<usize> = (0..firms.len())
            .filter(|&at| match firms[at].standing {
                Standing::Client(_) => false,
                Standing::Prospect(_) => !is_lost,
                Standing::Lost(_) => is_lost,
            })
            .collect();
        let n: usize = of_kind.iter().map(|&at| sizes[at]).sum();
        for _ in n..total {
            sizes[random.pick(&of_kind)] += 1;
        }
    }
    sizes
}

/// The people of the roster in a firm.
fn placed(at: usize, firm: &Firm, random: &mut Random) -> Vec<Contact> {
    let deciders = match firm.standing {
        Standing::Client(client) => CLIENTS[client].deciders,
        Standing::Prospect(Some(prospect)) => PROSPECTS[prospect].deciders,
        Standing::Prospect(None) | Standing::Lost(_) => &[],
    };
    deciders
        .iter()
        .map(|decider| decider_of((at, firm), decider, random))
        .collect()
}

fn decider_of(firm: (usize, &Firm), decider: &Decider, random: &mut Random) -> Contact {
    Contact {
        decides: Some(true),
        negotiated: Some(decider.negotiated),
        gift: decider.gift,
        mark: decider.mark,
        ..contact(firm, decider.name.to_owned(), decider.role, random)
    }
}

/// Somebody else: the first in a firm leads it, the others seldom decide.
fn generated(
    (at, firm): (usize, &Firm),
    is_first: bool,
    names: &mut Names,
    random: &mut Random,
) -> Contact {
    let own_script = match firm.script {
        Script::Cyrillic => random.percent(90),
        Script::Latin => random.percent(65),
    };
    let script = match (firm.script, own_script) {
        (script, true) => script,
        (Script::Cyrillic, false) => Script::Latin,
        (Script::Latin, false) => Script::Cyrillic,
    };
    let is_client = matches!(firm.standing, Standing::Client(_));
    let leads = is_first && !is_client;
    let role = random.weighted(if leads { &LEADERS[..] } else { &OTHERS[..] });
    let decides = match (leads, is_client) {
        (true, _) => random.weighted(&[(Some(true), 68), (None, 22), (Some(false), 10)]),
        (false, true) => random.weighted(&[(None, 15), (Some(false), 85)]),
        (false, false) => random.weighted(&[(Some(true), 10), (None, 25), (Some(false), 65)]),
    };
    let negotiated = match firm.standing {
        Standing::Client(_) => random.percent(75).then(|| random.days(20, 400)),
        Standing::Prospect(_) => random.percent(70).then(|| random.days(14, 430)),
        Standing::Lost(last) => random.percent(80).then(|| last + random.days(-160, 120)),
    };
    let name = names.give(script, random);
    Contact {
        decides,
        negotiated: negotiated.map(|days| days.max(15)),
        ..contact((at, firm), name, role, random)
    }
}

fn contact(
    (at, firm): (usize, &Firm),
    name: String,
    role: &'static str,
    random: &mut Random,
) -> Contact {
    let script = script_of(&name);
    let is_prospect = matches!(firm.standing, Standing::Prospect(_));
    Contact {
        firm: at,
        email: Some(email(&name, &firm.name)),
        phone: random.percent(72).then(|| firm.city.phone(random)),
        has_address: true,
        channel: random.weighted(&[("email", 70), ("phone", 20), ("post", 10)]),
        birthday: random.percent(18).then(|| {
            let (year, month) = (random.days(1962, 1996), random.between(1, 12));
            let day = random.between(1, 28);
            on(
                year,
                u32::try_from(month).unwrap_or(1),
                u32::try_from(day).unwrap_or(1),
            )
        }),
        consent: if is_prospect {
            Consent::Given(ago(random.days(60, 900)), random.pick(&OCCASIONS))
        } else {
            Consent::Contract
        },
        role,
        script,
        name,
        decides: None,
        negotiated: None,
        gift: None,
        mark: Mark::Plain,
    }
}

/// `m.pavlov@kaskad-logistika.example`.
fn email(name: &str, firm: &str) -> String {
    let (given, surname) = name.split_once(' ').unwrap_or((name, name));
    let initial: String = slug(given).chars().take(1).collect();
    format!("{initial}.{}@{}.example", slug(surname), slug(firm))
}

/// Wishes and gaps, outside the roster: who opted out, who wants no gifts or events, whose
/// e-mail or address is not known.
fn withhold(firms: &[Firm], contacts: &mut [Contact], random: &mut Random) {
    let is_free = |contact: &Contact| {
        let from_roster = contact.decides == Some(true)
            && !matches!(
                firms[contact.firm].standing,
                Standing::Prospect(None) | Standing::Lost(_)
            );
        contact.mark == Mark::Plain && !from_roster
    };
    let mut free: Vec<usize> = (0..contacts.len())
        .filter(|&at| is_free(&contacts[at]))
        .collect();
    random.shuffle(&mut free);
    let mut free = free.into_iter();
    let marks = [
        (Mark::OptOut, N_OPT_OUTS),
        (Mark::NoGifts, 9),
        (Mark::NoEvents, 8),
        (Mark::Official, 6),
        (Mark::NoAddress, N_WITHOUT_ADDRESS),
    ];
    for (mark, n) in marks {
        for at in free.by_ref().take(n) {
            contacts[at].mark = mark;
        }
    }
    for at in free.take(N_WITHOUT_EMAIL) {
        contacts[at].email = None;
        contacts[at].channel = "phone";
        let phone = firms[contacts[at].firm].city.phone(random);
        contacts[at].phone.get_or_insert(phone);
    }
    for contact in contacts {
        contact.has_address = contact.mark != Mark::NoAddress;
    }
}
