//! Lines of a card: those that were folded are joined again.

/// The unfolded lines of a file.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Number of the line read last, from 1.
    pub(super) number: u32,
}

/// One unfolded line.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) text: Vec<u8>,
    /// Number and first byte of the line where it starts.
    pub(super) number: u32,
    pub(super) at: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            number: 0,
        }
    }

    /// The next line as it stands in the file, without its end.
    pub(super) fn plain(&mut self) -> Option<&'a [u8]> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let end = end.unwrap_or(rest.len());
        let n_end = match &rest[end..] {
            [b'\r', b'\n', ..] => 2,
            [] => 0,
            _ => 1,
        };
        self.at += end + n_end;
        self.number = self.number.saturating_add(1);
        Some(&rest[..end])
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let at = self.at;
        let mut line = Line {
            text: self.plain()?.to_vec(),
            number: self.number,
            at,
        };
        // A line that starts with a blank goes on with the one before.
        while let Some(b' ' | b'\t') = self.bytes.get(self.at) {
            let Some(rest) = self.plain() else { break };
            line.text.extend_from_slice(&rest[1..]);
        }
        Some(line)
    }
}
