//! `precedence-bench FOLDER N FILE`: runs the job natively on the tables in a folder, prints JSON, then
//! the peak memory in bytes, and writes the book with its policy as a plan file.
#![expect(clippy::print_stdout, reason = "its output is its purpose")]
#![expect(clippy::disallowed_methods, reason = "timings live here and in xtask")]

use std::path::Path;
use std::time::Instant;

use session::FileBytes;

fn main() -> Result<(), String> {
    let mut words = std::env::args().skip(1);
    let (Some(folder), Some(n_people), Some(plan_file)) =
        (words.next(), words.next(), words.next())
    else {
        return Err("precedence-bench FOLDER N FILE".to_owned());
    };
    let n_people = n_people
        .parse()
        .map_err(|_| format!("'{n_people}' is no number"))?;
    let mut files = Vec::new();
    for name in [
        "companies.csv",
        "people.csv",
        "invoices.csv",
        "interactions.csv",
    ] {
        let bytes =
            std::fs::read(Path::new(&folder).join(name)).map_err(|error| error.to_string())?;
        files.push(FileBytes {
            name: name.to_owned(),
            bytes,
        });
    }
    let begin = Instant::now();
    let now = move || begin.elapsed().as_secs_f64() * 1000.0;
    let (timings, session) = precedence_bench::run(files, n_people, &now)?;
    println!("{}", timings.to_json());
    println!("{}", peak_memory_bytes());
    let bytes = precedence_bench::saved(session)?;
    std::fs::write(&plan_file, bytes).map_err(|error| error.to_string())?;
    Ok(())
}

/// The most memory this process ever held; 0 where the system does not tell.
fn peak_memory_bytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|rest| rest.trim().split(' ').next()?.parse::<u64>().ok());
    kibibytes.unwrap_or_default() * 1024
}
