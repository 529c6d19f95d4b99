//! The command line as a person uses it: whole runs of the binary.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests stop at what cannot be"
)]

mod common;
mod documents;
mod flow;
mod imports;
mod real;
mod refusals;
