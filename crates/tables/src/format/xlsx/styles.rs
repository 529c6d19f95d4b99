//! What the numbers of a style mean: days or numbers.

use std::collections::BTreeMap;

use crate::Problem;
use crate::parts::archive::Archive;
use crate::parts::number::{Meaning, builtin_meaning, meaning_of};
use crate::parts::xml::{Node, Xml};

/// The meaning for each style number of cells.
pub(super) fn meanings(archive: &Archive<'_>, part: &str) -> Result<Vec<Meaning>, Problem> {
    let mut own: BTreeMap<u16, Meaning> = BTreeMap::new();
    let mut meanings = Vec::new();
    let mut is_in_cells = false;
    let mut xml = Xml::new(archive.part(part)?, part);
    loop {
        match xml.next()? {
            Node::Open(element) => match element.name() {
                "numFmt" => {
                    let id = element.attribute("numFmtId").and_then(|id| id.parse().ok());
                    if let (Some(id), Some(code)) = (id, element.attribute("formatCode")) {
                        own.insert(id, meaning_of(&code));
                    }
                }
                "cellXfs" => is_in_cells = true,
                "xf" if is_in_cells && meanings.len() < usize::from(u16::MAX) => {
                    let id = element.attribute("numFmtId").and_then(|id| id.parse().ok());
                    let id: u16 = id.unwrap_or(0);
                    let meaning = own.get(&id).copied();
                    meanings.push(meaning.unwrap_or_else(|| builtin_meaning(id)));
                }
                _ => {}
            },
            Node::Close(element) if element.name() == "cellXfs" => is_in_cells = false,
            Node::End => return Ok(meanings),
            _ => {}
        }
    }
}
