//! Looking on while a file is read, and stopping it.

use std::fmt;

/// How far reading has come: `n_done` of `n_total`; never less than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub n_done: u64,
    pub n_total: u64,
}

/// Is asked every few thousand rows whether to go on.
#[derive(Clone, Copy)]
pub struct Watch<'a> {
    asked: Option<&'a dyn Fn(Progress) -> bool>,
    /// The part of the whole, in thousandths, that is at hand.
    from: u64,
    to: u64,
}

impl<'a> Watch<'a> {
    /// Nobody looks on.
    pub const fn none() -> Self {
        Self {
            asked: None,
            from: 0,
            to: WHOLE,
        }
    }

    /// Asks this one; `false` stops.
    pub fn new(asked: &'a dyn Fn(Progress) -> bool) -> Self {
        Self {
            asked: Some(asked),
            ..Self::none()
        }
    }

    /// For one step of several: it makes up `from` to `to` thousandths of this one.
    pub(crate) fn within(self, from: u64, to: u64) -> Self {
        let at = |thousandths| self.from + (self.to - self.from) * thousandths / WHOLE;
        Self {
            asked: self.asked,
            from: at(from),
            to: at(to),
        }
    }

    /// Tells how far this step has come; `false` to stop.
    pub(crate) fn goes_on(self, n_done: u64, n_total: u64) -> bool {
        let (n_done, n_total) = (n_done.min(n_total), n_total.max(1));
        let here = u128::from(self.to - self.from) * u128::from(n_done) / u128::from(n_total);
        self.asked.is_none_or(|asked| {
            asked(Progress {
                n_done: self.from + here as u64,
                n_total: WHOLE,
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
const WHOLE: u64 = 1_000;
