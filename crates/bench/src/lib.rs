//! The canonical job, timed: four tables in, eight rules, a threshold moved, a plan made.
//!
//! The same code runs natively and in a browser; the clock is an argument. Nothing ships from here.

mod job;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use job::{Timings, run, saved};
