//! Which encoding the bytes are in: marks first, then UTF-8, then UTF-16 without a
//! mark, then the one-byte encodings by how the text would read. When two read alike, a person decides.

use std::str::Utf8Error;

use super::cyrillic::{Pairs, is_russian};
use super::{Encoding, preview};
use crate::EncodingCandidate;

/// What the bytes say of their encoding.
#[derive(Debug)]
pub(crate) enum Detected<'a> {
    /// Valid UTF-8 without a mark: all the bytes as text.
    Utf8(&'a str),
    Clear(Encoding),
    /// UTF-8 whose last character was cut off at this byte.
    CutUtf8(usize),
    /// Most likely first.
    Unclear(Vec<EncodingCandidate>),
}

pub(crate) fn detect(bytes: &[u8]) -> Detected<'_> {
    for encoding in [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be] {
        if encoding.mark_len(bytes) > 0 {
            return Detected::Clear(encoding);
        }
    }
    if let Some(encoding) = wide(bytes) {
        return Detected::Clear(encoding);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Detected::Utf8(text),
        Err(error)
            if error.error_len().is_none() && n_wide_characters(around(bytes, &error)).0 > 0 =>
        {
            Detected::CutUtf8(error.valid_up_to())
        }
        Err(error) => not_quite_utf8(bytes, around(bytes, &error)),
    }
}

/// UTF-16 without a mark: every second byte is one of the few high bytes of Latin,
/// Cyrillic and punctuation, some of them zero.
fn wide(bytes: &[u8]) -> Option<Encoding> {
    let start = &bytes[..bytes.len().min(SAMPLE_BYTES)];
    let n_pairs = start.len() / 2;
    let is_high = |byte: &&u8| matches!(byte, 0x00 | 0x04 | 0x20 | 0x21);
    let n_high = |from: usize| start.iter().skip(from).step_by(2).filter(is_high).count();
    let n_zeros = |from: usize| {
        start
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let reads_as = |high: usize, low: usize| {
        n_zeros(high) > 0 && n_zeros(low) == 0 && n_high(high) * 100 >= n_pairs * 95
    };
    match n_pairs {
        0 => None,
        _ if reads_as(1, 0) => Some(Encoding::Utf16Le),
        _ if reads_as(0, 1) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Invalid UTF-8: damaged, if most of it is fine, else of one byte per character.
fn not_quite_utf8<'a>(bytes: &'a [u8], around: &[u8]) -> Detected<'a> {
    let (n_valid, n_invalid) = n_wide_characters(around);
    let ranked = rank(bytes);
    if n_valid > 4 * n_invalid {
        let encodings =
            std::iter::once(Encoding::Utf8).chain(ranked.first().map(|(_, encoding)| *encoding));
        return Detected::Unclear(candidates(bytes, encodings));
    }
    let (best_cost, best) = ranked[0];
    let is_rival = |(cost, encoding): &&(u64, Encoding)| {
        *cost < best_cost + CLEAR_GAP
            && (*encoding == best || reads_otherwise(bytes, best, *encoding))
    };
    let rivals: Vec<Encoding> = ranked
        .iter()
        .filter(is_rival)
        .map(|(_, encoding)| *encoding)
        .collect();
    match rivals.as_slice() {
        [one] => Detected::Clear(*one),
        _ => Detected::Unclear(candidates(bytes, rivals)),
    }
}

/// The bytes around the first that is no UTF-8: enough to tell damage from another encoding.
fn around<'a>(bytes: &'a [u8], error: &Utf8Error) -> &'a [u8] {
    let first = error.valid_up_to();
    let end = bytes.len().min(first + 8 * SAMPLE_BYTES);
    let start = first.saturating_sub(8 * SAMPLE_BYTES);
    let is_start = |byte: &u8| byte & 0xC0 != 0x80;
    let skipped = bytes[start..first]
        .iter()
        .position(is_start)
        .unwrap_or(first - start);
    &bytes[start + skipped..end]
}

/// Characters of several bytes that are valid UTF-8, and places that are not.
fn n_wide_characters(bytes: &[u8]) -> (usize, usize) {
    let (mut n_valid, mut n_invalid) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        n_valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        n_invalid += usize::from(!chunk.invalid().is_empty());
    }
    (n_valid, n_invalid)
}

fn candidates(
    bytes: &[u8],
    encodings: impl IntoIterator<Item = Encoding>,
) -> Vec<EncodingCandidate> {
    let candidate = |encoding| EncodingCandidate {
        encoding,
        preview: preview(bytes, encoding),
    };
    encodings.into_iter().map(candidate).collect()
}

/// The one-byte encodings with the cost of reading the bytes so, cheapest first.
fn rank(bytes: &[u8]) -> Vec<(u64, Encoding)> {
    let pairs = Pairs::counted();
    let pieces = pieces(bytes);
    // On a tie the earlier wins.
    let encodings = [
        Encoding::Windows1252,
        Encoding::Windows1251,
        Encoding::Koi8R,
        Encoding::Ibm866,
    ];
    let mut ranked: Vec<(u64, Encoding)> = encodings
        .map(|encoding| (cost(&pieces, encoding, &pairs), encoding))
        .into();
    ranked.sort_by_key(|(cost, _)| *cost);
    ranked
}

/// The words with bytes beyond ASCII, with one byte on either side.
fn pieces(bytes: &[u8]) -> Vec<&[u8]> {
    let is_word = |byte: u8| byte >= 0x80 || byte.is_ascii_alphabetic();
    let mut pieces = Vec::new();
    let (mut at, mut n_bytes) = (0, 0);
    while at < bytes.len() && n_bytes < SAMPLE_BYTES {
        let Some(high) = bytes[at..].iter().position(|byte| *byte >= 0x80) else {
            break;
        };
        let high = at + high;
        let start = bytes[at..high]
            .iter()
            .rposition(|byte| !is_word(*byte))
            .map_or(at, |before| at + before);
        let end = bytes[high..]
            .iter()
            .position(|byte| !is_word(*byte))
            .map_or(bytes.len(), |after| high + after + 1);
        pieces.push(&bytes[start..end]);
        n_bytes += end - start;
        at = end;
    }
    pieces
}

fn cost(pieces: &[&[u8]], encoding: Encoding, pairs: &Pairs) -> u64 {
    let mut sum = 0;
    for piece in pieces {
        let (text, _) = encoding.decode(piece);
        let mut before = ' ';
        for next in text.chars() {
            sum += u64::from(step_cost(before, next, encoding, pairs));
            before = next;
        }
        sum += u64::from(step_cost(before, ' ', encoding, pairs));
    }
    sum
}

/// What it costs that `next` comes after `before`, in sixteenths of a bit. ASCII costs nothing: it is
/// the same in all encodings.
fn step_cost(before: char, next: char, encoding: Encoding, pairs: &Pairs) -> u32 {
    if before.is_ascii() && next.is_ascii() {
        return 0;
    }
    let is_western = encoding == Encoding::Windows1252;
    let mut cost = match next {
        _ if is_russian(next) || is_russian(before) => pairs.cost(before, next),
        _ if next.is_ascii() => 0,
        _ if is_western && next.is_alphabetic() => {
            if COMMON_WESTERN.contains(next) {
                5 * BIT
            } else {
                9 * BIT
            }
        }
        _ => 0,
    };
    if !next.is_ascii() && !next.is_alphabetic() {
        cost += symbol_cost(next);
    } else if next.is_alphabetic() && !is_western && !next.is_ascii() && !is_russian(next) {
        cost += 10 * BIT;
    }
    let are_letters = before.is_alphabetic() && next.is_alphabetic();
    if are_letters && before.is_lowercase() && next.is_uppercase() {
        cost += 4 * BIT;
    }
    if are_letters && !is_western && before.is_ascii() != next.is_ascii() {
        cost += 10 * BIT;
    }
    if are_letters && is_western && !before.is_ascii() && !next.is_ascii() {
        cost += 6 * BIT;
    }
    if (before.is_ascii_digit() && next.is_alphabetic())
        || (before.is_alphabetic() && next.is_ascii_digit())
    {
        cost += 4 * BIT;
    }
    cost
}

fn symbol_cost(symbol: char) -> u32 {
    match symbol {
        '\u{A0}' | '«' | '»' | '“' | '”' | '„' | '‘' | '’' | '–' | '—' | '…' | '№' | '€' | '°'
        | '•' | '®' | '™' | '©' => 4 * BIT,
        '\u{80}'..='\u{9F}' | '\u{FFFD}' => 40 * BIT,
        '─'..='▟' => 18 * BIT,
        _ => 10 * BIT,
    }
}

fn reads_otherwise(bytes: &[u8], one: Encoding, other: Encoding) -> bool {
    let mut is_seen = [false; 256];
    for byte in bytes {
        is_seen[usize::from(*byte)] = true;
    }
    let seen: Vec<u8> = (0x80..=0xFF)
        .filter(|byte| is_seen[usize::from(*byte)])
        .collect();
    one.decode(&seen).0 != other.decode(&seen).0
}

const BIT: u32 = 16;
/// An encoding is taken when it is this much cheaper than any other that reads otherwise: ten bits are a
/// thousand to one.
const CLEAR_GAP: u64 = 10 * BIT as u64;
/// Bytes of words that are weighed; more would not change the answer.
const SAMPLE_BYTES: usize = 32 * 1024;
const COMMON_WESTERN: &str = "éèêëàâäáãåæçíîïñóôöõøúûüßÉÀÁÂÄÅÇÖÓØÜÚÍŠšŽž";
