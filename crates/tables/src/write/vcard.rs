//! A table of people to address cards, version 3.0: the one that phones, Outlook and Google
//! all read. Columns are told by the names that reading gives them.

use crate::format::vcard::{ADDRESS_PARTS, MOST_NUMBERED, NAME_PARTS};

/// Writes one card a row. Columns with the names that [`read`](crate::read()) gives to cards become their
/// properties, others `X-COLUMN`, so that all is taken back; line ends of Windows become plain ones.
pub fn write_vcard<'a, R>(headers: &[&str], rows: impl IntoIterator<Item = R>) -> Vec<u8>
where
    R: IntoIterator<Item = &'a str>,
{
    let mut out = String::new();
    for row in rows {
        let cells: Vec<&str> = row.into_iter().collect();
        let card = Card {
            headers,
            cells: &cells,
        };
        card.write(&mut out);
    }
    out.into_bytes()
}

struct Card<'a> {
    headers: &'a [&'a str],
    cells: &'a [&'a str],
}

impl Card<'_> {
    fn get(&self, header: &str) -> &str {
        let at = self.headers.iter().position(|other| *other == header);
        at.and_then(|at| self.cells.get(at)).copied().unwrap_or("")
    }

    fn write(&self, out: &mut String) {
        line(out, "BEGIN:VCARD");
        line(out, "VERSION:3.0");
        self.write_names(out);
        for (column, header) in self.headers.iter().enumerate() {
            let cell = self.cells.get(column).copied().unwrap_or("");
            if !cell.is_empty() {
                self.write_cell(out, header, cell);
            }
        }
        self.write_numbered(out);
        line(out, "END:VCARD");
    }

    /// Both names must be there, even if nothing is known.
    fn write_names(&self, out: &mut String) {
        let parts = NAME_PARTS.map(|header| escaped(self.get(header)));
        line(out, &format!("N:{}", parts.join(";")));
        let full = self.get("Full name");
        if !full.is_empty() {
            line(out, &format!("FN:{}", escaped(full)));
            return;
        }
        let parts = ["First name", "Middle name", "Last name"].map(|header| self.get(header));
        let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let made = if known.is_empty() {
            self.get("Organization").to_owned()
        } else {
            known.join(" ")
        };
        line(out, &format!("FN;X-MADE=1:{}", escaped(&made)));
    }

    fn write_cell(&self, out: &mut String, header: &str, cell: &str) {
        let value = escaped(cell);
        let single = SINGLE.iter().find(|(name, _)| *name == header);
        if let Some((_, property)) = single {
            return line(out, &format!("{property}:{value}"));
        }
        match header {
            "Full name" => {}
            name if NAME_PARTS.contains(&name) || is_written_by_number(name) => {}
            "Organization" => self.write_organization(out),
            // It stands with the organisation, if there is one.
            "Department" if !self.get("Organization").is_empty() => {}
            "Department" => self.write_organization(out),
            "Birthday" if is_day(cell) => line(out, &format!("BDAY:{value}")),
            "Birthday" => line(out, &format!("BDAY;VALUE=text:{value}")),
            other => line(
                out,
                &format!("X-COLUMN;X-NAME=\"{}\":{value}", quoted(other)),
            ),
        }
    }

    /// What a person may have several of, up to the last that is there: empty ones keep the numbers.
    fn write_numbered(&self, out: &mut String) {
        for (name, property) in NUMBERED {
            let cell = |number: usize| self.get(&format!("{name} {number}"));
            let last = (1..=MOST_NUMBERED)
                .rev()
                .find(|number| !cell(*number).is_empty());
            for number in 1..=last.unwrap_or(0) {
                line(out, &format!("{property}:{}", escaped(cell(number))));
            }
        }
        let parts = |number: usize| {
            ADDRESS_PARTS.map(|part| match number {
                1 => self.get(part),
                number => self.get(&format!("{part} {number}")),
            })
        };
        let is_filled = |number: &usize| parts(*number).iter().any(|part| !part.is_empty());
        let last = (1..=MOST_NUMBERED).rev().find(is_filled);
        for number in 1..=last.unwrap_or(0) {
            line(
                out,
                &format!("ADR:;;{}", parts(number).map(escaped).join(";")),
            );
        }
    }

    fn write_organization(&self, out: &mut String) {
        let organization = escaped(self.get("Organization"));
        let department = self.get("Department");
        if department.is_empty() {
            line(out, &format!("ORG:{organization}"));
        } else {
            line(out, &format!("ORG:{organization};{}", escaped(department)));
        }
    }
}

/// Columns of one property each.
const SINGLE: [(&str, &str); 7] = [
    ("UID", "UID"),
    ("Title", "TITLE"),
    ("Role", "ROLE"),
    ("Nickname", "NICKNAME"),
    ("Categories", "CATEGORIES"),
    ("Note", "NOTE"),
    ("URL", "URL"),
];

/// Columns of properties that a person may have several of.
const NUMBERED: [(&str, &str); 3] = [
    ("E-mail", "EMAIL;TYPE=INTERNET"),
    ("Phone", "TEL;TYPE=VOICE"),
    ("Fax", "TEL;TYPE=FAX"),
];

/// Whether the column is one of [`NUMBERED`] or of an address.
fn is_written_by_number(header: &str) -> bool {
    let (name, number) = header.rsplit_once(' ').unwrap_or((header, ""));
    let is_numbered = |least: usize| {
        let number = number
            .parse()
            .ok()
            .filter(|n: &usize| n.to_string() == number);
        number.is_some_and(|number| (least..=MOST_NUMBERED).contains(&number))
    };
    let is_several = NUMBERED.iter().any(|(several, _)| *several == name) && is_numbered(1);
    let is_address = ADDRESS_PARTS.contains(&name) && is_numbered(2);
    is_several || is_address || ADDRESS_PARTS.contains(&header)
}

/// `2026-12-31`.
fn is_day(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n");
    for character in text.chars() {
        match character {
            '\\' | ',' | ';' => {
                out.push('\\');
                out.push(character);
            }
            '\n' | '\r' => out.push_str("\\n"),
            other => out.push(other),
        }
    }
    out
}

/// A name of a column within quotes (RFC 6868).
fn quoted(name: &str) -> String {
    name.replace('^', "^^")
        .replace('"', "^'")
        .replace(['\n', '\r'], "^n")
}

/// Lines are at most 75 bytes long; longer ones go on after a blank.
fn line(out: &mut String, text: &str) {
    let mut n_bytes = 0;
    for character in text.chars() {
        let n = character.len_utf8();
        if n_bytes + n > MAX_LINE_BYTES {
            out.push_str("\r\n ");
            n_bytes = 1;
        }
        out.push(character);
        n_bytes += n;
    }
    out.push_str("\r\n");
}

const MAX_LINE_BYTES: usize = 75;
