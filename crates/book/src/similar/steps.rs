//! How far a comparison is, told to somebody who may say stop.

/// Several parts of one work, each a thousand units long.
pub(crate) struct Steps<'a> {
    go_on: &'a mut dyn FnMut(u64, u64) -> bool,
    n_parts: u64,
    part: u64,
}

const UNITS: u64 = 1000;

impl<'a> Steps<'a> {
    pub(crate) fn new(n_parts: u64, go_on: &'a mut dyn FnMut(u64, u64) -> bool) -> Self {
        Self {
            go_on,
            n_parts,
            part: 0,
        }
    }

    /// The part is done up to `at` of `n`; `None` if the work is to stop. Heard every few thousand.
    pub(crate) fn at(&mut self, at: usize, n: usize) -> Option<()> {
        if !at.is_multiple_of(2048) {
            return Some(());
        }
        let within = at as u64 * UNITS / (n as u64).max(1);
        self.tell(self.part * UNITS + within)
    }

    /// The part is done, the next begins.
    pub(crate) fn next(&mut self) -> Option<()> {
        self.part += 1;
        self.tell(self.part * UNITS)
    }

    fn tell(&mut self, done: u64) -> Option<()> {
        (self.go_on)(done, self.n_parts * UNITS).then_some(())
    }
}
