//! Writes `samples/anniversary.json` anew: `cargo run -p sample`.

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let bytes = file::write(&sample::anniversary()).map_err(|error| format!("{error:?}"))?;
    std::fs::write(top.join("samples/anniversary.json"), bytes)?;
    Ok(())
}
