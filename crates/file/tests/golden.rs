//! Every released version of the format opens forever.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop at what cannot be"
)]

use std::path::PathBuf;

use file::{fingerprint, read, write};

fn golden(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/golden")
        .join(name);
    std::fs::read(path).unwrap()
}

#[test]
fn version_1_opens_and_is_written_back_to_the_byte() {
    let bytes = golden("v1.json");
    let document = read(&bytes).unwrap();
    assert_eq!(write(&document).unwrap(), bytes);
    assert_eq!(
        fingerprint(&bytes),
        "22efd27a25be53527b11887a40eff8070549692fb7cf7f66d198edecfa6ce06d"
    );
    assert_eq!(document.made_by, "1.0.0");
    assert_eq!(document.book.people().n_rows(), 3);
    assert_eq!(document.policies.len(), 2);
    assert_eq!(document.log.len(), 2);
}
