//! Looking on while a file is read, and stopping it.

use std::fmt;

/// How far reading has come: `n_done` of `n_total`, in a unit that depends on the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub n_done: u64,
    pub n_total: u64,
}

/// Is asked at least every [`WATCH_ROWS`] rows whether to go on.
#[derive(Clone, Copy)]
pub struct Watch<'a> {
    asked: Option<&'a dyn Fn(Progress) -> bool>,
}

impl<'a> Watch<'a> {
    /// Nobody looks on.
    pub const fn none() -> Self {
        Self { asked: None }
    }

    /// Asks this one; `false` stops.
    pub fn new(asked: &'a dyn Fn(Progress) -> bool) -> Self {
        Self { asked: Some(asked) }
    }

    /// Tells how far it has come; `false` to stop.
    pub(crate) fn goes_on(self, n_done: u64, n_total: u64) -> bool {
        self.asked.is_none_or(|asked| {
            asked(Progress {
                n_done: n_done.min(n_total),
                n_total,
            })
        })
    }
}

impl fmt::Debug for Watch<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch").finish_non_exhaustive()
    }
}

/// Rows between two looks.
pub(crate) const WATCH_ROWS: u32 = 4096;
