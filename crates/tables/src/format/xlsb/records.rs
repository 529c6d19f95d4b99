//! Records: a number and a length of variable size, then bytes.

use crate::parts::bytes::{u32_at, utf16};

/// The records of a part.
#[derive(Debug)]
pub(super) struct Records<'a> {
    bytes: &'a [u8],
    pub(super) at: usize,
}

/// One record.
#[derive(Debug)]
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    pub(super) body: &'a [u8],
}

impl<'a> Records<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Seven bits a byte, the lowest first, while the eighth is set.
    fn number(&mut self, n_most: u32) -> Option<u32> {
        let mut number = 0;
        for index in 0..n_most {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            number |= u32::from(byte & 0x7F) << (7 * index);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(number)
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let kind = self.number(2)? as u16;
        let n_bytes = self.number(4)? as usize;
        let body = self.bytes.get(self.at..self.at.checked_add(n_bytes)?)?;
        self.at += n_bytes;
        Some(Record { kind, body })
    }
}

/// A text in UTF-16 with its length before it.
pub(super) fn wide_text(bytes: &[u8]) -> Option<String> {
    let n_bytes = (u32_at(bytes, 0)? as usize).checked_mul(2)?;
    bytes.get(4..n_bytes.checked_add(4)?).map(utf16)
}
