//! An archive with nothing in it that changes from one writing to the next: no clock, no order
//! but the one given.

use std::io::Write as _;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// Packs the parts in this order.
pub(crate) fn pack(parts: &[(String, String)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        let start = out.len() as u32;
        let mut crc = Crc::new();
        crc.update(text.as_bytes());
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        // Writing to memory does not fail.
        let packed = match encoder
            .write_all(text.as_bytes())
            .and_then(|()| encoder.finish())
        {
            Ok(packed) => packed,
            Err(_) => continue,
        };
        // Version, flags (names in UTF-8), method, time, the first day of 1980.
        let mut head = Vec::new();
        for number in [20_u16, 0x0800, 8, 0, 0x0021] {
            head.extend_from_slice(&number.to_le_bytes());
        }
        for number in [crc.sum(), packed.len() as u32, text.len() as u32] {
            head.extend_from_slice(&number.to_le_bytes());
        }
        head.extend_from_slice(&(name.len() as u16).to_le_bytes());
        head.extend_from_slice(&0_u16.to_le_bytes());

        out.extend_from_slice(b"PK\x03\x04");
        out.extend_from_slice(&head);
        out.extend_from_slice(name.as_bytes());
        out.extend_from_slice(&packed);

        directory.extend_from_slice(b"PK\x01\x02\x14\x00");
        directory.extend_from_slice(&head);
        // No comment, first disk, no attributes.
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&start.to_le_bytes());
        directory.extend_from_slice(name.as_bytes());
    }
    let n_parts = (parts.len() as u16).to_le_bytes();
    let start = (out.len() as u32).to_le_bytes();
    let n_bytes = (directory.len() as u32).to_le_bytes();
    out.append(&mut directory);
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    out.extend_from_slice(&n_parts);
    out.extend_from_slice(&n_parts);
    out.extend_from_slice(&n_bytes);
    out.extend_from_slice(&start);
    out.extend_from_slice(&[0, 0]);
    out
}
