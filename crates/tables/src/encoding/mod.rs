//! Bytes to text: which encoding, and decoding that never loses a byte silently.
//! Knows nothing of separators and rows.

mod cyrillic;
mod detect;

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
        self.codec().name()
    }

    fn codec(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Windows1251 => encoding_rs::WINDOWS_1251,
            Self::Koi8R => encoding_rs::KOI8_R,
            Self::Ibm866 => encoding_rs::IBM866,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
        }
    }

    /// Length of the byte order mark of this encoding at the start of `bytes`; 0 if there is none.
    pub(crate) fn mark_len(self, bytes: &[u8]) -> usize {
        match encoding_rs::Encoding::for_bom(bytes) {
            Some((codec, len)) if codec == self.codec() => len,
            _ => 0,
        }
    }

    /// The text, and whether every byte meant something. Where one did not, the text has U+FFFD.
    pub(crate) fn decode(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        let (text, has_errors) = self.codec().decode_without_bom_handling(bytes);
        (text, !has_errors)
    }

    /// The first byte that means nothing in this encoding, and how many such places there are.
    pub(crate) fn malformed(self, bytes: &[u8]) -> Option<(usize, u64)> {
        let mut decoder = self.codec().new_decoder_without_bom_handling();
        let mut text = vec![0; 8 * 1024];
        let (mut from, mut first, mut n) = (0, None, 0);
        loop {
            let rest = &bytes[from..];
            let (result, n_read, _) =
                decoder.decode_to_utf8_without_replacement(rest, &mut text, true);
            from += n_read;
            match result {
                encoding_rs::DecoderResult::InputEmpty => return first.map(|first| (first, n)),
                encoding_rs::DecoderResult::OutputFull => {}
                encoding_rs::DecoderResult::Malformed(len, after) => {
                    let at = from.saturating_sub(usize::from(len) + usize::from(after));
                    first = first.or(Some(at));
                    n += 1;
                }
            }
        }
    }
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
