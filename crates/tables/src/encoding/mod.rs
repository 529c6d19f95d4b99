//! Bytes to text: which encoding, and decoding that never loses a byte silently.
//! Knows nothing of separators and rows.

mod cyrillic;
mod detect;
mod one_byte;

use std::borrow::Cow;

pub(crate) use detect::{Detected, detect};

/// Encodings that people's files come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1251,
    Koi8R,
    /// CP866, the Cyrillic of DOS.
    Ibm866,
    Windows1252,
}

impl Encoding {
    /// All of them, for a list to choose from.
    pub const ALL: [Self; 7] = [
        Self::Utf8,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1251,
        Self::Koi8R,
        Self::Ibm866,
        Self::Windows1252,
    ];

    /// The name by which it is known everywhere, such as `windows-1251`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1251 => "windows-1251",
            Self::Koi8R => "KOI8-R",
            Self::Ibm866 => "IBM866",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// The encoding that a file means by this name; `None` for those that are not read.
    pub(crate) fn from_label(label: &str) -> Option<Self> {
        Some(match label.trim().to_ascii_lowercase().as_str() {
            "utf-8" | "utf8" => Self::Utf8,
            "windows-1251" | "cp1251" | "cp-1251" | "win-1251" | "x-cp1251" => Self::Windows1251,
            "koi8-r" | "koi8" => Self::Koi8R,
            "ibm866" | "cp866" | "cp-866" | "866" => Self::Ibm866,
            "windows-1252" | "cp1252" | "iso-8859-1" | "latin1" | "us-ascii" => Self::Windows1252,
            _ => return None,
        })
    }

    /// Length of the byte order mark of this encoding at the start of `bytes`; 0 if there is none.
    pub(crate) fn mark_len(self, bytes: &[u8]) -> usize {
        let mark: &[u8] = match self {
            Self::Utf8 => b"\xEF\xBB\xBF",
            Self::Utf16Le => b"\xFF\xFE",
            Self::Utf16Be => b"\xFE\xFF",
            Self::Windows1251 | Self::Koi8R | Self::Ibm866 | Self::Windows1252 => return 0,
        };
        if bytes.starts_with(mark) {
            mark.len()
        } else {
            0
        }
    }

    /// The text, and what in it means nothing in this encoding; U+FFFD stands there.
    pub(crate) fn decode(self, bytes: &[u8]) -> (Cow<'_, str>, Option<Malformed>) {
        let upper_half = match self {
            Self::Utf8 => return decode_utf8(bytes),
            Self::Utf16Le => return decode_utf16(bytes, u16::from_le_bytes),
            Self::Utf16Be => return decode_utf16(bytes, u16::from_be_bytes),
            Self::Windows1251 => one_byte::WINDOWS_1251,
            Self::Koi8R => one_byte::KOI8_R,
            Self::Ibm866 => one_byte::IBM866,
            Self::Windows1252 => one_byte::WINDOWS_1252,
        };
        (one_byte::decode(bytes, upper_half).into(), None)
    }
}

/// Places in the bytes that are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Malformed {
    pub(crate) first_byte: usize,
    pub(crate) n_places: u64,
}

impl Malformed {
    fn note(malformed: &mut Option<Self>, byte: usize) {
        malformed
            .get_or_insert(Self {
                first_byte: byte,
                n_places: 0,
            })
            .n_places += 1;
    }
}

fn decode_utf8(bytes: &[u8]) -> (Cow<'_, str>, Option<Malformed>) {
    let (mut at, mut malformed) = (0, None);
    let text = String::from_utf8_lossy(bytes);
    if let Cow::Owned(_) = text {
        for chunk in bytes.utf8_chunks() {
            at += chunk.valid().len();
            if !chunk.invalid().is_empty() {
                Malformed::note(&mut malformed, at);
            }
            at += chunk.invalid().len();
        }
    }
    (text, malformed)
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (Cow<'_, str>, Option<Malformed>) {
    let mut malformed = None;
    let mut text = String::with_capacity(bytes.len());
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut at = 0;
    for decoded in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        if decoded.is_err() {
            Malformed::note(&mut malformed, at);
        }
        let character = decoded.unwrap_or(char::REPLACEMENT_CHARACTER);
        at += 2 * character.len_utf16();
        text.push(character);
    }
    if !rest.is_empty() {
        Malformed::note(&mut malformed, at);
        text.push(char::REPLACEMENT_CHARACTER);
    }
    (text.into(), malformed)
}

/// One line that tells encodings apart: the first words beyond ASCII with what stands around them.
pub(crate) fn preview(bytes: &[u8], encoding: Encoding) -> String {
    let telling = bytes
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .filter(|line| !line.is_ascii());
    let part = |line: &[u8]| {
        let text = encoding
            .decode(&line[..line.len().min(PREVIEW_LINE_BYTES)])
            .0
            .into_owned();
        let first = text.chars().position(|c| !c.is_ascii()).unwrap_or(0);
        let part: String = text
            .chars()
            .skip(first.saturating_sub(12))
            .take(40)
            .collect();
        part.trim().to_owned()
    };
    telling
        .take(N_PREVIEW_PARTS)
        .map(part)
        .collect::<Vec<_>>()
        .join(" … ")
}

const PREVIEW_LINE_BYTES: usize = 4096;
const N_PREVIEW_PARTS: usize = 3;
