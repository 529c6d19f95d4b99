//! What the sample promises: the firm of the mission, and a plan that shows everything worth
//! showing.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where something is missing"
)]

mod book;
mod file;
mod plan;
mod sample_firm;
mod service;
