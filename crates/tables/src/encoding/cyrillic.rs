//! How much a text looks like Russian: letter pairs counted in a sample text, so
//! that there is no table of numbers that nobody can check.

/// Costs of letter pairs, in sixteenths of a bit.
pub(super) struct Pairs {
    costs: [[u32; N_SYMBOLS]; N_SYMBOLS],
}

impl Pairs {
    /// Counted anew: a few thousand letters, and only for files that are not UTF-8.
    pub(super) fn counted() -> Self {
        let mut counts = [[0_u32; N_SYMBOLS]; N_SYMBOLS];
        let mut before = NO_LETTER;
        for character in SAMPLE.chars() {
            let symbol = symbol_of(character);
            counts[before][symbol] += 1;
            before = symbol;
        }
        let mut costs = [[0; N_SYMBOLS]; N_SYMBOLS];
        for (row, counts) in costs.iter_mut().zip(&counts) {
            // Each pair is taken for seen a little more often than it was: none is impossible.
            let n_all = 4 * counts.iter().sum::<u32>() + N_SYMBOLS as u32;
            for (cost, count) in row.iter_mut().zip(counts) {
                *cost = log2_in_16ths(n_all) - log2_in_16ths(4 * count + 1);
            }
        }
        Self { costs }
    }

    /// Cost of `next` after `before`; anything that is no Russian letter counts as a word's end.
    pub(super) fn cost(&self, before: char, next: char) -> u32 {
        self.costs[symbol_of(before)][symbol_of(next)]
    }
}

pub(super) fn is_russian(character: char) -> bool {
    symbol_of(character) != NO_LETTER
}

/// 0–31 for а–я, with ё as е.
fn symbol_of(character: char) -> usize {
    match character {
        'а'..='я' => character as usize - 'а' as usize,
        'А'..='Я' => character as usize - 'А' as usize,
        'ё' | 'Ё' => 'е' as usize - 'а' as usize,
        _ => NO_LETTER,
    }
}

/// `16 · log2(n)`, linear between the powers of two.
fn log2_in_16ths(n: u32) -> u32 {
    let whole = n.max(1).ilog2();
    let rest = (u64::from(n.max(1)) << 4 >> whole) as u32 - 16;
    16 * whole + rest
}

const NO_LETTER: usize = 32;
const N_SYMBOLS: usize = 33;
const SAMPLE: &str = include_str!("russian.txt");
