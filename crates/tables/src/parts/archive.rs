//! The zip around a spreadsheet: its parts, inflated under limits. Everything a part
//! claims is checked by counting while it is inflated; sizes in headers are only hints.

use std::cell::Cell;
use std::io::{BufRead, BufReader, Read};

use flate2::Crc;
use flate2::bufread::DeflateDecoder;

use super::bytes::{u16_at, u32_at, u64_at};
use crate::{Problem, Watch};

/// The parts of a zip that has passed [`open`](Self::open).
#[derive(Debug)]
pub(crate) struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
    /// Bytes of all parts inflated and counted so far.
    n_unpacked: Cell<u64>,
}

#[derive(Debug, Clone)]
struct Entry {
    name: String,
    is_deflated: bool,
    is_encrypted: bool,
    /// Other parts may be all that is needed.
    is_damaged: bool,
    crc: u32,
    /// Bytes it has when inflated, once they were counted.
    n_unpacked: Option<u64>,
    /// Where the packed bytes are.
    start: usize,
    end: usize,
}

impl<'a> Archive<'a> {
    /// Finds the parts and inflates each part of markup once, to count and to check.
    pub(crate) fn open(bytes: &'a [u8], watch: Watch<'_>) -> Result<Self, Problem> {
        let mut archive = Self {
            bytes,
            entries: entries(bytes)?,
            n_unpacked: Cell::new(0),
        };
        let (mut damaged, mut sizes) = (Vec::new(), Vec::new());
        for (index, entry) in archive.entries.iter().enumerate() {
            if !watch.goes_on(entry.start as u64, bytes.len() as u64) {
                return Err(Problem::Stopped);
            }
            if !is_markup(&entry.name) {
                continue;
            }
            match archive.check(entry, watch) {
                Err(Problem::Damaged { .. }) => damaged.push(index),
                checked => sizes.push((index, checked?)),
            }
        }
        for (index, n_bytes) in sizes {
            archive.entries[index].n_unpacked = Some(n_bytes);
        }
        for index in damaged {
            archive.entries[index].is_damaged = true;
        }
        Ok(archive)
    }

    /// Whether there is such a part.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The inflated part. Names are compared without regard to case and a leading slash, as Excel does.
    pub(crate) fn part(&self, name: &str) -> Result<Part<'a>, Problem> {
        let entry = self.find(name).ok_or_else(|| damaged(name))?;
        if entry.n_unpacked.is_none() {
            // A relation may call any part markup, whatever its name.
            self.check(entry, Watch::none())?;
        }
        Ok(BufReader::with_capacity(
            BUFFER_BYTES,
            self.inflated(entry)?,
        ))
    }

    /// The inflated part in one piece.
    pub(crate) fn whole(&self, name: &str) -> Result<Vec<u8>, Problem> {
        let mut whole = Vec::new();
        let mut part = self.part(name)?;
        part.read_to_end(&mut whole).map_err(|_| damaged(name))?;
        Ok(whole)
    }

    /// How many bytes the part has when inflated; 0 where its name does not say that it is markup.
    pub(crate) fn n_bytes(&self, name: &str) -> u64 {
        self.find(name)
            .and_then(|entry| entry.n_unpacked)
            .unwrap_or(0)
    }

    fn find(&self, name: &str) -> Option<&Entry> {
        let name = name.trim_start_matches('/');
        self.entries
            .iter()
            .find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    fn inflated(&self, entry: &Entry) -> Result<Inflated<'a>, Problem> {
        if entry.is_encrypted {
            return Err(Problem::Password);
        }
        if entry.is_damaged {
            return Err(damaged(&entry.name));
        }
        let packed = self
            .bytes
            .get(entry.start..entry.end)
            .ok_or_else(|| damaged(&entry.name))?;
        Ok(if entry.is_deflated {
            Inflated::Deflated(Box::new(DeflateDecoder::new(packed)))
        } else {
            Inflated::Stored(packed)
        })
    }

    /// Inflates a part, and counts its bytes.
    fn check(&self, entry: &Entry, watch: Watch<'_>) -> Result<u64, Problem> {
        let mut part = BufReader::with_capacity(BUFFER_BYTES, self.inflated(entry)?);
        let n_packed = (entry.end - entry.start) as u64;
        let (mut n_part, mut crc, mut doctype) = (0_u64, Crc::new(), Doctype::default());
        loop {
            let chunk = part.fill_buf().map_err(|_| damaged(&entry.name))?;
            if chunk.is_empty() {
                break;
            }
            let n = chunk.len();
            crc.update(chunk);
            if doctype.is_in(chunk) && !entry.name.to_ascii_lowercase().ends_with(".bin") {
                return Err(Problem::HasDoctype {
                    part: entry.name.clone(),
                });
            }
            part.consume(n);
            n_part += n as u64;
            let n_unpacked = self.n_unpacked.get() + n as u64;
            self.n_unpacked.set(n_unpacked);
            if n_unpacked > LIMIT_UNPACKED_BYTES {
                return Err(Problem::UnpacksTooLarge {
                    limit_bytes: LIMIT_UNPACKED_BYTES,
                });
            }
            if n_part > RATIO_FLOOR_BYTES && n_part > n_packed.saturating_mul(LIMIT_TIMES) {
                return Err(Problem::UnpacksTooFar {
                    limit_times: LIMIT_TIMES,
                });
            }
            if !watch.goes_on(entry.start as u64, self.bytes.len() as u64) {
                return Err(Problem::Stopped);
            }
        }
        if crc.sum() == entry.crc {
            Ok(n_part)
        } else {
            Err(damaged(&entry.name))
        }
    }
}

/// A part being inflated.
pub(crate) type Part<'a> = BufReader<Inflated<'a>>;

/// The bytes of a part as they are packed.
#[derive(Debug)]
pub(crate) enum Inflated<'a> {
    Stored(&'a [u8]),
    Deflated(Box<DeflateDecoder<&'a [u8]>>),
}

impl Read for Inflated<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        match self {
            Self::Stored(bytes) => bytes.read(out),
            Self::Deflated(decoder) => decoder.read(out),
        }
    }
}

/// A part is not as it should be.
pub(crate) fn damaged(part: &str) -> Problem {
    Problem::Damaged {
        part: part.to_owned(),
    }
}

fn is_markup(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".xml", ".rels", ".bin", ".rdf", ".vml"]
        .into_iter()
        .any(|ending| name.ends_with(ending))
}

/// Looks for a document type over the seams of chunks.
#[derive(Default)]
struct Doctype {
    n_matched: usize,
}

impl Doctype {
    fn is_in(&mut self, chunk: &[u8]) -> bool {
        for byte in chunk {
            // Zero bytes stand between the letters where the part is in UTF-16.
            if *byte == 0 {
                continue;
            }
            if DOCTYPE[self.n_matched] == byte.to_ascii_uppercase() {
                self.n_matched += 1;
                if self.n_matched == DOCTYPE.len() {
                    return true;
                }
            } else {
                self.n_matched = usize::from(*byte == DOCTYPE[0]);
            }
        }
        false
    }
}

const DOCTYPE: &[u8] = b"<!DOCTYPE";

/// That the zip is cut off, if it is.
pub(crate) fn cut_off(bytes: &[u8]) -> Option<Problem> {
    // Other archives have other ends.
    let problem = bytes.starts_with(b"PK").then(|| entries(bytes).err())?;
    problem.filter(|problem| matches!(problem, Problem::EndsEarly { .. }))
}

/// Reads the central directory, which stands at the end.
fn entries(bytes: &[u8]) -> Result<Vec<Entry>, Problem> {
    let ends_early = || Problem::EndsEarly {
        size_bytes: bytes.len() as u64,
        // Only the directory, which is gone, could say.
        expected_bytes: None,
    };
    let tail = bytes
        .len()
        .saturating_sub(END_BYTES + usize::from(u16::MAX));
    let end = bytes[tail..]
        .windows(4)
        .rposition(|window| window == b"PK\x05\x06")
        .map(|at| tail + at)
        .ok_or_else(ends_early)?;
    let directory = u32_at(bytes, end + 16).ok_or_else(ends_early)?;
    let mut at = match directory {
        u32::MAX => zip64_directory(bytes, end).ok_or_else(|| damaged("zip"))?,
        directory => directory as usize,
    };
    let mut entries = Vec::new();
    while bytes.get(at..at + 4) == Some(b"PK\x01\x02") {
        if entries.len() == LIMIT_ENTRIES {
            return Err(damaged("zip"));
        }
        let (entry, next) = entry(bytes, at).ok_or_else(|| damaged("zip"))?;
        entries.push(entry);
        at = next;
    }
    if entries.is_empty() {
        return Err(damaged("zip"));
    }
    Ok(entries)
}

/// One record of the central directory, and where the next is.
fn entry(bytes: &[u8], at: usize) -> Option<(Entry, usize)> {
    let flags = u16_at(bytes, at + 8)?;
    let method = u16_at(bytes, at + 10)?;
    let n_name = usize::from(u16_at(bytes, at + 28)?);
    let n_extra = usize::from(u16_at(bytes, at + 30)?);
    let n_comment = usize::from(u16_at(bytes, at + 32)?);
    let name = bytes.get(at + 46..at + 46 + n_name)?;
    let extra = bytes.get(at + 46 + n_name..at + 46 + n_name + n_extra)?;
    let unpacked = u32_at(bytes, at + 24)?;
    let mut packed = u64::from(u32_at(bytes, at + 20)?);
    let mut local = u64::from(u32_at(bytes, at + 42)?);
    // Each field that does not fit stands in the extra field, in this order.
    let mut wide = zip64_extra(extra);
    if unpacked == u32::MAX {
        wide = wide.get(8..).unwrap_or_default();
    }
    if packed == u64::from(u32::MAX) {
        packed = u64_at(wide, 0)?;
        wide = wide.get(8..).unwrap_or_default();
    }
    if local == u64::from(u32::MAX) {
        local = u64_at(wide, 0)?;
    }
    let local = usize::try_from(local).ok()?;
    if bytes.get(local..local.checked_add(4)?)? != b"PK\x03\x04" || !matches!(method, 0 | 8) {
        return None;
    }
    let start = local
        + LOCAL_BYTES
        + usize::from(u16_at(bytes, local + 26)?)
        + usize::from(u16_at(bytes, local + 28)?);
    let end = start.checked_add(usize::try_from(packed).ok()?)?;
    let entry = Entry {
        name: String::from_utf8_lossy(name).replace('\\', "/"),
        is_deflated: method == 8,
        is_encrypted: flags & 1 != 0,
        is_damaged: false,
        n_unpacked: None,
        crc: u32_at(bytes, at + 16)?,
        start,
        end: (end <= bytes.len()).then_some(end)?,
    };
    Some((entry, at + 46 + n_name + n_extra + n_comment))
}

fn zip64_extra(mut extra: &[u8]) -> &[u8] {
    while let (Some(id), Some(n)) = (u16_at(extra, 0), u16_at(extra, 2)) {
        let end = (4 + usize::from(n)).min(extra.len());
        if id == 1 {
            return &extra[4..end];
        }
        extra = &extra[end..];
    }
    &[]
}

fn zip64_directory(bytes: &[u8], end: usize) -> Option<usize> {
    let locator = end.checked_sub(20)?;
    if bytes.get(locator..locator + 4)? != b"PK\x06\x07" {
        return None;
    }
    let record = usize::try_from(u64_at(bytes, locator + 8)?).ok()?;
    if bytes.get(record..record.checked_add(4)?)? != b"PK\x06\x06" {
        return None;
    }
    usize::try_from(u64_at(bytes, record.checked_add(48)?)?).ok()
}

const BUFFER_BYTES: usize = 32 * 1024;
const END_BYTES: usize = 22;
const LOCAL_BYTES: usize = 30;
const LIMIT_ENTRIES: usize = 10_000;
/// All parts of markup together.
const LIMIT_UNPACKED_BYTES: u64 = 200_000_000;
/// One part against its packed size; small parts may be as uniform as they like.
const LIMIT_TIMES: u64 = 100;
const RATIO_FLOOR_BYTES: u64 = 4_000_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::zip::pack;
    use crate::{ReadOptions, read};

    /// A workbook whose only sheet stands in a part that is not named like one.
    fn workbook(sheet: String) -> Vec<u8> {
        let part = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        pack(&[
            part(
                "xl/workbook.xml",
                r#"<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>"#,
            ),
            part(
                "xl/_rels/workbook.xml.rels",
                r#"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/s.dat"/></Relationships>"#,
            ),
            ("xl/worksheets/s.dat".to_owned(), sheet),
        ])
    }

    fn sheet(filler: &str) -> String {
        let cell =
            |text: &str| format!(r#"<row><c t="inlineStr"><is><t>{text}</t></is></c></row>"#);
        let rows = cell("Name") + &cell("Acme");
        format!("<worksheet>{filler}<sheetData>{rows}</sheetData></worksheet>")
    }

    #[test]
    fn a_part_of_any_name_is_read() {
        let (read, diagnostics) = read(&workbook(sheet("")), &ReadOptions::default());
        let read = read.map(|read| (read.table.n_rows(), read.table.n_columns()));
        assert_eq!(read, Some((1, 1)), "{diagnostics:?}");
    }

    #[test]
    fn a_part_of_any_name_is_counted_before_it_is_read() {
        let filler = " ".repeat(RATIO_FLOOR_BYTES as usize + 1);
        let (read, diagnostics) = read(&workbook(sheet(&filler)), &ReadOptions::default());
        assert!(read.is_none());
        assert_eq!(diagnostics[0].code(), "unpacks_too_far");
    }

    #[test]
    fn all_parts_are_counted_together() {
        let bytes = workbook(sheet(""));
        let archive = Archive::open(&bytes, Watch::none()).unwrap();
        archive.n_unpacked.set(LIMIT_UNPACKED_BYTES);
        let too_large = archive.part("xl/worksheets/s.dat").unwrap_err();
        assert_eq!(too_large.code(), "unpacks_too_large");
    }
}
