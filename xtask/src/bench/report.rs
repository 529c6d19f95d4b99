//! The measured numbers beside the goals.

use super::{Measured, page};

/// A line of the table.
struct Row {
    /// Key of the timing in what the job prints.
    key: &'static str,
    what: &'static str,
    /// The goal in milliseconds at so many people, where there is one.
    goal_here: fn(u32) -> Option<f64>,
    goal_at_a_million: &'static str,
}

const ROWS: [Row; 5] = [
    Row {
        key: "load_ms",
        what: "four files to ready, planned",
        goal_here: |_| None,
        goal_at_a_million: "500 ms",
    },
    Row {
        key: "rules_ms",
        what: "eight rules from the tables",
        goal_here: |_| None,
        goal_at_a_million: "55 ms",
    },
    Row {
        key: "count_ms",
        what: "a threshold moves, new count",
        goal_here: |_| Some(0.1),
        goal_at_a_million: "0.1 ms",
    },
    Row {
        key: "edit_ms",
        what: "rule edit, new counts and plan",
        goal_here: edit_goal,
        goal_at_a_million: "100 ms",
    },
    Row {
        key: "plan_ms",
        what: "priority plan from nothing",
        goal_here: |_| None,
        goal_at_a_million: "48 ms",
    },
];
const MEMORY_GOAL: &str = "335 MB";

/// One table for one size.
pub(crate) fn print(
    n_people: u32,
    native: &Measured,
    chromium: &Measured,
    page: Option<&page::Measured>,
) {
    println!("\n{n_people} people");
    println!(
        "{:<32} {:>12} {:>12} {:>12} {:>12}",
        "", "native", "Chromium", "goal here", "at 1 000 000"
    );
    for Row {
        key,
        what,
        goal_here,
        goal_at_a_million: goal,
    } in ROWS
    {
        let milliseconds = |measured: &Measured| measured.timings[key].as_f64().unwrap_or_default();
        let here = goal_here(n_people).map_or_else(String::new, |goal| format!("{goal} ms"));
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
    if let Some(page) = page {
        in_page(
            "a seat more: new plan in the page",
            page.step_ms,
            step_goal(n_people),
        );
        in_page("the same until its frame is shown", page.frame_ms, "");
    }
    let agree = ["counts", "fingerprint"]
        .iter()
        .all(|key| native.timings[key] == chromium.timings[key]);
    println!("counts and plan {}", if agree { "agree" } else { "DIFFER" });
}

/// The sample in the built page.
pub(crate) fn print_sample(page: &page::Measured) {
    println!("\nthe sample, in the page (Chromium)");
    println!("{:<32} {:>12} {:>12} {:>12}", "", "", "page", "goal here");
    in_page("first screen shown", page.opened_ms, "1000 ms");
    in_page("a click to the sample's plan", page.planned_ms, "1000 ms");
    in_page("a seat more: new plan in the page", page.step_ms, "16 ms");
    in_page("the same until its frame is shown", page.frame_ms, "");
}

fn in_page(what: &str, milliseconds: f64, goal: &str) {
    println!("{what:<32} {:>12} {milliseconds:>9.3} ms {goal:>12}", "");
}

fn step_goal(n_people: u32) -> &'static str {
    if n_people <= 400 { "16 ms" } else { "50 ms" }
}

/// The page must show an edit within a frame on 10 000 people, within 100 ms on a million.
fn edit_goal(n_people: u32) -> Option<f64> {
    Some(if n_people <= 10_000 { 16.0 } else { 100.0 })
}
