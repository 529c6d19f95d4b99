//! Damaged and hostile files made from good ones: bits turned, ends cut off, pieces moved, lengths blown
//! up; archives also part by part, packed again so that the damage reaches the reader.
//! The same number gives the same file, on every machine.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "the seeds are good files, and no file may take long"
)]

mod archive;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tables::{FileKind, ReadOptions, read, sniff};

/// The longest a file may take; more in builds that are not optimised, on machines that do other things too.
const LIMIT: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 });

/// Good and bad files of one kind to start from.
#[derive(Debug)]
pub(crate) struct Seeds {
    pub(crate) kind: FileKind,
    files: Vec<Vec<u8>>,
}

/// A file that did what no file may.
#[derive(Debug)]
pub(crate) struct Crash {
    pub(crate) kind: FileKind,
    pub(crate) number: u64,
    pub(crate) bytes: Vec<u8>,
    pub(crate) what: String,
}

/// Seeds for every format that is read, from the cases and, where it is at hand, the shared data.
pub(crate) fn seeds() -> Vec<Seeds> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in ["tests/cases", "../shared/data/xlsx", "../shared/data/vcard"] {
        collect(&root.join(folder), &mut files);
    }
    files.sort();
    let kinds = tables::format::FORMATS.iter().map(|format| format.kind());
    let of_kind = |kind| Seeds {
        kind,
        files: files
            .iter()
            .map(|path| fs::read(path).unwrap())
            .filter(|bytes| bytes.len() < MOST_BYTES && sniff(bytes) == kind)
            .collect(),
    };
    kinds.map(of_kind).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, files);
        } else if name.starts_with("input.")
            || folder.ends_with("xlsx")
            || folder.ends_with("vcard")
        {
            files.push(path);
        }
    }
}

impl Seeds {
    /// The mutated file of this number.
    pub(crate) fn file(&self, number: u64) -> Vec<u8> {
        let mut random = Random::new(number);
        let mut bytes = self.files[random.below(self.files.len())].clone();
        let other = &self.files[random.below(self.files.len())];
        let is_archive = matches!(self.kind, FileKind::Xlsx | FileKind::Xlsb | FileKind::Ods);
        if is_archive
            && random.below(8) > 0
            && let Some(packed) = archive::mutated(&bytes, &mut random)
        {
            return packed;
        }
        mutate(&mut bytes, other, &mut random);
        bytes
    }

    /// Reads the mutated files of these numbers.
    pub(crate) fn check(&self, numbers: std::ops::Range<u64>) -> Option<Crash> {
        assert!(!self.files.is_empty(), "no seeds of {:?}", self.kind);
        numbers.into_iter().find_map(|number| {
            let bytes = self.file(number);
            let options = ReadOptions {
                kind: Some(self.kind),
                ..ReadOptions::default()
            };
            let start = Instant::now();
            let read = catch_unwind(AssertUnwindSafe(|| read(&bytes, &options)));
            let what = match read {
                Err(_) => "a panic".to_owned(),
                Ok((None, remarks)) if remarks.is_empty() => "nothing, and no word why".to_owned(),
                Ok(_) if start.elapsed() > LIMIT => format!("{:?}", start.elapsed()),
                Ok(_) => return None,
            };
            Some(Crash {
                kind: self.kind,
                number,
                bytes,
                what,
            })
        })
    }
}

/// Does one to eight things to the bytes.
fn mutate(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    for _ in 0..=random.below(8) {
        if bytes.is_empty() {
            return;
        }
        let at = random.below(bytes.len());
        match random.below(10) {
            0 | 1 => bytes[at] ^= 1 << random.below(8),
            2 => bytes[at] = random.below(256) as u8,
            3 => {
                let value = [0, 0xFF, 0x7F, 0x80][random.below(4)];
                let n = [1, 2, 4, 8][random.below(4)];
                bytes
                    .iter_mut()
                    .skip(at)
                    .take(n)
                    .for_each(|byte| *byte = value);
            }
            4 => bytes[at] = bytes[at].wrapping_add(1),
            5 if random.below(6) == 0 => bytes.truncate(at),
            6 => {
                let n = random.below(64).min(bytes.len() - at);
                drop(bytes.drain(at..at + n));
            }
            7 => {
                let n = random.below(64).min(bytes.len() - at);
                let piece = bytes[at..at + n].to_vec();
                let to = random.below(bytes.len());
                bytes.splice(to..to, piece);
            }
            8 if !other.is_empty() => {
                let from = random.below(other.len());
                let n = random.below(256).min(other.len() - from);
                bytes.splice(at..at, other[from..from + n].iter().copied());
            }
            _ => {
                let word = WORDS[random.below(WORDS.len())];
                let n = word.len().min(bytes.len() - at);
                bytes.splice(at..at + n, word.iter().copied());
            }
        }
    }
}

/// Numbers and signs that readers stumble over.
const WORDS: [&[u8]; 20] = [
    b"4294967295",
    b"-1",
    b"99999999999999999999",
    b"1e308",
    b"NaN",
    b"XFD1048576",
    b"A0",
    b"\"",
    b"<",
    b"&#x110000;",
    b"&amp;",
    b"]]>",
    b"<!--",
    b"number-columns-repeated=\"999999\"",
    b"colspan=\"99999\"",
    b"=\r\n",
    b"\r\n ",
    b";;;;;;;;;",
    b"BEGIN:VCARD\r\n",
    "СекцияДокумент=\n".as_bytes(),
];

/// Numbers at random that are the same each time (splitmix64).
#[derive(Debug)]
pub(crate) struct Random(u64);

impl Random {
    fn new(number: u64) -> Self {
        Self(number.wrapping_mul(0xA076_1D64_78BD_642F).wrapping_add(1))
    }

    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % n as u64) as usize
    }
}

const MOST_BYTES: usize = 300_000;
