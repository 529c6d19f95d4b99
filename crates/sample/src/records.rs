//! The book: everything that was made, as records with ids.

use book::{Book, Change, Currency, Decimal, Kind, Rate, TableId, Value, apply};

use crate::World;
use crate::awards::Award;
use crate::contacts::{Consent, Contact};
use crate::days::{ago, as_of};
use crate::events::Interaction;
use crate::firms::{Firm, OWNERS};
use crate::invoices::{FOREIGN, Invoice};
use crate::letters::slug;
use crate::roster::Mark;

/// The firm's own field of companies: how many days the oldest open invoice is overdue.
pub(crate) const OVERDUE: &str = "overdue_days";

type Values = Vec<(String, Value)>;

/// The firm's book.
pub(crate) fn book(world: &World) -> Book {
    let mut book = Book::new("northgate", "Northgate Consulting", as_of());
    let made = apply(&mut book, &changes(world));
    debug_assert!(made.is_ok(), "{made:?}");
    book
}

fn changes(world: &World) -> Vec<Change> {
    let mut changes = vec![Change::AddField {
        table: TableId::Companies,
        name: OVERDUE.to_owned(),
        kind: Kind::Number,
    }];
    for (_, code, rate) in FOREIGN {
        changes.extend(Currency::parse(code).map(|currency| Change::Rate {
            currency,
            rate: Some(Rate(rate * 1_000_000)),
        }));
    }
    let mut add = |table, id: String, values: Values| {
        let values = values
            .into_iter()
            .filter(|(_, value)| *value != Value::Empty);
        changes.push(Change::Insert {
            table,
            id,
            values: values.collect(),
        });
    };
    for (at, (name, minutes)) in OWNERS.into_iter().enumerate() {
        add(TableId::Owners, owner_id(at), owner(name, minutes));
    }
    for (at, firm) in world.firms.iter().enumerate() {
        add(
            TableId::Companies,
            company_id(at),
            company(firm, &world.firms),
        );
    }
    for (at, contact) in world.contacts.iter().enumerate() {
        let firm = &world.firms[contact.firm];
        add(TableId::People, person_id(at), person(contact, firm));
    }
    for (n, sent) in (1..).zip(&world.invoices) {
        add(TableId::Invoices, n.to_string(), invoice(sent, n));
    }
    for (n, talk) in (1_u32..).zip(&world.interactions) {
        add(TableId::Interactions, n.to_string(), interaction(talk));
    }
    for (n, given) in (1_u32..).zip(&world.awards) {
        add(TableId::Awards, n.to_string(), award(given));
    }
    changes
}

fn owner_id(at: usize) -> String {
    format!("m{}", at + 1)
}

fn company_id(at: usize) -> String {
    format!("c{:03}", at + 1)
}

fn person_id(at: usize) -> String {
    format!("p{:03}", at + 1)
}

fn row<const N: usize>(values: [(&str, Value); N]) -> Values {
    values
        .map(|(field, value)| (field.to_owned(), value))
        .into()
}

fn owner(name: &str, minutes: i64) -> Values {
    let address = format!("{}@northgate.example", slug(name).replace('-', "."));
    row([
        ("name", Value::text(name)),
        ("email", Value::text(&address)),
        ("minutes", Value::Number(Decimal::whole(minutes))),
    ])
}

fn company(firm: &Firm, firms: &[Firm]) -> Values {
    let referrer = firm
        .referred_by
        .and_then(|name| firms.iter().position(|other| other.name == name));
    let site = format!("https://{}.example", slug(&firm.name));
    row([
        ("name", Value::text(&firm.name)),
        (
            "status",
            Value::choice(firm.status.map_or("", |(status, _)| status)),
        ),
        ("note", Value::text(firm.status.map_or("", |(_, why)| why))),
        ("industry", Value::choice(firm.industry)),
        ("region", Value::choice(firm.city.region)),
        ("city", Value::choice(firm.city.name)),
        ("owner", Value::Ref(owner_id(firm.owner))),
        ("since", firm.since.map_or(Value::Empty, Value::Date)),
        (
            "referred_by",
            referrer.map_or(Value::Empty, |at| Value::Ref(company_id(at))),
        ),
        (
            "potential",
            firm.potential
                .map_or(Value::Empty, |roubles| Value::Money(roubles * 100)),
        ),
        (
            "tax_number",
            Value::text(firm.tax_number.as_deref().unwrap_or_default()),
        ),
        (
            "website",
            Value::text(if firm.has_site { &site } else { "" }),
        ),
        (
            OVERDUE,
            firm.overdue_days
                .map_or(Value::Empty, |days| Value::Number(Decimal::whole(days))),
        ),
    ])
}

fn person(contact: &Contact, firm: &Firm) -> Values {
    let yes_if = |mark| {
        if contact.mark == mark {
            Value::Flag(true)
        } else {
            Value::Empty
        }
    };
    let (basis, on, source) = match contact.consent {
        Consent::Contract => ("contract", Value::Empty, ""),
        Consent::Given(on, source) => ("consent", Value::Date(on), source),
    };
    let official = contact.mark == Mark::Official;
    row([
        ("company_id", Value::Ref(company_id(contact.firm))),
        ("name", Value::text(&contact.name)),
        (
            "email",
            Value::text(contact.email.as_deref().unwrap_or_default()),
        ),
        (
            "phone",
            Value::text(contact.phone.as_deref().unwrap_or_default()),
        ),
        (
            "address",
            Value::text(if contact.has_address {
                &firm.address
            } else {
                ""
            }),
        ),
        ("role", Value::choice(contact.role)),
        (
            "decision_maker",
            contact.decides.map_or(Value::Empty, Value::Flag),
        ),
        ("city", Value::choice(firm.city.name)),
        ("language", Value::choice(contact.script.language())),
        ("opt_out", yes_if(Mark::OptOut)),
        ("no_gifts", yes_if(Mark::NoGifts)),
        ("no_events", yes_if(Mark::NoEvents)),
        ("channel", Value::choice(contact.channel)),
        (
            "recipient_kind",
            Value::choice(if official { "public_official" } else { "" }),
        ),
        (
            "birthday",
            contact.birthday.map_or(Value::Empty, Value::Date),
        ),
        ("consent_basis", Value::choice(basis)),
        ("consent_source", Value::text(source)),
        ("consent_date", on),
    ])
}

fn invoice(sent: &Invoice, n: u32) -> Values {
    let (year, ..) = sent.date.ymd();
    row([
        ("company_id", Value::Ref(company_id(sent.firm))),
        ("date", Value::Date(sent.date)),
        ("amount", Value::Money(sent.minor)),
        ("currency", Value::choice(sent.currency.unwrap_or_default())),
        ("contact_id", Value::Ref(person_id(sent.contact))),
        ("number", Value::text(&format!("{}-{n:04}", year % 100))),
    ])
}

fn interaction(talk: &Interaction) -> Values {
    row([
        ("person_id", Value::Ref(person_id(talk.contact))),
        ("date", Value::Date(talk.date.min(ago(0)))),
        ("kind", Value::choice(talk.kind)),
        ("owner", Value::Ref(owner_id(talk.owner))),
        ("note", Value::text(talk.note.unwrap_or_default())),
    ])
}

fn award(given: &Award) -> Values {
    row([
        ("person_id", Value::Ref(person_id(given.contact))),
        ("treatment", Value::choice(given.treatment)),
        ("date", Value::Date(given.date)),
        ("value", Value::Money(given.roubles * 100)),
    ])
}
