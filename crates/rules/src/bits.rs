//! Sets of rows as bits, 64 rows a word.

/// A set of rows of one table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    len: usize,
}

impl Bits {
    /// No row of `len`.
    #[must_use]
    pub fn none(len: usize) -> Self {
        Self {
            words: vec![0; len.div_ceil(64)],
            len,
        }
    }

    /// All of `len` rows.
    #[must_use]
    pub fn all(len: usize) -> Self {
        let mut bits = Self {
            words: vec![u64::MAX; len.div_ceil(64)],
            len,
        };
        bits.clear_tail();
        bits
    }

    /// The positions of `values` that pass a test, 64 at a time.
    #[must_use]
    pub fn of<T: Copy>(values: &[T], test: impl Fn(T) -> bool) -> Self {
        let mut words = Vec::with_capacity(values.len().div_ceil(64));
        let (chunks, rest) = values.as_chunks::<64>();
        let mut answers = [0_u8; 64];
        for chunk in chunks {
            for (answer, &value) in answers.iter_mut().zip(chunk) {
                *answer = u8::from(test(value));
            }
            words.push(pack(&answers));
        }
        if !rest.is_empty() {
            answers = [0; 64];
            for (answer, &value) in answers.iter_mut().zip(rest) {
                *answer = u8::from(test(value));
            }
            words.push(pack(&answers));
        }
        Self {
            words,
            len: values.len(),
        }
    }

    /// The rows of `len` that pass a test.
    #[must_use]
    pub fn from_fn(len: usize, test: impl Fn(usize) -> bool) -> Self {
        let word = |start: usize| {
            (start..len.min(start + 64)).fold(0_u64, |word, row| {
                word | u64::from(test(row)) << (row - start)
            })
        };
        Self {
            words: (0..len).step_by(64).map(word).collect(),
            len,
        }
    }

    /// For each of `rows`, rows of this set, whether it is in it; `missing` for those beyond
    /// its end.
    #[must_use]
    pub fn gather(&self, rows: &[u32], missing: bool) -> Self {
        let mut words = self.words.clone();
        words.resize(self.len / 64 + 1, 0);
        words[self.len / 64] |= u64::from(missing) << (self.len % 64);
        Self::of(rows, |row| {
            let at = (row as usize).min(self.len);
            words[at / 64] >> (at % 64) & 1 == 1
        })
    }

    /// How many rows there are, in the set or not.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether no row is in the set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// How many rows are in the set.
    #[must_use]
    pub fn count(&self) -> usize {
        self.words
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum()
    }

    /// Whether a row is in the set; rows that there are not, are not.
    #[must_use]
    pub fn get(&self, row: usize) -> bool {
        self.words
            .get(row / 64)
            .is_some_and(|word| word >> (row % 64) & 1 == 1)
    }

    /// Puts a row into the set. Rows beyond the end are ignored.
    pub fn insert(&mut self, row: usize) {
        if row < self.len {
            self.words[row / 64] |= 1 << (row % 64);
        }
    }

    /// The rows in the set, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().zip(0_u32..).flat_map(|(&word, at)| {
            let mut left = word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros();
                left &= left.wrapping_sub(1);
                (bit < 64).then_some(at * 64 + bit)
            })
        })
    }

    /// Keeps the rows that are in `other` too.
    pub fn and(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Adds the rows of `other`.
    pub fn or(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Takes the rows of `other` away.
    pub fn and_not(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// Turns the set into its complement.
    pub fn invert(&mut self) {
        for word in &mut self.words {
            *word = !*word;
        }
        self.clear_tail();
    }

    /// How many rows are in both sets.
    #[must_use]
    pub fn count_and(&self, other: &Self) -> usize {
        let pairs = self.words.iter().zip(&other.words);
        pairs.map(|(a, b)| (a & b).count_ones() as usize).sum()
    }

    fn clear_tail(&mut self) {
        if let (Some(last), used @ 1..) = (self.words.last_mut(), self.len % 64) {
            *last &= (1 << used) - 1;
        }
    }
}

/// 64 bytes that are 0 or 1 as bits, eight at a time: the product moves the lowest bit of
/// byte `k` to bit `56 + k`.
fn pack(answers: &[u8; 64]) -> u64 {
    let (eights, _) = answers.as_chunks::<8>();
    let mut word = 0;
    for (at, &eight) in eights.iter().enumerate() {
        let byte = u64::from_le_bytes(eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        word |= byte << (8 * at);
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bits_are_a_set_of_rows(values in proptest::collection::vec(0_u8..4, 0..200)) {
            let rows = |test: &dyn Fn(u8) -> bool| -> Vec<u32> {
                (0_u32..).zip(&values).filter(|&(_, &v)| test(v)).map(|(row, _)| row).collect()
            };
            let small = Bits::of(&values, |v| v < 2);
            let even = Bits::of(&values, |v| v % 2 == 0);
            prop_assert_eq!(small.iter().collect::<Vec<_>>(), rows(&|v| v < 2));
            prop_assert_eq!(small.count(), rows(&|v| v < 2).len());
            prop_assert_eq!(small.count_and(&even), rows(&|v| v == 0).len());
            for (row, &value) in values.iter().enumerate() {
                prop_assert_eq!(small.get(row), value < 2);
            }
            let mut set = small.clone();
            set.and(&even);
            prop_assert_eq!(set.iter().collect::<Vec<_>>(), rows(&|v| v == 0));
            set.invert();
            prop_assert_eq!(set.iter().collect::<Vec<_>>(), rows(&|v| v != 0));
            set.and_not(&small);
            prop_assert_eq!(set.iter().collect::<Vec<_>>(), rows(&|v| v > 1));
            set.or(&small);
            prop_assert_eq!(&set, &Bits::all(values.len()));
            prop_assert_eq!(&Bits::from_fn(values.len(), |row| values[row] < 2), &small);
        }

        #[test]
        fn gathering_asks_each_row_of_another_set(
            answers in proptest::collection::vec(any::<bool>(), 0..150),
            rows in proptest::collection::vec(0_u32..160, 0..150),
            missing: bool,
        ) {
            let source = Bits::of(&answers, |answer| answer);
            let gathered = source.gather(&rows, missing);
            let expected = |row: u32| answers.get(row as usize).copied().unwrap_or(missing);
            prop_assert_eq!(gathered, Bits::of(&rows, expected));
        }
    }
}
