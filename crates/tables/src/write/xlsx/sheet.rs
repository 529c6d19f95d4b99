//! The markup of one sheet.

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::{MAIN, OutSheet};
use crate::guard::is_dangerous;
use crate::{Decimal, DecimalSign, OutCell, column_letters};

/// The whole part.
pub(super) fn markup(sheet: &OutSheet<'_>) -> String {
    let mut out = format!(
        "<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\">\
         <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>\
         </sheetView></sheetViews>"
    );
    columns(sheet, &mut out);
    out.push_str("<sheetData><row r=\"1\">");
    for (column, header) in sheet.headers.iter().enumerate() {
        text(&mut out, &place(column, 1), header, 1);
    }
    out.push_str("</row>");
    let is_money: Vec<bool> = (0..sheet.headers.len())
        .map(|column| has_decimals(sheet, column))
        .collect();
    for (index, row) in sheet.rows.iter().enumerate() {
        let number = index + 2;
        let _ = write!(out, "<row r=\"{number}\">");
        for (column, cell) in row.iter().enumerate() {
            let place = place(column, number);
            match *cell {
                OutCell::Empty => {}
                OutCell::Text(value) if is_dangerous(value) => text(&mut out, &place, value, 4),
                OutCell::Text(value) => text(&mut out, &place, value, 0),
                OutCell::Number(value) if value.units().unsigned_abs() > MOST_UNITS => {
                    text(&mut out, &place, &value.to_text(DecimalSign::Point), 0);
                }
                OutCell::Number(value) => {
                    let style = if is_money.get(column) == Some(&true) {
                        3
                    } else {
                        0
                    };
                    number_cell(&mut out, &place, value, style);
                }
                OutCell::Date(day) => match serial(day) {
                    Some(serial) => number_cell(&mut out, &place, serial, 2),
                    None => text(&mut out, &place, &day.to_string(), 0),
                },
            }
        }
        out.push_str("</row>");
    }
    out + "</sheetData></worksheet>"
}

/// Columns are as wide as most of their text.
fn columns(sheet: &OutSheet<'_>, out: &mut String) {
    if sheet.headers.is_empty() {
        return;
    }
    out.push_str("<cols>");
    for (column, header) in sheet.headers.iter().enumerate() {
        let cells = sheet
            .rows
            .iter()
            .take(N_MEASURED)
            .filter_map(|row| row.get(column));
        let widest = cells.map(width).chain([header.chars().count() + 2]).max();
        let number = column + 1;
        let width = widest.unwrap_or(0).clamp(NARROWEST, WIDEST);
        let _ = write!(
            out,
            "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>"
        );
    }
    out.push_str("</cols>");
}

fn width(cell: &OutCell<'_>) -> usize {
    match cell {
        OutCell::Empty => 0,
        OutCell::Text(text) => {
            text.lines()
                .map(|line| line.chars().count())
                .max()
                .unwrap_or(0)
                + 1
        }
        OutCell::Number(number) => number.to_text(DecimalSign::Point).len() + 4,
        OutCell::Date(_) => 11,
    }
}

/// Numbers with one or two decimals somewhere in the column are shown with two everywhere.
fn has_decimals(sheet: &OutSheet<'_>, column: usize) -> bool {
    let scale = |row: &Vec<OutCell<'_>>| match row.get(column) {
        Some(OutCell::Number(number)) => number.scale(),
        _ => 0,
    };
    let most = sheet.rows.iter().map(scale).max().unwrap_or(0);
    (1..=2).contains(&most)
}

fn place(column: usize, row: usize) -> String {
    format!("{}{row}", column_letters(column))
}

fn number_cell(out: &mut String, place: &str, value: Decimal, style: u8) {
    let _ = write!(
        out,
        "<c r=\"{place}\" s=\"{style}\"><v>{}</v></c>",
        value.to_text(DecimalSign::Point)
    );
}

fn text(out: &mut String, place: &str, value: &str, style: u8) {
    if value.is_empty() {
        return;
    }
    let _ = write!(
        out,
        "<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
    );
    escape(value, out);
    out.push_str("</t></is></c>");
}

/// The number of a day; the first two months of 1900 have one too many in Excel.
fn serial(day: NaiveDate) -> Option<Decimal> {
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let n_days = day.signed_duration_since(start).num_days();
    (61..=LAST_DAY)
        .contains(&n_days)
        .then(|| Decimal::new(n_days.into(), 0))
}

/// Markup signs as entities; what XML has no place for, and what looks like its replacement, as Excel does it.
pub(super) fn escape(text: &str, out: &mut String) {
    for (at, character) in text.char_indices() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '_' if is_escape(&text[at..]) => out.push_str("_x005F_"),
            '\n' | '\t' => out.push(character),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {
                let _ = write!(out, "_x{:04X}_", u32::from(character));
            }
            other => out.push(other),
        }
    }
}

fn is_escape(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.get(1) == Some(&b'x')
        && bytes.get(6) == Some(&b'_')
        && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
}

/// Fifteen digits.
const MOST_UNITS: u128 = 999_999_999_999_999;
const LAST_DAY: i64 = 2_958_465;
const N_MEASURED: usize = 200;
const NARROWEST: usize = 8;
const WIDEST: usize = 60;
