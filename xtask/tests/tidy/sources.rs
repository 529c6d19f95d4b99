//! The files of the checkout, and Rust text without its comments and strings.

use std::fs;
use std::path::{Path, PathBuf};

/// A file with its path relative to the top of the checkout, with `/` between folders.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// `path:line` of a byte of the text.
    pub(crate) fn place(&self, at: usize) -> String {
        let line = self.text[..at].matches('\n').count() + 1;
        format!("{}:{line}", self.path)
    }
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

/// All files below these folders with this extension, in order of their paths.
pub(crate) fn below(folders: &[&str], extension: &str) -> Vec<Source> {
    let mut found = Vec::new();
    for folder in folders {
        walk(&root().join(folder), extension, &mut found);
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// The Rust of the house: everything we wrote, tests included.
pub(crate) fn rust() -> Vec<Source> {
    below(
        &["src", "crates", "cli", "xtask", "tests", "fuzz", "benches"],
        "rs",
    )
}

fn walk(dir: &Path, extension: &str, found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(dir) else {
        return;
    };
    for entry in entries.map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() && entry.file_name() != "target" {
            walk(&path, extension, found);
        } else if path.extension().is_some_and(|own| own == extension) {
            let relative = path
                .strip_prefix(root())
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            found.push(Source {
                path: relative,
                text: fs::read_to_string(&path).unwrap(),
            });
        }
    }
}

/// The same text with comments and the insides of strings blanked, byte for byte, so that what is
/// found stands in code and its place is right.
pub(crate) fn code_only(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &text.as_bytes()[at..];
        let end = if rest.starts_with(b"//") {
            at + text[at..].find('\n').unwrap_or(text.len() - at)
        } else if rest.starts_with(b"/*") {
            text[at..].find("*/").map_or(text.len(), |n| at + n + 2)
        } else if let Some(end) = raw_string_end(text, at) {
            end
        } else if rest[0] == b'"' {
            string_end(bytes, at)
        } else if rest[0] == b'\'' {
            char_end(bytes, at)
        } else {
            at += 1;
            continue;
        };
        for byte in &mut out[at..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        at = end;
    }
    String::from_utf8(out).unwrap()
}

fn raw_string_end(text: &str, at: usize) -> Option<usize> {
    let rest = text[at..]
        .strip_prefix('r')
        .filter(|_| !text.is_char_boundary(at) || !is_word_before(text, at))?;
    let n_hashes = rest.len() - rest.trim_start_matches('#').len();
    let body = rest[n_hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(n_hashes));
    let length = body.find(&close)?;
    Some(at + 1 + n_hashes + 1 + length + close.len())
}

fn is_word_before(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    before.is_some_and(|c| (c.is_alphanumeric() || c == '_') && c != 'b')
}

/// The byte after the closing quote of the string that opens at `at`.
pub(crate) fn string_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at + 1;
    while end < bytes.len() && bytes[end] != b'"' {
        end += if bytes[end] == b'\\' { 2 } else { 1 };
    }
    (end + 1).min(bytes.len())
}

/// A character literal, or just the tick of a lifetime.
fn char_end(bytes: &[u8], at: usize) -> usize {
    if bytes.get(at + 1) == Some(&b'\\') {
        let close = bytes[at + 2..]
            .iter()
            .skip(1)
            .position(|byte| *byte == b'\'');
        return close.map_or(at + 1, |n| at + 2 + n + 2);
    }
    let width = bytes.get(at + 1).map_or(1, |byte| match byte {
        0..0x80 => 1,
        0x80..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    });
    if bytes.get(at + 1 + width) == Some(&b'\'') {
        at + 2 + width
    } else {
        at + 1
    }
}

#[test]
fn blanking_keeps_code_and_places() {
    let text = "let a = \"web_sys\"; // web_sys\nlet b = 'x'; let c: &'static str = r#\"web_sys\"#; web_sys";
    let code = code_only(text);
    assert_eq!(code.len(), text.len());
    assert_eq!(code.matches("web_sys").count(), 1);
    assert!(code.ends_with("web_sys"));
}
