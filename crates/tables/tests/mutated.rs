//! A slice of the mutated files of each format; all of them with
//! `cargo run --release -p tables --example fuzz`.

#[path = "../fuzz/mod.rs"]
mod fuzz;

#[test]
fn mutated_files_are_read_or_refused_in_time() {
    for seeds in fuzz::seeds() {
        let crash = seeds.check(0..N_FILES);
        let what = crash.map(|crash| (crash.kind, crash.number, crash.what, crash.bytes.len()));
        assert_eq!(what, None);
    }
}

const N_FILES: u64 = 150;
