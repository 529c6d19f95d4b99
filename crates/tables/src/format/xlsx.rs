//! Office Open XML workbooks.

mod sheet;
mod strings;
mod styles;

use std::collections::BTreeMap;

use super::Format;
use crate::grid::Grid;
use crate::parts::archive::{Archive, damaged};
use crate::parts::number::{Epoch, Meaning};
use crate::parts::workbook::{self, Workbook};
use crate::parts::xml::{Node, Xml};
use crate::read::Sheet;
use crate::{Diagnostic, FileKind, Problem, Read, ReadOptions, Watch};
pub(super) use strings::Strings;

/// Workbooks of Excel since 2007.
#[derive(Debug)]
pub(super) struct Xlsx;

impl Format for Xlsx {
    fn kind(&self) -> FileKind {
        FileKind::Xlsx
    }

    fn read(
        &self,
        bytes: &[u8],
        options: &ReadOptions,
        watch: Watch<'_>,
    ) -> (Option<Read>, Vec<Diagnostic>) {
        let opened = Archive::open(bytes, watch.within(0, 200))
            .and_then(|archive| Book::open(archive, watch.within(200, 400)));
        workbook::read(opened, options, watch.within(400, 1000))
    }
}

/// An opened workbook.
#[derive(Debug)]
struct Book<'a> {
    archive: Archive<'a>,
    /// Each sheet with the name of its part.
    sheets: Vec<(Sheet, String)>,
    strings: Strings,
    meanings: Vec<Meaning>,
    epoch: Epoch,
}

impl<'a> Book<'a> {
    fn open(archive: Archive<'a>, watch: Watch<'_>) -> Result<Self, Problem> {
        let parts = parts(&archive, "xl/_rels/workbook.xml.rels")?;
        let (sheets, epoch) = sheets(&archive, &parts)?;
        let of_kind = |kind: &str| parts.values().find(|part| part.kind == kind);
        let strings = match of_kind("sharedStrings").filter(|part| archive.has(&part.name)) {
            Some(part) => Strings::of_xml(&archive, &part.name, watch)?,
            None => Strings::default(),
        };
        let meanings = match of_kind("styles").filter(|part| archive.has(&part.name)) {
            Some(part) => styles::meanings(&archive, &part.name)?,
            None => Vec::new(),
        };
        Ok(Self {
            archive,
            sheets,
            strings,
            meanings,
            epoch,
        })
    }
}

impl Workbook for Book<'_> {
    fn kind(&self) -> FileKind {
        FileKind::Xlsx
    }

    fn sheets(&self) -> Vec<Sheet> {
        self.sheets.iter().map(|(sheet, _)| sheet.clone()).collect()
    }

    fn grid(&mut self, index: usize, watch: Watch<'_>) -> Result<Grid, Problem> {
        let (_, part) = &self.sheets[index];
        sheet::grid(self, part, watch)
    }
}

/// What a relation points to.
#[derive(Debug, Clone)]
pub(super) struct Related {
    /// Last word of its type, such as `worksheet`.
    pub(super) kind: String,
    pub(super) name: String,
}

/// The parts that the workbook relates to, by id.
pub(super) fn parts(
    archive: &Archive<'_>,
    name: &str,
) -> Result<BTreeMap<String, Related>, Problem> {
    let mut parts = BTreeMap::new();
    let mut xml = Xml::new(archive.part(name)?, name);
    loop {
        match xml.next()? {
            Node::Open(element) if element.name() == "Relationship" => {
                let (id, target) = (element.attribute("Id"), element.attribute("Target"));
                let (Some(id), Some(target)) = (id, target) else {
                    continue;
                };
                let name = match target.strip_prefix('/') {
                    Some(absolute) => absolute.to_owned(),
                    None => format!("xl/{target}"),
                };
                let kind = element.attribute("Type").unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                parts.insert(id.into_owned(), Related { kind, name });
            }
            Node::End => return Ok(parts),
            _ => {}
        }
    }
}

fn sheets(
    archive: &Archive<'_>,
    parts: &BTreeMap<String, Related>,
) -> Result<(Vec<(Sheet, String)>, Epoch), Problem> {
    let (mut sheets, mut epoch) = (Vec::new(), Epoch::Excel1900);
    let mut xml = Xml::new(archive.part(WORKBOOK)?, WORKBOOK);
    loop {
        match xml.next()? {
            Node::Open(element) if element.name() == "sheet" => {
                let (mut sheet, mut id) = (
                    Sheet {
                        name: String::new(),
                        n_rows: 0,
                        is_visible: true,
                    },
                    None,
                );
                for (key, value) in element.attributes() {
                    match key {
                        "name" => sheet.name = value.into_owned(),
                        "state" => sheet.is_visible = value == "visible",
                        "id" => id = Some(value.into_owned()),
                        _ => {}
                    }
                }
                // Sheets of nothing but a chart are no tables.
                if let Some(part) = id.and_then(|id| parts.get(&id))
                    && part.kind == "worksheet"
                    && sheets.len() < LIMIT_SHEETS
                {
                    sheets.push((sheet, part.name.clone()));
                }
            }
            Node::Open(element) if element.name() == "workbookPr" => {
                let is_1904 = element.attribute("date1904");
                if is_1904.is_some_and(|value| value == "1" || value == "true") {
                    epoch = Epoch::Excel1904;
                }
            }
            Node::End if sheets.is_empty() => return Err(damaged(WORKBOOK)),
            Node::End => return Ok((sheets, epoch)),
            _ => {}
        }
    }
}

const WORKBOOK: &str = "xl/workbook.xml";
pub(super) const LIMIT_SHEETS: usize = 1_000;
