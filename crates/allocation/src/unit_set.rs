//! A set of units as one bit each. Knows nothing of what the set is for.

/// A set of unit indices below a fixed length, one bit each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitSet {
    words: Vec<u64>,
}

impl UnitSet {
    /// The empty set over `n_units` units.
    #[must_use]
    pub fn empty(n_units: u32) -> Self {
        Self {
            words: vec![0; (n_units as usize).div_ceil(64)],
        }
    }

    /// The set of all units below `n_units`.
    #[must_use]
    pub fn all(n_units: u32) -> Self {
        let mut set = Self::empty(n_units);
        set.words.fill(u64::MAX);
        if let (Some(last), used @ 1..) = (set.words.last_mut(), n_units % 64) {
            *last = (1 << used) - 1;
        }
        set
    }

    /// The set of the given units, each below `n_units`; order and repeats do not matter.
    #[must_use]
    pub fn of(n_units: u32, units: impl IntoIterator<Item = u32>) -> Self {
        let mut set = Self::empty(n_units);
        for unit in units {
            set.insert(unit);
        }
        set
    }

    /// The set whose unit `i` is bit `i % 64` of word `i / 64`; missing words are empty.
    #[must_use]
    pub fn from_words(words: Vec<u64>) -> Self {
        Self { words }
    }

    /// The words of [`UnitSet::from_words`].
    #[must_use]
    pub fn words(&self) -> &[u64] {
        &self.words
    }

    /// Whether the unit is in the set; units past the end are not.
    #[inline]
    #[must_use]
    pub fn has(&self, unit: u32) -> bool {
        self.words
            .get((unit >> 6) as usize)
            .is_some_and(|word| word >> (unit & 63) & 1 == 1)
    }

    /// Puts a unit in; one past the end is left out.
    #[inline]
    pub fn insert(&mut self, unit: u32) {
        if let Some(word) = self.words.get_mut((unit >> 6) as usize) {
            *word |= 1 << (unit & 63);
        }
    }

    /// Puts in every unit of the other set.
    pub fn insert_all(&mut self, other: &Self) {
        for (word, more) in self.words.iter_mut().zip(&other.words) {
            *word |= more;
        }
    }

    /// Takes every unit out.
    pub fn clear(&mut self) {
        self.words.fill(0);
    }

    /// Takes out every unit of the other set.
    pub fn remove_all(&mut self, other: &Self) {
        for (word, less) in self.words.iter_mut().zip(&other.words) {
            *word &= !less;
        }
    }

    /// Takes a unit out.
    #[inline]
    pub fn remove(&mut self, unit: u32) {
        if let Some(word) = self.words.get_mut((unit >> 6) as usize) {
            *word &= !(1 << (unit & 63));
        }
    }

    /// Appends those of `units` that are in the set, in their order. Without branches: half
    /// a million mispredicted ones cost more than the work.
    pub(crate) fn filter_into(&self, units: &[u32], kept: &mut Vec<u32>) {
        let mut n_kept = kept.len();
        kept.resize(n_kept + units.len(), 0);
        for &unit in units {
            kept[n_kept] = unit;
            n_kept += usize::from(self.has(unit));
        }
        kept.truncate(n_kept);
    }

    /// Whether no unit is in the set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// How many units are in the set.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// The units of the set, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().enumerate().flat_map(|(at, &word)| {
            std::iter::successors(Some(word), |&rest| Some(rest & rest.wrapping_sub(1)))
                .take_while(|&rest| rest != 0)
                .map(move |rest| at as u32 * 64 + rest.trailing_zeros())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_gives_back_its_units_in_order() {
        let set = UnitSet::of(200, [130, 3, 64, 3, 63, 199]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [3, 63, 64, 130, 199]);
        assert_eq!(set.count(), 5);
        assert!(set.has(64) && !set.has(65) && !set.has(100_000));
        assert!(!set.is_empty() && UnitSet::empty(200).is_empty());
        assert_eq!(UnitSet::from_words(set.words().to_vec()), set);
    }

    #[test]
    fn sets_add_up_and_take_away() {
        let mut set = UnitSet::of(100, [1, 70]);
        set.insert_all(&UnitSet::of(100, [2, 70]));
        set.remove(1);
        assert_eq!(set.iter().collect::<Vec<_>>(), [2, 70]);
        set.remove_all(&UnitSet::of(100, [70, 99]));
        assert_eq!(set.iter().collect::<Vec<_>>(), [2]);
        let counts = [0, 1, 63, 64, 65, 128].map(|n_units| UnitSet::all(n_units).count());
        assert_eq!(counts, [0, 1, 63, 64, 65, 128]);
        let mut kept = vec![7];
        set.insert(5);
        set.filter_into(&[9, 5, 3, 2, 70], &mut kept);
        assert_eq!(kept, [7, 5, 2]);
    }
}
