//! Texts in records: of one or two bytes per character, over several records, with
//! fonts and reading aids behind them that are passed over.

use crate::Encoding;
use crate::parts::bytes::{u16_at, utf16};

/// How this file writes its texts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Writing {
    /// Excel 97 and later: each text says how wide its characters are.
    pub(super) is_unicode: bool,
    /// Of texts of one byte per character.
    pub(super) encoding: Encoding,
}

impl Writing {
    /// A text with its length in two bytes before it.
    pub(super) fn long(self, body: &[u8]) -> Option<String> {
        let n = usize::from(u16_at(body, 0)?);
        self.text(body.get(2..)?, n)
    }

    /// A text with its length in one byte before it.
    pub(super) fn short(self, body: &[u8]) -> Option<String> {
        let n = usize::from(*body.first()?);
        self.text(body.get(1..)?, n)
    }

    fn text(self, body: &[u8], n_characters: usize) -> Option<String> {
        if !self.is_unicode {
            return Some(self.narrow(body.get(..n_characters.min(body.len()))?));
        }
        let is_wide = body.first()? & 1 != 0;
        let body = body.get(1..)?;
        let n_bytes = n_characters * if is_wide { 2 } else { 1 };
        let text = body.get(..n_bytes.min(body.len()))?;
        Some(if is_wide {
            utf16(text)
        } else {
            self.narrow(text)
        })
    }

    fn narrow(self, bytes: &[u8]) -> String {
        self.encoding.decode(bytes).0.into_owned()
    }
}

/// Bytes in several records, read as one; texts know the seams.
#[derive(Debug)]
pub(super) struct Joined<'a> {
    parts: Vec<&'a [u8]>,
    part: usize,
    at: usize,
}

impl<'a> Joined<'a> {
    pub(super) fn new(first: &'a [u8], rest: Vec<&'a [u8]>) -> Self {
        let mut parts = vec![first];
        parts.extend(rest);
        Self {
            parts,
            part: 0,
            at: 0,
        }
    }

    /// The bytes left in the part at hand; goes on to the next part when it is used up.
    fn rest(&mut self) -> Option<&'a [u8]> {
        loop {
            let rest = self.parts.get(self.part)?.get(self.at..)?;
            if !rest.is_empty() {
                return Some(rest);
            }
            self.part += 1;
            self.at = 0;
        }
    }

    fn byte(&mut self) -> Option<u8> {
        let byte = *self.rest()?.first()?;
        self.at += 1;
        Some(byte)
    }

    fn number(&mut self, n_bytes: u32) -> Option<u32> {
        (0..n_bytes).try_fold(0, |number, index| {
            Some(number | u32::from(self.byte()?) << (8 * index))
        })
    }

    fn skip(&mut self, mut n_bytes: usize) -> Option<()> {
        while n_bytes > 0 {
            let n = self.rest()?.len().min(n_bytes);
            self.at += n;
            n_bytes -= n;
        }
        Some(())
    }

    pub(super) fn skip_counts(&mut self) -> Option<()> {
        self.skip(8)
    }

    /// The next text of a table of texts. `None` at the end, or where it breaks off.
    pub(super) fn text(&mut self, writing: Writing) -> Option<String> {
        let mut n_characters = self.number(2)? as usize;
        let flags = self.byte()?;
        let n_fonts = if flags & 8 != 0 { self.number(2)? } else { 0 };
        let n_aids = if flags & 4 != 0 { self.number(4)? } else { 0 };
        let mut is_wide = flags & 1 != 0;
        let mut text = String::new();
        while n_characters > 0 {
            let part = self.part;
            let rest = self.rest()?;
            if self.part != part {
                // Behind a seam the width is said anew.
                is_wide = self.byte()? & 1 != 0;
                continue;
            }
            let n_here = if is_wide { rest.len() / 2 } else { rest.len() };
            let n = n_here.min(n_characters);
            if n == 0 {
                return None;
            }
            if is_wide {
                text.push_str(&utf16(&rest[..2 * n]));
                self.at += 2 * n;
            } else {
                text.push_str(&writing.narrow(&rest[..n]));
                self.at += n;
            }
            n_characters -= n;
        }
        self.skip(4 * n_fonts as usize)?;
        self.skip(n_aids as usize)?;
        Some(text)
    }
}
