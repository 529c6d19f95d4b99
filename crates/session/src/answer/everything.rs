//! Everything that the book says of a person, as a file: what somebody may ask to be given.

use book::{EMPTY_KEY, Facts, Kind, TableId, Unit, fields};
use serde_json::{Map, Value as Json, json};
use words::{Language, Said, Words};

use super::cells;
use crate::erase::Called;
use crate::open::Open;
use crate::view::FileView;

/// Records of these tables are a person's by the field named.
const OF_PERSON: [(TableId, &str); 3] = [
    (TableId::Interactions, "person_id"),
    (TableId::Awards, "person_id"),
    (TableId::Invoices, "contact_id"),
];

/// The file.
///
/// # Errors
/// That there is no such person.
pub(crate) fn answer(open: &Open, id: &str) -> Result<FileView, Said> {
    let facts = open.facts();
    let people = facts.book.people();
    let row = people
        .find(id)
        .ok_or_else(|| Said::new("refused-no-record").text("id", id))?;
    let company = facts.company_of(row);
    let mut json = Map::new();
    json.insert("as_of".to_owned(), json!(facts.as_of().to_string()));
    json.insert("book".to_owned(), json!(facts.book.name));
    json.insert("person".to_owned(), record(facts, TableId::People, row));
    if let Some(company) = company {
        json.insert(
            "company".to_owned(),
            record(facts, TableId::Companies, company),
        );
    }
    for (table, field) in OF_PERSON {
        let records = facts.book.table(table);
        let Some(position) = records.position(field) else {
            continue;
        };
        let key = people.keys().key(row);
        let own = (0_u32..)
            .zip(records.refs(position))
            .filter(|&(_, &other)| other != EMPTY_KEY && other == key)
            .map(|(at, _)| record(facts, table, at));
        json.insert(table.name().to_owned(), own.collect());
    }
    let words = Words::new(Language::En, facts.book.home);
    let gives: Vec<String> = open
        .planned()
        .map(|planned| planned.sentences(facts, Unit::Person, row))
        .unwrap_or_default()
        .iter()
        .map(|said| words.say(said))
        .collect();
    json.insert("plan".to_owned(), json!(gives));
    json.insert("decisions_by_hand".to_owned(), by_hand(open, id));
    json.insert("change_log".to_owned(), log(open, id));
    let bytes = serde_json::to_vec_pretty(&Json::Object(json))
        .map_err(|_| Said::new("refused-no-format").text("format", "json"))?;
    Ok(FileView {
        bytes,
        media_type: "application/json".to_owned(),
        stem: id.to_owned(),
        ending: ".json".to_owned(),
        n: 1,
    })
}

/// A record by the names of its fields; empty ones are left out.
fn record(facts: Facts<'_>, table: TableId, row: u32) -> Json {
    let records = facts.book.table(table);
    let mut json = Map::new();
    json.insert("id".to_owned(), json!(records.row_id(row)));
    for (at, spec) in records.specs().iter().enumerate() {
        let value = facts.book.value(table, row, at);
        let text = match (spec.kind, value) {
            (Kind::Ref(_), book::Value::Ref(id)) => id,
            (Kind::Money, book::Value::Money(minor)) if table == TableId::Invoices => {
                let home = facts.book.home;
                let own = records.currency(row, fields::invoices::CURRENCY, home);
                own.unwrap_or(home).format_amount(minor)
            }
            (kind, value) => cells::plain(&cells::cell(facts, kind, value), facts.book.home),
        };
        if !text.is_empty() {
            json.insert(spec.name.clone(), json!(text));
        }
    }
    Json::Object(json)
}

/// Pins and exclusions of any version of the policy.
fn by_hand(open: &Open, id: &str) -> Json {
    let mut found = Vec::new();
    for policy in &open.document.policies {
        let programmes = policy.programmes.iter();
        for programme in programmes.filter(|programme| programme.unit == Unit::Person) {
            for pin in programme.pins.iter().filter(|pin| pin.unit == id) {
                found.push(json!({
                    "kind": "pin", "policy_version": policy.version, "programme": programme.id,
                    "treatment": pin.treatment, "reason": pin.reason, "author": pin.author,
                    "on": pin.on.to_string(),
                }));
            }
            let exclusions = programme.exclusions.iter();
            for exclusion in exclusions.filter(|exclusion| exclusion.unit == id) {
                found.push(json!({
                    "kind": "exclusion", "policy_version": policy.version,
                    "programme": programme.id, "treatment": exclusion.treatment,
                    "reason": exclusion.reason, "author": exclusion.author,
                    "on": exclusion.on.to_string(),
                }));
            }
        }
    }
    Json::Array(found)
}

fn log(open: &Open, id: &str) -> Json {
    let called = Called::of(open, id);
    open.document
        .log
        .iter()
        .filter(|entry| called.is_in(entry))
        .map(|entry| {
            json!({
                "time_ms": entry.time_ms, "author": entry.author, "change": entry.code,
                "reason": entry.reason,
                "parameters": entry.parameters.iter().cloned().collect::<std::collections::BTreeMap<_, _>>(),
            })
        })
        .collect()
}
