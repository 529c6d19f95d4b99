//! Bytes of a text file to text, with remarks on what was lost.

use std::borrow::Cow;

use crate::encoding::{Detected, Malformed, detect};
use crate::{Diagnostic, Encoding, Place, Problem, ReadOptions};

/// The file as text, without its mark.
#[derive(Debug)]
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) encoding: Encoding,
    pub(crate) has_byte_order_mark: bool,
    /// The last character was cut off.
    pub(crate) is_cut: bool,
}

/// Decodes as the options ask, as the bytes tell, or, where they do not tell, as the file itself `says`.
pub(crate) fn decode<'a>(
    bytes: &'a [u8],
    says: Option<Encoding>,
    options: &ReadOptions,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Decoded<'a>, Diagnostic> {
    let (encoding, end) = match (options.encoding, detect(bytes)) {
        (None | Some(Encoding::Utf8), Detected::Utf8(text)) => {
            let decoded = Decoded {
                text: text.into(),
                encoding: Encoding::Utf8,
                has_byte_order_mark: false,
                is_cut: false,
            };
            if let Some(first) = text.find(char::REPLACEMENT_CHARACTER) {
                let n_characters =
                    text[first..].matches(char::REPLACEMENT_CHARACTER).count() as u64;
                let problem = Problem::LostCharacters { n_characters };
                diagnostics.push(Diagnostic {
                    problem,
                    place: Place::byte(first),
                });
            }
            return check_zeros(decoded, options);
        }
        (None | Some(Encoding::Utf8), Detected::CutUtf8(end)) => (Encoding::Utf8, end),
        (Some(encoding), _) => (encoding, bytes.len()),
        (None, Detected::Clear(encoding)) => (says_or(says, encoding), bytes.len()),
        (None, Detected::Unclear(_)) if says.is_some() => {
            (says.unwrap_or(Encoding::Utf8), bytes.len())
        }
        (None, Detected::Unclear(candidates)) => {
            return Err(Diagnostic::of_file(Problem::EncodingUnclear { candidates }));
        }
    };
    let mark_len = encoding.mark_len(bytes);
    let is_wide = matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be);
    let end = if is_wide {
        end - (end - mark_len) % 2
    } else {
        end
    };
    let (text, malformed) = encoding.decode(&bytes[mark_len..end]);
    if let Some(Malformed {
        first_byte,
        n_places,
    }) = malformed
    {
        let problem = Problem::BytesNotInEncoding { encoding, n_places };
        diagnostics.push(Diagnostic {
            problem,
            place: Place::byte(mark_len + first_byte),
        });
    }
    let has_byte_order_mark = mark_len > 0;
    check_zeros(
        Decoded {
            text,
            encoding,
            has_byte_order_mark,
            is_cut: end < bytes.len(),
        },
        options,
    )
}

/// Zero bytes are no text, unless a person named the encoding and so insists.
fn check_zeros<'a>(decoded: Decoded<'a>, options: &ReadOptions) -> Result<Decoded<'a>, Diagnostic> {
    match decoded.text.find('\0') {
        Some(zero) if options.encoding.is_none() => {
            let n_bytes = decoded.text.bytes().filter(|byte| *byte == 0).count() as u64;
            Err(Diagnostic {
                problem: Problem::ZeroBytes { n_bytes },
                place: Place::byte(zero),
            })
        }
        _ => Ok(decoded),
    }
}

/// A one-byte encoding may be another than it looks like; a wide one may not.
fn says_or(says: Option<Encoding>, detected: Encoding) -> Encoding {
    let is_wide = matches!(
        detected,
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be
    );
    says.filter(|_| !is_wide).unwrap_or(detected)
}
