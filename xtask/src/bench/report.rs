//! The measured numbers beside the goals.

use super::Measured;

/// Key of the timing, what it is, the goal at this size (0: none) and at a million people.
const ROWS: [(&str, &str, fn(u32) -> f64, &str); 5] = [
    ("load_ms", "four files to ready, planned", |_| 0.0, "500 ms"),
    ("rules_ms", "eight rules from the tables", |_| 0.0, "55 ms"),
    (
        "count_ms",
        "a threshold moves, new count",
        |_| 0.1,
        "0.1 ms",
    ),
    (
        "edit_ms",
        "rule edit, new counts and plan",
        edit_goal,
        "100 ms",
    ),
    ("plan_ms", "priority plan from nothing", |_| 0.0, "48 ms"),
];
const MEMORY_GOAL: &str = "335 MB";

/// One table for one size.
pub(crate) fn print(n_people: u32, native: &Measured, chromium: &Measured) {
    println!("\n{n_people} people");
    println!(
        "{:<32} {:>12} {:>12} {:>12} {:>12}",
        "", "native", "Chromium", "goal here", "at 1 000 000"
    );
    for (key, what, goal_here, goal) in ROWS {
        let milliseconds = |measured: &Measured| measured.timings[key].as_f64().unwrap_or_default();
        let here = goal_here(n_people);
        let here = if here > 0.0 {
            format!("{here} ms")
        } else {
            String::new()
        };
        println!(
            "{what:<32} {:>9.3} ms {:>9.3} ms {here:>12} {goal:>12}",
            milliseconds(native),
            milliseconds(chromium)
        );
    }
    let megabytes = |measured: &Measured| measured.memory_bytes as f64 / 1e6;
    println!(
        "{:<32} {:>9.1} MB {:>9.1} MB {:>12} {MEMORY_GOAL:>12}",
        "memory",
        megabytes(native),
        megabytes(chromium),
        ""
    );
    let agree = ["counts", "fingerprint"]
        .iter()
        .all(|key| native.timings[key] == chromium.timings[key]);
    println!("counts and plan {}", if agree { "agree" } else { "DIFFER" });
}

/// The page must show an edit within a frame on 10 000 people, within 100 ms on a million.
fn edit_goal(n_people: u32) -> f64 {
    if n_people <= 10_000 { 16.0 } else { 100.0 }
}
