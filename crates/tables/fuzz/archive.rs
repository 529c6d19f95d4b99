//! Archives taken apart, one part mutated or blown up, and packed again.

use std::io::{Read as _, Write as _};

use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

use super::{Random, mutate};

/// The archive with one to three of its parts mutated; `None` if it cannot be taken apart.
pub(crate) fn mutated(bytes: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    let mut parts = parts(bytes)?;
    if parts.is_empty() {
        return None;
    }
    for _ in 0..=random.below(3) {
        let at = random.below(parts.len());
        let other = parts[random.below(parts.len())].1.clone();
        let part = &mut parts[at].1;
        match random.below(12) {
            0 => blow_up(part, random),
            1 => drop(parts.remove(at)),
            _ => mutate(part, &other, random),
        }
        if parts.is_empty() {
            return None;
        }
    }
    Some(pack(&parts))
}

/// Repeats a piece of the part very often.
fn blow_up(part: &mut Vec<u8>, random: &mut Random) {
    if part.is_empty() {
        return;
    }
    let at = random.below(part.len());
    let n = (1 + random.below(200)).min(part.len() - at);
    let n_times = [100, 1_000, 20_000][random.below(3)];
    let piece = part[at..at + n].repeat(n_times);
    part.splice(at..at, piece);
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_le_bytes(four) as usize)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_le_bytes([
        *bytes.get(at)?,
        *bytes.get(at + 1)?,
    ])))
}

fn parts(bytes: &[u8]) -> Option<Vec<(Vec<u8>, Vec<u8>)>> {
    let end = bytes
        .windows(4)
        .rposition(|window| window == b"PK\x05\x06")?;
    let mut at = u32_at(bytes, end + 16)?;
    let mut parts = Vec::new();
    while bytes.get(at..at + 4)? == b"PK\x01\x02" {
        let (n_name, n_rest) = (
            u16_at(bytes, at + 28)?,
            u16_at(bytes, at + 30)? + u16_at(bytes, at + 32)?,
        );
        let name = bytes.get(at + 46..at + 46 + n_name)?.to_vec();
        let local = u32_at(bytes, at + 42)?;
        let start = local + 30 + u16_at(bytes, local + 26)? + u16_at(bytes, local + 28)?;
        let packed = bytes.get(start..start + u32_at(bytes, at + 20)?)?;
        let mut part = Vec::new();
        if u16_at(bytes, at + 10)? == 8 {
            // Some seeds are bombs themselves.
            let mut decoder = DeflateDecoder::new(packed).take(8_000_000);
            decoder.read_to_end(&mut part).ok()?;
        } else {
            part.extend_from_slice(packed);
        }
        parts.push((name, part));
        at += 46 + n_name + n_rest;
    }
    Some(parts)
}

fn pack(parts: &[(Vec<u8>, Vec<u8>)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, part) in parts {
        let mut crc = Crc::new();
        crc.update(part);
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(part).unwrap();
        let packed = encoder.finish().unwrap();
        let mut head = vec![20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0];
        for number in [crc.sum(), packed.len() as u32, part.len() as u32] {
            head.extend_from_slice(&number.to_le_bytes());
        }
        head.extend_from_slice(&(name.len() as u16).to_le_bytes());
        head.extend_from_slice(&[0, 0]);
        directory.extend_from_slice(b"PK\x01\x02\x14\0");
        directory.extend_from_slice(&head);
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&(out.len() as u32).to_le_bytes());
        directory.extend_from_slice(name);
        out.extend_from_slice(b"PK\x03\x04");
        out.extend_from_slice(&head);
        out.extend_from_slice(name);
        out.extend_from_slice(&packed);
    }
    let (start, n_parts) = (out.len() as u32, (parts.len() as u16).to_le_bytes());
    let n_directory = directory.len() as u32;
    out.extend(directory);
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    out.extend_from_slice(&n_parts);
    out.extend_from_slice(&n_parts);
    out.extend_from_slice(&n_directory.to_le_bytes());
    out.extend_from_slice(&start.to_le_bytes());
    out.extend_from_slice(&[0, 0]);
    out
}
