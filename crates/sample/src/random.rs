//! A small generator of numbers that look random: splitmix64. The same seed gives the same
//! numbers everywhere. Not for secrets.

/// State of the generator.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Sebastiano Vigna's splitmix64.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `low` to `high`, both included. The ranges here are far below 2³², so the
    /// remainder is fair enough for a sample.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = high.abs_diff(low) + 1;
        low + i64::try_from(self.next() % width).unwrap_or(0)
    }

    /// [`Self::between`] in days.
    pub(crate) fn days(&mut self, low: i32, high: i32) -> i32 {
        i32::try_from(self.between(low.into(), high.into())).unwrap_or(low)
    }

    /// A position below `n`; `n` is not 0.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % (n as u64)).unwrap_or(0)
    }

    /// True so many times in a hundred.
    pub(crate) fn percent(&mut self, n: i64) -> bool {
        self.between(1, 100) <= n
    }

    /// One of these.
    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// One of these, each as often as its weight says.
    pub(crate) fn weighted<T: Copy>(&mut self, from: &[(T, i64)]) -> T {
        let total: i64 = from.iter().map(|&(_, weight)| weight).sum();
        let mut left = self.between(1, total);
        for &(value, weight) in from {
            left -= weight;
            if left <= 0 {
                return value;
            }
        }
        from[0].0
    }

    /// Any order is as likely as any other.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_published_generator() {
        let mut random = Random::new(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| random.next()).collect();
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }
}
