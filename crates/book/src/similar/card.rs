//! What a company or a person is told by, and how alike two of them are.

use super::letters::words;
use super::name::{Name, NameReason, Of};
use crate::{TableId, Value};

/// From here on two records are worth a look, of 1000.
pub const ALIKE: u16 = 800;

/// Why two records are taken for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The names are the same, letter by letter or but for case and signs.
    SameName,
    Name(NameReason),
    SameTaxNumber,
    SameWebsite,
    SameEmail,
    /// `p.stone` at two firms.
    SameMailbox,
    SamePhone,
    SameCompany,
}

impl Reason {
    /// Stable snake_case name; the key of its words.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SameName => "same_name",
            Self::Name(NameReason::Order) => "word_order",
            Self::Name(NameReason::Transliteration) => "transliteration",
            Self::Name(NameReason::Letters) => "confusable_letters",
            Self::Name(NameReason::Typo) => "typo",
            Self::Name(NameReason::Initial) => "initial",
            Self::Name(NameReason::LegalForm) => "legal_form",
            Self::Name(NameReason::Words) => "more_words",
            Self::Name(NameReason::Blanks) => "blanks",
            Self::SameTaxNumber => "same_tax_number",
            Self::SameWebsite => "same_website",
            Self::SameEmail => "same_email",
            Self::SameMailbox => "same_mailbox",
            Self::SamePhone => "same_phone",
            Self::SameCompany => "same_company",
        }
    }
}

/// A record made ready for comparing.
#[derive(Clone, Debug)]
pub(crate) struct Card {
    pub(super) table: TableId,
    pub(super) name: Name,
    /// Digits of the tax number.
    pub(super) tax_number: String,
    /// Without `www.` and what follows the host.
    pub(super) website: String,
    pub(super) email: String,
    /// How much of the e-mail is the name of its box; none where that is a firm's.
    n_mailbox: usize,
    /// The last ten digits, if there are seven at least.
    pub(super) phone: String,
    /// What the company's name sounds like; 0 if there is none.
    pub(super) company: u64,
}

impl Card {
    /// Of the values of a record; of a person also what their company sounds like.
    pub(super) fn new(table: TableId, company: u64, value: impl Fn(&str) -> Value) -> Self {
        let text = |field: &str| match value(field) {
            Value::Text(text) | Value::Ref(text) => text,
            _ => String::new(),
        };
        let of = if table == TableId::People {
            Of::Person
        } else {
            Of::Company
        };
        let is_person = table == TableId::People;
        let email = if is_person {
            text("email").trim().to_lowercase()
        } else {
            String::new()
        };
        Self {
            table,
            name: Name::new(of, &text("name")),
            tax_number: if is_person {
                String::new()
            } else {
                digits(&text("tax_number"))
            },
            website: if is_person {
                String::new()
            } else {
                host(&text("website"))
            },
            n_mailbox: n_mailbox(&email),
            email,
            phone: if is_person {
                phone(&text("phone"))
            } else {
                String::new()
            },
            company,
        }
    }

    /// The part of the e-mail before the sign, if it is one person's.
    pub(super) fn mailbox(&self) -> &str {
        self.email.get(..self.n_mailbox).unwrap_or("")
    }

    /// Whether something says more than a name: a phone, a mailbox, a number, a website.
    pub(super) fn shares_sign(&self, other: &Self) -> bool {
        let both = |a: &str, b: &str| !a.is_empty() && a == b;
        both(&self.phone, &other.phone)
            || both(self.mailbox(), other.mailbox())
            || both(&self.website, &other.website)
            || both(&self.tax_number, &other.tax_number)
    }

    /// Whether both have a company, and not the same.
    pub(super) fn is_elsewhere(&self, other: &Self) -> bool {
        self.company != 0 && other.company != 0 && self.company != other.company
    }

    /// How alike, and why.
    pub(super) fn alike(&self, other: &Self) -> (u16, Vec<Reason>) {
        let both = |a: &str, b: &str| !a.is_empty() && a == b;
        let (name, why) = self.name.alike(&other.name);
        let mut reasons: Vec<Reason> = match name {
            1000 => vec![Reason::SameName],
            _ => why.into_iter().map(Reason::Name).collect(),
        };
        let mut score = name;
        if both(&self.tax_number, &other.tax_number) {
            score = 1000;
            reasons.push(Reason::SameTaxNumber);
        }
        if both(&self.website, &other.website) && name >= 400 {
            score = score.max(900);
            reasons.push(Reason::SameWebsite);
        }
        let both_have = !self.tax_number.is_empty() && !other.tax_number.is_empty();
        if both_have && self.tax_number != other.tax_number {
            // Two numbers, two firms, whatever they are called and whatever else they share.
            score = score.min(ALIKE - 1);
        }
        if self.table == TableId::People {
            score = self.person(other, name, score, &mut reasons);
        }
        (score, reasons)
    }

    fn person(&self, other: &Self, name: u16, score: u16, reasons: &mut Vec<Reason>) -> u16 {
        let mut score = score;
        let has_mailbox = !self.mailbox().is_empty() && self.mailbox() == other.mailbox();
        if has_mailbox && self.email == other.email {
            reasons.push(Reason::SameEmail);
            return 1000;
        }
        let has_phone = !self.phone.is_empty() && self.phone == other.phone;
        let in_one = self.company != 0 && self.company == other.company;
        if in_one {
            reasons.push(Reason::SameCompany);
        } else if self.is_elsewhere(other) && !has_phone && !(has_mailbox && name >= ALIKE) {
            // Namesakes in two firms are two people.
            score = score.min(ALIKE - 1);
        }
        if has_phone {
            reasons.push(Reason::SamePhone);
            // A firm's phone is that of many; a person's name says the rest.
            if name >= 450 {
                score = score.max(900);
            }
        }
        if has_mailbox {
            reasons.push(Reason::SameMailbox);
            if name >= ALIKE || name >= 450 && in_one {
                score = score.max(900);
            }
        }
        score
    }
}

/// Mailboxes of firms.
const GENERIC: [&str; 16] = [
    "info",
    "office",
    "mail",
    "sales",
    "hello",
    "contact",
    "contacts",
    "admin",
    "support",
    "buh",
    "secretary",
    "zakaz",
    "post",
    "hr",
    "reception",
    "noreply",
];

/// Whether an e-mail is that of a firm, not of one person.
pub(crate) fn is_shared_box(email: &str) -> bool {
    n_mailbox(&email.trim().to_lowercase()) == 0
}

fn n_mailbox(email: &str) -> usize {
    let mailbox = email.split('@').next().unwrap_or("");
    if GENERIC.contains(&mailbox) {
        0
    } else {
        mailbox.len()
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn phone(text: &str) -> String {
    let digits = digits(text);
    match digits.len() {
        0..7 => String::new(),
        n => digits[n.saturating_sub(10)..].to_owned(),
    }
}

fn host(text: &str) -> String {
    let text = text.trim().to_lowercase();
    let text = text.split("://").last().unwrap_or("");
    let host = text.split(['/', '?', '#']).next().unwrap_or("");
    host.trim_start_matches("www.").to_owned()
}

/// Whether a text has a word in it.
pub(super) fn has_words(text: &str) -> bool {
    !words(text).is_empty()
}
