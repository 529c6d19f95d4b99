//! Tables onto the book: proposals, drafts, what they change and what they leave alone.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod cases;
mod drafts;
mod kit;
mod known;
mod look_alikes;
mod proposals;
mod random;
mod real_data;
mod values;
