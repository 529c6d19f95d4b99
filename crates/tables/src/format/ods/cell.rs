//! One cell: its value as it is stored, or its text.

use crate::Problem;
use crate::parts::archive::Part;
use crate::parts::number::{self, Epoch, Meaning};
use crate::parts::xml::{Element, Node, Xml};

/// A cell that may stand for many side by side.
#[derive(Debug, Default)]
pub(super) struct Cell {
    pub(super) column: u64,
    pub(super) n_same: u64,
    pub(super) text: String,
    pub(super) is_error: bool,
    /// Extent of the merged range that starts here.
    pub(super) n_rows: u32,
    pub(super) n_columns: u32,
    /// The value is stored; the paragraphs only show it.
    has_value: bool,
}

impl Cell {
    pub(super) fn of(element: &Element<'_>) -> Self {
        let mut cell = Self {
            n_same: super::content::repeated(element, "number-columns-repeated"),
            n_rows: 1,
            n_columns: 1,
            ..Self::default()
        };
        for (key, value) in element.attributes() {
            let stored = match key {
                "value" => number::text_of(&value, Meaning::Number, Epoch::Excel1900),
                "date-value" => Some(day(&value)),
                "time-value" => time(&value),
                "boolean-value" => Some(if value == "true" { "yes" } else { "no" }.to_owned()),
                "string-value" => Some(value.into_owned()),
                // The one of LibreOffice says what the standard cannot.
                "value-type" => {
                    cell.is_error |= value == "error";
                    None
                }
                "number-columns-spanned" => {
                    cell.n_columns = value.parse().unwrap_or(1);
                    None
                }
                "number-rows-spanned" => {
                    cell.n_rows = value.parse().unwrap_or(1);
                    None
                }
                _ => None,
            };
            if let Some(stored) = stored {
                cell.text = stored;
                cell.has_value = true;
            }
        }
        cell
    }

    pub(super) fn is_filled(&self) -> bool {
        self.is_error || !self.text.is_empty()
    }

    /// Reads up to the end of the cell.
    pub(super) fn read_text(&mut self, xml: &mut Xml<Part<'_>>) -> Result<(), Problem> {
        let depth = xml.depth();
        let (mut text, mut n_paragraphs, mut is_paragraph) = (String::new(), 0, false);
        // Depth of the note or drawing within the cell that is being passed over.
        let mut passed_over = None;
        loop {
            match xml.next()? {
                Node::Open(element) if passed_over.is_none() => match element.name() {
                    "annotation" | "table" | "shapes" | "frame" => passed_over = Some(()),
                    "p" => {
                        if n_paragraphs > 0 {
                            text.push('\n');
                        }
                        n_paragraphs += 1;
                        is_paragraph = true;
                    }
                    "s" => {
                        let n = element.attribute("c").and_then(|n| n.parse().ok());
                        let n: usize = n.unwrap_or(1);
                        text.extend(std::iter::repeat_n(' ', n.min(MAX_BLANKS)));
                    }
                    "tab" => text.push('\t'),
                    "line-break" => text.push('\n'),
                    _ => {}
                },
                Node::Close(element) => {
                    match element.name() {
                        "annotation" | "table" | "shapes" | "frame" => passed_over = None,
                        "p" => is_paragraph = false,
                        _ => {}
                    }
                    drop(element);
                    if xml.depth() < depth {
                        break;
                    }
                }
                Node::Text(part) if is_paragraph && passed_over.is_none() => text.push_str(&part),
                Node::End => break,
                _ => {}
            }
        }
        if !self.has_value {
            self.text = text;
        }
        Ok(())
    }
}

/// `2021-01-01T12:00:00.000` as a day with a time, if it has one.
fn day(value: &str) -> String {
    let (day, time) = value.split_once('T').unwrap_or((value, ""));
    let time = time.split('.').next().unwrap_or_default();
    match time.trim_end_matches('Z') {
        "" | "00:00:00" => day.to_owned(),
        time => format!("{day} {time}"),
    }
}

/// `PT255H10M10S` as `255:10:10`, `PT08H05M00S` as `08:05:00`.
fn time(value: &str) -> Option<String> {
    let rest = value.strip_prefix("PT")?;
    let (hours, rest) = rest.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?;
    let seconds = seconds.split(['.', ',']).next().unwrap_or("0");
    let all = [hours, minutes, seconds].map(|part| part.parse::<u32>().ok());
    let [Some(hours), Some(minutes), Some(seconds)] = all else {
        return None;
    };
    Some(format!("{hours:02}:{minutes:02}:{seconds:02}"))
}

const MAX_BLANKS: usize = 1_000;
