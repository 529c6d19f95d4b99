//! Markup of office files, event by event: names without prefixes, entities resolved,
//! document types refused.

use std::borrow::Cow;
use std::io::BufRead;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesEnd, BytesStart, Event};
use quick_xml::reader::Reader;

use super::archive::damaged;
use crate::Problem;

/// Reads one part.
pub(crate) struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    part: String,
    depth: usize,
}

/// What comes next.
#[derive(Debug)]
pub(crate) enum Node<'a> {
    /// An element opens; one without content is opened and closed.
    Open(Element<'a>),
    /// The element of this name closes.
    Close(Closing<'a>),
    Text(Cow<'a, str>),
    End,
}

/// The start of an element.
#[derive(Debug)]
pub(crate) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Name without prefix.
    pub(crate) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// Attributes, names without prefixes.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        attributes.map_while(Result::ok).map(|attribute| {
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .unwrap_or_else(|_| attribute.value.clone());
            (attribute.key.local_name().into_inner(), value)
        })
    }

    /// The attribute of this name without prefix.
    pub(crate) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        self.attributes()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    }
}

/// The end of an element.
#[derive(Debug)]
pub(crate) struct Closing<'a>(BytesEnd<'a>);

impl Closing<'_> {
    /// Name without prefix.
    pub(crate) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }
}

impl<R: BufRead> Xml<R> {
    /// Reads markup from here; `part` is for remarks.
    pub(crate) fn new(reader: R, part: &str) -> Self {
        let mut reader = Reader::from_reader(reader);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        config.allow_dangling_amp = true;
        config.allow_unmatched_ends = true;
        Self {
            reader,
            buffer: Vec::new(),
            part: part.to_owned(),
            depth: 0,
        }
    }

    /// The next event. At the end, all that was opened must have been closed.
    pub(crate) fn next(&mut self) -> Result<Node<'_>, Problem> {
        self.buffer.clear();
        let event = self
            .reader
            .read_event_into(&mut self.buffer)
            .map_err(|_| damaged(&self.part))?;
        Ok(match event {
            Event::Start(start) | Event::Empty(start) => {
                self.depth += 1;
                Node::Open(Element(start))
            }
            Event::End(end) => {
                self.depth = self.depth.saturating_sub(1);
                Node::Close(Closing(end))
            }
            Event::Text(text) => Node::Text(text.xml10_content()),
            Event::CData(text) => Node::Text(text.xml10_content()),
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().ok().flatten();
                Node::Text(match character {
                    Some(character) => character.to_string().into(),
                    None => match resolve_predefined_entity(&reference) {
                        Some(text) => text.into(),
                        None => format!("&{};", &*reference).into(),
                    },
                })
            }
            Event::DocType(_) => {
                return Err(Problem::HasDoctype {
                    part: self.part.clone(),
                });
            }
            Event::Eof if self.depth > 0 => return Err(damaged(&self.part)),
            Event::Eof => Node::End,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Node::Text("".into()),
        })
    }

    /// How many elements are open.
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// The number of bytes read.
    pub(crate) fn n_read(&self) -> u64 {
        self.reader.buffer_position()
    }
}
