//! Records: a number, a length, bytes; long ones go on in `CONTINUE` records.

use crate::parts::bytes::u16_at;

/// The records from a place in the stream on.
#[derive(Debug, Clone)]
pub(super) struct Records<'a> {
    stream: &'a [u8],
    pub(super) at: usize,
}

/// One record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    pub(super) body: &'a [u8],
}

impl<'a> Records<'a> {
    pub(super) fn new(stream: &'a [u8], at: usize) -> Self {
        Self { stream, at }
    }

    /// The bodies of the `CONTINUE` records that follow.
    pub(super) fn continued(&mut self) -> Vec<&'a [u8]> {
        let mut bodies = Vec::new();
        while u16_at(self.stream, self.at) == Some(CONTINUE) {
            let Some(record) = self.next() else { break };
            bodies.push(record.body);
        }
        bodies
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let kind = u16_at(self.stream, self.at)?;
        let n_bytes = usize::from(u16_at(self.stream, self.at + 2)?);
        let start = self.at + 4;
        let body = self.stream.get(start..start + n_bytes)?;
        self.at = start + n_bytes;
        Some(Record { kind, body })
    }
}

pub(super) const BOF: u16 = 0x0809;
pub(super) const END: u16 = 0x000A;
pub(super) const CONTINUE: u16 = 0x003C;
