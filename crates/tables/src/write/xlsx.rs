//! Tables to a workbook with real types. Text is stored as text, so nothing in it can run;
//! the same tables give the same bytes.

mod sheet;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::zip;
use crate::OutCell;

/// One sheet to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutSheet<'a> {
    /// What Excel does not allow in names of sheets is left out, and namesakes get a number.
    pub name: &'a str,
    pub headers: Vec<&'a str>,
    /// Rows without any value are lost when read again.
    pub rows: Vec<Vec<OutCell<'a>>>,
}

/// Writes sheets as XLSX: a bold header that stays in view, columns as wide as their text, numbers and days as such.
/// Numbers of more than fifteen digits are written as text, exactly. [`read`](crate::read()) takes it all back.
pub fn write_xlsx(sheets: &[OutSheet<'_>]) -> Vec<u8> {
    let mut parts = vec![
        part("[Content_Types].xml", content_types(sheets.len())),
        part(
            "_rels/.rels",
            relations(&[("officeDocument", "xl/workbook.xml".to_owned())]),
        ),
        part("xl/workbook.xml", workbook(sheets)),
        part(
            "xl/_rels/workbook.xml.rels",
            workbook_relations(sheets.len()),
        ),
        part("xl/styles.xml", STYLES.to_owned()),
    ];
    for (index, out) in sheets.iter().enumerate() {
        let name = format!("xl/worksheets/sheet{}.xml", index + 1);
        parts.push(part(&name, sheet::markup(out)));
    }
    zip::pack(&parts)
}

fn part(name: &str, body: String) -> (String, String) {
    (name.to_owned(), format!("{DECLARATION}{body}"))
}

fn content_types(n_sheets: usize) -> String {
    let mut out = format!(
        "<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    let mut add = |name: &str, kind: &str| {
        let _ = write!(
            out,
            "<Override PartName=\"/xl/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml\"/>"
        );
    };
    add("workbook", "sheet.main");
    add("styles", "styles");
    for number in 1..=n_sheets {
        add(&format!("worksheets/sheet{number}"), "worksheet");
    }
    out + "</Types>"
}

fn relations(targets: &[(&str, String)]) -> String {
    let mut out = format!("<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (index, (kind, target)) in targets.iter().enumerate() {
        let _ = write!(
            out,
            "<Relationship Id=\"rId{}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>",
            index + 1
        );
    }
    out + "</Relationships>"
}

fn workbook_relations(n_sheets: usize) -> String {
    let sheet = |number| ("worksheet", format!("worksheets/sheet{number}.xml"));
    let mut targets: Vec<(&str, String)> = (1..=n_sheets).map(sheet).collect();
    targets.push(("styles", "styles.xml".to_owned()));
    relations(&targets)
}

fn workbook(sheets: &[OutSheet<'_>]) -> String {
    let mut out = format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>");
    let mut taken = BTreeSet::new();
    for (index, sheet) in sheets.iter().enumerate() {
        let number = index + 1;
        let name = sheet_name(sheet.name, &mut taken);
        out.push_str("<sheet name=\"");
        sheet::escape(&name, &mut out);
        let _ = write!(out, "\" sheetId=\"{number}\" r:id=\"rId{number}\"/>");
    }
    out + "</sheets></workbook>"
}

/// At most 31 characters, none of those that Excel refuses, and not twice.
fn sheet_name(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let is_allowed =
        |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') && !c.is_control();
    let plain: String = wanted.chars().filter(is_allowed).take(MAX_NAME).collect();
    let plain = plain.trim_matches('\'').trim();
    let plain = if plain.is_empty() { "Sheet" } else { plain };
    let mut name = plain.to_owned();
    let mut number = 1;
    while !taken.insert(name.to_lowercase()) {
        number += 1;
        let ending = format!(" ({number})");
        let start: String = plain.chars().take(MAX_NAME - ending.len()).collect();
        name = start + &ending;
    }
    name
}

const MAX_NAME: usize = 31;
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Styles by number: 0 plain, 1 header, 2 day, 3 money, 4 text that looks like a formula.
const STYLES: &str = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
    <numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>\
    <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>\
    <font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
    <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
    <fill><patternFill patternType=\"gray125\"/></fill></fills>\
    <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
    <cellXfs count=\"5\">\
    <xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
    <xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>\
    <xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>\
    <xf numFmtId=\"4\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>\
    <xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\"/>\
    </cellXfs>\
    <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
