//! One property: name, parameters, value in its encoding.

use super::lines::{Line, Lines};
use crate::Encoding;

/// A property with its value decoded, but still escaped.
#[derive(Debug)]
pub(super) struct Property {
    /// In capitals, without group.
    pub(super) name: String,
    /// Types in lower case, from `TYPE=` and, in 2.1, from bare words.
    types: Vec<String>,
    /// Other parameters, names in capitals.
    parameters: Vec<(String, String)>,
    value: String,
    /// Some bytes of a value that names its encoding are no text in it.
    pub(super) is_malformed: bool,
}

impl Property {
    /// Parses a line; quoted-printable text may go on in the next lines.
    pub(super) fn parse(line: &Line, encoding: Encoding, lines: &mut Lines<'_>) -> Option<Self> {
        let (colon, parts) = split_head(&line.text)?;
        let mut parts = parts.into_iter();
        let name = parts.next()?;
        let name = name.rsplit('.').next()?.trim().to_ascii_uppercase();
        let mut property = Self {
            name,
            types: Vec::new(),
            parameters: Vec::new(),
            value: String::new(),
            is_malformed: false,
        };
        for part in parts {
            property.parameter(&part);
        }
        let mut value = line.text[colon + 1..].to_vec();
        if property.is_quoted_printable() {
            while value.ends_with(b"=") {
                value.pop();
                let Some(rest) = lines.plain() else { break };
                value.extend_from_slice(rest);
            }
            value = unquoted(&value);
        }
        let charset = property.parameter_of("CHARSET");
        let encoding = charset.and_then(Encoding::from_label).unwrap_or(encoding);
        let (text, malformed) = encoding.decode(&value);
        property.is_malformed = malformed.is_some();
        property.value = text.into_owned();
        Some(property)
    }

    fn parameter(&mut self, part: &str) {
        match part.split_once('=') {
            Some((name, value)) if name.trim().eq_ignore_ascii_case("TYPE") => {
                let words = value.trim_matches('"').split(',');
                self.types
                    .extend(words.map(|word| word.trim().to_ascii_lowercase()));
            }
            Some((name, value)) => {
                let value = value.trim_matches('"').to_owned();
                self.parameters
                    .push((name.trim().to_ascii_uppercase(), value));
            }
            None => self.types.push(part.trim().to_ascii_lowercase()),
        }
    }

    /// The value of a parameter.
    pub(super) fn parameter_of(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    fn is_quoted_printable(&self) -> bool {
        let named = self.parameter_of("ENCODING").unwrap_or_default();
        named.eq_ignore_ascii_case("QUOTED-PRINTABLE") || self.has_type("quoted-printable")
    }

    /// Whether it is of this type, written in lower case.
    pub(super) fn has_type(&self, wanted: &str) -> bool {
        self.types.iter().any(|word| word == wanted)
    }

    /// The value as text. The scheme of a `tel:` or `mailto:` address is no part of it.
    pub(super) fn text(&self) -> String {
        let text = unescape(&self.value);
        if self
            .parameter_of("VALUE")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("uri"))
        {
            for scheme in ["tel:", "mailto:"] {
                if let Some(rest) = text.strip_prefix(scheme) {
                    return rest.to_owned();
                }
            }
        }
        text
    }

    /// The components of a structured value.
    pub(super) fn components(&self) -> Vec<String> {
        let (mut components, mut start, mut is_escaped) = (Vec::new(), 0, false);
        for (at, byte) in self.value.bytes().enumerate() {
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' => is_escaped = true,
                b';' => {
                    components.push(unescape(&self.value[start..at]));
                    start = at + 1;
                }
                _ => {}
            }
        }
        components.push(unescape(&self.value[start..]));
        components
    }
}

/// Where the value starts, and the parts before it, split at `;` outside quotes.
fn split_head(line: &[u8]) -> Option<(usize, Vec<String>)> {
    let (mut parts, mut start, mut is_quoted) = (Vec::new(), 0, false);
    for (at, byte) in line.iter().enumerate() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b';' | b':' if !is_quoted => {
                parts.push(String::from_utf8_lossy(&line[start..at]).into_owned());
                start = at + 1;
                if *byte == b':' {
                    return Some((at, parts));
                }
            }
            _ => {}
        }
    }
    None
}

/// `=D0=98` are bytes.
fn unquoted(value: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(value.len());
    let mut at = 0;
    while let Some(byte) = value.get(at) {
        let code = value.get(at + 1..at + 3).and_then(|digits| {
            let digits = std::str::from_utf8(digits).ok()?;
            u8::from_str_radix(digits, 16).ok()
        });
        match (byte, code) {
            (b'=', Some(code)) => {
                out.push(code);
                at += 3;
            }
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    out
}

/// Takes the escapes off; line ends of Windows become plain ones.
fn unescape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(escaped @ ('\\' | ',' | ';' | ':' | '"')) => out.push(escaped),
                Some(other) => {
                    out.push('\\');
                    out.push(other);
                }
                None => out.push('\\'),
            },
            '\r' => {}
            other => out.push(other),
        }
    }
    out
}
