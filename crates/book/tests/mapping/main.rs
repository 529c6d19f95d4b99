//! Tables onto the book: proposals, drafts, what they change and what they leave alone.

#![expect(clippy::unwrap_used, reason = "a test stops at what should not be")]

mod drafts;
mod kit;
mod proposals;
mod random;
mod real_data;
