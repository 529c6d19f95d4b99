//! Where the properties of a card go.

use std::collections::BTreeMap;

use super::property::Property;

/// Columns that every table of cards has.
const BASE: [&str; 19] = [
    "UID",
    "Full name",
    "First name",
    "Last name",
    "Middle name",
    "Organization",
    "Department",
    "Title",
    "E-mail 1",
    "Phone 1",
    "Street",
    "City",
    "Region",
    "Postal code",
    "Country",
    "Birthday",
    "Categories",
    "Note",
    "URL",
];
/// Columns of the parts of a name, in the order of the card.
pub(crate) const NAME_PARTS: [&str; 5] =
    ["Last name", "First name", "Middle name", "Prefix", "Suffix"];
/// Columns of the parts of an address from the third part of the card on.
pub(crate) const ADDRESS_PARTS: [&str; 5] = ["Street", "City", "Region", "Postal code", "Country"];

/// The row of one card.
#[derive(Debug)]
pub(super) struct Card {
    /// Number of its first line.
    pub(super) line: u32,
    values: BTreeMap<String, String>,
    n_emails: usize,
    n_phones: usize,
    n_faxes: usize,
    n_addresses: usize,
}

impl Card {
    pub(super) fn new(line: u32) -> Self {
        Self {
            line,
            values: BTreeMap::new(),
            n_emails: 0,
            n_phones: 0,
            n_faxes: 0,
            n_addresses: 0,
        }
    }

    pub(super) fn get(&self, header: &str) -> &str {
        self.values.get(header).map_or("", String::as_str)
    }

    /// Takes what the property says; photos, sounds, keys and dates of change are nothing for a list.
    pub(super) fn take(&mut self, property: Property) {
        match property.name.as_str() {
            "UID" => self.put("UID".to_owned(), property.text()),
            // Ours, made from the parts of the name for programs that must have one.
            "FN" if property.parameter_of("X-MADE").is_some() => {}
            "FN" => self.add("Full name", property.text(), "; "),
            "N" => {
                let parts = NAME_PARTS.iter().zip(property.components());
                parts.for_each(|(header, part)| self.put((*header).to_owned(), part));
            }
            "ORG" => {
                let components = property.components();
                let (first, rest) = components
                    .split_first()
                    .map_or(("", &[][..]), |(a, b)| (a, b));
                self.add("Organization", first.to_owned(), "; ");
                let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
                self.add("Department", rest.join(", "), "; ");
            }
            "EMAIL" => {
                self.n_emails = (self.n_emails + 1).min(MOST_NUMBERED);
                self.add(&format!("E-mail {}", self.n_emails), property.text(), "; ");
            }
            "TEL" if property.has_type("fax") => {
                self.n_faxes = (self.n_faxes + 1).min(MOST_NUMBERED);
                self.add(&format!("Fax {}", self.n_faxes), property.text(), "; ");
            }
            "TEL" => {
                self.n_phones = (self.n_phones + 1).min(MOST_NUMBERED);
                self.add(&format!("Phone {}", self.n_phones), property.text(), "; ");
            }
            "ADR" => self.address(&property.components()),
            "BDAY" => {
                let is_text = property.parameter_of("VALUE") == Some("text");
                let text = property.text();
                let text = if is_text { text } else { day(text) };
                self.put("Birthday".to_owned(), text);
            }
            "NOTE" => self.add("Note", property.text(), "\n"),
            "CATEGORIES" => self.add("Categories", property.text(), ","),
            "X-COLUMN" => {
                if let Some(name) = property.parameter_of("X-NAME") {
                    self.put(unquoted_name(name), property.text());
                }
            }
            name => {
                let several = [
                    ("TITLE", "Title"),
                    ("ROLE", "Role"),
                    ("URL", "URL"),
                    ("NICKNAME", "Nickname"),
                ];
                if let Some((_, header)) = several.iter().find(|(key, _)| *key == name) {
                    self.add(header, property.text(), "; ");
                }
            }
        }
    }

    /// The first address has plain names, the others numbers.
    fn address(&mut self, components: &[String]) {
        self.n_addresses = (self.n_addresses + 1).min(MOST_NUMBERED);
        let filled: Vec<&str> = components.iter().take(3).map(String::as_str).collect();
        let street: Vec<&str> = filled.into_iter().filter(|part| !part.is_empty()).collect();
        let rest = components.iter().skip(3).cloned();
        let parts = std::iter::once(street.join(", ")).chain(rest);
        for (header, part) in ADDRESS_PARTS.iter().zip(parts) {
            let header = match self.n_addresses {
                1 => (*header).to_owned(),
                n => format!("{header} {n}"),
            };
            self.put(header, part);
        }
    }

    fn put(&mut self, header: String, value: String) {
        if !value.is_empty() {
            self.values.insert(header, value);
        }
    }

    /// What comes twice stands one after the other.
    fn add(&mut self, header: &str, value: String, between: &str) {
        if value.is_empty() {
            return;
        }
        let cell = self.values.entry(header.to_owned()).or_default();
        if !cell.is_empty() {
            cell.push_str(between);
        }
        cell.push_str(&value);
    }
}

/// The columns of all, and after them those that some cards need more.
pub(super) fn headers(cards: &[Card]) -> Vec<String> {
    let mut headers: Vec<String> = BASE.iter().map(|header| (*header).to_owned()).collect();
    let mut more: Vec<&String> = Vec::new();
    let mut known: std::collections::BTreeSet<&str> = BASE.into_iter().collect();
    for header in cards.iter().flat_map(|card| card.values.keys()) {
        if known.insert(header) && more.len() < MOST_COLUMNS {
            more.push(header);
        }
    }
    // By name, and numbers as numbers.
    more.sort_by_key(|header| {
        let (name, number) = header.rsplit_once(' ').unwrap_or((header, ""));
        match number.parse::<u32>() {
            Ok(number) => (name, number),
            Err(_) => (header.as_str(), 0),
        }
    });
    headers.extend(more.into_iter().cloned());
    headers
}

/// `19800322` as `1980-03-22`; a time after it is left out. What has no year stays as it is.
fn day(text: String) -> String {
    let is_digits = |part: Option<&str>| {
        part.is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let (day, time) = text.split_once('T').unwrap_or((&text, ""));
    if day.len() == 8 && is_digits(day.get(..8)) {
        return format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..]);
    }
    let is_iso = day.len() == 10 && is_digits(day.get(..4)) && day.as_bytes()[4] == b'-';
    if is_iso && !time.is_empty() {
        day.to_owned()
    } else {
        text
    }
}

/// Quotes, carets and line ends in parameters (RFC 6868).
fn unquoted_name(name: &str) -> String {
    let mut out = String::new();
    let mut characters = name.chars();
    while let Some(character) = characters.next() {
        match (character, characters.clone().next()) {
            ('^', Some('n')) => out.push('\n'),
            ('^', Some('\'')) => out.push('"'),
            ('^', Some('^')) => out.push('^'),
            (other, _) => {
                out.push(other);
                continue;
            }
        }
        characters.next();
    }
    out
}

/// E-mails, phones and addresses of one card that get columns of their own; the rest stands in the last.
pub(crate) const MOST_NUMBERED: usize = 20;
const MOST_COLUMNS: usize = 1_000;
