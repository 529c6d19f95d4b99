//! Which encoding the bytes are in: marks first, then UTF-8, then single bytes.

use super::Encoding;
use crate::EncodingCandidate;

/// What the bytes say of their encoding.
#[derive(Debug)]
pub(crate) enum Detected {
    Clear(Encoding),
    /// UTF-8 whose last character was cut off at this byte.
    CutUtf8(usize),
    Unclear(Vec<EncodingCandidate>),
}

pub(crate) fn detect(bytes: &[u8]) -> Detected {
    for encoding in [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be] {
        if encoding.mark_len(bytes) > 0 {
            return Detected::Clear(encoding);
        }
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => Detected::Clear(Encoding::Utf8),
        Err(error) if error.error_len().is_none() => Detected::CutUtf8(error.valid_up_to()),
        Err(_) => Detected::Clear(Encoding::Windows1252),
    }
}
