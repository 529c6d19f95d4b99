//! The only door to the browser: clock, storage, locks, files, clipboard.

pub(crate) mod page;
