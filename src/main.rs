//! Starts the page, or the worker when it runs in one.

mod engine;
mod platform;

fn main() {}
