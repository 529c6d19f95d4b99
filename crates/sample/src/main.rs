//! Writes `samples/anniversary.json` anew: `cargo run -p sample`.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let written = file::write(&sample::anniversary())
        .map_err(|error| format!("{error:?}"))
        .and_then(|bytes| {
            let path = top.join("samples/anniversary.json");
            std::fs::write(path, bytes).map_err(|error| error.to_string())
        });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
