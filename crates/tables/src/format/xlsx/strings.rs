//! The texts that cells share.

use std::io::BufRead;

use crate::parts::archive::Archive;
use crate::parts::xml::{Node, Xml};
use crate::watch::WATCH_ROWS;
use crate::{Problem, Watch};

/// Texts by number, in one arena.
#[derive(Debug, Default)]
pub(in crate::format) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    pub(in crate::format) fn of_xml(
        archive: &Archive<'_>,
        part: &str,
        watch: Watch<'_>,
    ) -> Result<Self, Problem> {
        let n_bytes = archive.n_bytes(part);
        let mut strings = Self::default();
        let mut xml = Xml::new(archive.part(part)?, part);
        let mut text = String::new();
        loop {
            let is_item = match xml.next()? {
                Node::Open(element) => element.name() == "si",
                Node::End => return Ok(strings),
                _ => false,
            };
            if is_item {
                text.clear();
                rich_text(&mut xml, "si", &mut text)?;
                strings.push(&text);
                let n_strings = strings.ends.len() as u32;
                if n_strings.is_multiple_of(WATCH_ROWS) && !watch.goes_on(xml.n_read(), n_bytes) {
                    return Err(Problem::Stopped);
                }
            }
        }
    }

    pub(in crate::format) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len());
    }

    pub(in crate::format) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = match index {
            0 => 0,
            index => *self.ends.get(index - 1)?,
        };
        self.text.get(start..end)
    }
}

/// Adds the text of `<t>` elements up to the end of element `until`; reading aids (`<rPh>`) are no text.
pub(super) fn rich_text<R: BufRead>(
    xml: &mut Xml<R>,
    until: &str,
    out: &mut String,
) -> Result<(), Problem> {
    let (mut is_text, mut n_aids) = (false, 0_usize);
    let mut text = String::new();
    loop {
        match xml.next()? {
            Node::Open(element) => match element.name() {
                "t" => is_text = n_aids == 0,
                "rPh" => n_aids += 1,
                _ => {}
            },
            Node::Close(element) => match element.name() {
                "t" => is_text = false,
                "rPh" => n_aids = n_aids.saturating_sub(1),
                name if name == until => break,
                _ => {}
            },
            Node::Text(part) if is_text => text.push_str(&part),
            Node::Text(_) => {}
            Node::End => break,
        }
    }
    unescape(&text, out);
    Ok(())
}

/// Excel writes what XML has no place for as `_x000D_`.
pub(super) fn unescape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).and_then(|code| {
            let is_code = code.bytes().all(|byte| byte.is_ascii_hexdigit());
            let ends = rest.get(at + 6..).is_some_and(|rest| rest.starts_with('_'));
            (is_code && ends)
                .then(|| u32::from_str_radix(code, 16).ok())
                .flatten()
        });
        match code.and_then(char::from_u32) {
            Some(character) => {
                out.push_str(&rest[..at]);
                out.push(character);
                rest = &rest[at + 7..];
            }
            None => {
                out.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    out.push_str(rest);
}
