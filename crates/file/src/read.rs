//! Reading: bytes of unknown origin to a document, strictly or not at all.

use rules::Rule;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tables::{FileKind, sniff};

use crate::place::{MAX_DEPTH, offset_of, place_at, place_of, too_deep_at};
use crate::{APP_VERSION, Document, Fault, FileError, v1};

/// Files beyond this are refused unread.
const LIMIT_BYTES: u64 = 1 << 30;

/// Reads a plan file of any released version. Strict: UTF-8, no byte order mark, at most 64
/// levels, no key twice, no unknown key, integers only, no lone surrogate, nothing behind the
/// end. Blanks and the order of keys are free.
///
/// # Errors
/// [`FileError`] says what the bytes are instead, or what is wrong with them and where.
pub fn read(bytes: &[u8]) -> Result<Document, FileError> {
    refuse_by_size(bytes)?;
    let file = match parse::<v1::File>(bytes) {
        Ok(file) => file,
        Err(error) => return Err(unreadable(bytes, error)),
    };
    refuse_by_header(file.header())?;
    if let Some(part) = file.unknown_part() {
        let path = [crate::place::Step::Key(part.to_owned())];
        let fault = Fault::Shape {
            detail: "version 1 keeps nothing here".to_owned(),
        };
        return Err(FileError::Damaged {
            place: place_at(bytes, &path),
            fault,
        });
    }
    file.into_document()
        .map_err(|trouble| damaged(bytes, trouble))
}

/// Reads a rule given as a file of its own, as strictly as [`read`].
///
/// # Errors
/// [`FileError`] says what is wrong and where.
pub fn read_rule(bytes: &[u8]) -> Result<Rule, FileError> {
    refuse_by_size(bytes)?;
    let rule = parse::<v1::Rule>(bytes).map_err(|error| match first_byte(bytes) {
        Some(b'{') => error,
        _ => FileError::NotAPlanFile { kind: sniff(bytes) },
    })?;
    rule.into_domain()
        .map_err(|trouble| damaged(bytes, trouble))
}

fn refuse_by_size(bytes: &[u8]) -> Result<(), FileError> {
    let size_bytes = bytes.len() as u64;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(FileError::Empty);
    }
    if size_bytes > LIMIT_BYTES {
        return Err(FileError::TooLarge {
            size_bytes,
            limit_bytes: LIMIT_BYTES,
        });
    }
    Ok(())
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, FileError> {
    if let Some(offset) = too_deep_at(bytes) {
        let fault = Fault::TooDeep { limit: MAX_DEPTH };
        return Err(FileError::Damaged {
            place: place_of(bytes, offset),
            fault,
        });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let place = place_of(bytes, error.valid_up_to());
        let fault = if error.error_len().is_none() {
            Fault::EndsEarly
        } else {
            Fault::NotUtf8
        };
        FileError::Damaged { place, fault }
    })?;
    serde_json::from_str(text).map_err(|error| {
        let offset = offset_of(bytes, error.line(), error.column());
        let fault = if error.is_eof() {
            Fault::EndsEarly
        } else {
            Fault::Shape {
                detail: without_place(&error),
            }
        };
        FileError::Damaged {
            place: place_of(bytes, offset),
            fault,
        }
    })
}

/// The parser's message without its place, which is said in our way.
fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&place).unwrap_or(&text).to_owned()
}

fn damaged(bytes: &[u8], trouble: v1::Trouble) -> FileError {
    FileError::Damaged {
        place: place_at(bytes, &trouble.path()),
        fault: trouble.fault,
    }
}

/// Why bytes that are no file of version 1 are not opened.
fn unreadable(bytes: &[u8], error: FileError) -> FileError {
    match refuse_others(bytes) {
        Err(other) => other,
        Ok(()) if first_byte(bytes) == Some(b'{') => error,
        Ok(()) => FileError::NotAPlanFile { kind: sniff(bytes) },
    }
}

/// The first byte that counts; a byte order mark does not.
fn first_byte(bytes: &[u8]) -> Option<u8> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes
        .iter()
        .copied()
        .find(|byte| !byte.is_ascii_whitespace())
}

/// Looks at the header alone: other programs' JSON and newer plan files are told apart from
/// damaged ones. Bytes that are no JSON at all are left to the caller.
fn refuse_others(bytes: &[u8]) -> Result<(), FileError> {
    if first_byte(bytes) == Some(b'[') {
        return Err(FileError::NotAPlanFile {
            kind: FileKind::Json,
        });
    }
    match serde_json::from_slice::<Glance>(bytes) {
        Ok(Glance {
            header: Some(header),
        }) => refuse_by_header(header),
        Ok(Glance { header: None }) => Err(FileError::NotAPlanFile {
            kind: FileKind::Json,
        }),
        Err(_) => Ok(()),
    }
}

fn refuse_by_header(header: Header) -> Result<(), FileError> {
    if header.format != v1::FORMAT {
        return Err(FileError::NotAPlanFile {
            kind: FileKind::Json,
        });
    }
    if header.version.max(header.oldest_reader) > u64::from(v1::VERSION) {
        return Err(FileError::MadeByNewer {
            made_by: header.app_version,
            this: APP_VERSION,
        });
    }
    Ok(())
}

/// A document of which only the header matters.
#[derive(Deserialize)]
struct Glance {
    header: Option<Header>,
}

/// The header of a plan file of any version, past or future.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Header {
    pub(crate) app_version: String,
    pub(crate) format: String,
    pub(crate) oldest_reader: u64,
    pub(crate) version: u64,
}
