//! Numbers by which a list is known again: who stands in it, and in which lines.
//!
//! A list that was shown and one that is edited may differ, as another tab may have written in
//! between. Revisions do not tell: they begin anew whenever a file is opened, and most changes
//! leave a list as it is. Nothing here may know what a list is used for.

use book::{Facts, Unit};

use super::Line;

const START: u64 = 0xcbf2_9ce4_8422_2325;
const FACTOR: u64 = 0x0100_0000_01b3;

/// A number for the id of each row.
pub(super) fn of_ids(facts: Facts<'_>, unit: Unit) -> Vec<u64> {
    let table = facts.book.table(unit.table());
    (0..table.n_rows())
        .map(|row| of_text(START, &table.row_id(row)))
        .collect()
}

/// Who is among the rows, in whichever order.
pub(super) fn of_members(ids: &[u64], rows: &[u32]) -> u64 {
    let sum = rows
        .iter()
        .fold(0_u64, |sum, &row| sum.wrapping_add(ids[row as usize]));
    joined(sum, rows.len() as u64)
}

/// What stands in which line.
pub(super) fn of_lines(ids: &[u64], lines: &[Line]) -> u64 {
    lines.iter().fold(START, |so_far, line| {
        let next = match line {
            Line::Row(row) => ids[*row as usize],
            Line::Head(_) => 0,
        };
        joined(so_far, next)
    })
}

const fn joined(so_far: u64, next: u64) -> u64 {
    (so_far ^ next).wrapping_mul(FACTOR).rotate_left(23)
}

fn of_text(start: u64, text: &str) -> u64 {
    text.bytes().fold(start, |so_far, byte| {
        (so_far ^ u64::from(byte)).wrapping_mul(FACTOR)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_known_in_any_order_and_lines_only_in_theirs() {
        let ids = ["a", "b", "c"].map(|id| of_text(START, id));
        assert_eq!(of_members(&ids, &[0, 2]), of_members(&ids, &[2, 0]));
        assert_ne!(of_members(&ids, &[0, 2]), of_members(&ids, &[0, 1]));
        let (ab, ba) = ([Line::Row(0), Line::Row(1)], [Line::Row(1), Line::Row(0)]);
        assert_ne!(of_lines(&ids, &ab), of_lines(&ids, &ba));
        let headed = [Line::Head(0), Line::Row(0), Line::Row(1)];
        assert_ne!(of_lines(&ids, &ab), of_lines(&ids, &headed));
    }
}
