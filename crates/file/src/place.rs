//! Finding places in JSON text: how deep it goes, where a byte lies, where a path leads.
//!
//! Walks over bytes without building values and must not judge them: malformed text only
//! makes the answers less useful.

use crate::Place;

/// One step from a value to a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Key(String),
    Index(usize),
}

/// The deepest that lists and objects may be nested.
pub(crate) const MAX_DEPTH: usize = 64;

/// The offset of the first bracket that opens a level deeper than [`MAX_DEPTH`].
pub(crate) fn too_deep_at(bytes: &[u8]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => at = end_of_string(bytes, at) - 1,
            b'[' | b'{' if depth == MAX_DEPTH => return Some(at),
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    None
}

/// The place of a byte: its line, its column and the value it belongs to.
pub(crate) fn place_of(bytes: &[u8], offset: usize) -> Place {
    let offset = offset.min(bytes.len());
    let mut walk = Walk::default();
    while walk.at <= offset && walk.step(bytes) {}
    at_offset(bytes, offset, &walk.path())
}

/// The place a path leads to, or the start of the document if it leads nowhere.
pub(crate) fn place_at(bytes: &[u8], path: &[Step]) -> Place {
    let mut walk = Walk::default();
    loop {
        if walk.is_before_value && walk.path() == path {
            let blanks = bytes[walk.at..]
                .iter()
                .take_while(|b| b.is_ascii_whitespace());
            return at_offset(bytes, walk.at + blanks.count(), path);
        }
        if !walk.step(bytes) {
            return at_offset(bytes, 0, path);
        }
    }
}

/// The offset of the byte that `serde_json` stopped at: lines from 1, columns in bytes from 1.
pub(crate) fn offset_of(bytes: &[u8], line: usize, column: usize) -> usize {
    let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let start = match line {
        0 | 1 => 0,
        _ => ends
            .map(|(at, _)| at + 1)
            .nth(line - 2)
            .unwrap_or(bytes.len()),
    };
    (start + column).saturating_sub(1).min(bytes.len())
}

fn at_offset(bytes: &[u8], offset: usize, path: &[Step]) -> Place {
    let before = &bytes[..offset];
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let start = before
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    // Characters, not bytes: continuation bytes do not count.
    let column = before[start..]
        .iter()
        .filter(|byte| *byte & 0xC0 != 0x80)
        .count()
        + 1;
    Place {
        path: written(path),
        line: small(line),
        column: small(column),
    }
}

fn written(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Key(key) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(key);
            }
            Step::Index(index) => {
                text.push('[');
                text.push_str(&index.to_string());
                text.push(']');
            }
        }
    }
    text
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The offset behind a string that opens at `at`.
fn end_of_string(bytes: &[u8], at: usize) -> usize {
    let mut at = at + 1;
    loop {
        match bytes.get(at) {
            None => return bytes.len(),
            Some(b'"') => return at + 1,
            Some(b'\\') => at += 2,
            Some(_) => at += 1,
        }
    }
}

/// A position in the text and the values that are open there.
struct Walk {
    at: usize,
    open: Vec<Step>,
    /// In an object, between `{` or `,` and the key.
    wants_key: bool,
    /// A value starts here (blanks apart).
    is_before_value: bool,
}

impl Default for Walk {
    fn default() -> Self {
        Self {
            at: 0,
            open: Vec::new(),
            wants_key: false,
            is_before_value: true,
        }
    }
}

impl Walk {
    /// The path of the value that the position is in or before.
    fn path(&self) -> Vec<Step> {
        let unnamed = |step: &&Step| !matches!(step, Step::Key(key) if key.is_empty());
        self.open.iter().filter(unnamed).cloned().collect()
    }

    /// Goes one token on; false at the end.
    fn step(&mut self, bytes: &[u8]) -> bool {
        let Some(&byte) = bytes.get(self.at) else {
            return false;
        };
        let start = self.at;
        self.at += 1;
        if byte.is_ascii_whitespace() {
            return true;
        }
        self.is_before_value = false;
        match byte {
            b'"' => {
                self.at = end_of_string(bytes, start);
                if self.wants_key {
                    self.wants_key = false;
                    if let Some(Step::Key(key)) = self.open.last_mut() {
                        *key = serde_json::from_slice(&bytes[start..self.at]).unwrap_or_default();
                    }
                }
            }
            b':' => self.is_before_value = true,
            b'{' => {
                self.open.push(Step::Key(String::new()));
                self.wants_key = true;
            }
            b'[' => {
                self.open.push(Step::Index(0));
                self.is_before_value = true;
            }
            b'}' | b']' => {
                self.open.pop();
                self.wants_key = false;
            }
            b',' => match self.open.last_mut() {
                Some(Step::Index(index)) => {
                    *index += 1;
                    self.is_before_value = true;
                }
                Some(Step::Key(_)) => self.wants_key = true,
                None => {}
            },
            _ => {}
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &[u8] = "{\"a\": [1,\n  {\"ключ\": \"[,\", \"b\": 2}], \"c\": 3}".as_bytes();

    #[test]
    fn a_byte_is_named_by_path_line_and_column() {
        let offset = TEXT.iter().position(|b| *b == b'2').unwrap();
        let expected = Place {
            path: "a[1].b".into(),
            line: 2,
            column: 23,
        };
        assert_eq!(place_of(TEXT, offset), expected);
        let path = [Step::Key("a".into()), Step::Index(1), Step::Key("b".into())];
        assert_eq!(place_at(TEXT, &path), expected);
        assert_eq!(place_at(TEXT, &[Step::Key("c".into())]).path, "c");
    }

    #[test]
    fn brackets_in_strings_are_not_depth() {
        let fine = format!("{}\"[[[[\"{}", "[".repeat(64), "]".repeat(64));
        assert_eq!(too_deep_at(fine.as_bytes()), None);
        assert_eq!(too_deep_at("[".repeat(100_000).as_bytes()), Some(64));
    }
}
