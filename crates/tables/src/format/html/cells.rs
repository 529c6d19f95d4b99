//! Cells of tables from the tokens of a page. A table within a cell is text of that cell.

use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use crate::grid::{Grid, LIMIT_CELLS, Merge};
use crate::layout::LIMIT_COLUMNS;
use crate::watch::WATCH_ROWS;
use crate::{Problem, Watch};

/// All tables with their captions.
pub(super) fn tables(page: &str, watch: Watch<'_>) -> Result<Vec<(String, Grid)>, Problem> {
    let mut pass = Pass::default();
    let mut n_tokens = 0_u32;
    // Scripts may have tags in their texts.
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Ok(Token::StartTag(tag)) => pass.open(&tag)?,
            Ok(Token::EndTag(tag)) => pass.close(&tag.name)?,
            Ok(Token::String(text)) => pass.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
        n_tokens = n_tokens.wrapping_add(1);
        if n_tokens.is_multiple_of(WATCH_ROWS) {
            let n_done = u64::from(n_tokens) * MEAN_TOKEN_BYTES;
            if !watch.goes_on(n_done, page.len() as u64) {
                return Err(Problem::Stopped);
            }
        }
    }
    pass.end_table()?;
    Ok(pass.tables)
}

/// The page so far.
#[derive(Debug, Default)]
struct Pass {
    tables: Vec<(String, Grid)>,
    grid: Grid,
    caption: String,
    /// Tables that are open; only the cells of the outermost count.
    depth: usize,
    row: u32,
    column: u32,
    cell: Option<Cell>,
    is_caption: bool,
    /// Elements whose text is none, such as `<style>`.
    is_hidden: bool,
    /// Columns that a cell from above reaches into, with the last row it covers.
    reaching: BTreeMap<u32, u32>,
}

#[derive(Debug, Default)]
struct Cell {
    text: String,
    n_rows: u32,
    n_columns: u32,
}

impl Pass {
    fn open(&mut self, tag: &StartTag<()>) -> Result<(), Problem> {
        match &*tag.name.0 {
            b"table" => self.depth += 1,
            b"tr" if self.depth == 1 => {
                self.end_cell()?;
                self.row += 1;
                self.column = 0;
                let row = self.row;
                self.reaching.retain(|_, last| *last >= row);
            }
            b"td" | b"th" if self.depth == 1 => {
                self.end_cell()?;
                self.cell = Some(Cell {
                    text: String::new(),
                    n_rows: span(tag, b"rowspan"),
                    n_columns: span(tag, b"colspan"),
                });
            }
            b"caption" if self.depth == 1 => self.is_caption = true,
            b"br" => self.line_break(),
            b"style" | b"script" => self.is_hidden = true,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &[u8]) -> Result<(), Problem> {
        match name {
            b"table" if self.depth == 1 => self.end_table()?,
            b"table" => self.depth = self.depth.saturating_sub(1),
            b"td" | b"th" | b"tr" if self.depth == 1 => self.end_cell()?,
            b"p" | b"div" | b"li" => self.line_break(),
            b"caption" => self.is_caption = false,
            b"style" | b"script" => self.is_hidden = false,
            _ => {}
        }
        Ok(())
    }

    fn line_break(&mut self) {
        if let Some(cell) = &mut self.cell {
            cell.text.push('\n');
        }
    }

    /// White space of the source is one blank; blanks that do not break are kept.
    fn text(&mut self, text: &str) {
        if self.is_hidden {
            return;
        }
        let out = match (&mut self.cell, self.is_caption) {
            (Some(cell), _) => &mut cell.text,
            (None, true) => &mut self.caption,
            (None, false) => return,
        };
        for character in text.chars() {
            if !matches!(character, ' ' | '\t' | '\r' | '\n' | '\u{C}') {
                out.push(character);
            } else if !out.ends_with([' ', '\n']) && !out.is_empty() {
                out.push(' ');
            }
        }
    }

    fn end_cell(&mut self) -> Result<(), Problem> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        while self.reaching.contains_key(&self.column) {
            self.column += 1;
        }
        let lines: Vec<&str> = cell
            .text
            .split('\n')
            .map(|line| line.trim_matches(' '))
            .collect();
        let text = lines.join("\n");
        let text = text.trim_matches(|c: char| c.is_whitespace());
        // A row may come without its tag.
        self.row = self.row.max(1);
        self.grid.push(self.row, self.column, text)?;
        self.grid.push_merge(Merge {
            row: self.row,
            column: self.column,
            n_rows: cell.n_rows,
            n_columns: cell.n_columns,
        });
        let end = self.column.saturating_add(cell.n_columns);
        if cell.n_rows > 1 {
            let last = self.row + cell.n_rows - 1;
            self.reaching
                .extend((self.column..end).map(|column| (column, last)));
            if self.reaching.len() > LIMIT_COLUMNS {
                return Err(Problem::TooManyCells { limit: LIMIT_CELLS });
            }
        }
        self.column = end;
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), Problem> {
        self.end_cell()?;
        let grid = std::mem::take(&mut self.grid);
        let caption = std::mem::take(&mut self.caption);
        if !grid.is_empty() && self.tables.len() < LIMIT_TABLES {
            let caption = match caption.trim() {
                "" => (self.tables.len() + 1).to_string(),
                caption => caption.to_owned(),
            };
            self.tables.push((caption, grid));
        }
        self.reaching.clear();
        (self.depth, self.row, self.column) = (0, 0, 0);
        Ok(())
    }
}

/// How many columns or rows a cell takes.
fn span(tag: &StartTag<()>, name: &[u8]) -> u32 {
    let said = tag.attributes.iter().find(|(key, _)| key.0 == name);
    let said = said.and_then(|(_, value)| std::str::from_utf8(value).ok()?.trim().parse().ok());
    said.unwrap_or(1).clamp(1, MAX_SPAN)
}

const MAX_SPAN: u32 = 1_000;
const LIMIT_TABLES: usize = 1_000;
const MEAN_TOKEN_BYTES: u64 = 16;
