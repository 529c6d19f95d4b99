//! The cells of one sheet.

use super::Book;
use super::strings::{rich_text, unescape};
use crate::grid::{Grid, Merge};
use crate::parts::number::{self, Meaning};
use crate::parts::xml::{Element, Node, Xml};
use crate::watch::WATCH_ROWS;
use crate::{Problem, Watch};

/// Reads the cells and merged ranges of a sheet.
pub(super) fn grid(book: &Book<'_>, part: &str, watch: Watch<'_>) -> Result<Grid, Problem> {
    let mut grid = Grid::default();
    let n_bytes = book.archive.n_bytes(part);
    let mut xml = Xml::new(book.archive.part(part)?, part);
    let (mut at, mut n_seen) = (Place::default(), 0_u32);
    loop {
        match xml.next()? {
            Node::Open(element) => match element.name() {
                "row" => {
                    at.start_row(&element);
                    n_seen += 1;
                    if n_seen.is_multiple_of(WATCH_ROWS) && !watch.goes_on(xml.n_read(), n_bytes) {
                        return Err(Problem::Stopped);
                    }
                }
                "c" => {
                    let cell = Cell::of(&element, &mut at);
                    read_cell(book, &mut xml, &cell, &mut grid)?;
                }
                "mergeCell" => {
                    let range = element.attribute("ref");
                    if let Some(merge) = range.as_deref().and_then(merge_of) {
                        grid.push_merge(merge);
                    }
                }
                _ => {}
            },
            Node::End => return Ok(grid),
            _ => {}
        }
    }
}

/// Where the next cell is, if it does not say: row from 1, column from 0.
#[derive(Debug, Default)]
struct Place {
    row: u32,
    column: u32,
}

impl Place {
    fn start_row(&mut self, element: &Element<'_>) {
        let said = element.attribute("r").and_then(|row| row.parse().ok());
        self.row = said.unwrap_or(self.row.saturating_add(1));
        self.column = 0;
    }
}

/// The start of a cell.
#[derive(Debug)]
struct Cell {
    row: u32,
    column: u32,
    kind: Kind,
    style: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Shared,
    Text,
    Flag,
    Error,
    Day,
}

impl Cell {
    fn of(element: &Element<'_>, at: &mut Place) -> Self {
        let mut cell = Self {
            row: at.row,
            column: at.column,
            kind: Kind::Number,
            style: 0,
        };
        for (key, value) in element.attributes() {
            match key {
                "r" => {
                    if let Some((row, column)) = cell_of(&value) {
                        (cell.row, cell.column) = (row, column);
                    }
                }
                "s" => cell.style = value.parse().unwrap_or(0),
                "t" => {
                    cell.kind = match &*value {
                        "s" => Kind::Shared,
                        "str" | "inlineStr" => Kind::Text,
                        "b" => Kind::Flag,
                        "e" => Kind::Error,
                        "d" => Kind::Day,
                        _ => Kind::Number,
                    };
                }
                _ => {}
            }
        }
        at.column = cell.column.saturating_add(1);
        cell
    }
}

fn read_cell(
    book: &Book<'_>,
    xml: &mut Xml<impl std::io::BufRead>,
    cell: &Cell,
    grid: &mut Grid,
) -> Result<(), Problem> {
    let (mut value, mut inline, mut is_value) = (String::new(), String::new(), false);
    loop {
        let is_inline = match xml.next()? {
            Node::Open(element) => match element.name() {
                "v" => {
                    is_value = true;
                    false
                }
                name => name == "is",
            },
            Node::Close(element) => match element.name() {
                "c" => break,
                "v" => {
                    is_value = false;
                    false
                }
                _ => false,
            },
            Node::Text(text) => {
                if is_value {
                    value.push_str(&text);
                }
                false
            }
            Node::End => break,
        };
        if is_inline {
            rich_text(xml, "is", &mut inline)?;
        }
    }
    let (row, column) = (cell.row, cell.column);
    if !inline.is_empty() {
        return grid.push(row, column, &inline);
    }
    if value.is_empty() {
        return Ok(());
    }
    match cell.kind {
        Kind::Shared => {
            let text = value
                .trim()
                .parse()
                .ok()
                .and_then(|index| book.strings.get(index));
            grid.push(row, column, text.unwrap_or_default())
        }
        Kind::Text => {
            let mut text = String::with_capacity(value.len());
            unescape(&value, &mut text);
            grid.push(row, column, &text)
        }
        Kind::Flag => grid.push(row, column, if value.trim() == "1" { "yes" } else { "no" }),
        Kind::Error => {
            grid.push_error(row, column);
            Ok(())
        }
        Kind::Day => grid.push(row, column, value.trim().trim_end_matches("T00:00:00")),
        Kind::Number => {
            let meaning = book.meanings.get(cell.style).copied();
            let text = number::text_of(&value, meaning.unwrap_or(Meaning::Number), book.epoch);
            match text {
                Some(text) => grid.push(row, column, &text),
                None => grid.push(row, column, &value),
            }
        }
    }
}

/// `B12`: row from 1, column from 0.
fn cell_of(name: &str) -> Option<(u32, u32)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = name.split_at_checked(letters)?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().fold(0_u32, |column, letter| {
        column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    Some((digits.parse().ok()?, column - 1))
}

/// `B1:C2`.
fn merge_of(range: &str) -> Option<Merge> {
    let (first, last) = range.split_once(':')?;
    let ((row, column), (last_row, last_column)) = (cell_of(first)?, cell_of(last)?);
    Some(Merge {
        row,
        column,
        n_rows: last_row.checked_sub(row)?.saturating_add(1),
        n_columns: last_column.checked_sub(column)?.saturating_add(1),
    })
}
