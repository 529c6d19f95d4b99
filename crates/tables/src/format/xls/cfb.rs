//! The compound file: sectors chained by a table, streams found in a directory
//! (MS-CFB). Chains are followed at most as far as there are sectors.

use crate::Problem;
use crate::parts::archive::damaged;
use crate::parts::bytes::{u16_at, u32_at, utf16};

/// The bytes of the first of these streams that exists.
pub(super) fn stream(bytes: &[u8], names: &[&str]) -> Result<Vec<u8>, Problem> {
    let file = File::open(bytes)?;
    let found = names
        .iter()
        .find_map(|name| file.entries.iter().find(|entry| entry.name == *name));
    let entry = found.ok_or_else(|| damaged("OLE"))?;
    let (start, size) = (entry.start, entry.size as usize);
    let mut stream = if entry.size < file.mini_cutoff {
        file.mini_chain(start)?
    } else {
        file.chain(start)?
    };
    if stream.len() < size {
        return Err(damaged("OLE"));
    }
    stream.truncate(size);
    Ok(stream)
}

/// That the file is cut off, if it is.
pub(in crate::format) fn cut_off(bytes: &[u8]) -> Option<Problem> {
    let problem = File::open(bytes).err();
    problem.filter(|problem| matches!(problem, Problem::EndsEarly { .. }))
}

/// An opened compound file.
#[derive(Debug)]
struct File<'a> {
    bytes: &'a [u8],
    sector_bytes: usize,
    mini_cutoff: u32,
    /// The sector after each sector.
    next: Vec<u32>,
    entries: Vec<Entry>,
    first_mini_table: u32,
}

#[derive(Debug)]
struct Entry {
    name: String,
    is_root: bool,
    start: u32,
    size: u32,
}

impl<'a> File<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, Problem> {
        let header = || damaged("OLE");
        let shift = u16_at(bytes, 30).ok_or_else(header)?;
        if bytes.len() < HEADER_BYTES || !matches!(shift, 9 | 12) {
            return Err(header());
        }
        let at = |at| u32_at(bytes, at).ok_or_else(header);
        let mut file = Self {
            bytes,
            sector_bytes: 1 << shift,
            mini_cutoff: at(56)?,
            next: Vec::new(),
            entries: Vec::new(),
            first_mini_table: at(60)?,
        };
        file.next = file.table(at(68)?)?;
        file.check_length()?;
        let directory = file.chain(at(48)?)?;
        file.entries = directory
            .chunks_exact(ENTRY_BYTES)
            .filter_map(entry)
            .collect();
        Ok(file)
    }

    /// The table of all chains: its sectors are listed in the header, and in a chain of lists.
    fn table(&self, mut list: u32) -> Result<Vec<u32>, Problem> {
        let in_header = (0..N_IN_HEADER).map_while(|index| u32_at(self.bytes, 76 + 4 * index));
        let mut sectors: Vec<u32> = in_header.filter(|sector| *sector < LAST).collect();
        let per_sector = self.sector_bytes / 4;
        for _ in 0..self.n_sectors() {
            if list >= LAST {
                break;
            }
            let part = self.sector(list)?;
            let mut numbers = part.chunks_exact(4).filter_map(|number| u32_at(number, 0));
            sectors.extend(
                numbers
                    .by_ref()
                    .take(per_sector - 1)
                    .filter(|sector| *sector < LAST),
            );
            list = numbers.next().unwrap_or(LAST);
        }
        if sectors.len() > self.n_sectors() {
            return Err(damaged("OLE"));
        }
        let mut next = Vec::with_capacity(sectors.len() * per_sector);
        for sector in sectors {
            let part = self.sector(sector).map_err(|_| Problem::EndsEarly {
                size_bytes: self.bytes.len() as u64,
                expected_bytes: None,
            })?;
            next.extend(part.chunks_exact(4).filter_map(|number| u32_at(number, 0)));
        }
        Ok(next)
    }

    /// The table knows how many sectors there were.
    fn check_length(&self) -> Result<(), Problem> {
        let last = self.next.iter().rposition(|next| *next != FREE);
        let expected = last.map_or(0, |last| (last + 1) * self.sector_bytes + HEADER_BYTES);
        // Some writers leave out the rest of the last sector.
        if self.bytes.len() + self.sector_bytes < expected {
            return Err(Problem::EndsEarly {
                size_bytes: self.bytes.len() as u64,
                expected_bytes: Some(expected as u64),
            });
        }
        Ok(())
    }

    fn n_sectors(&self) -> usize {
        self.bytes.len() / self.sector_bytes
    }

    fn sector(&self, sector: u32) -> Result<&'a [u8], Problem> {
        let start = (sector as usize + 1)
            .checked_mul(self.sector_bytes)
            .filter(|start| *start < self.bytes.len())
            .ok_or_else(|| damaged("OLE"))?;
        let end = self.bytes.len().min(start + self.sector_bytes);
        Ok(&self.bytes[start..end])
    }

    fn chain(&self, start: u32) -> Result<Vec<u8>, Problem> {
        let (mut out, mut sector, mut n_sectors) = (Vec::new(), start, 0);
        while sector < LAST {
            n_sectors += 1;
            if n_sectors > self.n_sectors() {
                return Err(damaged("OLE"));
            }
            out.extend_from_slice(self.sector(sector)?);
            sector = *self
                .next
                .get(sector as usize)
                .ok_or_else(|| damaged("OLE"))?;
        }
        Ok(out)
    }

    /// Small streams are chained within a stream of their own.
    fn mini_chain(&self, start: u32) -> Result<Vec<u8>, Problem> {
        let root = self.entries.iter().find(|entry| entry.is_root);
        let minis = self.chain(root.map_or(LAST, |root| root.start))?;
        let table = self.chain(self.first_mini_table)?;
        let (mut out, mut mini, mut n_minis) = (Vec::new(), start, 0);
        while mini < LAST {
            n_minis += 1;
            let at = mini as usize * MINI_BYTES;
            let part = minis.get(at..minis.len().min(at + MINI_BYTES));
            let (Some(part), true) = (part, n_minis <= minis.len() / MINI_BYTES + 1) else {
                return Err(damaged("OLE"));
            };
            out.extend_from_slice(part);
            mini = u32_at(&table, mini as usize * 4).ok_or_else(|| damaged("OLE"))?;
        }
        Ok(out)
    }
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let n_name = usize::from(u16_at(bytes, 64)?);
    let kind = *bytes.get(66)?;
    let name = bytes.get(..n_name.checked_sub(2)?.min(62))?;
    matches!(kind, 2 | 5).then_some(Entry {
        name: utf16(name),
        is_root: kind == 5,
        start: u32_at(bytes, 116)?,
        size: u32_at(bytes, 120)?,
    })
}

const HEADER_BYTES: usize = 512;
const ENTRY_BYTES: usize = 128;
const MINI_BYTES: usize = 64;
const N_IN_HEADER: usize = 109;
/// Numbers from here on end a chain or mark special sectors.
const LAST: u32 = 0xFFFF_FFFA;
const FREE: u32 = 0xFFFF_FFFF;
