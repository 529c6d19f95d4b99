//! How many small slips lie between two words: a letter more, less, another, or two swapped.

/// Words longer than this are the same or nothing like it.
const LONGEST: usize = 40;

/// The distance (Damerau–Levenshtein with restricted swaps) if it is at most `most`.
pub(super) fn within(a: &[char], b: &[char], most: usize) -> Option<usize> {
    let n = b.len();
    if a.len().abs_diff(n) > most || n > LONGEST {
        return None;
    }
    let mut before = [0; LONGEST + 1];
    let mut last: [usize; LONGEST + 1] = std::array::from_fn(|at| at);
    let mut row = before;
    for i in 1..=a.len() {
        row[0] = i;
        let mut least = i;
        for j in 1..=n {
            let other = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + other);
            let is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if is_swap {
                best = best.min(before[j - 2] + 1);
            }
            row[j] = best;
            least = least.min(best);
        }
        if least > most {
            return None;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    (last[n] <= most).then_some(last[n])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted_up_to_a_bound() {
        for (a, b, most, distance) in [
            ("ромашка", "ромашка", 2, Some(0)),
            ("ромашка", "рмоашка", 2, Some(1)),
            ("ромашка", "ромашки", 2, Some(1)),
            ("ромашка", "ромаш", 2, Some(2)),
            ("ромашка", "рама", 2, None),
            ("ab", "ba", 0, None),
            ("", "a", 1, Some(1)),
        ] {
            let chars = |text: &str| text.chars().collect::<Vec<_>>();
            assert_eq!(within(&chars(a), &chars(b), most), distance, "{a} {b}");
        }
    }
}
