//! The committed file is what the generator makes, and reads back.

use std::path::Path;

use crate::sample_firm::SAMPLE;

/// It is carried by the page.
const MOST_BYTES: usize = 900 * 1024;

fn committed() -> Vec<u8> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::fs::read(top.join("samples/anniversary.json")).unwrap()
}

#[test]
fn the_committed_file_is_what_the_generator_makes() {
    let made = file::write(&SAMPLE.document).unwrap();
    assert!(
        made == committed(),
        "samples/anniversary.json is stale: cargo run -p sample"
    );
}

#[test]
fn the_file_reads_back_as_it_was_written() {
    let read = file::read(&committed()).unwrap();
    assert_eq!(read.policies, SAMPLE.document.policies);
    assert_eq!(file::write(&read).unwrap(), committed());
}

#[test]
fn the_file_is_small_enough_for_the_page() {
    assert!(committed().len() < MOST_BYTES);
}

#[test]
fn nobody_can_be_called_or_written_to_by_mistake() {
    let people = SAMPLE.book().people();
    for row in 0..people.n_rows() {
        let email = people.text(book::fields::people::EMAIL, row);
        assert!(email.is_empty() || email.ends_with(".example"), "{email}");
        let phone = people.text(book::fields::people::PHONE, row);
        let is_nobodys = phone.starts_with("+7 495 000-") || phone.starts_with("+44 20 7946 0");
        assert!(phone.is_empty() || is_nobodys, "{phone}");
    }
}
