//! Fingerprints: SHA-256 over canonical bytes, in hexadecimal.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// The fingerprint of canonical bytes, 64 lower-case hexadecimal digits. Of a written plan
/// file it is what `sha256sum` says.
#[must_use]
pub fn fingerprint(canonical: &[u8]) -> String {
    in_hexadecimal(Sha256::new_with_prefix(canonical))
}

/// The hash of everything that went in.
pub(crate) fn in_hexadecimal(hashed: Sha256) -> String {
    let mut hex = String::with_capacity(64);
    for byte in hashed.finalize() {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_fingerprint_is_plain_sha_256() {
        assert_eq!(
            super::fingerprint(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
