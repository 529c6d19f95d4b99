//! What was said to whom: negotiations, meetings, calls, e-mails, invitations declined.

use book::Date;

use crate::contacts::Contact;
use crate::days::{ago, history, worked};
use crate::firms::{Firm, OWNERS, Standing};
use crate::names::Script;
use crate::random::Random;
use crate::roster::Mark;

/// One contact with a person.
#[derive(Debug)]
pub(crate) struct Interaction {
    /// Position among the contacts.
    pub(crate) contact: usize,
    pub(crate) date: Date,
    pub(crate) kind: &'static str,
    pub(crate) owner: usize,
    pub(crate) note: Option<&'static str>,
}

/// Subjects in Russian and in English.
const TALKS: [(&str, &str); 10] = [
    ("Условия на следующий год", "Terms for next year"),
    ("Аудит парка, второй этап", "Fleet audit, stage two"),
    ("Продление договора", "Renewal of the contract"),
    ("Объём работ по складам", "Scope of the warehouse study"),
    ("Скидка за объём", "Discount for volume"),
    ("Пилот в одном филиале", "Pilot in one branch"),
    ("Сроки и состав команды", "Dates and team"),
    ("Обучение руководителей", "Training for managers"),
    ("План на осень", "The autumn plan"),
    ("Стоимость сопровождения", "Price of support"),
];

const KINDS: [(&str, i64); 3] = [("call", 42), ("email", 36), ("meeting", 22)];

/// All interactions, oldest first.
pub(crate) fn make(firms: &[Firm], contacts: &[Contact], random: &mut Random) -> Vec<Interaction> {
    let mut interactions = Vec::new();
    for (at, contact) in contacts.iter().enumerate() {
        let firm = &firms[contact.firm];
        let mut of = Talk {
            at,
            contact,
            owner: firm.owner,
            interactions: &mut interactions,
        };
        let (from, until) = span(firm, contact, random);
        of.negotiations(until, random);
        of.others(n_others(firm, contact, random), (from, until), random);
        if contact.mark == Mark::DeclinedTwice {
            of.push(ago(375), "declined", false, random);
            of.push(ago(716), "declined", false, random);
        } else if matches!(firm.standing, Standing::Client(_)) && random.percent(5) {
            of.push(ago(375), "declined", false, random);
        }
    }
    interactions.sort_by_key(|interaction| (interaction.date, interaction.contact));
    interactions
}

/// The days ago between which the firm was in touch with a person: the last one first.
fn span(firm: &Firm, contact: &Contact, random: &mut Random) -> (i32, i32) {
    match firm.standing {
        Standing::Client(_) => (3, history(firm.since).max(40)),
        Standing::Prospect(_) => {
            let from = contact.negotiated.map_or(30, |days| (days - 20).max(3));
            (from, from + random.days(60, 500))
        }
        Standing::Lost(last) => ((last - 150).max(25), last + 400),
    }
}

fn n_others(firm: &Firm, contact: &Contact, random: &mut Random) -> i64 {
    match (firm.standing, contact.decides) {
        (Standing::Client(_), Some(true)) => random.between(5, 10),
        (Standing::Client(_), _) => random.between(3, 6),
        (Standing::Prospect(_), _) => random.between(1, 4),
        (Standing::Lost(_), _) => random.between(1, 4),
    }
}

struct Talk<'a> {
    at: usize,
    contact: &'a Contact,
    owner: usize,
    interactions: &'a mut Vec<Interaction>,
}

impl Talk<'_> {
    /// The last negotiation on its day, and earlier ones before it.
    fn negotiations(&mut self, until: i32, random: &mut Random) {
        let Some(mut day) = self.contact.negotiated else {
            return;
        };
        let mut n_left = random.between(1, 5);
        while n_left > 0 && (day <= until || Some(day) == self.contact.negotiated) {
            self.push(worked(day), "negotiation", random.percent(35), random);
            day += random.days(70, 240);
            n_left -= 1;
        }
    }

    fn others(&mut self, n: i64, (from, until): (i32, i32), random: &mut Random) {
        for _ in 0..n {
            // More of what happened is recent.
            let far = random.days(from, until);
            let near = random.days(from, until);
            let kind = random.weighted(&KINDS);
            let has_note = random.percent(8);
            self.push(worked(far.min(near)), kind, has_note, random);
        }
    }

    fn push(&mut self, date: Date, kind: &'static str, has_note: bool, random: &mut Random) {
        let (russian, english) = random.pick(&TALKS);
        let note = match self.contact.script {
            Script::Cyrillic => russian,
            Script::Latin => english,
        };
        let stands_in = random.percent(7);
        self.interactions.push(Interaction {
            contact: self.at,
            date,
            kind,
            owner: if stands_in {
                random.below(OWNERS.len())
            } else {
                self.owner
            },
            note: has_note.then_some(note),
        });
    }
}
